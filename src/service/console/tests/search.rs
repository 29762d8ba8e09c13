//! Tests of finding users and conversations.

use super::{Console, id};
use crate::api::account::AccountImport;
use crate::api::console::ReadUser;
use crate::api::group::{CreateGroup, Member};
use crate::model::{ConversationId, GroupId};

#[test]
fn users_are_found_by_nickname_behind_those_of_the_id() {
    let console = Console::open();
    let import = |user: &str, nick: &str| {
        let request = AccountImport {
            user_id: id(user),
            nick: Some(nick.into()),
            face_url: None,
        };
        console.admin(request).unwrap();
    };
    for (user, nick) in [
        ("al", "Zed"),
        ("alice", "Alma"),
        ("bob", "ALFRED"),
        ("carol", "alfred"),
        ("dave", "Al"),
        ("erin", "Älva"),
        ("frank", "Bal"),
        ("grace", "al%_"),
        ("heidi", ""),
    ] {
        import(user, nick);
    }
    let walk = |prefix: &str, count: usize| {
        let (mut ids, mut after) = (Vec::new(), String::new());
        loop {
            let page = console.list(prefix, &after, count);
            assert!(page.users.len() <= count);
            ids.extend(page.users.iter().map(|user| user.user_id.to_string()));
            match page.next {
                Some(next) => after = next,
                None => return ids,
            }
        }
    };
    for count in [1, 2, 3, 100] {
        // Those of the id first, each once; then by nickname, and by id where that is equal.
        let expected = ["al", "alice", "dave", "grace", "bob", "carol"];
        assert_eq!(walk("al", count), expected, "{count} a page");
        assert_eq!(walk("ALF", count), ["bob", "carol"]);
        assert_eq!(walk("al%", count), ["grace"]);
        assert_eq!(walk("Äl", count), ["erin"]);
        assert!(walk("lf", count).is_empty(), "only the beginning counts");
        assert_eq!(walk("", count).len(), 9);
    }
    import("bob", "Robert");
    assert_eq!(walk("alf", 10), ["carol"]);
    assert_eq!(walk("rob", 10), ["bob"]);
}

#[test]
fn a_page_of_nicknames_ends_though_all_are_found_by_their_ids() {
    let console = Console::open();
    for number in 0..60 {
        let request = AccountImport {
            user_id: id(&format!("user{number:02}")),
            nick: Some(format!("User {number:02}")),
            face_url: None,
        };
        console.admin(request).unwrap();
    }
    let (mut found, mut pages, mut after) = (0, 0, String::new());
    loop {
        let page = console.list("user", &after, 3);
        (found, pages) = (found + page.users.len(), pages + 1);
        match page.next {
            Some(next) => after = next,
            None => break,
        }
        assert!(pages < 40, "it never ends");
    }
    assert_eq!(found, 60, "each once");
}

#[test]
fn a_list_is_searched_by_names_ids_kind_and_unread_messages() {
    let console = Console::open();
    for number in 0..30 {
        console.send(&format!("peer{number:02}"), "alice", "hello");
    }
    console.send("zoe", "alice", "hi");
    let nick = AccountImport {
        user_id: id("zoe"),
        nick: Some("ÄNNE".into()),
        face_url: None,
    };
    console.admin(nick).unwrap();
    let request = CreateGroup {
        owner_account: Some(id("alice")),
        group_type: "Public".into(),
        group_id: Some(GroupId::new("g").unwrap()),
        name: "Die ÄRZTE".into(),
        introduction: None,
        notification: None,
        face_url: None,
        member_list: vec![Member { account: id("bob") }],
    };
    console.admin(request).unwrap();
    let all = || ReadUser::new(id("alice"));
    let read = |request: ReadUser| console.admin(request).unwrap();
    let ids = |request: ReadUser| -> (Vec<String>, u64) {
        let page = read(request);
        let ids = page.conversations.iter();
        (
            ids.map(|line| line.conversation.to_string()).collect(),
            page.total,
        )
    };
    let search = |text: &str| ReadUser {
        search: text.into(),
        ..all()
    };
    assert_eq!(read(all()).total, 32);
    let found = |names: &[&str]| -> (Vec<String>, u64) {
        (
            names.iter().map(|name| (*name).into()).collect(),
            names.len() as u64,
        )
    };
    assert_eq!(ids(search("ärz")), found(&["group_g"]));
    assert_eq!(ids(search("änne")), found(&["c2c_zoe"]));
    assert_eq!(ids(search("PEER07")), found(&["c2c_peer07"]));
    assert_eq!(ids(search("nobody")), found(&[]));
    let kind = |kind| ReadUser {
        kind: Some(kind),
        ..all()
    };
    assert_eq!(ids(kind(2)), found(&["group_g"]));
    assert_eq!(read(kind(1)).total, 31);
    assert_eq!(console.admin(kind(3)).unwrap_err().code, 60003);
    let unread = ReadUser {
        unread: true,
        ..search("e")
    };
    assert_eq!(read(unread).total, 31, "the group has no message");
    // Page by page, each once, in the order of the whole list.
    let (mut paged, mut after) = (Vec::new(), None);
    loop {
        let page = read(ReadUser {
            after,
            count: Some(7),
            ..search("peer")
        });
        assert_eq!(page.total, 30);
        paged.extend(
            page.conversations
                .iter()
                .map(|line| line.conversation.clone()),
        );
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let expected: Vec<String> = (0..30).rev().map(|at| format!("c2c_peer{at:02}")).collect();
    let paged: Vec<String> = paged.iter().map(ToString::to_string).collect();
    assert_eq!(paged, expected);
    // Some of them by their ids.
    let of = |ids: &[&str]| ReadUser {
        conversations: Some(
            ids.iter()
                .map(|id| ConversationId::new(id).unwrap())
                .collect(),
        ),
        ..all()
    };
    let some = of(&["c2c_peer03", "c2c_stranger", "c2c_zoe"]);
    assert_eq!(ids(some), found(&["c2c_peer03", "c2c_zoe"]));
    let many = vec!["c2c_zoe"; 101];
    assert_eq!(console.admin(of(&many)).unwrap_err().code, 60003);
    for count in [0, 101] {
        let request = ReadUser {
            count: Some(count),
            ..all()
        };
        assert_eq!(console.admin(request).unwrap_err().code, 60003);
    }
}
