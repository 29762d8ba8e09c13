//! The effect of each operation on the model, and its answer.

use std::collections::BTreeSet;

use opentim_core::model::at;

use super::clearing::UpTo;
use super::effect::Effect;
use super::ops::{DAY, DEVICES, GROUPS, Op, ReadTo, Speaks, USERS, What, Which, name};
use super::reference::{Model, Msg, Reach};

/// The codes of an answer: one for each item of a list, none for a plain success, or the code of a refusal.
pub type Answer = Result<Vec<i32>, i32>;

/// The context of a step, besides its operation.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// The step's number, which every text of the step contains.
    pub step: usize,
    /// When the scenario began.
    pub begin: i64,
    /// When the message was sent, as reported by the service.
    pub sent: i64,
}

/// The text of a step, of a kind. No text is part of another.
pub fn text(kind: char, step: usize) -> String {
    format!("<{kind}{step}>")
}

/// The time `days` days before the beginning.
pub fn days_ago(begin: i64, days: i64) -> i64 {
    begin - days * DAY - DAY / 2
}

/// Messages that were sent before this are too old for a retention of `days` days.
pub fn oldest(begin: i64, days: u32) -> i64 {
    begin - i64::from(days) * DAY
}

/// The users whom a message mentions.
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

pub fn wellformed(id: &str) -> bool {
    id.starts_with("c2c_") || id.starts_with("group_")
}

impl Model {
    /// The device that asks with REST commands. None if nobody is logged in.
    pub fn asking(&self) -> Option<usize> {
        self.views.iter().position(|view| view.logged_in)
    }

    /// Plays the operation. None if nobody can do it now.
    pub fn play(&mut self, op: &Op, now: Now) -> Option<Answer> {
        Some(match device(op) {
            Some(at) if !self.views[at].logged_in => Err(6014),
            Some(at) => self.play_at(at, DEVICES[at].1, op, now),
            None if is_life(op) => self.play_life(op),
            None => self.play_rest(self.asking()?, op, now),
        })
    }

    pub fn msg(&self, sender: &str, now: Now) -> Msg {
        Msg {
            sender: sender.into(),
            text: text('m', now.step),
            time: now.sent,
            quiet: false,
            at_users: Vec::new(),
            imported: false,
            past: false,
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
            Op::Read { what, to, .. } => self.read_at(at, user, *what, *to, now),
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
            _ => return self.play_preferences(user, op, now),
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

    fn read_at(&mut self, at: usize, user: &str, what: What, to: ReadTo, now: Now) {
        let (ids, up_to) = match what {
            What::One(which) => {
                let id = name(user, which);
                let up_to = match (id.starts_with("c2c_"), to) {
                    (true, ReadTo::Days(days)) => UpTo::Time(days_ago(now.begin, days) + DAY),
                    (false, ReadTo::Seq(seq)) => UpTo::Seq(seq),
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
            // With the switch off, the device may count messages that the service has forgotten.
            if matches!(up_to, UpTo::End) {
                self.tell(user, Effect::ReadHere { id }, Reach::Only(at));
            }
        }
    }
}

pub fn ids(user: &str, which: &[Which]) -> Vec<String> {
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

/// The device on which a call is made.
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
        | Op::Retain { at, .. }
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
