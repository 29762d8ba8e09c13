//! Checks of the files that a loss of power left.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use opentim_core::api::message::History;
use opentim_core::client::cache::Cache;
use opentim_core::model::{ConversationId, Element, UserId, body_text};
use opentim_core::service::{Service, ServiceOptions};

use super::search::{numbers, numbers_in};
use super::story::{Kept, Stage, Story, caller, directory};
use super::support::{Device, World};

/// Files by their names.
type Files = Vec<(PathBuf, Vec<u8>)>;

/// The problem that a check found.
type Fault = String;

/// The side that the files belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Device,
    Service,
}

/// Tries states one after another. Files that only one of the sides has changed are tried for that side.
pub struct Checker<'a> {
    story: &'a Story,
    right: [Option<(usize, Files)>; 2],
}

impl<'a> Checker<'a> {
    pub fn new(story: &'a Story) -> Self {
        Self {
            story,
            right: [None, None],
        }
    }

    /// Writes the files as they were after a stage, and tries them. With `whole`, it starts the device too, and waits
    /// for the purge.
    pub fn check(&mut self, stage: usize, files: Files, whole: bool) -> Result<(), Fault> {
        let world = &World {
            directory: directory(),
        };
        std::fs::create_dir_all(world.directory.path().join("phone")).unwrap();
        let state = State {
            story: self.story,
            stage,
            world,
        };
        let phone = self.story.directory.join("phone");
        let (device, service): (Files, Files) = files
            .into_iter()
            .partition(|(path, _)| path.starts_with(&phone));
        for (at, side, files) in [(0, Side::Device, device), (1, Side::Service, service)] {
            let files = (stage, files);
            if whole || self.right[at].as_ref() != Some(&files) {
                state.check(side, &files.1)?;
                self.right[at] = Some(files);
            }
        }
        if whole { state.check_both() } else { Ok(()) }
    }
}

/// One state of all files.
struct State<'a> {
    story: &'a Story,
    /// The last stage whose call was answered.
    stage: usize,
    world: &'a World,
}

fn id(text: &str) -> ConversationId {
    ConversationId::new(text).unwrap()
}

fn number(body: &[Element]) -> Option<u64> {
    let mut found = BTreeSet::new();
    numbers_in(body_text(body)?.as_bytes(), &mut found);
    found.first().copied()
}

/// The numbers of some messages. An error if one is not a message of the story.
fn numbers_of<'a>(bodies: impl Iterator<Item = &'a [Element]>) -> Result<BTreeSet<u64>, Fault> {
    bodies
        .map(|body| number(body).ok_or_else(|| format!("a strange message: {body:?}")))
        .collect()
}

impl State<'_> {
    fn told(&self) -> &Stage {
        &self.story.stages[self.stage]
    }

    fn ids(&self) -> impl Iterator<Item = &String> {
        self.story
            .stages
            .last()
            .into_iter()
            .flat_map(|last| last.kept.keys())
    }

    fn device(&self) -> PathBuf {
        self.world.directory.path().join("phone/device_1_alice.db")
    }

    /// Writes the files of one side, and tries them.
    fn check(&self, side: Side, files: &Files) -> Result<(), Fault> {
        let top = self.world.directory.path();
        for (path, bytes) in files {
            let name = path.strip_prefix(&self.story.directory).unwrap();
            std::fs::write(top.join(name), bytes).unwrap();
        }
        self.search(side, "as the power left them")?;
        let error = |error: opentim_core::model::Error| error.to_string();
        let path = match side {
            Side::Device => {
                self.check_device().map_err(error)??;
                self.device()
            }
            Side::Service => {
                self.check_service().map_err(error)??;
                self.world.service_path()
            }
        };
        self.search(side, "once opened")?;
        whole(&path)
    }

    /// Checks that no byte of what was reported as deleted is in the files.
    fn search(&self, side: Side, when: &str) -> Result<(), Fault> {
        let top = self.world.directory.path();
        let (directory, prefix, gone) = match side {
            Side::Device => (&top.join("phone"), "", &self.told().gone_here),
            Side::Service => (&top.to_path_buf(), "service.db", &self.told().gone_there),
        };
        if gone.is_empty() {
            return Ok(());
        }
        let found = numbers(directory, prefix);
        let back: Vec<_> = found.intersection(gone).collect();
        if back.is_empty() {
            Ok(())
        } else {
            Err(format!(
                "{side:?}: deleted, and in the files {when}: {back:?}"
            ))
        }
    }

    /// Checks that a conversation has the messages that it had after one of these stages.
    fn one_of(
        &self,
        name: &str,
        found: &BTreeSet<u64>,
        stages: RangeInclusive<usize>,
    ) -> Result<(), Fault> {
        let mut allowed = self.story.stages.get(stages).into_iter().flatten();
        let as_then = |kept: &Kept| match kept.get(name) {
            Some(kept) => kept == found,
            None => found.is_empty(),
        };
        if allowed.any(|stage| as_then(&stage.kept)) {
            Ok(())
        } else {
            Err(format!("{name} has {found:?} after stage {}", self.stage))
        }
    }

    /// The stages from `from` to the one in progress, if there is one.
    fn until_next(&self, from: usize) -> RangeInclusive<usize> {
        from..=(self.stage + 1).min(self.story.stages.len() - 1)
    }

    fn check_device(&self) -> opentim_core::model::Result<Result<(), Fault>> {
        let mut stages = self.story.stages[..=self.stage].iter();
        let settled = stages.rposition(|stage| stage.settled).unwrap_or(0);
        let mut cache = Cache::open(&self.device(), &UserId::new("alice")?)?;
        cache.read(|rows| {
            for name in self.ids() {
                let id = id(name);
                let messages = rows.messages(&id, u64::MAX, 10_000)?;
                let bodies = messages.iter().map(|it| it.message.body.as_slice());
                let found = numbers_of(bodies);
                let listed = rows.is_listed(&id)?;
                let right = found.and_then(|found| {
                    self.one_of(name, &found, self.until_next(settled))?;
                    if !listed && !found.is_empty() {
                        return Err(format!("{name} has messages and no entry"));
                    }
                    Ok(())
                });
                if right.is_err() {
                    return Ok(right.map_err(|what| format!("device: {what}")));
                }
            }
            Ok(Ok(()))
        })
    }

    fn check_service(&self) -> opentim_core::model::Result<Result<(), Fault>> {
        let service = Service::open(
            self.world.service_path().as_path(),
            ServiceOptions::EMBEDDED,
        )?;
        for name in self.ids() {
            let history = History {
                conversation: id(name),
                before_seq: 0,
                count: 1_000,
            };
            let page = service.ask(&caller("alice"), history)?;
            let bodies = page.messages.iter().map(|message| message.body.as_slice());
            let right = numbers_of(bodies)
                .and_then(|found| self.one_of(name, &found, self.until_next(self.stage)));
            if right.is_err() {
                return Ok(right.map_err(|what| format!("service: {what}")));
            }
        }
        Ok(Ok(()))
    }

    /// Checks that device and service agree after the next login, and that the purge is completed.
    fn check_both(&self) -> Result<(), Fault> {
        let top = self.world.directory.path();
        std::fs::write(top.join("phone/device_id"), &self.story.device_id).unwrap();
        let phone = Device::new(&self.world.service_path(), &top.join("phone"));
        phone.login("alice").map_err(|error| error.to_string())?;
        phone.until("sync finish");
        let fresh = self.world.login("fresh", "alice");
        let (here, there) = (phone.list(), fresh.list());
        if here != there {
            return Err(format!("{here:?} here, {there:?} there"));
        }
        for name in self.ids() {
            if phone.history(name) != fresh.history(name) {
                return Err(format!("{name} is another one here and there"));
            }
        }
        let empty = |name: &str| fresh.history(name).is_empty();
        let gone = self.story.of_nobody.iter().filter(|(name, _)| empty(name));
        let gone: BTreeSet<u64> = gone.flat_map(|(_, all)| all).copied().collect();
        phone.free();
        fresh.free();
        let service = Service::open(
            self.world.service_path().as_path(),
            ServiceOptions::EMBEDDED,
        )
        .map_err(|error| error.to_string())?;
        if !service.wait_until_purged(Duration::from_secs(60)) {
            return Err("the purge does not end".into());
        }
        let left = numbers(top, "service.db");
        let left: Vec<_> = left.intersection(&gone).collect();
        if left.is_empty() {
            Ok(())
        } else {
            Err(format!("the purge leaves {left:?}"))
        }
    }
}

/// Runs SQLite's own check of a file.
fn whole(path: &Path) -> Result<(), Fault> {
    let said = rusqlite::Connection::open(path).and_then(|file| {
        file.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))
    });
    match said {
        Ok(said) if said == "ok" => Ok(()),
        said => Err(format!("{}: {said:?}", path.display())),
    }
}
