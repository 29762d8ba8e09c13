//! The events that a device of the model reports for a step.

use std::collections::BTreeSet;

use opentim_core::model::Filter;

use super::effect::Page;
use super::reference::Model;
use super::view::{Before, Entry, Folders, View};

/// A change of a folder, with those of its conversations that are in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderTold {
    Created(String, Vec<String>),
    Deleted(String),
    Renamed(String, String),
    Added(String, Vec<String>),
    Removed(String, Vec<String>, u32),
}

/// The events that a device reports for a step.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub deleted: BTreeSet<String>,
    pub new: BTreeSet<String>,
    /// These must be reported as changed. Others in the list may be.
    pub changed: BTreeSet<String>,
    pub folders: Vec<FolderTold>,
    pub messages: Vec<String>,
    pub total: Option<u64>,
    pub filtered: Option<u64>,
    /// These may be reported as changed once more, after everything else.
    pub again: BTreeSet<String>,
}

impl View {
    /// Applies the pending changes, and returns what the device reports since `before`.
    pub fn take_in(&mut self, model: &Model, before: &Before) -> Told {
        let mut told = Told::default();
        let mut page = Page::default();
        let pending = std::mem::take(&mut self.pending);
        if std::mem::take(&mut self.fresh) {
            page.touched = self.take_over(model);
        } else {
            for effect in &pending {
                self.apply(model, effect, &mut page);
            }
        }
        for id in &page.touched {
            if let Some(entry) = self.entries.get_mut(id) {
                (entry.name, entry.group_type) = model.profile(&self.user, id);
            }
        }
        told.messages = page.messages.into_iter().map(|(_, _, text)| text).collect();
        told.deleted = page
            .gone
            .into_iter()
            .filter(|id| before.shown.contains_key(id))
            .collect();
        for id in self.entries.keys() {
            match before.shown.get(id).filter(|_| !told.deleted.contains(id)) {
                None => drop(told.new.insert(id.clone())),
                Some(shown) if *shown != self.show(id) => drop(told.changed.insert(id.clone())),
                Some(_) => {}
            }
        }
        told.folders = self.folders_told(&before.folders);
        self.sums_told(&mut told);
        told
    }

    fn sums_told(&mut self, told: &mut Told) {
        let total = self.sum(&Filter::default());
        if let Some(known) = self.total.as_mut().filter(|known| **known != total) {
            *known = total;
            told.total = Some(total);
        }
        let sum = self.subscribed.as_ref().map(|(filter, _)| self.sum(filter));
        if let (Some((_, known)), Some(sum)) = (&mut self.subscribed, sum)
            && *known != sum
        {
            *known = sum;
            told.filtered = Some(sum);
        }
    }

    /// Takes over the service's snapshot of the list.
    fn take_over(&mut self, model: &Model) -> BTreeSet<String> {
        let person = model.person(&self.user);
        for (id, own) in person.owns.iter().filter(|(_, own)| own.listed) {
            let unread = model.unread(&self.user, id);
            if let Some(last) = model.last(&self.user, id) {
                self.keep(model, id, last);
                let newest = own.readable.last().copied();
                self.keep(model, id, newest.unwrap_or(last).max(last));
            }
            self.mentions.insert(id.clone(), own.mentions.clone());
            let entry = Entry {
                place: own.place,
                base: own.base,
                unread,
                pinned: own.pinned,
                read_seq: own.read_seq,
                read_time: own.read_time,
                ..Entry::default()
            };
            self.entries.insert(id.clone(), entry);
        }
        self.preferences = person.preferences.clone();
        self.folders = person.folders.clone();
        self.entries.keys().cloned().collect()
    }

    fn folders_told(&self, before: &Folders) -> Vec<FolderTold> {
        let listed = |ids: BTreeSet<String>| -> Vec<String> {
            ids.into_iter()
                .filter(|id| self.entries.contains_key(id))
                .collect()
        };
        let mut told = Vec::new();
        for (number, (name, members)) in before {
            let Some((name_now, members_now)) = self.folders.get(number) else {
                told.push(FolderTold::Deleted(name.clone()));
                continue;
            };
            if name != name_now {
                told.push(FolderTold::Renamed(name.clone(), name_now.clone()));
            }
            let removed = listed(members - members_now);
            if !removed.is_empty() {
                told.push(FolderTold::Removed(name_now.clone(), removed, 0));
            }
            let added = listed(members_now - members);
            if !added.is_empty() {
                told.push(FolderTold::Added(name_now.clone(), added));
            }
        }
        let made = self
            .folders
            .iter()
            .filter(|(number, _)| !before.contains_key(number));
        let made = made.map(|(_, (name, members))| (name.clone(), listed(members.clone())));
        told.extend(made.map(|(name, members)| FolderTold::Created(name, members)));
        told
    }
}
