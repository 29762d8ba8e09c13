//! SQLite VFS: cleans every page on its way into the database file (`clean.rs`), writes a commit into the log
//! at once (`gather.rs`), and reserves the place in the database file for every page in the log (`room.rs`).
//!
//! All other calls go straight to the platform's own VFS (`below.rs`), where tests can make them fail
//! (`fault.rs`) or record them (`record.rs`). A child that `fork()` made can use SQLite (`fork.rs`).
#![expect(
    unsafe_code,
    reason = "SQLite's VFS interface is a table of C functions"
)]

mod below;
mod clean;
#[cfg(any(test, feature = "faults"))]
pub mod fault;
#[cfg(unix)]
mod fork;
mod gather;
pub(super) mod lock;
#[cfg(any(test, feature = "faults"))]
pub mod record;
mod room;

use std::ffi::{CStr, c_int, c_void};

use once_cell::sync::OnceCell;
use rusqlite::ffi::{
    self, SQLITE_OK, SQLITE_OPEN_MAIN_DB, SQLITE_OPEN_MAIN_JOURNAL, SQLITE_OPEN_WAL, sqlite3_file,
    sqlite3_filename, sqlite3_int64, sqlite3_io_methods, sqlite3_vfs,
};

#[cfg(any(test, feature = "faults"))]
pub use self::clean::cleaned;
use self::gather::Gather;
use self::room::{Frames, Length};
use super::Durability;
use crate::lock::lock;
use crate::model::{Error, Result, code};

/// The VFS that cleans pages.
const CLEANING: &CStr = c"opentim";
/// The VFS that cleans pages and gathers the log's writes.
const GATHERING: &CStr = c"opentim-gathering";

/// The platform's VFS. Ours are copies with other names and another `xOpen`.
struct Registered {
    platform: *mut sqlite3_vfs,
}

// SAFETY: the pointer is written once, before anyone can read it, and SQLite's VFS objects are immutable
// and live as long as the process.
unsafe impl Send for Registered {}
// SAFETY: as above.
unsafe impl Sync for Registered {}

static REGISTERED: OnceCell<Registered> = OnceCell::new();

/// A file's method table with some methods of ours, followed by a pointer to the original one.
#[repr(C)]
struct Methods {
    ours: sqlite3_io_methods,
    platform: *const sqlite3_io_methods,
}

/// Our state of an open file, stored after the platform's part.
#[derive(Debug, Default)]
struct Own {
    /// Bytes that wait to be written to a log.
    gather: Gather,
    /// For logs.
    frames: Frames,
    /// For databases.
    length: Length,
    #[cfg(any(test, feature = "faults"))]
    path: std::path::PathBuf,
}

/// The name of the VFS for files of this durability, registered with SQLite at the first call.
pub(super) fn name(durability: Durability) -> Result<&'static CStr> {
    REGISTERED.get_or_try_init(register)?;
    Ok(match durability {
        Durability::Normal => CLEANING,
        Durability::Full => GATHERING,
    })
}

fn register() -> Result<Registered> {
    let failed = || {
        Error::new(
            code::TIM_ERR_DATABASE_OPERATE_FAILED,
            "SQLite has no file system",
        )
    };
    // SAFETY: initialising SQLite and asking for its default VFS have no preconditions; the copies are
    // leaked on purpose, because SQLite keeps them for the life of the process.
    unsafe {
        if ffi::sqlite3_initialize() != SQLITE_OK {
            return Err(failed());
        }
        let platform = ffi::sqlite3_vfs_find(std::ptr::null());
        let copied = platform.as_ref().ok_or_else(failed)?;
        let extra = c_int::try_from(size_of::<Own>()).map_err(|_| failed())?;
        for name in [CLEANING, GATHERING] {
            let ours = Box::leak(Box::new(sqlite3_vfs {
                zName: name.as_ptr(),
                szOsFile: rounded(copied.szOsFile) + extra,
                xOpen: Some(open),
                #[cfg(any(test, feature = "faults"))]
                xDelete: Some(below::delete),
                pNext: std::ptr::null_mut(),
                ..*copied
            }));
            if ffi::sqlite3_vfs_register(ours, 0) != SQLITE_OK {
                return Err(failed());
            }
        }
        #[cfg(unix)]
        if !fork::guard() {
            return Err(failed());
        }
        Ok(Registered { platform })
    }
}

/// The offset of our state after the platform's part of a file.
const fn rounded(size: c_int) -> c_int {
    let align = align_of::<Own>() as c_int;
    (size + align - 1) / align * align
}

/// Opens a file with the platform's VFS; a database's files get our methods.
unsafe extern "C" fn open(
    vfs: *mut sqlite3_vfs,
    path: sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    flags_out: *mut c_int,
) -> c_int {
    let Some(registered) = REGISTERED.get() else {
        return ffi::SQLITE_CANTOPEN;
    };
    // SAFETY: the arguments are SQLite's own and are passed on unchanged; the platform's VFS is alive. If the
    // open succeeded, `pMethods` points to the platform's immutable table for this file. `file` has the size
    // that our `szOsFile` says, and is aligned for anything.
    unsafe {
        let Some(platform_open) = (*registered.platform)
            .xOpen
            .filter(|_| below::may_open(path))
        else {
            (*file).pMethods = std::ptr::null();
            return ffi::SQLITE_CANTOPEN;
        };
        let result = platform_open(registered.platform, path, file, flags, flags_out);
        if result != SQLITE_OK {
            return result;
        }
        let gathers = (*vfs).zName == GATHERING.as_ptr();
        let over: Over = match flags {
            _ if flags & SQLITE_OPEN_MAIN_DB != 0 => cleaning,
            _ if flags & SQLITE_OPEN_WAL != 0 && gathers => gathering,
            _ if flags & SQLITE_OPEN_WAL != 0 => cutting,
            _ if flags & SQLITE_OPEN_MAIN_JOURNAL != 0 => passing,
            _ => return result,
        };
        #[cfg(any(test, feature = "faults"))]
        record::note(&below::name(path), || record::Step::Opened);
        let frames = match flags & SQLITE_OPEN_WAL {
            0 => Frames::default(),
            _ => Frames::of(path),
        };
        place(file).write(Own {
            frames,
            #[cfg(any(test, feature = "faults"))]
            path: below::name(path),
            ..Own::default()
        });
        (*file).pMethods = methods_over((*file).pMethods, over);
        result
    }
}

/// Makes a table from the platform's, with some methods of ours.
type Over = fn(&sqlite3_io_methods) -> sqlite3_io_methods;

fn passing(platform: &sqlite3_io_methods) -> sqlite3_io_methods {
    sqlite3_io_methods {
        xClose: Some(close),
        xRead: Some(below::read),
        xWrite: Some(below::write),
        xTruncate: Some(below::truncate),
        xSync: Some(below::sync),
        ..*platform
    }
}

fn cleaning(platform: &sqlite3_io_methods) -> sqlite3_io_methods {
    sqlite3_io_methods {
        xWrite: Some(write_clean),
        xTruncate: Some(cut_database),
        ..passing(platform)
    }
}

fn cutting(platform: &sqlite3_io_methods) -> sqlite3_io_methods {
    sqlite3_io_methods {
        xWrite: Some(write_placed),
        xTruncate: Some(cut_log),
        ..passing(platform)
    }
}

fn gathering(platform: &sqlite3_io_methods) -> sqlite3_io_methods {
    sqlite3_io_methods {
        xRead: Some(read_log),
        xWrite: Some(write_log),
        xTruncate: Some(truncate_log),
        xSync: Some(sync_log),
        xFileSize: Some(log_size),
        ..passing(platform)
    }
}

/// The platform's table with our methods. One is made for each pair and kept; the platform has as many tables
/// as locking styles.
///
/// # Safety
/// `platform` points to a method table that lives as long as the process.
unsafe fn methods_over(
    platform: *const sqlite3_io_methods,
    over: Over,
) -> *const sqlite3_io_methods {
    static MADE: std::sync::Mutex<Vec<(usize, usize, usize)>> = std::sync::Mutex::new(Vec::new());
    let mut made = lock(&MADE);
    let key = (platform.expose_provenance(), over as usize);
    if let Some((.., ours)) = made.iter().find(|made| (made.0, made.1) == key) {
        return std::ptr::with_exposed_provenance(*ours);
    }
    // SAFETY: by this function's contract. Our table keeps the platform's version number, so SQLite reads
    // no field that the platform did not fill.
    let ours = unsafe {
        Box::leak(Box::new(Methods {
            ours: over(&*platform),
            platform,
        }))
    };
    let ours: *const Methods = ours;
    made.push((key.0, key.1, ours.expose_provenance()));
    ours.cast()
}

/// The platform's methods of a file that has ours.
///
/// # Safety
/// `pMethods` of the file came from [`methods_over`]: it is the first field of a leaked [`Methods`].
unsafe fn platform<'a>(file: *mut sqlite3_file) -> &'a sqlite3_io_methods {
    // SAFETY: by this function's contract; both tables live as long as the process.
    unsafe { &*(*(*file).pMethods.cast::<Methods>()).platform }
}

/// # Safety
/// `data` is readable for `length` bytes as long as the slice is used.
unsafe fn bytes<'a>(data: *const c_void, length: c_int) -> &'a [u8] {
    // SAFETY: by this function's contract.
    unsafe { std::slice::from_raw_parts(data.cast(), usize::try_from(length).unwrap_or(0)) }
}

/// The place of our state of a file.
fn place(file: *mut sqlite3_file) -> *mut Own {
    let size = REGISTERED.get().map_or(0, |registered| {
        // SAFETY: the platform's VFS is immutable and lives as long as the process.
        rounded(unsafe { (*registered.platform).szOsFile })
    });
    file.wrapping_byte_offset(size as isize).cast()
}

/// The bytes that wait to be written to an open log.
///
/// # Safety
/// The file is open, with our methods, so [`open`] has written its state. Nobody else uses it meanwhile: SQLite
/// calls one method at a time for a file.
unsafe fn gather<'a>(file: *mut sqlite3_file) -> &'a mut Gather {
    // SAFETY: by this function's contract.
    unsafe { &mut (*place(file)).gather }
}

/// Bytes that still wait belong to no commit, or the sync would have written them, so they are dropped.
unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    // SAFETY: SQLite's own argument, a file that has methods of ours; after this it is closed, and no method is called.
    unsafe {
        let close = platform(file).xClose;
        std::ptr::drop_in_place(place(file));
        close.map_or(ffi::SQLITE_IOERR_CLOSE, |close| close(file))
    }
}

// ---- The main database. SQLite calls these methods on files that have them, with its own buffers.

/// Writes a page with its unused bytes zeroed.
unsafe extern "C" fn write_clean(
    file: *mut sqlite3_file,
    data: *const c_void,
    length: c_int,
    offset: sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        let result = match clean::cleaned(bytes(data, length), offset) {
            Some(clean) => below::write(file, clean.as_ptr().cast(), length, offset),
            None => below::write(file, data, length, offset),
        };
        let end = offset + sqlite3_int64::from(length);
        (*place(file)).length.written(end);
        result
    }
}

unsafe extern "C" fn cut_database(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        (*place(file)).length.forget();
        below::truncate(file, size)
    }
}

// ---- The log. The same holds for its arguments.

/// Writes to the log, after reserving the page's place in the database file.
unsafe extern "C" fn write_placed(
    file: *mut sqlite3_file,
    data: *const c_void,
    length: c_int,
    offset: sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        match (*place(file)).frames.reserve(bytes(data, length)) {
            SQLITE_OK => below::write(file, data, length, offset),
            failed => failed,
        }
    }
}

/// Truncates the log, and returns once that is on disk. SQLite does not wait for it, so without this, erased
/// data could return after a loss of power.
unsafe extern "C" fn cut_log(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        match below::truncate(file, size) {
            SQLITE_OK => below::sync(file, ffi::SQLITE_SYNC_NORMAL),
            failed => failed,
        }
    }
}

// ---- The log with gathered writes.

/// Writes the waiting bytes. If that fails, they keep waiting, and the next sync tries again.
///
/// # Safety
/// The file is an open log with the methods of [`gathering`].
unsafe fn flush(file: *mut sqlite3_file) -> c_int {
    // SAFETY: by this function's contract.
    unsafe {
        let Some((bytes, begin)) = gather(file).waiting() else {
            return SQLITE_OK;
        };
        let (Ok(length), Ok(offset)) =
            (c_int::try_from(bytes.len()), sqlite3_int64::try_from(begin))
        else {
            return ffi::SQLITE_IOERR_WRITE;
        };
        let result = below::write(file, bytes.as_ptr().cast(), length, offset);
        if result == SQLITE_OK {
            gather(file).gone();
        }
        result
    }
}

unsafe extern "C" fn write_log(
    file: *mut sqlite3_file,
    data: *const c_void,
    length: c_int,
    offset: sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        let Ok(at) = usize::try_from(offset) else {
            return ffi::SQLITE_IOERR_WRITE;
        };
        let piece = bytes(data, length);
        let reserved = (*place(file)).frames.reserve(piece);
        if reserved != SQLITE_OK {
            return reserved;
        }
        if gather(file).take(piece, at) {
            return SQLITE_OK;
        }
        match flush(file) {
            SQLITE_OK if gather(file).take(piece, at) => SQLITE_OK,
            SQLITE_OK => below::write(file, data, length, offset),
            failed => failed,
        }
    }
}

unsafe extern "C" fn read_log(
    file: *mut sqlite3_file,
    data: *mut c_void,
    length: c_int,
    offset: sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        let at = usize::try_from(offset).unwrap_or(0);
        if gather(file).has_of(at, usize::try_from(length).unwrap_or(0)) {
            let result = flush(file);
            if result != SQLITE_OK {
                return result;
            }
        }
        below::read(file, data, length, offset)
    }
}

unsafe extern "C" fn sync_log(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        match flush(file) {
            SQLITE_OK => below::sync(file, flags),
            failed => failed,
        }
    }
}

unsafe extern "C" fn truncate_log(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        gather(file).cut(usize::try_from(size).unwrap_or(0));
        cut_log(file, size)
    }
}

unsafe extern "C" fn log_size(file: *mut sqlite3_file, size: *mut sqlite3_int64) -> c_int {
    // SAFETY: SQLite's own arguments, see above.
    unsafe {
        match (flush(file), platform(file).xFileSize) {
            (SQLITE_OK, Some(file_size)) => file_size(file, size),
            (SQLITE_OK, None) => ffi::SQLITE_IOERR_FSTAT,
            (failed, _) => failed,
        }
    }
}
