//! The reference model of a device: what it shows, and what it tells of a step.

use std::collections::{BTreeMap, BTreeSet};

use opentim::model::{ConversationKind, Filter, Notes, receive_opt};

use super::model::Model;

/// Something that reaches a device, at once or at its next login.
#[derive(Clone, Debug)]
pub enum Effect {
    Message {
        id: String,
        seq: u64,
        unread: bool,
        at: u8,
        place: u64,
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
    /// The device itself has read what the service does not count any more.
    ReadHere {
        id: String,
    },
    Noted {
        id: String,
    },
    Folders {
        id: Option<String>,
    },
    Shown {
        id: String,
    },
}

/// A message, as a device shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub seq: u64,
    pub sender: String,
    pub nick: String,
    pub text: String,
    pub time: i64,
    pub at_users: Vec<String>,
}

/// An entry of a device's list.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub place: u64,
    base: u64,
    unread: u64,
    pub pinned: bool,
    pub draft: String,
    read_seq: u64,
    read_time: i64,
    name: String,
    group_type: String,
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
    pub notes: Notes,
    pub folders: Vec<String>,
    pub mentions: Vec<(u64, u8)>,
    pub read_seq: u64,
    pub read_time: i64,
}

/// What happened to a folder, with what of it is in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderTold {
    Created(String, Vec<String>),
    Deleted(String),
    Renamed(String, String),
    Added(String, Vec<String>),
    Removed(String, Vec<String>, u32),
}

/// What a device tells of a step.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub deleted: BTreeSet<String>,
    pub new: BTreeSet<String>,
    /// These must be told as changed; of others of the list it does no harm.
    pub changed: BTreeSet<String>,
    pub folders: Vec<FolderTold>,
    pub messages: Vec<String>,
    pub total: Option<u64>,
    pub filtered: Option<u64>,
}

type Folders = BTreeMap<u64, (String, BTreeSet<String>)>;

/// A device.
#[derive(Clone, Debug, Default)]
pub struct View {
    pub user: String,
    pub logged_in: bool,
    /// It has nothing yet, and takes over what there is.
    pub fresh: bool,
    pub pending: Vec<Effect>,
    pub entries: BTreeMap<String, Entry>,
    pub kept: BTreeMap<String, BTreeMap<u64, Kept>>,
    mentions: BTreeMap<String, BTreeMap<u64, u8>>,
    notes: BTreeMap<String, Notes>,
    folders: Folders,
    /// The sums that the app knows.
    pub total: Option<u64>,
    pub subscribed: Option<(Filter, u64)>,
}

/// How a device stands before a step.
#[derive(Clone, Debug, Default)]
pub struct Before {
    shown: BTreeMap<String, Shown>,
    folders: Folders,
}

impl View {
    pub fn new(user: &str) -> Self {
        Self {
            user: user.into(),
            fresh: true,
            ..Self::default()
        }
    }

    /// A login, or a logout: the app has asked for no sum yet.
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

    /// The conversation as it is in the list, or empty but for what is noted of it.
    pub fn show(&self, id: &str) -> Shown {
        let bare = Entry {
            name: id.split_once('_').unwrap().1.to_string(),
            ..Entry::default()
        };
        let listed = self.entries.get(id);
        let entry = listed.unwrap_or(&bare);
        let kept = self.kept.get(id).and_then(|kept| kept.values().next_back());
        let last = kept.filter(|kept| listed.is_some() && kept.seq > entry.base);
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
            notes: self.notes.get(id).cloned().unwrap_or_default(),
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

    /// The sum of the unread counts of a filter, muted conversations left out.
    pub fn sum(&self, filter: &Filter) -> u64 {
        let loud = self.list(filter).into_iter();
        let loud = loud.filter(|shown| !(1..=3).contains(&shown.notes.receive_opt));
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

    fn keep(&mut self, model: &Model, id: &str, seq: u64) {
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
        });
    }

    /// Reading a history brings what the service has of it.
    pub fn fetch(&mut self, model: &Model, id: &str) {
        let readable = model.own(&self.user, id).map(|own| own.readable.clone());
        for seq in readable.unwrap_or_default() {
            self.keep(model, id, seq);
        }
    }

    fn list_entry(&mut self, id: &str, place: u64, base: u64) -> &mut Entry {
        let new = || Entry {
            base,
            read_seq: base,
            ..Entry::default()
        };
        let entry = self.entries.entry(id.into()).or_insert_with(new);
        entry.place = place;
        entry
    }

    /// Takes in what waits, and says what it tells since `before`.
    pub fn take_in(&mut self, model: &Model, before: &Before) -> Told {
        let mut told = Told::default();
        let mut messages: Vec<(String, u64, String)> = Vec::new();
        let mut touched: BTreeSet<String> = BTreeSet::new();
        let mut gone: BTreeSet<String> = BTreeSet::new();
        let pending = std::mem::take(&mut self.pending);
        if std::mem::take(&mut self.fresh) {
            touched = self.take_over(model);
        } else {
            for effect in &pending {
                self.apply(model, effect, &mut touched, &mut gone, &mut messages);
            }
        }
        for id in &touched {
            if let Some(entry) = self.entries.get_mut(id) {
                (entry.name, entry.group_type) = model.profile(&self.user, id);
            }
        }
        told.messages = messages.into_iter().map(|(_, _, text)| text).collect();
        told.deleted = gone
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

    /// The whole list of the service.
    fn take_over(&mut self, model: &Model) -> BTreeSet<String> {
        let person = model.person(&self.user);
        for (id, own) in person.owns.iter().filter(|(_, own)| own.listed) {
            let unread = model.unread(&self.user, id);
            if let Some(last) = model.last(&self.user, id) {
                self.keep(model, id, last);
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
        self.notes = person.notes.clone();
        self.folders = person.folders.clone();
        self.entries.keys().cloned().collect()
    }

    fn apply(
        &mut self,
        model: &Model,
        effect: &Effect,
        touched: &mut BTreeSet<String>,
        gone: &mut BTreeSet<String>,
        messages: &mut Vec<(String, u64, String)>,
    ) {
        let own = |id: &String| model.own(&self.user, id);
        match effect {
            Effect::Message { id, seq, .. } if !own(id).unwrap().readable.contains(seq) => return,
            Effect::Message {
                id,
                seq,
                unread,
                at,
                place,
            } => {
                self.list_entry(id, *place, seq - 1).unread += u64::from(*unread);
                self.keep(model, id, *seq);
                if *at != 0 {
                    self.mentions
                        .entry(id.clone())
                        .or_default()
                        .insert(*seq, *at);
                }
                let opt = self.notes.get(id).map_or(0, |notes| notes.receive_opt);
                if *unread && receive_opt::is_told(opt, *at) {
                    messages.push((id.clone(), *seq, self.kept[id][seq].text.clone()));
                }
            }
            Effect::Deleted { id, floor, clear } => {
                messages.retain(|(of, ..)| of != id);
                if self.entries.remove(id).is_some() {
                    gone.insert(id.clone());
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
            Effect::Cleared { id, floor } => {
                messages.retain(|(of, seq, _)| of != id || seq > floor);
                self.forget(id, |seq| seq <= *floor);
                self.drop_mentions(id, |seq| seq <= *floor);
                if let Some(entry) = self.entries.get_mut(id) {
                    entry.read_seq = entry.read_seq.max(*floor);
                    entry.unread = 0;
                }
            }
            Effect::MessagesDeleted { id, seqs } => {
                messages.retain(|(of, seq, _)| of != id || !seqs.contains(seq));
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
                    (entry.read_seq, entry.read_time) = (*read_seq, *read_time);
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
            Effect::Noted { id } => {
                let noted = model.person(&self.user).notes.get(id).cloned();
                self.notes.insert(id.clone(), noted.unwrap_or_default());
            }
            Effect::Folders { .. } => self.folders = model.person(&self.user).folders.clone(),
            Effect::Shown { .. } => {}
        }
        touched.extend(effect.id().cloned());
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
            | Self::Noted { id }
            | Self::Shown { id } => Some(id),
            Self::Folders { id } => id.as_ref(),
            Self::ReadHere { .. } => None,
        }
    }
}

/// Whether a conversation is meant.
fn means(filter: &Filter, shown: &Shown) -> bool {
    let kind = match shown.id.starts_with("c2c_") {
        true => ConversationKind::C2c,
        false => ConversationKind::Group,
    };
    let in_folder = |folder: &String| match folder.as_str() {
        "" => shown.folders.is_empty(),
        _ => shown.folders.contains(folder),
    };
    let marked = |marks: u64| match marks {
        0 => shown.notes.marks == 0,
        _ => shown.notes.marks & marks == marks,
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
