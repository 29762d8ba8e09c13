//! The console: a page for administrators, and the way to sign in to it. All that the page shows and does
//! it asks as everybody else does, with its cookie for the signature (`session`).

pub mod session;

use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Extension, Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tracing::{info, warn};

use opentim_core::model::{Error, Result, code};
use opentim_core::service::rest;
use session::Sessions;

/// What a UserSig that holds says of its user.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Whether the user is an administrator of the app.
    pub admin: bool,
    /// From when on the UserSig no longer holds, in seconds since 1970.
    pub expires: i64,
}

/// Checks that a UserSig (the second) is the user's (the first).
pub type Check = Arc<dyn Fn(&str, &str) -> Result<Claim> + Send + Sync>;

/// How one signs in to the console.
#[derive(Clone)]
pub struct Door {
    /// Checks a UserSig.
    pub check: Check,
    /// Counts an attempt that was refused.
    pub failed: Arc<dyn Fn() + Send + Sync>,
    /// Who is signed in.
    pub sessions: Arc<Sessions>,
    /// Whether browsers reach the server by TLS only, so that the cookie may say so.
    pub secure: bool,
}

/// However long a UserSig holds, after so many seconds one signs in again: 12 hours.
const LONGEST: i64 = 12 * 3600;

/// So long who is refused waits for the answer.
const SLOW: Duration = Duration::from_secs(1);

const BODY_LIMIT: usize = 16 * 1024;

/// Nothing from elsewhere, no script but the page's own files, no text read as markup, no frame around it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A part of the page.
struct Asset {
    name: &'static str,
    kind: &'static str,
    text: &'static str,
    tag: String,
}

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const DRAWING: &str = "image/svg+xml";

static PAGE: LazyLock<Asset> = LazyLock::new(|| asset("", HTML, include_str!("index.html")));

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    vec![
        asset("icon.svg", DRAWING, include_str!("icon.svg")),
        asset("console.css", CSS, include_str!("console.css")),
        asset("api.js", SCRIPT, include_str!("api.js")),
        asset("chart.js", SCRIPT, include_str!("chart.js")),
        asset("console.js", SCRIPT, include_str!("console.js")),
        asset("deletion.js", SCRIPT, include_str!("deletion.js")),
        asset("dom.js", SCRIPT, include_str!("dom.js")),
        asset("overview.js", SCRIPT, include_str!("overview.js")),
        asset("signin.js", SCRIPT, include_str!("signin.js")),
        asset("user.js", SCRIPT, include_str!("user.js")),
        asset("users.js", SCRIPT, include_str!("users.js")),
        asset("words.js", SCRIPT, include_str!("words.js")),
    ]
});

fn asset(name: &'static str, kind: &'static str, text: &'static str) -> Asset {
    let tag = format!("\"{:x}\"", Sha256::digest(text));
    Asset {
        name,
        kind,
        text,
        tag,
    }
}

/// The console's addresses, to be merged into the server's.
pub fn routes<S: Clone + Send + Sync + 'static>(door: Door) -> Router<S> {
    Router::new()
        .route("/console", get(page))
        .route("/console/", get(page))
        .route("/console/{name}", get(part))
        .route("/console/signin", post(sign_in))
        .route("/console/signout", post(sign_out))
        .route("/console/session", post(session))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(door)
}

async fn page(headers: HeaderMap) -> Response {
    show(&PAGE, &headers)
}

async fn part(Path(name): Path<String>, headers: HeaderMap) -> Response {
    match ASSETS.iter().find(|asset| asset.name == name) {
        Some(asset) => show(asset, &headers),
        None => (StatusCode::NOT_FOUND, SAFE).into_response(),
    }
}

/// Headers of every answer of the console.
const SAFE: [(HeaderName, HeaderValue); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    ),
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
];

/// A part of the page; nothing but its tag when the browser has it already. Browsers ask each time: a
/// newer server has a newer page at the same address.
fn show(asset: &Asset, headers: &HeaderMap) -> Response {
    let cache = [
        (header::CACHE_CONTROL, "no-cache"),
        (header::ETAG, asset.tag.as_str()),
    ];
    let known = headers.get(header::IF_NONE_MATCH);
    if known.is_some_and(|known| known == asset.tag.as_str()) {
        return (StatusCode::NOT_MODIFIED, SAFE, cache).into_response();
    }
    let kind = [(header::CONTENT_TYPE, asset.kind)];
    (SAFE, cache, kind, asset.text).into_response()
}

/// Who wants to sign in.
#[derive(Deserialize)]
struct SignIn {
    #[serde(rename = "UserID")]
    user: String,
    #[serde(rename = "UserSig")]
    usersig: String,
}

async fn sign_in(
    State(door): State<Door>,
    peer: Option<Extension<SocketAddr>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let address = peer.map(|Extension(peer)| peer.ip().to_string());
    let address = address.unwrap_or_default();
    let outcome = read(&headers, &body);
    let outcome = match outcome {
        Ok(who) => match admit(&door, &who) {
            Ok(admitted) => {
                info!(user = who.user, address, "signed in to the console");
                Ok(admitted)
            }
            Err(error) => {
                (door.failed)();
                // Of what anybody may have sent, no more than a name has.
                let user: String = who.user.chars().take(32).collect();
                warn!(user, address, code = error.code, "refused at the console");
                tokio::time::sleep(SLOW).await;
                Err(error)
            }
        },
        Err(error) => Err(error),
    };
    answer("console/signin", outcome)
}

async fn sign_out(State(door): State<Door>, headers: HeaderMap) -> Response {
    let cleared = session::from_console(&headers).and_then(|()| {
        if let Some(token) = session::signed_in(&headers)?
            && let Some(user) = door.sessions.end(&token)
        {
            info!(user, "signed out of the console");
        }
        session::clear(door.secure)
    });
    answer(
        "console/signout",
        cleared.map(|cookie| (None, Some(cookie))),
    )
}

async fn session(State(door): State<Door>, headers: HeaderMap) -> Response {
    answer("console/session", recognise(&door, &headers))
}

/// Who is signed in.
#[derive(Serialize)]
struct SignedIn {
    #[serde(rename = "UserID")]
    user: String,
    /// When one has to sign in again, in seconds since 1970.
    #[serde(rename = "Expires")]
    expires: i64,
}

/// What becomes of a request: who is signed in, and a cookie to set.
type Outcome = Result<(Option<SignedIn>, Option<HeaderValue>)>;

fn read(headers: &HeaderMap, body: &[u8]) -> Result<SignIn> {
    session::from_console(headers)?;
    serde_json::from_slice(body).map_err(|error| {
        let code = code::TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED;
        Error::new(code, format!("the body of console/signin: {error}"))
    })
}

/// Begins a session. Errors: those of the check, 60010 for who is no administrator.
fn admit(door: &Door, who: &SignIn) -> Outcome {
    let claim = (door.check)(&who.user, &who.usersig)?;
    if !claim.admin {
        return Err(Error::new(
            code::TIM_ERR_SVR_COMM_ID_NOT_ADMIN,
            format!("{} is no administrator of the app", who.user),
        ));
    }
    let (user, now) = (who.user.clone(), now());
    let left = claim.expires.saturating_sub(now).clamp(0, LONGEST);
    let ends = now.saturating_add(left);
    let begun = session::ConsoleSession {
        user: user.clone(),
        ends,
    };
    let token = door.sessions.begin(begun, now)?;
    let cookie = session::set(&token, left, door.secure)?;
    let expires = ends;
    Ok((Some(SignedIn { user, expires }), Some(cookie)))
}

fn recognise(door: &Door, headers: &HeaderMap) -> Outcome {
    session::from_console(headers)?;
    let token = session::signed_in(headers)?.ok_or_else(|| {
        let code = code::TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY;
        Error::new(code, "nobody is signed in to the console")
    })?;
    let session::ConsoleSession { user, ends } = door.sessions.find(&token, now())?;
    let expires = ends;
    Ok((Some(SignedIn { user, expires }), None))
}

/// REST v4's answer.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Success {
    action_status: &'static str,
    error_code: i32,
    error_info: &'static str,
    #[serde(flatten)]
    session: Option<SignedIn>,
}

fn answer(path: &str, outcome: Outcome) -> Response {
    let text = outcome.and_then(|(session, cookie)| {
        let success = Success {
            action_status: "OK",
            error_code: 0,
            error_info: "",
            session,
        };
        let text = serde_json::to_string(&success)
            .map_err(|error| Error::internal(format!("the answer of {path}: {error}")))?;
        Ok((text, cookie))
    });
    let (text, cookie) = text.unwrap_or_else(|error| (rest::refusal(path, &error), None));
    let own = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = (SAFE, own, text).into_response();
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    })
}

#[cfg(test)]
mod tests;
