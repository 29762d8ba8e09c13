//! Reloading of the configuration while the server runs.

use std::sync::Arc;

use tracing::{error, info, warn};

use super::app::App;
use super::config::Config;
use super::tls;

/// Changes the log level.
pub(super) type Filter = Box<dyn Fn(&Config) + Send>;

/// The sources of the configuration, and access to the log.
pub(super) struct Reload {
    /// Reads the configuration from its original sources. The error is the list of problems.
    pub(super) again: Box<dyn Fn() -> Result<Config, Vec<String>> + Send>,
    pub(super) filter: Filter,
}

impl Reload {
    /// Reads the configuration and applies what can change. If there are problems, nothing changes.
    pub(super) fn run(&self, app: &Arc<App>, begun_with: &Config) {
        let read = (self.again)().and_then(|config| {
            let tls = config.tls.as_ref().map(tls::load).transpose()?;
            Ok((config, tls))
        });
        let (config, tls) = match read {
            Ok(read) => read,
            Err(problems) => {
                error!(?problems, "the configuration is left as it was");
                return;
            }
        };
        let mut waiting = begun_with.needs_restart(&config);
        let tls = match (app.tls, tls) {
            (true, None) | (false, Some(_)) => {
                waiting.extend(["tls_cert", "tls_key"]);
                app.live().tls.clone()
            }
            (_, tls) => tls,
        };
        app.change(&config, tls);
        (self.filter)(&config);
        if !waiting.is_empty() {
            warn!(fields = ?waiting, "these change at the next start");
        }
        info!("the configuration is read anew");
    }
}
