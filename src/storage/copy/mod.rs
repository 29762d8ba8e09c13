//! A deployment's rows, carried from one place to another: from a SQLite file to PostgreSQL, or back.
//!
//! In batches, by the tables' keys. A batch is one transaction at the place where the rows go, and a note of how far
//! it is, the [`Mark`], is part of it: a copy that was killed goes on where it was. No server serves a place with that
//! note. Before it is taken away, both places are read once more and held against each other.

mod engine;
mod sum;
mod table;

use serde::{Deserialize, Serialize};

use super::{IDENTITY, Location, Rows, Storage};
use crate::model::{Error, Result, code};
pub use sum::Sum;
use table::{Cell, MARK, TABLES, Table};

/// A copy under way. Both places are its own as long as it lives; the first is only read.
#[derive(Debug)]
pub struct Copy {
    from: Storage,
    /// What keeps others from changing what is read.
    guard: Option<Storage>,
    to: Storage,
    /// How many rows a transaction carries.
    batch: usize,
    /// How many rows there are to carry.
    rows: u64,
}

/// How far a copy is.
#[derive(Debug, Serialize, Deserialize)]
struct Mark {
    /// The place that it reads.
    from: String,
    /// The table under way.
    table: String,
    /// The key of the last row that was carried; none: the table is to be begun.
    after: Vec<Cell>,
    /// How many rows are there already, of all tables.
    rows: u64,
}

impl Copy {
    /// Opens both places. Errors 6019: one cannot be used, is in use, or is half of another copy; there is nothing at
    /// `from`; there are rows at `to` that are none of an earlier try.
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
        target.write(|rows| match Mark::read(rows)? {
            Some(mark) if mark.from == from.to_string() => Ok(()),
            Some(mark) => Err(unfinished(to, &mark.from)),
            None => Mark::first(from, to, rows),
        })?;
        Ok(Self {
            from: source,
            guard,
            to: target,
            batch,
            rows,
        })
    }

    /// How many rows there are to carry, and how many of them are there from an earlier try.
    pub fn extent(&mut self) -> Result<(u64, u64)> {
        let done = self.to.read(Mark::found)?.rows;
        Ok((self.rows, done))
    }

    /// Carries the next batch; which table it is of and how many rows are carried by now, or none when all are.
    pub fn carry(&mut self) -> Result<Option<(&'static str, u64)>> {
        self.has_been_alone()?;
        let Self {
            from, to, batch, ..
        } = self;
        to.write(|rows| {
            let mut mark = Mark::found(rows)?;
            let Some(table) = TABLES.iter().find(|table| table.name == mark.table) else {
                return Ok(None);
            };
            let lines = from.read(|source| table.read(source, &mark.after, *batch))?;
            table.write(rows, &lines)?;
            mark.rows += lines.len() as u64;
            match lines.last() {
                Some(last) if lines.len() == *batch => mark.after = table.key(last),
                _ => {
                    let next = TABLES
                        .iter()
                        .skip_while(|other| other.name != table.name)
                        .nth(1);
                    mark.table = next.map_or("", |table| table.name).into();
                    mark.after.clear();
                }
            }
            mark.write(rows)?;
            Ok(Some((table.name, mark.rows)))
        })
    }

    /// Reads both places and holds them against each other, table by table; `told` hears of each row's batch. Error
    /// 6019: they differ.
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

    /// Carries the figures, and takes the note away: from now on the place can be served.
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
            rows.remove_setting(MARK)
        })
    }

    fn has_been_alone(&self) -> Result<()> {
        match &self.guard {
            None => Ok(()),
            Some(guard) => guard.has_kept_writers_out(),
        }
    }
}

impl Mark {
    /// The note, at a place that may have none.
    fn read(rows: &Rows<'_>) -> Result<Option<Self>> {
        let broken = |error| refused(format!("the note of a copy cannot be read: {error}"));
        let text = rows.setting(MARK)?;
        text.map(|text| serde_json::from_str(&text).map_err(broken))
            .transpose()
    }

    /// The note of the copy under way.
    fn found(rows: &Rows<'_>) -> Result<Self> {
        Self::read(rows)?.ok_or_else(|| refused("somebody else has ended this copy".into()))
    }

    /// Begins a copy at an empty place.
    fn first(from: &Location, to: &Location, rows: &Rows<'_>) -> Result<()> {
        if let Some(table) = occupied(rows)? {
            return Err(refused(format!(
                "{to} has rows already (in the table {table}): a copy needs an empty place"
            )));
        }
        // It becomes the service that is copied.
        rows.remove_setting(IDENTITY)?;
        let mark = Self {
            from: from.to_string(),
            table: TABLES.first().map_or("", |table| table.name).into(),
            after: Vec::new(),
            rows: 0,
        };
        mark.write(rows)
    }

    fn write(&self, rows: &Rows<'_>) -> Result<()> {
        let text =
            serde_json::to_string(self).map_err(|error| Error::internal(error.to_string()))?;
        rows.set_setting(MARK, &text)
    }
}

/// Refuses a place where a copy is unfinished.
pub(super) fn refuse_unfinished(place: &Location, mut storage: Storage) -> Result<Storage> {
    match storage.read(Mark::read)? {
        None => Ok(storage),
        Some(mark) => Err(unfinished(place, &mark.from)),
    }
}

/// The first table with rows beside those that are made with it.
fn occupied(rows: &Rows<'_>) -> Result<Option<&'static str>> {
    for table in TABLES {
        let own = table.name == "setting" && rows.setting(IDENTITY)?.is_some();
        if table.count(rows)? > u64::from(own) {
            return Ok(Some(table.name));
        }
    }
    Ok(None)
}

/// How many rows there are to carry.
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
        for line in lines.iter().filter(|line| !table.is_mark(line)) {
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
