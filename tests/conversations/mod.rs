//! Tests of docs/conversations.md, on real devices and a real service.

use crate::support;

mod at_info;
mod clear;
mod custom_data;
mod delete_messages;
mod draft;
mod find;
mod folder;
mod get;
mod import;
mod list;
mod mark;
mod multi_device;
mod network;
mod pin;
mod profile;
mod read_position;
mod receive_opt;
mod retention;
mod table;
mod unread;

use std::sync::{Arc, Mutex};

use self::support::{Device, World};
use opentim_core::client::cache::Conversation;
use opentim_core::client::listener::{Event, Listener};
use opentim_core::client::message::Outgoing;
use opentim_core::client::{Client, OperationResult};
use opentim_core::model::{Filter, Result, at};

fn strings(ids: &[&str]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// The ids of conversations.
fn ids(list: &[Conversation]) -> Vec<String> {
    list.iter().map(|item| item.id.to_string()).collect()
}

/// The results' codes.
fn codes(results: &[OperationResult]) -> Vec<i32> {
    results.iter().map(|result| result.code).collect()
}

/// Blocking versions of the calls of the conversation module.
impl Device {
    fn pin_to(&self, id: &str, pinned: bool) -> Result<()> {
        self.call(|client, done| client.pin(id.into(), pinned, done))
    }

    fn mark(&self, ids: &[&str], marks: u64, on: bool) -> Result<Vec<OperationResult>> {
        self.call(|client, done| client.mark(strings(ids), marks, on, done))
    }

    fn set_data(&self, ids: &[&str], data: &str) -> Result<Vec<OperationResult>> {
        self.call(|client, done| client.set_custom_data(strings(ids), data.into(), done))
    }

    fn set_opt(&self, ids: &[&str], opt: i32) -> Result<()> {
        self.call(|client, done| client.set_receive_opt(strings(ids), opt, done))
    }

    fn retain(&self, id: &str, days: u32) -> Result<()> {
        self.call(|client, done| client.set_retention(id.into(), days, done))
    }

    fn create_folder(&self, name: &str, ids: &[&str]) -> Result<Vec<OperationResult>> {
        self.call(|client, done| client.create_folder(name.into(), strings(ids), done))
    }

    fn folders(&self) -> Vec<String> {
        self.call(Client::folders).unwrap()
    }

    fn delete_folder(&self, name: &str) -> Result<()> {
        self.call(|client, done| client.delete_folder(name.into(), done))
    }

    fn rename_folder(&self, old: &str, new: &str) -> Result<()> {
        self.call(|client, done| client.rename_folder(old.into(), new.into(), done))
    }

    fn add_to_folder(&self, name: &str, ids: &[&str]) -> Result<Vec<OperationResult>> {
        self.call(|client, done| client.add_to_folder(name.into(), strings(ids), done))
    }

    fn remove_from_folder(&self, name: &str, ids: &[&str]) -> Result<Vec<OperationResult>> {
        self.call(|client, done| client.remove_from_folder(name.into(), strings(ids), done))
    }

    fn clean(&self, id: &str, timestamp: u64, sequence: u64) -> Result<()> {
        self.call(|client, done| client.clean_unread(id.into(), timestamp, sequence, done))
    }

    fn clear(&self, id: &str) -> Result<()> {
        self.call(|client, done| client.clear_history(id.into(), done))
    }

    fn delete_messages(&self, id: &str, seqs: &[u64]) -> Result<()> {
        self.call(|client, done| client.delete_messages(id.into(), seqs.to_vec(), done))
    }

    fn by_ids(&self, ids: &[&str]) -> Result<Vec<Conversation>> {
        self.call(|client, done| client.conversations_by_id(strings(ids), done))
    }

    /// The ids of the filter's list, from the top.
    fn filtered(&self, filter: Filter) -> Vec<String> {
        let page = self.call(|client, done| client.conversations_by_filter(filter, 0, 1000, done));
        ids(&page.unwrap().conversations)
    }

    fn unread_of(&self, filter: Filter) -> u64 {
        self.call(|client, done| client.unread_by_filter(filter, done))
            .unwrap()
    }

    fn unread(&self, id: &str) -> u64 {
        self.conversation(id).unread
    }

    /// The text of the last message. Empty if there is none.
    fn last(&self, id: &str) -> String {
        let last = self.conversation(id).last_message;
        last.as_ref().map(support::text).unwrap_or_default()
    }

    /// Sends a message to a group that mentions these users, and returns its seq.
    fn send_at(&self, group: &str, words: &str, users: &[&str]) -> u64 {
        let message = Outgoing::text_at(words, strings(users));
        let sent = self.call(|client, done| client.send_group(group.into(), message, done));
        sent.unwrap().message.seq
    }

    /// Sends a message to a group that mentions everybody.
    fn send_at_all(&self, group: &str, words: &str) -> u64 {
        self.send_at(group, words, &[at::ALL_USERS])
    }

    fn relogin(&self, user: &str) {
        self.logout();
        self.login(user).unwrap();
        self.until("sync finish");
    }

    /// Waits until `holds` is true: what another device did arrives without a call.
    fn wait(&self, what: &str, holds: impl Fn(&Device) -> bool) {
        let start = std::time::Instant::now();
        while !holds(self) {
            assert!(start.elapsed().as_secs() < 20, "{what} did not happen");
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }

    /// Records the events themselves from now on.
    fn watch(&self) -> Arc<Watch> {
        let watch = Arc::new(Watch::default());
        self.client.add_listener(watch.clone());
        watch
    }
}

/// Events in the order in which they came.
#[derive(Default)]
struct Watch(Mutex<Vec<Event>>);

impl Listener for Watch {
    fn on_event(&self, event: &Event) {
        self.0.lock().unwrap().push(event.clone());
    }
}

impl Watch {
    fn take(&self) -> Vec<Event> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// Alice with a phone and a laptop, Bob, and Bob's Public group "team" with both in it. All have caught up and have no
/// event left to report.
struct Team {
    world: World,
    phone: Device,
    laptop: Device,
    bob: Device,
}

impl Team {
    fn new() -> Self {
        let world = World::new();
        let (phone, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
        bob.create_group("Public", "team");
        phone.join("team");
        let laptop = world.login("laptop", "alice");
        phone.events();
        laptop.events();
        Self {
            world,
            phone,
            laptop,
            bob,
        }
    }

    /// Bob writes to Alice, and both of her devices have the message.
    fn bob_writes(&self, words: &str) {
        self.bob.send("alice", words);
        self.phone.until(&format!("message {words}"));
        self.laptop.until(&format!("message {words}"));
    }

    /// Brings both devices up to date: a call to the service brings the rest of the feed.
    fn sync(&self) {
        for device in [&self.phone, &self.laptop] {
            device.set_opt(&["c2c_nobody-else"], 0).unwrap();
        }
    }

    /// As [`Self::sync`], with no event left to report.
    fn settle(&self) {
        self.sync();
        self.phone.events();
        self.laptop.events();
    }
}

/// The document names each of these tests beside its promise. tests/docs.rs checks that each named test exists.
#[test]
fn every_test_is_named_in_the_document() {
    let root = support::root();
    let document = std::fs::read_to_string(root.join("docs/conversations.md")).unwrap();
    let mut seen = 0;
    for entry in std::fs::read_dir(root.join("tests/conversations")).unwrap() {
        let path = entry.unwrap().path();
        let source = std::fs::read_to_string(&path).unwrap();
        for part in source.split("#[test]\nfn ").skip(1) {
            let test = part.split('(').next().unwrap();
            let named = document.contains(&format!("`{test}`"));
            assert!(
                named || test == "every_test_is_named_in_the_document",
                "{test}"
            );
            seen += 1;
        }
    }
    assert!(seen > 60, "the test sees {seen} tests");
}
