//! Tests of deletions: their cost, the devices that they are for, and how far those with fingerprints reach. See
//! promises 9, 10 and 12 of `docs/deletion.md`.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::api::Caller;
use crate::api::deletion::{ConversationsDeleted, DeleteConversations, FindFloors};
use crate::api::feed::{Change, ReadFeed};
use crate::api::group::{DeleteGroupMember, JoinGroup};
use crate::api::history::DeleteMessages;
use crate::api::message::{History, SendMsg};
use crate::model::{ConversationId, Element, Fingerprint, Message, UserId, body_text};
use crate::service::tests::{caller, group, open};
use crate::service::{Service, ServiceOptions};
use crate::storage::Location;

fn id() -> ConversationId {
    ConversationId::new("c2c_bob").unwrap()
}

struct Chat {
    service: Service,
    _directory: tempfile::TempDir,
}

impl Chat {
    /// A conversation in which bob has sent alice ten messages.
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let service = Service::open(
            Location::of_test(directory.path()),
            ServiceOptions::EMBEDDED,
        )
        .unwrap();
        let chat = Self {
            service,
            _directory: directory,
        };
        for random in 1..=10 {
            let body = vec![Element::text(&random.to_string())];
            let request = SendMsg::new(UserId::new("alice").unwrap(), random, body);
            chat.service.ask(&caller("bob"), request).unwrap();
        }
        chat
    }

    fn messages(&self) -> Vec<Message> {
        let request = History {
            conversation: id(),
            before_seq: 0,
            count: 100,
        };
        self.service
            .ask(&caller("alice"), request)
            .unwrap()
            .messages
    }

    /// The texts that alice can read, oldest first.
    fn texts(&self) -> Vec<String> {
        let messages = self.messages().into_iter().rev();
        messages
            .map(|one| body_text(&one.body).unwrap().into())
            .collect()
    }

    fn fingerprints(&self, seqs: &[u64]) -> Vec<Fingerprint> {
        let messages = self.messages();
        let fingerprint = |seq: &u64| {
            messages
                .iter()
                .find(|one| one.seq == *seq)
                .map(Fingerprint::of)
        };
        seqs.iter().filter_map(fingerprint).collect()
    }

    fn delete(&self, floor: u64, fingerprints: Vec<Fingerprint>) -> ConversationsDeleted {
        let request = DeleteConversations {
            from_account: None,
            conversations: vec![id()],
            clear_message: true,
            floors: Some(vec![floor]),
            fingerprints: Some(vec![fingerprints]),
        };
        self.service.ask(&caller("alice"), request).unwrap()
    }

    fn delete_messages(
        &self,
        user: &str,
        seqs: &[u64],
        fingerprints: Vec<Fingerprint>,
    ) -> Vec<u64> {
        let peer = if user == "alice" { "bob" } else { "alice" };
        let request = DeleteMessages {
            conversation: ConversationId::new(&format!("c2c_{peer}")).unwrap(),
            seqs: seqs.to_vec(),
            fingerprints,
        };
        self.service.ask(&caller(user), request).unwrap().disputed
    }

    fn changes(&self, since: u64) -> Vec<Change> {
        let page = self
            .service
            .ask(&caller("alice"), ReadFeed::after(since))
            .unwrap();
        page.changes.into_iter().map(|item| item.change).collect()
    }

    fn feed_last(&self) -> u64 {
        let page = self.service.ask(&caller("alice"), ReadFeed::after(0));
        page.unwrap().next
    }
}

/// The fingerprint of a message that differs from the one at that seq.
fn another(seq: u64) -> Fingerprint {
    Fingerprint { seq, id: 1 }
}

#[test]
fn a_deletion_covers_what_device_and_service_agree_on() {
    let chat = Chat::new();
    let done = chat.delete(10, chat.fingerprints(&[10]));
    assert_eq!((done.disputed.len(), chat.texts().len()), (0, 0));
    // The device had different messages at the end.
    let chat = Chat::new();
    let mut fingerprints = vec![another(10), another(9)];
    fingerprints.extend(chat.fingerprints(&[7, 3]));
    let done = chat.delete(10, fingerprints);
    assert_eq!(
        (done.disputed, chat.texts()),
        (vec![id()], vec!["8".into(), "9".into(), "10".to_string()])
    );
    // The device had more messages than the service.
    let chat = Chat::new();
    let mut fingerprints = vec![another(12), another(11)];
    fingerprints.extend(chat.fingerprints(&[9, 5]));
    let done = chat.delete(12, fingerprints);
    assert_eq!(
        (done.disputed, chat.texts()),
        (vec![id()], vec!["10".to_string()])
    );
    // No fingerprint is known: nothing is deleted, and the device that had removed the entry gets it back.
    let chat = Chat::new();
    let before = chat.feed_last();
    let done = chat.delete(10, vec![another(10), another(9)]);
    assert_eq!((done.disputed, chat.texts().len()), (vec![id()], 10));
    let told = chat.changes(before);
    assert!(
        matches!(
            told[0],
            Change::Entered {
                unread: 10,
                last_seq: 10,
                ..
            }
        ),
        "{told:?}"
    );
    assert!(
        !told
            .iter()
            .any(|change| matches!(change, Change::Deleted(_))),
        "{told:?}"
    );
}

#[test]
fn a_purge_keeps_the_fingerprint_of_the_last_message_of_a_range() {
    let chat = Chat::new();
    let all = chat.fingerprints(&[10, 9, 8]);
    for user in ["alice", "bob"] {
        chat.delete_messages(user, &[8, 9, 10], Vec::new());
    }
    assert!(chat.service.wait_until_purged(Duration::from_secs(10)));
    assert_eq!(chat.texts().len(), 7);
    let done = chat.delete(10, vec![another(10)]);
    assert_eq!((done.disputed, chat.texts().len()), (vec![id()], 7));
    let done = chat.delete(10, all[..1].to_vec());
    assert_eq!((done.disputed.len(), chat.texts().len()), (0, 0));
    // If nothing is left to read, the deletion goes to its end.
    let done = chat.delete(10, vec![another(10)]);
    assert_eq!(done.disputed.len(), 0);
}

#[test]
fn a_message_is_deleted_only_if_its_fingerprint_matches() {
    let chat = Chat::new();
    let mut fingerprints = chat.fingerprints(&[2]);
    fingerprints.push(another(3));
    assert_eq!(chat.delete_messages("alice", &[2, 3, 4], fingerprints), [3]);
    let left = chat
        .messages()
        .iter()
        .map(|one| one.seq)
        .rev()
        .collect::<Vec<_>>();
    assert_eq!(left, [1, 3, 5, 6, 7, 8, 9, 10]);
}

#[test]
fn a_deletion_costs_the_same_for_any_length_of_history() {
    let bench = open(ServiceOptions::EMBEDDED);
    let mut counts = BTreeSet::new();
    for length in [1, 10, 2_000] {
        let peer = format!("peer{length}");
        for at in 0..length {
            bench.send("alice", &peer, at);
        }
        assert!(bench.service.wait_until_purged(Duration::from_secs(10)));
        bench.trace();
        let before = bench.statements();
        bench.delete("alice", &format!("c2c_{peer}"));
        counts.insert(bench.statements() - before);
        bench.service.wait_until_purged(Duration::from_secs(10));
    }
    assert_eq!(counts.len(), 1, "statements of a deletion: {counts:?}");
    assert!(
        counts.first().is_some_and(|count| (5..25).contains(count)),
        "{counts:?}"
    );
}

/// Neither profiles of what is gone, nor a trim of the feed. SQLite counts those of triggers, too.
#[test]
fn a_deletion_of_many_costs_a_few_statements_for_each() {
    let bench = open(ServiceOptions::EMBEDDED);
    let delete = |ids: std::ops::Range<usize>| {
        let ids: Vec<_> = ids
            .map(|at| ConversationId::new(&format!("c2c_many{at}")).unwrap())
            .collect();
        let request = DeleteConversations {
            from_account: None,
            conversations: ids,
            clear_message: false,
            floors: None,
            fingerprints: None,
        };
        let before = bench.statements();
        let reply = bench
            .service
            .call(&caller("alice"), request, Some(bench.feed_last("alice")));
        let page = reply.unwrap().page.unwrap();
        assert!(page.profiles.is_empty(), "{:?}", page.profiles);
        bench.statements() - before
    };
    for at in 0..110 {
        bench.send("alice", &format!("many{at}"), at);
    }
    bench.trace();
    let (few, many) = (delete(0..10), delete(10..110));
    let each = (many - few) / 90;
    assert!(
        (1..=11).contains(&each),
        "{each} for each: {few} for 10, {many} for 100"
    );
}

#[test]
fn the_service_checks_the_number_of_ids_of_a_deletion() {
    let bench = open(ServiceOptions::EMBEDDED);
    bench.send("alice", "bob", 1);
    for (count, expected) in [(0, Some(6017)), (101, Some(6017)), (100, None)] {
        assert_eq!(bench.read("alice", "c2c_bob"), ["m1"]);
        let request = DeleteConversations {
            from_account: None,
            floors: None,
            fingerprints: None,
            conversations: vec![ConversationId::new("c2c_bob").unwrap(); count],
            clear_message: true,
        };
        let refusal = bench.service.ask(&caller("alice"), request).err();
        assert_eq!(refusal.map(|error| error.code), expected, "{count} ids");
    }
    assert!(bench.read("alice", "c2c_bob").is_empty());
}

#[test]
fn a_deletion_is_for_the_asking_device_until_the_switch_is_on() {
    let bench = open(ServiceOptions::EMBEDDED);
    bench.send("alice", "bob", 1);
    bench.delete("alice", "c2c_bob");
    let sees = |device: &str| {
        let caller = Caller {
            device: device.into(),
            ..caller("alice")
        };
        let page = bench.service.ask(&caller, ReadFeed::after(1)).unwrap();
        page.changes
            .iter()
            .filter(|item| matches!(item.change, Change::Deleted(_)))
            .count()
    };
    assert_eq!((sees("alices phone"), sees("another")), (1, 0));
    let admin = Caller {
        admin: true,
        ..caller("root")
    };
    let on = r#"{"SyncConversationDeletion":true}"#;
    bench
        .service
        .rest(&admin, "opentim/v1/settings", on)
        .unwrap();
    bench.delete("alice", "c2c_bob");
    assert_eq!((sees("alices phone"), sees("another")), (2, 1));
}

/// A user's own span counts: what others have sent after it, and what was purged, is no floor.
#[test]
fn the_floors_of_many_conversations_take_one_statement() {
    let bench = open(ServiceOptions::EMBEDDED);
    bench.create_group("bob", "Public");
    let join = JoinGroup { group_id: group() };
    bench.service.ask(&caller("alice"), join).unwrap();
    bench.send_group("bob", 1).unwrap();
    let quit = DeleteGroupMember {
        group_id: group(),
        members: vec![caller("alice").user],
    };
    bench.service.ask(&caller("alice"), quit).unwrap();
    bench.send_group("bob", 2).unwrap();
    for at in 0..95 {
        bench.send("alice", &format!("many{at}"), at);
        bench.send("alice", &format!("many{at}"), 100 + at);
    }
    bench.send("alice", "gone", 1);
    bench.delete("alice", "c2c_gone");
    let many = (0..95).map(|at| format!("c2c_many{at}"));
    let names = many.chain(["group_g", "c2c_gone", "c2c_nobody"].map(String::from));
    let ids: Vec<_> = names.map(|id| ConversationId::new(&id).unwrap()).collect();
    let find = |count: usize| {
        let conversations = ids[ids.len() - count..].to_vec();
        let before = bench.statements();
        let request = FindFloors { conversations };
        let found = bench.service.ask(&caller("alice"), request).unwrap();
        (found.newest, bench.statements() - before)
    };
    bench.trace();
    let (one, all) = (find(1), find(ids.len()));
    assert_eq!((one.0, all.1), (vec![None], one.1), "the same statements");
    let seqs: Vec<_> = all.0.iter().map(|one| one.map(|one| one.seq)).collect();
    assert_eq!(seqs[..95], [Some(2); 95]);
    assert_eq!(seqs[95..], [Some(1), None, None]);
    for count in [0, 101] {
        let conversations = vec![ids[0].clone(); count];
        let refused = bench
            .service
            .ask(&caller("alice"), FindFloors { conversations });
        assert_eq!(refused.unwrap_err().code, 6017);
    }
}
