//! The servers that all scenarios share, and requests to them past all proxies. With PostgreSQL, there are three
//! servers.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use opentim_core::model::UserId;
use opentim_server::usersig::Key;
use serde_json::Value;

#[cfg(feature = "postgres")]
use super::database::Database;
use super::random::Random;
use super::scenario::REQUEST_TIMEOUT;
use super::support::server::{APP, Server};

pub struct Host {
    servers: Vec<Mutex<Server>>,
    /// The server that the next request goes to.
    turn: AtomicUsize,
    /// The servers' database, if it can fail by itself.
    #[cfg(feature = "postgres")]
    database: Option<Database>,
    _directory: tempfile::TempDir,
    pub addresses: Vec<String>,
    pub sync_deletion: bool,
    /// The time limit of devices for an answer.
    pub patience: Duration,
    key: Key,
}

/// How many scenarios of a batch still have to prepare, and how many still have to do their part.
#[derive(Debug)]
pub struct Stages {
    pub preparing: AtomicUsize,
    pub busy: AtomicUsize,
    /// The server is not killed any more.
    pub quiet: AtomicBool,
}

/// One scenario's part in [`Stages`]. Dropping it reports what the scenario has not reported.
pub struct Stage<'a> {
    stages: &'a Stages,
    prepared: bool,
    done: bool,
}

impl Stages {
    pub fn new(count: usize, kills: bool) -> Self {
        Self {
            preparing: AtomicUsize::new(count),
            busy: AtomicUsize::new(count),
            quiet: AtomicBool::new(!kills),
        }
    }

    pub fn enter(&self) -> Stage<'_> {
        Stage {
            stages: self,
            prepared: false,
            done: false,
        }
    }
}

impl Stage<'_> {
    pub fn prepared(&mut self) {
        if !std::mem::replace(&mut self.prepared, true) {
            self.stages.preparing.fetch_sub(1, Ordering::SeqCst);
        }
    }

    /// Waits until the server is no longer killed.
    pub fn done(&mut self) {
        self.leave();
        while !self.stages.quiet.load(Ordering::SeqCst) {
            sleep(Duration::from_millis(5));
        }
    }

    fn leave(&mut self) {
        self.prepared();
        if !std::mem::replace(&mut self.done, true) {
            self.stages.busy.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl Drop for Stage<'_> {
    fn drop(&mut self) {
        self.leave();
    }
}

impl Host {
    /// One server.
    pub fn alone(sync_deletion: bool) -> Self {
        Self::of(1, sync_deletion)
    }

    /// Starts as many servers as the storage allows.
    pub fn start(sync_deletion: bool) -> Self {
        let shared = std::env::var_os("OPENTIM_TEST_STORAGE").is_some();
        Self::of(if shared { 3 } else { 1 }, sync_deletion)
    }

    fn of(count: usize, sync_deletion: bool) -> Self {
        let directory = tempfile::tempdir().unwrap();
        Server::init(directory.path());
        #[cfg(feature = "postgres")]
        let database = Database::before(directory.path());
        let servers: Vec<Server> = (0..count)
            .map(|_| Server::start(directory.path()))
            .collect();
        let file = std::fs::read_to_string(directory.path().join("opentim.toml")).unwrap();
        let secret = file.lines().find_map(|line| line.strip_prefix("key = "));
        let key = Key::new(APP, secret.unwrap().trim_matches('"')).unwrap();
        let host = Self {
            addresses: servers.iter().map(Server::address).collect(),
            servers: servers.into_iter().map(Mutex::new).collect(),
            turn: AtomicUsize::new(0),
            #[cfg(feature = "postgres")]
            database,
            _directory: directory,
            sync_deletion,
            patience: REQUEST_TIMEOUT,
            key,
        };
        let body = format!(r#"{{"SyncConversationDeletion":{sync_deletion}}}"#);
        host.admin("opentim/v1/settings", &body);
        host
    }

    /// Makes a server fail for a while or, if it can fail by itself, the database.
    pub fn fail(&self, random: &mut Random) {
        #[cfg(feature = "postgres")]
        if let Some(database) = self.database.as_ref().filter(|_| random.percent(60)) {
            return database.fail(random);
        }
        let server = random.below(self.servers.len() as u64) as usize;
        self.servers[server].lock().unwrap().restart();
    }

    pub fn signature(&self, user: &str) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let user = UserId::new(user).unwrap();
        self.key.make(&user, now.as_secs() as i64, 86_400).unwrap()
    }

    /// Sends a request as a user's device. The servers take turns, since any of them may answer.
    pub fn ask(&self, user: &str, device: &str, path: &str, body: &str) -> Value {
        let turn = self.turn.fetch_add(1, Ordering::SeqCst);
        let address = &self.addresses[turn % self.addresses.len()];
        let url = format!("http://{address}/{path}");
        let mut answer = ureq::post(&url)
            .query("sdkappid", APP.to_string())
            .query("identifier", user)
            .query("usersig", self.signature(user))
            .query("device", device)
            .send(body)
            .unwrap();
        let text = answer.body_mut().read_to_string().unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["ErrorCode"], 0, "{path} {body}: {text}");
        value
    }

    /// Sends a request as the administrator.
    pub fn admin(&self, path: &str, body: &str) -> Value {
        self.ask("administrator", "rest", path, body)
    }
}
