//! Access log: a line for each answered request, if `access_log` is on.
//!
//! The fields are numbers, names that the server has chosen or checked, and nothing else that a client has sent: no
//! address with its parameters, no body, no signature.

use std::net::SocketAddr;
use std::time::Instant;

use axum::body::{Body, HttpBody};
use axum::http::{Method, Request, Response};
use tracing::info;

/// The target of the lines, by which the log's filter knows them.
pub(super) const TARGET: &str = "opentim_access";

/// The outcome of a command, which an answer carries to the log.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// The command's path; `unknown` for unknown paths.
    pub(super) command: &'static str,
    /// The user whose signature was right, otherwise empty.
    pub(super) user: String,
    /// The error code; 0 is success.
    pub(super) code: i32,
}

/// A request that is being answered.
pub(super) struct Access {
    peer: Option<SocketAddr>,
    method: &'static str,
    received: u64,
    begun: Instant,
}

impl Access {
    /// Notes what the request is.
    pub(super) fn begin<B: HttpBody>(request: &Request<B>) -> Self {
        Self {
            peer: request.extensions().get().copied(),
            method: name(request.method()),
            received: request.body().size_hint().lower(),
            begun: Instant::now(),
        }
    }

    /// Logs the answer. `id` is the request's, `route` is the page or `command`.
    pub(super) fn end(self, id: &str, route: &str, response: &Response<Body>) {
        let outcome = response.extensions().get().cloned();
        let Outcome {
            command,
            user,
            code,
        } = outcome.unwrap_or_default();
        info!(
            target: TARGET,
            request = id,
            peer = self.peer.map(tracing::field::display),
            method = self.method,
            route,
            command,
            user,
            status = response.status().as_u16(),
            code,
            received = self.received,
            sent = response.body().size_hint().lower(),
            micros = self.begun.elapsed().as_micros() as u64,
            "access"
        );
    }
}

/// The method's name. Clients can make up others.
fn name(method: &Method) -> &'static str {
    let known = [
        (Method::GET, "GET"),
        (Method::POST, "POST"),
        (Method::HEAD, "HEAD"),
        (Method::PUT, "PUT"),
        (Method::DELETE, "DELETE"),
        (Method::OPTIONS, "OPTIONS"),
        (Method::PATCH, "PATCH"),
    ];
    let found = known.iter().find(|(known, _)| known == method);
    found.map_or("other", |(_, name)| name)
}
