//! Lock that keeps other processes from a database file, besides SQLite's own.
//!
//! SQLite's lock belongs to the process: as soon as anything in the process opens and closes the file, for
//! example a backup, the system drops the lock and lets another process in. This lock belongs to a handle of
//! ours (`F_OFD_SETLK`, on Linux and on Apple's systems) and ends when that is closed. It is on a byte that
//! SQLite does not lock, so the two do not conflict. On Windows, locks belong to handles anyway.

use std::fs::File;
use std::path::Path;

use crate::model::{Error, Result, code};
use crate::sqlite::again::again;

/// The byte after SQLite's (`PENDING_BYTE` and the 511 bytes that follow it).
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
const BYTE: libc::off_t = 0x4000_0200;

/// `F_OFD_SETLK`, which libc does not define for these systems.
#[cfg(target_vendor = "apple")]
const SET: libc::c_int = 90;
#[cfg(any(target_os = "linux", target_os = "android"))]
const SET: libc::c_int = 37;

/// The lock, held as long as this lives. Close the database first.
#[derive(Debug)]
pub struct Lock {
    file: File,
    /// The process that took it. A forked child has the handle too, but must not release the lock.
    process: u32,
}

impl Lock {
    /// Takes the lock of an existing file. `None` if there is no such file, or the system has no such locks;
    /// SQLite then reports what is wrong. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019) if another process
    /// has the lock.
    pub fn take(path: &Path) -> Result<Option<Self>> {
        let is_file = again(|| std::fs::metadata(path)).is_ok_and(|found| found.is_file());
        let file = File::options().read(true).write(true).open(path);
        let Some(file) = file.ok().filter(|_| is_file) else {
            return Ok(None);
        };
        match set(&file, true) {
            Ok(true) => Ok(Some(Self {
                file,
                process: std::process::id(),
            })),
            Ok(false) => Ok(None),
            Err(()) => Err(Error::new(
                code::TIM_ERR_DATABASE_OPERATE_FAILED,
                "the database is in use by another client or process",
            )),
        }
    }
}

impl Drop for Lock {
    /// Releases the lock explicitly. Closing the handle is not enough: a child that was forked meanwhile has it
    /// too, and would keep the lock until it runs a program or ends.
    fn drop(&mut self) {
        if self.process == std::process::id() {
            let _ = set(&self.file, false);
        }
    }
}

/// Takes or releases the lock. Returns whether the system has such locks, or an error if another process has
/// this one.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn set(file: &File, locked: bool) -> std::result::Result<bool, ()> {
    use std::io::ErrorKind;
    use std::os::fd::AsRawFd;

    // SAFETY: the struct consists of numbers, for which all zeroes is a valid value.
    let mut wanted: libc::flock = unsafe { std::mem::zeroed() };
    let kind = if locked { libc::F_WRLCK } else { libc::F_UNLCK };
    wanted.l_type = kind as libc::c_short;
    wanted.l_whence = libc::SEEK_SET as libc::c_short;
    wanted.l_start = BYTE;
    wanted.l_len = 1;
    // Otherwise, an interrupting signal would look like a file system without such locks.
    let set = again(|| {
        // SAFETY: the descriptor is open, since the file is borrowed; the struct is read during the call only.
        match unsafe { libc::fcntl(file.as_raw_fd(), SET, &raw const wanted) } {
            0 => Ok(()),
            _ => Err(std::io::Error::last_os_error()),
        }
    });
    match set.map_err(|error| error.kind()) {
        Ok(()) => Ok(true),
        Err(ErrorKind::WouldBlock | ErrorKind::PermissionDenied) => Err(()),
        Err(_) => Ok(false), // Not in this file system.
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn set(_: &File, _: bool) -> std::result::Result<bool, ()> {
    Ok(false)
}

#[cfg(test)]
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod tests {
    use super::*;

    /// Simulates what fork() does to a handle: a copy of it is open elsewhere. A test with threads cannot call
    /// fork() itself.
    #[test]
    fn a_child_neither_keeps_the_lock_nor_gives_it_back() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("a.db");
        std::fs::write(&path, "").unwrap();
        let lock = Lock::take(&path).unwrap().unwrap();
        let copy = lock.file.try_clone().unwrap();
        drop(lock);
        let lock = Lock::take(&path).expect("nobody has it").unwrap();
        let in_child = Lock {
            file: lock.file.try_clone().unwrap(),
            process: lock.process + 1,
        };
        drop((in_child, copy));
        assert!(Lock::take(&path).is_err(), "it is held still");
    }
}
