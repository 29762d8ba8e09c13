//! Pages of the change feed, as devices read it.

use std::collections::BTreeSet;

use super::Handle;
use super::turn::Turn;
use crate::api::Caller;
use crate::api::feed::{Change, Folder, Numbered, Page, Profile, ReadFeed, Snapshot};
use crate::model::{ConversationId, Result, UserId};
use crate::storage::{Reach, Rows};

/// Changes on one page. Limits the memory of an answer, and how long a page occupies the database.
const PAGE: usize = 256;

impl Handle for ReadFeed {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Page> {
        let page = page(turn.rows, &caller.user, &caller.device, self.since)?;
        if page.snapshot.is_some() && self.since > 0 {
            turn.count_snapshot();
        }
        Ok(page)
    }
}

fn page(rows: &Rows<'_>, user: &UserId, device: &str, since: u64) -> Result<Page> {
    let last = rows.feed_last(user)?;
    let reach = rows.reach(user, since, last)?;
    if since == 0 || reach != Reach::Whole {
        return snapshot(rows, user, device, (since, reach), last);
    }
    let (changes, looked_at) = rows.changes(user, since, device, PAGE)?;
    let profiles = profiles(rows, user, shown(&changes).into_iter())?;
    Ok(Page {
        identity: rows.identity().into(),
        since,
        next: looked_at,
        more: looked_at < last,
        snapshot: None,
        changes,
        profiles,
    })
}

/// The conversations that the changes are about, without those that they delete: a device shows them no more.
fn shown(changes: &[Numbered]) -> BTreeSet<&ConversationId> {
    let mut shown = BTreeSet::new();
    for item in changes {
        match &item.change {
            Change::Deleted(deletion) => drop(shown.remove(&deletion.conversation)),
            change => shown.extend(change.conversation()),
        }
    }
    shown
}

fn snapshot(
    rows: &Rows<'_>,
    user: &UserId,
    device: &str,
    (since, reach): (u64, Reach),
    last: u64,
) -> Result<Page> {
    let entries = rows.entries(user)?;
    let of_another = matches!(reach, Reach::Ahead | Reach::Forked);
    // Numbers of another database say nothing about this one, so every last deletion counts as new.
    let from = if of_another { 0 } else { since };
    let deletions = match since {
        0 => Vec::new(), // A fresh device has nothing to delete.
        _ => rows.deletions(user, from, device)?,
    };
    let cleared = match since {
        0 => Vec::new(),
        _ => rows.clearings(user, from, device)?,
    };
    let preferences = rows.all_preferences(user)?;
    let profiles = profiles(rows, user, entries.iter().map(|entry| &entry.conversation))?;
    let snapshot = Some(Snapshot {
        entries,
        deletions,
        cleared,
        preferences,
        folders: folders(rows, user)?,
        ends: match reach {
            Reach::Ahead => rows.ends(user)?,
            _ => Vec::new(),
        },
        forked: since != 0 && reach == Reach::Forked,
    });
    Ok(Page {
        identity: rows.identity().into(),
        since,
        next: last,
        more: false,
        snapshot,
        changes: Vec::new(),
        profiles,
    })
}

fn folders(rows: &Rows<'_>, user: &UserId) -> Result<Vec<Folder>> {
    let with_members = |folder: crate::storage::Folder| {
        Ok(Folder {
            conversations: rows.folder_members(user, folder.id)?,
            id: folder.id,
            name: folder.name,
        })
    };
    rows.folders(user)?.into_iter().map(with_members).collect()
}

fn profiles<'a>(
    rows: &Rows<'_>,
    user: &UserId,
    conversations: impl Iterator<Item = &'a ConversationId>,
) -> Result<Vec<Profile>> {
    conversations.map(|id| profile(rows, user, id)).collect()
}

pub(super) fn profile(rows: &Rows<'_>, user: &UserId, id: &ConversationId) -> Result<Profile> {
    let (show_name, face_url, group_type) = match id {
        ConversationId::C2c(peer) => {
            let (nick, face_url) = rows.profile(peer)?;
            let remark = rows.remark(user, peer)?.unwrap_or_default();
            let names = [remark, nick, peer.to_string()];
            let show_name = names
                .into_iter()
                .find(|name| !name.is_empty())
                .unwrap_or_default();
            (show_name, face_url, String::new())
        }
        ConversationId::Group(group) => match rows.group(group)? {
            Some(group) => (group.name, group.face_url, group.group_type),
            None => rows
                .former_group(group)?
                .unwrap_or_else(|| (group.to_string(), String::new(), String::new())),
        },
    };
    Ok(Profile {
        conversation: id.clone(),
        show_name,
        face_url,
        group_type,
    })
}

#[cfg(test)]
mod tests;
