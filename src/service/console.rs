//! Handlers of the console's requests. For administrators only.

use super::feed::profile;
use super::{Handle, Turn};
use crate::api::Caller;
use crate::api::console::{
    CONVERSATIONS_LIMIT, ConversationOverview, Device, Figures, LastMessage, ListUsers,
    ReadFigures, ReadUser, USERS_LIMIT, User, UserPage, Users,
};
use crate::model::{Error, Message, Result, UserId, body_text, code};
use crate::storage::{Listed, ListedConversation};
use crate::unix_time::now;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// The number of users on a page if the request does not give one.
const USERS: usize = 50;
/// The most devices of a user that are counted and shown.
const DEVICES: usize = 100;
/// The number of characters shown of a message.
const SHOWN: usize = 120;

impl Handle for ReadFigures {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Figures> {
        caller.check_admin()?;
        let now = now();
        Ok(Figures {
            users: turn.rows.figure("users")?,
            conversations: turn.rows.figure("conversations")?,
            messages: turn.rows.figure("messages")?,
            connected_devices: turn.hub.count_connected() as u64,
            now,
            deletions: turn.rows.deletions_by_hour(now - 31 * DAY)?,
        })
    }
}

impl Handle for ListUsers {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Users> {
        caller.check_admin()?;
        let count = self.count.unwrap_or(USERS);
        if count == 0 || count > USERS_LIMIT {
            return Err(Error::new(
                code::TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED,
                format!("Count: {count} is not 1 to {USERS_LIMIT}"),
            ));
        }
        let mut listed = turn.rows.users(&self.prefix, &self.after, count + 1)?;
        let more = listed.len() > count;
        listed.truncate(count);
        let next = listed.last().filter(|_| more);
        Ok(Users {
            next: next.map(|last| last.user.to_string()),
            users: listed
                .into_iter()
                .map(|listed| user(turn, listed))
                .collect::<Result<_>>()?,
        })
    }
}

impl Handle for ReadUser {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<UserPage> {
        caller.check_admin()?;
        let user = self.user_id;
        if !turn.rows.has_account(&user)? {
            return Err(Error::new(
                code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND,
                format!("user {:?} has no account", user.as_str()),
            ));
        }
        let limit = CONVERSATIONS_LIMIT;
        let mut listed = turn
            .rows
            .listed_conversations(&user, self.after, limit + 1)?;
        let more = listed.len() > limit;
        listed.truncate(limit);
        let next = listed.last().filter(|_| more).map(|last| last.place);
        Ok(UserPage {
            nick: turn.rows.profile(&user)?.0,
            conversations: listed
                .into_iter()
                .map(|listed| conversation(turn, &user, listed))
                .collect::<Result<_>>()?,
            next,
            devices: devices(turn, &user)?,
            user_id: user,
        })
    }
}

fn user(turn: &Turn<'_>, listed: Listed) -> Result<User> {
    let devices = devices(turn, &listed.user)?;
    let signed_in = devices.iter().filter(|device| device.signed_in);
    let connected = devices.iter().filter(|device| device.connected);
    Ok(User {
        user_id: listed.user,
        nick: listed.nick,
        conversations: listed.conversations,
        devices: signed_in.count() as u64,
        connected_devices: connected.count() as u64,
    })
}

fn devices(turn: &Turn<'_>, user: &UserId) -> Result<Vec<Device>> {
    let rows = turn.rows.devices(user, DEVICES)?;
    let device = |row: crate::storage::SignedIn| Device {
        connected: row.signed_in && turn.hub.is_connected(user, &row.device),
        device: row.device,
        signed_in: row.signed_in,
        last_seen: row.last_seen,
    };
    Ok(rows.into_iter().map(device).collect())
}

fn conversation(
    turn: &Turn<'_>,
    user: &UserId,
    listed: ListedConversation,
) -> Result<ConversationOverview> {
    let profile = profile(turn.rows, user, &listed.id)?;
    let (messages, unshared) = turn.rows.readable(user, listed.timeline)?;
    Ok(ConversationOverview {
        conversation: listed.id,
        show_name: profile.show_name,
        group_type: profile.group_type,
        unread: listed.unread,
        pinned: listed.place.pinned,
        messages,
        unshared,
        last_message: listed.last_message.map(in_short),
    })
}

fn in_short(message: Message) -> LastMessage {
    let text = body_text(&message.body).map(|text| text.chars().take(SHOWN).collect());
    let first = message.body.into_iter().next();
    LastMessage {
        time: message.key.msg_time_stamp,
        sender: message.sender,
        kind: first.map(|element| element.msg_type).unwrap_or_default(),
        text,
    }
}

#[cfg(test)]
mod tests;
