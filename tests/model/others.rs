//! The model's part for what others do through REST, and for the ends and restarts of clients and of the service.

use super::clearing::UpTo;
use super::ops::{DEVICES, GROUPS, Op, USERS, name};
use super::play::{Answer, Now, at_users, days_ago, oldest, text};
use super::reference::{Model, Msg, timeline};
use super::view::View;

impl Model {
    /// Whether the operation gives a user a message that is older than the retention allows: the message expires when
    /// the service next looks, and may be seen until then.
    pub fn waits_for_expiry(&self, op: &Op, begin: i64) -> bool {
        let too_old = |user: &str, id: &str, time: i64| {
            let days = self
                .person(user)
                .preferences
                .get(id)
                .map_or(0, |preferences| preferences.retention_days);
            days > 0 && time < oldest(begin, days)
        };
        match op {
            Op::Import { from, to, days, .. } => {
                let (from, to, time) = (USERS[*from], USERS[*to], days_ago(begin, *days));
                too_old(from, &format!("c2c_{to}"), time)
                    || too_old(to, &format!("c2c_{from}"), time)
            }
            Op::ImportGroup { group, days, .. } => {
                let time = days_ago(begin, *days);
                let id = format!("group_{}", GROUPS[*group]);
                USERS.into_iter().any(|user| too_old(user, &id, time))
            }
            Op::Join { group, .. } | Op::Invite { group, .. } => {
                let id = format!("group_{}", GROUPS[*group]);
                let line = self.timelines.get(&id).into_iter().flatten();
                let mut times = line.map(|message| message.time);
                times.any(|time| USERS.into_iter().any(|user| too_old(user, &id, time)))
            }
            // If an old message follows a newer one, the service keeps it, and a device that has only the old one does
            // not.
            Op::Retain { at, which, days } if *days > 0 => {
                let user = DEVICES[*at].1;
                let line = self.timelines.get(&timeline(user, &name(user, *which)));
                let mut times = line.into_iter().flatten().map(|message| message.time);
                let oldest = oldest(begin, *days);
                times.by_ref().any(|time| time >= oldest) && times.any(|time| time < oldest)
            }
            _ => false,
        }
    }

    pub fn play_rest(&mut self, asking: usize, op: &Op, now: Now) -> Answer {
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
                // The caller is the app's administrator, who need not be a member to write under their own name.
                if USERS[*from] == DEVICES[asking].1 {
                    self.groups.get(GROUPS[*group]).ok_or(10010)?;
                } else {
                    self.member(GROUPS[*group], USERS[*from])?;
                }
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
                        imported: true,
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
                        imported: true,
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

    pub fn play_life(&mut self, op: &Op) -> Answer {
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
