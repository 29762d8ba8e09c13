//! HTTP requests: routes, authentication, and answers.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Response};
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use tokio::sync::oneshot;
use tracing::{debug, info};

use super::access::Outcome;
use super::answer::{self, RequestId, ending, json, refusal};
use super::app::App;
use super::metrics::Database;
use super::query::Query;
use super::{audit, body, console, openapi, poll};
use opentim_core::api::Caller;
use opentim_core::api::Endpoint;
use opentim_core::api::feed::ReadFeed;
use opentim_core::model::{Error, Result, UserId, code};
use opentim_core::service::rest::Command;
use opentim_core::storage::Measures;
use opentim_core::unix_time::now;

/// The longest time that the metrics wait for the database, which is below the patience of Prometheus.
const MEASURE_TIME: Duration = Duration::from_secs(5);

/// All routes of the server.
pub(super) fn router(app: Arc<App>) -> Router {
    Router::new()
        .merge(console::routes(door(&app)))
        .route("/healthz", get(health))
        .route("/livez", get(alive))
        .route("/metrics", get(metrics))
        .route("/openapi.json", get(description))
        .fallback(command)
        .with_state(Arc::clone(&app))
        .layer(from_fn_with_state(app, answer::pass))
}

/// The console's connection to the server, which uses the same signatures and administrators as all requests.
fn door(app: &Arc<App>) -> console::Door {
    let (secure, sessions, app) = (app.tls, Arc::clone(&app.sessions), Arc::clone(app));
    let failed = {
        let app = Arc::clone(&app);
        move || app.metrics.refused_signin()
    };
    let check = move |user: &str, signature: &str| {
        let claims = app.check(user, signature)?;
        let (admin, expires) = (app.is_admin(&claims.user), claims.expires);
        Ok(console::Claim { admin, expires })
    };
    console::Door {
        check: Arc::new(check),
        failed: Arc::new(failed),
        sessions,
        secure,
    }
}

/// Liveness: the process answers, whatever its database does.
async fn alive() -> Response<Body> {
    json("{\"status\":\"ok\"}")
}

/// Readiness: the database answers, too.
async fn health(State(app): State<Arc<App>>) -> Response<Body> {
    let (sender, answer) = oneshot::channel();
    app.service.check(|outcome| {
        let _ = sender.send(outcome);
    });
    match answer.await {
        Ok(Ok(())) => json("{\"status\":\"ok\"}"),
        Ok(Err(error)) => unavailable(&error),
        Err(_) => unavailable(&ending()),
    }
}

fn unavailable(error: &Error) -> Response<Body> {
    let mut response = refusal("healthz", error);
    *response.status_mut() = axum::http::StatusCode::SERVICE_UNAVAILABLE;
    response
}

async fn metrics(State(app): State<Arc<App>>) -> Response<Body> {
    let database = Database {
        measures: measured(&app).await,
        log_bytes: app
            .log
            .as_ref()
            .and_then(|log| Some(std::fs::metadata(log).ok()?.len())),
    };
    let mut response = Response::new(Body::from(app.metrics.text(&app.service, database)));
    response.headers_mut().insert(
        axum::http::header::CONTENT_TYPE,
        axum::http::HeaderValue::from_static(
            "application/openmetrics-text; version=1.0.0; charset=utf-8",
        ),
    );
    response
}

/// What the database says about itself, if it answers.
async fn measured(app: &App) -> Option<Measures> {
    let (sender, answer) = oneshot::channel();
    app.service.measure(|measured| {
        let _ = sender.send(measured);
    });
    let answer = tokio::time::timeout(MEASURE_TIME, answer).await;
    answer.ok()?.ok()?.ok()
}

async fn description() -> Response<Body> {
    json(openapi::text())
}

/// Answers a command.
async fn command(State(app): State<Arc<App>>, request: Request) -> Response<Body> {
    let begun = Instant::now();
    let (parts, mut sent) = request.into_parts();
    let path = parts.uri.path().trim_start_matches('/').to_string();
    let id = parts.extensions.get::<RequestId>().cloned();
    let id = id.unwrap_or_else(|| RequestId::of(&parts.headers));
    let mut seen = Seen::default();
    let found = Command::find(&path);
    // Unknown paths share one metrics label, since clients could make up any number of them.
    let known = found.as_ref().map_or("unknown", |command| command.path);
    let outcome = answer(&app, found, parts, &mut sent, &mut seen).await;
    if outcome.is_err() {
        body::skip(&mut sent, begun).await;
    }
    let code = outcome.as_ref().map_or_else(|error| error.code, |_| 0);
    app.metrics.answered(known, code, begun.elapsed());
    let user = seen.user.as_ref().map_or("", UserId::as_str);
    if let Some(whom) = seen.whom {
        info!(
            request = id.as_str(),
            command = known,
            user,
            ?whom,
            code,
            "an administrator"
        );
    }
    debug!(
        request = id.as_str(),
        command = known,
        user,
        code,
        micros = begun.elapsed().as_micros(),
        "answered"
    );
    let mut response = match outcome {
        Ok(text) => json(text),
        Err(error) => refusal(&path, &error),
    };
    response.extensions_mut().insert(Outcome {
        command: known,
        user: user.into(),
        code,
    });
    response
}

/// The log's information on a request.
#[derive(Default)]
struct Seen {
    user: Option<UserId>,
    /// The names that an administrator's change concerns.
    whom: Option<Vec<String>>,
}

async fn answer(
    app: &Arc<App>,
    found: Result<Command>,
    parts: Parts,
    sent: &mut Body,
    seen: &mut Seen,
) -> Result<String> {
    let query = Query::parse(parts.uri.query())?;
    let signer = signer(app, &query, &parts.headers)?;
    seen.user = Some(signer.clone());
    let command = found?;
    if parts.method != Method::POST {
        return Err(Error::new(
            code::TIM_ERR_SVR_COMM_REQUEST_TIMEOUT,
            format!("{}: commands come by POST", parts.method),
        ));
    }
    let caller = query.caller(app, signer)?;
    let waits = command.path == ReadFeed::PATH;
    if !waits {
        app.admit(&caller.user)?;
    }
    let limit = app.live().max_body_bytes;
    let length = body::length(sent, limit)?;
    let kept = app.room.take(&caller.user, length).await?;
    let body = body::read(sent, limit).await?;
    if caller.admin && command.writes {
        seen.whom = Some(audit::whom(&body));
    }
    if waits {
        drop(kept); // The wait is long, and the body is short.
        return poll::answer(app, caller, &body).await;
    }
    let done = run(app, command, caller, &body, query.since()?).await;
    drop(kept);
    done
}

/// Authenticates the caller, by a signature in the URL or by a console session.
fn signer(app: &App, query: &Query, headers: &HeaderMap) -> Result<UserId> {
    if query.usersig.is_none()
        && let Some(token) = console::session::signed_in(headers)?
    {
        let user = UserId::new(&app.sessions.find(&token, now())?.user)?;
        // The user may have lost the administrator's role since signing in.
        return if app.is_admin(&user) {
            Ok(user)
        } else {
            Err(console::session::over())
        };
    }
    query.check_app(app)?;
    let Some(user) = &query.identifier else {
        return Err(Error::new(
            code::TIM_ERR_SVR_COMM_INVALID_ACCOUNT,
            "identifier: missing in the address",
        ));
    };
    let signature = query.usersig.as_deref().unwrap_or_default();
    Ok(app.check(user, signature)?.user)
}

async fn run(
    app: &App,
    command: Command,
    caller: Caller,
    body: &[u8],
    since: Option<u64>,
) -> Result<String> {
    let (sender, answer) = oneshot::channel();
    app.service.begin(command, caller, body, since, |done| {
        let _ = sender.send(done);
    })?;
    let answer = answer.await.map_err(|_| ending())??;
    answer()
}
