//! The service of a configuration, for the commands that ask it: through the running server that has the database file,
//! or, if none runs, or with PostgreSQL, in the command's own process.

use std::path::Path;

use serde::Deserialize;

use super::config::Config;
#[cfg(unix)]
use super::control::Connection;
use super::{failed, operator};
use opentim_core::api::Endpoint;
use opentim_core::model::{Error, Result};
use opentim_core::service::Service;
use opentim_core::storage::Location;

/// Where the service is.
pub(super) enum Local {
    /// In a running server, which has this file.
    #[cfg(unix)]
    Running(std::path::PathBuf),
    /// In this process.
    Own(Box<Service>),
}

/// The outcome of an answer.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Outcome {
    error_code: i32,
    error_info: String,
}

impl Local {
    /// Finds the service. Fails with `ERR_IO_OPERATION_FAILED` (6022) if there is no database yet, and as
    /// [`Service::open`].
    pub(super) fn find(config: &Config) -> Result<Self> {
        match &config.storage {
            Location::File(path) if !path.exists() => {
                return Err(failed(&path.display().to_string(), &"there is no database"));
            }
            Location::File(path) => {
                if let Some(running) = Self::running(path) {
                    return Ok(running);
                }
            }
            #[cfg(feature = "postgres")]
            Location::Postgres(_) => {}
        }
        let service = Service::open(config.storage.clone(), super::options(config))?;
        Ok(Self::Own(Box::new(service)))
    }

    #[cfg(unix)]
    fn running(path: &Path) -> Option<Self> {
        Connection::open(path).map(|_| Self::Running(path.into()))
    }

    /// Without Unix sockets, only a stopped server's database can be asked.
    #[cfg(not(unix))]
    fn running(_: &Path) -> Option<Self> {
        None
    }

    /// Whether the answers come from a server that devices are connected to.
    pub(super) fn is_running(&self) -> bool {
        !matches!(self, Self::Own(_))
    }

    /// Answers a request.
    pub(super) fn ask<E: Endpoint>(&self, request: &E) -> Result<E::Answer> {
        let unreadable = |error| Error::internal(format!("{}: {error}", E::PATH));
        let body = serde_json::to_string(request).map_err(unreadable)?;
        let text = match self {
            Self::Own(service) => service.rest(&operator()?, E::PATH, &body)?,
            #[cfg(unix)]
            Self::Running(path) => through(path, E::PATH, &body)?,
        };
        serde_json::from_str(&text).map_err(unreadable)
    }
}

/// Asks the running server.
#[cfg(unix)]
fn through(path: &Path, command: &str, body: &str) -> Result<String> {
    let broken = |why: &dyn std::fmt::Display| failed(&path.display().to_string(), why);
    let connection = Connection::open(path).ok_or_else(|| broken(&"the server has ended"))?;
    let mut text = Vec::new();
    connection
        .ask(&format!("ask {command} {body}"), &mut text)
        .map_err(|error| broken(&error))?;
    let text = String::from_utf8(text).map_err(|error| broken(&error))?;
    let outcome: Outcome = serde_json::from_str(&text).map_err(|error| broken(&error))?;
    match outcome.error_code {
        0 => Ok(text),
        code => Err(Error::new(code, outcome.error_info)),
    }
}
