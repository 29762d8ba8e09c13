//! Addresses of PostgreSQL servers, and connections to them.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use ::postgres::config::{Host, SslMode, TargetSessionAttrs};
use ::postgres::{Client, Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::fault::words;

/// The settings of every connection. Sequential scans are off, because in a serializable transaction they would
/// conflict with every change. Lock waits are short, so that transactions that wait for each other give way.
const BEGIN: &str = "SET enable_seqscan = off; SET lock_timeout = '250ms';
    SET idle_in_transaction_session_timeout = '30s'; SET client_min_messages = warning";

/// The idle time after which the system checks whether a connection is still alive.
const SILENCE: Duration = Duration::from_secs(10);

/// A PostgreSQL server, with its address.
#[derive(Clone)]
pub struct Server {
    config: Arc<Config>,
    tls: Option<Arc<MakeRustlsConnect>>,
}

impl Server {
    /// Parses `postgres://USER[:PASSWORD]@HOST[:PORT]/DATABASE[?…]`, with libpq's parameters; `sslrootcert`
    /// names the authority's certificate file (PEM). Without `sslmode`, connections to this machine do not use
    /// TLS, and others do. With TLS, the server's certificate is always checked. The error is the end of a
    /// message that begins with the field's name; it does not contain the password.
    pub fn parse(url: &str) -> Result<Self, String> {
        let (url, root) = take_parameter(url, "sslrootcert");
        let says_mode = take_parameter(&url, "sslmode").1.is_some();
        let mut config: Config = url.parse().map_err(|error| {
            format!(
                "is not the address of a PostgreSQL database: {}",
                cause(&error)
            )
        })?;
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            return Err("is not the address of a PostgreSQL database: the host is missing".into());
        }
        let here = config.get_hosts().iter().all(is_here) && config.get_hostaddrs().is_empty();
        if !says_mode {
            config.ssl_mode(if here {
                SslMode::Disable
            } else {
                SslMode::Require
            });
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(3));
        }
        config
            .application_name("opentim")
            .target_session_attrs(TargetSessionAttrs::ReadWrite)
            .keepalives_idle(SILENCE)
            .tcp_user_timeout(SILENCE);
        let tls = match config.get_ssl_mode() {
            SslMode::Disable => None,
            _ => Some(MakeRustlsConnect::new(trust(root.as_deref())?)),
        };
        Ok(Self {
            config: Arc::new(config),
            tls: tls.map(Arc::new),
        })
    }

    /// Opens a connection. The error says why there is none.
    pub(super) fn connect(&self) -> Result<Client, String> {
        let connected = match &self.tls {
            None => self.config.connect(NoTls),
            Some(tls) => self.config.connect(MakeRustlsConnect::clone(tls)),
        };
        let mut client = connected.map_err(|error| words(&error))?;
        client.batch_execute(BEGIN).map_err(|error| words(&error))?;
        Ok(client)
    }
}

/// Without the password.
impl fmt::Display for Server {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let config = &self.config;
        out.write_str("postgres://")?;
        for (at, host) in config.get_hosts().iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            match host {
                Host::Tcp(name) => write!(out, "{comma}{name}")?,
                #[cfg(unix)]
                Host::Unix(directory) => write!(out, "{comma}{}", directory.display())?,
            }
            let ports = config.get_ports();
            if let Some(port) = ports.get(at).or(ports.first()) {
                write!(out, ":{port}")?;
            }
        }
        write!(out, "/{}", config.get_dbname().unwrap_or_default())
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self}")
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(is_loopback),
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

fn is_loopback(address: std::net::IpAddr) -> bool {
    address.is_loopback()
}

/// The URL without a parameter, and the parameter's value.
fn take_parameter(url: &str, name: &str) -> (String, Option<String>) {
    let Some((base, query)) = url.split_once('?') else {
        return (url.into(), None);
    };
    let (mut rest, mut value) = (Vec::new(), None);
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some((key, text)) if key == name => value = Some(text.to_string()),
            _ => rest.push(pair),
        }
    }
    let sign = if rest.is_empty() { "" } else { "?" };
    (format!("{base}{sign}{}", rest.join("&")), value)
}

/// The trusted authorities: those in the file, or else the common ones.
fn trust(root: Option<&str>) -> Result<ClientConfig, String> {
    let mut store = RootCertStore::empty();
    match root {
        None => store.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(path) => {
            let refuse = |why: &dyn fmt::Display| format!("has the sslrootcert {path}: {why}");
            let read = CertificateDer::pem_file_iter(Path::new(path));
            for certificate in read.map_err(|error| refuse(&error))? {
                let certificate = certificate.map_err(|error| refuse(&error))?;
                store.add(certificate).map_err(|error| refuse(&error))?;
            }
            if store.is_empty() {
                return Err(refuse(&"there is no certificate in it"));
            }
        }
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("cannot be reached by TLS: {error}"))?;
    Ok(builder.with_root_certificates(store).with_no_client_auth())
}

fn cause(error: &::postgres::Error) -> String {
    std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string)
}

#[cfg(test)]
mod tests {
    use super::Server;

    #[test]
    fn an_address_is_read_and_told_without_its_password() {
        let server = Server::parse("postgres://tim:secret@db.example:5433/chat?connect_timeout=2");
        assert_eq!(
            server.unwrap().to_string(),
            "postgres://db.example:5433/chat"
        );
        let server = Server::parse("postgres://tim@%2Fvar%2Frun/chat").unwrap();
        assert_eq!(server.to_string(), "postgres:///var/run:5432/chat");
        assert!(server.tls.is_none());
    }

    #[test]
    fn tls_is_for_other_machines_unless_the_address_says_otherwise() {
        let has_tls = |url| Server::parse(url).unwrap().tls.is_some();
        assert!(has_tls("postgres://tim@db.example/chat"));
        assert!(!has_tls("postgres://tim@127.0.0.1/chat"));
        assert!(!has_tls("postgres://tim@db.example/chat?sslmode=disable"));
        assert!(has_tls("postgres://tim@localhost/chat?sslmode=require"));
    }

    #[test]
    fn what_is_no_address_is_refused_without_its_password() {
        for url in [
            "postgres://tim:secret@db:port/chat",
            "postgres://",
            "postgres://tim:secret@db/chat?colour=red",
            "postgres://tim:secret@db/chat?sslrootcert=/nowhere",
        ] {
            let why = Server::parse(url).unwrap_err();
            assert!(!why.contains("secret"), "{why}");
        }
    }
}
