//! HTTP transport: a service on the network.
//!
//! A request is a POST of JSON with keep-alive. Each change that a device requests has a number, and the service
//! carries out a number once (`service/session.rs`). So a broken connection is no reason to fail: the request is sent
//! again on a new connection and, if there are several servers, to the next one.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use ureq::http::Response;
use ureq::{Agent, Body};

use super::addresses::{Addresses, Route};
use super::agent::{Limits, Line};
use super::clock::Clock;
use super::fault::{fault, is_away, is_network, is_open};
use super::health::check_health;
use super::link::{Link, POLL};
use crate::api::Endpoint;
use crate::api::account::{Login, NewSession, SignedIn};
use crate::api::feed::{Page, ReadFeed};
use crate::api::{Caller, Reply};
use crate::lock::lock;
use crate::model::{Error, Result, code};

/// A connection to a server that answers, for the next login.
#[derive(Debug)]
pub struct Found(pub(super) Arc<Http>);

/// The options for a server on the network.
#[derive(Clone, Debug)]
pub struct HttpOptions {
    /// The server's address, or the addresses of several servers.
    pub addresses: Addresses,
    /// The app.
    pub sdk_app_id: u32,
    /// The time limit of each step of a request or, with several servers, of the whole request.
    pub timeout: Duration,
    /// The certificates that may sign the server's; `None`: the well-known authorities.
    pub ca_file: Option<PathBuf>,
    /// The server's clock, as its answers give it.
    pub clock: Arc<Clock>,
}

/// The longest answer, in bytes; enough for a list of a hundred thousand conversations.
const LONGEST: u64 = 256 << 20;

/// A device's connection to its server.
pub struct Http {
    options: HttpOptions,
    route: Route,
    user: String,
    signature: String,
    device: String,
    /// The number of the login; 0 before the login.
    session: AtomicU64,
    /// The number of the last requested change.
    request: AtomicU64,
    /// Whether the outcome of a change is unknown.
    unsettled: AtomicBool,
    agents: Mutex<Agents>,
    stopped: AtomicBool,
    pub(super) link: Link,
}

/// One line for calls, and one for the poll, which alone is cut when the connection must be made anew.
struct Agents {
    calls: Line,
    poll: Line,
}

impl std::fmt::Debug for Http {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Http")
            .field("route", &self.route)
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

/// The purpose of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Call,
    /// Finds a server that answers, for the poll.
    Look,
    /// Waits for news at the current server only. After a failure, another server is looked for.
    Wait,
}

/// A request to be sent.
struct Request<'a> {
    path: &'a str,
    body: &'a [u8],
    /// The number of the change; 0 for a request that only reads.
    number: u64,
    /// The device's cursor, for the page that comes with the answer.
    since: Option<u64>,
}

/// A successful answer.
struct Answer {
    text: String,
    page: Option<Page>,
}

/// The fields that every answer begins with.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Head {
    error_code: i32,
    #[serde(default)]
    error_info: String,
    #[serde(default)]
    feed: Option<Page>,
}

impl Http {
    /// Sends nothing before [`Self::sign_in`]. If a server was `found`, the calls use that server and connection.
    /// Errors: 6017 for a `ca_file` without certificates, 6022 for one that cannot be read.
    pub(super) fn new(
        options: HttpOptions,
        caller: &Caller,
        signature: &str,
        found: Option<Found>,
    ) -> Result<Self> {
        let mut http = Self::anonymous_over(options, found.as_ref())?;
        http.user = caller.user.to_string();
        http.signature = signature.into();
        http.device = caller.device.clone();
        Ok(http)
    }

    /// For requests that need no account. Errors as for [`Self::new`].
    pub(super) fn anonymous(options: HttpOptions) -> Result<Self> {
        Self::anonymous_over(options, None)
    }

    fn anonymous_over(options: HttpOptions, found: Option<&Found>) -> Result<Self> {
        let line = || Line::new(options.ca_file.as_deref());
        let route = Route::new(options.addresses.clone(), crate::random::number());
        let calls = match found {
            Some(Found(found)) => {
                route.follow(&found.route);
                found.agents().calls.clone()
            }
            None => line()?,
        };
        let poll = line()?;
        Ok(Self {
            user: String::new(),
            signature: String::new(),
            device: String::new(),
            session: AtomicU64::new(0),
            request: AtomicU64::new(0),
            unsettled: AtomicBool::new(false),
            agents: Mutex::new(Agents { calls, poll }),
            stopped: AtomicBool::new(false),
            link: Link::default(),
            route,
            options,
        })
    }

    fn agents(&self) -> MutexGuard<'_, Agents> {
        lock(&self.agents)
    }

    fn line(&self, purpose: Purpose) -> Line {
        let agents = self.agents();
        match purpose {
            Purpose::Call => agents.calls.clone(),
            Purpose::Look | Purpose::Wait => agents.poll.clone(),
        }
    }

    /// Begins the device's session at the server, under a number that the server gives. An earlier login that is
    /// still under way has a lower number, and does not end this one when it arrives.
    pub(super) fn sign_in(&self) -> Result<SignedIn> {
        let session = self.ask(Purpose::Call, &NewSession {}, 0, None)?;
        let session = session.answer.session;
        let login = Login {
            session: Some(session),
        };
        let reply = self.ask(Purpose::Call, &login, 0, None)?;
        self.session.store(session, Ordering::SeqCst);
        Ok(reply.answer)
    }

    /// Sends a request. Errors, beside the service's own: 9508 while there is no connection, and network errors (see
    /// [`fault`]).
    pub(super) fn call<E: Endpoint>(
        &self,
        request: &E,
        since: Option<u64>,
    ) -> Result<Reply<E::Answer>> {
        self.numbered(E::WRITES, |number| {
            self.ask(Purpose::Call, request, number, since)
        })
    }

    /// Runs a REST v4 command, in JSON.
    pub(super) fn rest(&self, path: &str, body: &str) -> Result<String> {
        let path = path.trim_start_matches('/');
        self.numbered(true, |number| {
            let request = Request {
                path,
                body: body.as_bytes(),
                number,
                since: None,
            };
            Ok(self.post(Purpose::Call, &request)?.text)
        })
    }

    /// Requests news, and waits for it for `wait` seconds.
    pub(super) fn poll(&self, since: u64, wait: u32) -> Result<Page> {
        // With a single server, there is no other one to look for.
        let purpose = if wait > 0 || self.route.len() == 1 {
            Purpose::Wait
        } else {
            Purpose::Look
        };
        let request = ReadFeed { since, wait };
        Ok(self.ask(purpose, &request, 0, None)?.answer)
    }

    /// Ends the running poll. The next one makes a new connection.
    fn cut_poll(&self) {
        if let Ok(fresh) = Line::new(self.options.ca_file.as_deref()) {
            std::mem::replace(&mut self.agents().poll, fresh).cut();
        }
    }

    /// Ends running requests with 7009, and refuses further ones.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.link.stop();
        let agents = self.agents();
        agents.calls.cut();
        agents.poll.cut();
    }

    /// Whether a change failed, so that it may have been carried out, or may reach the service yet. News must then
    /// not be reported before another [`Self::call`] has put a fence behind the change: its number makes the service
    /// refuse a change that has not arrived by then.
    pub(super) fn is_unsettled(&self) -> bool {
        self.unsettled.load(Ordering::SeqCst)
    }

    /// Sends a request, with a number if it is a change or a fence. Any error of a change leaves its outcome open: a
    /// refusal may concern a duplicate, or come from a server that cannot tell whether the database has the change.
    fn numbered<T>(&self, writes: bool, ask: impl FnOnce(u64) -> Result<T>) -> Result<T> {
        if !writes && !self.is_unsettled() {
            return self.over_link(|| ask(0));
        }
        self.over_link(|| {
            let number = self.request.fetch_add(1, Ordering::SeqCst) + 1;
            let outcome = ask(number);
            self.unsettled.store(outcome.is_err(), Ordering::SeqCst);
            outcome
        })
    }

    /// Sends a request while there is a connection. A network error means that the connection is lost.
    fn over_link<T>(&self, ask: impl FnOnce() -> Result<T>) -> Result<T> {
        self.link.wait_until_up()?;
        let outcome = ask();
        if let Err(error) = &outcome
            && is_network(error.code)
        {
            self.link.lost(error);
            self.cut_poll();
        }
        outcome
    }

    fn ask<E: Endpoint>(
        &self,
        purpose: Purpose,
        request: &E,
        number: u64,
        since: Option<u64>,
    ) -> Result<Reply<E::Answer>> {
        let body = serde_json::to_vec(request)
            .map_err(|error| Error::internal(format!("the request {}: {error}", E::PATH)))?;
        let request = Request {
            path: E::PATH,
            body: &body,
            number,
            since,
        };
        let Answer { text, page } = self.post(purpose, &request)?;
        let answer = decode(&text)?;
        Ok(Reply { answer, page })
    }

    /// Looks for a server that accepts logins. The request needs no account.
    pub(super) fn look(&self) -> Result<()> {
        self.one_of_all(Purpose::Call, |server, end| {
            let limits = self.limits(Purpose::Call, end);
            let line = self.line(Purpose::Call);
            let ask = || {
                let get = limits.set(line.agent.get(address(server, "healthz")));
                self.exchange(server, || get.call())
            };
            check_health(&once_more(ask)?)
        })
    }

    /// Sends a request to one server after the other until one answers; see the head of this file.
    fn post(&self, purpose: Purpose, request: &Request<'_>) -> Result<Answer> {
        self.one_of_all(purpose, |server, end| {
            self.post_to(server, purpose, request, end)
        })
    }

    /// Tries one server after the other until one answers. Each has its share of the time.
    fn one_of_all<T>(
        &self,
        purpose: Purpose,
        ask: impl Fn(&str, Option<Instant>) -> Result<T>,
    ) -> Result<T> {
        let servers = match purpose {
            Purpose::Call | Purpose::Look => self.route.len(),
            Purpose::Wait => 1,
        };
        let mut failure: Option<Error> = None;
        let end = Instant::now() + self.options.timeout;
        for (waiting, (at, server)) in (1..=servers).rev().zip(self.route.each()) {
            let now = Instant::now();
            if failure.is_some() && now >= end {
                break;
            }
            // A silent server leaves the others their share.
            let part = end.saturating_duration_since(now) / waiting;
            let end = (servers > 1).then(|| now + part);
            match ask(server, end) {
                Err(_) if self.stopped.load(Ordering::SeqCst) => return Err(interrupted()),
                Err(error) if is_away(error.code) => {
                    self.move_on(at, purpose);
                    // An error that leaves the outcome open takes precedence.
                    failure = failure.filter(|known| is_open(known.code)).or(Some(error));
                }
                other => return other,
            }
        }
        Err(failure.unwrap_or_else(interrupted))
    }

    /// Sends a request to one server. If the connection breaks, which may have been an old one, sends it once more on
    /// a new connection.
    fn post_to(
        &self,
        server: &str,
        purpose: Purpose,
        request: &Request<'_>,
        end: Option<Instant>,
    ) -> Result<Answer> {
        let line = self.line(purpose);
        let limits = self.limits(purpose, end);
        let text = once_more(|| self.send(&line.agent, server, request, limits))?;
        let page = head(&text)?.feed;
        Ok(Answer { text, page })
    }

    fn limits(&self, purpose: Purpose, end: Option<Instant>) -> Limits {
        Limits {
            step: self.options.timeout,
            wait: match purpose {
                Purpose::Call | Purpose::Look => Duration::ZERO,
                Purpose::Wait => POLL,
            },
            end,
        }
    }

    /// Moves on from a server that failed. Cuts the poll, which may still be waiting there.
    fn move_on(&self, from: usize, purpose: Purpose) {
        if self.route.failed(from) && purpose == Purpose::Call {
            self.cut_poll();
        }
    }

    fn send(
        &self,
        agent: &Agent,
        server: &str,
        request: &Request<'_>,
        limits: Limits,
    ) -> Result<String> {
        let random = crate::random::number() as u32;
        let mut post = limits
            .set(agent.post(address(server, request.path)))
            .query("sdkappid", self.options.sdk_app_id.to_string())
            .query("identifier", &self.user)
            .query("usersig", &self.signature)
            .query("random", random.to_string())
            .query("contenttype", "json")
            .query("device", &self.device)
            .content_type("application/json");
        let session = self.session.load(Ordering::SeqCst);
        if session > 0 {
            post = post
                .query("session", session.to_string())
                .query("request", request.number.to_string());
        }
        if let Some(since) = request.since {
            post = post.query("since", since.to_string());
        }
        self.exchange(server, || post.send(request.body))
    }

    /// Sends a request and reads the answer.
    fn exchange(
        &self,
        server: &str,
        send: impl FnOnce() -> std::result::Result<Response<Body>, ureq::Error>,
    ) -> Result<String> {
        let sent = Instant::now();
        let mut answer = send().map_err(|error| fault(&error))?;
        if let Some(date) = answer.headers().get("date") {
            self.options
                .clock
                .learn(date.to_str().unwrap_or_default(), sent);
        }
        let status = answer.status();
        if status != 200 {
            return Err(Error::new(
                code::TIM_ERR_HTTP_REQ_FAILED,
                format!("{server}: answered with HTTP {status}"),
            ));
        }
        let body = answer.body_mut().with_config().limit(LONGEST);
        body.read_to_string().map_err(|error| fault(&error))
    }
}

/// The URL of a path at a server.
fn address(server: &str, path: &str) -> String {
    format!("{}/{path}", server.trim_end_matches('/'))
}

/// Sends a request, and once more if the connection broke.
fn once_more<T>(ask: impl Fn() -> Result<T>) -> Result<T> {
    match ask() {
        Err(broken) if broken.code == code::TIM_ERR_SDK_NET_RESET_BY_PEER => {
            // If the second request did not reach the server, the first one may have.
            ask().map_err(|error| if is_open(error.code) { error } else { broken })
        }
        other => other,
    }
}

fn interrupted() -> Error {
    Error::new(
        code::TIM_ERR_SDK_COMM_INTERRUPT,
        "the client was freed or logged out before the server had answered",
    )
}

/// Parses the head of an answer. A refusal becomes its error.
fn head(text: &str) -> Result<Head> {
    let head: Head = decode(text)?;
    match head.error_code {
        0 => Ok(head),
        code => Err(Error::new(code, head.error_info)),
    }
}

fn decode<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| {
        Error::new(
            code::TIM_ERR_SDK_NET_DECODE_FAILED,
            format!("the answer is not what the server should say: {error}"),
        )
    })
}
