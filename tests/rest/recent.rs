//! Tests of `recentcontact/get_list`, pins, unread counts.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{World, each};

const LIST: &str = "recentcontact/get_list";

fn first(user: &str, flags: u32) -> Value {
    json!({ "From_Account": user, "TimeStamp": 0, "StartIndex": 0, "TopTimeStamp": 0,
        "TopStartIndex": 0, "AssistFlags": flags })
}

/// All pages from the first on, each as the names in it.
fn pages(world: &World, user: &str, flags: u32) -> Vec<Vec<String>> {
    let mut body = first(user, flags);
    let mut pages = Vec::new();
    loop {
        let page = world.ok(LIST, body.clone());
        let items = page["SessionItem"].as_array().unwrap();
        let name = |item: &Value| {
            let id = item.get("To_Account").or_else(|| item.get("GroupId"));
            id.unwrap().as_str().unwrap().to_string()
        };
        pages.push(items.iter().map(name).collect());
        if page["CompleteFlag"] == 1 {
            return pages;
        }
        assert!(pages.len() < 20, "it ends");
        for cursor in ["TimeStamp", "StartIndex", "TopTimeStamp", "TopStartIndex"] {
            body[cursor] = page[cursor].clone();
        }
    }
}

fn pin(world: &World, user: &str, peers: impl Iterator<Item = String>) {
    let items: Vec<Value> = peers
        .map(|peer| json!({ "Type": 1, "To_Account": peer }))
        .collect();
    let body = json!({ "From_Account": user, "OperationType": 1, "RecentContactItem": items });
    world.ok("recentcontact/top", body);
}

#[test]
fn the_list_has_the_contracts_shape() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("g", "alice", &[]);
    let sent = world.send("bob", "alice", "hello");
    pin(&world, "alice", ["bob".to_string()].into_iter());
    let mark = json!({ "From_Account": "alice", "MarkItem": [{ "OptType": 3, "SetMark": [0, 2],
        "CustomMark": "mine", "ContactItem": { "Type": 2, "ToGroupId": "g" } }] });
    world.ok("recentcontact/mark_contact", mark);
    let page = world.ok(LIST, first("alice", 7));
    assert_eq!(
        page["SessionItem"],
        json!([
            { "Type": 1, "To_Account": "bob", "MsgTime": sent["MsgTime"], "TopFlag": 1 },
            { "Type": 2, "GroupId": "g", "MsgTime": 0, "TopFlag": 0, "StandardMark": "101",
              "CustomMark": "mine" },
        ])
    );
    assert_eq!(page["CompleteFlag"], 1);
    for cursor in ["TimeStamp", "StartIndex", "TopTimeStamp", "TopStartIndex"] {
        assert!(page[cursor].is_u64(), "{cursor}: {page}");
    }
    assert_eq!(page["TopTimeStamp"], sent["MsgTime"]);
    assert_eq!(world.code(LIST, first("nobody", 7)), 50001);
    // Only the required field is sent.
    world.ok(LIST, json!({ "From_Account": "alice" }));
}

#[test]
fn assist_flags_say_what_comes() {
    let world = World::new(&["alice", "bob", "carol"]);
    world.create_group("g", "alice", &[]);
    world.send("bob", "alice", "first");
    world.send("carol", "alice", "second");
    pin(&world, "alice", ["bob".to_string()].into_iter());
    for (flags, expected) in [
        (0, vec!["carol", "bob"]),
        (1, vec!["bob", "carol"]),
        (2, vec!["carol", "bob", "g"]),
        (3, vec!["bob", "carol", "g"]),
        (5, vec!["bob", "carol"]),
        (7, vec!["bob", "carol", "g"]),
        (63, vec!["bob", "carol", "g"]),
    ] {
        assert_eq!(pages(&world, "alice", flags), [expected], "{flags}");
    }
}

#[test]
fn pages_have_100_and_name_each_conversation_once() {
    let world = World::new(&["alice"]);
    let peers: Vec<String> = (0..330).map(|number| format!("peer{number:03}")).collect();
    for chunk in peers.chunks(100) {
        world.ok(
            "im_open_login_svc/multiaccount_import",
            json!({ "Accounts": chunk }),
        );
    }
    for peer in &peers {
        world.send(peer, "alice", "hello");
    }
    let newest_first: Vec<&String> = peers.iter().rev().collect();
    assert_eq!(
        pages(&world, "alice", 7)
            .concat()
            .iter()
            .collect::<Vec<_>>(),
        newest_first
    );

    // 130 pinned conversations: those come first, the newest of them at the top.
    pin(&world, "alice", peers.iter().take(130).cloned());
    let paged = pages(&world, "alice", 7);
    assert_eq!(
        paged.iter().map(Vec::len).collect::<Vec<_>>(),
        [100, 100, 100, 30]
    );
    let all = paged.concat();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 330);
    let (pinned, others) = all.split_at(130);
    assert!(pinned.iter().rev().eq(peers.iter().take(130)));
    assert!(others.iter().rev().eq(peers.iter().skip(130)));

    // Without the flag for paging them, all pinned conversations are on the first page.
    let at_once = pages(&world, "alice", 3);
    assert_eq!(at_once.iter().map(Vec::len).collect::<Vec<_>>(), [230, 100]);
    assert_eq!(at_once.concat(), all);
    let unaware = pages(&world, "alice", 2);
    assert_eq!(unaware.concat().iter().collect::<Vec<_>>(), newest_first);
}

#[test]
fn exactly_a_page_is_complete_and_a_change_between_pages_repeats_nothing() {
    let world = World::new(&["alice"]);
    let peers: Vec<String> = (0..100).map(|number| format!("peer{number:03}")).collect();
    world.ok(
        "im_open_login_svc/multiaccount_import",
        json!({ "Accounts": peers }),
    );
    for peer in &peers {
        world.send(peer, "alice", "hello");
    }
    assert_eq!(pages(&world, "alice", 7).len(), 1);
    pin(&world, "alice", peers.iter().cloned());
    assert_eq!(pages(&world, "alice", 7).len(), 1);

    world.ok(
        "im_open_login_svc/account_import",
        json!({ "UserID": "late" }),
    );
    world.send("late", "alice", "hello");
    let page = world.ok(LIST, first("alice", 7));
    assert_eq!(page["CompleteFlag"], 0);
    world.send("peer000", "alice", "again"); // The conversation moves to the top, and is not listed twice.
    let mut next = page.clone();
    next["From_Account"] = json!("alice");
    next["AssistFlags"] = json!(7);
    let rest = world.ok(LIST, next);
    assert_eq!(each(&rest["SessionItem"], "To_Account"), ["late"]);
    assert_eq!(rest["CompleteFlag"], 1);
}

#[test]
fn a_deleted_conversation_is_not_in_the_list() {
    let world = World::new(&["alice", "bob"]);
    world.send("bob", "alice", "hello");
    let delete =
        json!({ "From_Account": "alice", "Type": 1, "To_Account": "bob", "ClearRamble": 1 });
    world.ok("recentcontact/delete", delete);
    assert_eq!(pages(&world, "alice", 7), [Vec::<String>::new()]);
    assert_eq!(pages(&world, "bob", 7), [["alice"]]);
    world.send("bob", "alice", "again");
    assert_eq!(pages(&world, "alice", 7), [["bob"]]);
}

#[test]
fn unread_numbers_come_one_by_one_or_together() {
    let world = World::new(&["alice", "bob", "carol"]);
    world.create_group("g", "bob", &["alice"]);
    world.send("bob", "alice", "one");
    world.send("bob", "alice", "two");
    world.send("carol", "alice", "three");
    world.send_group("bob", "g", "not counted here");
    let unread = "openim/get_c2c_unread_msg_num";
    assert_eq!(
        world.ok(unread, json!({ "To_Account": "alice" })),
        json!({ "AllC2CUnreadMsgNum": 3 })
    );
    let some = json!({ "To_Account": "alice", "Peer_Account": ["bob", "", "stranger"] });
    assert_eq!(
        world.ok(unread, some),
        json!({
            "C2CUnreadMsgNumList": [
                { "Peer_Account": "bob", "C2CUnreadMsgNum": 2 },
                { "Peer_Account": "stranger", "C2CUnreadMsgNum": 0 },
            ],
            "ErrorList": [{ "Peer_Account": "", "ErrorCode": 90003 }],
        })
    );
    let many: Vec<String> = (0..11).map(|number| number.to_string()).collect();
    assert_eq!(
        world.code(
            unread,
            json!({ "To_Account": "alice", "Peer_Account": many })
        ),
        90003
    );
}

#[test]
fn a_groups_id_is_taken_under_any_of_its_names() {
    let world = World::new(&["alice"]);
    world.create_group("g", "alice", &[]);
    for (kind, name) in [
        ("Type", "GroupId"),
        ("type", "ToGroupId"),
        ("Type", "ToGroupid"),
        ("type", "To_Account"),
    ] {
        let item = json!({ kind: 2, name: "g" });
        let top =
            json!({ "From_Account": "alice", "OperationType": 1, "RecentContactItem": [item] });
        world.ok("recentcontact/top", top);
        let mark = json!({ "OptType": 1, "SetMark": [0], "ContactItem": item });
        let mark = json!({ "From_Account": "alice", "MarkItem": [mark] });
        let marked = world.ok("recentcontact/mark_contact", mark);
        assert_eq!(each(&marked["ResultItem"], "ResultCode"), [0], "{item}");
        let delete = json!({ "From_Account": "alice", kind: 2, name: "g" });
        world.ok("recentcontact/delete", delete);
        assert_eq!(pages(&world, "alice", 7), [Vec::<String>::new()]);
        world.send_group("alice", "g", "back");
        assert_eq!(pages(&world, "alice", 7), [["g"]]);
    }
}
