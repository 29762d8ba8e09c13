//! Tests of bodies of any form: they are refused or answered, but are never a fault of the service.

use opentim_core::service::rest::COMMANDS;
use serde_json::{Map, Value, json};

use super::{World, text};

/// Fields of all commands.
const FIELDS: &[&str] = &[
    "From_Account",
    "To_Account",
    "Operator_Account",
    "Peer_Account",
    "Owner_Account",
    "Member_Account",
    "UserID",
    "Identifier",
    "Accounts",
    "AccountList",
    "CheckItem",
    "DeleteItem",
    "Nick",
    "FaceUrl",
    "GroupId",
    "ToGroupid",
    "GroupIdList",
    "Name",
    "Type",
    "MemberList",
    "MemberToDel_Account",
    "GroupType",
    "Limit",
    "Offset",
    "ResponseFilter",
    "MemberRoleFilter",
    "ReqMsgNumber",
    "ReqMsgSeq",
    "MsgSeq",
    "MsgRandom",
    "Random",
    "MsgBody",
    "MsgList",
    "MsgTimeStamp",
    "SyncFromOldSystem",
    "SyncOtherMachine",
    "MsgLifeTime",
    "OnlineOnlyFlag",
    "SendMsgControl",
    "CloudCustomData",
    "MaxCnt",
    "MinTime",
    "MaxTime",
    "LastMsgKey",
    "AddFriendItem",
    "AddType",
    "DeleteType",
    "CheckType",
    "StartIndex",
    "TimeStamp",
    "TopTimeStamp",
    "TopStartIndex",
    "AssistFlags",
    "ClearRamble",
    "OperationType",
    "RecentContactItem",
    "GroupContactItem",
    "GroupName",
    "UpdateType",
    "UpdateGroup",
    "MarkItem",
    "ContactItem",
    "Conversations",
    "Conversation",
    "ClearMessage",
    "BeforeSeq",
    "Count",
    "Since",
    "Session",
];

/// Values of every form, some of them valid somewhere.
fn values() -> Vec<Value> {
    let contact = json!({ "Type": 1, "To_Account": "bob" });
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(0.5),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(4_294_967_295_u64),
        json!(""),
        json!("alice"),
        json!("bob"),
        json!("g"),
        json!("Public"),
        json!("c2c_bob"),
        json!("'; DROP TABLE account; --"),
        json!("../../etc/passwd"),
        json!("\u{0}"),
        json!("a\nb"),
        json!("\u{1f600}".repeat(40)),
        json!("x".repeat(20_000)),
        json!("1_1_1"),
        json!("99999999999999999999_1_1"),
        json!([]),
        json!({}),
        json!(["alice", "bob"]),
        json!([["alice"]]),
        text("x"),
        json!([{ "Member_Account": "bob" }]),
        json!([{ "UserID": "bob" }]),
        json!([{ "To_Account": "bob" }]),
        contact.clone(),
        json!([contact]),
        json!(["c2c_bob", "group_g"]),
        json!([{ "OptType": 3, "ContactItem": contact, "SetMark": [0, 64], "CustomMark": "x" }]),
        json!([{ "GroupName": "f", "ContactItem": [contact] }]),
        json!({ "UpdateGroupType": 2, "OldGroupName": "f", "ContactUpdateItem": [
            { "ContactOptType": 1, "ContactItem": contact }] }),
        json!([{ "From_Account": "alice", "SendTime": -5, "Random": 1, "MsgBody": text("x") }]),
    ]
}

#[test]
fn no_body_makes_a_fault_of_the_service() {
    let world = World::new(&["root", "alice", "bob"]);
    world.create_group("g", "alice", &["bob"]);
    world.send("alice", "bob", "hello");
    let values = values();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % limit as u64).unwrap()
    };
    let mut answered = 0;
    for round in 0..400 {
        let body: Map<String, Value> = FIELDS
            .iter()
            .filter(|field| !(**field == "Identifier" && round % 2 == 0))
            .map(|field| ((*field).to_string(), values[next(values.len())].clone()))
            .collect();
        let body = Value::Object(body).to_string();
        for command in COMMANDS
            .iter()
            .filter(|command| !command.path.ends_with("account_delete"))
        {
            match world.service.rest(&world.admin, command.path, &body) {
                Ok(answer) => {
                    serde_json::from_str::<Value>(&answer).unwrap();
                    answered += 1;
                }
                Err(error) => {
                    let ours = [6019, 7012].contains(&error.code);
                    assert!(!ours && error.code != 0, "{command:?} {body}: {error}");
                }
            }
        }
    }
    assert!(answered > 100, "some bodies are right: {answered}");
    world.send("alice", "bob", "still alive");
}

#[test]
fn deep_json_is_refused() {
    let world = World::new(&["alice", "bob"]);
    for open in ["[", "{\"a\":"] {
        let deep = open.repeat(100_000);
        let body = format!(r#"{{"To_Account":"bob","MsgRandom":1,"MsgBody":{deep}"#);
        for command in COMMANDS {
            let error = world
                .service
                .rest(&world.admin, command.path, &body)
                .unwrap_err();
            assert!(error.code >= 10_000, "{command:?}: {error}");
        }
    }
}
