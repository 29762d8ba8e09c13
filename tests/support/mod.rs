//! Devices for tests: a client each, with blocking calls and recorded events.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use opentim_core::client::cache::{Conversation, Received};
use opentim_core::client::completer::Completer;
use opentim_core::client::listener::{Event, Listener};
use opentim_core::client::log::Log;
use opentim_core::client::message::Outgoing;
use opentim_core::client::{Client, Config, OperationResult, RawConfig};
use opentim_core::model::{Error, Result, body_text};
use opentim_core::storage::Storage;

pub mod location;
pub mod server;
pub mod wire;

pub use server::storage;

/// Long enough for the slowest machine. A test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(120);

/// The root of the source tree.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// A directory with a service and the devices of a test.
pub struct World {
    pub directory: tempfile::TempDir,
}

/// A device of one user.
pub struct Device {
    pub client: Client,
    events: Mutex<Receiver<String>>,
    directory: PathBuf,
}

struct Recorder(Mutex<Sender<String>>);

impl Listener for Recorder {
    fn on_event(&self, event: &Event) {
        let ids = |list: &[Conversation]| {
            let ids: Vec<String> = list.iter().map(|item| item.id.to_string()).collect();
            ids.join(" ")
        };
        let line = match event {
            Event::Connecting => "connecting".to_string(),
            Event::Connected => "connected".to_string(),
            Event::ConnectFailed(error) => format!("connect failed {}", error.code),
            Event::KickedOffline => "kicked".to_string(),
            Event::UserSigExpired => "sig expired".to_string(),
            Event::SyncStarted => "sync start".to_string(),
            Event::SyncFinished => "sync finish".to_string(),
            Event::SyncFailed => "sync failed".to_string(),
            Event::New(list) => format!("new {}", ids(list)),
            Event::Changed(list) => format!("changed {}", ids(list)),
            Event::Deleted(list) => format!("deleted {}", list.join(" ")),
            Event::TotalUnread(total) => format!("total {total}"),
            Event::UnreadByFilter(_, sum) => format!("filtered {sum}"),
            Event::FolderCreated(name, list) => format!("folder {name} made with {}", ids(list)),
            Event::FolderDeleted(name) => format!("folder {name} deleted"),
            Event::FolderRenamed(old, new) => format!("folder {old} is {new}"),
            Event::FolderAdded(name, list) => format!("folder {name} takes {}", ids(list)),
            Event::FolderRemoved(name, list, why) => {
                format!("folder {name} drops {} for {why}", ids(list))
            }
            Event::Message(received) => format!("message {}", text(received)),
        };
        let _ = self.0.lock().unwrap().send(line);
    }
}

/// The text of a message.
pub fn text(received: &Received) -> String {
    body_text(&received.message.body)
        .unwrap_or_default()
        .to_string()
}

impl World {
    pub fn new() -> Self {
        Self {
            directory: tempfile::tempdir().unwrap(),
        }
    }

    /// The service's database file.
    pub fn service_path(&self) -> PathBuf {
        self.directory.path().join("service.db")
    }

    /// A device in a directory of its own, nobody logged in.
    pub fn device(&self, name: &str) -> Device {
        Device::new(&self.service_path(), &self.directory.path().join(name))
    }

    /// A device with `user` logged in and caught up. Its first events are discarded.
    pub fn login(&self, name: &str, user: &str) -> Device {
        let device = self.device(name);
        device.login(user).unwrap();
        device.until("sync finish");
        device
    }

    /// Makes the service go back to a copy of its first moment, with nobody logged in: it has lost everything, and has
    /// the same identity.
    pub fn lose_service(&self) {
        let path = self.service_path();
        let open = || rusqlite::Connection::open(&path).unwrap();
        let identity = "SELECT value FROM setting WHERE name = 'identity'";
        let identity: String = open().query_row(identity, [], |row| row.get(0)).unwrap();
        std::fs::remove_file(&path).unwrap();
        let log = path.with_extension("db-wal");
        assert!(!log.exists() || std::fs::remove_file(log).is_ok());
        drop(Storage::open(&path.as_path().into()).unwrap());
        let keep = "UPDATE setting SET value = ?1 WHERE name = 'identity'";
        open().execute(keep, [identity]).unwrap();
    }

    /// How many times `needle` is in the raw files of the service.
    pub fn service_bytes(&self, needle: &str) -> usize {
        count_in_files(self.directory.path(), "service.db", needle)
    }

    /// Waits until the raw files of the service do not hold `needle`.
    pub fn wait_until_purged(&self, needle: &str) {
        let start = Instant::now();
        while self.service_bytes(needle) > 0 {
            assert!(
                start.elapsed() < PATIENCE,
                "{needle:?} is still in the service's files"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Device {
    pub fn new(service: &Path, directory: &Path) -> Self {
        let url = format!("embedded:{}", service.display());
        let given = RawConfig {
            sdk_app_id: 1,
            server_url: &url,
            ..RawConfig::default()
        };
        Self::with(given, directory)
    }

    /// A device with this configuration, in the directory.
    pub fn with(given: RawConfig<'_>, directory: &Path) -> Self {
        let data_dir = directory.to_string_lossy();
        let given = RawConfig {
            data_dir: &data_dir,
            ..given
        };
        let config = Config::new(given, Log::new(0, None)).unwrap();
        Self::of(Client::new(config).unwrap(), directory)
    }

    /// A device made from a client whose files are in the directory.
    pub fn of(client: Client, directory: &Path) -> Self {
        let (sender, events) = channel();
        client.add_listener(Arc::new(Recorder(Mutex::new(sender))));
        Self {
            client,
            events: Mutex::new(events),
            directory: directory.into(),
        }
    }

    /// Makes a call and waits for its answer.
    pub fn call<T: Send + 'static>(&self, call: impl FnOnce(&Client, Completer<T>)) -> Result<T> {
        self.start(call)
            .recv_timeout(PATIENCE)
            .expect("a call was not answered")
    }

    /// Makes a call whose answer comes through the channel.
    pub fn start<T: Send + 'static>(
        &self,
        call: impl FnOnce(&Client, Completer<T>),
    ) -> Receiver<Result<T>> {
        let (sender, receiver) = channel();
        let dispatcher = Arc::clone(self.client.dispatcher());
        call(
            &self.client,
            Completer::new(dispatcher, move |result| {
                let _ = sender.send(result);
            }),
        );
        receiver
    }

    pub fn login(&self, user: &str) -> Result<()> {
        self.login_with(user, "any")
    }

    pub fn login_with(&self, user: &str, signature: &str) -> Result<()> {
        self.call(|client, done| client.login(user, signature, done))
    }

    pub fn logout(&self) {
        self.call(|client, done| client.logout(done)).unwrap();
    }

    pub fn send(&self, user: &str, words: &str) -> Received {
        let (user, message) = (user.to_string(), Outgoing::text(words));
        self.call(|client, done| client.send_c2c(user, message, done))
            .unwrap()
    }

    pub fn send_group(&self, group: &str, words: &str) -> Result<Received> {
        let (group, message) = (group.to_string(), Outgoing::text(words));
        self.call(|client, done| client.send_group(group, message, done))
    }

    pub fn delete(&self, id: &str) -> Result<()> {
        self.call(|client, done| client.delete_conversation(id.into(), done))
    }

    pub fn delete_list(&self, ids: &[&str], clear: bool) -> Result<Vec<OperationResult>> {
        let ids = ids.iter().map(ToString::to_string).collect();
        self.call(|client, done| client.delete_conversation_list(ids, clear, done))
    }

    pub fn create_group(&self, group_type: &str, id: &str) {
        let (kind, id) = (group_type.to_string(), id.to_string());
        let name = format!("name of {id}");
        self.call(|client, done| client.create_group(kind, id, name, done))
            .unwrap();
    }

    pub fn join(&self, group: &str) {
        self.call(|client, done| client.join_group(group.into(), done))
            .unwrap();
    }

    pub fn quit(&self, group: &str) {
        self.call(|client, done| client.quit_group(group.into(), done))
            .unwrap();
    }

    pub fn set_draft(&self, id: &str, draft: &str) {
        self.call(|client, done| client.set_draft(id.into(), draft.into(), done))
            .unwrap();
    }

    pub fn pin(&self, id: &str) {
        self.call(|client, done| client.pin(id.into(), true, done))
            .unwrap();
    }

    /// Makes more changes than the feed keeps: a device that is away gets the snapshot.
    pub fn flood(&self) {
        let ids: Vec<String> = (0..100).map(|at| format!("c2c_flood{at}")).collect();
        for round in 0..102 {
            let on = round % 2 == 0;
            let done = self.call(|client, done| client.mark(ids.clone(), 1, on, done));
            assert!(done.unwrap().iter().all(|result| result.code == 0));
        }
    }

    pub fn rest(&self, command: &str, body: &str) -> Result<String> {
        self.call(|client, done| client.rest(command.into(), body.into(), done))
    }

    /// Turns the switch on or off.
    pub fn sync_deletion(&self, on: bool) {
        let body = format!(r#"{{"SyncConversationDeletion":{on}}}"#);
        self.rest("opentim/v1/settings", &body).unwrap();
    }

    pub fn conversation(&self, id: &str) -> Conversation {
        self.call(|client, done| client.conversation(id.into(), done))
            .unwrap()
    }

    /// The ids of the list, from the top.
    pub fn list(&self) -> Vec<String> {
        let page = self
            .call(|client, done| client.conversations(0, 1000, done))
            .unwrap();
        page.conversations
            .iter()
            .map(|item| item.id.to_string())
            .collect()
    }

    /// The texts of a history, oldest first.
    pub fn history(&self, id: &str) -> Vec<String> {
        let messages = self
            .call(|client, done| client.history(id.into(), 0, 10_000, done))
            .unwrap();
        messages.iter().rev().map(text).collect()
    }

    pub fn total_unread(&self) -> u64 {
        self.call(|client, done| client.total_unread(done)).unwrap()
    }

    /// The events up to and with `last`.
    pub fn until(&self, last: &str) -> Vec<String> {
        let mut seen = Vec::new();
        loop {
            match self.events.lock().unwrap().recv_timeout(PATIENCE) {
                Ok(event) => seen.push(event),
                Err(_) => panic!("{last:?} did not happen; this did: {seen:?}"),
            }
            if seen.last().is_some_and(|event| event == last) {
                return seen;
            }
        }
    }

    /// The events up to now: those of earlier calls, and of what these caused here.
    pub fn events(&self) -> Vec<String> {
        // A call's answer comes after the events of earlier calls.
        let _ = self.call(|client, done| client.conversations(0, 1, done));
        self.events.lock().unwrap().try_iter().collect()
    }

    /// The events up to now, without another call.
    pub fn events_now(&self) -> Vec<String> {
        self.events.lock().unwrap().try_iter().collect()
    }

    /// How many times `needle` is in the raw files of this device.
    pub fn bytes(&self, needle: &str) -> usize {
        count_in_files(&self.directory, "device_", needle)
    }

    /// Everything in the raw files of this device, as text.
    pub fn contents(&self) -> String {
        let mut contents = String::new();
        for entry in std::fs::read_dir(&self.directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                contents += &String::from_utf8_lossy(&std::fs::read(&path).unwrap());
            }
        }
        contents
    }

    /// The device's database file for a user.
    pub fn database(&self, user: &str) -> PathBuf {
        self.directory.join(format!("device_1_{user}.db"))
    }

    pub fn free(self) {
        self.client.close();
    }
}

/// How many times `needle` is in the files of `directory` whose names begin with `prefix`: databases, logs, journals,
/// and any others.
pub fn count_in_files(directory: &Path, prefix: &str, needle: &str) -> usize {
    let mut count = 0;
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_file() && name.starts_with(prefix) {
            // Bytes that are not text are replaced, but none that are part of the needle.
            let bytes = std::fs::read(&path).unwrap();
            count += String::from_utf8_lossy(&bytes).matches(needle).count();
        }
    }
    count
}

/// The code of a refusal.
pub fn code<T: std::fmt::Debug>(result: Result<T>) -> i32 {
    result
        .map(|_| ())
        .map_err(|error: Error| error.code)
        .unwrap_err()
}
