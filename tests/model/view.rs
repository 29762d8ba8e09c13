//! The reference model of a device: the data that it has, and what it shows.

use std::collections::{BTreeMap, BTreeSet};

use opentim_core::model::{ConversationKind, Filter, Preferences};

use super::effect::Effect;
use super::play::oldest;
use super::reference::{Model, last_of};

/// A message, as a device shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub seq: u64,
    pub sender: String,
    pub nick: String,
    pub text: String,
    pub time: i64,
    pub at_users: Vec<String>,
    pub past: bool,
}

/// An entry of a device's list.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub place: u64,
    pub base: u64,
    pub unread: u64,
    pub pinned: bool,
    pub draft: String,
    pub read_seq: u64,
    pub read_time: i64,
    pub name: String,
    pub group_type: String,
}

/// A conversation, as a device shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub id: String,
    pub name: String,
    pub group_type: String,
    pub unread: u64,
    pub last: Option<Kept>,
    pub draft: String,
    pub pinned: bool,
    pub preferences: Preferences,
    pub folders: Vec<String>,
    pub mentions: Vec<(u64, u8)>,
    pub read_seq: u64,
    pub read_time: i64,
}

/// By number: the name, and the conversations in the folder.
pub type Folders = BTreeMap<u64, (String, BTreeSet<String>)>;

/// The state of a device.
#[derive(Clone, Debug, Default)]
pub struct View {
    pub user: String,
    pub logged_in: bool,
    /// It has nothing yet, and takes the snapshot.
    pub fresh: bool,
    pub pending: Vec<Effect>,
    pub entries: BTreeMap<String, Entry>,
    pub kept: BTreeMap<String, BTreeMap<u64, Kept>>,
    pub mentions: BTreeMap<String, BTreeMap<u64, u8>>,
    pub preferences: BTreeMap<String, Preferences>,
    pub folders: Folders,
    /// The unread totals that the app knows.
    pub total: Option<u64>,
    pub subscribed: Option<(Filter, u64)>,
}

/// The state that a device shows before a step.
#[derive(Clone, Debug, Default)]
pub struct Before {
    pub shown: BTreeMap<String, Shown>,
    pub folders: Folders,
}

impl View {
    pub fn new(user: &str) -> Self {
        Self {
            user: user.into(),
            fresh: true,
            ..Self::default()
        }
    }

    /// Removes messages that are too old for the user, including those that only the device has: at a login, and for
    /// one conversation when a retention is set. Returns the conversations concerned.
    pub fn expire(&mut self, begin: i64, only: Option<&str>) -> BTreeSet<String> {
        let mut concerned = BTreeSet::new();
        let preferences = self.preferences.iter();
        for (id, preferences) in preferences.filter(|(id, _)| only.is_none_or(|only| only == *id)) {
            let Some(kept) = self
                .kept
                .get_mut(id)
                .filter(|_| preferences.retention_days > 0)
            else {
                continue;
            };
            let before = kept.len();
            let oldest = oldest(begin, preferences.retention_days);
            let young = kept.values().find(|kept| kept.time >= oldest);
            let floor = young.map_or(u64::MAX, |young| young.seq - 1);
            kept.retain(|seq, _| *seq > floor);
            if kept.len() < before {
                concerned.insert(id.clone());
            }
        }
        self.kept.retain(|_, kept| !kept.is_empty());
        concerned
    }

    /// A login or a logout: the app has not asked for any total yet.
    pub fn begin_anew(&mut self) {
        self.total = None;
        self.subscribed = None;
    }

    pub fn before(&self) -> Before {
        let shown = self.entries.keys().map(|id| (id.clone(), self.show(id)));
        Before {
            shown: shown.collect(),
            folders: self.folders.clone(),
        }
    }

    /// The conversation as it is in the list. If it is not there, empty except for the user's preferences.
    pub fn show(&self, id: &str) -> Shown {
        let bare = Entry {
            name: id.split_once('_').unwrap().1.to_string(),
            ..Entry::default()
        };
        let listed = self.entries.get(id);
        let entry = listed.unwrap_or(&bare);
        let kept = self.kept.get(id).filter(|_| listed.is_some());
        let last = kept.and_then(|kept| {
            let own = kept.range(entry.base + 1..);
            let seq = last_of(own.map(|(seq, kept)| (*seq, kept.past, kept.time)))?;
            kept.get(&seq)
        });
        let folders = self
            .folders
            .values()
            .filter(|(_, members)| members.contains(id));
        let mentions = self.mentions.get(id).filter(|_| listed.is_some());
        Shown {
            id: id.into(),
            name: entry.name.clone(),
            group_type: entry.group_type.clone(),
            unread: entry.unread,
            last: last.cloned(),
            draft: entry.draft.clone(),
            pinned: entry.pinned,
            preferences: self.preferences.get(id).cloned().unwrap_or_default(),
            folders: folders.map(|(name, _)| name.clone()).collect(),
            mentions: mentions
                .into_iter()
                .flatten()
                .map(|(seq, at)| (*seq, *at))
                .collect(),
            read_seq: entry.read_seq,
            read_time: entry.read_time,
        }
    }

    /// The list, from the top.
    pub fn list(&self, filter: &Filter) -> Vec<Shown> {
        let mut ids: Vec<&String> = self.entries.keys().collect();
        ids.sort_by_key(|id| {
            let entry = &self.entries[*id];
            std::cmp::Reverse((entry.pinned, entry.place))
        });
        let shown = ids.into_iter().map(|id| self.show(id));
        shown.filter(|shown| means(filter, shown)).collect()
    }

    /// The sum of the unread counts of a filter, without muted conversations.
    pub fn sum(&self, filter: &Filter) -> u64 {
        let loud = self.list(filter).into_iter();
        let loud = loud.filter(|shown| !(1..=3).contains(&shown.preferences.receive_opt));
        loud.map(|shown| shown.unread).sum()
    }

    pub fn folder_names(&self) -> Vec<String> {
        self.folders
            .values()
            .map(|(name, _)| name.clone())
            .collect()
    }

    pub fn history(&self, id: &str) -> Vec<Kept> {
        self.kept
            .get(id)
            .into_iter()
            .flat_map(|kept| kept.values().cloned())
            .collect()
    }

    pub fn set_draft(&mut self, id: &str, text: &str) {
        let top = self.entries.values().map(|entry| entry.place).max();
        let entry = self.entries.get_mut(id).unwrap();
        entry.draft = text.into();
        if !text.is_empty() {
            entry.place = top.unwrap() + 1;
        }
    }

    pub fn keep(&mut self, model: &Model, id: &str, seq: u64) {
        let timeline = &model.own(&self.user, id).unwrap().timeline;
        let message = model.message(timeline, seq);
        let kept = self.kept.entry(id.into()).or_default();
        kept.entry(seq).or_insert_with(|| Kept {
            seq,
            sender: message.sender.clone(),
            nick: model.person(&message.sender).nick.clone(),
            text: message.text.clone(),
            time: message.time,
            at_users: message.at_users.clone(),
            past: message.past,
        });
    }

    /// Reading a history brings the service's messages.
    pub fn fetch(&mut self, model: &Model, id: &str) {
        let readable = model.own(&self.user, id).map(|own| own.readable.clone());
        for seq in readable.unwrap_or_default() {
            self.keep(model, id, seq);
        }
    }

    pub fn list_entry(&mut self, id: &str, place: u64, base: u64) -> &mut Entry {
        let new = || Entry {
            base,
            read_seq: base,
            ..Entry::default()
        };
        let entry = self.entries.entry(id.into()).or_insert_with(new);
        entry.place = place;
        entry
    }
}

/// Whether the filter covers a conversation.
fn means(filter: &Filter, shown: &Shown) -> bool {
    let kind = if shown.id.starts_with("c2c_") {
        ConversationKind::C2c
    } else {
        ConversationKind::Group
    };
    let in_folder = |folder: &String| match folder.as_str() {
        "" => shown.folders.is_empty(),
        _ => shown.folders.contains(folder),
    };
    let marked = |marks: u64| match marks {
        0 => shown.preferences.marks == 0,
        _ => shown.preferences.marks & marks != 0,
    };
    filter.kind.is_none_or(|wanted| wanted == kind)
        && filter.folder.as_ref().is_none_or(in_folder)
        && filter.marks.is_none_or(marked)
        && filter
            .unread
            .is_none_or(|unread| unread == (shown.unread > 0))
        && filter
            .mentioned
            .is_none_or(|wanted| wanted != shown.mentions.is_empty())
}
