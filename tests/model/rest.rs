//! The operations of others, as REST v4 commands.

use serde_json::{Value, json};

use super::ops::{GROUPS, Op, Speaks, USERS, name};
use super::play::{Now, days_ago, text};

fn at_info(speaks: Speaks) -> Vec<Value> {
    let to = |user: usize| json!({ "GroupAtAllFlag": 0, "GroupAt_Account": USERS[user] });
    let all = || json!({ "GroupAtAllFlag": 1 });
    match speaks {
        Speaks::Nobody => Vec::new(),
        Speaks::To(user) => vec![to(user)],
        Speaks::All => vec![all()],
        Speaks::Both(user) => vec![all(), to(user)],
    }
}

/// The command and its body. If the operation says when it was sent, `sent` is set to that.
pub fn rest(op: &Op, now: Now, sent: &mut i64) -> (&'static str, Value) {
    let step = now.step;
    let body = json!([{ "MsgType": "TIMTextElem", "MsgContent": { "Text": text('m', step) } }]);
    let control = |quiet: bool| if quiet { vec!["NoUnread"] } else { Vec::new() };
    match *op {
        Op::RestSend { from, to, quiet } => (
            "v4/openim/sendmsg",
            json!({
                "From_Account": USERS[from], "To_Account": USERS[to], "MsgRandom": step, "MsgBody": body,
                "MsgSeq": step, "SendMsgControl": control(quiet),
            }),
        ),
        Op::RestGroup {
            from,
            group,
            quiet,
            speaks,
        } => (
            "v4/group_open_http_svc/send_group_msg",
            json!({
                "GroupId": GROUPS[group], "From_Account": USERS[from], "Random": step, "MsgBody": body,
                "SendMsgControl": control(quiet), "GroupAtInfo": at_info(speaks),
            }),
        ),
        Op::Import {
            from,
            to,
            live,
            days,
        } => {
            *sent = days_ago(now.begin, days);
            (
                "v4/openim/importmsg",
                json!({
                    "SyncFromOldSystem": if live { 5 } else { 2 }, "From_Account": USERS[from],
                    "To_Account": USERS[to], "MsgSeq": step, "MsgRandom": step, "MsgBody": body,
                    "MsgTimeStamp": *sent,
                }),
            )
        }
        Op::ImportGroup { from, group, days } => {
            *sent = days_ago(now.begin, days);
            let message = json!({
                "From_Account": USERS[from], "SendTime": *sent, "Random": step, "MsgBody": body,
            });
            (
                "v4/group_open_http_svc/import_group_msg",
                json!({ "GroupId": GROUPS[group], "MsgList": [message] }),
            )
        }
        Op::RestDelete { user, which, clear } => {
            let id = name(USERS[user], which);
            let (kind, whom) = id.split_once('_').unwrap();
            let (kind, field) = if kind == "c2c" {
                (1, "To_Account")
            } else {
                (2, "ToGroupid")
            };
            let mut body = json!({ "From_Account": USERS[user], "Type": kind });
            body[field] = whom.into();
            body["ClearRamble"] = u32::from(clear).into();
            ("v4/recentcontact/delete", body)
        }
        Op::RestRead { user, peer } => (
            "v4/openim/admin_set_msg_read",
            json!({ "Report_Account": USERS[user], "Peer_Account": USERS[peer] }),
        ),
        Op::Kick { user, group } => (
            "v4/group_open_http_svc/delete_group_member",
            json!({ "GroupId": GROUPS[group], "MemberToDel_Account": [USERS[user]] }),
        ),
        Op::Invite { user, group } => (
            "v4/group_open_http_svc/add_group_member",
            json!({ "GroupId": GROUPS[group], "MemberList": [{ "Member_Account": USERS[user] }] }),
        ),
        Op::RenameGroup { group } => (
            "v4/group_open_http_svc/modify_group_base_info",
            json!({ "GroupId": GROUPS[group], "Name": text('g', step) }),
        ),
        Op::Nick { user, on } => (
            "v4/im_open_login_svc/account_import",
            json!({ "UserID": USERS[user], "Nick": if on { text('n', step) } else { String::new() } }),
        ),
        Op::Switch { on } => (
            "opentim/v1/settings",
            json!({ "SyncConversationDeletion": on }),
        ),
        ref other => unreachable!("{other:?}"),
    }
}
