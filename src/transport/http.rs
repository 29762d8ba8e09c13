//! The service at the other end of a network.
//!
//! A request is a POST of JSON with keep-alive. Each change that a device asks for has a number, and the
//! service does a number once (`service/session.rs`): so a connection that broke is no reason to fail, the
//! request goes out again on a new one, and where there are several servers, to the next one.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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
use crate::model::{Error, Result, code};

/// A way to a server that answers, for the login that comes.
#[derive(Debug)]
pub struct Found(pub(super) Arc<Http>);

/// How a server on the network is reached.
#[derive(Clone, Debug)]
pub struct HttpOptions {
    /// Where it is, or where its servers are.
    pub addresses: Addresses,
    /// The app.
    pub sdk_app_id: u32,
    /// How long each step of a request may take, or, where there are several servers, all of it.
    pub timeout: Duration,
    /// Certificates that the server's may be signed with; none: the well-known authorities.
    pub ca_file: Option<PathBuf>,
    /// What its answers tell of its clock.
    pub clock: Arc<Clock>,
}

/// The longest answer: a list of a hundred thousand conversations is below it.
const LONGEST: u64 = 256 << 20;

/// A device's way to its server.
pub struct Http {
    options: HttpOptions,
    route: Route,
    user: String,
    signature: String,
    device: String,
    /// The number of the login; 0 before it.
    session: AtomicU64,
    /// The number of the last change asked for.
    request: AtomicU64,
    /// Whether nobody knows what became of a change.
    unsettled: AtomicBool,
    agents: Mutex<Agents>,
    stopped: AtomicBool,
    pub(super) link: Link,
}

/// One for the calls; one for the poll, which alone is cut when the connection must be made anew.
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

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Call,
    /// Finding a server that answers, for the poll.
    Look,
    /// Waiting for news, at the current server only: once it fails, another one is looked for.
    Wait,
}

/// What is sent.
struct Request<'a> {
    path: &'a str,
    body: &'a [u8],
    /// The number of the change; 0 for what only reads.
    number: u64,
    /// Where the device stands in the feed, for the page that comes with the answer.
    since: Option<u64>,
}

/// A success.
struct Answer {
    text: String,
    page: Option<Page>,
}

/// What every answer begins with.
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
    /// Nothing is sent before [`Self::sign_in`]. The calls go on where a server was `found`, over that connection.
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

    /// For what needs no account. Errors as above.
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
        self.agents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn line(&self, purpose: Purpose) -> Line {
        let agents = self.agents();
        match purpose {
            Purpose::Call => agents.calls.clone(),
            Purpose::Look | Purpose::Wait => agents.poll.clone(),
        }
    }

    /// Begins the device's session at the server, under a number that the server gives: an earlier login that
    /// is still on its way has a lower one, and does not end this one when it arrives.
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

    /// Asks. Errors, beside the service's own: 9508 while there is no connection, and the network's (see
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

    /// Asks in REST v4's JSON.
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

    /// Asks for news, and waits for them so many seconds.
    pub(super) fn poll(&self, since: u64, wait: u32) -> Result<Page> {
        // Where there is one server, there is nothing to look for.
        let purpose = match wait > 0 || self.route.len() == 1 {
            true => Purpose::Wait,
            false => Purpose::Look,
        };
        let request = ReadFeed { since, wait };
        Ok(self.ask(purpose, &request, 0, None)?.answer)
    }

    /// Ends the poll under way, and has the next one make a new connection.
    fn cut_poll(&self) {
        if let Ok(fresh) = Line::new(self.options.ca_file.as_deref()) {
            std::mem::replace(&mut self.agents().poll, fresh).cut();
        }
    }

    /// Ends what is under way, with 7009, and everything that comes.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.link.stop();
        let agents = self.agents();
        agents.calls.cut();
        agents.poll.cut();
    }

    /// Whether a change was answered with an error, so that it may have been done, or may come to the service yet.
    /// What the service says then is not to be shown before [`Self::call`] has asked it for anything: the number of
    /// that request has the service refuse what is under way for good.
    pub(super) fn is_unsettled(&self) -> bool {
        self.unsettled.load(Ordering::SeqCst)
    }

    /// Asks, with a number if it is a change or a fence. Any error of a change leaves open what became of it: a
    /// refusal may be of its double, or of a server that could not tell whether the database has it.
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

    /// Asks while there is a connection; a failure of the network says that there is none.
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

    /// Looks for a server that can be logged in to, and says so to anybody.
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

    /// Asks one server after the other until one answers: see the head of this file.
    fn post(&self, purpose: Purpose, request: &Request<'_>) -> Result<Answer> {
        self.one_of_all(purpose, |server, end| {
            self.post_to(server, purpose, request, end)
        })
    }

    /// Tries one server after the other, each until its time is over, until one answers.
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
            // One that is silent leaves the others their part.
            let part = end.saturating_duration_since(now) / waiting;
            let end = (servers > 1).then(|| now + part);
            match ask(server, end) {
                Err(_) if self.stopped.load(Ordering::SeqCst) => return Err(interrupted()),
                Err(error) if is_away(error.code) => {
                    self.move_on(at, purpose);
                    // The one that leaves open what has happened is the one to know.
                    failure = failure.filter(|known| is_open(known.code)).or(Some(error));
                }
                other => return other,
            }
        }
        Err(failure.unwrap_or_else(interrupted))
    }

    /// Asks one server; where the connection breaks, which may be a kept one that was old, once more on a new one.
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

    /// A server failed. The poll may be waiting there still.
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

    /// Sends, and reads the answer.
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

/// Where a server is asked for something.
fn address(server: &str, path: &str) -> String {
    format!("{}/{path}", server.trim_end_matches('/'))
}

/// Asks, and once more where the connection broke.
fn once_more<T>(ask: impl Fn() -> Result<T>) -> Result<T> {
    match ask() {
        Err(broken) if broken.code == code::TIM_ERR_SDK_NET_RESET_BY_PEER => {
            // Whom the second one does not reach, the first one may have.
            ask().map_err(|error| match is_open(error.code) {
                true => error,
                false => broken,
            })
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

/// The beginning of a success; a refusal is its error.
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
