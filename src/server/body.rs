//! Request bodies: reads them, or discards them.

use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, HttpBody};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use opentim_core::model::{Error, Result, code};

/// The time within which a request's body must arrive.
const TIME: Duration = Duration::from_secs(30);
/// The longest time, and below it the most bytes, for reading the body of a refused request.
const SKIP_TIME: Duration = Duration::from_secs(5);
const SKIP_BYTES: usize = 32 << 20;

/// The length of the body, or the limit if its head does not give one. Fails with `ERR_SVR_MSG_BODY_SIZE_LIMIT`
/// (93000) if it is too long.
pub(super) fn length(body: &Body, limit: usize) -> Result<usize> {
    let said = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if said > limit {
        return Err(too_long(limit));
    }
    Ok(if body.size_hint().exact().is_some() {
        said
    } else {
        limit
    })
}

fn too_long(limit: usize) -> Error {
    Error::new(
        code::TIM_ERR_SVR_MSG_BODY_SIZE_LIMIT,
        format!("the body: has more than the {limit} bytes that are allowed"),
    )
}

/// Reads the whole body. Fails with `ERR_SVR_MSG_BODY_SIZE_LIMIT` (93000) if it is too long, and with
/// `ERR_SVR_COMM_REQUEST_TIMEOUT` (60008) if it does not arrive.
pub(super) async fn read(body: &mut Body, limit: usize) -> Result<Bytes> {
    let whole = Limited::new(body, limit).collect();
    match tokio::time::timeout(TIME, whole).await {
        Ok(Ok(whole)) => Ok(whole.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_long(limit)),
        Ok(Err(error)) => Err(missing(error.to_string())),
        Err(_) => Err(missing(format!(
            "did not come within {} seconds",
            TIME.as_secs()
        ))),
    }
}

fn missing(why: String) -> Error {
    Error::new(
        code::TIM_ERR_SVR_COMM_REQUEST_TIMEOUT,
        format!("the body: {why}"),
    )
}

/// Discards the rest of a refused request's body; the request began at `begun`. Closing a connection while its
/// client still sends would reset it, and the refusal might be lost.
pub(super) async fn skip(body: &mut Body, begun: Instant) {
    let left = async {
        let mut bytes = 0;
        while bytes < SKIP_BYTES {
            let Some(Ok(frame)) = body.frame().await else {
                return;
            };
            bytes += frame.data_ref().map_or(0, Bytes::len);
        }
    };
    // Time already spent waiting for the body counts.
    let time = SKIP_TIME.min(TIME.saturating_sub(begun.elapsed()));
    // The rest, if any, is cut off.
    let _ = tokio::time::timeout(time, left).await;
}
