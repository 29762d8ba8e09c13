//! Read positions: lowers unread counts and notifies the user's devices.

use super::turn::Turn;
use super::{Handle, message};
use crate::api::Caller;
use crate::api::Done;
use crate::api::conversation::CleanUnread;
use crate::api::feed::ReadPosition;
use crate::api::recent::AdminSetMsgRead;
use crate::model::{ConversationId, ConversationKind, Error, Result, UserId, code};
use crate::storage::{ConversationRow, FeedKind};

/// The end of what the user has read.
#[derive(Clone, Copy, Debug)]
enum UpTo {
    /// Everything.
    End,
    /// Messages up to this time, in seconds since 1970.
    Time(i64),
    /// Messages up to this seq.
    Seq(u64),
}

impl Handle for CleanUnread {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let user = &caller.user;
        turn.known_caller(user)?;
        let prefix = match self.conversation.as_str() {
            "" => "",
            "c2c" => ConversationKind::C2c.prefix(),
            "group" => ConversationKind::Group.prefix(),
            one => {
                let id = ConversationId::new(one)?;
                let up_to = match (id.kind(), self.timestamp, self.sequence) {
                    (ConversationKind::C2c, time, _) if time != 0 => UpTo::Time(time),
                    (ConversationKind::Group, _, seq) if seq != 0 => UpTo::Seq(seq),
                    _ => UpTo::End,
                };
                read(turn, user, &id, up_to)?;
                return Ok(Done {});
            }
        };
        for id in turn.rows.with_unread(user, prefix)? {
            read(turn, user, &id, UpTo::End)?;
        }
        Ok(Done {})
    }
}

impl Handle for AdminSetMsgRead {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let (user, peer) = (&self.report_account, self.peer_account);
        caller.acts_for(user)?;
        turn.known(user, message::unknown(caller).0)?;
        turn.known(&peer, code::TIM_ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND)?;
        let up_to = match self.msg_read_time {
            0 => UpTo::End,
            time if time > 0 => UpTo::Time(time),
            time => {
                let why = format!("MsgReadTime: {time} is below 0");
                return Err(Error::new(code::TIM_ERR_SVR_MSG_JSON_PARSE_FAILED, why));
            }
        };
        read(turn, user, &ConversationId::C2c(peer), up_to)?;
        Ok(Done {})
    }
}

/// Marks a conversation as read. Changes nothing if there is nothing unread.
fn read(turn: &Turn<'_>, user: &UserId, id: &ConversationId, up_to: UpTo) -> Result<()> {
    let own = turn.rows.conversation(user, id)?;
    let Some(own) = own.filter(|own| own.unread > 0) else {
        return Ok(());
    };
    let (timeline, before) = (own.timeline, own.position.read_seq);
    let last = turn.rows.last_seq(timeline)?;
    let read_seq = match up_to {
        UpTo::End => last,
        UpTo::Seq(seq) => seq.min(last),
        UpTo::Time(time) => turn
            .rows
            .seq_before(user, timeline, before, time.saturating_add(1))?,
    };
    settle(turn, user, id, &own, read_seq)
}

/// Counts what is unread above `read_seq`, and notifies the devices if the count or the position has changed.
pub(super) fn settle(
    turn: &Turn<'_>,
    user: &UserId,
    id: &ConversationId,
    own: &ConversationRow,
    read_seq: u64,
) -> Result<()> {
    let before = own.position;
    let read_seq = read_seq.max(before.read_seq);
    let unread = turn.rows.count_unread(user, own.timeline, read_seq)?;
    if (read_seq, unread) == (before.read_seq, own.unread) {
        return Ok(());
    }
    let read_time = if read_seq == before.read_seq {
        before.read_time
    } else {
        turn.rows.time_at(user, own.timeline, read_seq)?
    };
    let position = ReadPosition {
        read_seq,
        read_time: read_time.max(before.read_time),
    };
    turn.rows.set_read(user, id, position, unread)?;
    turn.append(user, FeedKind::Read { position, unread }, Some(id), "")?;
    Ok(())
}
