//! Answers of this server: always HTTP 200, the outcome in the JSON.

use axum::body::Body;
use axum::http::{HeaderValue, Response, header};

use opentim_core::model::{Error, code};
use opentim_core::service::rest;

/// With what every answer says: it is what it says it is, whatever a browser makes of its bytes.
pub(super) async fn safe<B>(mut response: Response<B>) -> Response<B> {
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
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

/// What is said while the server ends: devices that know another server ask there.
pub(super) fn ending() -> Error {
    Error::new(
        code::TIM_ERR_SVR_COMM_REQUEST_TIMEOUT,
        "the server is ending",
    )
}
