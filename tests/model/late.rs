//! Tests of devices that read late: each is a cache that takes in the feed when it is told to, with pages of a history
//! fetched in between, the switch on and off. Once all have read, they agree with a new device, whatever was done.

use std::collections::BTreeMap;

use opentim_core::api::Caller;
use opentim_core::api::conversation::{RecentContact, Top};
use opentim_core::api::deletion::DeleteConversations;
use opentim_core::api::feed::ReadFeed;
use opentim_core::api::history::{ClearHistory, DeleteMessages};
use opentim_core::api::message::{History, SendMsg};
use opentim_core::api::setting::ChangeSettings;
use opentim_core::client::cache::{Cache, Conversation};
use opentim_core::model::{ConversationId, Element, Filter, UserId};
use opentim_core::service::{Handle, Service, ServiceOptions};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

use super::support::location;
use super::{say, setting};

/// The number of runs in CI.
const COUNT: u32 = 100;
const PEERS: [&str; 2] = ["bob", "carol"];
const DEVICES: [&str; 2] = ["phone", "laptop"];
/// The part of an order key that a pin adds.
const PIN: u64 = 1 << 62;

#[derive(Clone, Debug)]
enum Op {
    /// A peer writes.
    Write {
        peer: usize,
    },
    /// A device takes in the feed.
    Read {
        at: usize,
    },
    /// A device fetches the newest messages of a history, and receives nothing else.
    Fetch {
        at: usize,
        peer: usize,
        count: u32,
    },
    Delete {
        at: usize,
        peer: usize,
        clear: bool,
    },
    Clear {
        at: usize,
        peer: usize,
    },
    DeleteLast {
        at: usize,
        peer: usize,
    },
    Pin {
        at: usize,
        peer: usize,
        on: bool,
    },
    Switch {
        on: bool,
    },
}

/// The setting of the switch during a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Switch {
    On,
    Off,
    Both,
}

fn op() -> impl Strategy<Value = Op> {
    let (at, peer) = (0..DEVICES.len(), 0..PEERS.len());
    let both = (at.clone(), peer.clone());
    prop_oneof![
        8 => peer.prop_map(|peer| Op::Write { peer }),
        5 => at.prop_map(|at| Op::Read { at }),
        5 => (both.clone(), 1..4_u32).prop_map(|((at, peer), count)| Op::Fetch { at, peer, count }),
        3 => (both.clone(), any::<bool>()).prop_map(|((at, peer), clear)| Op::Delete { at, peer, clear }),
        3 => both.clone().prop_map(|(at, peer)| Op::Clear { at, peer }),
        3 => both.clone().prop_map(|(at, peer)| Op::DeleteLast { at, peer }),
        2 => (both, any::<bool>()).prop_map(|((at, peer), on)| Op::Pin { at, peer, on }),
        1 => any::<bool>().prop_map(|on| Op::Switch { on }),
    ]
}

fn caller(user: &str, device: &str) -> Caller {
    Caller {
        user: UserId::new(user).unwrap(),
        device: device.into(),
        admin: true,
        session: None,
    }
}

fn id(peer: usize) -> ConversationId {
    ConversationId::new(&format!("c2c_{}", PEERS[peer])).unwrap()
}

struct Device {
    caller: Caller,
    cache: Cache,
    /// For each conversation, the seq up to which an entry of it was deleted here.
    gone: BTreeMap<usize, u64>,
}

struct Run {
    directory: tempfile::TempDir,
    service: Service,
    devices: Vec<Device>,
    sent: u32,
    on: bool,
}

impl Run {
    fn new(switch: Switch) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let service =
            Service::open(location::of(directory.path()), ServiceOptions::EMBEDDED).unwrap();
        let mut run = Self {
            directory,
            service,
            devices: Vec::new(),
            sent: 0,
            on: false,
        };
        run.devices = DEVICES.iter().map(|name| run.device(name)).collect();
        run.switch(switch == Switch::On);
        // This keeps each of them from taking the snapshot.
        run.write("dave");
        (0..DEVICES.len()).for_each(|at| run.read(at));
        run
    }

    fn write(&mut self, from: &str) {
        self.sent += 1;
        let body = vec![Element::text(&format!("<{}>", self.sent))];
        let to = UserId::new("alice").unwrap();
        let message = SendMsg::new(to, self.sent, body);
        self.service.ask(&caller(from, ""), message).unwrap();
    }

    fn device(&self, name: &str) -> Device {
        let user = UserId::new("alice").unwrap();
        let path = self.directory.path().join(format!("{name}.device"));
        Device {
            caller: caller("alice", name),
            cache: Cache::open(&path, &user).unwrap(),
            gone: BTreeMap::new(),
        }
    }

    fn switch(&mut self, on: bool) {
        let settings = ChangeSettings {
            sync_conversation_deletion: Some(on),
        };
        self.service.ask(&caller("root", ""), settings).unwrap();
        self.on = on;
    }

    /// A device's call, with the changes up to its answer.
    fn call<E: Handle>(&mut self, at: usize, request: E) {
        let device = &mut self.devices[at];
        let since = device.cache.read(|rows| rows.cursor()).unwrap();
        // A refusal changes nothing.
        if let Ok(reply) = self.service.call(&device.caller, request, Some(since)) {
            let page = reply.page.unwrap();
            device.cache.write(|rows| rows.apply(&page)).unwrap();
        }
        self.read(at);
    }

    fn read(&mut self, at: usize) {
        let Self {
            service, devices, ..
        } = self;
        read(service, &mut devices[at]);
    }

    fn newest(&self, peer: usize) -> u64 {
        let bare = History {
            conversation: ConversationId::new("c2c_alice").unwrap(),
            before_seq: 0,
            count: 1,
        };
        let page = self.service.ask(&caller(PEERS[peer], ""), bare).unwrap();
        page.messages.first().map_or(0, |message| message.seq)
    }

    fn play(&mut self, op: &Op, switch: Switch) {
        match *op {
            Op::Write { peer } => self.write(PEERS[peer]),
            Op::Read { at } => self.read(at),
            Op::Fetch { at, peer, count } => {
                let device = &mut self.devices[at];
                fetch(&self.service, device, peer, count);
            }
            Op::Delete { at, peer, clear } => {
                let newest = self.newest(peer);
                let on = self.on;
                let reached = |device: usize| on || device == at;
                for (number, device) in self.devices.iter_mut().enumerate() {
                    if reached(number) {
                        device.gone.insert(peer, newest);
                    }
                }
                let request = DeleteConversations {
                    from_account: None,
                    conversations: vec![id(peer)],
                    clear_message: clear,
                    floors: None,
                    fingerprints: None,
                };
                self.call(at, request);
            }
            Op::Clear { at, peer } => self.call(
                at,
                ClearHistory {
                    conversation: id(peer),
                },
            ),
            Op::DeleteLast { at, peer } => {
                let seqs = vec![self.newest(peer).max(1)];
                let conversation = id(peer);
                self.call(
                    at,
                    DeleteMessages {
                        conversation,
                        seqs,
                        fingerprints: Vec::new(),
                    },
                );
            }
            Op::Pin { at, peer, on } => {
                let request = Top {
                    from_account: UserId::new("alice").unwrap(),
                    operation_type: if on { 1 } else { 2 },
                    items: vec![RecentContact::new(&id(peer))],
                };
                self.call(at, request);
            }
            Op::Switch { on } if switch == Switch::Both => self.switch(on),
            Op::Switch { .. } => {}
        }
    }

    /// All devices read, and are compared with a new one.
    fn end(mut self, switch: Switch) -> Result<(), String> {
        let mut fresh = self.device("fresh");
        read(&self.service, &mut fresh);
        let wanted = list(&mut fresh);
        for (at, name) in DEVICES.iter().enumerate() {
            self.read(at);
            let device = &mut self.devices[at];
            let list = list(device);
            let agreed = agree(&list, &wanted, switch);
            agreed
                .and_then(|()| same_newest(device, &list))
                .map_err(|why| {
                    let list = shown(&list);
                    format!(
                        "{name}: {why}\n  it lists {list:?}\n  a fresh one {:?}",
                        shown(&wanted)
                    )
                })?;
        }
        Ok(())
    }
}

fn read(service: &Service, device: &mut Device) {
    loop {
        let since = device.cache.read(|rows| rows.cursor()).unwrap();
        let page = service.ask(&device.caller, ReadFeed::after(since)).unwrap();
        device.cache.write(|rows| rows.apply(&page)).unwrap();
        if !page.more {
            return;
        }
    }
}

fn fetch(service: &Service, device: &mut Device, peer: usize, count: u32) {
    let request = History {
        conversation: id(peer),
        before_seq: 0,
        count,
    };
    let page = service.ask(&device.caller, request).unwrap();
    let keep = device
        .cache
        .write(|rows| rows.keep_messages(&id(peer), &page.messages));
    keep.unwrap();
}

fn list(device: &mut Device) -> Vec<Conversation> {
    let page = device
        .cache
        .read(|rows| rows.page(&Filter::default(), 0, 100));
    page.unwrap().conversations
}

fn shown(list: &[Conversation]) -> Vec<(String, bool, u64, Option<u64>)> {
    let one = |item: &Conversation| {
        let last = item.last_message.as_ref().map(|last| last.message.seq);
        (item.id.to_string(), item.pinned, item.unread, last)
    };
    list.iter().map(one).collect()
}

/// Checks that the device lists what the service does, in its order and, with the switch on, nothing else. With the
/// switch off, the device may have a pinned entry that another device has deleted and that came back without the pin.
fn agree(list: &[Conversation], wanted: &[Conversation], switch: Switch) -> Result<(), String> {
    let places = |list: &[Conversation]| -> Vec<String> {
        let listed = |item: &&Conversation| wanted.iter().any(|wanted| wanted.id == item.id);
        let mut listed: Vec<&Conversation> = list.iter().filter(listed).collect();
        listed.sort_by_key(|item| std::cmp::Reverse(item.order_key % PIN));
        listed.iter().map(|item| item.id.to_string()).collect()
    };
    if places(list) != places(wanted) {
        return Err("the list, or its order".into());
    }
    let all = |list: &[Conversation]| -> Vec<(String, bool, u64)> {
        let one = |item: &Conversation| (item.id.to_string(), item.pinned, item.unread);
        list.iter().map(one).collect()
    };
    if switch == Switch::On && all(list) != all(wanted) {
        Err("what is listed, pinned, or unread".into())
    } else {
        Ok(())
    }
}

/// Checks that the newest message of the history is the last message in the list, unless it is older than the entry.
fn same_newest(device: &mut Device, list: &[Conversation]) -> Result<(), String> {
    for item in list {
        let peer = PEERS
            .iter()
            .position(|peer| item.id.to_string().ends_with(peer));
        let Some(peer) = peer else { continue };
        let newest = device
            .cache
            .read(|rows| rows.messages(&item.id, u64::MAX, 1));
        let newest = newest.unwrap().first().map_or(0, |kept| kept.message.seq);
        let before = device.gone.get(&peer).copied().unwrap_or(0);
        let last = item.last_message.as_ref();
        let last = last.map_or(0, |last| last.message.seq);
        if last != newest && newest > before {
            let id = &item.id;
            return Err(format!(
                "{id}: {newest} is the history's newest message, {last} the list's"
            ));
        }
    }
    Ok(())
}

fn run(switch: Switch, ops: &[Op]) -> Result<(), String> {
    let mut run = Run::new(switch);
    ops.iter().for_each(|op| run.play(op, switch));
    run.end(switch)
}

#[test]
fn devices_that_read_late_agree() {
    let count = setting("OPENTIM_MODEL_COUNT").map_or(COUNT, |count| count as u32);
    let seed = setting("OPENTIM_MODEL_SEED").unwrap_or_else(|| super::now().cast_unsigned());
    say(&format!(
        "late: OPENTIM_MODEL_SEED={seed} OPENTIM_MODEL_COUNT={count}"
    ));
    let mut runner = TestRunner::new(Config {
        cases: count,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        max_shrink_time: 120_000,
        ..Config::default()
    });
    let switch = prop_oneof![Just(Switch::On), Just(Switch::Off), Just(Switch::Both)];
    let outcome = runner.run(&(switch, vec(op(), 1..40)), |(switch, ops)| {
        run(switch, &ops).map_err(TestCaseError::fail)
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// The message was left out of the page, and so was the fact that the conversation is in the list.
#[test]
fn a_conversation_without_messages_stays_in_the_list() {
    for gone in [
        Op::Clear { at: 1, peer: 0 },
        Op::DeleteLast { at: 1, peer: 0 },
    ] {
        let ops = [
            Op::Write { peer: 1 },
            Op::Read { at: 0 },
            Op::Write { peer: 0 },
            gone,
        ];
        run(Switch::On, &ops).unwrap();
        run(Switch::Off, &ops).unwrap();
    }
}

/// The same for the position that the message gave to its conversation.
#[test]
fn a_deleted_message_still_has_moved_its_conversation_up() {
    let first = [0, 1, 0].map(|peer| Op::Write { peer });
    let mut ops = first[..2].to_vec();
    ops.extend([Op::Read { at: 0 }, first[2].clone()]);
    ops.push(Op::DeleteLast { at: 1, peer: 0 });
    run(Switch::Off, &ops).unwrap();
    run(Switch::On, &ops).unwrap();
}

/// The history had the message, and the list did not.
#[test]
fn a_message_fetched_before_another_device_deleted_it_stays_the_last_message() {
    let delete = |clear| Op::Delete {
        at: 1,
        peer: 0,
        clear,
    };
    let clear = Op::Clear { at: 1, peer: 0 };
    for away in [delete(true), delete(false), clear] {
        let ops = [
            Op::Write { peer: 0 },
            Op::Read { at: 0 },
            Op::Write { peer: 0 },
            Op::Fetch {
                at: 0,
                peer: 0,
                count: 2,
            },
            away,
        ];
        run(Switch::Off, &ops).unwrap();
    }
}
