//! The recording of everything that is done before and during the loss of power.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use opentim_core::api::Caller;
use opentim_core::client::Client;
use opentim_core::model::{ConversationKind, Filter, UserId};
use opentim_core::service::{Service, ServiceOptions};
use opentim_core::sqlite::record::{Event, Recorder};

use super::Random;
use super::search::text;
use super::support::{Device, World};

/// Conversations, and the numbers of their messages.
pub type Kept = BTreeMap<String, BTreeSet<u64>>;

/// The state once a call was answered.
#[derive(Clone, Debug, Default)]
pub struct Stage {
    /// Alice's conversations.
    pub kept: Kept,
    /// Text that the device's files must not hold, given the changes that it has received.
    pub gone_here: BTreeSet<u64>,
    /// Text that the service's files must not hold.
    pub gone_there: BTreeSet<u64>,
    /// Whether all of it is on the device's disk.
    pub settled: bool,
}

/// The calls during which the power is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heavy {
    /// Deletes a conversation of many messages, short and long ones.
    Delete,
    /// Deletes many conversations in one call, with their histories.
    DeleteList,
    /// Deletes all conversations, with one history cleared before.
    DeleteByFilter,
    /// The service purges what nobody can read, and gives pages back.
    Purge,
}

impl Heavy {
    pub const ALL: [Self; 4] = [
        Self::Delete,
        Self::DeleteList,
        Self::DeleteByFilter,
        Self::Purge,
    ];
}

/// A story that was recorded.
pub struct Story {
    pub events: Vec<Event>,
    /// One for each marker in the record.
    pub stages: Vec<Stage>,
    /// Text that everybody who could read it has deleted, once Alice's deletion is done.
    pub of_nobody: Kept,
    /// The directory of the files.
    pub directory: PathBuf,
    /// The phone's device id.
    pub device_id: Vec<u8>,
}

struct Teller {
    random: Random,
    world: World,
    recorder: Recorder,
    stage: Stage,
    stages: Vec<Stage>,
    of_nobody: Kept,
    last: u64,
}

/// In memory, if the system has such a directory: only the requests that SQLite makes matter.
pub fn directory() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    match tempfile::tempdir_in(memory) {
        Ok(directory) => directory,
        Err(_) => tempfile::tempdir().unwrap(),
    }
}

pub fn caller(user: &str) -> Caller {
    Caller {
        user: UserId::new(user).unwrap(),
        device: "desk".into(),
        admin: true,
        session: None,
    }
}

/// Plays a story and records it.
pub fn tell(heavy: Heavy, seed: u64) -> Story {
    let world = World {
        directory: directory(),
    };
    let teller = Teller {
        random: Random::new(seed),
        recorder: Recorder::start(world.directory.path()),
        world,
        stage: Stage::default(),
        stages: Vec::new(),
        of_nobody: Kept::new(),
        last: 0,
    };
    teller.tell(heavy)
}

impl Teller {
    fn tell(mut self, heavy: Heavy) -> Story {
        let phone = self.world.login("phone", "alice");
        let peers = match heavy {
            Heavy::Delete => 5,
            Heavy::DeleteList | Heavy::DeleteByFilter => 25,
            Heavy::Purge => 8,
        };
        for _ in 0..50 + self.random.below(30) {
            let peer = format!("u{}", self.random.below(peers));
            self.send(&phone, &peer);
        }
        self.send(&phone, "u0");
        self.send(&phone, "nobody");
        self.delete_at_peers(&phone, &["u0"]);
        phone.delete("c2c_nobody").unwrap();
        self.went("c2c_nobody");
        self.stage.settled = true;
        match heavy {
            Heavy::Purge => {
                self.delete_at_peers(&phone, &["u1", "u2"]);
                phone.sync_deletion(true);
                phone.free();
                self.purge();
            }
            _ => self.delete(heavy, phone),
        }
        let device_id = self.world.directory.path().join("phone/device_id");
        Story {
            device_id: std::fs::read(device_id).unwrap(),
            directory: self.world.directory.path().into(),
            events: self.recorder.events(),
            stages: self.stages,
            of_nobody: self.of_nobody,
        }
    }

    /// Notes that a call was answered.
    fn reached(&mut self) {
        self.recorder.add_marker(self.stages.len());
        self.stages.push(self.stage.clone());
        self.stage.settled = false;
    }

    fn new_text(&mut self) -> (u64, String) {
        self.last += 1;
        let sizes = [20, 60, 150, 300, 600, 1_000, 5_000];
        let most = if self.random.percent(80) { 6 } else { 7 };
        let size = sizes[self.random.below(most) as usize];
        (self.last, text(self.last, size))
    }

    fn sent(&mut self, number: u64, peer: &str) {
        let kept = self.stage.kept.entry(format!("c2c_{peer}"));
        kept.or_default().insert(number);
    }

    fn send(&mut self, phone: &Device, peer: &str) {
        let (number, words) = self.new_text();
        phone.send(peer, &words);
        self.sent(number, peer);
    }

    /// Makes the peers whom Alice wrote to delete their copies.
    fn delete_at_peers(&mut self, phone: &Device, peers: &[&str]) {
        for peer in peers {
            let body = serde_json::json!({ "From_Account": peer, "Conversations": ["c2c_alice"], "ClearMessage": true });
            let body = body.to_string();
            phone.rest("opentim/v1/conversation/delete", &body).unwrap();
            let id = format!("c2c_{peer}");
            let all = self.stage.kept.get(&id).cloned().unwrap_or_default();
            self.of_nobody.insert(id, all);
        }
    }

    /// Notes that Alice deleted a conversation. Only an erasure syncs the device's file, and one without messages
    /// has nothing to erase.
    fn went(&mut self, id: &str) {
        let kept = self.stage.kept.entry(id.into()).or_default();
        self.stage.settled |= !kept.is_empty();
        self.stage.gone_here.append(kept);
    }

    fn delete(&mut self, heavy: Heavy, phone: Device) {
        self.reached();
        for _ in 0..3 {
            let peer = format!("u{}", self.random.below(3));
            self.send(&phone, &peer);
            self.reached();
        }
        let all: Vec<String> = self.stage.kept.keys().cloned().collect();
        match heavy {
            Heavy::DeleteByFilter => {
                let id = "c2c_u1".to_string();
                phone
                    .call(|client, done| client.clear_history(id.clone(), done))
                    .unwrap();
                self.went(&id);
                self.reached();
                let filter = Filter {
                    kind: Some(ConversationKind::C2c),
                    ..Filter::default()
                };
                let by_filter = |client: &Client, done| {
                    client.delete_by_filter(filter, true, Box::new(|_| {}), done);
                };
                phone.call(by_filter).unwrap();
                all.iter().for_each(|id| self.went(id));
            }
            Heavy::DeleteList => {
                let ids: Vec<&str> = all.iter().map(String::as_str).take(20).collect();
                phone.delete_list(&ids, true).unwrap();
                ids.iter().for_each(|id| self.went(id));
            }
            _ => {
                phone.delete("c2c_u0").unwrap();
                self.went("c2c_u0");
            }
        }
        self.reached();
        // The device gives pages back meanwhile.
        let path = phone.database("alice");
        let length = || std::fs::metadata(&path).map_or(0, |found| found.len());
        let (before, begun) = (length(), Instant::now());
        while length() == before && begun.elapsed() < Duration::from_secs(1) {
            std::thread::sleep(Duration::from_millis(5));
        }
        for _ in 0..3 {
            self.send(&phone, "carol");
            self.reached();
        }
        phone.free();
        self.reached();
    }

    /// Lets the service's thread purge what nobody can read, without a device.
    fn purge(&mut self) {
        let path = self.world.service_path();
        let service = Service::open(path.as_path(), ServiceOptions::EMBEDDED).unwrap();
        let alice = caller("alice");
        let rest = |command: &str, body: serde_json::Value| {
            service.rest(&alice, command, &body.to_string()).unwrap();
        };
        self.reached();
        for ids in [vec!["c2c_u0"], vec!["c2c_u1", "c2c_u2", "c2c_u3"]] {
            rest(
                "opentim/v1/conversation/delete",
                serde_json::json!({ "From_Account": "alice", "Conversations": ids, "ClearMessage": true }),
            );
            let mut of_nobody = BTreeSet::<u64>::new();
            for id in ids {
                self.stage.kept.insert(id.into(), BTreeSet::new());
                of_nobody.extend(self.of_nobody.get(id).into_iter().flatten());
            }
            self.reached();
            assert!(service.wait_until_purged(Duration::from_secs(60)));
            self.stage.gone_there.extend(of_nobody);
            self.reached();
            for _ in 0..3 {
                let (number, words) = self.new_text();
                rest(
                    "v4/openim/sendmsg",
                    serde_json::json!({ "From_Account": "alice", "To_Account": "carol", "MsgRandom": number,
                        "MsgBody": [{ "MsgType": "TIMTextElem", "MsgContent": { "Text": words } }] }),
                );
                self.sent(number, "carol");
                self.reached();
            }
        }
        drop(service);
        self.reached();
    }
}
