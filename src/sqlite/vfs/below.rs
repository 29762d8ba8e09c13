//! Calls to the platform's own file methods, with fault injection for tests.

#[cfg(any(test, feature = "faults"))]
use std::ffi::CStr;
use std::ffi::{c_int, c_void};
#[cfg(any(test, feature = "faults"))]
use std::path::PathBuf;

use rusqlite::ffi::{self, SQLITE_OK, sqlite3_file, sqlite3_filename, sqlite3_int64};

#[cfg(any(test, feature = "faults"))]
use super::fault::{self, Call, Wrong};
use super::platform;
#[cfg(any(test, feature = "faults"))]
use super::record::{self, Step};

/// The path of a file.
///
/// # Safety
/// `path` is null or SQLite's name of a file.
#[cfg(any(test, feature = "faults"))]
pub(super) unsafe fn name(path: sqlite3_filename) -> PathBuf {
    if path.is_null() {
        return PathBuf::new();
    }
    // SAFETY: by this function's contract.
    let name = unsafe { CStr::from_ptr(path) };
    PathBuf::from(name.to_string_lossy().into_owned())
}

/// Whether the file may be opened; tests can refuse it.
///
/// # Safety
/// As for `name`.
pub(super) unsafe fn may_open(path: sqlite3_filename) -> bool {
    #[cfg(any(test, feature = "faults"))]
    {
        // SAFETY: by this function's contract.
        let path = unsafe { name(path) };
        fault::of(&path, Call::Open).is_none()
    }
    #[cfg(not(any(test, feature = "faults")))]
    {
        let _ = path;
        true
    }
}

/// # Safety
/// For this and all following functions: the arguments are SQLite's own, and the file has our methods.
pub(super) unsafe extern "C" fn read(
    file: *mut sqlite3_file,
    data: *mut c_void,
    length: c_int,
    offset: sqlite3_int64,
) -> c_int {
    // SAFETY: by the contract.
    unsafe {
        #[cfg(any(test, feature = "faults"))]
        if fault::of(&(*super::place(file)).path, Call::Read).is_some() {
            return ffi::SQLITE_IOERR_READ;
        }
        match platform(file).xRead {
            Some(read) => read(file, data, length, offset),
            None => ffi::SQLITE_IOERR_READ,
        }
    }
}

pub(super) unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    data: *const c_void,
    length: c_int,
    offset: sqlite3_int64,
) -> c_int {
    // SAFETY: by the contract.
    unsafe {
        let Some(write) = platform(file).xWrite else {
            return ffi::SQLITE_IOERR_WRITE;
        };
        #[cfg(any(test, feature = "faults"))]
        match fault::of(&(*super::place(file)).path, Call::Write) {
            Some(Wrong::Broken) => return ffi::SQLITE_IOERR_WRITE,
            Some(Wrong::Half) => {
                write(file, data, length / 2, offset);
                return ffi::SQLITE_FULL;
            }
            Some(Wrong::Full) => return ffi::SQLITE_FULL,
            None => {}
        }
        #[cfg(any(test, feature = "faults"))]
        if fault::is_limited() {
            let before = size(file);
            let end = offset.unsigned_abs() + u64::from(length.unsigned_abs());
            if !fault::resize(&(*super::place(file)).path, before, before.max(end)) {
                return ffi::SQLITE_FULL;
            }
        }
        let result = write(file, data, length, offset);
        #[cfg(any(test, feature = "faults"))]
        if result == SQLITE_OK {
            record::note(&(*super::place(file)).path, || Step::Written {
                offset: offset.unsigned_abs(),
                bytes: super::bytes(data, length).into(),
            });
        }
        result
    }
}

pub(super) unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    // SAFETY: by the contract.
    unsafe {
        #[cfg(any(test, feature = "faults"))]
        if fault::of(&(*super::place(file)).path, Call::Truncate).is_some() {
            return ffi::SQLITE_IOERR_TRUNCATE;
        }
        let Some(truncate) = platform(file).xTruncate else {
            return ffi::SQLITE_IOERR_TRUNCATE;
        };
        #[cfg(any(test, feature = "faults"))]
        if fault::is_limited() {
            let before = self::size(file);
            fault::resize(&(*super::place(file)).path, before, size.unsigned_abs());
        }
        let result = truncate(file, size);
        #[cfg(any(test, feature = "faults"))]
        if result == SQLITE_OK {
            record::note(&(*super::place(file)).path, || {
                Step::Cut(size.unsigned_abs())
            });
        }
        result
    }
}

/// The length of a file; 0 if it is unknown.
///
/// # Safety
/// As for `read`.
#[cfg(any(test, feature = "faults"))]
unsafe fn size(file: *mut sqlite3_file) -> u64 {
    let mut size = 0;
    // SAFETY: by this function's contract.
    unsafe {
        if let Some(ask) = platform(file).xFileSize {
            ask(file, &raw mut size);
        }
    }
    size.unsigned_abs()
}

/// Syncs a file, and repeats the call if a signal interrupts it, which the platform's VFS does not do.
pub(super) unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: by the contract.
    unsafe {
        #[cfg(any(test, feature = "faults"))]
        if fault::of(&(*super::place(file)).path, Call::Sync).is_some() {
            return ffi::SQLITE_IOERR_FSYNC;
        }
        let Some(sync) = platform(file).xSync else {
            return ffi::SQLITE_IOERR_FSYNC;
        };
        loop {
            let result = sync(file, flags);
            let error = std::io::Error::last_os_error();
            let broken_off = error.kind() == std::io::ErrorKind::Interrupted;
            if result == SQLITE_OK || !broken_off {
                #[cfg(any(test, feature = "faults"))]
                if result == SQLITE_OK {
                    record::note(&(*super::place(file)).path, || Step::Synced);
                }
                return result;
            }
        }
    }
}

/// Deletes a file of a database, for tests that record it.
///
/// # Safety
/// The arguments are SQLite's own, with a VFS of ours.
#[cfg(any(test, feature = "faults"))]
pub(super) unsafe extern "C" fn delete(
    _: *mut ffi::sqlite3_vfs,
    path: *const std::ffi::c_char,
    sync: c_int,
) -> c_int {
    // SAFETY: by the contract; the platform's VFS is immutable and lives as long as the process.
    unsafe {
        let platform = super::REGISTERED.get().map(|it| it.platform);
        let Some((platform, delete)) = platform.and_then(|it| Some((it, (*it).xDelete?))) else {
            return ffi::SQLITE_IOERR_DELETE;
        };
        let gone = std::fs::metadata(name(path)).map_or(0, |found| found.len());
        let result = delete(platform, path, sync);
        if fault::is_limited() && result == SQLITE_OK {
            fault::resize(&name(path), gone, 0);
        }
        if result == SQLITE_OK {
            record::note(&name(path), || Step::Deleted { synced: sync != 0 });
        }
        result
    }
}
