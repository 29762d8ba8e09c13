//! Room in the database file for every page of the log.
//!
//! SQLite lets a database file grow when the log is written back into it. On a disk that the log itself has filled, that
//! fails, the log cannot be emptied, and nothing can be deleted to make room. So a page that goes into the log has its
//! place in the file first: zeroes, until it is written back. Then writing back needs no room, and frees that of the
//! log. SQLite goes by the number of pages in the file's head, and cuts the file to it whenever the log is written back:
//! nothing but zeroes ever lies behind. In a damaged file, a page may be numbered by nothing but the damage: it does not
//! fill the disk with zeroes.

use std::ffi::c_int;
use std::ptr::NonNull;

use rusqlite::ffi::{self, SQLITE_OK, sqlite3_file, sqlite3_filename, sqlite3_int64};

use super::{below, place, platform};

/// Of an open database file: how long it is, while that is known.
#[derive(Debug, Default)]
pub(super) struct Length(Option<sqlite3_int64>);

impl Length {
    /// Bytes were written up to here.
    pub(super) fn written(&mut self, end: sqlite3_int64) {
        self.0 = self.0.map(|length| length.max(end));
    }

    /// It was cut.
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }
}

/// Of an open log: its database, and what the frame that is written now holds.
#[derive(Debug, Default)]
pub(super) struct Frames {
    database: Option<NonNull<sqlite3_file>>,
    page: sqlite3_int64,
}

/// What stands before each page in the log: its number, and other things.
const HEAD: usize = 24;

/// How many pages of a sound file can come after its end in one step: SQLite holds back no more than its cache, which has
/// 2,048 pages (`cache_size`), and gives to the log what that does not hold.
const MOST: sqlite3_int64 = 8_192;

impl Frames {
    /// Of the log with this name.
    ///
    /// # Safety
    /// `path` is what SQLite gives to `xOpen` for a log.
    pub(super) unsafe fn of(path: sqlite3_filename) -> Self {
        // SAFETY: by this function's contract; the database file is open before its log, and closed after it.
        let database = unsafe { ffi::sqlite3_database_file_object(path) };
        Self {
            database: NonNull::new(database),
            page: 0,
        }
    }

    /// Takes note of what goes into the log, and makes room for it.
    ///
    /// # Safety
    /// The log is open, and so is its database, with methods of ours. Nobody else uses them now.
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

/// Writes zeroes behind the end of a database file until it has this length, in pieces of one page. A length that no
/// sound file asks for is refused.
///
/// # Safety
/// The file is open, with methods of ours. Nobody else uses it now.
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
