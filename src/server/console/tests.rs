//! Tests of the console's routes, with requests as a browser sends them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;
use serde_json::{Value, json};

use super::session::Sessions;
use super::{ASSETS, Claim, Door, PAGE, now, routes};
use opentim_core::model::Error;

/// The number of attempts counted as refused.
static REFUSED: AtomicUsize = AtomicUsize::new(0);

/// `good` is a valid signature of any user; `root` is the administrator.
fn door(secure: bool) -> Door {
    let check = |user: &str, sig: &str| match sig {
        "good" | "short" => Ok(Claim {
            admin: user == "root",
            expires: now() + if sig == "good" { 180 * 86_400 } else { 60 },
        }),
        _ => Err(Error::new(70009, "usersig: not of this app's key")),
    };
    static SESSIONS: LazyLock<Arc<Sessions>> = LazyLock::new(Arc::default);
    Door {
        check: Arc::new(check),
        failed: Arc::new(|| {
            REFUSED.fetch_add(1, Ordering::SeqCst);
        }),
        sessions: Arc::clone(&SESSIONS),
        secure,
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    fn code(&self) -> i64 {
        self.json()["ErrorCode"].as_i64().unwrap()
    }
}

fn ask(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::from(body.to_string())).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(async {
        let service = TowerToHyperService::new(routes::<()>(door(true)).with_state(()));
        let answer = service.call(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, 1 << 20).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    })
}

const OWN: [(&str, &str); 2] = [
    ("x-opentim-console", "1"),
    ("sec-fetch-site", "same-origin"),
];

fn sign_in(user: &str, sig: &str) -> Answer {
    let body = json!({ "UserID": user, "UserSig": sig }).to_string();
    ask("POST", "/console/signin", &OWN, &body)
}

#[test]
fn every_part_of_the_page_is_there_and_kept_to_itself() {
    let names = ASSETS
        .iter()
        .map(|asset| format!("/console/{}", asset.name));
    for path in names.chain(["/console".into(), "/console/".into()]) {
        let answer = ask("GET", &path, &[], "");
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(
            answer
                .header("content-security-policy")
                .contains("default-src 'none'")
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cache-control"), "no-cache");
        let again = ask(
            "GET",
            &path,
            &[("if-none-match", answer.header("etag"))],
            "",
        );
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
        assert_eq!(again.body, "");
    }
    for path in ["/console/mod.rs", "/console/..%2fmod.rs", "/console/a/b"] {
        assert_eq!(ask("GET", path, &[], "").status, StatusCode::NOT_FOUND);
    }
}

/// Every file that the page and its scripts name is served, and nothing from elsewhere is named.
#[test]
fn the_page_names_only_what_is_served() {
    let texts = ASSETS.iter().map(|asset| asset.text).chain([PAGE.text]);
    let mut named = 0;
    for text in texts {
        for quoted in text.split('"').skip(1).step_by(2) {
            let file = quoted
                .strip_prefix("./")
                .or(quoted.strip_prefix("/console/"));
            let Some(file) = file.filter(|file| file.contains('.')) else {
                continue;
            };
            named += 1;
            assert!(ASSETS.iter().any(|asset| asset.name == file), "{file}");
        }
        let elsewhere = text.replace("http://www.w3.org/2000/svg", "");
        assert!(!elsewhere.contains("://"), "an address from elsewhere");
        for forbidden in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
        ] {
            assert!(!text.contains(forbidden), "{forbidden}");
        }
    }
    assert!(named >= ASSETS.len());
}

#[test]
fn an_administrator_signs_in_and_out() {
    let answer = sign_in("root", "good");
    assert_eq!(answer.json()["ActionStatus"], "OK");
    assert_eq!(answer.header("cache-control"), "no-store");
    let cookie = answer.header("set-cookie");
    for part in ["HttpOnly", "SameSite=Strict", "Secure", "Max-Age=43200"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let pair = cookie.split(';').next().unwrap();
    let headers = [OWN[0], OWN[1], ("cookie", pair)];
    let session = ask("POST", "/console/session", &headers, "{}");
    assert_eq!(session.json()["UserID"], "root");
    assert_eq!(session.json()["Version"], env!("CARGO_PKG_VERSION"));
    let out = ask("POST", "/console/signout", &headers, "{}");
    assert!(out.header("set-cookie").contains("=; HttpOnly"));
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    // A copy of the cookie is no longer valid.
    let again = ask("POST", "/console/session", &headers, "{}");
    assert_eq!(again.code(), 70001);
    assert!(!pair.contains("good"), "no signature is in it");
    let short = sign_in("root", "short");
    let age = short.header("set-cookie").split("Max-Age=").nth(1).unwrap();
    let age: i64 = age.split(';').next().unwrap().parse().unwrap();
    assert!((50..=60).contains(&age), "no longer than the signature");
}

#[test]
fn who_does_not_sign_in_gets_no_cookie() {
    let refused = |answer: Answer, code: i64| {
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.json()["ActionStatus"], "FAIL");
        assert_eq!(answer.code(), code, "{}", answer.body);
        assert!(!answer.json()["ErrorInfo"].as_str().unwrap().is_empty());
        assert_eq!(answer.header("set-cookie"), "");
    };
    let (begun, before) = (Instant::now(), REFUSED.load(Ordering::SeqCst));
    refused(sign_in("root", "bad"), 70009);
    assert!(
        begun.elapsed() >= Duration::from_secs(1),
        "who guesses waits"
    );
    assert_eq!(REFUSED.load(Ordering::SeqCst), before + 1);
    refused(sign_in("alice", "good"), 60010);
    for body in [
        "",
        "{}",
        "[1",
        r#"{"UserID":"root"}"#,
        r#"{"UserID":1,"UserSig":"good"}"#,
    ] {
        refused(ask("POST", "/console/signin", &OWN, body), 60003);
    }
    let body = json!({ "UserID": "root", "UserSig": "good" }).to_string();
    refused(ask("POST", "/console/signin", &[], &body), 60017);
    refused(ask("POST", "/console/signout", &[], ""), 60017);
    refused(ask("POST", "/console/session", &[], ""), 60017);
    refused(ask("POST", "/console/session", &OWN, ""), 70002);
    let long = ask("POST", "/console/signin", &OWN, &"x".repeat(20_000));
    assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE);
}
