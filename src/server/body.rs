//! The bodies of requests: read whole, or taken out of the way.

use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, HttpBody};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use opentim_core::model::{Error, Result, code};

/// The body of a request must be there by then.
const TIME: Duration = Duration::from_secs(30);
/// So long, and up to so many bytes, the body of a refused request is taken in.
const SKIP_TIME: Duration = Duration::from_secs(5);
const SKIP_BYTES: usize = 32 << 20;

/// How long the body is, or, where its head does not say, may be. Error 93000 for one that is too long.
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

/// The whole body. Errors: 93000 for one that is too long, 60008 for one that does not come.
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

/// Takes in what is left of the body of a request, begun at `begun`, that is refused. A connection that is
/// closed while its client still sends is reset, and the refusal may be lost with it.
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
    // Who was waited for already is not waited for again.
    let time = SKIP_TIME.min(TIME.saturating_sub(begun.elapsed()));
    // What comes later is cut off.
    let _ = tokio::time::timeout(time, left).await;
}
