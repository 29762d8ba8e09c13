//! The lock that keeps other processes from a database file, beside SQLite's own.
//!
//! SQLite's belongs to the process: as soon as anything in it opens the file and closes it again, a backup
//! for one, the system drops it, and another process is let in. This one belongs to a handle of ours
//! (`F_OFD_SETLK`, on Linux and on Apple's systems) and goes when that is closed. It is on a byte which SQLite does
//! not lock, so that the two never meet. On Windows locks belong to handles anyway.

use std::fs::File;
use std::path::Path;

use crate::model::{Error, Result, code};
use crate::sqlite::again::again;

/// The byte after those of SQLite's (`PENDING_BYTE` and the 511 that follow it).
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
const BYTE: libc::off_t = 0x4000_0200;

/// Not in libc for these.
#[cfg(target_vendor = "apple")]
const SET: libc::c_int = 90;
#[cfg(any(target_os = "linux", target_os = "android"))]
const SET: libc::c_int = 37;

/// Held while this lives. Close the database first.
#[derive(Debug)]
pub struct Lock {
    file: File,
    /// Which process took it. A child that it forks has the handle, too, but not the lock to give back.
    process: u32,
}

impl Lock {
    /// Takes the lock of a file that is there; none where there is no such file, or no such lock: then SQLite says
    /// what there is to say. Error 6019 when somebody else has it.
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
    /// Closing the handle is not enough: a child that was forked meanwhile has it as well, and the lock stays until
    /// that has closed it, too, by running a program or by ending.
    fn drop(&mut self) {
        if self.process == std::process::id() {
            let _ = set(&self.file, false);
        }
    }
}

/// Takes the lock or gives it back: whether there is such a lock; an error when somebody else has it.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn set(file: &File, locked: bool) -> std::result::Result<bool, ()> {
    use std::io::ErrorKind;
    use std::os::fd::AsRawFd;

    // SAFETY: a struct of numbers, for which nothing but zeroes is a value.
    let mut wanted: libc::flock = unsafe { std::mem::zeroed() };
    let kind = if locked { libc::F_WRLCK } else { libc::F_UNLCK };
    wanted.l_type = kind as libc::c_short;
    wanted.l_whence = libc::SEEK_SET as libc::c_short;
    wanted.l_start = BYTE;
    wanted.l_len = 1;
    // A signal that broke it off would else pass for a file system without such locks.
    let set = again(|| {
        // SAFETY: the descriptor is open, for the file is borrowed; the struct is read during the call.
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

    /// What fork() does to a handle, which a test with threads cannot call: a copy of it is open elsewhere.
    #[test]
    fn a_child_neither_keeps_the_lock_nor_gives_it_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
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
