//! The changes that reach a device of the model, and how it applies them.

use std::collections::BTreeSet;

use opentim_core::model::receive_opt;

use super::reference::Model;
use super::view::View;

/// A change that reaches a device, at once or at its next login.
#[derive(Clone, Debug)]
pub enum Effect {
    Message {
        id: String,
        seq: u64,
        unread: bool,
        at: u8,
        place: u64,
        /// It moves no entry, and brings none back.
        stays: bool,
    },
    Deleted {
        id: String,
        floor: u64,
        clear: bool,
    },
    Entered {
        id: String,
        base: u64,
        place: u64,
    },
    Pinned {
        id: String,
        on: bool,
    },
    Cleared {
        id: String,
        floor: u64,
        unread: u64,
    },
    MessagesDeleted {
        id: String,
        seqs: Vec<u64>,
    },
    Read {
        id: String,
        read_seq: u64,
        read_time: i64,
        unread: u64,
    },
    /// The device itself has read messages that the service no longer counts.
    ReadHere {
        id: String,
    },
    Preferences {
        id: String,
    },
    Folders {
        id: Option<String>,
    },
    Shown {
        id: String,
    },
}

impl Effect {
    fn id(&self) -> Option<&String> {
        match self {
            Self::Message { id, .. }
            | Self::Deleted { id, .. }
            | Self::Entered { id, .. }
            | Self::Pinned { id, .. }
            | Self::Cleared { id, .. }
            | Self::MessagesDeleted { id, .. }
            | Self::Read { id, .. }
            | Self::Preferences { id }
            | Self::Shown { id } => Some(id),
            Self::Folders { id } => id.as_ref(),
            Self::ReadHere { .. } => None,
        }
    }
}

/// The changes of a page that the list does not show.
#[derive(Debug, Default)]
pub struct Page {
    pub touched: BTreeSet<String>,
    pub gone: BTreeSet<String>,
    /// The conversation, the seq and the text of each.
    pub messages: Vec<(String, u64, String)>,
}

impl View {
    pub fn apply(&mut self, model: &Model, effect: &Effect, page: &mut Page) {
        let own = |id: &String| model.own(&self.user, id);
        match effect {
            // The message came and is gone. A device that has it keeps it. Others receive what it did to the list.
            Effect::Message {
                id,
                seq,
                place,
                stays,
                ..
            } if !own(id).unwrap().readable.contains(seq) && !self.has(id, *seq) => {
                let own = own(id).unwrap();
                if *stays || !own.listed || own.base >= *seq {
                    return;
                }
                let base = own.base;
                self.list_entry(id, *place, base);
            }
            Effect::Message {
                id,
                seq,
                unread,
                at,
                place,
                stays,
            } => {
                match (stays, self.entries.get_mut(id)) {
                    (true, Some(entry)) => entry.unread += u64::from(*unread),
                    (true, None) => {}
                    (false, _) => {
                        self.list_entry(id, *place, seq - 1).unread += u64::from(*unread);
                    }
                }
                self.keep(model, id, *seq);
                if *at != 0 {
                    self.mentions
                        .entry(id.clone())
                        .or_default()
                        .insert(*seq, *at);
                }
                let opt = self
                    .preferences
                    .get(id)
                    .map_or(0, |preferences| preferences.receive_opt);
                if *unread && receive_opt::is_told(opt, *at) {
                    page.messages
                        .push((id.clone(), *seq, self.kept[id][seq].text.clone()));
                }
            }
            Effect::Deleted { id, floor, clear } => {
                page.messages.retain(|(of, ..)| of != id);
                if self.entries.remove(id).is_some() {
                    page.gone.insert(id.clone());
                }
                self.mentions.remove(id);
                if *clear {
                    self.forget(id, |seq| seq <= *floor);
                }
            }
            Effect::Entered { id, base, place } => drop(self.list_entry(id, *place, *base)),
            Effect::Pinned { id, on } => {
                if let Some(entry) = self.entries.get_mut(id) {
                    entry.pinned = *on;
                }
            }
            Effect::Cleared { id, floor, unread } => {
                page.messages.retain(|(of, seq, _)| of != id || seq > floor);
                self.forget(id, |seq| seq <= *floor);
                self.drop_mentions(id, |seq| seq <= *floor || *unread == 0);
                if let Some(entry) = self.entries.get_mut(id) {
                    entry.read_seq = entry.read_seq.max(*floor);
                    entry.unread = *unread;
                }
            }
            Effect::MessagesDeleted { id, seqs } => {
                page.messages
                    .retain(|(of, seq, _)| of != id || !seqs.contains(seq));
                let known = self.entries.contains_key(id) || self.kept.contains_key(id);
                self.forget(id, |seq| seqs.contains(&seq));
                self.drop_mentions(id, |seq| seqs.contains(&seq));
                if let Some(last) = model.last(&self.user, id).filter(|_| known) {
                    self.keep(model, id, last);
                }
            }
            Effect::Read {
                id,
                read_seq,
                read_time,
                unread,
            } => {
                if let Some(entry) = self.entries.get_mut(id) {
                    entry.read_seq = *read_seq;
                    // The service may have no time for an entry that is no longer in its list, or has come back to it.
                    if *read_time != 0 {
                        entry.read_time = *read_time;
                    }
                    entry.unread = *unread;
                }
                self.drop_mentions(id, |seq| seq <= *read_seq || *unread == 0);
            }
            Effect::ReadHere { id } => {
                let last = self.show(id).last;
                let (seq, time) = last.map_or((0, 0), |last| (last.seq, last.time));
                if let Some(entry) = self.entries.get_mut(id).filter(|entry| entry.unread > 0) {
                    entry.unread = 0;
                    entry.read_seq = entry.read_seq.max(seq);
                    entry.read_time = entry.read_time.max(time);
                    self.mentions.remove(id);
                }
            }
            Effect::Preferences { id } => {
                let now = model.person(&self.user).preferences.get(id).cloned();
                self.preferences.insert(id.clone(), now.unwrap_or_default());
            }
            Effect::Folders { .. } => self.folders = model.person(&self.user).folders.clone(),
            Effect::Shown { .. } => {}
        }
        page.touched.extend(effect.id().cloned());
    }

    fn has(&self, id: &str, seq: u64) -> bool {
        self.kept
            .get(id)
            .is_some_and(|kept| kept.contains_key(&seq))
    }

    fn forget(&mut self, id: &str, which: impl Fn(u64) -> bool) {
        if let Some(kept) = self.kept.get_mut(id) {
            kept.retain(|seq, _| !which(*seq));
            if kept.is_empty() {
                self.kept.remove(id);
            }
        }
    }

    fn drop_mentions(&mut self, id: &str, which: impl Fn(u64) -> bool) {
        if let Some(mentions) = self.mentions.get_mut(id) {
            mentions.retain(|seq, _| !which(*seq));
        }
    }
}
