//! Check of a server's answer to `healthz`.

use crate::model::{Error, Result};

/// The answer, which a server gives to anyone.
#[derive(serde::Deserialize)]
struct Health {
    status: String,
}

/// Checks that an answer comes from a server that accepts logins, and not from a proxy or a portal in between.
pub(super) fn check_health(text: &str) -> Result<()> {
    match serde_json::from_str::<Health>(text) {
        Ok(health) if health.status == "ok" => Ok(()),
        _ => Err(Error::new(
            crate::model::code::TIM_ERR_SDK_NET_DECODE_FAILED,
            "healthz: the answer is not what the server should say",
        )),
    }
}
