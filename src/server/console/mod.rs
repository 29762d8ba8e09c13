//! The console: a page for administrators, and signing in to it. The page sends the same requests as other
//! clients, with a session cookie instead of a signature (`session`).

pub mod session;

use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

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
use opentim_core::unix_time::now;
use session::Sessions;

/// The contents of a valid UserSig.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Whether the user is an administrator of the app.
    pub admin: bool,
    /// The time at which it expires, in seconds since 1970.
    pub expires: i64,
}

/// Checks that a UserSig (the second argument) belongs to the user (the first).
pub type Check = Arc<dyn Fn(&str, &str) -> Result<Claim> + Send + Sync>;

/// The console's connection to the server, for signing in.
#[derive(Clone)]
pub struct Door {
    /// Checks a UserSig.
    pub check: Check,
    /// Counts a refused attempt.
    pub failed: Arc<dyn Fn() + Send + Sync>,
    /// The signed-in administrators.
    pub sessions: Arc<Sessions>,
    /// Whether browsers reach the server only by TLS, so that the cookie can be marked as secure.
    pub secure: bool,
}

/// The longest session, in seconds, however long the UserSig is valid: 12 hours.
const LONGEST: i64 = 12 * 3600;

/// The delay of the answer to a refused attempt.
const SLOW: Duration = Duration::from_secs(1);

const BODY_LIMIT: usize = 16 * 1024;

/// Nothing from other origins, no scripts but the page's own files, no text parsed as markup, no framing.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A file of the page.
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
        asset("devices.js", SCRIPT, include_str!("devices.js")),
        asset("dom.js", SCRIPT, include_str!("dom.js")),
        asset("list.js", SCRIPT, include_str!("list.js")),
        asset("overview.js", SCRIPT, include_str!("overview.js")),
        asset("place.js", SCRIPT, include_str!("place.js")),
        asset("rows.js", SCRIPT, include_str!("rows.js")),
        asset("signin.js", SCRIPT, include_str!("signin.js")),
        asset("batches.js", SCRIPT, include_str!("batches.js")),
        asset("user.js", SCRIPT, include_str!("user.js")),
        asset("users.js", SCRIPT, include_str!("users.js")),
        asset("words-en.js", SCRIPT, include_str!("words-en.js")),
        asset("words-zh.js", SCRIPT, include_str!("words-zh.js")),
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

/// The console's routes, to be merged into the server's.
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

/// The headers of every answer of the console.
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

/// A file of the page, or only its tag if the browser has it already. Browsers ask each time, since a newer
/// server has a newer page at the same address.
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

/// A request to sign in.
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
                // Anybody may have sent this, so no more of it is logged than a name can have.
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

/// The signed-in administrator.
#[derive(Serialize)]
struct SignedIn {
    #[serde(rename = "UserID")]
    user: String,
    /// The time at which the session ends, in seconds since 1970.
    #[serde(rename = "Expires")]
    expires: i64,
    /// The server's version, which only administrators are told.
    #[serde(rename = "Version")]
    version: &'static str,
}

impl SignedIn {
    fn new(user: String, expires: i64) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        Self {
            user,
            expires,
            version,
        }
    }
}

/// The outcome of a request: the signed-in administrator, and a cookie to set.
type Outcome = Result<(Option<SignedIn>, Option<HeaderValue>)>;

fn read(headers: &HeaderMap, body: &[u8]) -> Result<SignIn> {
    session::from_console(headers)?;
    serde_json::from_slice(body).map_err(|error| {
        let code = code::TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED;
        Error::new(code, format!("the body of console/signin: {error}"))
    })
}

/// Starts a session. Fails as the check does, or with `ERR_SVR_COMM_ID_NOT_ADMIN` (60010) if the user is not an
/// administrator.
fn admit(door: &Door, who: &SignIn) -> Outcome {
    let claim = (door.check)(&who.user, &who.usersig)?;
    if !claim.admin {
        return Err(opentim_core::api::not_admin(&who.user));
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
    Ok((Some(SignedIn::new(user, ends)), Some(cookie)))
}

fn recognise(door: &Door, headers: &HeaderMap) -> Outcome {
    session::from_console(headers)?;
    let token = session::signed_in(headers)?.ok_or_else(|| {
        let code = code::TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY;
        Error::new(code, "nobody is signed in to the console")
    })?;
    let session::ConsoleSession { user, ends } = door.sessions.find(&token, now())?;
    Ok((Some(SignedIn::new(user, ends)), None))
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

#[cfg(test)]
mod tests;
