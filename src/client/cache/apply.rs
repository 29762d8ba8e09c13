//! Applying what the feed says. The one place where the service's word changes the device.

use std::collections::{BTreeMap, BTreeSet};

use super::{Received, Rows};
use crate::api::feed::{Change, Deletion, Entry, Page, Snapshot};
use crate::model::{ConversationId, Result};

/// What a page did, for the listeners.
#[derive(Debug, Default)]
pub struct Applied {
    /// Conversations that came into the list.
    pub new: BTreeSet<ConversationId>,
    /// Conversations of the list that are not what they were.
    pub changed: BTreeSet<ConversationId>,
    /// Conversations that left the list; one that came back since is in `new` too.
    pub deleted: Vec<ConversationId>,
    /// Messages that came, oldest first, with whether they count as unread.
    pub messages: Vec<(Received, bool)>,
    /// Whether text was removed that must not stay in the raw file.
    pub erase: bool,
}

impl Applied {
    /// Adds what the next page did, as if both had been one.
    pub fn append(&mut self, next: Self) {
        for id in next.deleted {
            self.messages
                .retain(|(received, _)| received.message.conversation != id);
            self.changed.remove(&id);
            // One that came with an earlier page and is gone with this one was never seen.
            if !self.new.remove(&id) && !self.deleted.contains(&id) {
                self.deleted.push(id);
            }
        }
        self.new.extend(next.new);
        let changed = next.changed.into_iter();
        self.changed
            .extend(changed.filter(|id| !self.new.contains(id)));
        self.messages.extend(next.messages);
        self.erase |= next.erase;
    }
}

/// How the conversations of a page stood before it, and what was deleted meanwhile.
#[derive(Debug, Default)]
struct Before {
    listed: BTreeMap<ConversationId, bool>,
    deleted: Vec<ConversationId>,
}

impl Rows<'_> {
    /// Applies a page. None, with nothing changed, when it does not continue from where the device
    /// stands: another answer brought the same already, or more must be asked for first.
    pub fn apply(&self, page: &Page) -> Result<Option<Applied>> {
        let cursor = self.cursor()?;
        if page.since != cursor {
            return Ok(None);
        }
        let mut before = Before::default();
        let mut applied = Applied::default();
        if let Some(snapshot) = &page.snapshot {
            self.apply_snapshot(snapshot, &mut before, &mut applied)?;
        }
        for item in &page.changes {
            self.apply_change(item.number, &item.change, &mut before, &mut applied)?;
        }
        page.profiles
            .iter()
            .try_for_each(|profile| self.set_profile(profile))?;
        self.set_cursor(page.next)?;
        self.compare(before, &mut applied)?;
        Ok(Some(applied))
    }

    /// Deletes what was ordered without a connection, at once and here only, up to what the device has, and
    /// remembers the order.
    pub fn delete_and_queue(&self, ids: &[ConversationId], clear: bool) -> Result<Applied> {
        let mut before = Before::default();
        let mut applied = Applied::default();
        for id in ids {
            let Some(floor) = self.newest_seq(id)? else {
                continue; // The device has nothing of it, so nothing was meant.
            };
            self.note(id, &mut before)?;
            self.order_deletion(id, floor, clear)?;
            let deletion = Deletion {
                conversation: id.clone(),
                floor,
                clear,
            };
            self.apply_deletion(&deletion, &mut before, &mut applied)?;
        }
        self.compare(before, &mut applied)?;
        Ok(applied)
    }

    fn apply_change(
        &self,
        number: u64,
        change: &Change,
        before: &mut Before,
        applied: &mut Applied,
    ) -> Result<()> {
        if let Some(id) = change.conversation() {
            self.note(id, before)?;
        }
        match change {
            Change::Message {
                message, unread, ..
            } => {
                let unread_more = u64::from(*unread);
                let id = &message.conversation;
                let key = self.list(id, number, unread_more, Some(message.seq))?;
                self.insert_message(key, message)?;
                applied
                    .messages
                    .push((self.received(message.clone()), *unread));
            }
            Change::Deleted(deletion) => self.apply_deletion(deletion, before, applied)?,
            Change::Entered {
                conversation,
                unread,
                last_seq,
            } => {
                self.list(conversation, number, *unread, Some(*last_seq))?;
            }
            Change::Pinned {
                conversation,
                pinned,
            } => self.pin(conversation, *pinned)?,
            _ => {}
        }
        Ok(())
    }

    /// Removes the entry and, with `clear`, what is kept up to the floor. Messages above the floor came
    /// after the deletion: they stay, and the feed brings their entry next.
    fn apply_deletion(
        &self,
        deletion: &Deletion,
        before: &mut Before,
        applied: &mut Applied,
    ) -> Result<()> {
        let gone = &deletion.conversation;
        applied
            .messages
            .retain(|(received, _)| received.message.conversation != *gone);
        let Some(key) = self.find_key(&deletion.conversation)? else {
            return Ok(());
        };
        if self.is_listed(&deletion.conversation)? {
            before.deleted.push(deletion.conversation.clone());
        }
        self.unlist(key)?;
        if deletion.clear {
            self.delete_messages(key, deletion.floor)?;
        }
        if !self.has_messages(key)? {
            self.forget(key)?;
        }
        applied.erase = true;
        Ok(())
    }

    /// Takes over the whole list. What the device has beyond it stays, unless it was deleted: a device's
    /// list may be longer than the service's.
    fn apply_snapshot(
        &self,
        snapshot: &Snapshot,
        before: &mut Before,
        applied: &mut Applied,
    ) -> Result<()> {
        for deletion in &snapshot.deletions {
            self.note(&deletion.conversation, before)?;
            self.apply_deletion(deletion, before, applied)?;
        }
        for entry in &snapshot.entries {
            self.note(&entry.conversation, before)?;
            self.apply_entry(entry)?;
        }
        Ok(())
    }

    fn apply_entry(&self, entry: &Entry) -> Result<()> {
        let last = entry.last_message.as_ref();
        let key = self.list(
            &entry.conversation,
            entry.order,
            0,
            last.map(|message| message.seq),
        )?;
        self.set_counts(key, entry.unread)?;
        self.pin(&entry.conversation, entry.pinned)?;
        last.map_or(Ok(()), |message| self.insert_message(key, message))
    }

    /// Remembers how a conversation stands, before the page touches it first.
    fn note(&self, id: &ConversationId, before: &mut Before) -> Result<()> {
        if !before.listed.contains_key(id) {
            before.listed.insert(id.clone(), self.is_listed(id)?);
        }
        Ok(())
    }

    /// Says what is different. A conversation that came and went within one page was never seen.
    fn compare(&self, before: Before, applied: &mut Applied) -> Result<()> {
        let gone: BTreeSet<ConversationId> = before.deleted.into_iter().collect();
        for (id, was_listed) in before.listed {
            let deleted = was_listed && gone.contains(&id);
            let is_listed = self.is_listed(&id)?;
            match (is_listed, was_listed && !deleted) {
                (true, true) => applied.changed.insert(id.clone()),
                (true, false) => applied.new.insert(id.clone()),
                (false, _) => false,
            };
            if deleted {
                applied.deleted.push(id);
            }
        }
        Ok(())
    }
}
