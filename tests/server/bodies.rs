//! A valid body for each command, and the outcome when a stranger sends it.

use opentim_core::service::rest::COMMANDS;
use serde_json::{Value, json};

use crate::server::place::{ADMIN, Server, elements};

/// The answer for a user who has nothing to do with alice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stranger {
    /// The request is refused with this code.
    Refused(i64),
    /// An item of the answer, at this place, has the code.
    Item(&'static str, i64),
    /// The command concerns the caller's own account, whoever they are.
    Himself,
}
use Stranger::{Himself, Item, Refused};

/// All bodies are about alice or her data.
pub fn body(path: &str) -> (Value, Stranger) {
    let contact = json!({ "Type": 1, "To_Account": "bob" });
    let message = elements("trick");
    match path {
        "opentim/v1/session" => (json!({}), Himself),
        "opentim/v1/login" => (json!({ "Session": 9 }), Himself),
        "v4/im_open_login_svc/account_import" => {
            (json!({ "UserID": "alice", "Nick": "A" }), Refused(60010))
        }
        "v4/im_open_login_svc/multiaccount_import" => {
            (json!({ "Accounts": ["frank"] }), Refused(60010))
        }
        "v4/im_open_login_svc/account_check" => (
            json!({ "CheckItem": [{ "UserID": "alice" }] }),
            Refused(60010),
        ),
        "v4/im_open_login_svc/account_delete" => (
            json!({ "DeleteItem": [{ "UserID": "heidi" }] }),
            Refused(60010),
        ),
        "v4/im_open_login_svc/kick" => (json!({ "UserID": "alice" }), Refused(60010)),
        "v4/sns/friend_add" => (
            json!({ "From_Account": "alice", "AddFriendItem": [{ "To_Account": "bob", "Remark": "B" }], "AddType": "Add_Type_Single" }),
            Refused(60010),
        ),
        "v4/sns/friend_delete" => (
            json!({ "From_Account": "alice", "To_Account": ["bob"], "DeleteType": "Delete_Type_Single" }),
            Refused(60010),
        ),
        "v4/sns/friend_delete_all" => (json!({ "From_Account": "alice" }), Refused(60010)),
        "v4/sns/friend_get" => (
            json!({ "From_Account": "alice", "StartIndex": 0 }),
            Refused(60010),
        ),
        "v4/sns/friend_check" => (
            json!({ "From_Account": "alice", "To_Account": ["bob"], "CheckType": "CheckResult_Type_Both" }),
            Refused(60010),
        ),
        "v4/group_open_http_svc/create_group" => (
            json!({ "Owner_Account": "alice", "Type": "Public", "GroupId": "fresh", "Name": "Fresh",
                "MemberList": [{ "Member_Account": "bob" }] }),
            Refused(60010),
        ),
        "v4/group_open_http_svc/destroy_group" => (json!({ "GroupId": "spare" }), Refused(10007)),
        "v4/group_open_http_svc/add_group_member" => (
            json!({ "GroupId": "team", "MemberList": [{ "Member_Account": "grace" }] }),
            Refused(10007),
        ),
        "v4/group_open_http_svc/delete_group_member" => (
            json!({ "GroupId": "team", "MemberToDel_Account": ["bob"] }),
            Refused(10007),
        ),
        "opentim/v1/group/join" => (json!({ "GroupId": "open" }), Himself),
        "v4/group_open_http_svc/get_group_info" => (
            json!({ "GroupIdList": ["team"] }),
            Item("/GroupInfo/0/ErrorCode", 10007),
        ),
        "v4/group_open_http_svc/get_joined_group_list" => {
            (json!({ "Member_Account": "alice" }), Refused(60010))
        }
        "v4/group_open_http_svc/get_group_member_info" => {
            (json!({ "GroupId": "team" }), Refused(10007))
        }
        "v4/group_open_http_svc/modify_group_base_info" => (
            json!({ "GroupId": "team", "Name": "Ours", "FaceUrl": "x" }),
            Refused(10007),
        ),
        "v4/group_open_http_svc/group_msg_get_simple" => (
            json!({ "GroupId": "team", "ReqMsgNumber": 5 }),
            Refused(10007),
        ),
        "v4/openim/sendmsg" => (
            json!({ "From_Account": "alice", "To_Account": "bob", "MsgRandom": 1, "MsgBody": message }),
            Refused(60010),
        ),
        "v4/openim/batchsendmsg" => (
            json!({ "From_Account": "alice", "To_Account": ["bob"], "MsgRandom": 2, "MsgBody": message }),
            Refused(60010),
        ),
        "v4/group_open_http_svc/send_group_msg" => (
            json!({ "GroupId": "team", "From_Account": "alice", "Random": 3, "MsgBody": message }),
            Refused(60010),
        ),
        "v4/openim/importmsg" => (
            json!({ "SyncFromOldSystem": 2, "From_Account": "alice", "To_Account": "bob", "MsgRandom": 4,
                "MsgTimeStamp": 1_700_000_000, "MsgBody": message }),
            Refused(60010),
        ),
        "v4/group_open_http_svc/import_group_msg" => (
            json!({ "GroupId": "team", "MsgList": [{ "From_Account": "alice", "SendTime": 1_700_000_000,
                "Random": 5, "MsgBody": message }] }),
            Refused(60010),
        ),
        "opentim/v1/history" => (
            json!({ "Conversation": "group_team", "BeforeSeq": 0, "Count": 20 }),
            Himself,
        ),
        "opentim/v1/history/newer" => (
            json!({ "Conversation": "group_team", "AfterSeq": 0, "Count": 20 }),
            Himself,
        ),
        "opentim/v1/history/clear" => (json!({ "Conversation": "group_open" }), Himself),
        "opentim/v1/history/delete" => (
            json!({ "Conversation": "group_open", "Seqs": [1], "Marks": [] }),
            Himself,
        ),
        "v4/openim/admin_getroammsg" => (
            json!({ "Operator_Account": "alice", "Peer_Account": "bob", "MaxCnt": 10, "MinTime": 0,
                "MaxTime": 4_000_000_000_u64, "LastMsgKey": "1_1_1" }),
            Refused(60010),
        ),
        "v4/openim/get_c2c_unread_msg_num" => (
            json!({ "To_Account": "alice", "Peer_Account": ["bob"] }),
            Refused(60010),
        ),
        "v4/openim/admin_set_msg_read" => (
            json!({ "Report_Account": "alice", "Peer_Account": "bob", "MsgReadTime": 1_700_000_000 }),
            Refused(60010),
        ),
        "v4/recentcontact/get_list" => (
            json!({ "From_Account": "alice", "TimeStamp": 0, "StartIndex": 0, "TopTimeStamp": 0,
                "TopStartIndex": 0, "AssistFlags": 7 }),
            Refused(60010),
        ),
        "v4/recentcontact/delete" => (
            json!({ "From_Account": "alice", "Type": 1, "To_Account": "bob", "ClearRamble": 1 }),
            Refused(60010),
        ),
        "opentim/v1/conversation/delete" => (
            json!({ "Conversations": ["group_open"], "ClearMessage": true }),
            Himself,
        ),
        "opentim/v1/conversation/floors" => (json!({ "Conversations": ["group_open"] }), Himself),
        "opentim/v1/conversation/clean_unread" => (
            json!({ "Conversation": "c2c_bob", "Timestamp": 0, "Sequence": 0 }),
            Himself,
        ),
        "opentim/v1/conversation/receive_opt" => (
            json!({ "Conversations": ["group_open"], "ReceiveOpt": 2 }),
            Himself,
        ),
        "opentim/v1/conversation/retention" => {
            (json!({ "Conversation": "group_open", "Days": 30 }), Himself)
        }
        "v4/recentcontact/top" => (
            json!({ "From_Account": "alice", "OperationType": 1,
                "RecentContactItem": [{ "Type": 2, "GroupId": "team" }] }),
            Refused(60010),
        ),
        "v4/recentcontact/create_contact_group" => (
            json!({ "From_Account": "alice", "GroupContactItem": [{ "GroupName": "new", "ContactItem": [contact] }] }),
            Refused(60010),
        ),
        "v4/recentcontact/del_contact_group" => (
            json!({ "From_Account": "alice", "GroupName": ["old"] }),
            Refused(60010),
        ),
        "v4/recentcontact/update_contact_group" => (
            json!({ "From_Account": "alice", "UpdateType": 1, "UpdateGroup": { "UpdateGroupType": 2,
                "OldGroupName": "work", "ContactUpdateItem": [{ "ContactOptType": 1, "ContactItem": contact }] } }),
            Refused(60010),
        ),
        "v4/recentcontact/mark_contact" => (
            json!({ "From_Account": "alice", "MarkItem": [{ "OptType": 3, "ContactItem": contact, "SetMark": [0],
                "CustomMark": "mine" }] }),
            Refused(60010),
        ),
        "v4/recentcontact/search_contact_group" => (
            json!({ "From_Account": "alice", "ContactItem": [contact] }),
            Refused(60010),
        ),
        "v4/recentcontact/get_contact_group" => (
            json!({ "From_Account": "alice", "StartIndex": 0 }),
            Refused(60010),
        ),
        "opentim/v1/sync" => (json!({ "Since": 0 }), Himself),
        "opentim/v1/settings" => (json!({ "SyncConversationDeletion": true }), Refused(60010)),
        "opentim/v1/figures" => (json!({}), Refused(60010)),
        "opentim/v1/users" => (
            json!({ "Prefix": "al", "After": "aa", "Count": 5 }),
            Refused(60010),
        ),
        "opentim/v1/devices" => (
            json!({ "UserID": "alice", "After": { "UserID": "alice", "Device": "a" }, "Count": 5 }),
            Refused(60010),
        ),
        "opentim/v1/export" => (
            json!({ "UserID": "alice", "After": { "Conversation": "c2c_bob", "Seq": 1 } }),
            Refused(60010),
        ),
        "opentim/v1/user" => (
            json!({ "UserID": "alice", "Count": 5, "Search": "b", "Type": 1, "Unread": false }),
            Refused(60010),
        ),
        other => panic!("{other} has no body here"),
    }
}

/// Text that only alice, bob and carol may read.
pub const SECRET: &str = "between alice and bob";

/// A server with users who have data, and mallory.
pub fn seeded(settings: &[(&str, &str)]) -> Server {
    let users = [
        "alice", "bob", "carol", "erin", "grace", "heidi", "mallory", ADMIN,
    ];
    let server = Server::with(settings, &users);
    server.send("alice", "bob", SECRET);
    server.send("carol", "erin", SECRET);
    for (id, owner, member) in [
        ("team", "alice", "bob"),
        ("spare", "alice", "bob"),
        ("open", "alice", "bob"),
        ("quiet", "carol", "erin"),
    ] {
        let group = json!({ "Type": "Public", "GroupId": id, "Name": id,
            "MemberList": [{ "Member_Account": member }] });
        server.ok(owner, "v4/group_open_http_svc/create_group", group);
        let message = json!({ "GroupId": id, "Random": 1, "MsgBody": elements(SECRET) });
        server.ok(owner, "v4/group_open_http_svc/send_group_msg", message);
    }
    for (user, friend) in [("alice", "bob"), ("carol", "erin")] {
        let add = json!({ "From_Account": user, "AddFriendItem": [{ "To_Account": friend }] });
        server.ok(user, "v4/sns/friend_add", add);
        for name in ["work", "old"] {
            let contact = json!([{ "Type": 1, "To_Account": friend }]);
            let folder = json!({ "From_Account": user,
                "GroupContactItem": [{ "GroupName": name, "ContactItem": contact }] });
            server.ok(user, "v4/recentcontact/create_contact_group", folder);
        }
    }
    server
}

/// Sends every command once, and asserts that it succeeds.
pub fn ask_everything(server: &Server) {
    for command in COMMANDS {
        let (body, stranger) = body(command.path);
        let user = if stranger == Himself { "alice" } else { ADMIN };
        let user = if command.path.ends_with("join") {
            "mallory"
        } else {
            user
        };
        server.ok(user, command.path, body);
    }
}

#[test]
fn each_command_has_a_body_that_is_right() {
    let server = seeded(&[]);
    ask_everything(&server);
    server.is_well();
}
