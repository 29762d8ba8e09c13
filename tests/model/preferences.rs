//! The model's part for marks, custom data, receive options and folders.

use std::collections::BTreeSet;

use super::effect::Effect;
use super::ops::{FOLDERS, Op, Which, name};
use super::play::{Answer, Now, ids, oldest, text, wellformed};
use super::reference::{Model, Reach};

/// All marks that exist.
const MARKS: u64 = 0xffff_ffff_0000_000f;

impl Model {
    /// Whether the conversation can have marks, custom data and so on.
    fn exists(&self, id: &str) -> bool {
        id.strip_prefix("group_")
            .is_none_or(|group| self.groups.contains_key(group))
    }

    pub fn play_preferences(&mut self, user: &'static str, op: &Op, now: Now) -> Answer {
        match op {
            Op::Mark {
                which, marks, on, ..
            } => {
                if *marks == 0 || marks & !MARKS != 0 {
                    return Err(6017);
                }
                let change = |before: u64| if *on { before | marks } else { before & !marks };
                self.prefer(user, which, *on, |preferences| {
                    preferences.marks = change(preferences.marks)
                })
            }
            Op::CustomData { which, on, .. } => {
                let data = if *on {
                    text('c', now.step)
                } else {
                    String::new()
                };
                self.prefer(user, which, *on, |preferences| {
                    preferences.custom_data = data.clone()
                })
            }
            Op::ReceiveOpt { which, opt, .. } => {
                self.prefer(user, which, false, |preferences| {
                    preferences.receive_opt = *opt as u8
                })?;
                Ok(Vec::new())
            }
            Op::Retain { which, days, .. } => {
                self.prefer(user, &[*which], false, |preferences| {
                    preferences.retention_days = *days
                })?;
                if *days > 0 {
                    self.expire(user, &name(user, *which), oldest(now.begin, *days));
                }
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

    fn prefer(
        &mut self,
        user: &str,
        which: &[Which],
        must_exist: bool,
        change: impl Fn(&mut opentim_core::model::Preferences),
    ) -> Answer {
        let mut codes = Vec::new();
        for id in ids(user, which) {
            codes.push(match id {
                id if !wellformed(&id) => 6017,
                id if must_exist && !self.exists(&id) => 51007,
                id => {
                    let preferences = self
                        .person_mut(user)
                        .preferences
                        .entry(id.clone())
                        .or_default();
                    let before = preferences.clone();
                    change(preferences);
                    if *preferences != before {
                        self.tell(user, Effect::Preferences { id }, Reach::All);
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
}
