//! A device behind its own proxy, with its calls recorded.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use opentim_core::client::completer::Completer;
use opentim_core::client::listener::{Event, Listener};
use opentim_core::client::{Client, OfflineDelete, RawConfig, Status};
use opentim_core::model::{Error, Result};
use opentim_core::transport::is_network;

use super::host::Host;
use super::proxy::Proxy;
use super::support::server::APP;
use super::support::{Device, text};

pub type Log = Arc<Mutex<Vec<String>>>;

/// The order of events in this process.
static CLOCK: AtomicU64 = AtomicU64::new(1);

pub fn tick() -> u64 {
    CLOCK.fetch_add(1, Ordering::SeqCst)
}

/// The action of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Sends a text to a conversation, named as the user names it.
    Send(String, String),
    /// Deletes conversations, with their history or without.
    Delete(Vec<String>, bool),
    Pin(String, bool),
    Login,
    Logout,
}

/// The outcome, as far as the answer shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Refused(i32),
    /// It may have happened.
    Unknown(i32),
    /// It may have happened, and it may still happen.
    Interrupted,
    Unanswered,
}

/// A recorded call.
#[derive(Debug)]
pub struct Op {
    pub by: &'static str,
    pub what: What,
    pub start: u64,
    /// When it was answered, how, and how many times.
    answer: Mutex<(u64, Outcome, u32)>,
    answered: Condvar,
}

impl Op {
    fn answer(&self, result: Result<()>) {
        let outcome = match result.map_err(|error: Error| error.code) {
            Ok(()) => Outcome::Done,
            Err(7009) => Outcome::Interrupted,
            Err(code) if is_network(code) => Outcome::Unknown(code),
            Err(code) => Outcome::Refused(code),
        };
        let mut answer = self.answer.lock().unwrap();
        *answer = (tick(), outcome, answer.2 + 1);
        self.answered.notify_all();
    }

    pub fn wait(&self, log: &Log) {
        let answer = self.answer.lock().unwrap();
        let long = Duration::from_secs(120);
        let waited = self
            .answered
            .wait_timeout_while(answer, long, |answer| answer.2 == 0);
        let missing = waited.unwrap().1.timed_out();
        if missing {
            log.lock().unwrap().push(format!("no answer: {self:?}"));
        }
        assert!(!missing, "a call was not answered: {:?}", self.what);
    }

    pub fn outcome(&self) -> Outcome {
        self.answer.lock().unwrap().1
    }

    pub fn end(&self) -> u64 {
        self.answer.lock().unwrap().0
    }

    pub fn answers(&self) -> u32 {
        self.answer.lock().unwrap().2
    }
}

/// The events that a device has reported.
#[derive(Debug, Default)]
pub struct Seen {
    /// Texts, and when each was first reported.
    texts: Mutex<BTreeMap<String, u64>>,
    /// Texts that were reported as new more than once.
    twice: Mutex<Vec<String>>,
    ended: Mutex<bool>,
}

impl Seen {
    pub fn knows(&self, text: &str) -> Option<u64> {
        self.texts.lock().unwrap().get(text).copied()
    }

    /// Whether the device has reported the end of its login.
    pub fn ended(&self) -> bool {
        *self.ended.lock().unwrap()
    }

    pub fn twice(&self) -> Vec<String> {
        self.twice.lock().unwrap().clone()
    }
}

struct Ear(Arc<Seen>, Log, &'static str);

impl Listener for Ear {
    fn on_event(&self, event: &Event) {
        let line = match event {
            Event::Message(received) => {
                let words = text(received);
                let line = format!("hears {words}");
                let mut texts = self.0.texts.lock().unwrap();
                if texts.insert(words.clone(), tick()).is_some() {
                    self.0.twice.lock().unwrap().push(words);
                }
                line
            }
            Event::KickedOffline | Event::UserSigExpired => {
                *self.0.ended.lock().unwrap() = true;
                "is kicked".into()
            }
            Event::Deleted(ids) => format!("is told deleted {ids:?}"),
            Event::Connecting => "is connecting".into(),
            Event::Connected => "is connected".into(),
            Event::ConnectFailed(error) => format!("connect failed {}", error.code),
            _ => return,
        };
        let mut log = self.1.lock().unwrap();
        log.push(format!("{} {line}", self.2));
    }
}

pub struct Party {
    pub name: &'static str,
    pub user: String,
    pub proxy: Proxy,
    pub seen: Arc<Seen>,
    device: Option<Device>,
    patience: Duration,
    directory: PathBuf,
    offline: OfflineDelete,
    log: Log,
}

impl Party {
    pub fn new(
        host: &Host,
        name: &'static str,
        user: &str,
        directory: &Path,
        offline: OfflineDelete,
        seed: u64,
        log: &Log,
    ) -> Self {
        let own = Arc::clone(log);
        let say = move |line| own.lock().unwrap().push(format!("    {name}: {line}"));
        let mut party = Self {
            name,
            user: user.into(),
            proxy: Proxy::start(&host.addresses, host.patience, seed, say),
            seen: Arc::default(),
            device: None,
            patience: host.patience,
            directory: directory.into(),
            offline,
            log: Arc::clone(log),
        };
        party.device = Some(party.make());
        party
    }

    fn make(&self) -> Device {
        let given = RawConfig {
            sdk_app_id: APP,
            server_url: &self.proxy.url,
            device_id: Some(self.name),
            request_timeout: Some(self.patience),
            offline_delete: self.offline,
            ..RawConfig::default()
        };
        let device = Device::with(given, &self.directory);
        let ear = Ear(Arc::clone(&self.seen), Arc::clone(&self.log), self.name);
        device.client.add_listener(Arc::new(ear));
        device
    }

    pub fn device(&self) -> &Device {
        self.device.as_ref().unwrap()
    }

    pub fn say(&self, line: &str) {
        self.log
            .lock()
            .unwrap()
            .push(format!("{} {line}", self.name));
    }

    /// Begins a call.
    pub fn call<T: Send + 'static>(
        &self,
        what: What,
        call: impl FnOnce(&Client, Completer<T>),
    ) -> Arc<Op> {
        self.say(&format!("begins {what:?}"));
        let op = Arc::new(Op {
            by: self.name,
            what,
            start: tick(),
            answer: Mutex::new((u64::MAX, Outcome::Unanswered, 0)),
            answered: Condvar::new(),
        });
        let (own, log) = (Arc::clone(&op), Arc::clone(&self.log));
        let client = &self.device().client;
        let done = move |result: Result<T>| {
            own.answer(result.map(drop));
            let mut log = log.lock().unwrap();
            log.push(format!("{} {:?} of {:?}", own.by, own.outcome(), own.what));
        };
        call(
            client,
            Completer::new(Arc::clone(client.dispatcher()), done),
        );
        op
    }

    pub fn is_logged_in(&self) -> bool {
        self.device().client.status() == Status::LoggedIn
    }

    /// Makes the device try its connection now, and returns whether the server answers.
    pub fn answers(&self) -> bool {
        let asked = self
            .device()
            .call(|client, done| client.history("c2c_nobody".into(), 0, 1, done));
        asked.is_ok()
    }

    /// Ends the client in the middle of its work, and makes a new one over the same files.
    pub fn restart(&mut self) {
        self.say("is restarted");
        if let Some(device) = self.device.take() {
            device.free();
        }
        self.device = Some(self.make());
    }

    pub fn free(mut self) {
        if let Some(device) = self.device.take() {
            device.free();
        }
    }
}
