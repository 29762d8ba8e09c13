use std::sync::mpsc::{Receiver, channel};

use crate::api::conversation::Top;
use crate::api::message::{History, SendMsg};
use crate::api::{Caller, Reply, ServiceSession};
use crate::model::{ConversationId, Element, Error, Result, UserId, code};
use crate::service::{Handle, Service, ServiceOptions};
use crate::storage::Location;

fn id(user: &str) -> UserId {
    UserId::new(user).unwrap()
}

fn caller(user: &str) -> Caller {
    Caller {
        user: id(user),
        device: "phone".into(),
        admin: false,
        session: None,
    }
}

fn text(to: &str, random: u32) -> SendMsg {
    SendMsg::new(id(to), random, vec![Element::text("hello")])
}

/// A request that is refused: only conversations in the list can be pinned.
fn refused() -> Top {
    let conversation = ConversationId::new("c2c_nobody").unwrap();
    Top {
        from_account: id("alice"),
        operation_type: 1,
        items: vec![crate::api::conversation::RecentContact::new(&conversation)],
    }
}

fn begin<E: Handle>(
    service: &Service,
    caller: Caller,
    request: E,
) -> Receiver<Result<Reply<E::Answer>>> {
    let (sender, receiver) = channel();
    service.begin_call(caller, request, None, move |reply| {
        let _ = sender.send(reply);
    });
    receiver
}

fn open(directory: &tempfile::TempDir) -> Service {
    Service::open(
        Location::of_test(directory.path()),
        ServiceOptions::EMBEDDED,
    )
    .unwrap()
}

fn history(service: &Service) -> usize {
    let request = History {
        conversation: ConversationId::new("c2c_bob").unwrap(),
        before_seq: 0,
        count: 100,
    };
    service
        .ask(&caller("alice"), request)
        .unwrap()
        .messages
        .len()
}

#[test]
fn queued_work_shares_a_commit_and_a_refusal_is_alone() {
    let directory = tempfile::tempdir().unwrap();
    let service = open(&directory);
    let first = begin(&service, caller("alice"), text("bob", 1));
    let second = begin(&service, caller("alice"), refused());
    let third = begin(&service, caller("alice"), text("bob", 2));
    assert!(first.try_recv().is_err(), "nobody has committed yet");
    #[cfg(feature = "server")]
    assert_eq!(service.load().waiting, 3);
    let before = service.commit_counts();
    assert_eq!(history(&service), 2);
    let after = service.commit_counts();
    assert_eq!((after.0 - before.0, after.1 - before.1), (1, 4));
    #[cfg(feature = "server")]
    assert_eq!(
        (service.load().waiting, service.load().feed.appended),
        (0, 4)
    );
    assert_eq!(first.recv().unwrap().unwrap().answer.msg_seq, 1);
    let refusal = second.recv().unwrap().unwrap_err();
    assert_eq!(refusal.code, code::TIM_ERR_SVR_CONV_INVALID_PARAMETERS);
    assert_eq!(third.recv().unwrap().unwrap().answer.msg_seq, 2);
}

#[test]
fn an_error_in_one_job_reaches_only_its_caller() {
    let directory = tempfile::tempdir().unwrap();
    let service = open(&directory);
    let sent = begin(&service, caller("alice"), text("bob", 1));
    let (sender, broken) = channel();
    let work = |_: &super::Turn<'_>| -> Result<()> { panic!("on purpose") };
    service.commits.add(work, move |outcome| {
        let _ = sender.send(outcome);
    });
    assert_eq!(history(&service), 1);
    sent.recv().unwrap().unwrap();
    let error: Error = broken.recv().unwrap().unwrap_err();
    assert_eq!(error.code, code::TIM_ERR_SDK_INTERNAL_ERROR);
}

/// The caller for a device's change with this number, after a login.
fn at(service: &Service, request: u64) -> Caller {
    let login = crate::api::account::Login { session: Some(5) };
    service.ask(&caller("alice"), login).unwrap();
    Caller {
        session: Some(ServiceSession { id: 5, request }),
        ..caller("alice")
    }
}

#[test]
fn a_refusal_is_remembered_although_its_changes_are_rolled_back() {
    let directory = tempfile::tempdir().unwrap();
    let service = open(&directory);
    let mut half = refused();
    let bob = ConversationId::new("c2c_bob").unwrap();
    half.items
        .insert(0, crate::api::conversation::RecentContact::new(&bob));
    service.ask(&caller("alice"), text("bob", 1)).unwrap();
    let signed_in = at(&service, 1);
    let feed = || {
        let request = crate::api::feed::ReadFeed::after(0);
        service.ask(&caller("alice"), request).unwrap()
    };
    let known = feed().next;
    let news = service.watch(&id("alice"));
    // Alone, and in a batch with others.
    let alone = service.ask(&signed_in, half.clone()).unwrap_err();
    let first = begin(&service, caller("carol"), text("dave", 1));
    let beside = begin(&service, at(&service, 2), half.clone());
    let last = begin(&service, caller("carol"), text("dave", 2));
    let signed_in = at(&service, 2);
    assert!(first.recv().unwrap().is_ok() && last.recv().unwrap().is_ok());
    assert_eq!(beside.recv().unwrap().unwrap_err(), alone);
    let again = service.ask(&signed_in, text("bob", 2)).unwrap_err();
    assert_eq!(again, alone);
    assert_eq!(history(&service), 1);
    let page = feed();
    assert_eq!(page.next, known);
    assert!(!page.snapshot.unwrap().entries[0].pinned);
    assert!(*news.borrow() <= known, "nobody is told of it");
}

#[test]
fn a_fault_within_a_change_leaves_no_note_and_the_others_go_on() {
    let directory = tempfile::tempdir().unwrap();
    let service = open(&directory);
    let signed_in = at(&service, 1);
    let first = begin(&service, caller("alice"), text("bob", 1));
    let (sender, broken) = channel();
    let work = |turn: &super::Turn<'_>| -> Result<()> {
        turn.attempt(|| {
            turn.known(&id("nobody"), 0)?;
            panic!("on purpose")
        })
    };
    service.commits.add(work, move |outcome| {
        let _ = sender.send(outcome);
    });
    let last = begin(&service, signed_in, text("bob", 2));
    assert_eq!(history(&service), 2);
    assert!(first.recv().unwrap().is_ok() && last.recv().unwrap().is_ok());
    assert!(broken.recv().unwrap().is_err());
    let made = service
        .storage()
        .read(|rows| rows.has_account(&id("nobody")));
    assert!(!made.unwrap());
}

#[test]
fn a_change_that_arrives_twice_is_carried_out_once() {
    let directory = tempfile::tempdir().unwrap();
    let service = open(&directory);
    let at = |request| at(&service, request);
    let first = service.ask(&at(1), text("bob", 1)).unwrap();
    // A repeated number is the same request, even with a different message key.
    assert_eq!(service.ask(&at(1), text("bob", 2)).unwrap(), first);
    assert_eq!(service.ask(&at(2), text("bob", 3)).unwrap().msg_seq, 2);
    let late = service.ask(&at(1), text("bob", 4)).unwrap_err();
    assert_eq!(
        late.code,
        code::TIM_ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED
    );
    assert_eq!(history(&service), 2);
}
