//! Random operations of one user with two devices, a peer and a group over a bad network. Then the network is good
//! again, and all must agree.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use opentim_core::client::OfflineDelete;
use opentim_core::client::message::Outgoing;

use super::host::{Host, Stage};
use super::model;
use super::party::{Log, Op, Outcome, Party, What};
use super::random::Random;
use super::truth::Truth;

/// By then, all have caught up, however slow the machine is.
const PATIENCE: Duration = Duration::from_secs(60);
/// The number of requests in a hundred that meet a fault.
const RATE: u64 = 14;
pub const REQUEST_TIMEOUT: Duration = Duration::from_millis(400);

pub const PHONE: usize = 0;
pub const TABLET: usize = 1;
pub const PEER: usize = 2;

pub struct Scenario<'a> {
    pub host: &'a Host,
    pub user: String,
    pub peer: String,
    pub group: String,
    marker: String,
    pub queue: bool,
    pub parties: [Party; 3],
    pub ops: Vec<Arc<Op>>,
    random: Random,
    log: Log,
    texts: u64,
    seed: u64,
    _directory: tempfile::TempDir,
}

/// Whether everything was as it must be. If not, prints what happened.
pub fn run(host: &Host, seed: u64, mut stage: Stage<'_>) -> bool {
    let log: Log = Arc::new(Mutex::new(vec![format!(
        "switch {}",
        if host.sync_deletion { "on" } else { "off" }
    )]));
    let own = Arc::clone(&log);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let mut scenario = Scenario::prepare(host, seed, own);
        stage.prepared();
        scenario.work();
        stage.done();
        let outcome = scenario.settle();
        scenario.end();
        outcome
    }));
    let why = match outcome {
        Ok(Ok(())) => return true,
        Ok(Err(why)) => why,
        Err(panic) => match panic.downcast::<String>() {
            Ok(text) => format!("panic: {text}"),
            Err(_) => "panic".into(),
        },
    };
    let lines = log.lock().unwrap().join("\n  ");
    println!("--- seed {seed} FAILED: {why}\n  {lines}\n---");
    false
}

impl<'a> Scenario<'a> {
    fn prepare(host: &'a Host, seed: u64, log: Log) -> Self {
        let mut random = Random::new(seed);
        let queue = random.percent(50);
        let directory = tempfile::tempdir().unwrap();
        let (user, peer) = (format!("u{seed}"), format!("p{seed}"));
        let group = format!("g{seed}");
        let mut party = |name: &'static str, user: &str| {
            let offline = if queue {
                OfflineDelete::Queue
            } else {
                OfflineDelete::Refuse
            };
            let directory = directory.path().join(name);
            Party::new(host, name, user, &directory, offline, random.next(), &log)
        };
        let parties = [
            party("phone", &user),
            party("tablet", &user),
            party("peer", &peer),
        ];
        log.lock().unwrap().push(format!("queue {queue}"));
        let mut scenario = Self {
            host,
            marker: format!("m{seed}"),
            user,
            peer,
            group,
            queue,
            parties,
            ops: Vec::new(),
            random,
            log,
            texts: 0,
            seed,
            _directory: directory,
        };
        scenario.begin();
        scenario
    }

    /// Logs everybody in and creates the group.
    fn begin(&mut self) {
        for at in [PHONE, TABLET, PEER] {
            self.surely(|own| own.login(at));
            // After the first synchronisation, whose messages are not reported as new.
            let limit = Instant::now() + PATIENCE;
            let begun = self.until(limit, "a beginning", |own| own.parties[at].answers());
            assert!(begun.is_ok(), "{begun:?}");
        }
        let (user, peer, group) = (&self.user, &self.peer, &self.group);
        let body = format!(
            r#"{{"Owner_Account":"{peer}","Type":"Public","GroupId":"{group}","Name":"n",
                "MemberList":[{{"Member_Account":"{user}"}}]}}"#
        );
        self.host
            .admin("v4/group_open_http_svc/create_group", &body);
        for conversation in 0..2 {
            self.surely(|own| own.send(PEER, conversation));
        }
        for party in &self.parties {
            party.proxy.set_rate(RATE);
        }
    }

    /// Calls until the call succeeds: on a slow machine, the network fails without a fault.
    fn surely(&mut self, call: impl Fn(&mut Self)) {
        let begun = self.until(Instant::now() + PATIENCE, "a beginning", |own| {
            call(own);
            own.wait();
            own.ops
                .last()
                .is_some_and(|op| op.outcome() == Outcome::Done)
        });
        assert!(begun.is_ok(), "{begun:?}");
    }

    fn work(&mut self) {
        for _ in 0..8 + self.random.below(8) {
            let at = self.random.below(2) as usize;
            let any = self.any_conversation(65);
            match self.random.below(100) {
                0..30 => self.send(PEER, any),
                30..45 => self.send(at, any),
                45..72 => self.delete(at),
                72..84 => self.pin(at),
                84..92 => self.log_out_and_in(at),
                _ => self.restart(at),
            }
            if self.random.percent(50) {
                self.wait();
            }
            if self.random.percent(20) {
                std::thread::sleep(Duration::from_millis(self.random.below(60)));
            }
        }
        self.wait();
    }

    fn any_conversation(&mut self, percent: u64) -> u64 {
        u64::from(!self.random.percent(percent))
    }

    /// The conversation's id as a party names it: 0 is the peer or the user, 1 is the group.
    pub fn id(&self, at: usize, conversation: u64) -> String {
        match (conversation, at) {
            (1, _) => format!("group_{}", self.group),
            (_, PEER) => format!("c2c_{}", self.user),
            _ => format!("c2c_{}", self.peer),
        }
    }

    fn send(&mut self, at: usize, conversation: u64) {
        self.texts += 1;
        let text = format!("<{}:{}>", self.seed, self.texts);
        let what = What::Send(self.id(PHONE, conversation), text.clone());
        let (group, message) = (self.group.clone(), Outgoing::text(&text));
        let to = match at {
            PEER => self.user.clone(),
            _ => self.peer.clone(),
        };
        let op = match conversation {
            0 => {
                self.parties[at].call(what, move |client, done| client.send_c2c(to, message, done))
            }
            _ => self.parties[at].call(what, move |client, done| {
                client.send_group(group, message, done);
            }),
        };
        self.ops.push(op);
    }

    fn delete(&mut self, at: usize) {
        let any = self.any_conversation(65);
        let ids = match self.random.below(4) {
            0 => vec![self.id(at, 0), self.id(at, 1)],
            _ => vec![self.id(at, any)],
        };
        let clear = self.random.percent(70);
        let what = What::Delete(ids.clone(), clear);
        let party = &self.parties[at];
        let op = match (clear, ids.as_slice()) {
            (true, [id]) => {
                let id = id.clone();
                party.call(what, move |client, done| {
                    client.delete_conversation(id, done)
                })
            }
            _ => party.call(what, move |client, done| {
                client.delete_conversation_list(ids, clear, done);
            }),
        };
        self.ops.push(op);
    }

    fn pin(&mut self, at: usize) {
        let any = self.any_conversation(60);
        let (id, on) = (self.id(at, any), self.random.percent(70));
        let what = What::Pin(id.clone(), on);
        let op = self.parties[at].call(what, move |client, done| client.pin(id, on, done));
        self.ops.push(op);
    }

    fn login(&mut self, at: usize) {
        let party = &self.parties[at];
        let (user, signature) = (party.user.clone(), self.host.signature(&party.user));
        let op = party.call(What::Login, move |client, done| {
            client.login(&user, &signature, done);
        });
        self.ops.push(Arc::clone(&op));
        op.wait(&self.log);
    }

    fn log_out_and_in(&mut self, at: usize) {
        let op = self.parties[at].call(What::Logout, |client, done| client.logout(done));
        self.ops.push(Arc::clone(&op));
        op.wait(&self.log);
        self.login(at);
    }

    fn restart(&mut self, at: usize) {
        self.parties[at].restart();
        self.login(at);
    }

    fn wait(&mut self) {
        for op in &self.ops {
            op.wait(&self.log);
        }
    }

    /// Makes the network good again. All catch up and are compared.
    fn settle(&mut self) -> Result<(), String> {
        self.wait();
        for party in &self.parties {
            party.proxy.set_rate(0);
        }
        self.log.lock().unwrap().push("-- good again".into());
        let limit = Instant::now() + PATIENCE;
        self.until(limit, "requests beside", |own| {
            own.parties.iter().all(|party| party.proxy.is_idle())
        })?;
        for at in [PHONE, TABLET, PEER] {
            self.until(limit, "login", |own| {
                if !own.parties[at].is_logged_in() {
                    own.login(at);
                }
                own.parties[at].is_logged_in() && own.parties[at].answers()
            })?;
        }
        let (marker, user) = (&self.marker, &self.user);
        let body = format!(
            r#"{{"From_Account":"{marker}","To_Account":"{user}","MsgRandom":1,
                "MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"marker"}}}}]}}"#
        );
        self.host.admin("v4/openim/sendmsg", &body);
        self.until(limit, "marker", |own| {
            let seen = |at: usize| own.parties[at].seen.knows("marker").is_some();
            seen(PHONE) && seen(TABLET)
        })?;
        let mut outcome = Ok(());
        // A deletion that was queued without a connection may still be on its way.
        let _ = self.until(limit.min(Instant::now() + PATIENCE / 3), "", |own| {
            outcome = model::check(own, &Truth::ask(own));
            outcome.is_ok()
        });
        if outcome.is_err() {
            self.log.lock().unwrap().push(Truth::ask(self).text());
        }
        outcome
    }

    fn until(
        &mut self,
        limit: Instant,
        what: &str,
        mut done: impl FnMut(&mut Self) -> bool,
    ) -> Result<(), String> {
        while !done(self) {
            if Instant::now() > limit {
                return Err(format!("never: {what}"));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    fn end(self) {
        for party in self.parties {
            party.free();
        }
    }

    /// The messages that were sent, by text.
    pub fn sends(&self) -> BTreeMap<&str, &Op> {
        let sends = self.ops.iter().filter_map(|op| match &op.what {
            What::Send(_, text) => Some((text.as_str(), op.as_ref())),
            _ => None,
        });
        sends.collect()
    }

    /// Whether a deletion certainly spares a message: the message was sent when the deletion was over, or the device
    /// that asked for the deletion had shown or sent the message after it had reported that the deletion failed.
    pub fn spares(&self, op: &Op, text: &str) -> bool {
        let sends = self.sends();
        let send = sends[text];
        if send.start > self.over(op) {
            return true;
        }
        let failed = matches!(op.outcome(), Outcome::Unknown(_) | Outcome::Interrupted);
        let heard = self.party(op.by).seen.knows(text);
        let own = send.by == op.by && send.start > op.end();
        failed && (own || heard.is_some_and(|heard| heard > op.end()))
    }

    /// The moment from which the deletion spares sent messages: for a deletion that succeeded, the moment of its
    /// answer.
    fn over(&self, op: &Op) -> u64 {
        let late = self.party(op.by).proxy.was_late();
        match op.outcome() {
            // It names what the device had, however late it arrives.
            _ if self.queue => op.end(),
            Outcome::Interrupted => self.superseded(op),
            Outcome::Unknown(_) if late => self.superseded(op),
            _ => op.end(),
        }
    }

    /// When a later login of the same device was answered: earlier requests have no session any more.
    fn superseded(&self, op: &Op) -> u64 {
        let later = self.ops.iter().filter(|later| {
            later.by == op.by
                && later.start > op.start
                && later.what == What::Login
                && later.outcome() == Outcome::Done
        });
        later.map(|later| later.end()).min().unwrap_or(u64::MAX)
    }

    pub fn party(&self, name: &str) -> &Party {
        let at = match name {
            "phone" => PHONE,
            "tablet" => TABLET,
            _ => PEER,
        };
        &self.parties[at]
    }
}
