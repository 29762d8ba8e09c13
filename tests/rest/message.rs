//! Tests of `openim`: sending, and a user's view of a history.

use std::time::{SystemTime, UNIX_EPOCH};

use opentim_core::api::feed::ReadFeed;
use serde_json::{Value, json};

use super::{World, caller, each, text};

const ROAM: &str = "openim/admin_getroammsg";

/// The unread count on a device of the user.
pub fn unread(world: &World, user: &str, conversation: &str) -> u64 {
    let page = world
        .service
        .ask(&caller(user), ReadFeed::after(0))
        .unwrap();
    let entries = page.snapshot.unwrap().entries;
    let found = entries
        .iter()
        .find(|entry| entry.conversation.to_string() == conversation);
    found.unwrap().unread
}

fn roam(user: &str, peer: &str) -> Value {
    json!({ "Operator_Account": user, "Peer_Account": peer, "MaxCnt": 100, "MinTime": 0, "MaxTime": 4_000_000_000_u64 })
}

fn texts(page: &Value) -> Vec<&str> {
    let list = page["MsgList"].as_array().unwrap();
    list.iter()
        .map(|message| {
            message["MsgBody"][0]["MsgContent"]["Text"]
                .as_str()
                .unwrap()
        })
        .collect()
}

/// All pages joined, oldest first, and the size of each page from the newest on.
fn all_pages(world: &World, mut body: Value) -> (Vec<String>, Vec<usize>) {
    let (mut all, mut sizes) = (Vec::new(), Vec::new());
    loop {
        let page = world.ok(ROAM, body.clone());
        let mut words: Vec<String> = texts(&page).iter().map(ToString::to_string).collect();
        assert_eq!(page["MsgCnt"], words.len());
        sizes.push(words.len());
        words.append(&mut all);
        all = words;
        if page["Complete"] == 1 {
            return (all, sizes);
        }
        assert!(sizes.len() < 200, "it ends");
        body["MaxTime"] = page["LastMsgTime"].clone();
        body["LastMsgKey"] = page["LastMsgKey"].clone();
    }
}

fn import(world: &World, from: &str, to: &str, time: u64, number: u64, words: &str) {
    let body = json!({ "SyncFromOldSystem": 2, "From_Account": from, "To_Account": to, "MsgSeq": number,
        "MsgRandom": number, "MsgTimeStamp": time, "MsgBody": text(words) });
    world.ok("openim/importmsg", body);
}

#[test]
fn what_is_imported_was_sent_between_1970_and_now() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("team", "alice", &["bob"]);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let now = i64::try_from(now.as_secs()).unwrap();
    let c2c = |time: i64| {
        json!({ "SyncFromOldSystem": 2, "From_Account": "alice", "To_Account": "bob", "MsgSeq": 1,
            "MsgRandom": 1, "MsgTimeStamp": time, "MsgBody": text("x") })
    };
    let group = |time: i64| {
        json!({ "GroupId": "team", "MsgList": [
            { "From_Account": "alice", "SendTime": time, "Random": 1, "MsgBody": text("x") }] })
    };
    let import_group = "group_open_http_svc/import_group_msg";
    for time in [-1, now + 60] {
        assert_eq!(world.code("openim/importmsg", c2c(time)), 90006, "{time}");
        assert_eq!(world.code(import_group, group(time)), 10004, "{time}");
    }
    for time in [0, now] {
        world.ok("openim/importmsg", c2c(time));
        world.ok(import_group, group(time));
    }
}

#[test]
fn a_sent_message_is_answered_with_its_key_and_counts_or_not() {
    let world = World::new(&["alice", "bob"]);
    let send = |random: u32, more: Value| {
        let mut body = json!({ "From_Account": "alice", "To_Account": "bob", "MsgSeq": 5, "MsgRandom": random,
            "MsgBody": text("x"), "MsgTimeStamp": 12, "ForbidCallbackControl": ["ForbidBeforeSendMsgCallback"],
            "OfflinePushInfo": { "PushFlag": 1 }, "IsNeedReadReceipt": 1 });
        body.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        world.ok("openim/sendmsg", body)
    };
    let sent = send(1, json!({ "SyncOtherMachine": 1, "MsgLifeTime": 604_800 }));
    assert_eq!(sent["MsgKey"], format!("5_1_{}", sent["MsgTime"]));
    assert_eq!(unread(&world, "bob", "c2c_alice"), 1);
    for (random, quiet) in [
        (2, json!({ "SendMsgControl": ["NoLastMsg", "NoUnread"] })),
        (3, json!({ "OnlineOnlyFlag": 1 })),
        (4, json!({ "MsgLifeTime": 0 })),
    ] {
        send(random, quiet);
        assert_eq!(unread(&world, "bob", "c2c_alice"), 1, "{random}");
    }
    send(5, json!({ "SendMsgControl": ["WithMuteNotifications"] }));
    assert_eq!(unread(&world, "bob", "c2c_alice"), 2);
    assert_eq!(world.ok(ROAM, roam("bob", "alice"))["MsgCnt"], 5);
}

#[test]
fn a_sender_may_be_left_out() {
    let world = World::new(&["alice", "bob"]);
    let body = json!({ "From_Account": "alice", "To_Account": "bob", "MsgRandom": 1, "MsgBody": text("x"),
        "SyncOtherMachine": 2 });
    world.ok("openim/sendmsg", body);
    let list = |user: &str| {
        world.ok("recentcontact/get_list", json!({ "From_Account": user }))["SessionItem"].clone()
    };
    assert_eq!(list("alice"), json!([]));
    assert_eq!(each(&list("bob"), "To_Account"), ["alice"]);
    assert_eq!(world.ok(ROAM, roam("alice", "bob"))["MsgCnt"], 0);
    world.send("alice", "bob", "for both");
    assert_eq!(texts(&world.ok(ROAM, roam("alice", "bob"))), ["for both"]);
    assert_eq!(
        texts(&world.ok(ROAM, roam("bob", "alice"))),
        ["x", "for both"]
    );
}

#[test]
fn one_message_goes_to_several_and_errors_are_listed() {
    let world = World::new(&["alice", "bob", "carol"]);
    let batch = |to: Value| {
        json!({ "From_Account": "alice", "To_Account": to, "MsgSeq": 4, "MsgRandom": 8,
        "MsgBody": text("to all"), "SyncOtherMachine": 2, "CloudCustomData": "cloud" })
    };
    let command = "openim/batchsendmsg";
    let sent = world.ok(command, batch(json!(["bob", "carol"])));
    assert_eq!(sent["MsgKey"], format!("4_8_{}", sent["MsgTime"]));
    assert_eq!(sent.get("ErrorList"), None);
    for user in ["bob", "carol"] {
        let page = world.ok(ROAM, roam(user, "alice"));
        assert_eq!(texts(&page), ["to all"]);
        assert_eq!(page["MsgList"][0]["CloudCustomData"], "cloud");
    }
    let body = batch(json!(["bob", "nobody", ""]));
    let some = world.ask(&world.admin, command, &body).unwrap();
    assert_eq!(
        (&some["ActionStatus"], &some["ErrorCode"]),
        (&json!("SomeError"), &json!(0))
    );
    assert_eq!(
        some["ErrorList"],
        json!([{ "To_Account": "nobody", "ErrorCode": 90012 }, { "To_Account": "", "ErrorCode": 90003 }])
    );
    assert_eq!(world.code(command, batch(json!(["nobody"]))), 90012);
    assert_eq!(world.code(command, batch(json!([]))), 90011);
    assert_eq!(world.code(command, batch(json!(vec!["bob"; 501]))), 90011);
    assert_eq!(world.code(command, batch(json!("bob"))), 90003);
    let mut strange = batch(json!(["bob"]));
    strange["MsgBody"] = json!([]);
    assert_eq!(world.code(command, strange.clone()), 90002);
    strange["From_Account"] = json!("nobody");
    strange["MsgBody"] = text("x");
    assert_eq!(world.code(command, strange), 90008);
}

#[test]
fn five_hundred_targets_are_reached() {
    let world = World::new(&["alice"]);
    let names: Vec<String> = (0..500).map(|number| format!("user{number}")).collect();
    for chunk in names.chunks(100) {
        world.ok(
            "im_open_login_svc/multiaccount_import",
            json!({ "Accounts": chunk }),
        );
    }
    let body = json!({ "From_Account": "alice", "To_Account": names, "MsgRandom": 8, "MsgBody": text("to all") });
    world.ok("openim/batchsendmsg", body);
    for name in &names {
        assert_eq!(unread(&world, name, "c2c_alice"), 1);
    }
}

#[test]
fn history_has_the_contracts_shape() {
    let world = World::new(&["alice", "bob"]);
    let body = json!({ "From_Account": "alice", "To_Account": "bob", "MsgSeq": 3, "MsgRandom": 9,
        "MsgBody": text("hello"), "CloudCustomData": "cloud" });
    let sent = world.ok("openim/sendmsg", body);
    let page = world.ok(ROAM, roam("bob", "alice"));
    assert_eq!(
        page,
        json!({ "Complete": 1, "MsgCnt": 1, "LastMsgTime": sent["MsgTime"], "LastMsgKey": sent["MsgKey"],
            "MsgList": [{ "From_Account": "alice", "To_Account": "bob", "MsgSeq": 3, "MsgRandom": 9,
                "MsgTimeStamp": sent["MsgTime"], "MsgFlagBits": 0, "IsPeerRead": 0,
                "MsgKey": sent["MsgKey"], "MsgBody": text("hello"), "CloudCustomData": "cloud" }] })
    );
    // Under their old names too, and with a user's own request.
    let old = json!({ "From_Account": "alice", "To_Account": "bob", "MaxCnt": 1, "MaxTime": 4_000_000_000_u64 });
    let own = world.ok_as(&caller("alice"), ROAM, old);
    assert_eq!(
        (&own["MsgList"], own["Complete"].as_u64()),
        (&page["MsgList"], Some(1))
    );
    let none = world.ok(ROAM, roam("bob", "stranger"));
    assert_eq!(
        none,
        json!({ "Complete": 1, "MsgCnt": 0, "LastMsgTime": 0, "LastMsgKey": "", "MsgList": [] })
    );
    let mut strange = roam("bob", "alice");
    strange["LastMsgKey"] = json!("1_2");
    assert_eq!(world.code(ROAM, strange), 90001);
    let mut strange = roam("bob", "alice");
    strange["MaxCnt"] = json!(0);
    assert_eq!(world.code(ROAM, strange), 90001);
    assert_eq!(world.code(ROAM, roam("nobody", "alice")), 90008);
    assert_eq!(world.code(ROAM, roam("bob", "")), 90003);
}

#[test]
fn history_comes_by_time_in_pages_to_the_end() {
    let world = World::new(&["alice", "bob"]);
    // Imported out of order, several in the same second, so that pages end within a second.
    let mut expected = Vec::new();
    for number in 0..60_u64 {
        let time = 1_000 + (number * 37 % 60) / 7;
        import(
            &world,
            "alice",
            "bob",
            time,
            number,
            &format!("text {number}"),
        );
        expected.push((time, number));
    }
    expected.sort_unstable();
    let expected: Vec<String> = expected
        .iter()
        .map(|(_, number)| format!("text {number}"))
        .collect();
    for size in [1, 7, 20, 59, 60, 100] {
        let mut body = roam("bob", "alice");
        body["MaxCnt"] = json!(size);
        let (all, sizes) = all_pages(&world, body);
        assert_eq!(all, expected, "{size} a page");
        assert!(sizes.iter().all(|count| *count <= size), "{sizes:?}");
    }
    let mut some = roam("bob", "alice");
    (some["MinTime"], some["MaxTime"]) = (json!(1_002), json!(1_004));
    let within = world.ok(ROAM, some);
    assert!(
        each(&within["MsgList"], "MsgTimeStamp")
            .iter()
            .all(|time| (1_002..=1_004).contains(&time.as_u64().unwrap()))
    );
    assert_eq!(
        (&within["MsgCnt"], &within["LastMsgTime"]),
        (&json!(21), &json!(1_002))
    );
}

#[test]
fn an_answer_is_cut_at_13_kilobytes() {
    let world = World::new(&["alice", "bob"]);
    for number in 0..30 {
        import(
            &world,
            "alice",
            "bob",
            1_000 + number,
            number,
            &"x".repeat(3_000),
        );
    }
    import(&world, "alice", "bob", 2_000, 99, &"y".repeat(12_200));
    let page = world.service.rest(
        &world.admin,
        &format!("v4/{ROAM}"),
        &roam("bob", "alice").to_string(),
    );
    assert!(page.unwrap().len() < 14 * 1024);
    let (all, sizes) = all_pages(&world, roam("bob", "alice"));
    assert_eq!(all.len(), 31);
    assert_eq!(sizes, [vec![1], vec![4; 7], vec![2]].concat());
}

#[test]
fn history_is_one_users_view() {
    let world = World::new(&["alice", "bob"]);
    world.send("alice", "bob", "before");
    let delete =
        json!({ "From_Account": "alice", "Type": 1, "To_Account": "bob", "ClearRamble": 1 });
    world.ok("recentcontact/delete", delete);
    world.send("bob", "alice", "after");
    assert_eq!(texts(&world.ok(ROAM, roam("alice", "bob"))), ["after"]);
    assert_eq!(
        texts(&world.ok(ROAM, roam("bob", "alice"))),
        ["before", "after"]
    );
}

#[test]
fn a_live_import_is_1_to_the_vendors_sdk_and_5_to_its_pages() {
    let world = World::new(&["alice", "bob"]);
    for (number, live) in [(1, 1), (2, 5), (3, 2)] {
        let body = json!({ "SyncFromOldSystem": live, "From_Account": "alice", "To_Account": "bob", "MsgSeq": number,
            "MsgRandom": number, "MsgTimeStamp": 1_600_000_000 + number, "MsgBody": text("old") });
        world.ok("openim/importmsg", body);
    }
    assert_eq!(unread(&world, "bob", "c2c_alice"), 2);
    for other in [json!(0), json!(3), json!(4)] {
        let body = json!({ "SyncFromOldSystem": other, "From_Account": "alice", "To_Account": "bob", "MsgRandom": 9,
            "MsgTimeStamp": 1, "MsgBody": text("old") });
        assert_eq!(world.code("openim/importmsg", body), 90002, "{other}");
    }
}
