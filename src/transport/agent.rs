//! How HTTP is spoken: with which certificates, over which connections, for how long.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, RequestBuilder};

use super::names::Names;
use crate::model::{Error, Result, code};

/// A connection must be there by then, however long a request may take.
const CONNECT: Duration = Duration::from_secs(10);
/// A kept connection is not used again after so long; servers close theirs after a minute or more.
const IDLE: Duration = Duration::from_secs(20);
/// Of each connection, for each direction. Long requests and answers go through it piece by piece; the usual ones
/// are much shorter, and a phone has better use for the memory that ureq would take.
const BUFFER: usize = 16 << 10;

/// How long a request to one server may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Each step of it.
    pub(super) step: Duration,
    /// How long the server may keep its answer back, beside that.
    pub(super) wait: Duration,
    /// When all of it must be over, where other servers are to have time, too.
    pub(super) end: Option<Instant>,
}

impl Limits {
    pub(super) fn set<B>(self, request: RequestBuilder<B>) -> RequestBuilder<B> {
        let left = self
            .end
            .map(|end| end.saturating_duration_since(Instant::now()));
        // Less than all that is left: it is to be seen whether it was the connection that took too long.
        let connect = left.map_or(self.step, |left| left * 3 / 4).min(CONNECT);
        request
            .config()
            .timeout_global(left)
            .timeout_resolve(Some(connect))
            .timeout_connect(Some(connect))
            .timeout_send_request(Some(self.step))
            .timeout_send_body(Some(self.step))
            .timeout_recv_response(Some(self.step + self.wait))
            .timeout_recv_body(Some(self.step))
            .build()
    }
}

/// What keeps connections, and can be cut.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) agent: Agent,
    cut: Arc<AtomicBool>,
}

impl Line {
    /// Errors: 6017 for a `ca_file` without certificates, 6022 for one that cannot be read.
    pub(super) fn new(ca_file: Option<&Path>) -> Result<Self> {
        let cut = Arc::new(AtomicBool::new(false));
        let agent = agent(ca_file, Names::new(&cut))?;
        Ok(Self { agent, cut })
    }

    /// Ends what is under way, and everything that comes.
    pub(super) fn cut(&self) {
        self.cut.store(true, Ordering::SeqCst);
        self.agent.clone().shutdown();
    }
}

fn agent(ca_file: Option<&Path>, names: Names) -> Result<Agent> {
    let roots = match ca_file {
        Some(path) => RootCerts::new_with_certs(&certificates(path)?),
        None => RootCerts::WebPki,
    };
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None)
        .max_idle_age(IDLE)
        .input_buffer_size(BUFFER)
        .output_buffer_size(BUFFER)
        .tls_config(TlsConfig::builder().root_certs(roots).build())
        .build();
    #[cfg(windows)]
    return Ok(super::windows::agent(config, names));
    #[cfg(not(windows))]
    Ok(Agent::with_parts(
        config,
        ureq::unversioned::transport::DefaultConnector::default(),
        names,
    ))
}

fn certificates(path: &Path) -> Result<Vec<Certificate<'static>>> {
    let refuse = |code, why: &dyn std::fmt::Display| {
        Error::new(code, format!("ca_file: {}: {why}", path.display()))
    };
    let pem =
        std::fs::read(path).map_err(|error| refuse(code::TIM_ERR_IO_OPERATION_FAILED, &error))?;
    let certificates: Vec<_> = parse_pem(&pem)
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        })
        .collect();
    match certificates.is_empty() {
        true => Err(refuse(
            code::TIM_ERR_INVALID_PARAMETERS,
            &"there is no certificate in PEM form in it",
        )),
        false => Ok(certificates),
    }
}
