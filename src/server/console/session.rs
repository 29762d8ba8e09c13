//! Console sessions and their cookies. A cookie is a random number that is valid only here, until the
//! administrator signs out. Scripts of a page cannot read it.
//!
//! A browser sends a cookie with any request to this server, whichever site caused it. So requests with the
//! cookie must come from the console itself: from this origin, and with a header that forms and links of other
//! sites cannot send.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use sha2::{Digest, Sha256};

use opentim_core::lock::lock;
use opentim_core::model::{Error, Result, code};

/// The cookie's name.
pub const COOKIE: &str = "opentim_console";

/// The header of the console's own requests, with the value `1`.
pub const MARK: HeaderName = HeaderName::from_static("x-opentim-console");

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The most sessions. Beyond that, the one that would end first is ended.
const MOST: usize = 1_000;

/// The open sessions. They are lost when the server stops, and administrators sign in again.
#[derive(Debug, Default)]
pub struct Sessions {
    // Keyed by a digest of the cookie, so that the memory's contents open no session.
    open: Mutex<HashMap<[u8; 32], ConsoleSession>>,
}

/// The session of an administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleSession {
    /// The administrator.
    pub user: String,
    /// The time at which it ends, in seconds since 1970.
    pub ends: i64,
}

impl Sessions {
    fn open(&self) -> MutexGuard<'_, HashMap<[u8; 32], ConsoleSession>> {
        lock(&self.open)
    }

    /// Starts a session. Returns the value of its cookie.
    pub(super) fn begin(&self, session: ConsoleSession, now: i64) -> Result<String> {
        let token = crate::random_key()?;
        let mut open = self.open();
        open.retain(|_, session| session.ends > now);
        if open.len() >= MOST
            && let Some(first) = open.iter().min_by_key(|(_, session)| session.ends)
        {
            let first = *first.0;
            open.remove(&first);
        }
        open.insert(Sha256::digest(&token).into(), session);
        Ok(token)
    }

    /// The session of a cookie, or `ERR_SVR_ACCOUNT_USERSIG_EXPIRED` (70001) if it does not exist or has ended.
    pub fn find(&self, token: &str, now: i64) -> Result<ConsoleSession> {
        let digest: [u8; 32] = Sha256::digest(token).into();
        let found = self.open().get(&digest).cloned();
        found.filter(|session| session.ends > now).ok_or_else(over)
    }

    /// Ends a session, so that its cookie is no longer valid. Returns its user.
    pub(super) fn end(&self, token: &str) -> Option<String> {
        let digest: [u8; 32] = Sha256::digest(token).into();
        self.open().remove(&digest).map(|session| session.user)
    }
}

/// The error for a session that does not exist.
pub fn over() -> Error {
    Error::new(
        code::TIM_ERR_SVR_ACCOUNT_USERSIG_EXPIRED,
        "the session at the console has ended: sign in again",
    )
}

/// The value of the console's cookie, unchecked; `None` without such a cookie. Fails with
/// `ERR_SVR_COMM_REQ_FORBIDDEN` (60017) if there is one and the request does not come from the console itself.
pub fn signed_in(headers: &HeaderMap) -> Result<Option<String>> {
    let Some(value) = cookie(headers).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    from_console(headers)?;
    Ok(Some(value.into()))
}

/// Refuses requests that do not come from the console itself, with `ERR_SVR_COMM_REQ_FORBIDDEN` (60017).
pub(super) fn from_console(headers: &HeaderMap) -> Result<()> {
    let marked = headers.get(MARK).is_some_and(|value| value == "1");
    if marked && same_origin(headers) {
        return Ok(());
    }
    Err(Error::new(
        code::TIM_ERR_SVR_COMM_REQ_FORBIDDEN,
        "the console's cookie serves only requests of the console itself, from this origin",
    ))
}

/// Whether the browser reports this origin as the source of the request. Over plain HTTP from another machine,
/// browsers only send the `Origin` header.
fn same_origin(headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get(FETCH_SITE) {
        return site == "same-origin";
    }
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let origin = text(header::ORIGIN).and_then(|origin| origin.split_once("://"));
    match (origin, text(header::HOST)) {
        (Some((_, origin)), Some(host)) => origin.eq_ignore_ascii_case(host),
        _ => false,
    }
}

/// The cookie's value.
fn cookie(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get_all(header::COOKIE).iter();
    all.filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == COOKIE).then_some(value))
}

/// `Set-Cookie` for signing in, valid for `max_age` seconds.
pub(super) fn set(token: &str, max_age: i64, secure: bool) -> Result<HeaderValue> {
    header_value(token, max_age, secure)
}

/// `Set-Cookie` for signing out.
pub(super) fn clear(secure: bool) -> Result<HeaderValue> {
    header_value("", 0, secure)
}

fn header_value(value: &str, max_age: i64, secure: bool) -> Result<HeaderValue> {
    let secure = if secure { "; Secure" } else { "" };
    let line =
        format!("{COOKIE}={value}; HttpOnly; SameSite=Strict; Path=/; Max-Age={max_age}{secure}");
    HeaderValue::from_str(&line).map_err(|error| Error::internal(format!("Set-Cookie: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, HeaderValue::from_str(value).unwrap());
        }
        headers
    }

    fn session(user: &str, ends: i64) -> ConsoleSession {
        let user = user.into();
        ConsoleSession { user, ends }
    }

    #[test]
    fn a_session_lasts_until_its_end_or_until_one_signs_out() {
        let sessions = Sessions::default();
        let first = sessions.begin(session("root", 60), 0).unwrap();
        let second = sessions.begin(session("root", 90), 0).unwrap();
        assert_ne!(first, second);
        assert_eq!(sessions.find(&first, 59).unwrap(), session("root", 60));
        assert_eq!(sessions.find(&first, 60).unwrap_err().code, 70001);
        assert_eq!(sessions.find("", 0).unwrap_err().code, 70001);
        assert_eq!(sessions.end(&second), Some("root".into()));
        assert_eq!(sessions.find(&second, 0).unwrap_err().code, 70001);
        assert_eq!(sessions.end(&second), None);
        // Ended sessions are forgotten, and above the limit the first to end.
        let third = sessions.begin(session("root", 200), 100).unwrap();
        assert_eq!(sessions.open().len(), 1);
        for ends in 0..1_500 {
            sessions.begin(session("root", 300 + ends), 100).unwrap();
        }
        assert_eq!(sessions.open().len(), MOST);
        assert_eq!(sessions.find(&third, 100).unwrap_err().code, 70001);
    }

    #[test]
    fn a_cookie_brings_back_what_it_holds() {
        let line = set("0123abcd", 60, false).unwrap();
        let pair = line.to_str().unwrap().split(';').next().unwrap();
        let sent = format!("other=1; {pair}; last=2");
        let headers = headers(&[
            ("cookie", &sent),
            ("sec-fetch-site", "same-origin"),
            ("x-opentim-console", "1"),
        ]);
        assert_eq!(signed_in(&headers).unwrap(), Some("0123abcd".into()));
    }

    #[test]
    fn a_cookie_is_for_this_server_and_no_script() {
        let line = set("0123", 60, true).unwrap();
        let line = line.to_str().unwrap();
        for part in [
            "HttpOnly",
            "SameSite=Strict",
            "Path=/",
            "Max-Age=60",
            "Secure",
        ] {
            assert!(line.split("; ").any(|found| found == part), "{line}");
        }
        let plain = set("0123", 60, false).unwrap();
        assert!(!plain.to_str().unwrap().contains("Secure"));
        assert!(
            clear(false)
                .unwrap()
                .to_str()
                .unwrap()
                .contains("Max-Age=0")
        );
    }

    #[test]
    fn only_the_console_itself_is_served_by_cookie() {
        let cookie = ("cookie", "opentim_console=cm9vdA.sig");
        let mark = ("x-opentim-console", "1");
        let host = ("host", "chat.example:8080");
        for lines in [
            vec![cookie],
            vec![cookie, mark],
            vec![cookie, ("sec-fetch-site", "same-origin")],
            vec![cookie, mark, ("sec-fetch-site", "same-site")],
            vec![cookie, mark, ("sec-fetch-site", "cross-site")],
            vec![cookie, mark, ("sec-fetch-site", "none")],
            vec![cookie, mark, host],
            vec![cookie, mark, host, ("origin", "null")],
            vec![cookie, mark, host, ("origin", "http://chat.example")],
            vec![cookie, mark, host, ("origin", "http://evil.example:8080")],
            // The browser's own header overrides the origin.
            vec![
                cookie,
                mark,
                host,
                ("origin", "http://chat.example:8080"),
                ("sec-fetch-site", "cross-site"),
            ],
            vec![
                cookie,
                ("x-opentim-console", "2"),
                ("sec-fetch-site", "same-origin"),
            ],
        ] {
            let error = signed_in(&headers(&lines)).unwrap_err();
            assert_eq!(error.code, 60017, "{lines:?}");
        }
        for lines in [
            vec![cookie, mark, ("sec-fetch-site", "same-origin")],
            vec![cookie, mark, host, ("origin", "http://Chat.example:8080")],
        ] {
            assert!(signed_in(&headers(&lines)).unwrap().is_some(), "{lines:?}");
        }
    }

    #[test]
    fn without_a_cookie_nobody_is_signed_in() {
        for value in [
            "",
            "other=1",
            "opentim_console=",
            "xopentim_console=cm9vdA.s",
        ] {
            let headers = headers(&[
                ("cookie", value),
                ("x-opentim-console", "1"),
                ("sec-fetch-site", "same-origin"),
            ]);
            assert_eq!(signed_in(&headers).unwrap(), None, "{value}");
        }
    }
}
