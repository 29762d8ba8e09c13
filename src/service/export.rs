//! One user's data, page by page. For administrators only.

use super::feed::profile;
use super::{Handle, Turn};
use crate::api::Caller;
use crate::api::device::ListedDevice;
use crate::api::export::{
    ExportPage, ExportPosition, ExportRecord, ExportUser, ExportedConversation,
    ExportedConversationGroup, ExportedFriend, ExportedGroup, ExportedPreferences, ExportedProfile,
};
use crate::model::{ConversationId, Result, UserId, code};
use crate::unix_time::now;

/// The most messages on a page.
const MESSAGES: u32 = 1_000;
/// The approximate limit of a conversation's messages on a page, in bytes.
const BYTES: usize = 1 << 20;
/// The most conversations on a page.
const CONVERSATIONS: usize = 100;
/// More than a user can have of devices and of friends.
const ALL: usize = 1_000_000;

impl Handle for ExportUser {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ExportPage> {
        caller.check_admin()?;
        let user = &self.user_id;
        turn.check_account(user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        match self.after {
            None => belongings(turn, user),
            Some(after) => conversations(turn, user, after),
        }
    }
}

/// The first page: everything but the conversations.
fn belongings(turn: &Turn<'_>, user: &UserId) -> Result<ExportPage> {
    let rows = turn.rows;
    let (nick, face_url) = rows.profile(user)?;
    let mut records = vec![ExportRecord::Profile(ExportedProfile {
        user_id: user.clone(),
        nick,
        face_url,
        time: now(),
    })];
    let devices = rows.devices(user, ALL)?.into_iter().map(|row| {
        ExportRecord::Device(ListedDevice {
            user_id: user.clone(),
            connected: turn.is_connected(user, &row.device, row.signed_in),
            device: row.device,
            signed_in: row.signed_in,
            last_seen: row.last_seen,
        })
    });
    records.extend(devices);
    let friends = rows.friends(user, 0, ALL as u64)?;
    records.extend(
        friends
            .into_iter()
            .map(|(user_id, remark)| ExportRecord::Friend(ExportedFriend { user_id, remark })),
    );
    for group_id in rows.groups_of(user)? {
        let Some(group) = rows.group(&group_id)? else {
            continue;
        };
        records.push(ExportRecord::Group(ExportedGroup {
            group_id,
            name: group.name,
            owned: group.owner == user.as_str(),
            group_type: group.group_type,
        }));
    }
    for folder in rows.folders(user)? {
        let group = ExportedConversationGroup {
            conversations: rows.folder_members(user, folder.id)?,
            name: folder.name,
        };
        records.push(ExportRecord::ConversationGroup(group));
    }
    let all = rows.all_preferences(user)?.into_iter().map(|one| {
        ExportRecord::Preferences(ExportedPreferences {
            conversation: one.conversation,
            preferences: one.preferences,
        })
    });
    records.extend(all);
    Ok(ExportPage {
        records,
        next: Some(ExportPosition {
            conversation: None,
            seq: None,
        }),
    })
}

/// A page of conversations with their messages.
fn conversations(turn: &Turn<'_>, user: &UserId, after: ExportPosition) -> Result<ExportPage> {
    let mut page = ExportPage::default();
    let mut left = MESSAGES;
    if let (Some(id), Some(seq)) = (&after.conversation, after.seq) {
        left = messages(turn, user, (id, seq), left, &mut page)?;
    }
    if page.next.is_some() {
        return Ok(page);
    }
    let after = after
        .conversation
        .map_or_else(String::new, |id| id.to_string());
    let ids = turn.rows.conversations_after(user, &after, CONVERSATIONS)?;
    let more = ids.len() == CONVERSATIONS;
    let mut last = None;
    for id in ids {
        if left == 0 {
            page.next = last;
            return Ok(page);
        }
        let conversation = conversation(turn, user, &id)?;
        page.records.extend(conversation);
        left = messages(turn, user, (&id, 0), left, &mut page)?;
        if page.next.is_some() {
            return Ok(page);
        }
        last = Some(ExportPosition {
            conversation: Some(id),
            seq: None,
        });
    }
    page.next = last.filter(|_| more);
    Ok(page)
}

fn conversation(
    turn: &Turn<'_>,
    user: &UserId,
    id: &ConversationId,
) -> Result<Option<ExportRecord>> {
    let Some(own) = turn.rows.conversation(user, id)? else {
        return Ok(None);
    };
    Ok(Some(ExportRecord::Conversation(ExportedConversation {
        conversation: id.clone(),
        show_name: profile(turn.rows, user, id)?.show_name,
        listed: own.listed,
        pinned: own.pinned,
        unread: own.unread,
        read_seq: own.position.read_seq,
        deleted_time: own.deleted_time,
    })))
}

/// Adds up to `left` messages of a conversation above a seq, and where the next page begins if there may be more.
/// Returns how many are left for others.
fn messages(
    turn: &Turn<'_>,
    user: &UserId,
    (id, after): (&ConversationId, u64),
    left: u32,
    page: &mut ExportPage,
) -> Result<u32> {
    let Some(own) = turn.rows.conversation(user, id)? else {
        return Ok(left);
    };
    let limits = (left, BYTES);
    let (messages, full) = turn.rows.newer(user, own.timeline, id, after, limits)?;
    let used = u32::try_from(messages.len()).unwrap_or(left);
    if let Some(last) = messages.last().filter(|_| full || used == left) {
        page.next = Some(ExportPosition {
            conversation: Some(id.clone()),
            seq: Some(last.seq),
        });
    }
    page.records
        .extend(messages.into_iter().map(ExportRecord::Message));
    Ok(left.saturating_sub(used))
}
