//! Message intake: accepts each message once, and fans it out to the readers' lists and feeds.

use serde_json::Value;

use super::Handle;
use super::decode::INVALID_FROM_ACCOUNT;
use super::group::{denied, existing};
use super::turn::Turn;
use crate::api::Caller;
use crate::api::message::{
    AT_LIMIT, BatchSendMsg, BatchSent, GroupAtInfo, LIFE_LIMIT, NO_UNREAD, SendGroupMsg, SendMsg,
    Sent, TargetError,
};
use crate::model::{
    ConversationId, Element, Error, GroupId, MAX_BODY_BYTES, Mention, MessageKey, Result, UserId,
    at, body_bytes, code,
};
use crate::storage::{FeedKind, NewMessage, TimelineId};
use crate::unix_time::now;

/// The most receivers of a batch message.
const TARGETS: usize = 500;
/// The longest name of an element type, in bytes.
const TYPE_LIMIT: usize = 64;
/// Seconds within which the same key from the same sender means the same message.
const RESEND_WINDOW: i64 = 300;

/// The way in which a message arrives. It decides whether the message is unread, and what counts as a
/// duplicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrival {
    /// Sent now.
    Sent,
    /// Sent now, not counted as unread.
    Quiet,
    /// Imported as if sent now.
    Live,
    /// Imported as history, already read.
    History,
}

/// A reader of a message, and the reader's conversation that it appears in.
pub(super) type Reader = (UserId, ConversationId);

impl Handle for SendMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Sent> {
        let from = self.from_account.as_ref().unwrap_or(&caller.user);
        caller.acts_for(from)?;
        check_body(&self.msg_body, &self.cloud_custom_data)?;
        let to_sender = to_sender(self.sync_other_machine)?;
        let once = self.online_only_flag == 1 || only_online(self.msg_life_time)?;
        let message = NewMessage {
            sender: from,
            key: new_key(self.msg_seq, self.msg_random),
            body: &self.msg_body,
            cloud_custom_data: &self.cloud_custom_data,
            at_users: &[],
        };
        let (timeline, mut readers) = pair(turn, from, &self.to_account, unknown(caller))?;
        readers.retain(|(user, _)| to_sender || user != from);
        let arrival = arrival(&self.send_msg_control, once);
        let (seq, time) = put(turn, timeline, &readers, &message, arrival)?;
        Ok(sent(&message, seq, time))
    }
}

impl Handle for BatchSendMsg {
    fn status(answer: &BatchSent) -> &'static str {
        if answer.error_list.is_empty() {
            "OK"
        } else {
            "SomeError"
        }
    }

    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<BatchSent> {
        let count = self.to_account.len();
        if count == 0 || count > TARGETS {
            let code = code::TIM_ERR_SVR_MSG_TO_ACCOUNT_COUNT_LIMIT;
            let why = format!("To_Account: {count} given, 1 to {TARGETS} are allowed");
            return Err(Error::new(code, why));
        }
        // The same number for all receivers.
        let msg_seq = new_key(self.msg_seq, self.msg_random).msg_seq;
        let mut batch = BatchSent {
            msg_key: String::new(),
            msg_time: 0,
            error_list: Vec::new(),
        };
        for to in &self.to_account {
            let outcome = UserId::new(to)
                .map_err(|error| error.recoded(code::TIM_ERR_SVR_MSG_INVALID_TO_ACCOUNT))
                .and_then(|to| self.to(to, msg_seq).handle(turn, caller));
            match outcome {
                Ok(sent) => {
                    batch.msg_key = sent.msg_key;
                    batch.msg_time = sent.msg_time;
                }
                Err(error) if REACHES_ONE.contains(&error.code) => {
                    batch.error_list.push(TargetError {
                        to_account: to.clone(),
                        error_code: error.code,
                    });
                }
                Err(error) => return Err(error), // The message's own fault, or the database's.
            }
        }
        if batch.error_list.len() == count {
            let code = code::TIM_ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND;
            return Err(Error::new(code, "To_Account: none of them has an account"));
        }
        Ok(batch)
    }
}

/// Errors that concern one receiver of a batch message only.
const REACHES_ONE: [i32; 3] = [
    code::TIM_ERR_SVR_MSG_INVALID_TO_ACCOUNT,
    code::TIM_ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND,
    code::TIM_ERR_SVR_MSG_INVALID_ID,
];

impl BatchSendMsg {
    /// The message for one of the receivers.
    fn to(&self, to: UserId, msg_seq: u32) -> SendMsg {
        SendMsg {
            from_account: self.from_account.clone(),
            msg_seq: Some(msg_seq),
            sync_other_machine: self.sync_other_machine,
            online_only_flag: self.online_only_flag,
            msg_life_time: self.msg_life_time,
            send_msg_control: self.send_msg_control.clone(),
            cloud_custom_data: self.cloud_custom_data.clone(),
            ..SendMsg::new(to, self.msg_random, self.msg_body.clone())
        }
    }
}

impl Handle for SendGroupMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Sent> {
        let from = self.from_account.as_ref().unwrap_or(&caller.user);
        caller.acts_for(from)?;
        check_body(&self.msg_body, &self.cloud_custom_data)?;
        if !self.to_account.is_empty() {
            return Err(Error::new(
                code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS,
                "To_Account: a message of a group is for all of its members",
            ));
        }
        let message = NewMessage {
            sender: from,
            key: new_key(self.msg_seq.or(Some(0)), self.random),
            body: &self.msg_body,
            cloud_custom_data: &self.cloud_custom_data,
            at_users: &at_users(self.group_at_info)?,
        };
        let group = existing(turn.rows, &self.group_id)?;
        // An administrator may write under their own name without being a member.
        let exempt = caller.admin && *from == caller.user;
        if !exempt && !turn.rows.is_member(&self.group_id, from)? {
            return Err(denied(format!(
                "{from} is not a member of the group {}",
                self.group_id
            )));
        }
        let readers = members(turn, &self.group_id)?;
        let arrival = arrival(&self.send_msg_control, self.online_only_flag == 1);
        let (seq, time) = put(turn, group.timeline, &readers, &message, arrival)?;
        Ok(sent(&message, seq, time))
    }
}

/// Adds a message to a timeline and to its readers' feeds, unless it is a duplicate: see
/// [`Rows::find_message`](crate::storage::Rows::find_message). Returns its seq and time.
pub(super) fn put(
    turn: &Turn<'_>,
    timeline: TimelineId,
    readers: &[Reader],
    message: &NewMessage<'_>,
    arrival: Arrival,
) -> Result<(u64, i64)> {
    // Senders repeat a message for minutes; an imported message has a fixed time.
    let window = match arrival {
        Arrival::Sent | Arrival::Quiet => RESEND_WINDOW,
        Arrival::Live | Arrival::History => 0,
    };
    if let Some(there) = turn.rows.find_message(timeline, message, window)? {
        return Ok(there);
    }
    let counts = matches!(arrival, Arrival::Sent | Arrival::Live);
    let imported = matches!(arrival, Arrival::Live | Arrival::History);
    let arrives = (!counts, imported);
    let (seq, past) = turn.rows.add_message(timeline, message, arrives)?;
    let time = message.key.msg_time_stamp;
    if readers.is_empty() {
        turn.queue_purge(timeline)?; // Nobody will ever be able to read it.
    }
    for (user, conversation) in readers {
        let own = turn.rows.conversation(user, conversation)?;
        // Imported history moves no entry, and brings no deleted conversation back.
        let (listed, stays) = match own {
            Some(own) if own.listed => (true, past),
            Some(own) => (false, imported && time <= own.deleted_time),
            None => (false, false),
        };
        if own.is_none() {
            turn.rows.open_span(user, timeline, seq - 1)?;
        }
        let unread = counts && user != message.sender && (listed || !stays);
        let at = if unread { speaks_to(user, message) } else { 0 };
        let kind = FeedKind::Message {
            seq,
            unread,
            at,
            stays,
        };
        let number = turn.append(user, kind, Some(conversation), "")?;
        let place = (number, seq - 1);
        if !stays {
            turn.rows
                .list_conversation(user, conversation, timeline, place, unread)?;
        } else if unread {
            turn.rows.add_unread(user, conversation)?;
        }
        if at != 0 {
            turn.rows
                .add_mention(user, conversation, Mention { seq, at })?;
        }
    }
    Ok((seq, time))
}

/// How a message mentions a reader: bits of [`at`].
fn speaks_to(user: &UserId, message: &NewMessage<'_>) -> u8 {
    message
        .at_users
        .iter()
        .fold(0, |how, named| match named.as_str() {
            at::ALL_USERS => how | at::ALL,
            name if name == user.as_str() => how | at::ME,
            _ => how,
        })
}

/// The users whom a group message mentions. Fails with `ERR_SVR_GROUP_INVALID_PARAMETERS` (10004).
fn at_users(given: Vec<GroupAtInfo>) -> Result<Vec<String>> {
    let invalid = |why| Error::new(code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, why);
    let count = given.len();
    if count > AT_LIMIT {
        let why = format!("GroupAtInfo: {count} given, at most {AT_LIMIT} are allowed");
        return Err(invalid(why));
    }
    let name = |info: GroupAtInfo| match (info.all, info.account) {
        (1, _) => Ok(at::ALL_USERS.to_string()),
        (0, Some(user)) => Ok(user.to_string()),
        (0, None) => Err(invalid("GroupAtInfo: GroupAt_Account is missing".into())),
        (other, _) => Err(invalid(format!(
            "GroupAtAllFlag: {other} is neither 0 nor 1"
        ))),
    };
    given.into_iter().map(name).collect()
}

/// The codes for a sender and for a receiver without an account: REST v4 has two, the SDK has one.
pub(super) fn unknown(caller: &Caller) -> (i32, i32) {
    match caller.session {
        None => (
            INVALID_FROM_ACCOUNT,
            code::TIM_ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND,
        ),
        Some(_) => (
            code::TIM_ERR_SVR_MSG_INVALID_ID,
            code::TIM_ERR_SVR_MSG_INVALID_ID,
        ),
    }
}

/// The timeline of two users, with both as readers. `codes` is from [`unknown`].
pub(super) fn pair(
    turn: &Turn<'_>,
    from: &UserId,
    to: &UserId,
    codes: (i32, i32),
) -> Result<(TimelineId, Vec<Reader>)> {
    turn.known(from, codes.0)?;
    turn.known(to, codes.1)?;
    let (first, second) = if from <= to { (from, to) } else { (to, from) };
    // No id contains a line feed, so no two pairs share a name.
    let timeline = turn.rows.timeline(&format!("c2c\n{first}\n{second}"))?;
    let mut readers = vec![(from.clone(), ConversationId::C2c(to.clone()))];
    if from != to {
        readers.push((to.clone(), ConversationId::C2c(from.clone())));
    }
    Ok((timeline, readers))
}

/// The members of a group as readers.
pub(super) fn members(turn: &Turn<'_>, id: &GroupId) -> Result<Vec<Reader>> {
    let conversation = ConversationId::Group(id.clone());
    let members = turn.rows.members(id)?;
    Ok(members
        .into_iter()
        .map(|member| (member, conversation.clone()))
        .collect())
}

fn sent(message: &NewMessage<'_>, seq: u64, time: i64) -> Sent {
    let key = MessageKey {
        msg_time_stamp: time,
        ..message.key
    };
    Sent {
        msg_time: time,
        msg_seq: seq,
        msg_key: key.msg_key(),
    }
}

fn new_key(msg_seq: Option<u32>, msg_random: u32) -> MessageKey {
    let any = crate::random::number() as u32;
    MessageKey {
        msg_seq: msg_seq.unwrap_or(any),
        msg_random,
        msg_time_stamp: now(),
    }
}

/// Whether the sender's devices get the message. Fails with `ERR_SVR_MSG_INVALID_SYNCOTHERMACHINE` (90031).
fn to_sender(sync_other_machine: Option<u32>) -> Result<bool> {
    match sync_other_machine {
        None | Some(1) => Ok(true),
        Some(2) => Ok(false),
        Some(other) => Err(Error::new(
            code::TIM_ERR_SVR_MSG_INVALID_SYNCOTHERMACHINE,
            format!("SyncOtherMachine: {other} is neither 1 nor 2"),
        )),
    }
}

/// Whether the life time means online devices only. Fails with `ERR_SVR_MSG_TIME_LIMIT` (90026).
fn only_online(life_time: Option<u64>) -> Result<bool> {
    match life_time {
        Some(seconds) if seconds > LIFE_LIMIT => Err(Error::new(
            code::TIM_ERR_SVR_MSG_TIME_LIMIT,
            format!("MsgLifeTime: {seconds} seconds given, at most {LIFE_LIMIT} are allowed"),
        )),
        Some(seconds) => Ok(seconds == 0),
        None => Ok(false),
    }
}

/// The arrival of a message with these `SendMsgControl` words, or for online devices only.
fn arrival(control: &[String], only_online: bool) -> Arrival {
    if only_online || control.iter().any(|word| word == NO_UNREAD) {
        Arrival::Quiet
    } else {
        Arrival::Sent
    }
}

/// Refuses a body without elements (90002), a malformed element (90010), and a body that is too long (80002).
pub(super) fn check_body(body: &[Element], cloud_custom_data: &str) -> Result<()> {
    if body.is_empty() {
        return Err(Error::new(
            code::TIM_ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT,
            "MsgBody: a message has at least one element",
        ));
    }
    for element in body {
        let text = element
            .msg_content
            .get("Text")
            .is_some_and(Value::is_string);
        // The type is not part of the 12 KB, and has its own limit.
        let long = element.msg_type.len() > TYPE_LIMIT;
        let textless = element.msg_type == "TIMTextElem" && !text;
        if long || textless || !element.msg_content.is_object() {
            return Err(Error::new(
                code::TIM_ERR_SVR_MSG_INVALID_JSON_FORMAT,
                format!(
                    "MsgBody: the MsgContent of a {:.TYPE_LIMIT$?} is not of its form, or its MsgType has \
                     more than {TYPE_LIMIT} bytes",
                    element.msg_type
                ),
            ));
        }
    }
    let bytes = body_bytes(body) + cloud_custom_data.len();
    if bytes > MAX_BODY_BYTES {
        return Err(Error::new(
            code::TIM_ERR_SVR_COMM_BODY_SIZE_LIMIT,
            format!("MsgBody: {bytes} bytes given, at most {MAX_BODY_BYTES} are allowed"),
        ));
    }
    Ok(())
}
