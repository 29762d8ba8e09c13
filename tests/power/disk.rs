//! A disk, and the states in which a loss of power can leave it.
//!
//! A sync puts all earlier changes of its file on disk. Of everything else, the disk may have kept nothing, all, any
//! part, or one half of a write, in any order. Names are lost as bytes are: SQLite syncs a directory with the first
//! sync of a log or journal that it has opened, and when it deletes a journal.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use opentim_core::sqlite::record::{Event, Step};

/// A change that is not synced.
#[derive(Clone, Debug)]
enum Pending {
    Write {
        file: usize,
        offset: usize,
        bytes: Arc<[u8]>,
    },
    Cut {
        file: usize,
        size: usize,
    },
    Name {
        path: PathBuf,
        /// None if the file is removed.
        file: Option<usize>,
    },
}

impl Pending {
    fn is_of(&self, wanted: usize) -> bool {
        match self {
            Self::Write { file, .. } | Self::Cut { file, .. } => *file == wanted,
            Self::Name { .. } => false,
        }
    }

    fn is_in(&self, directory: Option<&Path>) -> bool {
        matches!(self, Self::Name { path, .. } if path.parent() == directory)
    }
}

/// Which half of a write reached the disk, in whole sectors.
#[derive(Clone, Copy, Debug)]
pub struct Tear {
    sector: usize,
    second: bool,
}

impl Tear {
    fn all() -> impl Iterator<Item = Self> {
        let all = [(512, false), (512, true), (4096, false), (4096, true)];
        all.into_iter()
            .map(|(sector, second)| Self { sector, second })
    }

    /// The part of a write that reached the disk. None if the write lies in one sector.
    fn of(self, offset: usize, length: usize) -> Option<std::ops::Range<usize>> {
        let (first, end) = (
            offset / self.sector,
            (offset + length).div_ceil(self.sector),
        );
        if end - first < 2 {
            return None;
        }
        let middle = (first + (end - first).div_ceil(2)) * self.sector - offset;
        Some(if self.second {
            middle..length
        } else {
            0..middle
        })
    }
}

/// Which of the changes that are not synced reached the disk.
#[derive(Clone, Copy, Debug)]
pub enum Left {
    Nothing,
    All,
    /// One change, or half of it.
    Only(usize, Option<Tear>),
    /// All changes but one, or but half of it.
    Without(usize, Option<Tear>),
}

/// Files by their names.
type Files = Vec<(PathBuf, Vec<u8>)>;

#[derive(Clone, Debug, Default)]
pub struct Disk {
    /// The bytes on disk of each file that ever existed.
    files: Vec<Vec<u8>>,
    /// The names on disk, and those that the system has.
    synced: BTreeMap<PathBuf, usize>,
    names: BTreeMap<PathBuf, usize>,
    pending: Vec<Pending>,
    /// The files whose next sync syncs their directory too.
    fresh: BTreeSet<PathBuf>,
}

impl Disk {
    pub fn take(&mut self, event: &Event) {
        let (path, file) = (&event.path, self.names.get(&event.path).copied());
        match (&event.step, file) {
            (Step::Opened, file) => {
                if file.is_none() {
                    self.files.push(Vec::new());
                    self.name(path, Some(self.files.len() - 1));
                }
                let name = path.to_string_lossy();
                if name.ends_with("-wal") || name.ends_with("-journal") {
                    self.fresh.insert(path.clone());
                }
            }
            (Step::Written { offset, bytes }, Some(file)) => self.pending.push(Pending::Write {
                file,
                offset: *offset as usize,
                bytes: Arc::clone(bytes),
            }),
            (Step::Cut(size), Some(file)) => self.pending.push(Pending::Cut {
                file,
                size: *size as usize,
            }),
            (Step::Synced, Some(file)) => {
                self.sync(|pending| pending.is_of(file));
                if self.fresh.remove(path) {
                    self.sync(|pending| pending.is_in(path.parent()));
                }
            }
            (Step::Deleted { synced }, Some(_)) => {
                self.name(path, None);
                if *synced {
                    self.sync(|pending| pending.is_in(path.parent()));
                }
            }
            (Step::Marker(_), _) => {}
            (step, None) => panic!("{step:?} of a file that was not opened: {path:?}"),
        }
    }

    fn name(&mut self, path: &Path, file: Option<usize>) {
        set_name(&mut self.names, path, file);
        let path = path.to_path_buf();
        self.pending.push(Pending::Name { path, file });
    }

    fn sync(&mut self, which: impl Fn(&Pending) -> bool) {
        for pending in std::mem::take(&mut self.pending) {
            if which(&pending) {
                do_it(&mut self.files, &mut self.synced, &pending, None)
            } else {
                self.pending.push(pending)
            }
        }
    }

    /// All states that a loss of power may leave now, as far as they are tried. If the last step is given, without the
    /// states that were possible before it.
    pub fn ways(&self, after: Option<&Step>) -> Vec<Left> {
        let (all, rest) = match after {
            None | Some(Step::Marker(_)) => (true, true),
            Some(Step::Synced | Step::Deleted { synced: true }) => (true, false),
            Some(_) => (false, true),
        };
        let count = self.pending.len();
        let mut ways = Vec::new();
        if all {
            ways.push(Left::Nothing);
        }
        if rest && count > 0 {
            ways.push(Left::All);
        }
        for (at, pending) in self.pending.iter().enumerate() {
            let last = at + 1 == count;
            if (all || last) && count > 1 {
                ways.push(Left::Only(at, None));
            }
            if rest && count > 1 && (all || !last) {
                ways.push(Left::Without(at, None));
            }
            let Pending::Write { offset, bytes, .. } = pending else {
                continue;
            };
            for tear in Tear::all().filter(|tear| tear.of(*offset, bytes.len()).is_some()) {
                if all || last {
                    ways.push(Left::Only(at, Some(tear)));
                }
                if rest && count > 1 {
                    ways.push(Left::Without(at, Some(tear)));
                }
            }
        }
        ways
    }

    /// The files of such a state.
    pub fn files(&self, left: Left) -> Files {
        let (mut files, mut names) = (self.files.clone(), self.synced.clone());
        for (at, pending) in self.pending.iter().enumerate() {
            let tear = match left {
                Left::Nothing => continue,
                Left::Only(only, _) if only != at => continue,
                Left::Without(without, None) if without == at => continue,
                Left::Only(_, tear) => tear,
                Left::Without(without, tear) if without == at => tear,
                Left::All | Left::Without(..) => None,
            };
            do_it(&mut files, &mut names, pending, tear);
        }
        let found = names.into_iter();
        found
            .map(|(path, file)| (path, std::mem::take(&mut files[file])))
            .collect()
    }
}

fn set_name(names: &mut BTreeMap<PathBuf, usize>, path: &Path, file: Option<usize>) {
    match file {
        Some(file) => names.insert(path.into(), file),
        None => names.remove(path),
    };
}

fn do_it(
    files: &mut [Vec<u8>],
    names: &mut BTreeMap<PathBuf, usize>,
    pending: &Pending,
    tear: Option<Tear>,
) {
    match pending {
        Pending::Write {
            file,
            offset,
            bytes,
        } => {
            let whole = 0..bytes.len();
            let part = match tear {
                Some(tear) => tear.of(*offset, bytes.len()).unwrap_or(whole),
                None => whole,
            };
            let (file, at) = (&mut files[*file], offset + part.start);
            let end = offset + part.end;
            if file.len() < at {
                file.resize(at, 0);
            }
            let over = file.len().min(end) - at;
            let (inside, behind) = bytes[part].split_at(over);
            file[at..at + over].copy_from_slice(inside);
            file.extend_from_slice(behind);
        }
        Pending::Cut { file, size } => files[*file].resize(*size, 0),
        Pending::Name { path, file } => set_name(names, path, *file),
    }
}
