//! Tests of devices: their logins, the numbers of their requests, and how a login ends.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::server::place::{ADMIN, Server, elements};

/// A device that is logged in.
pub struct Device<'a> {
    server: &'a Server,
    user: &'a str,
    name: &'a str,
    session: u64,
}

impl<'a> Device<'a> {
    pub fn login(server: &'a Server, user: &'a str, name: &'a str, session: u64) -> Self {
        let answer = login(server, user, name, session);
        assert_eq!(answer["ErrorCode"], 0, "{answer}");
        Self {
            server,
            user,
            name,
            session,
        }
    }

    pub fn target(&self, path: &str, request: u64) -> String {
        let query = self.server.query(self.user);
        format!(
            "{path}?{query}&device={}&session={}&request={request}",
            self.name, self.session
        )
    }

    pub fn ask(&self, path: &str, request: u64, body: &Value) -> Value {
        self.server
            .wire()
            .post(&self.target(path, request), body.to_string().as_bytes())
    }

    pub fn sync(&self, since: u64, wait: u32) -> Value {
        self.ask(
            "opentim/v1/sync",
            0,
            &json!({ "Since": since, "Wait": wait }),
        )
    }

    /// The number at which the feed ends.
    pub fn end(&self) -> u64 {
        self.sync(0, 0)["Next"].as_u64().unwrap()
    }

    fn send(&self, request: u64, text: &str) -> Value {
        let body = json!({ "To_Account": "bob", "MsgRandom": 1, "MsgBody": elements(text) });
        self.ask("v4/openim/sendmsg", request, &body)
    }
}

fn before_login(server: &Server, path: &str, user: &str, name: &str, body: &Value) -> Value {
    let target = format!("{path}?{}&device={name}", server.query(user));
    server.wire().post(&target, body.to_string().as_bytes())
}

fn login(server: &Server, user: &str, name: &str, session: u64) -> Value {
    let body = json!({ "Session": session });
    before_login(server, "opentim/v1/login", user, name, &body)
}

/// The number that the device gets for its next login.
fn number(server: &Server, user: &str, name: &str) -> u64 {
    let answer = before_login(server, "opentim/v1/session", user, name, &json!({}));
    answer["Session"].as_u64().unwrap()
}

fn history(server: &Server) -> Vec<String> {
    let body = json!({ "Conversation": "c2c_bob", "BeforeSeq": 0, "Count": 100 });
    let answer = server.ok("alice", "opentim/v1/history", body);
    let text = |message: &Value| {
        message["Body"][0]["MsgContent"]["Text"]
            .as_str()
            .unwrap()
            .to_string()
    };
    answer["Messages"]
        .as_array()
        .unwrap()
        .iter()
        .map(text)
        .collect()
}

/// Sends a long poll for a device while `meanwhile` runs. Returns the answer, and how long it took after that.
fn during_a_poll(device: &Device<'_>, meanwhile: impl FnOnce()) -> (Value, Duration) {
    let since = device.end();
    std::thread::scope(|scope| {
        let poll = scope.spawn(move || (device.sync(since, 30), Instant::now()));
        std::thread::sleep(Duration::from_millis(300));
        assert!(!poll.is_finished());
        meanwhile();
        let begun = Instant::now();
        let (answer, at) = poll.join().unwrap();
        (answer, at.saturating_duration_since(begun))
    })
}

const SOON: Duration = Duration::from_secs(20);

#[test]
fn a_kick_ends_every_device_at_once() {
    let server = Server::with(&[], &["alice", "bob"]);
    let phone = Device::login(&server, "alice", "phone", 1);
    let tablet = Device::login(&server, "alice", "tablet", 2);
    let other = Device::login(&server, "bob", "phone", 3);
    assert_eq!(phone.send(1, "before")["ErrorCode"], 0);
    let kick = || {
        drop(server.ok(
            ADMIN,
            "v4/im_open_login_svc/kick",
            json!({ "UserID": "alice" }),
        ))
    };
    let (answer, time) = during_a_poll(&phone, kick);
    assert_eq!(answer["ErrorCode"], 6208, "{answer}");
    assert!(time < SOON, "{time:?}");
    for request in [1, 2] {
        assert_eq!(phone.send(request, "after")["ErrorCode"], 6208);
    }
    assert_eq!(tablet.sync(0, 0)["ErrorCode"], 6208);
    assert_eq!(other.sync(0, 0)["ErrorCode"], 0);
    assert_eq!(history(&server), ["before"]);
    // The numbers of the login that has ended do not open a new one.
    let again = Device::login(&server, "alice", "phone", 4);
    assert_eq!(again.send(1, "again")["ErrorCode"], 0);
    assert_eq!(phone.sync(0, 0)["ErrorCode"], 6208);
    assert_eq!(history(&server), ["again", "before"]);
}

#[test]
fn a_login_ends_the_one_before_on_the_same_device() {
    let server = Server::with(&[], &["alice", "bob"]);
    let old = Device::login(&server, "alice", "phone", 1);
    let tablet = Device::login(&server, "alice", "tablet", 1);
    let (answer, time) = during_a_poll(&old, || {
        Device::login(&server, "alice", "phone", 2);
    });
    assert_eq!(answer["ErrorCode"], 6208, "{answer}");
    assert!(time < SOON, "{time:?}");
    assert_eq!(old.send(1, "old")["ErrorCode"], 6208);
    assert_eq!(tablet.send(1, "tablet")["ErrorCode"], 0);
    // The same login sent twice, as the network may do, is one login.
    let new = Device::login(&server, "alice", "phone", 2);
    assert_eq!(new.send(5, "five")["ErrorCode"], 0);
    let new = Device::login(&server, "alice", "phone", 2);
    assert_eq!(new.send(4, "four")["ErrorCode"], 10024);
    assert_eq!(history(&server), ["five", "tablet"]);
}

#[test]
fn a_login_that_comes_late_is_refused_and_the_newer_one_lives() {
    let server = Server::with(&[], &["alice", "bob"]);
    let [first, second] = [0, 1].map(|_| number(&server, "alice", "phone"));
    assert!(0 < first && first < second);
    assert!(number(&server, "alice", "tablet") > 0, "each its own");
    let phone = Device::login(&server, "alice", "phone", second);
    assert_eq!(phone.send(1, "newer")["ErrorCode"], 0);
    for late in [1, first] {
        let answer = login(&server, "alice", "phone", late);
        assert_eq!(answer["ErrorCode"], 6208, "{answer}");
        let why = answer["ErrorInfo"].as_str().unwrap();
        assert!(why.contains(&format!("{second}")), "{why}");
    }
    assert_eq!(phone.send(2, "lives")["ErrorCode"], 0);
    // The same for a number that was never given: later ones are higher.
    Device::login(&server, "alice", "phone", second + 1_000);
    assert_eq!(phone.send(3, "ended")["ErrorCode"], 6208);
    assert_eq!(number(&server, "alice", "phone"), second + 1_001);
    assert_eq!(history(&server), ["lives", "newer"]);
}

#[test]
fn a_login_that_was_kicked_does_not_come_back_late() {
    let mut server = Server::with(&[], &["alice", "bob"]);
    let session = number(&server, "alice", "phone");
    Device::login(&server, "alice", "phone", session);
    let kick = json!({ "UserID": "alice" });
    server.ok(ADMIN, "v4/im_open_login_svc/kick", kick);
    assert_eq!(login(&server, "alice", "phone", session)["ErrorCode"], 6208);
    server.stop();
    server.start();
    assert_eq!(login(&server, "alice", "phone", session)["ErrorCode"], 6208);
    let next = number(&server, "alice", "phone");
    assert!(next > session);
    let phone = Device::login(&server, "alice", "phone", next);
    assert_eq!(phone.send(1, "again")["ErrorCode"], 0);
}

#[test]
fn a_device_that_has_used_the_last_number_is_told() {
    let server = Server::with(&[], &["alice"]);
    Device::login(&server, "alice", "phone", i64::MAX as u64);
    let answer = before_login(&server, "opentim/v1/session", "alice", "phone", &json!({}));
    assert_eq!(answer["ErrorCode"], 6017, "{answer}");
    assert!(number(&server, "alice", "tablet") > 0);
}

#[test]
fn a_refused_change_is_not_done_when_it_comes_again() {
    let mut server = Server::with(&[], &["alice", "bob"]);
    server.send("bob", "alice", "hello");
    let pinned = |server: &Server| {
        let body = json!({ "From_Account": "alice", "TopStartIndex": 0, "AssistFlags": 1 });
        let list = server.ok("alice", "v4/recentcontact/get_list", body);
        let items = list["SessionItem"].as_array().unwrap().iter();
        items.filter(|item| item["TopFlag"] == 1).count()
    };
    // The first conversation exists and would be pinned, the second does not exist.
    let contact = |id: &str| json!({ "Type": 1, "To_Account": id });
    let pin = json!({ "From_Account": "alice", "OperationType": 1,
        "RecentContactItem": [contact("bob"), contact("carol")] });
    let top = "v4/recentcontact/top";
    let refused = {
        let phone = Device::login(&server, "alice", "phone", 1);
        let refused = phone.ask(top, 1, &pin);
        assert_eq!(refused["ErrorCode"], 50002, "{refused}");
        assert_eq!(pinned(&server), 0);
        // Any request with that number gets the same answer.
        assert_eq!(phone.send(1, "another")["ErrorCode"], 50002);
        refused
    };
    server.ok(
        ADMIN,
        "v4/im_open_login_svc/account_import",
        json!({ "UserID": "carol" }),
    );
    server.send("carol", "alice", "now it could be done");
    server.stop();
    server.start();
    let query = server.query("alice");
    let target = |request: u64| format!("{top}?{query}&device=phone&session=1&request={request}");
    let ask = |request| {
        let body = pin.to_string();
        server.wire().post(&target(request), body.as_bytes())
    };
    for _ in 0..2 {
        assert_eq!(ask(1), refused);
    }
    assert_eq!(pinned(&server), 0);
    assert_eq!(ask(2)["ErrorCode"], 0);
    assert_eq!(pinned(&server), 2);
    assert_eq!(ask(1)["ErrorCode"], 10024);
}

#[test]
fn a_request_is_done_once_however_often_it_comes() {
    let server = Server::with(&[], &["alice", "bob"]);
    let phone = Device::login(&server, "alice", "phone", 7);
    let first = phone.send(3, "once");
    assert_eq!(first["ErrorCode"], 0);
    for _ in 0..3 {
        assert_eq!(phone.send(3, "once"), first);
    }
    // The same when they are sent at the same time.
    let answers: Vec<Value> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| phone.send(4, "beside")))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(
        answers
            .iter()
            .all(|answer| answer["ErrorCode"] == 0 && *answer == answers[0]),
        "{answers:?}"
    );
    for late in [1, 2, 3] {
        assert_eq!(phone.send(late, "late")["ErrorCode"], 10024);
    }
    for bad in [0, u64::MAX >> 1] {
        let code = &phone.send(bad, "bad")["ErrorCode"];
        assert!(*code == 6017 || bad > 0, "{code}");
    }
    let texts = history(&server);
    assert_eq!(texts.iter().filter(|text| *text == "once").count(), 1);
    assert_eq!(texts.iter().filter(|text| *text == "beside").count(), 1);
    assert!(!texts.contains(&"late".into()));
}

#[test]
fn a_repeated_deletion_spares_messages_that_arrived_since() {
    let server = Server::with(&[], &["alice", "bob"]);
    let phone = Device::login(&server, "alice", "phone", 7);
    server.send("bob", "alice", "old");
    let delete = json!({ "Conversations": ["c2c_bob"], "ClearMessage": true });
    assert_eq!(
        phone.ask("opentim/v1/conversation/delete", 1, &delete)["ErrorCode"],
        0
    );
    server.send("bob", "alice", "new");
    assert_eq!(
        phone.ask("opentim/v1/conversation/delete", 1, &delete)["ErrorCode"],
        0
    );
    assert_eq!(history(&server), ["new"]);
    assert_eq!(phone.send(2, "reply")["ErrorCode"], 0);
    assert_eq!(
        phone.ask("opentim/v1/conversation/delete", 1, &delete)["ErrorCode"],
        10024
    );
    assert_eq!(history(&server), ["reply", "new"]);
}

#[test]
fn a_read_with_a_number_is_a_fence_for_the_changes_before_it() {
    let server = Server::with(&[], &["alice", "bob"]);
    let phone = Device::login(&server, "alice", "phone", 7);
    let read = |path: &str, number: u64| {
        let body = json!({ "Since": 1, "Conversation": "c2c_bob", "BeforeSeq": 0, "Count": 9 });
        phone.ask(path, number, &body)
    };
    for (at, path) in ["opentim/v1/sync", "opentim/v1/history"].iter().enumerate() {
        let first = 10 * (at as u64) + 1;
        assert_eq!(phone.send(first, "done")["ErrorCode"], 0);
        // Without a number, or with a used one, it is not a fence.
        assert_eq!(read(path, 0)["ErrorCode"], 0);
        assert_eq!(read(path, first)["ErrorCode"], 0);
        assert_eq!(phone.send(first, "done")["ErrorCode"], 0);
        assert_eq!(phone.send(first + 1, "done")["ErrorCode"], 0);
        // The same fence sent twice is one fence.
        for _ in 0..2 {
            assert_eq!(read(path, first + 4)["ErrorCode"], 0);
        }
        for late in first + 1..=first + 4 {
            let answer = phone.send(late, "late");
            assert_eq!(answer["ErrorCode"], 10024, "{late}: {answer}");
        }
        assert_eq!(phone.send(first + 5, "done")["ErrorCode"], 0);
        assert_eq!(read(path, i64::MAX as u64 + 1)["ErrorCode"], 60002);
    }
    assert_eq!(history(&server), ["done"; 6]);
}

#[test]
fn nobody_uses_the_login_of_another() {
    let server = Server::with(&[], &["alice", "bob"]);
    Device::login(&server, "alice", "phone", 7);
    let query = server.query("bob");
    let target = format!("opentim/v1/sync?{query}&device=phone&session=7&request=1");
    let answer = server.wire().post(&target, br#"{"Since":0}"#);
    assert_eq!(answer["ErrorCode"], 6208, "{answer}");
}
