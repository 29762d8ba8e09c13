//! Application of the feed: the one place where changes from the service reach the device's data.

use std::collections::{BTreeMap, BTreeSet};

use super::folder::{FolderChange, Folders, Reasons};
use super::{Received, Rows};
use crate::api::feed::{Change, Cleared, ConversationPreferences, Deletion, Entry, Page, Snapshot};
use crate::model::{ConversationId, Message, Preferences, Result};

/// The effects of a page, for the listeners.
#[derive(Debug, Default)]
pub struct Applied {
    /// Conversations that came into the list.
    pub new: BTreeSet<ConversationId>,
    /// Conversations of the list that have changed.
    pub changed: BTreeSet<ConversationId>,
    /// Conversations that left the list. Those that have come back since are in `new` too.
    pub deleted: Vec<ConversationId>,
    /// Changes of folders.
    pub folders: Vec<FolderChange>,
    /// Messages that arrived, oldest first, and whether each is reported.
    pub messages: Vec<(Received, bool)>,
    /// Messages that were deleted, from one seq to another.
    gone: Vec<(ConversationId, u64, u64)>,
}

impl Applied {
    /// Appends the effects of the next page, as if both had been one page.
    pub fn append(&mut self, next: Self) {
        for (id, from, to) in next.gone {
            self.drop_messages(&id, from, to);
        }
        for id in next.deleted {
            self.changed.remove(&id);
            // The app never saw a conversation that came with an earlier page and was deleted with this one.
            if !self.new.remove(&id) && !self.deleted.contains(&id) {
                self.deleted.push(id);
            }
        }
        self.new.extend(next.new);
        let changed = next.changed.into_iter();
        self.changed
            .extend(changed.filter(|id| !self.new.contains(id)));
        self.folders.extend(next.folders);
        self.messages.extend(next.messages);
    }

    /// Drops messages that were deleted before they were reported.
    fn drop_messages(&mut self, id: &ConversationId, from: u64, to: u64) {
        self.messages.retain(|(received, _)| {
            let message = &received.message;
            message.conversation != *id || message.seq < from || message.seq > to
        });
        self.gone.push((id.clone(), from, to));
    }
}

/// The conversations and folders before a page, and what the page deletes.
#[derive(Debug, Default)]
pub(super) struct Before {
    listed: BTreeMap<ConversationId, bool>,
    deleted: Vec<ConversationId>,
    /// Set if the page changes folders.
    folders: Option<Folders>,
    reasons: Reasons,
}

impl Rows<'_> {
    /// Applies a page. Returns `None`, with nothing changed, if the page does not continue from the device's cursor:
    /// another answer has brought the same changes, or earlier ones must be requested first.
    pub fn apply(&self, page: &Page) -> Result<Option<Applied>> {
        let cursor = self.cursor()?;
        if page.since != cursor {
            return Ok(None);
        }
        let mut before = Before::default();
        let mut applied = Applied::default();
        if page.snapshot.is_some() || page.changes.iter().any(|item| item.change.is_of_folder()) {
            before.folders = Some(self.all_folders()?);
        }
        if let Some(snapshot) = &page.snapshot {
            if page.of_restored_service() && !page.identity.is_empty() {
                self.set_local_only(&snapshot.ends, &mut before)?;
            }
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

    /// Carries out a queued deletion on this device only, and remembers it for the server. It covers what the device
    /// has, and nothing above `limits`, one for each conversation.
    pub fn delete_and_queue(
        &self,
        ids: &[ConversationId],
        limits: Option<&[u64]>,
        clear: bool,
    ) -> Result<Applied> {
        let mut before = Before::default();
        let mut applied = Applied::default();
        for (at, id) in ids.iter().enumerate() {
            let Some(newest) = self.newest_seq(id)? else {
                continue; // The device has nothing of it, so there is nothing to delete.
            };
            let limit = limits.and_then(|limits| limits.get(at));
            let floor = limit.map_or(newest, |limit| newest.min(*limit));
            let news = self.news(id, floor)?;
            self.record(id, &mut before)?;
            self.queue_deletion(id, self.floor_at(id, floor)?, clear)?;
            let deletion = Deletion {
                conversation: id.clone(),
                floor,
                clear,
            };
            self.apply_deletion(&deletion, &mut before, &mut applied)?;
            if let Some((last, unread)) = news {
                self.list(id, (self.cursor()?, floor), unread, Some(last))?;
            }
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
            self.record(id, before)?;
        }
        match change {
            Change::Message {
                message,
                unread,
                at,
                stays: true,
            } => self.apply_history(message, (*unread, *at), applied),
            Change::Message {
                message,
                unread,
                at,
                stays: false,
            } => self.apply_message(number, message, (*unread, *at), applied),
            Change::Deleted(deletion) => {
                self.apply_deletion(deletion, before, applied)?;
                match (deletion.clear, self.find_key(&deletion.conversation)?) {
                    (true, Some(key)) => {
                        self.delete_local_only_of(key)?;
                        self.forget_if_empty(&deletion.conversation, key)
                    }
                    _ => Ok(()),
                }
            }
            Change::Entered {
                conversation,
                gone: Some(gone),
                ..
            } if self.apply_gone(number, conversation, gone, applied)? => Ok(()),
            Change::Entered {
                conversation,
                unread,
                last_seq,
                base_seq,
                ..
            } => {
                let place = (number, *base_seq);
                self.list(conversation, place, *unread, Some(*last_seq))?;
                Ok(())
            }
            Change::Pinned {
                conversation,
                pinned,
            } => self.pin(conversation, *pinned),
            Change::Cleared(cleared) => self.apply_clearing(cleared, applied),
            Change::MessagesDeleted {
                conversation,
                from,
                to,
                last_message,
            } => self.apply_messages_deleted(
                conversation,
                *from,
                *to,
                last_message.as_ref(),
                applied,
            ),
            Change::Read {
                conversation,
                position,
                unread,
            } => self.set_read(conversation, *position, *unread),
            Change::Preferences(changed) => self.set_preferences(changed),
            Change::FolderNamed { id, name } => self.name_folder(*id, name),
            Change::FolderDeleted { id } => self.delete_folder(*id),
            Change::FolderPut { id, conversation } => self.put_into_folder(*id, conversation),
            Change::FolderTaken {
                id,
                conversation,
                reason,
            } => {
                before.reasons.insert((*id, conversation.clone()), *reason);
                self.take_from_folder(*id, conversation)
            }
            Change::Shown {
                conversation,
                gone: Some(gone),
            } => {
                self.apply_gone(number, conversation, gone, applied)?;
                Ok(())
            }
            Change::Shown { gone: None, .. } => Ok(()), // The page's profiles contain the change.
        }
    }

    /// Deletes the entry and, with `clear`, the history up to the floor. Messages above the floor came after the
    /// deletion: they stay, and the feed brings their entry next.
    fn apply_deletion(
        &self,
        deletion: &Deletion,
        before: &mut Before,
        applied: &mut Applied,
    ) -> Result<()> {
        let gone = &deletion.conversation;
        applied.drop_messages(gone, 0, deletion.floor);
        let Some(key) = self.find_key(&deletion.conversation)? else {
            return Ok(());
        };
        if self.is_listed(&deletion.conversation)? {
            before.deleted.push(deletion.conversation.clone());
        }
        self.unlist(key)?;
        self.drop_mentions(gone, 0, deletion.floor)?;
        if deletion.clear {
            self.delete_messages(key, 0, deletion.floor)?;
        }
        if !self.has_messages(key)? {
            self.forget(key)?;
        }
        Ok(())
    }

    /// Deletes the history up to the floor. The entry stays where it is.
    fn apply_clearing(&self, cleared: &Cleared, applied: &mut Applied) -> Result<()> {
        let (id, floor) = (&cleared.conversation, cleared.floor);
        applied.drop_messages(id, 0, floor);
        let Some(key) = self.find_key(id)? else {
            return Ok(());
        };
        // The floor is above every seq if the service knows no message. Then everything that the device has is read.
        let read = match i64::try_from(floor) {
            Ok(i64::MAX) | Err(_) => self.newest_seq(id)?.unwrap_or(0),
            Ok(_) => floor,
        };
        self.delete_messages(key, 0, floor)?;
        self.delete_local_only_of(key)?;
        self.find_last(key)?;
        self.read_up_to(id, read, cleared.unread)?;
        self.forget_if_empty(id, key)?;
        Ok(())
    }

    fn apply_messages_deleted(
        &self,
        id: &ConversationId,
        from: u64,
        to: u64,
        last: Option<&Message>,
        applied: &mut Applied,
    ) -> Result<()> {
        applied.drop_messages(id, from, to);
        let Some(key) = self.find_key(id)? else {
            return Ok(());
        };
        self.delete_messages(key, from, to)?;
        self.drop_mentions(id, from, to)?;
        if let Some(last) = last {
            self.insert_message(key, last)?;
        }
        self.find_last(key)?;
        self.forget_if_empty(id, key)?;
        Ok(())
    }

    /// Forgets a conversation that is neither in the list nor has messages.
    pub(super) fn forget_if_empty(&self, id: &ConversationId, key: i64) -> Result<()> {
        if self.is_listed(id)? || self.has_messages(key)? {
            Ok(())
        } else {
            self.forget(key)
        }
    }

    /// Deletes messages beyond the user's retention. The service does the same; this device need not wait for it.
    pub fn expire(&self, id: &ConversationId, oldest: i64) -> Result<Applied> {
        let mut before = Before::default();
        let mut applied = Applied::default();
        let Some(key) = self.find_key(id)? else {
            return Ok(applied);
        };
        let floor = self.seq_before(key, oldest)?;
        if floor > 0 {
            self.record(id, &mut before)?;
            self.delete_messages(key, 0, floor)?;
            self.find_last(key)?;
            self.forget_if_empty(id, key)?;
            self.compare(before, &mut applied)?;
        }
        Ok(applied)
    }

    /// Applies the whole list. What the device has beyond it stays, unless it was deleted: a device's list may be
    /// longer than the service's.
    fn apply_snapshot(
        &self,
        snapshot: &Snapshot,
        before: &mut Before,
        applied: &mut Applied,
    ) -> Result<()> {
        for deletion in &snapshot.deletions {
            self.record(&deletion.conversation, before)?;
            self.apply_deletion(deletion, before, applied)?;
        }
        for cleared in &snapshot.cleared {
            self.record(&cleared.conversation, before)?;
            self.apply_clearing(cleared, applied)?;
        }
        for entry in &snapshot.entries {
            self.record(&entry.conversation, before)?;
            self.apply_entry(entry)?;
        }
        self.find_last_of_others(&snapshot.entries)?;
        self.apply_preferences(&snapshot.preferences, before)?;
        self.set_folders(&snapshot.folders)
    }

    /// Replaces all preferences. Conversations that the service does not name have none.
    fn apply_preferences(
        &self,
        all: &[ConversationPreferences],
        before: &mut Before,
    ) -> Result<()> {
        let named: BTreeSet<&ConversationId> = all.iter().map(|one| &one.conversation).collect();
        for id in self.with_preferences()? {
            if !named.contains(&id) {
                self.record(&id, before)?;
                self.set_preferences(&ConversationPreferences {
                    conversation: id,
                    preferences: Preferences::default(),
                })?;
            }
        }
        for one in all {
            self.record(&one.conversation, before)?;
            self.set_preferences(one)?;
        }
        Ok(())
    }

    fn apply_entry(&self, entry: &Entry) -> Result<()> {
        let last = entry.last_message.as_ref();
        let id = &entry.conversation;
        let place = (entry.order, entry.base_seq);
        let key = self.list(id, place, 0, last.map(|message| message.seq))?;
        self.set_read(id, entry.position, entry.unread)?;
        self.drop_mentions(id, 0, u64::MAX)?;
        for mention in &entry.mentions {
            self.add_mention(id, *mention)?;
        }
        self.pin(id, entry.pinned)?;
        for message in last.into_iter().chain(&entry.newest) {
            self.insert_message(key, message)?;
        }
        // The device may have more messages, and a different last one.
        self.find_last(key)
    }

    /// Records whether a conversation is in the list, before the page changes it for the first time.
    pub(super) fn record(&self, id: &ConversationId, before: &mut Before) -> Result<()> {
        if !before.listed.contains_key(id) {
            before.listed.insert(id.clone(), self.is_listed(id)?);
        }
        Ok(())
    }

    /// Determines what has changed. The app never saw a conversation that came and was deleted within one page.
    pub(super) fn compare(&self, mut before: Before, applied: &mut Applied) -> Result<()> {
        if let Some(folders) = before.folders.take() {
            let (changes, concerned) = folders.compare(&self.all_folders()?, &before.reasons);
            applied.folders = changes;
            concerned
                .iter()
                .try_for_each(|id| self.record(id, &mut before))?;
        }
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
