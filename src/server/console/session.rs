//! The console's cookie: it carries the UserSig, so that no script of a page ever can.
//!
//! A browser sends a cookie with any request to this server, whoever caused it. So what is asked by
//! cookie must come from the console itself: from this origin, and with a header that a form or a link
//! of another site cannot send.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use opentim_core::model::{Error, Result, code};

/// The cookie's name.
pub const COOKIE: &str = "opentim_console";

/// What the console's own requests bear, with the value `1`.
pub const MARK: HeaderName = HeaderName::from_static("x-opentim-console");

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Browsers drop a longer cookie without a word.
const COOKIE_LIMIT: usize = 4000;

/// Who asks by cookie. Nothing of it has been checked.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The user.
    pub identifier: String,
    /// The signature.
    pub usersig: String,
}

impl std::fmt::Debug for SignedIn {
    /// Without the signature.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("SignedIn")
            .field("identifier", &self.identifier)
            .finish_non_exhaustive()
    }
}

/// Who asks, by the console's cookie; none when there is no such cookie, or nothing to read in it.
/// Error 60017 when there is one and the request does not come from the console itself.
pub fn signed_in(headers: &HeaderMap) -> Result<Option<SignedIn>> {
    let Some(value) = cookie(headers) else {
        return Ok(None);
    };
    from_console(headers)?;
    Ok(read(value))
}

/// Refuses what does not come from the console itself. Error 60017.
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

/// What the browser says of where the request comes from. Over plain HTTP from another machine it says
/// no more than the origin.
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

fn read(value: &str) -> Option<SignedIn> {
    let (identifier, usersig) = value.split_once('.')?;
    let identifier = String::from_utf8(URL_SAFE_NO_PAD.decode(identifier).ok()?).ok()?;
    let usersig = usersig.to_string();
    Some(SignedIn {
        identifier,
        usersig,
    })
}

/// `Set-Cookie` for who signed in, for so many seconds. Error 70003 when it is more than a cookie holds.
pub(super) fn set(who: &SignedIn, max_age: i64, secure: bool) -> Result<HeaderValue> {
    // An id may hold any printable character, a cookie may not.
    let identifier = URL_SAFE_NO_PAD.encode(&who.identifier);
    let value = format!("{identifier}.{}", who.usersig);
    if value.len() > COOKIE_LIMIT {
        return Err(Error::new(
            code::TIM_ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED,
            format!("UserSig: too long to be kept in a cookie of {COOKIE_LIMIT} bytes"),
        ));
    }
    header_value(&value, max_age, secure)
}

/// `Set-Cookie` for who signs out.
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

    fn who(identifier: &str) -> SignedIn {
        SignedIn {
            identifier: identifier.into(),
            usersig: "eJy*a-b_".into(),
        }
    }

    #[test]
    fn a_cookie_brings_back_who_signed_in() {
        for identifier in ["root", "a;b, \"c\"=d\\", " "] {
            let line = set(&who(identifier), 60, false).unwrap();
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let sent = format!("other=1; {pair}; last=2");
            let headers = headers(&[
                ("cookie", &sent),
                ("sec-fetch-site", "same-origin"),
                ("x-opentim-console", "1"),
            ]);
            assert_eq!(signed_in(&headers).unwrap(), Some(who(identifier)));
        }
    }

    #[test]
    fn a_cookie_is_for_this_server_and_no_script() {
        let line = set(&who("root"), 60, true).unwrap();
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
        let plain = set(&who("root"), 60, false).unwrap();
        assert!(!plain.to_str().unwrap().contains("Secure"));
        assert!(
            clear(false)
                .unwrap()
                .to_str()
                .unwrap()
                .contains("Max-Age=0")
        );
        let long = SignedIn {
            usersig: "x".repeat(COOKIE_LIMIT),
            ..who("root")
        };
        assert_eq!(set(&long, 60, true).unwrap_err().code, 70003);
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
            // The browser's word weighs more than the origin.
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
            "opentim_console=!.x",
            "opentim_console=cm9vdA",
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
