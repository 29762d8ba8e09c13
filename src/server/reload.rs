//! The configuration, read anew while the server runs.

use std::sync::Arc;

use tracing::{error, info, warn};

use super::app::App;
use super::config::Config;
use super::tls;

/// Changes what is logged.
pub(super) type Filter = Box<dyn Fn(&Config) + Send>;

/// How it is read, and what only the log knows.
pub(super) struct Reload {
    /// Reads it, from where it was read at first; else what is wrong.
    pub(super) again: Box<dyn Fn() -> Result<Config, Vec<String>> + Send>,
    pub(super) filter: Filter,
}

impl Reload {
    /// Reads and changes what can be changed. What is wrong changes nothing.
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
