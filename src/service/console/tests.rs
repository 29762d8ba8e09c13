//! Tests of the console's requests, on a service with a few users.

use std::time::Duration;

use super::super::{Handle, Service, ServiceOptions};
use crate::api::Caller;
use crate::api::account::{Kick, Login};
use crate::api::console::{Figures, ListUsers, ReadFigures, ReadUser, UserPage, Users};
use crate::api::conversation::Top;
use crate::api::deletion::DeleteConversations;
use crate::api::feed::{Change, ReadFeed};
use crate::api::group::{CreateGroup, DeleteGroupMember, Member};
use crate::api::message::{SendGroupMsg, SendMsg};
use crate::api::setting::ChangeSettings;
use crate::model::{ConversationId, Element, GroupId, Result, UserId};

mod search;

struct Console {
    service: Service,
    _directory: tempfile::TempDir,
}

fn id(user: &str) -> UserId {
    UserId::new(user).unwrap()
}

fn caller(user: &str, admin: bool) -> Caller {
    Caller {
        user: id(user),
        device: if admin { String::new() } else { "phone".into() },
        admin,
        session: None,
    }
}

impl Console {
    fn open() -> Self {
        let directory = tempfile::tempdir().unwrap();
        Self {
            service: Service::open(
                crate::storage::Location::of_test(directory.path()),
                ServiceOptions::EMBEDDED,
            )
            .unwrap(),
            _directory: directory,
        }
    }

    fn admin<E: Handle>(&self, request: E) -> Result<E::Answer> {
        self.service.ask(&caller("root", true), request)
    }

    fn send(&self, from: &str, to: &str, text: &str) {
        let random = text.len() as u32 + 1000 * u32::from(to.as_bytes()[0]);
        let request = SendMsg::new(id(to), random, vec![Element::text(text)]);
        self.service.ask(&caller(from, false), request).unwrap();
    }

    fn delete(&self, by: &Caller, user: Option<&str>, what: &str, clear: bool) -> Result<()> {
        let request = DeleteConversations {
            from_account: user.map(id),
            floors: None,
            fingerprints: None,
            conversations: vec![ConversationId::new(what).unwrap()],
            clear_message: clear,
        };
        self.service.ask(by, request).map(|_| ())
    }

    fn figures(&self) -> Figures {
        assert!(self.service.wait_until_purged(Duration::from_secs(10)));
        self.admin(ReadFigures {}).unwrap()
    }

    fn counts(&self) -> (u64, u64, u64, u64) {
        let figures = self.figures();
        let deletions = figures.deletions.iter().map(|hour| hour.count).sum();
        (
            figures.users,
            figures.conversations,
            figures.messages,
            deletions,
        )
    }

    fn user(&self, user: &str) -> UserPage {
        self.admin(ReadUser::new(id(user))).unwrap()
    }

    fn list(&self, prefix: &str, after: &str, count: usize) -> Users {
        self.admin(ListUsers {
            prefix: prefix.into(),
            after: after.into(),
            count: Some(count),
        })
        .unwrap()
    }

    /// The number of deletions that a device sees in the user's whole feed.
    fn deleted(&self, user: &str, device: &str) -> usize {
        let caller = Caller {
            device: device.into(),
            ..caller(user, false)
        };
        let page = self.service.ask(&caller, ReadFeed::after(1)).unwrap();
        let is_deletion = |change: &Change| matches!(change, Change::Deleted(_));
        page.changes
            .iter()
            .filter(|item| is_deletion(&item.change))
            .count()
    }

    fn sync_deletion(&self, on: bool) {
        let request = ChangeSettings {
            sync_conversation_deletion: Some(on),
        };
        self.admin(request).unwrap();
    }
}

#[test]
fn only_administrators_are_answered() {
    let console = Console::open();
    console.send("alice", "bob", "hi");
    let bob = caller("bob", false);
    let refused = |code: Option<i32>| assert_eq!(code, Some(60010));
    let service = &console.service;
    refused(
        service
            .ask(&bob, ReadFigures {})
            .err()
            .map(|error| error.code),
    );
    refused(
        service
            .ask(&bob, ListUsers::default())
            .err()
            .map(|error| error.code),
    );
    let own = ReadUser::new(id("bob"));
    refused(service.ask(&bob, own).err().map(|error| error.code));
    let other = console.delete(&bob, Some("alice"), "c2c_bob", true);
    refused(other.err().map(|error| error.code));
    assert_eq!(console.user("alice").conversations.len(), 1);
}

#[test]
fn figures_follow_every_change() {
    let console = Console::open();
    assert_eq!(console.counts(), (0, 0, 0, 0));
    console.send("alice", "bob", "1");
    console.send("alice", "bob", "22");
    console.send("carol", "alice", "333");
    assert_eq!(console.counts(), (3, 4, 3, 0));
    let (alice, bob) = (caller("alice", false), caller("bob", false));
    console.delete(&alice, None, "c2c_bob", true).unwrap();
    assert_eq!(console.counts(), (3, 3, 3, 1), "bob can read it still");
    console.delete(&alice, None, "c2c_bob", true).unwrap();
    assert_eq!(console.counts(), (3, 3, 3, 1), "it was gone already");
    console.delete(&bob, None, "c2c_alice", true).unwrap();
    assert_eq!(console.counts(), (3, 2, 1, 2), "and now it is purged");
    console.send("bob", "alice", "4444");
    assert_eq!(console.counts(), (3, 4, 2, 2));
    // A deletion that fails is not counted.
    let twice = DeleteConversations {
        from_account: Some(id("nobody\u{20}there")),
        floors: None,
        fingerprints: None,
        conversations: Vec::new(),
        clear_message: true,
    };
    assert!(console.admin(twice).is_err());
    assert_eq!(console.counts(), (3, 4, 2, 2));
    let now = console.figures();
    let hour = now.deletions.last().unwrap();
    assert!(hour.time % 3600 == 0 && hour.time <= now.now && now.now - hour.time < 2 * 3600);
}

#[test]
fn users_come_page_by_page() {
    let console = Console::open();
    for user in ["a", "a~", "ab", "abc", "b", "A"] {
        console.send(user, "zed", user);
    }
    let page = console.list("a", "", 2);
    let ids = |page: &Users| -> Vec<String> {
        page.users
            .iter()
            .map(|user| user.user_id.to_string())
            .collect()
    };
    assert_eq!(ids(&page), ["a", "ab"]);
    let page = console.list("a", page.next.as_deref().unwrap(), 2);
    assert_eq!(ids(&page), ["abc", "a~"]);
    assert_eq!(page.next, None);
    assert_eq!(ids(&console.list("", "b", 10)), ["zed"]);
    assert_eq!(console.list("zed", "", 10).users[0].conversations, 6);
    assert!(console.list("a%", "", 10).users.is_empty());
    for count in [0, 101] {
        let request = ListUsers {
            count: Some(count),
            ..ListUsers::default()
        };
        assert_eq!(console.admin(request).unwrap_err().code, 60003);
    }
}

#[test]
fn a_users_conversations_come_pinned_first_then_by_activity() {
    let console = Console::open();
    for number in 0..60 {
        console.send("alice", &format!("u{number:02}"), "hello");
    }
    let top = Top {
        from_account: id("alice"),
        operation_type: 1,
        items: vec![crate::api::conversation::RecentContact::new(
            &ConversationId::new("c2c_u07").unwrap(),
        )],
    };
    console.admin(top).unwrap();
    let first = console.user("alice");
    let rest = console
        .admin(ReadUser {
            after: first.next,
            ..ReadUser::new(id("alice"))
        })
        .unwrap();
    assert_eq!(rest.next, None);
    let names: Vec<String> = [first.conversations, rest.conversations]
        .concat()
        .iter()
        .map(|line| line.conversation.to_string())
        .collect();
    let others = (0..60).rev().filter(|number| *number != 7);
    let expected: Vec<String> = std::iter::once(7)
        .chain(others)
        .map(|number| format!("c2c_u{number:02}"))
        .collect();
    assert_eq!(names, expected);
    let unknown = console.admin(ReadUser::new(id("nobody")));
    assert_eq!(unknown.unwrap_err().code, 70107);
}

#[test]
fn a_deletion_up_to_what_was_shown_spares_what_came_since() {
    let console = Console::open();
    console.send("bob", "alice", "1");
    let shown = console.user("alice").conversations.remove(0);
    console.send("bob", "alice", "22");
    let request = DeleteConversations {
        from_account: Some(id("alice")),
        floors: Some(vec![shown.last_seq]),
        fingerprints: None,
        conversations: vec![shown.conversation],
        clear_message: true,
    };
    console.admin(request).unwrap();
    let left = console.user("alice").conversations.remove(0);
    assert_eq!((shown.messages, left.messages), (1, 1));
}

#[test]
fn it_is_told_what_a_deletion_would_take() {
    let console = Console::open();
    let group = GroupId::new("g").unwrap();
    let request = CreateGroup {
        owner_account: Some(id("alice")),
        group_type: "Public".into(),
        group_id: Some(group.clone()),
        name: "<b>team</b>".into(),
        introduction: None,
        notification: None,
        face_url: None,
        member_list: vec![Member { account: id("bob") }],
    };
    console.admin(request).unwrap();
    let say = |random| {
        let request = SendGroupMsg {
            from_account: Some(id("alice")),
            ..SendGroupMsg::new(group.clone(), random, vec![Element::text("x")])
        };
        console.admin(request).unwrap();
    };
    (1..=3).for_each(say);
    let line = |user: &str| console.user(user).conversations.remove(0);
    let alice = line("alice");
    assert_eq!((alice.messages, alice.unshared), (3, Some(0)));
    assert_eq!(
        (alice.show_name.as_str(), alice.group_type.as_str()),
        ("<b>team</b>", "Public")
    );
    // Bob leaves: only alice can read later messages.
    let quit = DeleteGroupMember {
        group_id: group.clone(),
        members: vec![id("bob")],
    };
    console.admin(quit).unwrap();
    (4..=5).for_each(say);
    let (alice, bob) = (line("alice"), line("bob"));
    assert_eq!((alice.messages, alice.unshared), (5, Some(2)));
    assert_eq!((bob.messages, bob.unshared), (3, Some(0)));
    let root = caller("root", true);
    console.delete(&root, Some("bob"), "group_g", true).unwrap();
    assert_eq!(line("alice").unshared, Some(5));
    assert!(console.user("bob").conversations.is_empty());
}

#[test]
fn devices_follow_an_administrators_deletion_when_the_switch_is_on() {
    let console = Console::open();
    let root = caller("root", true);
    console.send("alice", "bob", "1");
    console
        .delete(&root, Some("alice"), "c2c_bob", false)
        .unwrap();
    assert_eq!(console.deleted("alice", "phone"), 0, "off: they keep it");
    assert_eq!(console.deleted("alice", ""), 0);
    assert!(console.user("alice").conversations.is_empty());
    console.send("alice", "bob", "22");
    console.sync_deletion(true);
    console
        .delete(&root, Some("alice"), "c2c_bob", true)
        .unwrap();
    assert_eq!(console.deleted("alice", "phone"), 1, "on: they delete it");
    assert_eq!(console.deleted("bob", "phone"), 0);
}

#[test]
fn devices_are_signed_in_connected_or_signed_out() {
    let console = Console::open();
    for device in ["phone", "laptop"] {
        let caller = Caller {
            device: device.into(),
            ..caller("alice", false)
        };
        let login = Login { session: Some(7) };
        console.service.ask(&caller, login).unwrap();
    }
    let connected = console.service.hub().connect(&id("alice"), "phone");
    let alice = console.list("alice", "", 1).users.remove(0);
    assert_eq!((alice.devices, alice.connected_devices), (2, 1));
    assert_eq!(console.figures().connected_devices, 1);
    let of = |name: &str| {
        let mut devices = console.user("alice").devices.into_iter();
        let device = devices.find(|device| device.device == name).unwrap();
        (device.signed_in, device.connected)
    };
    assert_eq!((of("phone"), of("laptop")), ((true, true), (true, false)));
    console
        .admin(Kick {
            user_id: id("alice"),
        })
        .unwrap();
    assert_eq!(
        (of("phone"), of("laptop")),
        ((false, false), (false, false))
    );
    drop(connected);
}
