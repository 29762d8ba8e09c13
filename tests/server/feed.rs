//! Tests of the feed over the network: long polls, being too far behind, deletions of other devices.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::server::device::Device;
use crate::server::place::{ADMIN, Server};

fn kinds(page: &Value) -> Vec<&str> {
    let changes = page["Changes"].as_array().unwrap();
    changes
        .iter()
        .map(|change| change["Kind"].as_str().unwrap())
        .collect()
}

fn switch(server: &Server, on: bool) {
    server.ok(
        ADMIN,
        "opentim/v1/settings",
        json!({ "SyncConversationDeletion": on }),
    );
}

fn delete(device: &Device<'_>, request: u64) {
    let body = json!({ "Conversations": ["c2c_bob"], "ClearMessage": true });
    let answer = device.ask("opentim/v1/conversation/delete", request, &body);
    assert_eq!(answer["ErrorCode"], 0, "{answer}");
}

#[test]
fn a_poll_is_answered_when_something_comes_and_else_when_its_wait_is_over() {
    let server = Server::with(&[], &["alice", "bob", "carol"]);
    let phone = Device::login(&server, "alice", "phone", 1);
    let end = phone.end();
    let begun = Instant::now();
    let page = phone.sync(end, 2);
    assert!((2..10).contains(&begun.elapsed().as_secs()));
    assert_eq!((kinds(&page), &page["Next"]), (vec![], &json!(end)));
    std::thread::scope(|scope| {
        let polls: Vec<_> = (0..10)
            .map(|_| scope.spawn(|| phone.sync(end, 30)))
            .collect();
        std::thread::sleep(Duration::from_millis(300));
        server.send("bob", "alice", "wake up");
        let begun = Instant::now();
        for poll in polls {
            let page = poll.join().unwrap();
            assert_eq!(kinds(&page), ["Message"]);
        }
        assert!(begun.elapsed() < Duration::from_secs(20));
    });
    assert_eq!(
        kinds(&phone.sync(end, 30)),
        ["Message"],
        "what is there is not waited for"
    );
    // Changes of other users do not end a long poll.
    let end = phone.end();
    server.send("bob", "carol", "not for alice");
    assert_eq!(kinds(&phone.sync(end, 1)), Vec::<&str>::new());
}

#[test]
fn a_device_too_far_behind_gets_the_whole_list() {
    let server = Server::with(&[("feed_keep", "5")], &["alice", "bob"]);
    let phone = Device::login(&server, "alice", "phone", 1);
    server.send("bob", "alice", "first");
    let old = phone.end();
    let mut near = old;
    for number in 0..40 {
        if number == 38 {
            near = phone.end();
        }
        server.send("bob", "alice", &format!("number {number}"));
    }
    let page = phone.sync(old, 0);
    let entries = page["Snapshot"]["Entries"].as_array().unwrap();
    assert_eq!(entries.len(), 1, "{page}");
    assert_eq!(entries[0]["Unread"], 41);
    assert_eq!(page["More"], false);
    let page = phone.sync(near, 0);
    assert_eq!(
        (kinds(&page), &page["Snapshot"]),
        (vec!["Message"; 2], &Value::Null)
    );
    // A number of another database, restored or replaced.
    let page = phone.sync(1 << 40, 0);
    assert!(page["Snapshot"].is_object(), "{page}");
}

/// The tablet's changes after a deletion on the phone.
fn heard(on: bool, setting: &[(&str, &str)], between: impl FnOnce(&mut Server)) -> Value {
    let mut server = Server::with(setting, &["alice", "bob"]);
    switch(&server, on);
    server.send("bob", "alice", "hello");
    let since = Device::login(&server, "alice", "tablet", 2).end();
    let phone = Device::login(&server, "alice", "phone", 1);
    let own = phone.end();
    delete(&phone, 1);
    assert_eq!(
        kinds(&phone.sync(own, 0)),
        ["Deleted"],
        "its own deletion each device hears of"
    );
    between(&mut server);
    let tablet = Device::login(&server, "alice", "tablet", 3);
    tablet.sync(since, 0)
}

#[test]
fn with_the_switch_on_a_device_that_was_away_hears_of_the_deletion() {
    for restarts in [false, true] {
        let page = heard(true, &[], |server| {
            if restarts {
                server.stop();
                server.start();
                server.kill();
                server.start();
            }
        });
        assert_eq!(kinds(&page), ["Deleted"], "{page}");
        assert_eq!(page["Changes"][0]["Conversation"], "c2c_bob");
        assert_eq!(page["Changes"][0]["Clear"], true);
    }
}

#[test]
fn with_the_switch_off_it_does_not_and_turning_it_on_changes_nothing_that_was() {
    let page = heard(false, &[], |_| {});
    assert_eq!(kinds(&page), Vec::<&str>::new(), "{page}");
    let page = heard(false, &[], |server| {
        switch(server, true);
        server.stop();
        server.start();
    });
    assert_eq!(kinds(&page), Vec::<&str>::new(), "{page}");
}

#[test]
fn a_device_that_was_away_too_long_gets_the_deletion_with_the_list() {
    let busy = |server: &mut Server| {
        for number in 0..20 {
            server.send(ADMIN, "alice", &format!("number {number}"));
        }
        server.stop();
        server.start();
    };
    let users = &[("feed_keep", "5"), ("open_accounts", "true")];
    for (on, wanted) in [(true, 1), (false, 0)] {
        let page = heard(on, users, busy);
        let deletions = page["Snapshot"]["Deletions"].as_array().unwrap();
        assert_eq!(deletions.len(), wanted, "{page}");
        assert!(
            deletions
                .iter()
                .all(|deletion| deletion["Conversation"] == "c2c_bob")
        );
    }
}

#[test]
fn a_deletion_wakes_the_other_device_that_waits() {
    let server = Server::with(&[], &["alice", "bob"]);
    switch(&server, true);
    server.send("bob", "alice", "hello");
    let tablet = Device::login(&server, "alice", "tablet", 2);
    let phone = Device::login(&server, "alice", "phone", 1);
    let end = tablet.end();
    std::thread::scope(|scope| {
        let poll = scope.spawn(|| tablet.sync(end, 30));
        std::thread::sleep(Duration::from_millis(300));
        let begun = Instant::now();
        delete(&phone, 1);
        assert_eq!(kinds(&poll.join().unwrap()), ["Deleted"]);
        assert!(begun.elapsed() < Duration::from_secs(20));
    });
}
