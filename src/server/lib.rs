//! HTTP server of the service, run by `opentim-server`.
//!
//! `app` is the state that all requests share; `http` parses and authenticates requests, and passes them to the
//! service; `body` reads request bodies; `poll` answers long polls; `listen` accepts connections.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::unreachable
    )
)]

mod about;
mod access;
mod answer;
mod app;
mod audit;
mod backup;
mod body;
pub mod cli;
pub mod config;
pub mod console;
#[cfg(unix)]
mod control;
mod copy;
mod export;
mod guard;
mod health;
mod http;
mod listen;
mod listing;
mod local;
mod metrics;
pub mod openapi;
mod poll;
mod query;
mod rates;
mod reload;
mod room;
mod slot;
pub mod tls;
pub mod usersig;

use std::io::IsTerminal;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tracing::info;

use opentim_core::api::Caller;
use opentim_core::model::{Error, Result, UserId, code};
use opentim_core::service::{EXPIRY, Service, ServiceOptions};
#[cfg(unix)]
use opentim_core::storage::Location;

use app::App;
use config::{Config, LogFormat};
use reload::Reload;

/// Runs the server until SIGINT or SIGTERM; requests received by then are answered. On SIGHUP, reads the
/// configuration again with `again`, and applies what can change while the server runs.
///
/// Fails with `ERR_DATABASE_OPERATE_FAILED` (6019) if the database cannot be used, and with
/// `ERR_IO_OPERATION_FAILED` (6022) if the address cannot be listened on or the certificate cannot be used.
pub fn serve(
    config: Config,
    again: impl Fn() -> std::result::Result<Config, Vec<String>> + Send + 'static,
) -> Result<()> {
    let filter = log(&config);
    let tls = match &config.tls {
        Some(files) => Some(tls::load(files).map_err(|faults| failed("TLS", &faults.join("; ")))?),
        None => None,
    };
    // Each device holds a connection; the usual limit of 1,024 open files is meant for programs with one user.
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        info!(%error, "the limit of open files stays as it is");
    }
    let service = Service::serve(config.storage.clone(), options(&config))?;
    // Leaves one processor to the committing thread. With as many threads as processors, answers wake threads
    // one after another, and each wake-up costs more than the answer.
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(processors.saturating_sub(1).max(1))
        .thread_name("tim-http")
        .enable_all()
        .build()
        .map_err(|error| Error::internal(format!("the server's threads: {error}")))?;
    let reload = Reload {
        again: Box::new(again),
        filter,
    };
    runtime.block_on(run(config, service, tls, reload))
}

/// The service's part of the configuration.
fn options(config: &Config) -> ServiceOptions {
    ServiceOptions {
        open_accounts: config.open_accounts,
        feed_keep: config.feed_keep,
        batch: config.commit_together,
        expiry: EXPIRY,
        devices: config.devices_per_user,
        lanes: config.storage_connections,
    }
}

/// The caller of the operator's commands: they have the database, so they may do everything.
fn operator() -> Result<Caller> {
    Ok(Caller {
        user: UserId::new("operator")?,
        device: String::new(),
        admin: true,
        session: None,
    })
}

async fn run(
    config: Config,
    service: Service,
    tls: Option<Arc<tokio_rustls::rustls::ServerConfig>>,
    reload: Reload,
) -> Result<()> {
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| failed(&format!("listen: {}", config.listen), &error))?;
    let address = listener
        .local_addr()
        .map_err(|error| failed("listen", &error))?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    // Before the line is printed: its reader may stop the server, or back it up, at once.
    let (end, hangup) = (listen::ending()?, listen::hangups()?);
    let (stop, stopping) = watch::channel(false);
    let app = Arc::new(App::new(&config, tls, service, stopping));
    #[cfg(unix)]
    let _control = match &config.storage {
        Location::File(path) => control::Control::listen(path, &app),
        #[cfg(feature = "postgres")]
        Location::Postgres(_) => None,
    };
    // The only line on standard output. Programs that start a server on a free port read it.
    println!("listening on {scheme}://{address}");
    info!(
        %address,
        data = %config.storage,
        app = config.key.sdk_app_id(),
        version = about::VERSION,
        commit = about::COMMIT,
        features = about::FEATURES,
        "started"
    );
    let (signals, reload) = ((end, hangup), (config, reload));
    listen::serve(listener, signals, reload, Arc::clone(&app), stop).await;
    info!("stopped");
    Ok(())
}

fn failed(what: &str, why: &dyn std::fmt::Display) -> Error {
    Error::new(code::TIM_ERR_IO_OPERATION_FAILED, format!("{what}: {why}"))
}

/// Starts logging to standard error. No line contains message text or a signature. Returns a function that
/// changes the level.
fn log(config: &Config) -> reload::Filter {
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter(config))
        .with_target(false)
        // Programs read log files and the journal too.
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second server in the same process keeps the first one's log.
    match config.log_format {
        LogFormat::Text => {
            let builder = builder.with_filter_reloading();
            let handle = builder.reload_handle();
            let _ = builder.try_init();
            Box::new(move |config| drop(handle.reload(filter(config))))
        }
        LogFormat::Json => {
            let builder = builder.json().flatten_event(true).with_filter_reloading();
            let handle = builder.reload_handle();
            let _ = builder.try_init();
            Box::new(move |config| drop(handle.reload(filter(config))))
        }
    }
}

/// Excludes the log of PostgreSQL's client, which would contain every statement with its values. The access log is on
/// or off whatever the level.
fn filter(config: &Config) -> String {
    let access = if config.access_log { "info" } else { "off" };
    let target = access::TARGET;
    format!("{},tokio_postgres=off,{target}={access}", config.log_level)
}

/// 32 random bytes, in hex.
fn random_key() -> opentim_core::model::Result<String> {
    let bytes = opentim_core::random::secret()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
