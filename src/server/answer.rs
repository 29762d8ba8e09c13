//! HTTP answers: always status 200, with the outcome in the JSON.

use std::sync::Arc;
use std::time::SystemTime;

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};
use axum::middleware::Next;

use super::access::Access;
use super::app::App;
use opentim_core::model::{Error, code};
use opentim_core::service::rest;

/// The header for the id of a request, in the request and in its answer.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request, in its answer and in the log.
#[derive(Clone, Debug)]
pub(super) struct RequestId(HeaderValue);

impl RequestId {
    /// The id that the client or a proxy has given, if it is short and simple; otherwise a new one.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let given = headers.get(REQUEST_ID).filter(|given| {
            let simple = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
            (1..=64).contains(&given.len()) && given.as_bytes().iter().all(simple)
        });
        let made = || {
            let any = opentim_core::random::number();
            HeaderValue::from_str(&format!("{any:016x}"))
                .unwrap_or(HeaderValue::from_static("unknown"))
        };
        Self(given.cloned().unwrap_or_else(made))
    }

    pub(super) fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }
}

/// Passes a request on with its id, counts and logs it, and adds to its answer what every answer has.
pub(super) async fn pass(
    State(app): State<Arc<App>>,
    mut request: Request,
    next: Next,
) -> Response<Body> {
    let id = RequestId::of(request.headers());
    request.extensions_mut().insert(id.clone());
    let access = Access::begin(&request);
    // Without the names in them: clients could make up any number of paths.
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("command", MatchedPath::as_str);
    app.metrics.accessed(route, response.status().as_u16());
    access.end(id.as_str(), route, &response);
    finish(response, &id)
}

/// Adds the headers that every answer has: the request's id; one that keeps browsers from guessing content types; and
/// the time, by which devices know this server's clock. hyper's own date stands still after the clock is set back.
pub(super) fn finish(mut response: Response<Body>, id: &RequestId) -> Response<Body> {
    let headers = response.headers_mut();
    headers.insert(REQUEST_ID, id.0.clone());
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    if let Ok(date) = HeaderValue::try_from(httpdate::fmt_http_date(SystemTime::now())) {
        headers.insert(header::DATE, date);
    }
    response
}

/// An answer in JSON.
pub(super) fn json(text: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(text.into());
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A refusal of a request to `path`.
pub(super) fn refusal(path: &str, error: &Error) -> Response<Body> {
    json(rest::refusal(path, error))
}

/// The error while the server shuts down. Devices that know another server ask there.
pub(super) fn ending() -> Error {
    Error::new(
        code::TIM_ERR_SVR_COMM_REQUEST_TIMEOUT,
        "the server is ending",
    )
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn an_answer_is_dated_when_it_is_given() {
        let answered = finish(json("{}"), &RequestId::of(&HeaderMap::new()));
        let date = answered.headers().get(header::DATE).expect("a date");
        let date = httpdate::parse_http_date(date.to_str().unwrap()).unwrap();
        let age = SystemTime::now().duration_since(date).unwrap();
        assert!(age < Duration::from_mins(1), "{age:?}");
    }
}
