//! HTTP agent: certificates, connections and time limits.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, RequestBuilder};

use super::names::Names;
use crate::model::{Error, Result, code};

/// The longest time to connect, whatever the limit of the request.
const CONNECT: Duration = Duration::from_secs(10);
/// The longest idle time of a kept connection before reuse; servers close theirs after a minute or more.
const IDLE: Duration = Duration::from_secs(20);
/// The buffer size of each connection in each direction. Long requests and answers pass through it in pieces; the
/// usual ones are much shorter, and ureq's default size would waste a phone's memory.
const BUFFER: usize = 16 << 10;

/// The time limits of a request to one server.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// The limit of each step.
    pub(super) step: Duration,
    /// The additional time that the server may hold back its answer.
    pub(super) wait: Duration,
    /// The deadline of the whole request, if other servers must have time left as well.
    pub(super) end: Option<Instant>,
}

impl Limits {
    pub(super) fn set<B>(self, request: RequestBuilder<B>) -> RequestBuilder<B> {
        let left = self
            .end
            .map(|end| end.saturating_duration_since(Instant::now()));
        // Less than all the time that is left, so that a timeout shows whether the connection took too long.
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

/// Holds connections, and can cut them.
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

    /// Ends all running requests and refuses further ones.
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
    if certificates.is_empty() {
        Err(refuse(
            code::TIM_ERR_INVALID_PARAMETERS,
            &"there is no certificate in PEM form in it",
        ))
    } else {
        Ok(certificates)
    }
}
