//! What all requests share.

use std::collections::{BTreeSet, HashMap};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::watch;

use super::config::Config;
use super::metrics::Metrics;
use super::usersig::{Claims, Key};
use opentim_core::model::{Error, Result, UserId, code};
use opentim_core::service::Service;

/// Signatures that were checked and are remembered; checking one costs as much as a small request.
const REMEMBERED: usize = 10_000;

pub(super) struct App {
    pub(super) service: Service,
    pub(super) metrics: Metrics,
    pub(super) max_body_bytes: usize,
    pub(super) tls: bool,
    /// True once the server is about to end: who waits is answered.
    pub(super) stopping: watch::Receiver<bool>,
    key: Key,
    admins: BTreeSet<UserId>,
    checked: Mutex<HashMap<String, Claims>>,
    rates: Option<DefaultKeyedRateLimiter<UserId>>,
}

impl App {
    pub(super) fn new(config: &Config, service: Service, stopping: watch::Receiver<bool>) -> Self {
        let rate = NonZeroU32::new(config.rate_per_second);
        Self {
            service,
            metrics: Metrics::new(),
            max_body_bytes: config.max_body_bytes,
            tls: config.tls.is_some(),
            stopping,
            key: config.key.clone(),
            admins: config.admins.clone(),
            checked: Mutex::default(),
            rates: rate.map(|rate| RateLimiter::keyed(Quota::per_second(rate))),
        }
    }

    /// The app's number.
    pub(super) fn sdk_app_id(&self) -> u32 {
        self.key.sdk_app_id()
    }

    /// Whether the user is one of the app's administrators.
    pub(super) fn is_admin(&self, user: &UserId) -> bool {
        self.admins.contains(user)
    }

    /// Who signed: see [`Key::check`] for the refusals.
    pub(super) fn check(&self, user: &str, signature: &str) -> Result<Claims> {
        let now = now();
        let mut checked = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(claims) = checked.get(signature)
            && claims.user.as_str() == user
            && claims.expires > now
        {
            return Ok(claims.clone());
        }
        drop(checked);
        let claims = self.key.check(user, signature, now)?;
        checked = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        if checked.len() >= REMEMBERED {
            checked.clear();
        }
        checked.insert(signature.into(), claims.clone());
        Ok(claims)
    }

    /// Refuses an account that asks too often. Administrators may. Error 60007.
    pub(super) fn admit(&self, user: &UserId) -> Result<()> {
        match &self.rates {
            Some(rates) if !self.is_admin(user) && rates.check_key(user).is_err() => {
                Err(Error::new(
                    code::TIM_ERR_SVR_COMM_REST_FREQ_LIMIT,
                    format!("{user} asks more often than rate_per_second allows: wait a second"),
                ))
            }
            _ => Ok(()),
        }
    }

    /// Forgets the rates of accounts that have been quiet; called now and then.
    pub(super) fn tidy(&self) {
        if let Some(rates) = &self.rates {
            rates.retain_recent();
        }
    }
}

/// Seconds since 1970.
pub(super) fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
