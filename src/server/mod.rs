//! HTTP over the service.

pub mod cli;
pub mod config;
pub mod tls;
pub mod usersig;

use crate::model::{Error, Result, code};

/// Runs the server.
pub fn serve(_config: config::Config) -> Result<()> {
    Err(Error::new(
        code::TIM_ERR_SDK_INTERFACE_NOT_SUPPORT,
        "serve: this version cannot do it yet",
    ))
}
