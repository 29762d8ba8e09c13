//! Database files with safe opening, transactions, and erasure.
//!
//! Both the device's cache and the service's storage use [`Database`]. It has one connection and holds the file
//! exclusively (`locking_mode = EXCLUSIVE`), so that nothing can keep the write-ahead log from being emptied.
//! For erasure, see `erasure.rs`, `vfs/clean.rs` and `docs/decisions/0003-erasure.md`.

pub mod again;
mod erasure;
mod error;
mod open;
pub mod private;
mod vfs;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::model::{Error, Result, code};

pub use erasure::Owed;
pub use open::Schema;
use vfs::lock::Lock;
#[cfg(any(test, feature = "faults"))]
pub use vfs::{cleaned, fault, record};

/// The durability of a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Loss of power may lose the last commits, but never the file. For data that can be fetched again.
    Normal,
    /// A commit that returned is on disk. For data that was promised to somebody.
    Full,
}

/// The known state of a file's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// No damage is known.
    Sound,
    /// Something was found corrupt, and the file has not been checked since.
    Doubtful,
    /// Pages are damaged.
    Corrupt,
}

/// An open database file.
#[derive(Debug)]
pub struct Database {
    connection: Connection,
    path: PathBuf,
    owed: Owed,
    trust: Cell<Trust>,
    /// Dropped after the connection.
    _lock: Option<Lock>,
}

impl Database {
    /// Opens or creates the file at `path`, upgrades its schema and performs an owed erasure. If the disk is
    /// full or fails, the erasure stays owed and the file is opened nevertheless; otherwise nobody could delete
    /// anything to make room.
    ///
    /// Fails with `ERR_DATABASE_OPERATE_FAILED` (6019), with the file untouched, if the file is corrupt,
    /// read-only, of a newer version, of another program, or in use by another client or process.
    pub fn open(path: &Path, schema: &Schema, durability: Durability) -> Result<Self> {
        let (connection, lock) = open::open(path, schema, durability)?;
        let database = Self {
            connection,
            path: path.into(),
            owed: Owed::default(),
            trust: Cell::new(Trust::Sound),
            _lock: lock,
        };
        database.finish()?;
        Ok(database)
    }

    /// Runs `work` in one transaction: everything is committed, or nothing on error.
    pub fn write<T>(&mut self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        self.transact(TransactionBehavior::Immediate, |transaction| {
            let value = work(&transaction)?;
            transaction.commit()?;
            Ok(value)
        })
    }

    /// Runs `work` on one unchanging state of the file.
    pub fn read<T>(&mut self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        self.transact(TransactionBehavior::Deferred, |transaction| {
            work(&transaction)
        })
    }

    /// Notes corruption, since other pages may be affected too.
    fn transact<T>(
        &mut self,
        behavior: TransactionBehavior,
        work: impl FnOnce(Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let begun = self.connection.transaction_with_behavior(behavior);
        let done = begun.map_err(Error::from).and_then(work);
        if let Err(error) = &done
            && error.is_corrupt()
            && self.trust.get() == Trust::Sound
        {
            self.trust.set(Trust::Doubtful);
        }
        done
    }

    /// Writes the current contents into another file, which must be empty. The copy is made from the rows, so
    /// it contains nothing that was erased.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        let name = path.to_str().ok_or_else(|| {
            let why = format!("{}: is not UTF-8 text", path.display());
            Error::new(code::TIM_ERR_DATABASE_OPERATE_FAILED, why)
        })?;
        self.connection.execute("VACUUM INTO ?1", [name])?;
        Ok(())
    }

    /// Gives up to `pages` free pages back to the file system, which receives them with the last ones. True if
    /// more are left.
    pub fn give_back(&self, pages: u32) -> Result<bool> {
        let mut vacuum = self
            .connection
            .prepare(&format!("PRAGMA incremental_vacuum({pages})"))?;
        let mut rows = vacuum.query([])?;
        while rows.next()?.is_some() {} // A step gives back one page.
        drop(rows);
        let left: i64 = self
            .connection
            .query_row("PRAGMA freelist_count", [], |row| row.get(0))?;
        if left == 0 {
            self.erase()?;
        }
        Ok(left > 0)
    }

    /// Calls `trace` with every SQL statement from now on. For tests and benches that count statements.
    pub fn trace(&mut self, trace: fn(rusqlite::trace::TraceEvent<'_>)) -> Result<()> {
        let events = rusqlite::trace::TraceEventCodes::SQLITE_TRACE_STMT;
        Ok(self.connection.trace_v2(events, Some(trace))?)
    }

    /// The whole schema as SQL, by name. A test compares it with the file in the repository.
    pub fn schema_sql(&self) -> Result<String> {
        let mut statement = self.connection.prepare(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
             ORDER BY tbl_name, type = 'trigger', type DESC, name",
        )?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        let sql: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
        Ok(sql.join(";\n\n") + ";\n")
    }
}

#[cfg(test)]
mod tests;
