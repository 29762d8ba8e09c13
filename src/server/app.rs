//! State that all requests share.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tokio::sync::watch;
use tokio_rustls::rustls::ServerConfig;

use super::config::Config;
use super::console::session::Sessions;
use super::metrics::Metrics;
use super::rates::Rates;
use super::room::Room;
use super::usersig::{Claims, Key};
use opentim_core::lock::lock;
use opentim_core::model::{Error, Result, UserId, code};
use opentim_core::service::Service;
use opentim_core::storage::Location;
use opentim_core::unix_time::now;

/// The most checked signatures that are remembered. Checking one costs as much as a small request.
const REMEMBERED: usize = 10_000;

pub(super) struct App {
    pub(super) service: Service,
    pub(super) metrics: Metrics,
    /// Whether the server has a certificate.
    pub(super) tls: bool,
    /// True once the server shuts down: long polls are then answered.
    pub(super) stopping: watch::Receiver<bool>,
    pub(super) room: Arc<Room>,
    /// The administrators who are signed in to the console.
    pub(super) sessions: Arc<Sessions>,
    /// The log beside the database file.
    pub(super) log: Option<PathBuf>,
    live: RwLock<Arc<Live>>,
    checked: Mutex<HashMap<String, Claims>>,
}

/// The configuration that can be reloaded while the server runs.
pub(super) struct Live {
    pub(super) max_body_bytes: usize,
    pub(super) tls: Option<Arc<ServerConfig>>,
    key: Key,
    admins: BTreeSet<UserId>,
    rates: Option<Rates>,
}

impl Live {
    fn new(config: &Config, tls: Option<Arc<ServerConfig>>) -> Arc<Self> {
        Arc::new(Self {
            max_body_bytes: config.max_body_bytes,
            tls,
            key: config.key.clone(),
            admins: config.admins.clone(),
            rates: Rates::new(config.rate_per_second),
        })
    }
}

impl App {
    pub(super) fn new(
        config: &Config,
        tls: Option<Arc<ServerConfig>>,
        service: Service,
        stopping: watch::Receiver<bool>,
    ) -> Self {
        Self {
            service,
            metrics: Metrics::new(),
            tls: tls.is_some(),
            stopping,
            room: Room::new(config.body_memory_bytes),
            sessions: Arc::default(),
            log: log(&config.storage),
            live: RwLock::new(Live::new(config, tls)),
            checked: Mutex::default(),
        }
    }

    /// The current reloadable configuration.
    pub(super) fn live(&self) -> Arc<Live> {
        Arc::clone(&self.live.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replaces the reloadable configuration.
    pub(super) fn change(&self, config: &Config, tls: Option<Arc<ServerConfig>>) {
        let live = Live::new(config, tls);
        *self.live.write().unwrap_or_else(PoisonError::into_inner) = live;
        // They were checked with the previous key.
        lock(&self.checked).clear();
    }

    /// The app's number.
    pub(super) fn sdk_app_id(&self) -> u32 {
        self.live().key.sdk_app_id()
    }

    /// Whether the user is one of the app's administrators.
    pub(super) fn is_admin(&self, user: &UserId) -> bool {
        self.live().admins.contains(user)
    }

    /// Checks a signature: see [`Key::check`] for the refusals.
    pub(super) fn check(&self, user: &str, signature: &str) -> Result<Claims> {
        let now = now();
        let mut checked = lock(&self.checked);
        if let Some(claims) = checked.get(signature)
            && claims.user.as_str() == user
            && claims.expires > now
        {
            return Ok(claims.clone());
        }
        drop(checked);
        let claims = self.live().key.check(user, signature, now)?;
        checked = lock(&self.checked);
        if checked.len() >= REMEMBERED {
            checked.clear();
        }
        checked.insert(signature.into(), claims.clone());
        Ok(claims)
    }

    /// Counts a request, or refuses it if the account exceeds its rate, with `ERR_SVR_COMM_REST_FREQ_LIMIT`
    /// (60007). Administrators have no limit.
    pub(super) fn admit(&self, user: &UserId) -> Result<()> {
        self.admit_wait(user)?;
        self.count(user);
        Ok(())
    }

    /// As [`Self::admit`], for a request that may become a long poll, and is then not counted.
    pub(super) fn admit_wait(&self, user: &UserId) -> Result<()> {
        match &self.live().rates {
            Some(rates) if !self.is_admin(user) && !rates.has_room(user) => Err(Error::new(
                code::TIM_ERR_SVR_COMM_REST_FREQ_LIMIT,
                format!("{user} asks more often than rate_per_second allows: wait a second"),
            )),
            _ => Ok(()),
        }
    }

    /// Counts an answered request.
    pub(super) fn count(&self, user: &UserId) {
        if let Some(rates) = &self.live().rates {
            rates.count(user);
        }
    }

    /// Forgets the rates of idle accounts. Called periodically.
    pub(super) fn tidy(&self) {
        if let Some(rates) = &self.live().rates {
            rates.tidy();
        }
    }
}

/// The log beside a database file.
fn log(storage: &Location) -> Option<PathBuf> {
    match storage {
        Location::File(path) => {
            let mut name = path.clone().into_os_string();
            name.push("-wal");
            Some(name.into())
        }
        #[cfg(feature = "postgres")]
        Location::Postgres(_) => None,
    }
}
