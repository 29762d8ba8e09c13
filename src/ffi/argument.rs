//! Reading what hosts pass. Everything is checked, and copied if it is kept.

use std::ffi::CStr;

use libc::{c_char, size_t};

use crate::model::{Error, Result};

/// The text at `text`. Error 6017 for NULL and for what is not UTF-8.
///
/// # Safety
/// `text` is NULL or NUL-terminated.
pub(super) unsafe fn text<'a>(name: &str, text: *const c_char) -> Result<&'a str> {
    if text.is_null() {
        return Err(Error::parameter(format!("{name}: is NULL")));
    }
    // SAFETY: not NULL, so NUL-terminated by this function's contract.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    std::str::from_utf8(bytes).map_err(|error| {
        Error::parameter(format!(
            "{name}: is not UTF-8 at byte {}",
            error.valid_up_to()
        ))
    })
}

/// The text at `text`; empty for NULL.
///
/// # Safety
/// As for [`text`].
pub(super) unsafe fn text_or_empty<'a>(name: &str, text: *const c_char) -> Result<&'a str> {
    if text.is_null() {
        return Ok("");
    }
    // SAFETY: handed on.
    unsafe { self::text(name, text) }
}

/// The `count` texts at `texts`, at most `limit` of them. Error 6017 for NULL, for a text that is NULL or
/// not UTF-8, and for too many, before any is read.
///
/// # Safety
/// `texts` is NULL or points to `count` pointers, each of them as for [`text`].
pub(super) unsafe fn texts(
    name: &str,
    texts: *const *const c_char,
    count: size_t,
    limit: usize,
) -> Result<Vec<String>> {
    if count > limit {
        return Err(Error::parameter(format!(
            "{name}: {count} given, at most {limit} are allowed"
        )));
    }
    if count > 0 && texts.is_null() {
        return Err(Error::parameter(format!(
            "{name}: is NULL, with a count of {count}"
        )));
    }
    let read = |at: usize| {
        // SAFETY: `at` is below `count`, so inside the array that the contract promises.
        unsafe { text(&format!("{name}[{at}]"), *texts.add(at)).map(Into::into) }
    };
    (0..count).map(read).collect()
}

/// A copy of the first `length` bytes of the struct at `from`, and zero beyond: as much as there is of it in
/// the host's version.
///
/// # Safety
/// `from` is readable for `length` bytes; a `T` of zeros is valid, and so is one that is cut at `length`.
pub(super) unsafe fn prefix<T>(from: *const T, length: size_t) -> T {
    let mut copy = std::mem::MaybeUninit::<T>::zeroed();
    let length = length.min(size_of::<T>());
    // SAFETY: by this function's contract; not more is copied than there is, nor than fits.
    unsafe {
        std::ptr::copy_nonoverlapping(from.cast::<u8>(), copy.as_mut_ptr().cast(), length);
        copy.assume_init()
    }
}
