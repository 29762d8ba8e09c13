//! History, for devices and for REST v4.

use std::ops::RangeInclusive;

use super::group::{denied, existing};
use super::turn::Turn;
use super::{Handle, message};
use crate::api::Caller;
use crate::api::history::{
    AdminGetRoamMsg, GroupMsg, GroupMsgGetSimple, GroupMsgPage, RoamMsg, RoamPage,
};
use crate::api::message::{HISTORY_LIMIT, History, HistoryPage, NewerHistory};
use crate::model::{ConversationId, Error, Message, MessageKey, Result, UserId, body_bytes, code};
use crate::storage::{RoamPlace, StoredMessage, TimelineId};

/// The approximate limit of a device's page, in bytes of messages.
const HISTORY_BYTES: usize = 1 << 20;
/// The approximate limit of a REST answer, in bytes of messages.
const ROAM_BYTES: usize = 13 * 1024;
/// The most messages read for an answer; more would not fit.
const ROAM_COUNT: u32 = 1_000;
/// The bytes that a message takes in an answer besides its elements.
const ROAM_FRAME: usize = 230;
/// The most messages of a group in one answer.
const SIMPLE_COUNT: u64 = 20;

impl Handle for History {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<HistoryPage> {
        let before = match self.before_seq {
            0 => u64::MAX,
            before => before,
        };
        let (user, id) = (&caller.user, &self.conversation);
        page(turn, user, id, self.count, |timeline, limits| {
            turn.rows.history(user, timeline, id, before, limits)
        })
    }
}

impl Handle for NewerHistory {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<HistoryPage> {
        let (user, id, after) = (&caller.user, &self.conversation, self.after_seq);
        page(turn, user, id, self.count, |timeline, limits| {
            turn.rows.newer(user, timeline, id, after, limits)
        })
    }
}

/// A page of the user's conversation: the messages that `read` finds within the limits.
fn page(
    turn: &Turn<'_>,
    user: &UserId,
    id: &ConversationId,
    wanted: u32,
    read: impl FnOnce(TimelineId, (u32, usize)) -> Result<(Vec<Message>, bool)>,
) -> Result<HistoryPage> {
    let count = wanted.min(HISTORY_LIMIT);
    let (messages, full) = match turn.rows.conversation(user, id)? {
        Some(own) => read(own.timeline, (count, HISTORY_BYTES))?,
        None => (Vec::new(), false),
    };
    let more = full || (count < wanted && messages.len() == count as usize);
    Ok(HistoryPage { messages, more })
}

impl Handle for AdminGetRoamMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<RoamPage> {
        let (user, peer) = (&self.operator_account, &self.peer_account);
        caller.acts_for(user)?;
        let codes = message::unknown(caller);
        turn.known(user, codes.0)?;
        if self.max_cnt == 0 {
            return Err(invalid("MaxCnt: 0 given, at least 1 is needed"));
        }
        let conversation = ConversationId::C2c(peer.clone());
        let Some(own) = turn.rows.conversation(user, &conversation)? else {
            return Ok(roam_page(Vec::new(), true));
        };
        let place = match self.last_msg_key.as_deref().filter(|key| !key.is_empty()) {
            Some(key) => turn.rows.roam_place(own.timeline, &parse_key(key)?)?,
            None => RoamPlace {
                time: self.max_time,
                seq: u64::MAX,
            },
        };
        let count = self.max_cnt.min(ROAM_COUNT);
        let (since, rows) = (self.min_time, turn.rows);
        // One more than requested, to know whether more follow.
        let mut found = rows.roam(user, own.timeline, &conversation, since, place, count + 1)?;
        let fitting = fitting(&found).min(count as usize);
        let complete = fitting == found.len();
        found.truncate(fitting);
        let messages = found.into_iter().map(|kept| roam_msg(kept, user, peer));
        Ok(roam_page(messages.rev().collect(), complete))
    }
}

/// The number of messages that fit into an answer; at least one.
fn fitting(messages: &[StoredMessage]) -> usize {
    let mut bytes = 0;
    let fits = messages.iter().take_while(|kept| {
        let body = body_bytes(&kept.message.body) + kept.message.body.len() * 40;
        bytes += body + kept.cloud_custom_data.len() + ROAM_FRAME;
        bytes <= ROAM_BYTES
    });
    fits.count().max(1).min(messages.len())
}

fn roam_msg(kept: StoredMessage, user: &UserId, peer: &UserId) -> RoamMsg {
    let message = kept.message;
    let to = if message.sender == *user { peer } else { user };
    RoamMsg {
        to_account: to.clone(),
        from_account: message.sender,
        msg_seq: message.key.msg_seq,
        msg_random: message.key.msg_random,
        msg_time_stamp: message.key.msg_time_stamp,
        msg_flag_bits: 0,
        is_peer_read: 0,
        msg_key: message.key.msg_key(),
        msg_body: message.body,
        cloud_custom_data: kept.cloud_custom_data,
    }
}

fn roam_page(msg_list: Vec<RoamMsg>, complete: bool) -> RoamPage {
    let oldest = msg_list.first();
    RoamPage {
        complete: u32::from(complete),
        msg_cnt: msg_list.len(),
        last_msg_time: oldest.map_or(0, |message| message.msg_time_stamp),
        last_msg_key: oldest.map_or_else(String::new, |message| message.msg_key.clone()),
        msg_list,
    }
}

/// Parses `MsgSeq_MsgRandom_MsgTimeStamp`. Fails with `ERR_SVR_MSG_JSON_PARSE_FAILED` (90001).
fn parse_key(text: &str) -> Result<MessageKey> {
    let mut parts = text.split('_');
    let mut part = || parts.next().unwrap_or_default();
    let numbers = (part().parse(), part().parse(), part().parse());
    match (numbers, parts.next()) {
        ((Ok(msg_seq), Ok(msg_random), Ok(msg_time_stamp)), None) => Ok(MessageKey {
            msg_seq,
            msg_random,
            msg_time_stamp,
        }),
        _ => Err(invalid(&format!(
            "LastMsgKey: {text:?} is not MsgSeq_MsgRandom_MsgTimeStamp"
        ))),
    }
}

fn invalid(why: &str) -> Error {
    Error::new(code::TIM_ERR_SVR_MSG_JSON_PARSE_FAILED, why)
}

impl Handle for GroupMsgGetSimple {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<GroupMsgPage> {
        let id = &self.group_id;
        let group = existing(turn.rows, id)?;
        if self.req_msg_number == 0 {
            let code = code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS;
            let why = "ReqMsgNumber: 0 given, at least 1 is needed";
            return Err(Error::new(code, why));
        }
        if !caller.admin && !turn.rows.is_member(id, &caller.user)? {
            let why = format!("{} is not a member of the group {id}", caller.user);
            return Err(denied(why));
        }
        // An administrator reads what any member can read.
        let reader = (!caller.admin).then_some(&caller.user);
        let last = turn.rows.last_seq(group.timeline)?;
        let after = turn.rows.readable_after(reader, group.timeline)?;
        let after = after.unwrap_or(last).max(group.begin).min(last);
        let end = match self.req_msg_seq {
            0 => last,
            asked => asked.min(last),
        };
        let count = self.req_msg_number.min(SIMPLE_COUNT);
        let seqs = end.saturating_sub(count).max(after) + 1..=end;
        let conversation = ConversationId::Group(id.clone());
        let (rows, timeline) = (turn.rows, group.timeline);
        let found = rows.kept(reader, timeline, &conversation, &seqs)?;
        Ok(GroupMsgPage {
            is_finished: u32::from(*seqs.start() <= after + 1),
            rsp_msg_list: with_places(found, seqs),
            group_id: self.group_id,
        })
    }
}

/// The messages with these seqs, newest first, with a placeholder for each that cannot be read.
fn with_places(found: Vec<StoredMessage>, seqs: RangeInclusive<u64>) -> Vec<GroupMsg> {
    let mut found = found.into_iter().peekable();
    let message = |seq| {
        found
            .next_if(|kept| kept.message.seq == seq)
            .map_or_else(|| place(seq), group_msg)
    };
    seqs.rev().map(message).collect()
}

fn place(seq: u64) -> GroupMsg {
    GroupMsg {
        from_account: String::new(),
        is_place_msg: 1,
        is_system_msg: 0,
        msg_priority: 2,
        msg_random: 0,
        msg_seq: seq,
        msg_time_stamp: 0,
        msg_body: Vec::new(),
        cloud_custom_data: String::new(),
    }
}

fn group_msg(kept: StoredMessage) -> GroupMsg {
    let message = kept.message;
    GroupMsg {
        from_account: message.sender.to_string(),
        is_place_msg: 0,
        msg_random: message.key.msg_random,
        msg_time_stamp: message.key.msg_time_stamp,
        msg_body: message.body,
        cloud_custom_data: kept.cloud_custom_data,
        ..place(message.seq)
    }
}
