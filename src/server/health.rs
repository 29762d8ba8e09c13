//! `opentim-server health`: asks the server of this configuration whether it is ready, for containers and supervisors.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use ureq::Agent;
use ureq::tls::TlsConfig;

use super::config::Config;

/// An answer that takes longer counts as none.
const PATIENCE: Duration = Duration::from_secs(10);

/// The answer of `/healthz`; else why there is none, or why the server is not ready.
pub fn ask(config: &Config) -> Result<String, String> {
    let scheme = if config.tls.is_some() {
        "https"
    } else {
        "http"
    };
    let url = format!("{scheme}://{}/healthz", reachable(config.listen));
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        // The certificate is made out to the server's public name, and the question goes to this machine.
        .tls_config(TlsConfig::builder().disable_verification(true).build())
        .build()
        .into();
    let failed = |error: ureq::Error| format!("{url}: {error}");
    let mut answer = agent.get(&url).call().map_err(failed)?;
    let text = answer.body_mut().read_to_string().map_err(failed)?;
    if answer.status().is_success() {
        Ok(text)
    } else {
        Err(format!("{url}: {}: {text}", answer.status()))
    }
}

/// The address by which this machine reaches a server that listens there.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        ip if !ip.is_unspecified() => ip,
        IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
    };
    SocketAddr::new(ip, listen.port())
}
