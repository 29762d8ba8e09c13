//! Tests of REST v4's commands, each from its JSON to its JSON, on a real database file.

use crate::support::location;

mod account;
mod contact;
mod conversation;
mod friend;
mod group;
mod hostile;
mod message;
mod null;
mod number;
mod recent;

use std::sync::atomic::{AtomicU32, Ordering};

use opentim_core::api::Caller;
use opentim_core::model::UserId;
use opentim_core::service::rest::{COMMANDS, refusal};
use opentim_core::service::{Service, ServiceOptions};
use serde_json::{Value, json};

/// Gives each message another number, so that no two are the same.
static RANDOM: AtomicU32 = AtomicU32::new(1_000);

/// A service with closed accounts, and its administrator.
struct World {
    service: Service,
    admin: Caller,
    directory: tempfile::TempDir,
}

fn caller(user: &str) -> Caller {
    Caller {
        user: UserId::new(user).unwrap(),
        device: format!("{user}s phone"),
        admin: false,
        session: None,
    }
}

fn open(directory: &tempfile::TempDir) -> Service {
    let options = ServiceOptions {
        open_accounts: false,
        ..ServiceOptions::EMBEDDED
    };
    Service::open(location::of(directory.path()), options).unwrap()
}

fn text(text: &str) -> Value {
    json!([{ "MsgType": "TIMTextElem", "MsgContent": { "Text": text } }])
}

impl World {
    /// The service with accounts for these users.
    fn new(users: &[&str]) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let world = Self {
            service: open(&directory),
            admin: Caller {
                admin: true,
                ..caller("root")
            },
            directory,
        };
        for user in users {
            world.ok(
                "im_open_login_svc/account_import",
                json!({ "UserID": user }),
            );
        }
        world
    }

    fn reopen(self) -> Self {
        let Self {
            service,
            admin,
            directory,
        } = self;
        drop(service);
        Self {
            service: open(&directory),
            admin,
            directory,
        }
    }

    fn ask(&self, caller: &Caller, command: &str, body: &Value) -> Result<Value, i32> {
        let path = format!("v4/{command}");
        let answer = self.service.rest(caller, &path, &body.to_string());
        let answer = answer.map_err(|error| error.code)?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    /// The answer to a successful command of the administrator, without the three fields that every answer has.
    fn ok(&self, command: &str, body: Value) -> Value {
        self.ok_as(&self.admin, command, body)
    }

    fn ok_as(&self, caller: &Caller, command: &str, body: Value) -> Value {
        let answer = self.ask(caller, command, &body);
        let mut answer = answer.unwrap_or_else(|code| panic!("{command} {body}: {code}"));
        let fields = answer.as_object_mut().unwrap();
        assert_eq!(fields.remove("ActionStatus"), Some(json!("OK")));
        assert_eq!(fields.remove("ErrorCode"), Some(json!(0)));
        assert_eq!(fields.remove("ErrorInfo"), Some(json!("")));
        let display = command.starts_with("recentcontact/").then(|| json!(""));
        assert_eq!(fields.remove("ErrorDisplay"), display);
        answer
    }

    /// The code with which the administrator's command is refused.
    fn code(&self, command: &str, body: Value) -> i32 {
        self.code_as(&self.admin, command, body)
    }

    fn code_as(&self, caller: &Caller, command: &str, body: Value) -> i32 {
        match self.ask(caller, command, &body) {
            Ok(answer) => panic!("{command} {body}: {answer}"),
            Err(code) => code,
        }
    }

    /// Sends a text from one user to another.
    fn send(&self, from: &str, to: &str, words: &str) -> Value {
        let random = RANDOM.fetch_add(1, Ordering::SeqCst);
        self.ok(
            "openim/sendmsg",
            json!({ "From_Account": from, "To_Account": to, "MsgRandom": random, "MsgBody": text(words) }),
        )
    }

    /// Creates a public group `id`.
    fn create_group(&self, id: &str, owner: &str, members: &[&str]) {
        let list: Vec<Value> = members
            .iter()
            .map(|member| json!({ "Member_Account": member }))
            .collect();
        let body = json!({ "Owner_Account": owner, "Type": "Public", "GroupId": id, "Name": "The group",
            "Introduction": "words", "Notification": "words", "MaxMemberCount": 200,
            "ApplyJoinOption": "FreeAccess", "MemberList": list });
        assert_eq!(
            self.ok("group_open_http_svc/create_group", body),
            json!({ "GroupId": id })
        );
    }

    fn send_group(&self, from: &str, group: &str, words: &str) -> Value {
        let random = RANDOM.fetch_add(1, Ordering::SeqCst);
        self.ok(
            "group_open_http_svc/send_group_msg",
            json!({ "From_Account": from, "GroupId": group, "Random": random, "MsgBody": text(words) }),
        )
    }
}

/// The value of a field of each element.
fn each<'a>(list: &'a Value, field: &str) -> Vec<&'a Value> {
    let list = list.as_array().unwrap();
    list.iter().map(|item| &item[field]).collect()
}

#[test]
fn a_malformed_field_has_the_code_of_its_command() {
    let world = World::new(&["alice", "bob"]);
    let send = json!({ "From_Account": "alice", "To_Account": "bob", "MsgRandom": 1, "MsgBody": text("x") });
    for (field, value, code) in [
        ("From_Account", json!(5), 90008),
        ("From_Account", json!("nobody"), 90008),
        ("To_Account", json!(["bob"]), 90003),
        ("To_Account", json!(""), 90003),
        ("To_Account", json!("nobody"), 90012),
        ("MsgRandom", json!("one"), 90005),
        ("MsgRandom", json!(4_294_967_296_u64), 90005),
        ("MsgTimeStamp", json!("now"), 90006),
        ("MsgBody", json!("x"), 90007),
        ("MsgBody", json!([{ "MsgType": "TIMTextElem" }]), 90002),
        ("MsgBody", json!([]), 90002),
        (
            "MsgBody",
            json!([{ "MsgType": "TIMTextElem", "MsgContent": {} }]),
            90010,
        ),
        ("MsgBody", text(&"x".repeat(13_000)), 80002),
        ("CloudCustomData", json!("x".repeat(13_000)), 80002),
        ("SyncOtherMachine", json!(3), 90031),
        ("SyncOtherMachine", json!("1"), 90031),
        ("MsgLifeTime", json!(604_801), 90026),
        ("MsgLifeTime", json!("long"), 90044),
        ("SendMsgControl", json!(7), 90001),
    ] {
        let mut body = send.clone();
        body[field] = value;
        assert_eq!(world.code("openim/sendmsg", body.clone()), code, "{body}");
    }
    for (field, code) in [
        ("To_Account", 90003),
        ("MsgRandom", 90005),
        ("MsgBody", 90007),
    ] {
        let mut body = send.clone();
        body.as_object_mut().unwrap().remove(field);
        assert_eq!(world.code("openim/sendmsg", body), code, "without {field}");
    }
    world.ok("openim/sendmsg", send);
    for (command, body, code) in [
        ("group_open_http_svc/destroy_group", json!({}), 10015),
        (
            "group_open_http_svc/destroy_group",
            json!({ "GroupId": "" }),
            10015,
        ),
        (
            "group_open_http_svc/add_group_member",
            json!({ "GroupId": "g" }),
            10004,
        ),
        ("recentcontact/delete", json!({ "From_Account": "" }), 50002),
        ("sns/friend_get", json!({}), 30001),
        ("im_open_login_svc/account_import", json!({}), 70402),
    ] {
        assert_eq!(world.code(command, body), code, "{command}");
    }
}

#[test]
fn what_is_not_json_is_refused_by_every_command() {
    let world = World::new(&[]);
    for command in COMMANDS {
        for body in ["", "{", "\u{fffd}", "{\"From_Account\":}"] {
            let error = world.service.rest(&world.admin, command.path, body);
            let error = error.expect_err(command.path);
            assert_eq!(error.code, 60003, "{command:?} {body:?}: {error}");
            assert!(refusal(command.path, &error).contains("\"ActionStatus\":\"FAIL\""));
        }
    }
}

#[test]
fn a_body_is_an_object() {
    let world = World::new(&["alice"]);
    for command in COMMANDS {
        for body in ["[]", " [\"alice\"]", "\"alice\"", "7", "null"] {
            let done = world.service.rest(&world.admin, command.path, body);
            assert!(done.is_err(), "{command:?} {body}: {done:?}");
        }
    }
}

#[test]
fn ordinary_users_act_for_themselves_only() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("g", "bob", &[]);
    let alice = caller("alice");
    let from = json!({ "From_Account": "bob" });
    for (command, body) in [
        ("recentcontact/get_list", from.clone()),
        ("recentcontact/get_contact_group", from.clone()),
        (
            "recentcontact/search_contact_group",
            json!({ "From_Account": "bob", "ContactItem": [] }),
        ),
        (
            "recentcontact/mark_contact",
            json!({ "From_Account": "bob", "MarkItem": [] }),
        ),
        (
            "recentcontact/create_contact_group",
            json!({ "From_Account": "bob", "GroupContactItem": [] }),
        ),
        (
            "recentcontact/del_contact_group",
            json!({ "From_Account": "bob", "GroupName": ["f"] }),
        ),
        (
            "recentcontact/update_contact_group",
            json!({ "From_Account": "bob", "UpdateType": 1,
                "UpdateGroup": { "UpdateGroupType": 1, "OldGroupName": "f" } }),
        ),
        ("sns/friend_get", from.clone()),
        ("sns/friend_delete_all", from),
        (
            "sns/friend_check",
            json!({ "From_Account": "bob", "To_Account": [], "CheckType": "CheckResult_Type_Both" }),
        ),
        (
            "openim/admin_getroammsg",
            json!({ "Operator_Account": "bob", "Peer_Account": "alice", "MaxCnt": 1, "MaxTime": 1 }),
        ),
        (
            "openim/get_c2c_unread_msg_num",
            json!({ "To_Account": "bob" }),
        ),
        (
            "openim/batchsendmsg",
            json!({ "From_Account": "bob", "To_Account": ["alice"], "MsgRandom": 1, "MsgBody": text("x") }),
        ),
        (
            "group_open_http_svc/get_joined_group_list",
            json!({ "Member_Account": "bob" }),
        ),
        (
            "im_open_login_svc/account_check",
            json!({ "CheckItem": [{ "UserID": "alice" }] }),
        ),
        (
            "im_open_login_svc/account_delete",
            json!({ "DeleteItem": [{ "UserID": "alice" }] }),
        ),
        (
            "im_open_login_svc/multiaccount_import",
            json!({ "Accounts": ["eve"] }),
        ),
    ] {
        assert_eq!(world.code_as(&alice, command, body), 60010, "{command}");
    }
    for (command, more) in [
        ("get_group_member_info", json!({})),
        ("group_msg_get_simple", json!({ "ReqMsgNumber": 1 })),
        ("modify_group_base_info", json!({ "Name": "mine" })),
    ] {
        let mut body = more;
        body["GroupId"] = json!("g");
        let command = format!("group_open_http_svc/{command}");
        assert_eq!(world.code_as(&alice, &command, body), 10007, "{command}");
    }
    let info = json!({ "GroupIdList": ["g"] });
    let info = world.ok_as(&alice, "group_open_http_svc/get_group_info", info);
    assert_eq!(each(&info["GroupInfo"], "ErrorCode"), [10007]);
}

#[test]
fn every_command_is_documented() {
    let path = crate::support::root().join("docs/rest.md");
    let document = std::fs::read_to_string(path).unwrap();
    let row = |line: &str| {
        let name = line.strip_prefix("| `")?.split('`').next()?;
        name.contains('/').then(|| name.to_string())
    };
    let mut documented: Vec<String> = document.lines().filter_map(row).collect();
    documented.sort();
    let mut commands: Vec<&str> = COMMANDS.iter().map(|command| command.path).collect();
    commands.sort_unstable();
    assert_eq!(documented, commands);
}
