//! Erasure: owed from the transaction that removes text, until no raw byte of it can be found.
//!
//! What is owed outlives the process without a row that says so: the log is not empty then. A transaction that
//! removes text puts its pages into the log, and only [`Database::erase`] cuts the log, once all of it is in its place
//! in the file, and on disk. So a log that is not empty, when a file is opened, is erasure owed; while it is open,
//! [`Owed`] knows whether anything of what is in the log must go.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::ErrorCode;

use super::{Database, Trust};
use crate::model::{Error, Result, code};

/// Whether text was removed whose bytes may still be in the files.
#[derive(Clone, Debug, Default)]
pub struct Owed(Arc<AtomicBool>);

impl Owed {
    /// Text is removed. Said within the transaction that removes it; one that fails owes too much, which harms
    /// nobody.
    pub fn set(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether it is owed.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// The files hold nothing that was removed.
    pub fn clear(&self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

impl Database {
    /// What transactions say by that they remove text.
    pub fn owed(&self) -> &Owed {
        &self.owed
    }

    /// Does what is owed, whoever removed the text: called before a success is told that promises that bytes are gone.
    /// Error 6019 when the disk refuses; then it stays owed. Also when the file is found corrupt: then nobody knows
    /// what is in it.
    pub fn settle(&self) -> Result<()> {
        if self.owed.is_set() {
            self.erase()?;
        }
        self.look_through()
    }

    /// Makes what committed deletions removed unreadable in the raw files: every page goes, cleaned,
    /// to its place in the file, and the log is cut to nothing. Returns once both are on disk.
    ///
    /// What is cleaned is on its way to the file; the page in SQLite's memory keeps the old copies of rows that
    /// moved, and the next change of it would write them into the log. So the memory is emptied first: pages
    /// come back from the file, clean.
    ///
    /// Error 6019 when the disk refuses; then it is owed.
    pub fn erase(&self) -> Result<()> {
        self.owed.set();
        if !self.empty_log()? {
            return Err(Error::new(
                code::TIM_ERR_DATABASE_OPERATE_FAILED,
                format!("{}: the log could not be emptied", self.path.display()),
            ));
        }
        self.owed.clear();
        Ok(())
    }

    /// Looks through a file in which something was corrupt. Where pages of a damaged tree cannot be reached, rows are
    /// neither found nor removed, and nobody may be told that they are gone. It reads the whole file, which no deletion
    /// from a sound one does. Error 6019 when it is corrupt.
    fn look_through(&self) -> Result<()> {
        if self.trust.get() == Trust::Doubtful {
            let said: String = self
                .connection
                .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            self.trust.set(match said.as_str() {
                "ok" => Trust::Sound,
                _ => Trust::Corrupt,
            });
        }
        match self.trust.get() {
            Trust::Corrupt => Err(Error::corrupt("some of its pages")),
            _ => Ok(()),
        }
    }

    /// The same at the opening of the file.
    pub(super) fn finish(&self) -> Result<()> {
        self.owed.set();
        match self.empty_log() {
            Ok(true) => {
                self.owed.clear();
                Ok(())
            }
            Ok(false) => self.erase(), // The error of it.
            Err(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Ok(()),
                _ => Err(error.into()),
            },
        }
    }

    /// False: somebody reads it.
    fn empty_log(&self) -> rusqlite::Result<bool> {
        self.connection
            .prepare_cached("PRAGMA shrink_memory")?
            .query([])?
            .next()?;
        let busy: i64 = self
            .connection
            .prepare_cached("PRAGMA wal_checkpoint(TRUNCATE)")?
            .query_row([], |row| row.get(0))?;
        Ok(busy == 0)
    }
}
