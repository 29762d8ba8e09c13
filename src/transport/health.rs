//! The answer of a server to `healthz`.

use crate::model::{Error, Result};

/// What a server says of itself to whoever asks.
#[derive(serde::Deserialize)]
struct Health {
    status: String,
}

/// Whether an answer is that of a server which can be logged in to. A page that something between gives is none.
pub(super) fn check_health(text: &str) -> Result<()> {
    match serde_json::from_str::<Health>(text) {
        Ok(health) if health.status == "ok" => Ok(()),
        _ => Err(Error::new(
            crate::model::code::TIM_ERR_SDK_NET_DECODE_FAILED,
            "healthz: the answer is not what the server should say",
        )),
    }
}
