//! Pages of the conversation list, in REST v4's form.

use super::turn::Turn;
use super::{Handle, contact};
use crate::api::Caller;
use crate::api::conversation::RecentContact;
use crate::api::recent::{
    C2cUnread, C2cUnreadNumbers, FLAG_EMPTY, FLAG_PINNED, FLAG_PINNED_PAGES, GetC2cUnreadMsgNum,
    GetList, ListPage, PeerError, SessionItem,
};
use crate::model::{ConversationId, Error, Result, UserId, code};
use crate::storage::Recent;

/// Conversations on one page.
const PAGE: usize = 100;
/// The cursor after the last pinned conversation if there are none: activity is numbered from 2 on.
const NO_PINNED: u64 = 1;
/// The most users in one query for unread counts.
const PEERS: usize = 10;

impl Handle for GetList {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ListPage> {
        let user = &self.from_account;
        caller.acts_for(user)?;
        turn.known(user, code::TIM_ERR_SVR_CONV_ACCOUNT_NOT_FOUND)?;
        let (pinned, pinned_more) = self.pinned(turn)?;
        let room = if self.has(FLAG_PINNED_PAGES) {
            PAGE - pinned.len()
        } else {
            PAGE
        };
        let (others, more) = if pinned_more {
            (Vec::new(), true)
        } else {
            self.others(turn, room)?
        };
        let time = |recent: &Recent| recent.time.unwrap_or(0);
        let page = ListPage {
            complete_flag: u32::from(!more),
            time_stamp: others.last().map_or(self.time_stamp, time),
            start_index: others.last().map_or(self.start_index, |last| last.order),
            top_time_stamp: pinned.last().map_or(self.top_time_stamp, time),
            top_start_index: pinned
                .last()
                .map_or(self.top_start_index.max(NO_PINNED), |last| last.order),
            session_item: Vec::new(),
        };
        let item = |recent: &Recent| session_item(turn, user, recent);
        let session_item = pinned.iter().chain(&others).map(item);
        Ok(ListPage {
            session_item: session_item.collect::<Result<_>>()?,
            ..page
        })
    }
}

impl GetList {
    fn has(&self, flag: u32) -> bool {
        self.assist_flags & flag != 0
    }

    /// The pinned conversations of this page, and whether more follow.
    fn pinned(&self, turn: &Turn<'_>) -> Result<(Vec<Recent>, bool)> {
        let limit = match (self.has(FLAG_PINNED), self.has(FLAG_PINNED_PAGES)) {
            (true, true) => PAGE,
            (true, false) if self.start_index == 0 => usize::MAX,
            _ => return Ok((Vec::new(), false)),
        };
        let below = if self.has(FLAG_PINNED_PAGES) {
            below(self.top_start_index)
        } else {
            u64::MAX
        };
        let empty = self.has(FLAG_EMPTY);
        turn.rows
            .recent(&self.from_account, Some(true), empty, below, limit)
    }

    /// The other conversations of this page, and whether more follow.
    fn others(&self, turn: &Turn<'_>, room: usize) -> Result<(Vec<Recent>, bool)> {
        // Clients that do not ask for pinned conversations get them in order of activity.
        let pinned = self.has(FLAG_PINNED).then_some(false);
        let (empty, below) = (self.has(FLAG_EMPTY), below(self.start_index));
        turn.rows
            .recent(&self.from_account, pinned, empty, below, room)
    }
}

fn below(cursor: u64) -> u64 {
    match cursor {
        0 => u64::MAX,
        cursor => cursor,
    }
}

fn session_item(turn: &Turn<'_>, user: &UserId, recent: &Recent) -> Result<SessionItem> {
    let id = &recent.conversation;
    let row = turn.rows.contact_row(user, id)?.unwrap_or_default();
    Ok(SessionItem {
        contact: RecentContact::new(id),
        msg_time: recent.time.unwrap_or(0),
        top_flag: u32::from(recent.pinned),
        preferences: contact::preferences(turn.rows, user, id, &row)?,
    })
}

impl Handle for GetC2cUnreadMsgNum {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<C2cUnreadNumbers> {
        let user = &self.to_account;
        caller.acts_for(user)?;
        turn.known(user, code::TIM_ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND)?;
        let count = self.peer_account.len();
        if count > PEERS {
            let why = format!("Peer_Account: {count} given, at most {PEERS} are allowed");
            return Err(Error::new(code::TIM_ERR_SVR_MSG_INVALID_TO_ACCOUNT, why));
        }
        let mut numbers = C2cUnreadNumbers {
            all: None,
            list: Vec::new(),
            error_list: Vec::new(),
        };
        if count == 0 {
            numbers.all = Some(turn.rows.unread_c2c(user)?);
        }
        for peer_account in self.peer_account {
            let Ok(peer) = UserId::new(&peer_account) else {
                numbers.error_list.push(PeerError {
                    peer_account,
                    error_code: code::TIM_ERR_SVR_MSG_INVALID_TO_ACCOUNT,
                });
                continue;
            };
            let unread = turn.rows.unread(user, &ConversationId::C2c(peer))?;
            numbers.list.push(C2cUnread {
                peer_account,
                unread,
            });
        }
        Ok(numbers)
    }
}
