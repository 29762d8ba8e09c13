//! Handlers of the console's requests. For administrators only.

use super::feed::profile;
use super::{Handle, Turn};
use crate::api::console::{
    CONVERSATIONS_LIMIT, ConversationOverview, Device, Figures, LastMessage, ListPosition,
    ListUsers, ReadFigures, ReadUser, USERS_LIMIT, User, UserPage, Users,
};
use crate::api::{Caller, kind};
use crate::model::{
    ConversationId, ConversationKind, Error, Message, Result, UserId, body_text, code,
};
use crate::storage::{Listed, ListedConversation, NamedConversation, Rows};
use crate::unix_time::now;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// The number of users on a page if the request does not give one.
const USERS: usize = 50;
/// The number of conversations on a page if the request does not give one.
const CONVERSATIONS: usize = 50;
/// How often the index of nicknames is read for one page. Users who were found by their ids already fill none.
const ROUNDS: usize = 8;
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
        let count = within("Count", self.count, USERS, USERS_LIMIT)?;
        let (listed, next) = found(turn.rows, &self.prefix, &self.after, count)?;
        Ok(Users {
            next,
            users: listed
                .into_iter()
                .map(|listed| user(turn, listed))
                .collect::<Result<_>>()?,
        })
    }
}

/// The number of items of a page, if it is one that is allowed.
pub(super) fn within(
    field: &str,
    given: Option<usize>,
    default: usize,
    most: usize,
) -> Result<usize> {
    let count = given.unwrap_or(default);
    if count == 0 || count > most {
        return Err(malformed(format!("{field}: {count} is not 1 to {most}")));
    }
    Ok(count)
}

fn malformed(message: String) -> Error {
    Error::new(code::TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED, message)
}

/// A page of users whose ids or nicknames begin with `prefix`, and the position behind it. A position is an id, or,
/// among those who are found by their nicknames only, id and nickname with a line break in between.
fn found(
    rows: &Rows<'_>,
    prefix: &str,
    after: &str,
    count: usize,
) -> Result<(Vec<Listed>, Option<String>)> {
    let folded = prefix.to_ascii_lowercase();
    let by_id = |listed: &Listed| listed.user.as_str().starts_with(prefix);
    let mut page = Vec::new();
    let (mut id, mut nick) = match after.split_once('\n') {
        Some((id, nick)) => (id.to_string(), nick.to_string()),
        None => {
            page = rows.users(prefix, after, count + 1)?;
            (String::new(), folded.clone())
        }
    };
    let mut behind = None;
    for _ in 0..ROUNDS {
        // Without a prefix, all have been found by their ids.
        if page.len() > count || prefix.is_empty() {
            break;
        }
        let part = rows.users_by_nick(&folded, (&nick, &id), count + 1)?;
        let end = part.len() <= count;
        if let Some(last) = part.last() {
            (id, nick) = (last.user.to_string(), last.nick.to_ascii_lowercase());
        }
        page.extend(part.into_iter().filter(|listed| !by_id(listed)));
        behind = (!end).then(|| format!("{id}\n{nick}"));
        if end {
            break;
        }
    }
    if page.len() <= count {
        return Ok((page, behind));
    }
    page.truncate(count);
    let next = page.last().map(|last| {
        if by_id(last) {
            last.user.to_string()
        } else {
            format!("{}\n{}", last.user, last.nick.to_ascii_lowercase())
        }
    });
    Ok((page, next))
}

impl Handle for ReadUser {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<UserPage> {
        caller.check_admin()?;
        let user = &self.user_id;
        turn.check_account(user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        let count = within("Count", self.count, CONVERSATIONS, CONVERSATIONS_LIMIT)?;
        let (mut listed, total) = match (&self.conversations, self.is_whole()) {
            (Some(ids), _) => named(turn.rows, user, ids)?,
            (None, true) => (
                turn.rows
                    .listed_conversations(user, self.after, count + 1)?,
                turn.rows.count_listed(user)?,
            ),
            (None, false) => searched(turn.rows, &self, count + 1)?,
        };
        let more = self.conversations.is_none() && listed.len() > count;
        if more {
            listed.truncate(count);
        }
        Ok(UserPage {
            nick: turn.rows.profile(user)?.0,
            next: listed.last().filter(|_| more).map(|last| last.place),
            conversations: listed
                .into_iter()
                .map(|listed| conversation(turn, user, listed))
                .collect::<Result<_>>()?,
            total,
            devices: devices(turn, user)?,
            user_id: self.user_id,
        })
    }
}

/// Conversations of the list, and their number.
type Found = (Vec<ListedConversation>, u64);

/// Those of `ids` that are in the user's list.
fn named(rows: &Rows<'_>, user: &UserId, ids: &[ConversationId]) -> Result<Found> {
    if ids.len() > CONVERSATIONS_LIMIT {
        let given = ids.len();
        return Err(malformed(format!(
            "Conversations: {given} given, at most {CONVERSATIONS_LIMIT} are allowed"
        )));
    }
    let mut listed = Vec::new();
    for id in ids {
        listed.extend(rows.listed_conversation(user, id)?);
    }
    let total = listed.len() as u64;
    Ok((listed, total))
}

/// The conversations that meet the request's conditions, up to `limit` of them, and the number of all. Reads the names
/// of the whole list, and the histories of the page only.
fn searched(rows: &Rows<'_>, request: &ReadUser, limit: usize) -> Result<Found> {
    let kind = match request.kind {
        None => None,
        Some(kind::C2C) => Some(ConversationKind::C2c),
        Some(kind::GROUP) => Some(ConversationKind::Group),
        Some(other) => return Err(malformed(format!("Type: {other} is neither 1 nor 2"))),
    };
    let search = request.search.to_lowercase();
    let contains = |text: &str| text.to_lowercase().contains(&search);
    let meets = |line: &NamedConversation| {
        kind.is_none_or(|kind| line.id.kind() == kind)
            && (!request.unread || line.unread > 0)
            && (contains(&line.id.to_string()) || line.names.iter().any(|name| contains(name)))
    };
    let mut all = rows.named_conversations(&request.user_id)?;
    all.retain(meets);
    let behind = |line: &&NamedConversation| {
        let place = |place: ListPosition| (place.pinned, place.order);
        request
            .after
            .is_none_or(|after| place(line.place) < place(after))
    };
    let mut listed = Vec::new();
    for line in all.iter().filter(behind).take(limit) {
        listed.extend(rows.listed_conversation(&request.user_id, &line.id)?);
    }
    Ok((listed, all.len() as u64))
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
        connected: turn.is_connected(user, &row.device, row.signed_in),
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
    let readable = turn.rows.readable(user, listed.timeline)?;
    Ok(ConversationOverview {
        conversation: listed.id,
        show_name: profile.show_name,
        group_type: profile.group_type,
        unread: listed.unread,
        pinned: listed.place.pinned,
        last_seq: readable.last_seq,
        messages: readable.messages,
        unshared: readable.unshared,
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
