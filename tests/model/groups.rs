//! The model's part for groups and friends.

use std::collections::BTreeSet;

use super::ops::{GROUPS, KINDS, Op};
use super::play::Answer;
use super::reference::{Group, Model};

/// The code for ending a friendship that does not exist.
const NO_FRIEND: i32 = 31704;

impl Model {
    pub fn play_groups(&mut self, user: &str, op: &Op) -> Answer {
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
                let former = self.groups.remove(id).unwrap();
                self.former.insert(id.into(), former);
            }
            other => unreachable!("{other:?}"),
        }
        Ok(Vec::new())
    }

    pub fn remove(&mut self, group: &str, user: &str) -> Result<(), i32> {
        let found = self.groups.get(group).ok_or(10010)?;
        if found.owner == user && found.kind != "Work" {
            return Err(10009);
        }
        self.member(group, user)?;
        self.leave(group, user);
        Ok(())
    }

    /// Fails with `ERR_SVR_GROUP_NOT_FOUND` (10010) or `ERR_SVR_GROUP_PERMISSION_DENY` (10007).
    pub fn member(&self, group: &str, user: &str) -> Result<(), i32> {
        match self.groups.get(group) {
            None => Err(10010),
            Some(found) if !found.members.contains(user) => Err(10007),
            Some(_) => Ok(()),
        }
    }

    pub fn befriend(&mut self, user: &str, friend: &str, remark: &str) -> Answer {
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

    pub fn unfriend(&mut self, user: &str, friend: &str) -> i32 {
        let mine = self.person_mut(user).friends.remove(friend);
        let his = self.person_mut(friend).friends.remove(user);
        for (remark, who, whom) in [(&mine, user, friend), (&his, friend, user)] {
            if remark.as_ref().is_some_and(|remark| !remark.is_empty()) {
                self.shown(who, &format!("c2c_{whom}"));
            }
        }
        if mine.is_some() { 0 } else { NO_FRIEND }
    }
}
