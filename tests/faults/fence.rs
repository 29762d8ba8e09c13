//! Tests of fences: a change that was answered with an error reaches the server late. Once the device has shown
//! something newer, the server refuses the change, whatever it is. With PostgreSQL, there are several servers.

use std::time::Duration;

use opentim_core::client::OfflineDelete;
use opentim_core::client::message::Outgoing;
use opentim_core::model::Result;

use super::direct::Alone;
use super::host::Host;
use super::party::Party;
use super::proxy::{Fault, NEWS};
use super::support::code;

/// A change that a device requests. The history with the peer has one message, with seq 1.
type Change = fn(&Party, &str) -> Result<()>;

const CHANGES: [(&str, Change); 7] = [
    ("delete", |phone, peer| {
        phone.device().delete(&format!("c2c_{peer}"))
    }),
    ("delete list", |phone, peer| delete_list(phone, peer, true)),
    ("entry", |phone, peer| delete_list(phone, peer, false)),
    ("clear", |phone, peer| {
        let id = format!("c2c_{peer}");
        let device = phone.device();
        device.call(|client, done| client.clear_history(id, done))
    }),
    ("delete messages", |phone, peer| {
        let id = format!("c2c_{peer}");
        let device = phone.device();
        device.call(|client, done| client.delete_messages(id, vec![1], done))
    }),
    ("pin", |phone, peer| {
        let id = format!("c2c_{peer}");
        let device = phone.device();
        device.call(|client, done| client.pin(id, true, done))
    }),
    ("send", |phone, peer| send(phone, peer, "never sent")),
];

fn delete_list(phone: &Party, peer: &str, clear: bool) -> Result<()> {
    let (id, device) = (format!("c2c_{peer}"), phone.device());
    device.delete_list(&[&id, "c2c_nobody"], clear).map(drop)
}

fn send(phone: &Party, peer: &str, words: &str) -> Result<()> {
    let (peer, message) = (peer.to_string(), Outgoing::text(words));
    let sent = phone
        .device()
        .call(|client, done| client.send_c2c(peer, message, done));
    sent.map(drop)
}

impl Alone {
    /// The peer sends a text, and the device has shown it.
    pub(super) fn receive(&self, peer: &str, words: &str) {
        self.post(peer, words);
        self.wait(|own| own.phone.seen.knows(words).is_some());
    }

    /// A peer sends a text, past the proxy.
    pub(super) fn post(&self, peer: &str, words: &str) {
        let body = format!(
            r#"{{"To_Account":"alice","MsgRandom":1,
                "MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"{words}"}}}}]}}"#
        );
        self.host.ask(peer, "rest", "v4/openim/sendmsg", &body);
    }

    /// Asserts that the device shows these messages of a conversation, that the server has them for the user, and that
    /// the unread count is right.
    pub(super) fn has(&self, peer: &str, expected: &[&str], unread: u64, what: &str) {
        let id = format!("c2c_{peer}");
        let device = self.phone.device();
        assert_eq!(device.history(&id), expected, "{what}");
        let body = format!(r#"{{"Conversation":"{id}","BeforeSeq":0,"Count":100}}"#);
        let answer = self
            .host
            .ask("alice", "rest", "opentim/v1/history", &body)
            .to_string();
        let count = answer.matches("TIMTextElem").count();
        assert_eq!(count, expected.len(), "{what}: {answer}");
        for words in expected {
            assert!(answer.contains(words), "{what}: {words}: {answer}");
        }
        assert!(device.list().contains(&id), "{what}");
        assert_eq!(device.conversation(&id).unread, unread, "{what}");
        let list = self
            .host
            .ask("alice", "rest", "opentim/v1/sync", r#"{"Since":0}"#);
        assert!(list["Snapshot"].to_string().contains(&id), "{what}: {list}");
    }

    /// Requests a change that is held up, and gets an error.
    fn ask(&self, change: Change, peer: &str, what: &str) {
        self.wait(|own| own.phone.answers());
        self.phone.proxy.script(&[Fault::Held]);
        assert_eq!(code(change(&self.phone, peer)), 9514, "{what}");
    }
}

fn alone(sync_deletion: bool) -> Alone {
    patient(sync_deletion, OfflineDelete::Refuse)
}

pub(super) fn patient(sync_deletion: bool, offline: OfflineDelete) -> Alone {
    let mut host = Host::start(sync_deletion);
    // No test here waits for a timeout to pass.
    host.patience = Duration::from_secs(60);
    let alone = Alone::at(host, offline);
    // After the first synchronisation, whose messages are not reported as new.
    alone.wait(|own| own.phone.answers());
    alone
}

#[test]
fn a_late_request_spares_messages_shown_before_it_arrived() {
    for switch in [false, true] {
        let alone = alone(switch);
        for (at, (name, change)) in CHANGES.into_iter().enumerate() {
            let (peer, what) = (format!("p{at}"), format!("{name}, switch {switch}"));
            let (old, new) = (format!("<old {at}>"), format!("<new {at}>"));
            alone.receive(&peer, &old);
            alone.ask(change, &peer, &what);
            alone.receive(&peer, &new);
            alone.has(&peer, &[&old, &new], 2, &what);
            assert_eq!(alone.phone.proxy.release(), [10024], "{what}");
            alone.wait(|own| own.phone.answers());
            alone.has(&peer, &[&old, &new], 2, &what);
            assert!(
                !alone
                    .phone
                    .device()
                    .conversation(&format!("c2c_{peer}"))
                    .pinned
            );
        }
    }
}

#[test]
fn a_late_request_spares_messages_sent_or_read_since() {
    let alone = alone(false);
    for (at, (name, change)) in CHANGES.into_iter().enumerate() {
        let peer = format!("p{at}");
        let (old, new) = (format!("<old {at}>"), format!("<new {at}>"));
        alone.receive(&peer, &old);
        alone.ask(change, &peer, name);
        alone.wait(|own| send(&own.phone, &peer, &new).is_ok());
        assert_eq!(alone.phone.proxy.release(), [10024], "{name}");
        alone.has(&peer, &[&old, &new], 1, name);

        alone.ask(change, &peer, name);
        alone.wait(|own| own.phone.answers()); // This reads a history.
        assert_eq!(alone.phone.proxy.release(), [10024], "{name}");
        alone.has(&peer, &[&old, &new], 1, name);
    }
}

#[test]
fn a_late_request_spares_messages_shown_after_a_restart() {
    for switch in [false, true] {
        let mut alone = alone(switch);
        for (at, (name, change)) in CHANGES.into_iter().enumerate() {
            let (peer, what) = (format!("p{at}"), format!("{name}, switch {switch}"));
            let (old, new) = (format!("<old {at}>"), format!("<new {at}>"));
            alone.receive(&peer, &old);
            alone.ask(change, &peer, &what);
            alone.phone.restart();
            let signature = alone.host.signature("alice");
            let device = alone.phone.device();
            device.login_with("alice", &signature).unwrap();
            alone.receive(&peer, &new);
            assert_eq!(alone.phone.proxy.release(), [6208], "{what}");
            alone.wait(|own| own.phone.answers());
            alone.has(&peer, &[&old, &new], 2, &what);
        }
    }
}

#[test]
fn a_change_that_was_done_after_all_is_reported_before_newer_ones() {
    use Fault::{CutAfter, CutInBody};
    for fault in [CutAfter, CutInBody] {
        let alone = alone(true);
        alone.receive("bob", "<old>");
        alone.wait(|own| own.phone.answers());
        let device = alone.phone.device();
        device.events();
        // Each server is asked twice.
        let faults = vec![fault; 2 * alone.host.addresses.len()];
        alone.phone.proxy.script(&faults);
        assert_eq!(code(device.delete("c2c_bob")), 9514);
        alone.receive("bob", "<new>");
        alone.has("bob", &["<new>"], 1, "done");
        let events = device.events_now();
        let place = |line: &str| events.iter().position(|event| event == line);
        let deleted = place("deleted c2c_bob").expect("it was told");
        assert!(deleted < place("message <new>").unwrap(), "{events:?}");
    }
}

#[test]
fn a_carried_out_change_is_a_success_even_if_the_feed_breaks_off() {
    let alone = alone(true);
    let proxy = &alone.phone.proxy;
    proxy.gate(Some(NEWS));
    // A page has 256 changes. The first change ends the long poll, and the next long poll waits at the gate.
    for at in 0..300 {
        alone.post("bob", &format!("<{at}>"));
    }
    alone.wait(|own| own.phone.proxy.at_gate() == 1);
    std::thread::scope(|scope| {
        let sending = scope.spawn(|| send(&alone.phone, "bob", "<mine>"));
        // The page after the one that came with the answer.
        alone.wait(|own| own.phone.proxy.at_gate() == 2);
        proxy.close();
        sending.join().unwrap().unwrap();
    });
    let body = r#"{"Conversation":"c2c_bob","BeforeSeq":0,"Count":10}"#;
    let answer = alone.host.ask("alice", "rest", "opentim/v1/history", body);
    assert_eq!(answer.to_string().matches("<mine>").count(), 1);
}
