//! The reference: the list that a feed results in, with plain maps.

use std::collections::BTreeMap;

use opentim_core::api::feed::{Change, Numbered};
use opentim_core::model::body_text;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub listed: bool,
    pub unread: u64,
    pub pinned: bool,
    /// The texts, by seq.
    pub messages: BTreeMap<u64, String>,
    /// The highest floor of a deletion, and of one with history.
    pub floor: u64,
    pub clear_floor: u64,
    pub deletions: usize,
}

pub type List = BTreeMap<String, Entry>;

pub fn replay<'a>(changes: impl IntoIterator<Item = &'a Numbered>) -> List {
    let mut list = List::new();
    for item in changes {
        let Some(id) = item.change.conversation() else {
            continue;
        };
        list.entry(id.to_string()).or_default().apply(&item.change);
    }
    list
}

impl Entry {
    /// The visible part.
    pub fn without_floors(self) -> Self {
        Self {
            floor: 0,
            clear_floor: 0,
            deletions: 0,
            ..self
        }
    }

    fn apply(&mut self, change: &Change) {
        match change {
            Change::Message {
                message, unread, ..
            } => {
                self.listed = true;
                self.unread += u64::from(*unread);
                let text = body_text(&message.body).unwrap_or_default().to_string();
                self.messages.insert(message.seq, text);
            }
            Change::Deleted(deletion) => {
                self.deletions += 1;
                self.listed = false;
                self.unread = 0;
                self.pinned = false;
                self.floor = self.floor.max(deletion.floor);
                if deletion.clear {
                    self.clear_floor = self.clear_floor.max(deletion.floor);
                    self.messages.retain(|seq, _| *seq > deletion.floor);
                }
            }
            Change::Entered { unread, .. } => {
                self.listed = true;
                self.unread += unread;
            }
            Change::Pinned { pinned, .. } => self.pinned = *pinned && self.listed,
            Change::Read { unread, .. } => self.unread = *unread,
            Change::Shown { .. } => {}
            other => panic!("no scenario does this: {other:?}"),
        }
    }
}
