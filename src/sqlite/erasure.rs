//! Erasure: owed from the transaction that removes text, until none of its raw bytes can be found.
//!
//! An owed erasure survives the process without a row that records it, because the log is then not empty. A
//! transaction that removes text puts its pages into the log, and only [`Database::erase`] truncates the log,
//! once all of it is in its place in the file and on disk. So if the log is not empty when a file is opened, an
//! erasure is owed. While the file is open, [`Owed`] says whether the log contains anything that must go.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::ErrorCode;

use super::{Database, Trust};
use crate::model::{Error, Result, code};

/// Whether text was removed whose bytes may still be in the files.
#[derive(Clone, Debug, Default)]
pub struct Owed(Arc<AtomicBool>);

impl Owed {
    /// Notes that text is removed. Called within the transaction that removes it; if that fails, an unneeded
    /// erasure is owed, which does no harm.
    pub fn set(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether an erasure is owed.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Notes that the files contain nothing that was removed.
    pub fn clear(&self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

impl Database {
    /// The note by which transactions say that they remove text.
    pub fn owed(&self) -> &Owed {
        &self.owed
    }

    /// Performs an owed erasure, whichever call removed the text. Called before a success is reported that
    /// promises that bytes are gone. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019) if the disk fails, and the
    /// erasure stays owed. Also fails if the file is corrupt, since its contents are then unknown.
    pub fn settle(&self) -> Result<()> {
        if self.owed.is_set() {
            self.erase()?;
        }
        self.look_through()
    }

    /// Makes what committed deletions removed unreadable in the raw files: every page is cleaned and written to
    /// its place in the file, and the log is truncated to nothing. Returns once both are on disk.
    ///
    /// A page is cleaned on its way to the file, but SQLite's cache still has the uncleaned page, with old
    /// copies of rows that moved, and the page's next change would write them into the log. So the cache is
    /// emptied first, and pages are read back clean.
    ///
    /// Fails with `ERR_DATABASE_OPERATE_FAILED` (6019) if the disk fails; the erasure then stays owed.
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

    /// Checks the whole file, if something in it was corrupt. If a damaged tree makes pages unreachable, their
    /// rows are neither found nor removed, and must not be reported as gone. Deletions from a sound file do not
    /// read the whole file. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019) if it is corrupt.
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

    /// Performs an owed erasure when the file is opened. A full or failing disk is not an error: the erasure
    /// stays owed.
    pub(super) fn finish(&self) -> Result<()> {
        self.owed.set();
        match self.empty_log() {
            Ok(true) => {
                self.owed.clear();
                Ok(())
            }
            Ok(false) => self.erase(), // For its error.
            Err(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Ok(()),
                _ => Err(error.into()),
            },
        }
    }

    /// Writes the log back and truncates it. False if a reader prevents that.
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
