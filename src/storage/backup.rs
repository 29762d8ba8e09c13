//! Copies of a file that go on being right while the file is used.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::{SCHEMA, Storage};
use crate::model::{Error, Result, code};

impl Storage {
    /// Writes all rows, as they are in one moment, into a new file that only its owner may read. What was erased is not
    /// in it: it is made of the rows, not of the file's pages. Errors: 6019, and nothing is left; 6017 for PostgreSQL.
    pub fn backup(&mut self, to: &Path) -> Result<()> {
        let Some(file) = self.file() else {
            let why = "storage: is PostgreSQL, which has its own program for it: pg_dump";
            return Err(Error::parameter(why));
        };
        create(to).map_err(|error| refused(to, &error))?;
        let done = file.copy_to(to).and_then(|()| synced(to));
        if done.is_err() {
            // What stays, if it cannot be removed, is no backup: the error says so.
            let _ = std::fs::remove_file(to);
        }
        done
    }
}

/// Reads a copy from its first page to its last. Error 6019 when it is none, or damaged.
pub fn check_backup(path: &Path) -> Result<()> {
    let sound = || -> rusqlite::Result<(i64, String)> {
        let sql = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let id = sql.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        let sound = sql.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        Ok((id, sound))
    };
    match sound().map_err(|error| refused(path, &error))? {
        (id, sound) if id == i64::from(SCHEMA.application_id) && sound == "ok" => Ok(()),
        (_, sound) => Err(refused(path, &format!("is no sound copy: {sound}"))),
    }
}

/// An empty file, which the rows may go into.
fn create(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

fn synced(path: &Path) -> Result<()> {
    let file = std::fs::OpenOptions::new().write(true).open(path);
    file.and_then(|file| file.sync_all())
        .map_err(|error| refused(path, &error))
}

fn refused(path: &Path, why: &dyn std::fmt::Display) -> Error {
    Error::new(
        code::TIM_ERR_DATABASE_OPERATE_FAILED,
        format!("{}: {why}", path.display()),
    )
}
