//! Events: reports a device's changes to the listeners.

use super::cache::{Applied, Conversation, FolderChange};
use super::device::Device;
use super::listener::Event;
use crate::model::{ConversationId, Result};

impl Device {
    /// Reports all changes that were not reported yet, and the sums. If the disk refuses to read the present state,
    /// nothing is reported now, and everything later.
    pub(super) fn notify(&mut self) -> Result<()> {
        let applied = std::mem::take(&mut self.untold);
        match self.events_of(&applied) {
            Ok(events) => events.into_iter().for_each(|event| self.send(event)),
            Err(error) => {
                self.untold = applied;
                return Err(error);
            }
        }
        self.tell_unread()
    }

    /// The events in order: deleted, new, changed, conversation groups, messages.
    fn events_of(&mut self, applied: &Applied) -> Result<Vec<Event>> {
        let mut events = Vec::new();
        if !applied.deleted.is_empty() {
            let ids = applied.deleted.iter().map(ToString::to_string).collect();
            events.push(Event::Deleted(ids));
        }
        let new = self.shown(applied.new.iter())?;
        if !new.is_empty() {
            events.push(Event::New(new));
        }
        let changed = self.shown(applied.changed.iter())?;
        if !changed.is_empty() {
            events.push(Event::Changed(changed));
        }
        for change in &applied.folders {
            events.extend(self.event_of_folder(change)?);
        }
        let told = applied.messages.iter().filter(|(_, told)| *told);
        events.extend(told.map(|(message, _)| Event::Message(message.clone())));
        Ok(events)
    }

    /// The event of a folder's change, with those of its conversations that are in the list. `None` if an addition or
    /// removal concerns no conversation in the list.
    fn event_of_folder(&mut self, change: &FolderChange) -> Result<Option<Event>> {
        Ok(Some(match change {
            FolderChange::Created(name, ids) => {
                Event::FolderCreated(name.clone(), self.shown(ids.iter())?)
            }
            FolderChange::Deleted(name) => Event::FolderDeleted(name.clone()),
            FolderChange::Renamed(old, new) => Event::FolderRenamed(old.clone(), new.clone()),
            FolderChange::Added(name, ids) => match self.shown(ids.iter())? {
                shown if shown.is_empty() => return Ok(None),
                shown => Event::FolderAdded(name.clone(), shown),
            },
            FolderChange::Removed(name, ids, reason) => match self.shown(ids.iter())? {
                shown if shown.is_empty() => return Ok(None),
                shown => Event::FolderRemoved(name.clone(), shown, *reason),
            },
        }))
    }

    fn shown<'a>(
        &mut self,
        ids: impl Iterator<Item = &'a ConversationId>,
    ) -> Result<Vec<Conversation>> {
        self.cache.read(|rows| {
            ids.filter_map(|id| rows.conversation(id).transpose())
                .collect()
        })
    }
}
