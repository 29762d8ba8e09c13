//! Messages: in, once; to each reader's list and feed; and back out as history.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::{SystemTime, UNIX_EPOCH};

use super::group::{denied, existing};
use super::turn::Turn;
use super::{Caller, Handle, account};
use crate::api::Done;
use crate::api::message::{
    GroupMsgImported, GroupMsgsImported, History, HistoryPage, ImportGroupMsg, ImportMsg,
    SendGroupMsg, SendMsg, Sent,
};
use crate::model::{
    ConversationId, Element, Error, GroupId, MAX_BODY_BYTES, MessageKey, Result, UserId,
    body_bytes, code,
};
use crate::storage::{FeedItem, FeedKind, NewMessage, TimelineId};

/// Within so many seconds the same key from the same sender is the same message.
const RESEND_WINDOW: i64 = 300;

/// How a message comes in: decides whether it counts as unread, and what counts as the same again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrival {
    /// Sent now.
    Sent,
    /// From another system, as if sent now.
    Live,
    /// From another system, read long ago.
    History,
}

/// A reader of a message, and the conversation in which he reads it.
type Reader = (UserId, ConversationId);

impl Handle for SendMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Sent> {
        let from = self.from_account.as_ref().unwrap_or(&caller.user);
        caller.acts_for(from)?;
        check_body(&self.msg_body)?;
        let key = new_key(self.msg_seq, self.msg_random);
        let message = NewMessage {
            sender: from,
            key,
            body: &self.msg_body,
        };
        let (timeline, readers) = pair(turn, from, &self.to_account)?;
        let (seq, time) = put(turn, timeline, &readers, &message, Arrival::Sent)?;
        Ok(sent(&message, seq, time))
    }
}

impl Handle for SendGroupMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Sent> {
        let from = self.from_account.as_ref().unwrap_or(&caller.user);
        caller.acts_for(from)?;
        check_body(&self.msg_body)?;
        let key = new_key(self.msg_seq.or(Some(0)), self.random);
        let message = NewMessage {
            sender: from,
            key,
            body: &self.msg_body,
        };
        let group = existing(turn.rows, &self.group_id)?;
        if !turn.rows.is_member(&self.group_id, from)? {
            return Err(denied(format!(
                "{from} is no member of the group {}",
                self.group_id
            )));
        }
        let readers = members(turn, &self.group_id)?;
        let (seq, time) = put(turn, group.timeline, &readers, &message, Arrival::Sent)?;
        Ok(sent(&message, seq, time))
    }
}

impl Handle for ImportMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        account::admin(caller)?;
        let arrival = match self.sync_from_old_system {
            5 => Arrival::Live,
            2 => Arrival::History,
            other => {
                return Err(Error::new(
                    code::TIM_ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT,
                    format!("SyncFromOldSystem: {other} is neither 5 nor 2"),
                ));
            }
        };
        check_body(&self.msg_body)?;
        let key = MessageKey {
            msg_seq: self.msg_seq,
            msg_random: self.msg_random,
            msg_time_stamp: self.msg_time_stamp,
        };
        let message = NewMessage {
            sender: &self.from_account,
            key,
            body: &self.msg_body,
        };
        let (timeline, readers) = pair(turn, &self.from_account, &self.to_account)?;
        put(turn, timeline, &readers, &message, arrival)?;
        Ok(Done {})
    }
}

impl Handle for ImportGroupMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<GroupMsgsImported> {
        account::admin(caller)?;
        self.msg_list
            .iter()
            .try_for_each(|item| check_body(&item.msg_body))?;
        let group = existing(turn.rows, &self.group_id)?;
        let readers = members(turn, &self.group_id)?;
        let mut import_msg_result = Vec::new();
        for item in &self.msg_list {
            let key = MessageKey {
                msg_seq: 0,
                msg_random: item.random,
                msg_time_stamp: item.send_time,
            };
            turn.known_caller(&item.from_account)?;
            let message = NewMessage {
                sender: &item.from_account,
                key,
                body: &item.msg_body,
            };
            let (msg_seq, msg_time) =
                put(turn, group.timeline, &readers, &message, Arrival::History)?;
            import_msg_result.push(GroupMsgImported {
                result: 0,
                msg_seq,
                msg_time,
            });
        }
        Ok(GroupMsgsImported { import_msg_result })
    }
}

impl Handle for History {
    const WRITES: bool = false;

    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<HistoryPage> {
        let before = match self.before_seq {
            0 => u64::MAX,
            before => before,
        };
        let (user, id) = (&caller.user, &self.conversation);
        let messages = match turn.rows.conversation(user, id)? {
            Some(own) => turn
                .rows
                .history(user, own.timeline, id, before, self.count)?,
            None => Vec::new(),
        };
        Ok(HistoryPage { messages })
    }
}

/// Puts a message into a timeline and tells its readers, unless it is there already: see
/// [`Rows::find_message`](crate::storage::Rows::find_message). Returns its seq and time.
fn put(
    turn: &Turn<'_>,
    timeline: TimelineId,
    readers: &[Reader],
    message: &NewMessage<'_>,
    arrival: Arrival,
) -> Result<(u64, i64)> {
    // A sender repeats himself for minutes; what is imported has its time for good.
    let window = match arrival {
        Arrival::Sent => RESEND_WINDOW,
        Arrival::Live | Arrival::History => 0,
    };
    if let Some(there) = turn.rows.find_message(timeline, message, window)? {
        return Ok(there);
    }
    let seq = turn.rows.add_message(timeline, message)?;
    if readers.is_empty() {
        turn.queue_purge(timeline)?; // Nobody will ever be able to read it.
    }
    for (user, conversation) in readers {
        if turn.rows.conversation(user, conversation)?.is_none() {
            turn.rows.open_span(user, timeline, seq - 1)?;
        }
        let unread = arrival != Arrival::History && user != message.sender;
        let kind = FeedKind::Message { seq, unread };
        let number = turn.append(
            user,
            &FeedItem {
                kind,
                conversation,
                origin: "",
            },
        )?;
        turn.rows
            .list_conversation(user, conversation, timeline, number, unread)?;
    }
    Ok((seq, message.key.msg_time_stamp))
}

/// The timeline of two users, and both as readers.
fn pair(turn: &Turn<'_>, from: &UserId, to: &UserId) -> Result<(TimelineId, Vec<Reader>)> {
    turn.known_caller(from)?;
    turn.known_caller(to)?;
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
fn members(turn: &Turn<'_>, id: &GroupId) -> Result<Vec<Reader>> {
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
    let any = RandomState::new().build_hasher().finish() as u32;
    MessageKey {
        msg_seq: msg_seq.unwrap_or(any),
        msg_random,
        msg_time_stamp: now(),
    }
}

pub(super) fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

fn check_body(body: &[Element]) -> Result<()> {
    if body.is_empty() {
        return Err(Error::new(
            code::TIM_ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT,
            "MsgBody: a message has at least one element",
        ));
    }
    let bytes = body_bytes(body);
    if bytes > MAX_BODY_BYTES {
        return Err(Error::new(
            code::TIM_ERR_SVR_COMM_BODY_SIZE_LIMIT,
            format!("MsgBody: {bytes} bytes given, at most {MAX_BODY_BYTES} are allowed"),
        ));
    }
    Ok(())
}
