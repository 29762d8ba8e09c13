//! Backups of a database file that is in use.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::{SCHEMA, Storage};
use crate::model::{Error, Result, code};

impl Storage {
    /// Writes all rows, as of one moment, into a new file with mode 0600. Erased data is not in it: the copy is
    /// made from the rows, not from the file's pages. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019), leaving
    /// no file, or with `ERR_INVALID_PARAMETERS` (6017) for PostgreSQL.
    pub fn backup(&mut self, to: &Path) -> Result<()> {
        let Some(file) = self.file() else {
            let why = "storage: is PostgreSQL, which has its own program for it: pg_dump";
            return Err(Error::parameter(why));
        };
        create(to).map_err(|error| refused(to, &error))?;
        let done = file.copy_to(to).and_then(|()| synced(to));
        if done.is_err() {
            // If the file cannot be removed, the caller still gets the error, so it is not taken for a backup.
            let _ = std::fs::remove_file(to);
        }
        done
    }
}

/// Reads a backup from its first page to its last. Fails with 6019 if it is not a backup, or is damaged.
pub fn check_backup(path: &Path) -> Result<()> {
    let sound = || -> rusqlite::Result<(i64, String)> {
        let sql = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let id = sql.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        let sound = sql.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        Ok((id, sound))
    };
    match sound().map_err(|error| refused(path, &error))? {
        (id, sound) if id == i64::from(SCHEMA.application_id) && sound == "ok" => Ok(()),
        (_, sound) => Err(refused(path, &format!("is not a sound copy: {sound}"))),
    }
}

/// Creates an empty file for the rows.
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
