//! `opentim-server backup`: copies the database file, even while a server uses it.
//!
//! Only one process can have the file. So a running server is asked for the copy and sends it, over a socket
//! beside the file that only the file's owner may use. If no server runs, the command makes the copy itself.

use std::path::{Path, PathBuf};

use clap::Args;

use super::config::{self, CliOptions};
use opentim_core::model::{Error, Result, code};
use opentim_core::storage::{Location, Storage, check_backup};

/// What `backup` is told.
#[derive(Debug, Args)]
pub struct Wanted {
    #[command(flatten)]
    options: CliOptions,
    /// Where to write the copy; a file that is there is left alone
    #[arg(value_name = "TO")]
    to: PathBuf,
}

/// Makes the copy and reads it once. Returns the final message, or the problems.
pub(super) fn backup(wanted: &Wanted) -> std::result::Result<String, Vec<String>> {
    let loaded = config::load(&wanted.options);
    let Some(config) = loaded.config else {
        return Err(loaded.problems);
    };
    let to = wanted.to.as_path();
    made(&config.storage, to).map_err(|error| vec![error.to_string()])?;
    let bytes = std::fs::metadata(to).map_or(0, |file| file.len());
    Ok(format!(
        "{} is written, and sound: {bytes} bytes. What is deleted from now on can still be read in it.",
        to.display()
    ))
}

fn made(from: &Location, to: &Path) -> Result<()> {
    let path = match from {
        Location::File(path) => path,
        #[cfg(feature = "postgres")]
        Location::Postgres(_) => return Storage::open(from)?.backup(to),
    };
    if !path.exists() {
        return Err(failed(path, &"there is no database"));
    }
    if !asked(path, to)? {
        Storage::open(from)?.backup(to)?;
    }
    check_backup(to)
}

/// Asks a running server to make the copy. False if none runs.
#[cfg(unix)]
fn asked(path: &Path, to: &Path) -> Result<bool> {
    use std::os::unix::fs::OpenOptionsExt;
    let Some(server) = super::control::Connection::open(path) else {
        return Ok(false);
    };
    let mut options = std::fs::OpenOptions::new();
    let file = options.write(true).create_new(true).mode(0o600).open(to);
    let mut file = file.map_err(|error| failed(to, &error))?;
    let received = server
        .ask("backup", &mut file)
        .and_then(|()| file.sync_all())
        .map_err(|error| failed(to, &error));
    if received.is_err() {
        // If the file cannot be removed, the caller still gets the error, so it is not taken for a backup.
        let _ = std::fs::remove_file(to);
    }
    received.map(|()| true)
}

/// Without Unix sockets, only the database of a stopped server can be copied.
#[cfg(not(unix))]
fn asked(_: &Path, _: &Path) -> Result<bool> {
    Ok(false)
}

fn failed(path: &Path, why: &dyn std::fmt::Display) -> Error {
    Error::new(
        code::TIM_ERR_IO_OPERATION_FAILED,
        format!("{}: {why}", path.display()),
    )
}
