//! Tests of deletions with fingerprints: how far they reach. See promise 10 of `docs/deletion.md`.

use std::time::Duration;

use crate::api::deletion::{ConversationsDeleted, DeleteConversations};
use crate::api::feed::{Change, ReadFeed};
use crate::api::history::DeleteMessages;
use crate::api::message::{History, SendMsg};
use crate::model::{ConversationId, Element, Fingerprint, Message, UserId, body_text};
use crate::service::tests::caller;
use crate::service::{Service, ServiceOptions};
use crate::storage::Location;

fn id() -> ConversationId {
    ConversationId::new("c2c_bob").unwrap()
}

struct Bench {
    service: Service,
    _directory: tempfile::TempDir,
}

impl Bench {
    /// A conversation in which bob has sent alice ten messages.
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let service = Service::open(
            Location::of_test(directory.path()),
            ServiceOptions::EMBEDDED,
        )
        .unwrap();
        let bench = Self {
            service,
            _directory: directory,
        };
        for random in 1..=10 {
            let body = vec![Element::text(&random.to_string())];
            let request = SendMsg::new(UserId::new("alice").unwrap(), random, body);
            bench.service.ask(&caller("bob"), request).unwrap();
        }
        bench
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
fn a_deletion_goes_as_far_as_both_agree() {
    let bench = Bench::new();
    let done = bench.delete(10, bench.fingerprints(&[10]));
    assert_eq!((done.disputed.len(), bench.texts().len()), (0, 0));
    // The device had different messages at the end.
    let bench = Bench::new();
    let mut fingerprints = vec![another(10), another(9)];
    fingerprints.extend(bench.fingerprints(&[7, 3]));
    let done = bench.delete(10, fingerprints);
    assert_eq!(
        (done.disputed, bench.texts()),
        (vec![id()], vec!["8".into(), "9".into(), "10".to_string()])
    );
    // The device had more messages than the service.
    let bench = Bench::new();
    let mut fingerprints = vec![another(12), another(11)];
    fingerprints.extend(bench.fingerprints(&[9, 5]));
    let done = bench.delete(12, fingerprints);
    assert_eq!(
        (done.disputed, bench.texts()),
        (vec![id()], vec!["10".to_string()])
    );
    // No fingerprint is known: nothing is deleted, and the device that had removed the entry gets it back.
    let bench = Bench::new();
    let before = bench.feed_last();
    let done = bench.delete(10, vec![another(10), another(9)]);
    assert_eq!((done.disputed, bench.texts().len()), (vec![id()], 10));
    let told = bench.changes(before);
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
fn a_purge_remembers_the_last_message_of_a_stretch() {
    let bench = Bench::new();
    let all = bench.fingerprints(&[10, 9, 8]);
    for user in ["alice", "bob"] {
        bench.delete_messages(user, &[8, 9, 10], Vec::new());
    }
    assert!(bench.service.wait_until_purged(Duration::from_secs(10)));
    assert_eq!(bench.texts().len(), 7);
    let done = bench.delete(10, vec![another(10)]);
    assert_eq!((done.disputed, bench.texts().len()), (vec![id()], 7));
    let done = bench.delete(10, all[..1].to_vec());
    assert_eq!((done.disputed.len(), bench.texts().len()), (0, 0));
    // If nothing is left to read, the deletion goes to its end.
    let done = bench.delete(10, vec![another(10)]);
    assert_eq!(done.disputed.len(), 0);
}

#[test]
fn a_message_is_deleted_if_it_is_the_one_that_is_meant() {
    let bench = Bench::new();
    let mut fingerprints = bench.fingerprints(&[2]);
    fingerprints.push(another(3));
    assert_eq!(
        bench.delete_messages("alice", &[2, 3, 4], fingerprints),
        [3]
    );
    let left = bench
        .messages()
        .iter()
        .map(|one| one.seq)
        .rev()
        .collect::<Vec<_>>();
    assert_eq!(left, [1, 3, 5, 6, 7, 8, 9, 10]);
}
