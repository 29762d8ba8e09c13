//! Reserved room in the database file for every page of the log.
//!
//! SQLite lets a database file grow when it writes the log back. On a disk that the log itself has filled, that
//! fails, so the log could not be emptied, and nothing could be deleted to make room. Therefore a page's place
//! in the file is reserved before the page is written to the log, and holds zeroes until the page is written
//! back. Writing back then needs no room, and frees that of the log. SQLite goes by the number of pages in the
//! file's header, and truncates the file to it whenever it writes the log back, so beyond that number there are
//! never more than zeroes. In a damaged file, a page number may come from the damage; such a page must not fill
//! the disk with zeroes.

use std::ffi::c_int;
use std::ptr::NonNull;

use rusqlite::ffi::{self, SQLITE_OK, sqlite3_file, sqlite3_filename, sqlite3_int64};

use super::{below, place, platform};

/// The length of an open database file, while it is known.
#[derive(Debug, Default)]
pub(super) struct Length(Option<sqlite3_int64>);

impl Length {
    /// Notes that bytes were written up to `end`.
    pub(super) fn written(&mut self, end: sqlite3_int64) {
        self.0 = self.0.map(|length| length.max(end));
    }

    /// Notes that the file was truncated.
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }
}

/// State of an open log: its database, and the page whose frame is being written.
#[derive(Debug, Default)]
pub(super) struct Frames {
    database: Option<NonNull<sqlite3_file>>,
    page: sqlite3_int64,
}

/// The size of a frame's header in the log, which begins with the page's number.
const HEAD: usize = 24;

/// The most pages by which a sound file grows in one step. SQLite holds back no more than its cache, which has
/// 2,048 pages (`cache_size`), and writes the rest to the log.
const MOST: sqlite3_int64 = 8_192;

impl Frames {
    /// The state of the log with this name.
    ///
    /// # Safety
    /// `path` is the name that SQLite passes to `xOpen` for a log.
    pub(super) unsafe fn of(path: sqlite3_filename) -> Self {
        // SAFETY: by this function's contract; the database file is opened before its log, and closed after it.
        let database = unsafe { ffi::sqlite3_database_file_object(path) };
        Self {
            database: NonNull::new(database),
            page: 0,
        }
    }

    /// Reads what is written to the log, and reserves the page's place in the database file.
    ///
    /// # Safety
    /// The log and its database are open, with our methods. Nobody else uses them meanwhile.
    pub(super) unsafe fn reserve(&mut self, piece: &[u8]) -> c_int {
        if piece.len() == HEAD {
            let number = piece.first_chunk().copied().map_or(0, u32::from_be_bytes);
            self.page = number.into();
            return SQLITE_OK;
        }
        let page = std::mem::take(&mut self.page);
        let size = sqlite3_int64::try_from(piece.len()).unwrap_or(0);
        match self.database {
            // SAFETY: by this function's contract.
            Some(database) if page > 0 && piece.len().is_power_of_two() => unsafe {
                lengthen(database.as_ptr(), page * size, piece.len())
            },
            _ => SQLITE_OK,
        }
    }
}

/// Appends zeroes to a database file until it has the length `wanted`, in pieces of one page. Refuses lengths
/// that no sound file needs.
///
/// # Safety
/// The file is open, with our methods. Nobody else uses it meanwhile.
unsafe fn lengthen(file: *mut sqlite3_file, wanted: sqlite3_int64, page: usize) -> c_int {
    // SAFETY: by this function's contract.
    unsafe {
        let length = &mut (*place(file)).length;
        let mut end = match length.0 {
            Some(end) => end,
            None => {
                let mut end = 0;
                match platform(file)
                    .xFileSize
                    .map(|size| size(file, &raw mut end))
                {
                    Some(SQLITE_OK) => end,
                    Some(failed) => return failed,
                    None => return ffi::SQLITE_IOERR_FSTAT,
                }
            }
        };
        if wanted - end > MOST * page as sqlite3_int64 {
            return ffi::SQLITE_CORRUPT;
        }
        let zeroes = vec![0; if end < wanted { page } else { 0 }];
        while end < wanted {
            let size = (wanted - end).min(zeroes.len() as sqlite3_int64);
            let result = below::write(file, zeroes.as_ptr().cast(), size as c_int, end);
            if result != SQLITE_OK {
                length.forget();
                return result;
            }
            end += size;
        }
        length.0 = Some(end);
        SQLITE_OK
    }
}
