//! Opening of database files: checks, pragmas, then creation or upgrade in one transaction.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::Durability;
use super::private;
use super::vfs::{self, lock::Lock};
use crate::model::{Error, Result, code};

/// The schema of a kind of database file.
#[derive(Debug)]
pub struct Schema {
    /// Written into the file's header, to recognise databases of other programs.
    pub application_id: i32,
    /// The SQL step of each version, oldest first. The number of steps is the version.
    pub steps: &'static [&'static str],
}

/// The cleaner could mistake pages above this number for another kind, see [`vfs`]. 137 GB.
const MAX_PAGES: u32 = 0x01ff_ffff;

/// The value of `PRAGMA auto_vacuum` for `INCREMENTAL`.
const INCREMENTAL: i32 = 2;

/// The number of pages in the log at which they are written back to the file. More than SQLite's 1,000: under
/// load, most of them are the same few pages, and each write-back waits for the disk twice.
const LOG_PAGES: u32 = 4_000;

/// The connection, and the lock that must outlive it.
pub(super) fn open(
    path: &Path,
    schema: &Schema,
    durability: Durability,
) -> Result<(Connection, Option<Lock>)> {
    let lock = || Lock::take(path).map_err(|error| name(path, error));
    let held = lock()?;
    look(path, schema, durability).map_err(|error| name(path, error))?;
    keep_private(path).map_err(|error| name(path, error))?;
    let connection = connect(path, durability).map_err(|error| name(path, error))?;
    let connection = prepare(&connection, durability)
        .and_then(|()| upgrade(connection, schema))
        .map_err(|error| name(path, error))?;
    // While the file was being created, SQLite's lock kept others away.
    let held = held.map_or_else(lock, |held| Ok(Some(held)))?;
    Ok((connection, held))
}

/// Puts the file's name before the error message.
fn name(path: &Path, error: Error) -> Error {
    Error::new(error.code, format!("{}: {}", path.display(), error.message))
}

fn refuse<T>(why: impl Into<String>) -> Result<T> {
    Err(Error::new(code::TIM_ERR_DATABASE_OPERATE_FAILED, why))
}

/// Creates the database with mode 0600, or restricts an existing one. It must exist before its log, because
/// SQLite gives the log the permissions of its database.
fn keep_private(path: &Path) -> Result<()> {
    match private::create_new(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            refuse(format!("cannot be made: {error}"))
        }
        Err(_) => {
            private::tighten(path);
            let mut log = path.as_os_str().to_owned();
            log.push("-wal");
            private::tighten(Path::new(&log));
            Ok(())
        }
        Ok(_) => Ok(()),
    }
}

fn connect(path: &Path, durability: Durability) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags_and_vfs(path, flags, vfs::name(durability)?)?;
    connection.busy_timeout(std::time::Duration::ZERO)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    Ok(connection)
}

/// Refuses a file that must not be written, before anything is written to it.
fn look(path: &Path, schema: &Schema, durability: Durability) -> Result<()> {
    let Ok(metadata) = std::fs::metadata(path) else {
        return Ok(()); // There is none yet.
    };
    if !metadata.is_file() {
        return refuse("is not a file");
    }
    if metadata.permissions().readonly() {
        return refuse("the database is read-only");
    }
    if metadata.len() == 0 {
        return Ok(());
    }
    let connection = connect(path, durability)?;
    // A refused file keeps its log; otherwise closing would write the log back into the file.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let version: usize = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let parts: usize =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let vacuum: i32 = connection.pragma_query_value(None, "auto_vacuum", |row| row.get(0))?;
    if (application, version, parts, vacuum) == (0, 0, 0, INCREMENTAL) {
        return Ok(()); // Ours, killed while it created the file.
    }
    if application != schema.application_id {
        return refuse(format!(
            "the file belongs to another program (application id {application})"
        ));
    }
    if version > schema.steps.len() {
        return refuse(format!(
            "the file has version {version}, this library knows up to {}: it was written by a newer one",
            schema.steps.len()
        ));
    }
    Ok(())
}

fn prepare(connection: &Connection, durability: Durability) -> Result<()> {
    // Keeps the plan of a cached statement. Otherwise SQLite would prepare it again at each use for which the
    // bound values might favour another plan.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // Takes effect only while the file is empty, so it comes before all writes. It is a write itself, for which
    // a full disk has no room, so files that have the setting already are skipped.
    let vacuum: i32 = connection.pragma_query_value(None, "auto_vacuum", |row| row.get(0))?;
    if vacuum != INCREMENTAL {
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    // Each page is checked when it is read, so damage is reported before anything is taken from the page.
    connection.pragma_update(None, "cell_size_check", "ON")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "foreign_keys", "OFF")?;
    connection.pragma_update(None, "max_page_count", MAX_PAGES)?;
    connection.pragma_update(None, "cache_size", -8192)?;
    let synchronous = match durability {
        Durability::Normal => "NORMAL",
        Durability::Full => "FULL",
    };
    connection.pragma_update(None, "synchronous", synchronous)?;
    connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
    // More than there are statements: a statement that drops out of the cache is prepared again at each use.
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Runs the steps that the file has not had yet, all of them or none.
fn upgrade(mut connection: Connection, schema: &Schema) -> Result<Connection> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: usize = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for step in schema.steps.iter().skip(version) {
        transaction.execute_batch(step)?;
    }
    if version < schema.steps.len() {
        transaction.pragma_update(None, "application_id", schema.application_id)?;
        transaction.pragma_update(None, "user_version", schema.steps.len())?;
    }
    transaction.commit()?;
    Ok(connection)
}
