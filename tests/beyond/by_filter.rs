//! Tests of deletion by filter, 100 conversations at a time.

use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use opentim_core::client::Progress;
use opentim_core::client::listener::{Event, Listener};
use opentim_core::model::{ConversationKind, Filter, Result};

use super::support::{Device, World, code};

/// The progress of a deletion by filter: conversations of this batch, done, total.
type Step = (usize, u64, u64);

/// A deletion by filter in progress.
struct FilteredDeletion {
    number: u64,
    answer: Receiver<Result<u64>>,
    steps: Receiver<Step>,
}

impl FilteredDeletion {
    /// Begins a deletion by filter that calls `then` with the number of each batch, from 1.
    fn begin(
        device: &Device,
        filter: Filter,
        then: impl Fn(usize) + Send + Sync + 'static,
    ) -> Self {
        let (sender, steps) = channel();
        let batches = Mutex::new(0);
        let progress = move |progress: &Progress| {
            assert!(progress.results.iter().all(|result| result.code == 0));
            let step = (progress.results.len(), progress.done, progress.total);
            let _ = sender.send(step);
            let mut batch = batches.lock().unwrap();
            *batch += 1;
            then(*batch);
        };
        let mut number = 0;
        let answer = device.start(|client, done| {
            number = client.delete_by_filter(filter, true, Box::new(progress), done);
        });
        Self {
            number,
            answer,
            steps,
        }
    }

    fn answer(&self) -> Result<u64> {
        let patience = Duration::from_secs(60);
        self.answer.recv_timeout(patience).expect("no answer")
    }

    fn steps(&self) -> Vec<Step> {
        self.steps.try_iter().collect()
    }
}

/// Deletes by filter and waits.
fn delete_now(device: &Device, filter: Filter) -> Result<u64> {
    FilteredDeletion::begin(device, filter, |_| {}).answer()
}

/// Creates conversations of alice with `user0`, `user1`, …, the last one at the top.
fn converse(alice: &Device, count: usize) {
    let names: Vec<String> = (0..count).map(|at| format!("\"user{at}\"")).collect();
    for names in names.chunks(500) {
        let body = format!(
            r#"{{"From_Account":"alice","To_Account":[{}],"MsgRandom":1,
                "MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"<hello>"}}}}]}}"#,
            names.join(",")
        );
        alice.rest("v4/openim/batchsendmsg", &body).unwrap();
    }
    assert!(alice.list().len() >= count.min(1_000));
    alice.events();
}

/// Records deletions.
struct Deletions(Arc<Mutex<Vec<String>>>);

impl Listener for Deletions {
    fn on_event(&self, event: &Event) {
        if let Event::Deleted(ids) = event {
            let line = format!("deleted {}", ids.len());
            self.0.lock().unwrap().push(line);
        }
    }
}

#[test]
fn it_deletes_in_batches_and_reports_progress_after_the_events() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    converse(&alice, 250);
    let log = Arc::new(Mutex::new(Vec::new()));
    alice
        .client
        .add_listener(Arc::new(Deletions(Arc::clone(&log))));
    let written = Arc::clone(&log);
    let deletion = FilteredDeletion::begin(&alice, Filter::default(), move |batch| {
        written.lock().unwrap().push(format!("batch {batch}"));
    });
    assert_eq!(deletion.answer().unwrap(), 250);
    assert_eq!(
        deletion.steps(),
        [(100, 100, 250), (100, 200, 250), (50, 250, 250)]
    );
    assert_eq!(
        *log.lock().unwrap(),
        [
            "deleted 100",
            "batch 1",
            "deleted 100",
            "batch 2",
            "deleted 50",
            "batch 3"
        ]
    );
    assert!(alice.list().is_empty());
    assert_eq!(alice.bytes("<hello>"), 0);
    assert!(world.login("laptop", "alice").list().is_empty());
}

#[test]
fn nothing_to_delete_is_a_success_without_progress() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    let nothing = FilteredDeletion::begin(&alice, Filter::default(), |_| {});
    assert_eq!((nothing.answer().unwrap(), nothing.steps()), (0, vec![]));
    converse(&alice, 1);
    let folder = Some("a folder that nobody made".into());
    let filter = Filter {
        folder,
        ..Filter::default()
    };
    assert_eq!(delete_now(&alice, filter).unwrap(), 0);
    assert_eq!(alice.list().len(), 1);
}

#[test]
fn only_matching_conversations_are_deleted() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    converse(&alice, 4);
    alice.create_group("Public", "team");
    bob.send("alice", "unread");
    alice.until("message unread");
    let ids = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    alice
        .call(|client, done| client.create_folder("work".into(), ids(&["c2c_user1"]), done))
        .unwrap();
    alice
        .call(|client, done| client.mark(ids(&["c2c_user2"]), 1, true, done))
        .unwrap();
    let all = Filter::default;
    let of = |filter: Filter| {
        assert_eq!(delete_now(&alice, filter).unwrap(), 1);
        alice.list()
    };
    let in_work = Filter {
        folder: Some("work".into()),
        ..all()
    };
    let starred = Filter {
        marks: Some(1),
        ..all()
    };
    let unread = Filter {
        unread: Some(true),
        ..all()
    };
    let groups = Filter {
        kind: Some(ConversationKind::Group),
        ..all()
    };
    let users = Filter {
        kind: Some(ConversationKind::C2c),
        ..all()
    };
    let gone = |list: Vec<String>, id: &str| assert!(!list.contains(&id.into()), "{list:?}");
    gone(of(in_work), "c2c_user1");
    gone(of(starred), "c2c_user2");
    gone(of(unread), "c2c_bob");
    assert_eq!(of(groups), ["c2c_user3", "c2c_user0"]);
    assert_eq!(delete_now(&alice, users).unwrap(), 2);
    assert!(alice.list().is_empty());
}

#[test]
fn histories_stay_unless_they_are_cleared() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    converse(&alice, 3);
    let progress = Box::new(|_: &Progress| {});
    let deleted = alice.call(|client, done| {
        client.delete_by_filter(Filter::default(), false, progress, done);
    });
    assert_eq!(deleted.unwrap(), 3);
    assert!(alice.list().is_empty());
    assert_eq!(alice.history("c2c_user2"), ["<hello>"]);
}

#[test]
fn other_calls_run_between_batches() {
    let world = World::new();
    let alice = Arc::new(world.login("phone", "alice"));
    converse(&alice, 350);
    let answers = Arc::new(Mutex::new(Vec::new()));
    let (asking, kept) = (Arc::clone(&alice), Arc::clone(&answers));
    let deletion = FilteredDeletion::begin(&alice, Filter::default(), move |_| {
        let answer = asking.start(|client, done| client.conversations(0, 1_000, done));
        kept.lock().unwrap().push(answer);
    });
    assert_eq!(deletion.answer().unwrap(), 350);
    alice.events();
    let left = |answer: &Receiver<Result<opentim_core::client::cache::ConversationPage>>| {
        answer.try_recv().unwrap().unwrap().conversations.len()
    };
    let left: Vec<usize> = answers.lock().unwrap().iter().map(left).collect();
    assert_eq!(left, [250, 150, 50, 0], "each saw the list between two");
}

#[test]
fn it_can_be_cancelled_from_its_own_progress() {
    let world = World::new();
    let alice = Arc::new(world.login("phone", "alice"));
    converse(&alice, 1_000);
    let cancelling = Arc::clone(&alice);
    let deletion = FilteredDeletion::begin(&alice, Filter::default(), move |batch| {
        if batch == 3 {
            assert!(cancelling.client.cancel(1));
        }
    });
    assert_eq!(deletion.number, 1);
    let error = deletion.answer().unwrap_err();
    assert_eq!(error.code, 7009);
    assert_eq!(
        error.message,
        "the deletion was cancelled; 300 of 1000 conversations were deleted before"
    );
    assert_eq!(deletion.steps().len(), 3);
    assert_eq!(alice.list().len(), 700);
    assert!(!alice.client.cancel(1), "it has ended");
    assert!(!alice.client.cancel(99), "there never was one");
    let rest = FilteredDeletion::begin(&alice, Filter::default(), |_| {});
    assert_eq!((rest.number, rest.answer().unwrap()), (2, 700));
    assert!(alice.list().is_empty());
}

/// The cost is that of the batches: one transaction each on the device and at the service, and one erasure.
#[test]
fn ten_thousand_conversations_are_deleted() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    converse(&alice, 10_000);
    let start = std::time::Instant::now();
    let deletion = FilteredDeletion::begin(&alice, Filter::default(), |_| {});
    assert_eq!(deletion.answer().unwrap(), 10_000);
    println!("10,000 conversations in {:?}", start.elapsed());
    assert_eq!(deletion.steps().len(), 100);
    assert!(alice.list().is_empty());
    assert_eq!(alice.bytes("<hello>"), 0);
}

#[test]
fn a_deletion_that_was_cancelled_in_time_deletes_nothing_more() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    converse(&alice, 30);
    for at in 0..30 {
        let before = alice.list().len();
        let name = format!("c2c_user{at}");
        let folder = format!("f{}", at % 20);
        let _ = alice.call(|client, done| client.delete_folder(folder.clone(), done));
        alice
            .call(|client, done| client.create_folder(folder.clone(), vec![name], done))
            .unwrap();
        let filter = Filter {
            folder: Some(folder),
            ..Filter::default()
        };
        let deletion = FilteredDeletion::begin(&alice, filter, |_| {});
        std::thread::sleep(Duration::from_micros(at * 40));
        let cancelled = alice.client.cancel(deletion.number);
        match deletion.answer() {
            Ok(deleted) => assert!(!cancelled && deleted == 1),
            Err(error) => assert!(cancelled && error.code == 7009, "{error}"),
        }
        let deleted = before - alice.list().len();
        assert_eq!(deleted, usize::from(!cancelled));
    }
}

#[test]
fn messages_that_arrive_meanwhile_survive() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    alice.send("bob", "<old>");
    converse(&alice, 200);
    alice.send("carol", "<old>");
    let carol = world.login("carols", "carol");
    let deletion = FilteredDeletion::begin(&alice, Filter::default(), move |batch| {
        if batch == 1 {
            bob.send("alice", "<to what is left>");
            carol.send("alice", "<to what is gone>");
        }
    });
    assert_eq!(deletion.answer().unwrap(), 202);
    alice.until("message <to what is gone>");
    let mut list = alice.list();
    list.sort();
    assert_eq!(list, ["c2c_bob", "c2c_carol"]);
    assert_eq!(alice.history("c2c_bob"), ["<to what is left>"]);
    assert_eq!(alice.history("c2c_carol"), ["<to what is gone>"]);
    assert_eq!(alice.conversation("c2c_bob").unread, 1);
    assert_eq!(alice.bytes("<old>"), 0);
    let laptop = world.login("laptop", "alice");
    assert_eq!(laptop.list().len(), 2);
    assert_eq!(laptop.history("c2c_bob"), ["<to what is left>"]);
}

/// Messages that were cleared or deleted inside a conversation do not count as new, whatever seq the newest message
/// had.
#[test]
fn conversations_without_messages_are_deleted_too() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    let carol = world.login("carols", "carol");
    for words in ["one", "two", "three"] {
        bob.send("alice", words);
        carol.send("alice", &format!("carol's {words}"));
    }
    alice.until("message carol's three");
    alice.create_group("Meeting", "team");
    alice
        .call(|client, done| client.clear_history("c2c_bob".into(), done))
        .unwrap();
    alice
        .call(|client, done| client.delete_messages("c2c_carol".into(), vec![3], done))
        .unwrap();
    let laptop = world.login("laptop", "alice");
    assert_eq!(laptop.list().len(), 3);
    assert_eq!(delete_now(&laptop, Filter::default()).unwrap(), 3);
    assert!(laptop.list().is_empty());
    assert_eq!(delete_now(&alice, Filter::default()).unwrap(), 3);
    assert!(alice.list().is_empty());
    assert!(world.login("tablet", "alice").list().is_empty());
}

#[test]
fn it_ends_with_its_login_and_leaves_the_next_users_list_alone() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    let bob = world.login("bobs", "bob");
    bob.send("user0", "bob's own");
    bob.free();
    converse(&alice, 300);
    let (told, first) = channel();
    let (go_on, wait) = channel::<()>();
    let wait = Mutex::new(wait);
    let deletion = FilteredDeletion::begin(&alice, Filter::default(), move |_| {
        told.send(()).unwrap();
        let _ = wait.lock().unwrap().recv();
    });
    first.recv().unwrap();
    let logout = alice.start(|client, done| client.logout(done));
    let mut logins = Vec::new();
    while alice
        .client
        .login_user()
        .is_none_or(|user| user.as_str() != "bob")
    {
        logins.push(alice.start(|client, done| client.login("bob", "any", done)));
        std::thread::sleep(Duration::from_millis(5));
    }
    go_on.send(()).unwrap();
    let error = deletion.answer().unwrap_err();
    assert_eq!(error.code, 6014);
    assert_eq!(
        error.message,
        "the login has ended; 100 of 300 conversations were deleted before"
    );
    logout.recv().unwrap().unwrap();
    assert_eq!(alice.list(), ["c2c_user0"]);
    alice.logout();
    assert_eq!(code(delete_now(&alice, Filter::default())), 6014);
    alice.login("alice").unwrap();
    assert_eq!(alice.list().len(), 200);
}

#[test]
fn freeing_the_client_ends_it_with_7009() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    converse(&alice, 300);
    let (told, first) = channel();
    let dispatcher = Arc::clone(alice.client.dispatcher());
    let deletion = FilteredDeletion::begin(&alice, Filter::default(), move |_| {
        told.send(()).unwrap();
        while !dispatcher.is_closing() {
            std::thread::yield_now();
        }
    });
    first.recv().unwrap();
    alice.free();
    let error = deletion.answer.try_recv().unwrap().unwrap_err();
    assert_eq!(error.code, 7009);
    assert_eq!(
        error.message,
        "the client was freed; 100 of 300 conversations were deleted before"
    );
    assert_eq!(world.login("phone", "alice").list().len(), 200);
}

#[test]
fn a_panic_in_the_progress_callback_ends_only_that_deletion() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    converse(&alice, 300);
    let broken =
        FilteredDeletion::begin(&alice, Filter::default(), |_| panic!("the app's own fault"));
    assert_eq!(code(broken.answer()), 7012);
    assert_eq!(delete_now(&alice, Filter::default()).unwrap(), 200);
}
