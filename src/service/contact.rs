//! Marks and custom data of conversations, in REST v4's contact commands.

use super::Handle;
use super::conversation::{contact, invalid};
use super::turn::Turn;
use crate::api::Caller;
use crate::api::contact::{
    ContactGroups, ContactItem, ContactPreferences, ContactResult, ContactWithPreferences,
    ContactsFound, ContactsMarked, GetContactGroup, GroupItem, MarkContact, MarkItem,
    SearchContactGroup,
};
use crate::model::{ConversationId, Error, Result, UserId, code};
use crate::storage::{ContactRow, FeedKind, Folder, Rows};
use crate::unix_time::now;

/// The most conversations in one change.
const CHANGES: usize = 100;
/// The most conversations of a user with marks, custom data or conversation groups.
const CONTACTS: u64 = 1_000;
/// The longest custom data, in bytes.
const CUSTOM_BYTES: usize = 256;
/// The highest mark.
const LAST_MARK: u32 = 63;
/// The most conversations in one query.
const QUESTIONS: usize = 300;
/// Conversations on one page.
const PAGE: u64 = 100;

impl Handle for MarkContact {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ContactsMarked> {
        let user = &self.from_account;
        owner(turn, caller, user)?;
        check_count("MarkItem", self.items.len())?;
        let mut result_item = Vec::new();
        for item in self.items {
            let done = mark(turn, user, &item);
            let mut result = result(item.contact_item, done)?;
            result.opt_type = Some(item.opt_type);
            result_item.push(result);
        }
        Ok(ContactsMarked { result_item })
    }
}

fn mark(turn: &Turn<'_>, user: &UserId, item: &MarkItem) -> Result<()> {
    let rows = turn.rows;
    let id = named(&item.contact_item)?;
    let (marks, own) = match item.opt_type {
        1 => (true, false),
        2 => (false, true),
        3 => (true, true),
        other => return Err(invalid(format!("OptType: {other} is none of 1, 2, 3"))),
    };
    let (clear, set) = (
        bits("ClearMark", &item.clear_mark)?,
        bits("SetMark", &item.set_mark)?,
    );
    let custom = item.custom_mark.as_deref().filter(|_| own);
    let bytes = custom.map_or(0, str::len);
    if bytes > CUSTOM_BYTES {
        return Err(invalid(format!(
            "CustomMark: {bytes} bytes given, at most {CUSTOM_BYTES} are allowed"
        )));
    }
    if (marks && set != 0) || bytes > 0 {
        exists(rows, &id)?;
    }
    let before = rows.contact_row(user, &id)?.unwrap_or_default();
    let mut after = before.clone();
    if marks {
        after.marks = after.marks & !clear | set;
    }
    if let Some(custom) = custom {
        after.custom = custom.into();
    }
    if (after.marks, &after.custom) == (before.marks, &before.custom) {
        // Nothing changes, so nothing is reported.
        Ok(())
    } else {
        store_contact(turn, user, &id, after, FeedKind::Preferences)
    }
}

/// The mask with these bits. Fails with `ERR_SVR_CONV_INVALID_PARAMETERS` (50002).
fn bits(field: &str, marks: &[u32]) -> Result<u64> {
    let bit = |mark: &u32| match *mark {
        mark if mark <= LAST_MARK => Ok(1 << mark),
        other => Err(invalid(format!("{field}: {other} is above {LAST_MARK}"))),
    };
    marks.iter().try_fold(0, |mask, mark| Ok(mask | bit(mark)?))
}

/// Stores marks and custom data and notifies the devices; drops the row if nothing is left in it. Fails with
/// `ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT` (51008).
pub(super) fn store_contact(
    turn: &Turn<'_>,
    user: &UserId,
    id: &ConversationId,
    row: ContactRow,
    kind: FeedKind,
) -> Result<()> {
    let rows = turn.rows;
    if !has_room(rows, user, id)? {
        return Err(Error::new(
            code::TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT,
            format!("{id}: {CONTACTS} other conversations have marks, folders or custom data"),
        ));
    }
    let row = ContactRow {
        time: now(),
        number: turn.append(user, kind, Some(id), "")?,
        ..row
    };
    rows.put_contact_row(user, id, &row)?;
    rows.drop_bare_contact_rows(user, Some(id))
}

/// Whether the conversation has a row already, or there is room for one more.
pub(super) fn has_room(rows: &Rows<'_>, user: &UserId, id: &ConversationId) -> Result<bool> {
    Ok(rows.contact_row(user, id)?.is_some() || rows.count_contact_rows(user)? < CONTACTS)
}

/// Refuses to change marks or custom data of a group that does not exist, with
/// `ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED` (51007).
pub(super) fn exists(rows: &Rows<'_>, id: &ConversationId) -> Result<()> {
    match id {
        ConversationId::Group(group) if rows.group(group)?.is_none() => Err(Error::new(
            code::TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED,
            format!("there is no group {group}: it never was, or is dismissed"),
        )),
        _ => Ok(()),
    }
}

impl Handle for SearchContactGroup {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ContactsFound> {
        let user = &self.from_account;
        owner(turn, caller, user)?;
        let count = self.items.len();
        if count == 0 || count > QUESTIONS {
            return Err(invalid(format!(
                "ContactItem: {count} given, 1 to {QUESTIONS} are allowed"
            )));
        }
        let mut contact_result_item = Vec::new();
        for item in &self.items {
            let id = named(item)?;
            if let Some(row) = turn.rows.contact_row(user, &id)? {
                contact_result_item.push(contact_with_preferences(turn.rows, user, &id, &row)?);
            }
        }
        let mut group_item = folders(turn.rows, user)?;
        group_item.retain(|folder| {
            let mut all = contact_result_item.iter().map(|found| &found.preferences);
            all.any(|one| one.contact_group_id.contains(&folder.group_id))
        });
        Ok(ContactsFound {
            contact_result_item,
            group_item,
        })
    }
}

impl Handle for GetContactGroup {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ContactGroups> {
        let user = &self.from_account;
        owner(turn, caller, user)?;
        let rows = turn.rows;
        let start = self.start_index.min(CONTACTS);
        let page = rows.contact_rows(user, start, PAGE)?;
        let next = start + page.len() as u64;
        let complete = next >= rows.count_contact_rows(user)?;
        let contact_item = page
            .iter()
            .map(|(id, row)| contact_with_preferences(rows, user, id, row))
            .collect::<Result<_>>()?;
        Ok(ContactGroups {
            contact_item,
            group_item: folders(rows, user)?,
            complete_flag: u32::from(complete),
            next_start_index: if complete { 0 } else { next },
        })
    }
}

/// Marks, custom data and conversation groups in REST v4's form.
pub(super) fn preferences(
    rows: &Rows<'_>,
    user: &UserId,
    id: &ConversationId,
    row: &ContactRow,
) -> Result<ContactPreferences> {
    Ok(ContactPreferences {
        standard_mark: (row.marks != 0).then(|| format!("{:b}", row.marks)),
        custom_mark: (!row.custom.is_empty()).then(|| row.custom.clone()),
        contact_group_id: rows.folders_of(user, id)?,
    })
}

fn contact_with_preferences(
    rows: &Rows<'_>,
    user: &UserId,
    id: &ConversationId,
    row: &ContactRow,
) -> Result<ContactWithPreferences> {
    Ok(ContactWithPreferences {
        contact: ContactItem::new(id),
        preferences: preferences(rows, user, id, row)?,
        timestamp: row.time,
    })
}

fn folders(rows: &Rows<'_>, user: &UserId) -> Result<Vec<GroupItem>> {
    Ok(rows.folders(user)?.into_iter().map(group_item).collect())
}

pub(super) fn group_item(folder: Folder) -> GroupItem {
    GroupItem {
        group_name: folder.name,
        group_id: folder.id,
    }
}

/// Refuses callers that may not act for the user (60010), and users without an account (50001).
pub(super) fn owner(turn: &Turn<'_>, caller: &Caller, user: &UserId) -> Result<()> {
    caller.acts_for(user)?;
    turn.known(user, code::TIM_ERR_SVR_CONV_ACCOUNT_NOT_FOUND)
}

/// Refuses a count of 0, with `ERR_SVR_CONV_INVALID_PARAMETERS` (50002), and one that is too high, with
/// `ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT` (51006).
pub(super) fn check_count(field: &str, count: usize) -> Result<()> {
    match count {
        0 => Err(invalid(format!("{field}: none given"))),
        1..=CHANGES => Ok(()),
        _ => Err(Error::new(
            code::TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT,
            format!("{field}: {count} given, at most {CHANGES} are allowed"),
        )),
    }
}

/// The conversation that an item names. Fails with `ERR_SVR_CONV_INVALID_PARAMETERS` (50002).
pub(super) fn named(item: &ContactItem) -> Result<ConversationId> {
    let (user, group) = (item.to_account.as_deref(), item.to_group_id.as_deref());
    contact(item.kind, user, group)
}

/// The result for one conversation. A refusal is reported in the item, a database failure fails the call.
pub(super) fn result(contact_item: ContactItem, done: Result<()>) -> Result<ContactResult> {
    let (result_code, result_info) = super::outcome(done)?;
    Ok(ContactResult {
        opt_type: None,
        contact_opt_type: None,
        contact_item,
        result_code,
        result_info,
    })
}
