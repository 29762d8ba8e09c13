//! Tests of `opentim/v1/conversation`, `opentim/v1/history`, and reading through `openim`.

use serde_json::{Value, json};

use super::{World, caller, text};

/// A command of the user's own, under `opentim/v1/`.
fn ask(world: &World, user: &str, command: &str, body: &Value) -> Result<Value, i32> {
    let path = format!("opentim/v1/{command}");
    let answer = world.service.rest(&caller(user), &path, &body.to_string());
    let answer = answer.map_err(|error| error.code)?;
    Ok(serde_json::from_str(&answer).unwrap())
}

fn ok(world: &World, user: &str, command: &str, body: Value) {
    let answer = ask(world, user, command, &body);
    let answer = answer.unwrap_or_else(|code| panic!("{command} {body}: {code}"));
    let done = json!({ "ActionStatus": "OK", "ErrorCode": 0, "ErrorInfo": "" });
    assert_eq!(answer, done);
}

fn code(world: &World, user: &str, command: &str, body: Value) -> i32 {
    match ask(world, user, command, &body) {
        Ok(answer) => panic!("{command} {body}: {answer}"),
        Err(code) => code,
    }
}

/// The user's list as a fresh device of theirs gets it: id, unread messages, and mentions.
fn entries(world: &World, user: &str) -> Vec<(String, u64, Value)> {
    let snapshot = snapshot(world, user);
    let entry = |entry: &Value| {
        let id = entry["Conversation"].as_str().unwrap().to_string();
        let unread = entry["Unread"].as_u64().unwrap();
        (id, unread, entry["Mentions"].clone())
    };
    snapshot["Entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(entry)
        .collect()
}

fn snapshot(world: &World, user: &str) -> Value {
    let page = ask(world, user, "sync", &json!({ "Since": 0 })).unwrap();
    page["Snapshot"].clone()
}

fn history(world: &World, user: &str, id: &str) -> usize {
    let body = json!({ "Conversation": id, "BeforeSeq": 0, "Count": 100 });
    let page = ask(world, user, "history", &body).unwrap();
    page["Messages"].as_array().unwrap().len()
}

#[test]
fn a_group_message_mentions_the_users_that_it_names() {
    let world = World::new(&["alice", "bob", "carol"]);
    world.create_group("g", "alice", &["bob", "carol"]);
    let mut number = 0;
    let mut send = |info: Value| {
        number += 1;
        let body = json!({ "GroupId": "g", "From_Account": "alice", "Random": number,
            "MsgBody": text("x"), "GroupAtInfo": info });
        world.ask(&world.admin, "group_open_http_svc/send_group_msg", &body)
    };
    send(json!([{ "GroupAtAllFlag": 0, "GroupAt_Account": "bob" }])).unwrap();
    send(json!([{ "GroupAtAllFlag": 1 }])).unwrap();
    send(json!([{ "GroupAtAllFlag": 1 }, { "GroupAtAllFlag": 0, "GroupAt_Account": "bob" }]))
        .unwrap();
    send(json!([{ "GroupAtAllFlag": 0, "GroupAt_Account": "stranger" }])).unwrap();
    send(json!([])).unwrap();
    for wrong in [
        json!([{ "GroupAtAllFlag": 2 }]),
        json!([{ "GroupAtAllFlag": 0 }]),
        json!(vec![json!({ "GroupAtAllFlag": 1 }); 101]),
    ] {
        assert_eq!(send(wrong.clone()), Err(10004), "{wrong}");
    }
    let at = |pairs: &[(u64, u8)]| {
        let one = |(seq, at): &(u64, u8)| json!({ "Seq": seq, "At": at });
        Value::Array(pairs.iter().map(one).collect())
    };
    let of = |user: &str| entries(&world, user).remove(0);
    assert_eq!(
        of("bob"),
        ("group_g".into(), 5, at(&[(1, 1), (2, 2), (3, 3)]))
    );
    assert_eq!(of("carol"), ("group_g".into(), 5, at(&[(2, 2), (3, 2)])));
    assert_eq!(of("alice"), ("group_g".into(), 0, Value::Null));
}

#[test]
fn unread_messages_are_cleaned_by_conversation_and_kind() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("g", "bob", &["alice"]);
    for at in 0..3 {
        world.send("bob", "alice", "x");
        let body =
            json!({ "GroupId": "g", "From_Account": "bob", "Random": at, "MsgBody": text("x") });
        world.ok("group_open_http_svc/send_group_msg", body);
    }
    let clean = "conversation/clean_unread";
    let counts = || -> Vec<u64> {
        entries(&world, "alice")
            .iter()
            .map(|entry| entry.1)
            .collect()
    };
    assert_eq!(counts(), [3, 3]);
    ok(
        &world,
        "alice",
        clean,
        json!({ "Conversation": "group_g", "Sequence": 2 }),
    );
    assert_eq!(counts(), [3, 1]);
    ok(
        &world,
        "alice",
        clean,
        json!({ "Conversation": "c2c_bob", "Timestamp": 1 }),
    );
    assert_eq!(counts(), [3, 1]);
    ok(&world, "alice", clean, json!({ "Conversation": "c2c" }));
    assert_eq!(counts(), [0, 1]);
    ok(&world, "alice", clean, json!({ "Conversation": "" }));
    assert_eq!(counts(), [0, 0]);
    ok(
        &world,
        "alice",
        clean,
        json!({ "Conversation": "c2c_nobody" }),
    );
    assert_eq!(
        code(&world, "alice", clean, json!({ "Conversation": "bob" })),
        6017
    );
    assert_eq!(
        code(&world, "nobody", clean, json!({ "Conversation": "" })),
        20003
    );
}

#[test]
fn an_administrator_has_messages_of_a_user_read() {
    let world = World::new(&["alice", "bob"]);
    let read = "openim/admin_set_msg_read";
    let sent = world.send("bob", "alice", "x");
    let time = sent["MsgTime"].as_u64().unwrap();
    let body = |time: u64| json!({ "Report_Account": "alice", "Peer_Account": "bob", "MsgReadTime": time });
    let unread = || entries(&world, "alice")[0].1;
    world.ok(read, body(time - 1));
    assert_eq!(unread(), 1);
    world.ok(read, body(time));
    assert_eq!(unread(), 0);
    world.send("bob", "alice", "y");
    world.ok_as(
        &caller("alice"),
        read,
        json!({ "Operator_Account": "alice", "Peer_Account": "bob" }),
    );
    assert_eq!(unread(), 0);
    let number = world.ok(
        "openim/get_c2c_unread_msg_num",
        json!({ "To_Account": "alice" }),
    );
    assert_eq!(number["AllC2CUnreadMsgNum"], 0);
    assert_eq!(world.code_as(&caller("bob"), read, body(0)), 60010);
    let of = |report: &str, peer: &str| json!({ "Report_Account": report, "Peer_Account": peer });
    assert_eq!(world.code(read, of("nobody", "bob")), 90008);
    assert_eq!(world.code(read, of("alice", "nobody")), 90012);
    let early = json!({ "Report_Account": "alice", "Peer_Account": "bob", "MsgReadTime": -1 });
    assert_eq!(world.code(read, early), 90001);
}

#[test]
fn receive_options_and_retention_are_stored_and_reported() {
    let world = World::new(&["alice", "bob"]);
    let (opt, days) = ("conversation/receive_opt", "conversation/retention");
    ok(
        &world,
        "alice",
        opt,
        json!({ "Conversations": ["c2c_bob", "group_g"], "ReceiveOpt": 2 }),
    );
    ok(
        &world,
        "alice",
        days,
        json!({ "Conversation": "c2c_bob", "Days": 7 }),
    );
    let snapshot = snapshot(&world, "alice");
    let preferences = snapshot["Notes"].as_array().unwrap();
    let of = |id: &str| -> (u64, u64) {
        let found = preferences
            .iter()
            .find(|item| item["Conversation"] == id)
            .unwrap();
        let number = |field: &str| found[field].as_u64().unwrap();
        (number("ReceiveOpt"), number("RetentionDays"))
    };
    assert_eq!((of("c2c_bob"), of("group_g")), ((2, 7), (2, 0)));
    let many: Vec<String> = (0..101).map(|at| format!("c2c_u{at}")).collect();
    for wrong in [
        json!({ "Conversations": [], "ReceiveOpt": 2 }),
        json!({ "Conversations": many, "ReceiveOpt": 2 }),
        json!({ "Conversations": ["c2c_bob"], "ReceiveOpt": 5 }),
    ] {
        assert_eq!(code(&world, "alice", opt, wrong), 50002);
    }
    let long = json!({ "Conversation": "c2c_bob", "Days": 36_501 });
    assert_eq!(code(&world, "alice", days, long), 50002);
    ok(
        &world,
        "alice",
        days,
        json!({ "Conversation": "c2c_bob", "Days": 36_500 }),
    );
}

#[test]
fn a_history_is_cleared_and_messages_are_deleted_for_who_asks() {
    let world = World::new(&["alice", "bob"]);
    for _ in 0..4 {
        world.send("bob", "alice", "x");
    }
    let (delete, clear) = ("history/delete", "history/clear");
    ok(
        &world,
        "alice",
        delete,
        json!({ "Conversation": "c2c_bob", "Seqs": [2, 3, 9] }),
    );
    assert_eq!(
        (
            history(&world, "alice", "c2c_bob"),
            history(&world, "bob", "c2c_alice")
        ),
        (2, 4)
    );
    assert_eq!(entries(&world, "alice")[0].1, 2);
    for seqs in [Vec::new(), (1..=51).collect::<Vec<u64>>()] {
        let wrong = json!({ "Conversation": "c2c_bob", "Seqs": seqs });
        assert_eq!(code(&world, "alice", delete, wrong), 50002);
    }
    ok(&world, "alice", clear, json!({ "Conversation": "c2c_bob" }));
    assert_eq!(
        (
            history(&world, "alice", "c2c_bob"),
            history(&world, "bob", "c2c_alice")
        ),
        (0, 4)
    );
    assert_eq!(
        entries(&world, "alice"),
        [("c2c_bob".into(), 0, Value::Null)]
    );
    ok(
        &world,
        "alice",
        clear,
        json!({ "Conversation": "c2c_nobody" }),
    );
    world.send("bob", "alice", "new");
    assert_eq!(
        (
            history(&world, "alice", "c2c_bob"),
            entries(&world, "alice")[0].1
        ),
        (1, 1)
    );
}

#[test]
fn more_conversations_than_one_deletion_takes_are_6017() {
    let world = World::new(&["alice"]);
    let delete = |count: usize| {
        let ids: Vec<String> = (0..count).map(|at| format!("c2c_u{at}")).collect();
        let body = json!({ "ClearMessage": true, "Conversations": ids }).to_string();
        let done = world
            .service
            .rest(&caller("alice"), "opentim/v1/conversation/delete", &body);
        done.map(drop).map_err(|error| error.code)
    };
    assert_eq!(delete(0), Err(6017));
    assert_eq!(delete(100), Ok(()));
    assert_eq!(delete(101), Err(6017));
}
