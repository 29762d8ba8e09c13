//! What each operation does to the model, and what it is answered.

use std::collections::BTreeSet;

use opentim::model::at;

use super::model::{Group, Model, Msg, Reach, UpTo};
use super::ops::{
    Bound, DAY, DEVICES, FOLDERS, GROUPS, KINDS, Op, Speaks, USERS, What, Which, name,
};
use super::view::{Effect, View};

/// The codes of an answer: one for each item of a list, none of a plain success; or of a refusal.
pub type Answer = Result<Vec<i32>, i32>;

/// The marks that there are.
const MARKS: u64 = 0xffff_ffff_0000_000f;

/// What a step needs beside its operation.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// Its number: every text of it has it.
    pub step: usize,
    /// When the scenario began.
    pub begin: i64,
    /// When the message was sent, as the service says.
    pub sent: i64,
}

/// The text of a step, of a kind: no text is part of another.
pub fn text(kind: char, step: usize) -> String {
    format!("<{kind}{step}>")
}

/// When something was sent so many days before the beginning.
pub fn days_ago(begin: i64, days: i64) -> i64 {
    begin - days * DAY - DAY / 2
}

/// Whom a message speaks to.
pub fn at_users(speaks: Speaks) -> Vec<String> {
    match speaks {
        Speaks::Nobody => Vec::new(),
        Speaks::To(user) => vec![USERS[user].into()],
        Speaks::All => vec![at::ALL_USERS.into()],
        Speaks::Both(user) => vec![at::ALL_USERS.into(), USERS[user].into()],
    }
}

/// The peer of a device's message.
pub fn peer(user: &str, which: Which) -> String {
    let id = name(user, which);
    let id = if id.starts_with("c2c_") {
        id
    } else {
        name(user, 0)
    };
    id["c2c_".len()..].to_string()
}

fn wellformed(id: &str) -> bool {
    id.starts_with("c2c_") || id.starts_with("group_")
}

impl Model {
    /// The device that asks in REST's words; none where nobody is logged in.
    pub fn asking(&self) -> Option<usize> {
        self.views.iter().position(|view| view.logged_in)
    }

    /// Does the operation. None: nobody can do it now.
    pub fn play(&mut self, op: &Op, now: Now) -> Option<Answer> {
        Some(match device(op) {
            Some(at) if !self.views[at].logged_in => Err(6014),
            Some(at) => self.play_at(at, DEVICES[at].1, op, now),
            None if is_life(op) => self.play_life(op),
            None => self.play_rest(self.asking()?, op, now),
        })
    }

    fn msg(&self, sender: &str, now: Now) -> Msg {
        Msg {
            sender: sender.into(),
            text: text('m', now.step),
            time: now.sent,
            quiet: false,
            at_users: Vec::new(),
        }
    }

    fn play_at(&mut self, at: usize, user: &'static str, op: &Op, now: Now) -> Answer {
        match op {
            Op::Send { which, .. } => {
                let message = self.msg(user, now);
                self.send_c2c(user, &peer(user, *which), message);
            }
            Op::SendGroup { group, speaks, .. } => {
                let group = GROUPS[*group];
                self.member(group, user)?;
                let at_users = at_users(*speaks);
                let message = self.msg(user, now);
                self.send_group(
                    group,
                    Msg {
                        at_users,
                        ..message
                    },
                );
            }
            Op::Delete { which, .. } => {
                self.delete(user, &name(user, *which), true, self.reach(at, user));
            }
            Op::DeleteList { which, clear, .. } => {
                let ids = ids(user, which);
                let distinct: BTreeSet<&String> = ids.iter().filter(|id| wellformed(id)).collect();
                for id in distinct {
                    self.delete(user, id, *clear, self.reach(at, user));
                }
                return Ok(ids
                    .iter()
                    .map(|id| if wellformed(id) { 0 } else { 6017 })
                    .collect());
            }
            Op::ClearHistory { which, .. } => {
                self.clear_history(user, &name(user, *which), self.reach(at, user));
            }
            Op::DeleteMessages { which, seqs, .. } => {
                self.delete_messages(user, &name(user, *which), seqs, at);
            }
            Op::Pin { which, on, .. } => return self.pin(user, &name(user, *which), *on),
            Op::Draft { which, on, .. } => {
                let id = name(user, *which);
                let view = &mut self.views[at];
                if !view.entries.contains_key(&id) {
                    return Err(6004);
                }
                let draft = if *on {
                    text('d', now.step)
                } else {
                    String::new()
                };
                view.set_draft(&id, &draft);
            }
            Op::Read { what, bound, .. } => self.read_at(at, user, *what, *bound, now),
            Op::Total { .. } => {
                self.views[at].total = Some(self.views[at].sum(&Default::default()))
            }
            Op::Subscribe { filter, .. } => {
                let sum = self.views[at].sum(filter);
                self.views[at].subscribed = Some((filter.clone(), sum));
            }
            Op::Unsubscribe { .. } => self.views[at].subscribed = None,
            Op::History { which, .. } => {
                let mut view = std::mem::take(&mut self.views[at]);
                view.fetch(self, &name(user, *which));
                self.views[at] = view;
            }
            Op::Remark {
                user: friend, on, ..
            } => {
                let remark = if *on {
                    text('r', now.step)
                } else {
                    String::new()
                };
                return self.befriend(user, USERS[*friend], &remark);
            }
            Op::Unfriend { user: friend, .. } => {
                return Ok(vec![self.unfriend(user, USERS[*friend])]);
            }
            _ => return self.play_notes(user, op, now),
        }
        Ok(Vec::new())
    }

    fn pin(&mut self, user: &str, id: &str, on: bool) -> Answer {
        match self
            .person_mut(user)
            .owns
            .get_mut(id)
            .filter(|own| own.listed)
        {
            None => Err(50002),
            Some(own) => {
                own.pinned = on;
                self.tell(user, Effect::Pinned { id: id.into(), on }, Reach::All);
                Ok(Vec::new())
            }
        }
    }

    fn read_at(&mut self, at: usize, user: &str, what: What, bound: Bound, now: Now) {
        let (ids, up_to) = match what {
            What::One(which) => {
                let id = name(user, which);
                let up_to = match (id.starts_with("c2c_"), bound) {
                    (true, Bound::Days(days)) => UpTo::Time(days_ago(now.begin, days) + DAY),
                    (false, Bound::Seq(seq)) => UpTo::Seq(seq),
                    _ => UpTo::End,
                };
                (vec![id], up_to)
            }
            What::Kind(kind) => {
                let own = self
                    .person(user)
                    .owns
                    .keys()
                    .chain(self.views[at].entries.keys());
                let ids = own.filter(|id| id.starts_with(kind)).cloned();
                (ids.collect(), UpTo::End)
            }
        };
        for id in ids {
            self.read(user, &id, up_to);
            // The device may count what the service has forgotten, the switch being off.
            if matches!(up_to, UpTo::End) {
                self.tell(user, Effect::ReadHere { id }, Reach::Only(at));
            }
        }
    }

    fn befriend(&mut self, user: &str, friend: &str, remark: &str) -> Answer {
        if user == friend {
            return Err(30001);
        }
        let friends = &mut self.person_mut(user).friends;
        let before = friends.insert(friend.into(), remark.into());
        if before.unwrap_or_default() != remark {
            self.shown(user, &format!("c2c_{friend}"));
        }
        self.person_mut(friend)
            .friends
            .entry(user.into())
            .or_default();
        Ok(Vec::new())
    }

    fn unfriend(&mut self, user: &str, friend: &str) -> i32 {
        let mine = self.person_mut(user).friends.remove(friend);
        let his = self.person_mut(friend).friends.remove(user);
        for (remark, who, whom) in [(&mine, user, friend), (&his, friend, user)] {
            if remark.as_ref().is_some_and(|remark| !remark.is_empty()) {
                self.shown(who, &format!("c2c_{whom}"));
            }
        }
        if mine.is_some() { 0 } else { NO_FRIEND }
    }

    /// Error 10010, 10007.
    fn member(&self, group: &str, user: &str) -> Result<(), i32> {
        match self.groups.get(group) {
            None => Err(10010),
            Some(found) if !found.members.contains(user) => Err(10007),
            Some(_) => Ok(()),
        }
    }

    /// Whether anything can be noted of it.
    fn exists(&self, id: &str) -> bool {
        id.strip_prefix("group_")
            .is_none_or(|group| self.groups.contains_key(group))
    }

    fn play_notes(&mut self, user: &'static str, op: &Op, now: Now) -> Answer {
        match op {
            Op::Mark {
                which, marks, on, ..
            } => {
                if *marks == 0 || marks & !MARKS != 0 {
                    return Err(6017);
                }
                let change = |before: u64| if *on { before | marks } else { before & !marks };
                self.note(user, which, *on, |notes| notes.marks = change(notes.marks))
            }
            Op::CustomData { which, on, .. } => {
                let data = if *on {
                    text('c', now.step)
                } else {
                    String::new()
                };
                self.note(user, which, *on, |notes| notes.custom_data = data.clone())
            }
            Op::ReceiveOpt { which, opt, .. } => {
                self.note(user, which, false, |notes| notes.receive_opt = *opt as u8)?;
                Ok(Vec::new())
            }
            Op::CreateFolder { folder, which, .. } => {
                let folder = FOLDERS[*folder];
                if ids(user, which).iter().any(|id| wellformed(id)) {
                    if self.folder(user, folder).is_some() {
                        return Err(50002);
                    }
                    let person = self.person_mut(user);
                    person.folder_last += 1;
                    person
                        .folders
                        .insert(person.folder_last, (folder.into(), BTreeSet::new()));
                    self.tell(user, Effect::Folders { id: None }, Reach::All);
                }
                self.fill(user, folder, which, true)
            }
            Op::RenameFolder { old, new, .. } => {
                let number = self.folder(user, FOLDERS[*old]).ok_or(51009)?;
                if old != new {
                    if self.folder(user, FOLDERS[*new]).is_some() {
                        return Err(50002);
                    }
                    let folder = self.person_mut(user).folders.get_mut(&number).unwrap();
                    folder.0 = FOLDERS[*new].into();
                    self.tell(user, Effect::Folders { id: None }, Reach::All);
                }
                Ok(Vec::new())
            }
            Op::DeleteFolder { folder, .. } => {
                let number = self.folder(user, FOLDERS[*folder]).ok_or(51009)?;
                self.person_mut(user).folders.remove(&number);
                self.tell(user, Effect::Folders { id: None }, Reach::All);
                Ok(Vec::new())
            }
            Op::FillFolder {
                folder, which, put, ..
            } => self.fill(user, FOLDERS[*folder], which, *put),
            _ => self.play_groups(user, op),
        }
    }

    fn note(
        &mut self,
        user: &str,
        which: &[Which],
        must_exist: bool,
        change: impl Fn(&mut opentim::model::Notes),
    ) -> Answer {
        let mut codes = Vec::new();
        for id in ids(user, which) {
            codes.push(match id {
                id if !wellformed(&id) => 6017,
                id if must_exist && !self.exists(&id) => 51007,
                id => {
                    let notes = self.person_mut(user).notes.entry(id.clone()).or_default();
                    let before = notes.clone();
                    change(notes);
                    if *notes != before {
                        self.tell(user, Effect::Noted { id }, Reach::All);
                    }
                    0
                }
            });
        }
        Ok(codes)
    }

    fn folder(&self, user: &str, name: &str) -> Option<u64> {
        let mut folders = self.person(user).folders.iter();
        folders
            .find(|(_, folder)| folder.0 == name)
            .map(|(number, _)| *number)
    }

    fn fill(&mut self, user: &str, folder: &str, which: &[Which], put: bool) -> Answer {
        let ids = ids(user, which);
        let number = self.folder(user, folder);
        let mut codes = Vec::new();
        for id in ids.iter() {
            if !wellformed(id) {
                codes.push(6017);
                continue;
            }
            let number = number.ok_or(51009)?;
            if put && !self.exists(id) {
                codes.push(51007);
                continue;
            }
            codes.push(0);
            let members = &mut self.person_mut(user).folders.get_mut(&number).unwrap().1;
            let changed = if put {
                members.insert(id.clone())
            } else {
                members.remove(id)
            };
            if changed {
                self.tell(
                    user,
                    Effect::Folders {
                        id: Some(id.clone()),
                    },
                    Reach::All,
                );
            }
        }
        Ok(codes)
    }

    fn play_groups(&mut self, user: &str, op: &Op) -> Answer {
        match op {
            Op::CreateGroup { group, kind, .. } => {
                let id = GROUPS[*group];
                if self.groups.contains_key(id) {
                    return Err(10021);
                }
                let group = Group {
                    kind: KINDS[*kind],
                    name: format!("name of {id}"),
                    owner: user.into(),
                    members: BTreeSet::new(),
                    begin: self.last_seq(&format!("group_{id}")),
                };
                self.groups.insert(id.into(), group);
                self.enter(id, user);
            }
            Op::Join { group, .. } => {
                let id = GROUPS[*group];
                let found = self.groups.get(id).ok_or(10010)?;
                if found.kind == "Work" {
                    return Err(10007);
                }
                if found.members.contains(user) {
                    return Err(10013);
                }
                self.enter(id, user);
            }
            Op::Quit { group, .. } => self.remove(GROUPS[*group], user)?,
            Op::Dismiss { group, .. } => {
                let id = GROUPS[*group];
                let found = self.groups.get(id).ok_or(10010)?;
                if found.owner != user || found.kind == "Work" {
                    return Err(10007);
                }
                for member in found.members.clone() {
                    self.leave(id, &member);
                }
                self.groups.remove(id);
            }
            other => unreachable!("{other:?}"),
        }
        Ok(Vec::new())
    }

    fn remove(&mut self, group: &str, user: &str) -> Result<(), i32> {
        let found = self.groups.get(group).ok_or(10010)?;
        if found.owner == user && found.kind != "Work" {
            return Err(10009);
        }
        self.member(group, user)?;
        self.leave(group, user);
        Ok(())
    }

    fn play_rest(&mut self, asking: usize, op: &Op, now: Now) -> Answer {
        match op {
            Op::RestSend { from, to, quiet } => {
                let message = self.msg(USERS[*from], now);
                let quiet = *quiet;
                self.send_c2c(USERS[*from], USERS[*to], Msg { quiet, ..message });
            }
            Op::RestGroup {
                from,
                group,
                quiet,
                speaks,
            } => {
                self.member(GROUPS[*group], USERS[*from])?;
                let (quiet, at_users) = (*quiet, at_users(*speaks));
                let message = self.msg(USERS[*from], now);
                self.send_group(
                    GROUPS[*group],
                    Msg {
                        quiet,
                        at_users,
                        ..message
                    },
                );
            }
            Op::Import { from, to, live, .. } => {
                let message = self.msg(USERS[*from], now);
                self.send_c2c(
                    USERS[*from],
                    USERS[*to],
                    Msg {
                        quiet: !live,
                        ..message
                    },
                );
            }
            Op::ImportGroup { from, group, .. } => {
                self.groups.get(GROUPS[*group]).ok_or(10010)?;
                let message = self.msg(USERS[*from], now);
                self.send_group(
                    GROUPS[*group],
                    Msg {
                        quiet: true,
                        ..message
                    },
                );
            }
            Op::RestDelete { user, which, clear } => {
                let user = USERS[*user];
                self.delete(user, &name(user, *which), *clear, self.reach(asking, user));
            }
            Op::RestRead { user, peer } => {
                self.read(USERS[*user], &format!("c2c_{}", USERS[*peer]), UpTo::End);
            }
            Op::Kick { user, group } => self.remove(GROUPS[*group], USERS[*user])?,
            Op::Invite { user, group } => {
                let found = self.groups.get(GROUPS[*group]).ok_or(10010)?;
                if !found.members.contains(USERS[*user]) {
                    self.enter(GROUPS[*group], USERS[*user]);
                }
            }
            Op::RenameGroup { group } => {
                let id = GROUPS[*group];
                let found = self.groups.get_mut(id).ok_or(10010)?;
                found.name = text('g', now.step);
                for member in found.members.clone() {
                    self.shown(&member, &format!("group_{id}"));
                }
            }
            Op::Nick { user, on } => {
                let nick = if *on {
                    text('n', now.step)
                } else {
                    String::new()
                };
                self.nick(USERS[*user], &nick);
            }
            Op::Switch { on } => self.sync = *on,
            other => unreachable!("{other:?}"),
        }
        Ok(Vec::new())
    }

    fn play_life(&mut self, op: &Op) -> Answer {
        match op {
            Op::Login { at } => {
                if !self.views[*at].logged_in {
                    self.views[*at].logged_in = true;
                    self.views[*at].begin_anew();
                }
            }
            Op::Logout { at } => {
                if !self.views[*at].logged_in {
                    return Err(6014);
                }
                self.views[*at].logged_in = false;
                self.views[*at].begin_anew();
            }
            Op::Reopen { at } => self.views[*at].begin_anew(),
            Op::Fresh { at } => {
                self.views[*at] = View::new(DEVICES[*at].1);
                self.views[*at].logged_in = true;
            }
            Op::RestartService => self.views.iter_mut().for_each(View::begin_anew),
            other => unreachable!("{other:?}"),
        }
        Ok(Vec::new())
    }
}

/// The code for ending a friendship that there is not.
const NO_FRIEND: i32 = 31704;

fn ids(user: &str, which: &[Which]) -> Vec<String> {
    which.iter().map(|which| name(user, *which)).collect()
}

fn is_life(op: &Op) -> bool {
    matches!(
        op,
        Op::Login { .. }
            | Op::Logout { .. }
            | Op::Reopen { .. }
            | Op::Fresh { .. }
            | Op::RestartService
    )
}

/// The device that a call is made on.
pub fn device(op: &Op) -> Option<usize> {
    Some(match op {
        Op::Send { at, .. }
        | Op::SendGroup { at, .. }
        | Op::Delete { at, .. }
        | Op::DeleteList { at, .. }
        | Op::ClearHistory { at, .. }
        | Op::DeleteMessages { at, .. }
        | Op::Pin { at, .. }
        | Op::Draft { at, .. }
        | Op::Mark { at, .. }
        | Op::CustomData { at, .. }
        | Op::ReceiveOpt { at, .. }
        | Op::CreateFolder { at, .. }
        | Op::RenameFolder { at, .. }
        | Op::DeleteFolder { at, .. }
        | Op::FillFolder { at, .. }
        | Op::Read { at, .. }
        | Op::CreateGroup { at, .. }
        | Op::Join { at, .. }
        | Op::Quit { at, .. }
        | Op::Dismiss { at, .. }
        | Op::Remark { at, .. }
        | Op::Unfriend { at, .. }
        | Op::Total { at }
        | Op::Subscribe { at, .. }
        | Op::Unsubscribe { at }
        | Op::History { at, .. } => *at,
        _ => return None,
    })
}
