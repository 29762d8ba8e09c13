//! The bench of the service's tests, and tests of histories: who can read what, resending, imports, retention.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::{Service, ServiceOptions};
use crate::api::Caller;
use crate::api::deletion::DeleteConversations;
use crate::api::feed::ReadFeed;
use crate::api::group::{CreateGroup, DeleteGroupMember, JoinGroup};
use crate::api::message::{History, SendGroupMsg, SendMsg};
use crate::model::{ConversationId, Element, GroupId, MessageKey, UserId, body_text};
use crate::storage::{Location, NewMessage, Rows};

/// A service over an empty storage.
pub(super) struct Bench {
    pub(super) service: Service,
    _directory: tempfile::TempDir,
}

pub(super) fn open(options: ServiceOptions) -> Bench {
    let directory = tempfile::tempdir().unwrap();
    let service = Service::open(Location::of_test(directory.path()), options).unwrap();
    Bench {
        service,
        _directory: directory,
    }
}

pub(super) fn caller(user: &str) -> Caller {
    Caller {
        user: UserId::new(user).unwrap(),
        device: format!("{user}s phone"),
        admin: false,
        session: None,
    }
}

pub(super) fn group() -> GroupId {
    GroupId::new("g").unwrap()
}

impl Bench {
    pub(super) fn send(&self, from: &str, to: &str, random: u32) -> u64 {
        let body = vec![Element::text(&format!("m{random}"))];
        let request = SendMsg {
            msg_seq: Some(7),
            ..SendMsg::new(UserId::new(to).unwrap(), random, body)
        };
        self.service.ask(&caller(from), request).unwrap().msg_seq
    }

    /// Creates the group `g`.
    pub(super) fn create_group(&self, owner: &str, group_type: &str) {
        let request = CreateGroup {
            owner_account: None,
            group_type: group_type.into(),
            group_id: Some(group()),
            name: "g".into(),
            introduction: None,
            notification: None,
            face_url: None,
            member_list: Vec::new(),
        };
        self.service.ask(&caller(owner), request).unwrap();
    }

    pub(super) fn send_group(&self, from: &str, random: u32) -> crate::model::Result<u64> {
        let body = vec![Element::text(&random.to_string())];
        let request = SendGroupMsg::new(group(), random, body);
        Ok(self.service.ask(&caller(from), request)?.msg_seq)
    }

    pub(super) fn delete(&self, user: &str, id: &str) {
        let conversations = vec![ConversationId::new(id).unwrap()];
        let request = DeleteConversations {
            from_account: None,
            floors: None,
            fingerprints: None,
            conversations,
            clear_message: true,
        };
        self.service.ask(&caller(user), request).unwrap();
    }

    /// Counts statements from now on.
    pub(super) fn trace(&self) {
        let count = |_: rusqlite::trace::TraceEvent<'_>| STATEMENTS.set(STATEMENTS.get() + 1);
        if let Some(file) = self.service.storage().file() {
            file.trace(count).unwrap();
        }
    }

    pub(super) fn statements(&self) -> usize {
        match self.service.storage().statements() {
            Some(counted) => counted as usize,
            None => STATEMENTS.get(),
        }
    }

    /// The number of the newest change in a user's feed.
    pub(super) fn feed_last(&self, user: &str) -> u64 {
        let read = |rows: &Rows<'_>| rows.feed_last(&caller(user).user);
        self.service.storage().read(read).unwrap()
    }

    /// The texts that a user can read, oldest first.
    pub(super) fn read(&self, user: &str, id: &str) -> Vec<String> {
        let conversation = ConversationId::new(id).unwrap();
        let request = History {
            conversation,
            before_seq: 0,
            count: 10_000,
        };
        let page = self.service.ask(&caller(user), request).unwrap();
        page.messages
            .iter()
            .rev()
            .map(|m| body_text(&m.body).unwrap().to_string())
            .collect()
    }
}

thread_local! {
    /// The statements that ran on this thread: an embedded service answers on the thread that asks.
    static STATEMENTS: Cell<usize> = const { Cell::new(0) };
}

/// A group, together with plain sets of what each user can read.
struct Members {
    bench: Bench,
    meeting: bool,
    members: BTreeSet<u64>,
    seen: BTreeSet<u64>,
    readable: BTreeMap<u64, BTreeSet<u64>>,
    last: u64,
}

impl Members {
    fn new(meeting: bool) -> Self {
        let bench = open(ServiceOptions::EMBEDDED);
        bench.create_group("u0", if meeting { "Meeting" } else { "Public" });
        Self {
            bench,
            meeting,
            members: BTreeSet::from([0]),
            seen: BTreeSet::from([0]),
            readable: BTreeMap::new(),
            last: 0,
        }
    }

    /// Performs an action as `who`, in the group and in the sets.
    fn act(&mut self, who: u64, what: u64, number: u32) {
        let user = caller(&format!("u{who}"));
        let service = &self.bench.service;
        match what {
            0..=2 => {
                let sent = self.bench.send_group(user.user.as_str(), number).is_ok();
                assert_eq!(sent, self.members.contains(&who));
                self.last += u64::from(sent);
                for member in self.members.iter().filter(|_| sent) {
                    let own = self.readable.entry(*member).or_default();
                    own.insert(u64::from(number));
                }
            }
            3 => {
                let joined = service.ask(&user, JoinGroup { group_id: group() });
                assert_eq!(joined.is_ok(), self.members.insert(who));
                if self.seen.insert(who) && self.meeting {
                    // A newcomer to a Meeting reads the past, except what was purged.
                    self.readable.insert(who, self.found(who));
                }
            }
            4 if who != 0 => {
                let members = vec![user.user.clone()];
                let group_id = group();
                let quit = service.ask(&user, DeleteGroupMember { group_id, members });
                assert_eq!(quit.is_ok(), self.members.remove(&who));
            }
            _ => {
                self.bench.delete(user.user.as_str(), "group_g");
                self.readable.remove(&who);
            }
        }
    }

    fn found(&self, who: u64) -> BTreeSet<u64> {
        numbers(&self.bench.read(&format!("u{who}"), "group_g"))
    }

    /// Checks that everything unreadable is purged, and everything readable is kept.
    fn check_purged(&self, seed: u64) {
        assert!(
            self.bench
                .service
                .wait_until_purged(Duration::from_secs(10))
        );
        let union: BTreeSet<u64> = self.readable.values().flatten().copied().collect();
        let left = self.bench.service.storage().read(|rows| {
            let timeline = rows.timeline("group\ng")?;
            let mut unreadable = 0;
            for range in rows.unreadable(timeline)? {
                unreadable += range.end() - range.start() + 1;
                let removed = rows.delete_messages(timeline, &range, 1_000)?;
                assert_eq!(removed, 0, "seed {seed}: not purged");
            }
            Ok(self.last - unreadable)
        });
        assert!(left.unwrap() >= union.len() as u64);
    }
}

/// Members join, leave, write and delete at random. What each can read, and what is purged, is compared with
/// plain sets.
#[test]
fn spans_agree_with_a_model_of_sets() {
    for seed in 1..=20_u64 {
        let mut group = Members::new(seed % 2 == 0);
        let mut random = seed;
        let mut next = |below: u64| {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % below
        };
        for step in 0..120_u32 {
            let who = next(4);
            group.act(who, next(6), step + 1);
            for other in 0..4 {
                let expected = group.readable.get(&other).cloned().unwrap_or_default();
                assert_eq!(
                    group.found(other),
                    expected,
                    "seed {seed} step {step} user {other}"
                );
            }
        }
        group.check_purged(seed);
    }
}

fn numbers(texts: &[String]) -> BTreeSet<u64> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

/// A history that is longer than one step of the purge.
#[test]
fn a_long_history_is_purged_to_its_end() {
    let bench = open(ServiceOptions::EMBEDDED);
    bench.send("alice", "bob", 0);
    let (alice, body) = (UserId::new("alice").unwrap(), [Element::text("old")]);
    let fill = |rows: &Rows<'_>| {
        let timeline = rows.timeline("c2c\nalice\nbob")?;
        for msg_random in 1..2_500 {
            let key = MessageKey {
                msg_seq: 0,
                msg_random,
                msg_time_stamp: 1_700_000_000,
            };
            let message = NewMessage {
                sender: &alice,
                key,
                body: &body,
                cloud_custom_data: "",
                at_users: &[],
            };
            rows.add_message(timeline, &message, (false, false))?;
        }
        Ok(timeline)
    };
    let timeline = bench.service.storage().write(fill).unwrap();
    bench.delete("alice", "c2c_bob");
    bench.delete("bob", "c2c_alice");
    assert!(bench.service.wait_until_purged(Duration::from_secs(10)));
    let left = bench
        .service
        .storage()
        .write(|rows| rows.delete_messages(timeline, &(1..=2_500), 5_000));
    assert_eq!(left.unwrap(), 0);
}

#[test]
fn the_same_message_again_is_the_same_message() {
    let bench = open(ServiceOptions::EMBEDDED);
    assert_eq!(bench.send("alice", "bob", 1), 1);
    assert_eq!(
        bench.send("alice", "bob", 1),
        1,
        "sent again after a lost answer"
    );
    assert_eq!(
        bench.send("bob", "alice", 1),
        2,
        "the other sender has their own numbers"
    );
    assert_eq!(bench.read("alice", "c2c_bob"), ["m1", "m1"]);
    let admin = Caller {
        admin: true,
        ..caller("root")
    };
    let body = r#"{"SyncFromOldSystem":2,"From_Account":"alice","To_Account":"bob","MsgSeq":3,
        "MsgRandom":4,"MsgTimeStamp":1700000000,
        "MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"old"}}]}"#;
    bench
        .service
        .rest(&admin, "v4/openim/importmsg", body)
        .unwrap();
    bench
        .service
        .rest(&admin, "v4/openim/importmsg", body)
        .unwrap();
    let again = body.replace("1700000000", "1700000001");
    bench
        .service
        .rest(&admin, "v4/openim/importmsg", &again)
        .unwrap();
    assert_eq!(bench.read("bob", "c2c_alice"), ["m1", "m1", "old", "old"]);
}

#[test]
fn imported_messages_are_identified_by_their_time_too() {
    let bench = open(ServiceOptions::EMBEDDED);
    let admin = Caller {
        admin: true,
        ..caller("root")
    };
    bench.create_group("alice", "Public");
    let import = |time: i64| {
        let body = format!(
            r#"{{"GroupId":"g","MsgList":[{{"From_Account":"bob","SendTime":{time},"Random":4,
            "MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"{time}"}}}}]}}]}}"#
        );
        let path = "v4/group_open_http_svc/import_group_msg";
        bench.service.rest(&admin, path, &body).unwrap();
    };
    for time in [1_700_000_100, 1_700_000_000, 1_700_000_100, 1_700_000_000] {
        import(time);
    }
    assert_eq!(bench.read("alice", "group_g"), ["1700000100", "1700000000"]);
}

/// Messages that expire while the service runs are deleted automatically, but only for the user who set a
/// retention.
#[test]
fn messages_expire_while_the_service_runs() {
    let bench = open(ServiceOptions {
        expiry: Duration::from_millis(20),
        ..ServiceOptions::EMBEDDED
    });
    let admin = Caller {
        admin: true,
        ..caller("root")
    };
    let rest = |caller: &Caller, path: &str, body: String| {
        bench.service.rest(caller, path, &body).unwrap();
    };
    let alice = caller("alice");
    let rule = r#"{"Conversation":"c2c_bob","Days":1}"#;
    rest(&alice, "opentim/v1/conversation/retention", rule.into());
    let now = crate::unix_time::now();
    // Expired for two hours, two seconds before expiring, and new.
    for (at, time) in [now - 93_600, now - 86_398, now].into_iter().enumerate() {
        let body = format!(
            r#"{{"SyncFromOldSystem":5,"From_Account":"bob","To_Account":"alice","MsgRandom":{at},"MsgTimeStamp":{time},
                "MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"m{at}"}}}}]}}"#
        );
        rest(&admin, "v4/openim/importmsg", body);
    }
    let left = |user: &str, peer: &str| {
        let request = History {
            conversation: ConversationId::new(peer).unwrap(),
            before_seq: 0,
            count: 10,
        };
        let history = bench.service.ask(&caller(user), request).unwrap();
        history.messages.len()
    };
    let begun = std::time::Instant::now();
    while left("alice", "c2c_bob") > 1 {
        assert!(begun.elapsed() < Duration::from_secs(20), "it did not go");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(left("bob", "c2c_alice"), 3);
    let page = bench.service.ask(&alice, ReadFeed::after(0)).unwrap();
    let entry = page.snapshot.unwrap().entries.remove(0);
    assert_eq!(entry.unread, 1);
    let last = entry.last_message.unwrap();
    assert_eq!(body_text(&last.body), Some("m2"));
}
