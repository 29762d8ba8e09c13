//! A VFS that cleans every page on its way into the database file.
//!
//! `secure_delete` overwrites a row where it lies. It does not reach the copies of rows that B-tree
//! balancing leaves behind: when a page is split, the moved cells stay readable in the unused middle of
//! the old page, and a later `DELETE` of the row knows nothing of them. (Measured: about 6 of 1,000
//! deleted messages were still in the file, after `secure_delete = ON` and a truncated log.)
//!
//! So the file is cleaned at the one place that all bytes pass on their way there: writing a page of the
//! main database first zeroes what its B-tree header declares unused, the gap between the cell pointers
//! and the cells. The log is not touched, its frames have checksums; a checkpoint writes through here
//! and empties it.
//!
//! All other calls go straight to the platform's own VFS.
#![expect(
    unsafe_code,
    reason = "SQLite's VFS interface is a table of C functions"
)]

use std::ffi::{CStr, c_int, c_void};

use once_cell::sync::OnceCell;
use rusqlite::ffi::{
    self, SQLITE_OK, SQLITE_OPEN_MAIN_DB, sqlite3_file, sqlite3_filename, sqlite3_int64,
    sqlite3_io_methods, sqlite3_vfs,
};

use crate::model::{Error, Result, code};

const NAME: &CStr = c"opentim";

/// The platform's VFS, and ours, a copy of it with another name and another `xOpen`.
struct Registered {
    platform: *mut sqlite3_vfs,
}

// SAFETY: the pointer is written once, before anyone can read it, and SQLite's VFS objects are immutable
// and live as long as the process.
unsafe impl Send for Registered {}
// SAFETY: as above.
unsafe impl Sync for Registered {}

static REGISTERED: OnceCell<Registered> = OnceCell::new();

/// A file's methods with ours in place of `xWrite`, and the original ones behind it.
#[repr(C)]
struct Methods {
    ours: sqlite3_io_methods,
    platform: *const sqlite3_io_methods,
}

/// The name of the VFS, registered with SQLite at the first call.
pub(super) fn name() -> Result<&'static CStr> {
    REGISTERED.get_or_try_init(register)?;
    Ok(NAME)
}

fn register() -> Result<Registered> {
    let failed = || {
        Error::new(
            code::TIM_ERR_DATABASE_OPERATE_FAILED,
            "SQLite has no file system",
        )
    };
    // SAFETY: initialising SQLite and asking for its default VFS have no preconditions; the copy is
    // leaked on purpose, because SQLite keeps it for the life of the process.
    unsafe {
        if ffi::sqlite3_initialize() != SQLITE_OK {
            return Err(failed());
        }
        let platform = ffi::sqlite3_vfs_find(std::ptr::null());
        let copied = platform.as_ref().ok_or_else(failed)?;
        let ours = Box::leak(Box::new(sqlite3_vfs {
            zName: NAME.as_ptr(),
            xOpen: Some(open),
            pNext: std::ptr::null_mut(),
            ..*copied
        }));
        match ffi::sqlite3_vfs_register(ours, 0) {
            SQLITE_OK => Ok(Registered { platform }),
            _ => Err(failed()),
        }
    }
}

/// Opens with the platform's VFS; a main database gets our `xWrite` before its others.
unsafe extern "C" fn open(
    _vfs: *mut sqlite3_vfs,
    path: sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    flags_out: *mut c_int,
) -> c_int {
    let Some(registered) = REGISTERED.get() else {
        return ffi::SQLITE_CANTOPEN;
    };
    // SAFETY: the arguments are SQLite's own and go on unchanged; the platform's VFS is alive. Where the
    // open succeeded, `pMethods` points to the platform's immutable table for this file.
    unsafe {
        let Some(platform_open) = (*registered.platform).xOpen else {
            return ffi::SQLITE_CANTOPEN;
        };
        let result = platform_open(registered.platform, path, file, flags, flags_out);
        if result == SQLITE_OK && flags & SQLITE_OPEN_MAIN_DB != 0 {
            (*file).pMethods = methods_over((*file).pMethods);
        }
        result
    }
}

/// The platform's table with our `xWrite`. One is made for each table of the platform's, and kept: there
/// are as many as the platform has locking styles.
///
/// # Safety
/// `platform` points to a method table that lives as long as the process.
unsafe fn methods_over(platform: *const sqlite3_io_methods) -> *const sqlite3_io_methods {
    static MADE: std::sync::Mutex<Vec<(usize, usize)>> = std::sync::Mutex::new(Vec::new());
    let mut made = MADE
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((_, ours)) = made
        .iter()
        .find(|(from, _)| *from == platform.expose_provenance())
    {
        return std::ptr::with_exposed_provenance(*ours);
    }
    // SAFETY: by this function's contract. Our table keeps the platform's version number, so SQLite reads
    // no field that the platform did not fill.
    let ours = unsafe {
        Box::leak(Box::new(Methods {
            ours: sqlite3_io_methods {
                xWrite: Some(write),
                ..*platform
            },
            platform,
        }))
    };
    let ours: *const Methods = ours;
    made.push((platform.expose_provenance(), ours.expose_provenance()));
    ours.cast()
}

/// Writes a page with its unused bytes zeroed.
unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    data: *const c_void,
    length: c_int,
    offset: sqlite3_int64,
) -> c_int {
    // SAFETY: `pMethods` of a file that calls us is the `ours` of a leaked `Methods`, its first field;
    // `data` is readable for `length` bytes during the call.
    unsafe {
        let methods = (*file).pMethods.cast::<Methods>();
        let Some(platform_write) = (*(*methods).platform).xWrite else {
            return ffi::SQLITE_IOERR_WRITE;
        };
        let bytes =
            std::slice::from_raw_parts(data.cast::<u8>(), usize::try_from(length).unwrap_or(0));
        match cleaned(bytes, offset) {
            Some(clean) => platform_write(file, clean.as_ptr().cast(), length, offset),
            None => platform_write(file, data, length, offset),
        }
    }
}

/// The page with what is unused in it zeroed, where it is a B-tree page with anything there.
fn cleaned(page: &[u8], offset: i64) -> Option<Vec<u8>> {
    let gap = gap(page, offset)?;
    if page.get(gap.clone())?.iter().all(|byte| *byte == 0) {
        return None;
    }
    let mut clean = page.to_vec();
    clean.get_mut(gap)?.fill(0);
    Some(clean)
}

/// The unused middle of a B-tree page; none for any other kind of page.
///
/// The kinds are told apart by the first byte of the header (SQLite file format, 1.6): pages of the free
/// list and overflow pages begin with a page number, whose first byte is 0 or 1 below the page limit
/// that [`super::open`] sets; pointer-map pages stand at known places.
fn gap(page: &[u8], offset: i64) -> Option<std::ops::Range<usize>> {
    let size = page.len();
    if size < 512 || !size.is_power_of_two() {
        return None;
    }
    let number = usize::try_from(offset).ok()? / size + 1;
    if number >= 2 && (number - 2).is_multiple_of(size / 5 + 1) {
        return None; // A pointer map: entries of 5 bytes, each map before the pages that it tells of.
    }
    let header = if number == 1 { 100 } else { 0 };
    let pointers = match page.get(header)? {
        2 | 5 => header + 12,
        10 | 13 => header + 8,
        _ => return None,
    };
    let word = |at: usize| Some(usize::from(*page.get(at)?) << 8 | usize::from(*page.get(at + 1)?));
    let start = pointers + 2 * word(header + 3)?;
    let end = match word(header + 5)? {
        0 => 65536,
        content => content,
    };
    (start <= end && end <= size).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(cells: u8, content: u16) -> Vec<u8> {
        let mut page = vec![0xaa; 4096];
        page[..8].copy_from_slice(&[10, 0, 0, 0, cells, (content >> 8) as u8, content as u8, 0]);
        page
    }

    #[test]
    fn only_the_gap_of_a_btree_page_is_cleaned() {
        let clean = cleaned(&leaf(3, 4000), 4096 * 4).unwrap();
        assert!(clean[14..4000].iter().all(|byte| *byte == 0));
        assert!(
            clean[8..14]
                .iter()
                .chain(&clean[4000..])
                .all(|byte| *byte == 0xaa)
        );
    }

    #[test]
    fn other_pages_pass_untouched() {
        assert_eq!(
            cleaned(&leaf(3, 4000), 4096),
            None,
            "page 2 is a pointer map"
        );
        let second_map = 4096 * (1 + 4096 / 5 + 1);
        assert_eq!(
            cleaned(&leaf(3, 4000), second_map as i64),
            None,
            "so is the next one"
        );
        let mut overflow = vec![0xaa; 4096];
        overflow[..4].copy_from_slice(&[1, 0xff, 0xff, 0xff]);
        assert_eq!(cleaned(&overflow, 4096 * 9), None);
        assert_eq!(
            cleaned(&leaf(255, 100), 4096 * 4),
            None,
            "a header that makes no sense"
        );
    }
}
