//! Accept loop: connection limits, TLS, HTTP/1, graceful shutdown.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;
use tracing::{info, warn};

use super::access::{Access, Outcome};
use super::app::App;
use super::config::Config;
use super::guard::{Guarded, Pace};
use super::reload::Reload;
use super::slot::{ConnectionSlots, Full};
use super::{answer, body, failed, http};
use opentim_core::model::{Error, Result, code};

/// The longest time for which a connection may be idle. An incomplete head has less, see [`Guarded`].
const IDLE: Duration = Duration::from_secs(75);
/// The longest head of a request, which is kept in memory until it is complete.
const HEAD_BYTES: usize = 64 << 10;
const TLS_TIME: Duration = Duration::from_secs(10);
/// The most connections above the limit that get an error message; others are closed without one.
const TOLD: usize = 64;
const TIDY: Duration = Duration::from_secs(60);

/// Accepts connections until the server shuts down, then lets requests in progress finish.
pub(super) async fn serve(
    listener: TcpListener,
    (end, mut hangup): (impl Future<Output = ()>, Hangups),
    (config, reload): (Config, Reload),
    app: Arc<App>,
    stop: watch::Sender<bool>,
) {
    let router = http::router(Arc::clone(&app));
    let graceful = GracefulShutdown::new();
    let slots = ConnectionSlots::new(config.max_connections, config.max_connections_per_address);
    let told = Arc::new(Semaphore::new(TOLD));
    let mut end = std::pin::pin!(end);
    let mut tidy = tokio::time::interval(TIDY);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // No free file descriptor: other connections will end.
                    warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            _ = tidy.tick() => {
                app.tidy();
                continue;
            }
            () = hangup.next() => {
                reload.run(&app, &config);
                continue;
            }
            () = &mut end => break,
        };
        let _ = stream.set_nodelay(true);
        let acceptor = app.live().tls.clone().map(TlsAcceptor::from);
        let pace = Arc::new(Pace::default());
        let stream = Guarded::new(stream, Arc::clone(&pace), app.stopping.clone());
        match slots.take(peer.ip()) {
            Ok(slot) => {
                let (watcher, router, app) = (graceful.watcher(), router.clone(), Arc::clone(&app));
                let service = service_fn(move |mut request: Request<Incoming>| {
                    let asked = pace.ask();
                    request.extensions_mut().insert(peer);
                    let answer = TowerToHyperService::new(router.clone()).call(request);
                    async move {
                        let answer = answer.await;
                        drop(asked);
                        answer
                    }
                });
                tokio::spawn(async move {
                    let _open = app.metrics.open();
                    let connect = move |io| watcher.watch(http1().serve_connection(io, service));
                    if !over(stream, acceptor, connect).await {
                        app.metrics.failed_handshake();
                    }
                    drop(slot);
                });
            }
            Err(why) => {
                app.metrics.refused_connection(why);
                let Ok(slot) = Arc::clone(&told).try_acquire_owned() else {
                    continue;
                };
                let service = service_fn(move |mut request: Request<Incoming>| {
                    request.extensions_mut().insert(peer);
                    full(request, why)
                });
                tokio::spawn(async move {
                    let connect = move |io| http1().keep_alive(false).serve_connection(io, service);
                    let _ = tokio::time::timeout(TLS_TIME, over(stream, acceptor, connect)).await;
                    drop(slot);
                });
            }
        }
    }
    info!("ending");
    drop(listener);
    let _ = stop.send(true);
    finish(graceful, config.shutdown_seconds).await;
}

/// Waits for requests in progress, for `seconds` at most.
async fn finish(graceful: GracefulShutdown, seconds: u64) {
    let limit = Duration::from_secs(seconds);
    if tokio::time::timeout(limit, graceful.shutdown())
        .await
        .is_err()
    {
        warn!(seconds, "requests under way were cut");
    }
}

type Io = TokioIo<Box<dyn Stream>>;

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// Serves a connection, over TLS if there is a certificate. False if the client did not agree on TLS.
async fn over<F, E>(
    stream: Guarded<TcpStream>,
    acceptor: Option<TlsAcceptor>,
    connect: impl FnOnce(Io) -> F,
) -> bool
where
    F: Future<Output = std::result::Result<(), E>>,
{
    let stream: Box<dyn Stream> = match acceptor {
        None => Box::new(stream),
        Some(acceptor) => match tokio::time::timeout(TLS_TIME, acceptor.accept(stream)).await {
            Ok(Ok(stream)) => Box::new(stream),
            // The client does not use TLS, so no answer would reach it.
            _ => return false,
        },
    };
    // Broken connections are ignored; the client tries again.
    let _ = connect(TokioIo::new(stream)).await;
    true
}

fn http1() -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(IDLE)
        .max_buf_size(HEAD_BYTES);
    builder
}

async fn full(
    request: Request<Incoming>,
    why: Full,
) -> std::result::Result<Response<Body>, Infallible> {
    let error = Error::new(code::TIM_ERR_SVR_COMM_SDKAPPID_FREQ_LIMIT, why.sentence());
    let access = Access::begin(&request);
    let (parts, body) = request.into_parts();
    body::skip(&mut Body::new(body), Instant::now()).await;
    let id = answer::RequestId::of(&parts.headers);
    let mut response = answer::refusal(parts.uri.path(), &error);
    response.extensions_mut().insert(Outcome {
        code: error.code,
        ..Outcome::default()
    });
    access.end(id.as_str(), "refused", &response);
    Ok(answer::finish(response, &id))
}

/// Starts listening for the signals that stop the process. The returned future completes when one arrives.
#[cfg(unix)]
pub(super) fn ending() -> Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let terminated = signal(SignalKind::terminate());
    let mut terminated = terminated.map_err(|error| failed("SIGTERM", &error))?;
    let interrupted = signal(SignalKind::interrupt());
    let mut interrupted = interrupted.map_err(|error| failed("SIGINT", &error))?;
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    })
}

/// The signals that reload the configuration.
#[cfg(unix)]
pub(super) struct Hangups(tokio::signal::unix::Signal);

/// As on Unix; Windows has no such signal.
#[cfg(not(unix))]
pub(super) struct Hangups;

/// Starts listening for the signal. Without this, it would end the process.
#[cfg(unix)]
pub(super) fn hangups() -> Result<Hangups> {
    use tokio::signal::unix::{SignalKind, signal};
    let hangup = signal(SignalKind::hangup());
    hangup
        .map(Hangups)
        .map_err(|error| failed("SIGHUP", &error))
}

/// As on Unix.
#[cfg(not(unix))]
pub(super) fn hangups() -> Result<Hangups> {
    Ok(Hangups)
}

impl Hangups {
    #[cfg(unix)]
    async fn next(&mut self) {
        if self.0.recv().await.is_none() {
            std::future::pending::<()>().await;
        }
    }

    #[cfg(not(unix))]
    async fn next(&mut self) {
        std::future::pending::<()>().await;
    }
}

/// As on Unix.
#[cfg(not(unix))]
pub(super) fn ending() -> Result<impl Future<Output = ()>> {
    let interrupted = tokio::signal::windows::ctrl_c();
    let mut interrupted = interrupted.map_err(|error| failed("Ctrl-C", &error))?;
    Ok(async move {
        interrupted.recv().await;
    })
}
