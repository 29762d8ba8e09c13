//! Copy of a whole service's rows between SQLite and PostgreSQL.
//!
//! Rows are copied in batches, by the tables' keys. A batch is one transaction at the target and includes the
//! [`Progress`], so a copy that was killed resumes. No server opens a database that has a `Progress`. Before it is
//! removed, both databases are read again and compared.

mod engine;
mod sum;
mod table;

use serde::{Deserialize, Serialize};

use super::{IDENTITY, Location, Rows, Storage};
use crate::model::{Error, Result, code};
pub use sum::Sum;
use table::{Cell, PROGRESS, TABLES, Table};

/// A copy in progress. It owns both databases as long as it lives; the source is only read.
#[derive(Debug)]
pub struct Copy {
    from: Storage,
    /// Keeps others from changing the source.
    guard: Option<Storage>,
    to: Storage,
    /// The number of rows in one transaction.
    batch: usize,
    /// The number of rows to copy.
    rows: u64,
}

/// The progress of a copy.
#[derive(Debug, Serialize, Deserialize)]
struct Progress {
    /// The source.
    from: String,
    /// The table in progress.
    table: String,
    /// The key of the last copied row; empty: the table has not been started.
    after: Vec<Cell>,
    /// The number of rows copied so far, of all tables.
    rows: u64,
}

impl Copy {
    /// Opens both databases. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019) if one cannot be used, is in use
    /// or is part of another unfinished copy, if there is nothing at `from`, or if `to` has rows that are not
    /// from an earlier attempt.
    pub fn begin(from: &Location, to: &Location, batch: usize) -> Result<Self> {
        if let Location::File(path) = from
            && !path.exists()
        {
            return Err(refused(format!("{from} is not there")));
        }
        let mut source = Storage::open(from)?;
        source.refuse_others()?;
        let guard = source.keep_writers_out()?;
        let mut target = Storage::open_unfinished(to)?;
        target.refuse_others()?;
        let rows = source.read(count)?;
        if source.read(occupied)?.is_none() {
            return Err(refused(format!("{from} holds nothing to copy")));
        }
        target.write(|rows| match Progress::read(rows)? {
            Some(progress) if progress.from == from.to_string() => Ok(()),
            Some(progress) => Err(unfinished(to, &progress.from)),
            None => Progress::first(from, to, rows),
        })?;
        Ok(Self {
            from: source,
            guard,
            to: target,
            batch,
            rows,
        })
    }

    /// The number of rows to copy, and how many of them an earlier attempt has copied.
    pub fn extent(&mut self) -> Result<(u64, u64)> {
        let done = self.to.read(Progress::found)?.rows;
        Ok((self.rows, done))
    }

    /// Copies the next batch. Returns its table and the number of rows copied so far, or `None` when all are.
    pub fn carry(&mut self) -> Result<Option<(&'static str, u64)>> {
        self.has_been_alone()?;
        let Self {
            from, to, batch, ..
        } = self;
        to.write(|rows| {
            let mut progress = Progress::found(rows)?;
            let Some(table) = TABLES.iter().find(|table| table.name == progress.table) else {
                return Ok(None);
            };
            let lines = from.read(|source| table.read(source, &progress.after, *batch))?;
            table.write(rows, &lines)?;
            progress.rows += lines.len() as u64;
            match lines.last() {
                Some(last) if lines.len() == *batch => progress.after = table.key(last),
                _ => {
                    let next = TABLES
                        .iter()
                        .skip_while(|other| other.name != table.name)
                        .nth(1);
                    progress.table = next.map_or("", |table| table.name).into();
                    progress.after.clear();
                }
            }
            progress.write(rows)?;
            Ok(Some((table.name, progress.rows)))
        })
    }

    /// Reads both databases and compares them, table by table; `told` is called with the progress after each
    /// batch. Fails with 6019 if they differ.
    pub fn check(&mut self, mut told: impl FnMut(&'static str, u64)) -> Result<Sum> {
        let mut all = Sum::default();
        for table in TABLES {
            let from = sum(&mut self.from, table, self.batch, |rows| {
                told(table.name, rows)
            })?;
            let to = sum(&mut self.to, table, self.batch, |_| {})?;
            if from != to {
                return Err(refused(format!(
                    "the table {} has {} rows at one place and {} at the other, and they are not the same: one of \
                     them was changed since the copy was begun; begin anew with an empty place",
                    table.name, from.rows, to.rows
                )));
            }
            all.merge(&from);
        }
        self.has_been_alone()?;
        Ok(all)
    }

    /// Copies the figures and removes its progress: from now on, servers can open the target.
    pub fn finish(mut self) -> Result<()> {
        let (figures, tallies) = self.from.read(|rows| {
            let figures =
                ["users", "conversations", "messages"].map(|name| Ok((name, rows.figure(name)?)));
            let figures: Vec<_> = figures.into_iter().collect::<Result<_>>()?;
            Ok((figures, rows.deletions_by_hour(0)?))
        })?;
        self.to.learn()?;
        self.to.write(|rows| {
            for (name, value) in &figures {
                rows.set_figure(name, *value)?;
            }
            for tally in &tallies {
                rows.add_tally(*tally)?;
            }
            rows.begin_behind_timelines()?;
            rows.remove_setting(PROGRESS)
        })
    }

    fn has_been_alone(&self) -> Result<()> {
        match &self.guard {
            None => Ok(()),
            Some(guard) => guard.has_kept_writers_out(),
        }
    }
}

impl Progress {
    /// The progress, if a copy is in progress.
    fn read(rows: &Rows<'_>) -> Result<Option<Self>> {
        let broken = |error| refused(format!("the note of a copy cannot be read: {error}"));
        let text = rows.setting(PROGRESS)?;
        text.map(|text| serde_json::from_str(&text).map_err(broken))
            .transpose()
    }

    /// The progress of the copy that this process carries out.
    fn found(rows: &Rows<'_>) -> Result<Self> {
        Self::read(rows)?.ok_or_else(|| refused("somebody else has ended this copy".into()))
    }

    /// Starts a copy into an empty database.
    fn first(from: &Location, to: &Location, rows: &Rows<'_>) -> Result<()> {
        if let Some(table) = occupied(rows)? {
            return Err(refused(format!(
                "{to} has rows already (in the table {table}): a copy needs an empty place"
            )));
        }
        // The target takes the identity of the service that is copied.
        rows.remove_setting(IDENTITY)?;
        let progress = Self {
            from: from.to_string(),
            table: TABLES.first().map_or("", |table| table.name).into(),
            after: Vec::new(),
            rows: 0,
        };
        progress.write(rows)
    }

    fn write(&self, rows: &Rows<'_>) -> Result<()> {
        let text =
            serde_json::to_string(self).map_err(|error| Error::internal(error.to_string()))?;
        rows.set_setting(PROGRESS, &text)
    }
}

/// Refuses a database with an unfinished copy.
pub(super) fn refuse_unfinished(place: &Location, mut storage: Storage) -> Result<Storage> {
    match storage.read(Progress::read)? {
        None => Ok(storage),
        Some(progress) => Err(unfinished(place, &progress.from)),
    }
}

/// The first table with rows other than those that are created with it.
fn occupied(rows: &Rows<'_>) -> Result<Option<&'static str>> {
    for table in TABLES {
        let own = table.name == "setting" && rows.setting(IDENTITY)?.is_some();
        if table.count(rows)? > u64::from(own) {
            return Ok(Some(table.name));
        }
    }
    Ok(None)
}

/// The number of rows to copy.
fn count(rows: &Rows<'_>) -> Result<u64> {
    let add = |all, table: &Table| Ok(all + table.count(rows)?);
    TABLES.iter().try_fold(0, add)
}

fn sum(
    storage: &mut Storage,
    table: &Table,
    batch: usize,
    mut told: impl FnMut(u64),
) -> Result<Sum> {
    let (mut sum, mut after) = (Sum::default(), Vec::new());
    loop {
        let lines = storage.read(|rows| table.read(rows, &after, batch))?;
        for line in lines.iter().filter(|line| !table.is_progress(line)) {
            sum.add(line);
        }
        told(lines.len() as u64);
        match lines.last() {
            Some(last) if lines.len() == batch => after = table.key(last),
            _ => return Ok(sum),
        }
    }
}

fn unfinished(place: &Location, from: &str) -> Error {
    refused(format!(
        "{place} has a part of a copy from {from}: `opentim-server copy` with both as before goes on with it"
    ))
}

fn refused(why: String) -> Error {
    Error::new(code::TIM_ERR_DATABASE_OPERATE_FAILED, why)
}
