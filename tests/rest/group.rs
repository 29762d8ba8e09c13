//! Tests of `group_open_http_svc`: groups and their history.

use serde_json::{Value, json};

use super::{World, caller, each, text};

const HISTORY: &str = "group_open_http_svc/group_msg_get_simple";

#[test]
fn a_group_is_told_with_its_members() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("g", "alice", &["bob"]);
    world.send_group("bob", "g", "hello");
    let ask = json!({ "GroupIdList": ["g", "none", ""] });
    let answer = world.ok("group_open_http_svc/get_group_info", ask.clone());
    assert_eq!(
        answer["GroupInfo"][0],
        json!({ "GroupId": "g", "ErrorCode": 0, "ErrorInfo": "", "Type": "Public", "Name": "The group",
            "Introduction": "words", "Notification": "words", "FaceUrl": "", "Owner_Account": "alice", "MemberNum": 2, "NextMsgSeq": 2,
            "MemberList": [
                { "Member_Account": "alice", "Role": "Owner" },
                { "Member_Account": "bob", "Role": "Member" },
            ] })
    );
    assert_eq!(each(&answer["GroupInfo"], "ErrorCode"), [0, 10010, 10015]);
    assert_eq!(each(&answer["GroupInfo"], "GroupId"), ["g", "none", ""]);
    let member = world.ok_as(&caller("bob"), "group_open_http_svc/get_group_info", ask);
    assert_eq!(each(&member["GroupInfo"], "ErrorCode"), [0, 10010, 10015]);
    let many = json!({ "GroupIdList": vec!["g"; 51] });
    assert_eq!(
        world.code("group_open_http_svc/get_group_info", many),
        10004
    );
}

/// The text fields of a group besides its name, and their maximum lengths.
const TEXTS: [(&str, usize); 3] = [
    ("Introduction", 240),
    ("Notification", 300),
    ("FaceUrl", 100),
];

#[test]
fn a_group_keeps_its_texts_up_to_their_limits() {
    let world = World::new(&["alice"]);
    let texts = |body: &Value, length: usize| {
        let mut body = body.clone();
        for (field, limit) in TEXTS {
            body[field] = json!("x".repeat(limit.min(length)));
        }
        body
    };
    let told = || {
        let ask = json!({ "GroupIdList": ["g"] });
        world.ok("group_open_http_svc/get_group_info", ask)["GroupInfo"][0].clone()
    };
    let create = json!({ "Owner_Account": "alice", "Type": "Public", "GroupId": "g", "Name": "G" });
    let change = json!({ "GroupId": "g" });
    for (command, body) in [("create_group", create), ("modify_group_base_info", change)] {
        let command = format!("group_open_http_svc/{command}");
        for (field, limit) in TEXTS {
            let mut long = body.clone();
            // Bytes count, not characters.
            long[field] = json!(format!("{}é", "x".repeat(limit - 1)));
            let error =
                world
                    .service
                    .rest(&world.admin, &format!("v4/{command}"), &long.to_string());
            let error = error.unwrap_err();
            assert_eq!(error.code, 10004, "{command} {field}");
            let sentence = format!(
                "{field}: {} bytes given, at most {limit} are allowed",
                limit + 1
            );
            assert_eq!(error.message, sentence);
        }
        let kept = texts(&body, 1_000);
        world.ok(&command, kept.clone());
        let told = told();
        assert!(
            TEXTS.iter().all(|(field, _)| told[field] == kept[field]),
            "{told}"
        );
        world.ok(
            "group_open_http_svc/modify_group_base_info",
            texts(&json!({ "GroupId": "g" }), 0),
        );
    }
    let told = told();
    assert!(TEXTS.iter().all(|(field, _)| told[field] == ""), "{told}");
    let world = world.reopen();
    let change = json!({ "GroupId": "g", "Notification": "be kind" });
    world.ok("group_open_http_svc/modify_group_base_info", change);
    let filter = json!({ "Member_Account": "alice",
        "ResponseFilter": { "GroupBaseInfoFilter": ["Introduction", "Notification"] } });
    assert_eq!(
        world.ok("group_open_http_svc/get_joined_group_list", filter)["GroupIdList"],
        json!([{ "GroupId": "g", "Introduction": "", "Notification": "be kind" }])
    );
}

#[test]
fn joined_groups_come_in_pages_and_by_type() {
    let world = World::new(&["alice", "bob"]);
    for id in ["a", "b", "c"] {
        world.create_group(id, "alice", &["bob"]);
    }
    let work = json!({ "Owner_Account": "bob", "Type": "Private", "GroupId": "w", "Name": "Work" });
    world.ok("group_open_http_svc/create_group", work);
    let ask = |more: Value| {
        let mut body = json!({ "Member_Account": "bob" });
        body.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let answer = world.ok("group_open_http_svc/get_joined_group_list", body);
        let ids = each(&answer["GroupIdList"], "GroupId");
        let ids: Vec<String> = ids
            .iter()
            .map(|id| id.as_str().unwrap().to_string())
            .collect();
        (answer["TotalCount"].as_u64().unwrap(), ids.concat())
    };
    assert_eq!(ask(json!({})), (4, "abcw".into()));
    assert_eq!(ask(json!({ "Limit": 2, "Offset": 0 })), (4, "ab".into()));
    assert_eq!(ask(json!({ "Limit": 2, "Offset": 2 })), (4, "cw".into()));
    assert_eq!(ask(json!({ "Limit": 2, "Offset": 9 })), (4, String::new()));
    assert_eq!(ask(json!({ "GroupType": "Private" })), (1, "w".into()));
    assert_eq!(ask(json!({ "GroupType": "Work" })), (1, "w".into()));
    let filter = json!({ "Member_Account": "bob", "GroupType": "Private",
        "ResponseFilter": { "GroupBaseInfoFilter": ["Type", "Name", "InfoSeq"] } });
    assert_eq!(
        world.ok("group_open_http_svc/get_joined_group_list", filter),
        json!({ "TotalCount": 1, "GroupIdList": [{ "GroupId": "w", "Type": "Private", "Name": "Work" }] })
    );
    let joined = "group_open_http_svc/get_joined_group_list";
    assert_eq!(
        world.code(joined, json!({ "Member_Account": "nobody" })),
        10019
    );
    assert_eq!(
        world.code(
            joined,
            json!({ "Member_Account": "bob", "GroupType": "Party" })
        ),
        10004
    );
}

#[test]
fn members_come_in_pages_and_by_role() {
    let world = World::new(&["alice", "bob", "carol"]);
    world.create_group("g", "carol", &["alice", "bob"]);
    let ask = |more: Value| {
        let mut body = json!({ "GroupId": "g" });
        body.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        world.ok("group_open_http_svc/get_group_member_info", body)
    };
    let all = ask(json!({}));
    assert_eq!(all["MemberNum"], 3);
    assert_eq!(
        each(&all["MemberList"], "Member_Account"),
        ["alice", "bob", "carol"]
    );
    assert_eq!(
        each(&all["MemberList"], "Role"),
        ["Member", "Member", "Owner"]
    );
    let page = ask(json!({ "Limit": 1, "Offset": 1 }));
    assert_eq!(each(&page["MemberList"], "Member_Account"), ["bob"]);
    let owner = ask(json!({ "MemberRoleFilter": ["Owner"] }));
    assert_eq!(each(&owner["MemberList"], "Member_Account"), ["carol"]);
    assert_eq!(
        world.code(
            "group_open_http_svc/get_group_member_info",
            json!({ "GroupId": "none" })
        ),
        10010
    );
}

#[test]
fn a_group_changes_its_name_and_picture() {
    let world = World::new(&["alice"]);
    world.create_group("g", "alice", &[]);
    let modify = "group_open_http_svc/modify_group_base_info";
    let change = json!({ "GroupId": "g", "FaceUrl": "g.png", "Introduction": "words" });
    assert_eq!(world.ok_as(&caller("alice"), modify, change), json!({}));
    world.ok(modify, json!({ "GroupId": "g", "Name": "New" }));
    let info = world.ok(
        "group_open_http_svc/get_group_info",
        json!({ "GroupIdList": ["g"] }),
    );
    let group = &info["GroupInfo"][0];
    assert_eq!(
        (&group["Name"], &group["FaceUrl"]),
        (&json!("New"), &json!("g.png"))
    );
    assert_eq!(
        world.code(modify, json!({ "GroupId": "g", "Name": "" })),
        10004
    );
    assert_eq!(
        world.code(modify, json!({ "GroupId": "none", "Name": "x" })),
        10010
    );
}

/// All pages of a group's history: the seqs and texts, newest first, and the size of each page.
fn history(
    world: &World,
    caller: &opentim_core::api::Caller,
    group: &str,
) -> (Vec<(u64, String)>, Vec<usize>) {
    let (mut all, mut sizes) = (Vec::new(), Vec::new());
    let mut body = json!({ "GroupId": group, "ReqMsgNumber": 20 });
    loop {
        let page = world.ok_as(caller, HISTORY, body.clone());
        let list = page["RspMsgList"].as_array().unwrap();
        sizes.push(list.len());
        for item in list {
            let words = item["MsgBody"][0]["MsgContent"]["Text"]
                .as_str()
                .unwrap_or_default();
            let place = item["IsPlaceMsg"] == 1;
            assert_eq!(place, words.is_empty(), "{item}");
            all.push((item["MsgSeq"].as_u64().unwrap(), words.to_string()));
        }
        if page["IsFinished"] == 1 {
            return (all, sizes);
        }
        body["ReqMsgSeq"] = json!(all.last().unwrap().0 - 1);
    }
}

#[test]
fn a_groups_history_comes_in_pages_of_20_to_the_end() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("g", "alice", &["bob"]);
    for number in 1..=45 {
        world.send_group("bob", "g", &format!("text {number}"));
    }
    let (all, sizes) = history(&world, &world.admin, "g");
    assert_eq!(sizes, [20, 20, 5]);
    let expected = (1..=45)
        .rev()
        .map(|number| (number, format!("text {number}")));
    assert!(all.iter().cloned().eq(expected), "{all:?}");
    assert_eq!(history(&world, &caller("alice"), "g").0, all);

    let one = world.ok(
        HISTORY,
        json!({ "GroupId": "g", "ReqMsgNumber": 1, "ReqMsgSeq": 7 }),
    );
    let message = &one["RspMsgList"][0];
    assert_eq!(one["GroupId"], "g");
    assert_eq!(one["IsFinished"], 0);
    assert_eq!(
        message,
        &json!({ "From_Account": "bob", "IsPlaceMsg": 0, "IsSystemMsg": 0, "MsgPriority": 2,
            "MsgRandom": message["MsgRandom"], "MsgSeq": 7, "MsgTimeStamp": message["MsgTimeStamp"],
            "MsgBody": super::text("text 7") })
    );
    let many = world.ok(HISTORY, json!({ "GroupId": "g", "ReqMsgNumber": 1_000 }));
    assert_eq!(many["RspMsgList"].as_array().unwrap().len(), 20);
    assert_eq!(
        world.code(HISTORY, json!({ "GroupId": "g", "ReqMsgNumber": 0 })),
        10004
    );
    assert_eq!(
        world.code(HISTORY, json!({ "GroupId": "none", "ReqMsgNumber": 1 })),
        10010
    );
    assert_eq!(
        world.code(HISTORY, json!({ "GroupId": "", "ReqMsgNumber": 1 })),
        10015
    );
}

#[test]
fn what_nobody_can_read_is_a_place_and_a_member_sees_his_own_part() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("g", "alice", &[]);
    for words in ["one", "two"] {
        world.send_group("alice", "g", words);
    }
    let join = json!({ "GroupId": "g", "MemberList": [{ "Member_Account": "bob" }] });
    world.ok("group_open_http_svc/add_group_member", join);
    world.send_group("alice", "g", "three");
    let texts = |caller: &opentim_core::api::Caller| {
        let (all, _) = history(&world, caller, "g");
        all.into_iter().map(|(_, words)| words).collect::<Vec<_>>()
    };
    assert_eq!(texts(&caller("bob")), ["three"]);
    assert_eq!(texts(&caller("alice")), ["three", "two", "one"]);
    assert_eq!(texts(&world.admin), ["three", "two", "one"]);
    // Before the purge and after it, a message that everybody has deleted is gone for the administrator too.
    let delete = json!({ "From_Account": "alice", "Type": 2, "ToGroupid": "g", "ClearRamble": 1 });
    world.ok("recentcontact/delete", delete);
    assert_eq!(texts(&world.admin), ["three"]);
    world.send_group("bob", "g", "four");
    assert_eq!(texts(&caller("alice")), ["four"]);
    let below = json!({ "GroupId": "g", "ReqMsgNumber": 2, "ReqMsgSeq": 2 });
    let below = world.ok(HISTORY, below);
    assert_eq!(
        (&below["RspMsgList"], &below["IsFinished"]),
        (&json!([]), &json!(1))
    );

    // A member who quits leaves a gap: bob misses five messages, and the gap has a place in the page.
    let out = json!({ "GroupId": "g", "MemberToDel_Account": ["bob"] });
    world.ok("group_open_http_svc/delete_group_member", out);
    world.send_group("alice", "g", "five");
    let back = json!({ "GroupId": "g", "MemberList": [{ "Member_Account": "bob" }] });
    world.ok("group_open_http_svc/add_group_member", back);
    world.send_group("alice", "g", "six");
    assert_eq!(texts(&caller("bob")), ["six", "", "four", "three"]);
}

#[test]
fn a_message_for_some_members_is_refused_and_no_unread_is_honoured() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("g", "alice", &["bob"]);
    let send = "group_open_http_svc/send_group_msg";
    let body = json!({ "From_Account": "alice", "GroupId": "g", "Random": 1, "MsgBody": super::text("x"),
        "MsgPriority": "High", "SendMsgControl": ["NoUnread"], "CloudCustomData": "cloud",
        "OfflinePushInfo": { "PushFlag": 0 } });
    let mut some = body.clone();
    some["To_Account"] = json!(["bob"]);
    assert_eq!(world.code(send, some), 10004);
    let sent = world.ok(send, body);
    assert_eq!(sent["MsgSeq"], 1);
    let read = world.ok(HISTORY, json!({ "GroupId": "g", "ReqMsgNumber": 1 }));
    assert_eq!(read["RspMsgList"][0]["CloudCustomData"], "cloud");
    assert_eq!(super::message::unread(&world, "bob", "group_g"), 0);
    world.send_group("alice", "g", "counted");
    assert_eq!(super::message::unread(&world, "bob", "group_g"), 1);
}

#[test]
fn one_unknown_member_does_not_refuse_the_others() {
    let world = World::new(&["alice", "bob", "carol"]);
    world.create_group("g", "alice", &["bob"]);
    let names = ["carol", "nobody", "bob"];
    let list: Vec<Value> = names
        .iter()
        .map(|name| json!({ "Member_Account": name }))
        .collect();
    let body = json!({ "GroupId": "g", "MemberList": list });
    assert_eq!(
        world.ok("group_open_http_svc/add_group_member", body)["MemberList"],
        json!([{ "Member_Account": "carol", "Result": 1 }, { "Member_Account": "nobody", "Result": 0 },
            { "Member_Account": "bob", "Result": 2 }])
    );
    let members = world.ok(
        "group_open_http_svc/get_group_member_info",
        json!({ "GroupId": "g" }),
    );
    assert_eq!(members["MemberNum"], 3);
}

#[test]
fn an_administrator_sends_to_a_group_without_being_a_member_and_others_do_not() {
    let world = World::new(&["alice", "bob", "root"]);
    world.create_group("g", "alice", &[]);
    let send = |from: Value| json!({ "GroupId": "g", "Random": 7, "MsgBody": text("news"), "From_Account": from });
    let command = "group_open_http_svc/send_group_msg";
    world.ok(command, send(Value::Null));
    assert_eq!(world.code(command, send(json!("bob"))), 10007);
    assert_eq!(
        world.code_as(&caller("bob"), command, send(Value::Null)),
        10007
    );
    let simple = json!({ "GroupId": "g", "ReqMsgNumber": 1 });
    let page = world.ok_as(
        &caller("alice"),
        "group_open_http_svc/group_msg_get_simple",
        simple,
    );
    assert_eq!(page["RspMsgList"][0]["From_Account"], "root");
    let listed = world.ok("recentcontact/get_list", json!({ "From_Account": "root" }));
    assert_eq!(listed["SessionItem"], json!([]));
}
