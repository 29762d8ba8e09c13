//! Tests of `im_open_login_svc`.

use opentim_core::api::ServiceSession;
use opentim_core::api::account::Login;
use opentim_core::api::feed::{Change, ReadFeed};
use serde_json::json;

use super::{World, caller, each};

fn items(users: &[&str]) -> serde_json::Value {
    users.iter().map(|user| json!({ "UserID": user })).collect()
}

#[test]
fn accounts_are_made_checked_and_deleted_in_lists() {
    let world = World::new(&[]);
    let import = "im_open_login_svc/multiaccount_import";
    assert_eq!(
        world.ok(import, json!({ "Accounts": ["alice", "b\u{f6}b", "bob"] })),
        json!({ "FailAccounts": ["b\u{f6}b"] })
    );
    let named = json!({ "AccountList": [{ "UserID": "carol", "Nick": "C", "FaceUrl": "c.png" }] });
    assert_eq!(world.ok(import, named), json!({ "FailAccounts": [] }));
    let check = json!({ "CheckItem": items(&["alice", "eve", ""]) });
    let checked = world.ok("im_open_login_svc/account_check", check);
    assert_eq!(
        checked,
        json!({ "ResultItem": [
            { "UserID": "alice", "ResultCode": 0, "ResultInfo": "", "AccountStatus": "Imported" },
            { "UserID": "eve", "ResultCode": 0, "ResultInfo": "", "AccountStatus": "NotImported" },
            { "UserID": "", "ResultCode": 70402, "ResultInfo": "user id \"\" is empty" },
        ] })
    );
    let delete = json!({ "DeleteItem": items(&["alice", "alice"]) });
    let deleted = world.ok("im_open_login_svc/account_delete", delete);
    assert_eq!(
        deleted,
        json!({ "ResultItem": [
            { "UserID": "alice", "ResultCode": 0, "ResultInfo": "" },
            { "UserID": "alice", "ResultCode": 70107, "ResultInfo": "user \"alice\" has no account" },
        ] })
    );
    let checked = world.ok(
        "im_open_login_svc/account_check",
        json!({ "CheckItem": items(&["alice"]) }),
    );
    assert_eq!(
        each(&checked["ResultItem"], "AccountStatus"),
        ["NotImported"]
    );
}

#[test]
fn a_list_of_accounts_has_1_to_100() {
    let world = World::new(&[]);
    let names: Vec<String> = (0..101).map(|number| format!("user{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for (command, field) in [
        ("account_check", "CheckItem"),
        ("account_delete", "DeleteItem"),
    ] {
        let command = format!("im_open_login_svc/{command}");
        assert_eq!(world.code(&command, json!({ field: [] })), 70206);
        assert_eq!(world.code(&command, json!({ field: items(&names) })), 70206);
        world.ok(&command, json!({ field: items(&names[..100]) }));
    }
    let import = "im_open_login_svc/multiaccount_import";
    assert_eq!(world.code(import, json!({ "Accounts": names })), 70206);
    assert_eq!(world.code(import, json!({})), 70206);
    world.ok(import, json!({ "Accounts": names[..100] }));
}

#[test]
fn a_deleted_account_leaves_nothing_of_its_own() {
    let world = World::new(&["alice", "bob"]);
    let profile = json!({ "UserID": "alice", "Nick": "Al", "FaceUrl": "a.png" });
    world.ok("im_open_login_svc/account_import", profile);
    world.send("alice", "bob", "hello");
    world.send("bob", "alice", "hello to you");
    world.create_group("g", "alice", &["bob"]);
    let friends = json!({ "From_Account": "alice", "AddFriendItem": [{ "To_Account": "bob", "Remark": "B" }] });
    world.ok("sns/friend_add", friends);
    let mark = json!({ "From_Account": "alice", "MarkItem": [
        { "OptType": 1, "ContactItem": { "Type": 1, "To_Account": "bob" }, "SetMark": [0] }] });
    world.ok("recentcontact/mark_contact", mark);

    let delete = json!({ "DeleteItem": items(&["alice"]) });
    world.ok("im_open_login_svc/account_delete", delete);

    for (command, body, code) in [
        (
            "recentcontact/get_list",
            json!({ "From_Account": "alice" }),
            50001,
        ),
        ("sns/friend_get", json!({ "From_Account": "alice" }), 30003),
        (
            "group_open_http_svc/get_joined_group_list",
            json!({ "Member_Account": "alice" }),
            10019,
        ),
        (
            "openim/get_c2c_unread_msg_num",
            json!({ "To_Account": "alice" }),
            90012,
        ),
    ] {
        assert_eq!(world.code(command, body), code, "{command}");
    }
    let to_her = json!({ "From_Account": "bob", "To_Account": "alice", "MsgRandom": 9, "MsgBody": super::text("x") });
    assert_eq!(world.code("openim/sendmsg", to_her), 90012);

    // Others keep their histories, but not their friendships with her or her memberships.
    let history = json!({ "Operator_Account": "bob", "Peer_Account": "alice", "MaxCnt": 9, "MaxTime": i64::MAX });
    assert_eq!(
        world.ok("openim/admin_getroammsg", history.clone())["MsgCnt"],
        2
    );
    assert_eq!(
        world.ok("sns/friend_get", json!({ "From_Account": "bob" }))["FriendNum"],
        0
    );
    let members = world.ok(
        "group_open_http_svc/get_group_member_info",
        json!({ "GroupId": "g" }),
    );
    assert_eq!(each(&members["MemberList"], "Member_Account"), ["bob"]);

    // The same id imported again is a different account.
    world.ok(
        "im_open_login_svc/account_import",
        json!({ "UserID": "alice" }),
    );
    let list = world.ok(
        "recentcontact/get_list",
        json!({ "From_Account": "alice", "AssistFlags": 7 }),
    );
    assert_eq!(list["SessionItem"], json!([]));
    let contacts = world.ok(
        "recentcontact/get_contact_group",
        json!({ "From_Account": "alice" }),
    );
    assert_eq!(contacts["ContactItem"], json!([]));
    let mut hers = history;
    hers["Operator_Account"] = json!("alice");
    hers["Peer_Account"] = json!("bob");
    assert_eq!(world.ok("openim/admin_getroammsg", hers)["MsgCnt"], 0);
}

#[test]
fn a_deleted_account_signs_out_and_its_feed_goes_on() {
    let world = World::new(&["alice", "bob"]);
    let mut alice = caller("alice");
    alice.session = Some(ServiceSession { id: 7, request: 1 });
    let login = Login { session: Some(7) };
    world.service.ask(&caller("alice"), login).unwrap();
    world.send("bob", "alice", "hello");
    let before = world.service.ask(&alice, ReadFeed::after(0)).unwrap();
    assert_eq!(before.snapshot.unwrap().entries.len(), 1);

    world.ok(
        "im_open_login_svc/account_delete",
        json!({ "DeleteItem": items(&["alice"]) }),
    );
    let error = world
        .service
        .ask(&alice, ReadFeed::after(before.next))
        .unwrap_err();
    assert_eq!(error.code, 6208);
    let login = Login { session: Some(8) };
    let error = world.service.ask(&caller("alice"), login).unwrap_err();
    assert_eq!(error.code, 70107);

    let world = world.reopen();
    world.ok(
        "im_open_login_svc/account_import",
        json!({ "UserID": "alice" }),
    );
    let login = Login { session: Some(9) };
    world.service.ask(&caller("alice"), login).unwrap();
    alice.session = Some(ServiceSession { id: 9, request: 1 });
    let page = world
        .service
        .ask(&alice, ReadFeed::after(before.next))
        .unwrap();
    assert!(page.next > before.next, "numbers go on");
    let [change] = page.changes.as_slice() else {
        panic!("{:?}", page.changes);
    };
    assert!(matches!(&change.change, Change::Deleted(deletion) if deletion.clear));
}
