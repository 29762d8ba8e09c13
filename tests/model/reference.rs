//! The reference model: the service's knowledge, in plain maps. [`super::view`] has the devices' part.

use std::collections::{BTreeMap, BTreeSet};

use opentim_core::model::Preferences;

use super::effect::Effect;
use super::ops::{DEVICES, USERS};
use super::view::View;

/// A message. Its index in its timeline gives its seq.
#[derive(Clone, Debug)]
pub struct Msg {
    pub sender: String,
    pub text: String,
    pub time: i64,
    pub quiet: bool,
    pub at_users: Vec<String>,
    /// Whether it was imported from another system.
    pub imported: bool,
    /// Whether it was imported and is older than what was there.
    pub past: bool,
}

/// A user's state of a conversation.
#[derive(Clone, Debug, Default)]
pub struct Own {
    pub timeline: String,
    pub listed: bool,
    /// The position in the list.
    pub place: u64,
    /// The entry begins after this seq.
    pub base: u64,
    pub pinned: bool,
    pub read_seq: u64,
    pub read_time: i64,
    /// The seqs that the user can read.
    pub readable: BTreeSet<u64>,
    /// Whether new messages are added to them.
    pub open: bool,
    /// Unread messages that mention the user.
    pub mentions: BTreeMap<u64, u8>,
}

#[derive(Clone, Debug, Default)]
pub struct Person {
    pub owns: BTreeMap<String, Own>,
    pub preferences: BTreeMap<String, Preferences>,
    /// By number: the name, and the conversations in the folder.
    pub folders: BTreeMap<u64, (String, BTreeSet<String>)>,
    pub folder_last: u64,
    /// Friends, with the user's remarks.
    pub friends: BTreeMap<String, String>,
    pub nick: String,
}

#[derive(Clone, Debug)]
pub struct Group {
    pub kind: &'static str,
    pub name: String,
    pub owner: String,
    pub members: BTreeSet<String>,
    /// The last seq that an earlier group of the same id left.
    pub begin: u64,
}

/// The devices of a user that a change is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    All,
    Only(usize),
    None,
}

#[derive(Clone, Debug, Default)]
pub struct Model {
    pub sync: bool,
    /// Rises with everything that has a position in a list.
    clock: u64,
    pub timelines: BTreeMap<String, Vec<Msg>>,
    pub people: BTreeMap<String, Person>,
    pub groups: BTreeMap<String, Group>,
    /// Dismissed groups, as they were.
    pub former: BTreeMap<String, Group>,
    pub views: Vec<View>,
}

/// The number of positions that a device has between two of the service's.
const LOCAL: u64 = 1 << 16;

/// The timeline that `user` sees as `id`.
pub fn timeline(user: &str, id: &str) -> String {
    match id.strip_prefix("c2c_") {
        Some(peer) => {
            let (first, second) = if user <= peer {
                (user, peer)
            } else {
                (peer, user)
            };
            format!("{first} and {second}")
        }
        None => id.to_string(),
    }
}

impl Model {
    pub fn new() -> Self {
        let people = USERS.into_iter().chain(["nobody"]);
        let people = people.map(|user| (user.to_string(), Person::default()));
        Self {
            people: people.collect(),
            views: DEVICES.map(|(_, user)| View::new(user)).into(),
            ..Self::default()
        }
    }

    pub fn person(&self, user: &str) -> &Person {
        &self.people[user]
    }

    pub fn person_mut(&mut self, user: &str) -> &mut Person {
        self.people.get_mut(user).unwrap()
    }

    pub fn own(&self, user: &str, id: &str) -> Option<&Own> {
        self.people.get(user)?.owns.get(id)
    }

    pub fn own_mut(&mut self, user: &str, id: &str) -> &mut Own {
        self.person_mut(user).owns.get_mut(id).unwrap()
    }

    fn next_place(&mut self) -> u64 {
        self.clock += 1;
        self.clock * LOCAL
    }

    /// The reach of a deletion that a device asked for.
    pub fn reach(&self, at: usize, user: &str) -> Reach {
        match (self.sync, DEVICES[at].1 == user) {
            (true, _) => Reach::All,
            (false, true) => Reach::Only(at),
            (false, false) => Reach::None,
        }
    }

    pub fn tell(&mut self, user: &str, effect: Effect, reach: Reach) {
        for (at, view) in self.views.iter_mut().enumerate() {
            let reached = match reach {
                Reach::All => view.user == user,
                Reach::Only(only) => at == only,
                Reach::None => false,
            };
            if reached {
                view.pending.push(effect.clone());
            }
        }
    }

    pub fn last_seq(&self, timeline: &str) -> u64 {
        self.timelines
            .get(timeline)
            .map_or(0, |line| line.len() as u64)
    }

    pub fn message(&self, timeline: &str, seq: u64) -> &Msg {
        &self.timelines[timeline][seq as usize - 1]
    }

    /// Readable messages of others above the read position that are not quiet.
    pub fn unread(&self, user: &str, id: &str) -> u64 {
        let Some(own) = self.own(user, id).filter(|own| own.listed) else {
            return 0;
        };
        let counts = |seq: &&u64| {
            let message = self.message(&own.timeline, **seq);
            message.sender != user && !message.quiet
        };
        own.readable
            .range(own.read_seq + 1..)
            .filter(counts)
            .count() as u64
    }

    /// The newest readable message since the conversation came into the list.
    pub fn last(&self, user: &str, id: &str) -> Option<u64> {
        let own = self.own(user, id)?;
        let each = own.readable.range(own.base + 1..);
        let each = each.map(|seq| (*seq, self.message(&own.timeline, *seq)));
        last_of(each.map(|(seq, message)| (seq, message.past, message.time)))
    }

    pub fn time_at(&self, own: &Own, seq: u64) -> i64 {
        let newest = own.readable.range(..=seq).next_back();
        newest.map_or(0, |seq| self.message(&own.timeline, *seq).time)
    }

    pub fn send_c2c(&mut self, from: &str, to: &str, message: Msg) {
        let line = timeline(from, &format!("c2c_{to}"));
        let mut readers = vec![(from.to_string(), format!("c2c_{to}"))];
        if from != to {
            readers.push((to.to_string(), format!("c2c_{from}")));
        }
        self.put(line, readers, message);
    }

    pub fn send_group(&mut self, group: &str, message: Msg) {
        let id = format!("group_{group}");
        let members = self.groups[group].members.iter();
        let readers = members.map(|member| (member.clone(), id.clone())).collect();
        self.put(id, readers, message);
    }

    fn put(&mut self, timeline: String, readers: Vec<(String, String)>, mut message: Msg) {
        let line = self.timelines.entry(timeline.clone()).or_default();
        let newer = |before: &Msg| before.time > message.time;
        message.past = message.imported && line.iter().any(newer);
        line.push(message.clone());
        let seq = line.len() as u64;
        for (user, id) in readers {
            // Imported messages are older than any deletion.
            let (listed, stays) = match self.own(&user, &id) {
                Some(own) if own.listed => (true, message.past),
                Some(_) => (false, message.imported),
                None => (false, false),
            };
            let place = self.next_place();
            let unread = !message.quiet && user != message.sender && (listed || !stays);
            let named = message
                .at_users
                .iter()
                .fold(0, |at, name| match name.as_str() {
                    opentim_core::model::at::ALL_USERS => at | 2,
                    name if name == user => at | 1,
                    _ => at,
                });
            let at = if unread { named } else { 0 };
            let new = || Own {
                timeline: timeline.clone(),
                open: true,
                ..Own::default()
            };
            let own = self
                .person_mut(&user)
                .owns
                .entry(id.clone())
                .or_insert_with(new);
            if own.open {
                own.readable.insert(seq);
            }
            if !stays {
                list(own, place, seq - 1);
            }
            if at != 0 {
                own.mentions.insert(seq, at);
            }
            let effect = Effect::Message {
                id,
                seq,
                unread,
                at,
                place,
                stays,
            };
            self.tell(&user, effect, Reach::All);
        }
    }

    /// Adds a user to an existing group.
    pub fn enter(&mut self, group: &str, user: &str) {
        let id = format!("group_{group}");
        let last = self.last_seq(&id);
        let place = self.next_place();
        let found = self.groups.get_mut(group).unwrap();
        found.members.insert(user.to_string());
        let begin = if found.kind == "Meeting" {
            found.begin
        } else {
            last
        };
        let kept = self.still_there(&id);
        let new = || Own {
            timeline: id.clone(),
            readable: (begin + 1..=last)
                .filter(|seq| kept.contains(seq))
                .collect(),
            ..Own::default()
        };
        let own = self
            .person_mut(user)
            .owns
            .entry(id.clone())
            .or_insert_with(new);
        own.open = true;
        list(own, place, last);
        let effect = Effect::Entered {
            id,
            base: last,
            place,
        };
        self.tell(user, effect, Reach::All);
    }

    pub fn leave(&mut self, group: &str, user: &str) {
        if self.groups.get_mut(group).unwrap().members.remove(user) {
            self.own_mut(user, &format!("group_{group}")).open = false;
        }
    }

    /// The seqs of a timeline that anybody can read. The rest is purged.
    pub fn still_there(&self, timeline: &str) -> BTreeSet<u64> {
        let owns = self.people.values().flat_map(|person| person.owns.values());
        let owns = owns.filter(|own| own.timeline == timeline);
        owns.flat_map(|own| own.readable.iter().copied()).collect()
    }

    /// Texts of messages that nobody can read any more.
    pub fn gone(&self) -> Vec<&str> {
        let mut gone = Vec::new();
        for (name, line) in &self.timelines {
            let kept = self.still_there(name);
            for (at, message) in line.iter().enumerate() {
                if !kept.contains(&(at as u64 + 1)) {
                    gone.push(message.text.as_str());
                }
            }
        }
        gone
    }

    /// The profile of a conversation in the list: its name, and the type of a group.
    pub fn profile(&self, user: &str, id: &str) -> (String, String) {
        let (kind, name) = id.split_once('_').unwrap();
        if kind == "group" {
            return match self.groups.get(name).or(self.former.get(name)) {
                Some(group) => (group.name.clone(), group.kind.to_string()),
                None => (name.to_string(), String::new()),
            };
        }
        let remark = self.person(user).friends.get(name);
        let nick = self.people.get(name).map(|peer| &peer.nick);
        let names = [remark, nick, Some(&name.to_string())].map(|name| name.cloned());
        let found = names.into_iter().flatten().find(|name| !name.is_empty());
        (found.unwrap(), String::new())
    }

    /// Notifies devices that the profile of a conversation in the list has changed.
    pub fn shown(&mut self, user: &str, id: &str) {
        if self.own(user, id).is_some_and(|own| own.listed) {
            self.tell(user, Effect::Shown { id: id.into() }, Reach::All);
        }
    }

    pub fn nick(&mut self, user: &str, nick: &str) {
        if self.person(user).nick == nick {
            return;
        }
        self.person_mut(user).nick = nick.into();
        for peer in USERS {
            self.shown(peer, &format!("c2c_{user}"));
        }
    }
}

/// The last message of an entry, of those that the entry has, by seq: the newest or, if all are imported as history,
/// the newest by time.
pub fn last_of(each: impl Iterator<Item = (u64, bool, i64)> + Clone) -> Option<u64> {
    let news = each.clone().filter(|(_, past, _)| !past).last();
    let news = news.map(|(seq, ..)| seq);
    news.or_else(|| {
        each.max_by_key(|(seq, _, time)| (*time, *seq))
            .map(|(seq, ..)| seq)
    })
}

/// Adds an entry to the list, or moves it.
fn list(own: &mut Own, place: u64, base: u64) {
    own.place = place;
    if !own.listed {
        own.listed = true;
        own.base = base;
        own.read_seq = base;
    }
}
