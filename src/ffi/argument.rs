//! Reads the arguments of hosts: checks all of them, and copies those that are kept.

use std::ffi::CStr;
use std::str::Utf8Error;

use libc::{c_char, size_t};

use opentim_core::model::{Error, Result};

/// The text at `text`. Fails with `TIM_ERR_INVALID_PARAMETERS` if it is NULL or not UTF-8.
///
/// # Safety
/// `text` is NULL or NUL-terminated.
pub(super) unsafe fn text<'a>(name: &str, text: *const c_char) -> Result<&'a str> {
    if text.is_null() {
        return Err(Error::parameter(format!("{name}: is NULL")));
    }
    // SAFETY: not NULL, so NUL-terminated by this function's contract.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    std::str::from_utf8(bytes).map_err(|error| not_utf8(name, error))
}

fn not_utf8(name: &str, error: Utf8Error) -> Error {
    Error::parameter(format!(
        "{name}: is not UTF-8 at byte {}",
        error.valid_up_to()
    ))
}

/// Refuses a struct that is shorter than its `first` version, with an error message that names its initialiser.
pub(super) fn check_size(name: &str, size: size_t, first: usize, init: &str) -> Result<()> {
    if size >= first {
        return Ok(());
    }
    Err(Error::parameter(format!(
        "{name}.struct_size: {size} given, at least {first} is needed: begin with {init}"
    )))
}

/// The text at `text`; empty for NULL.
///
/// # Safety
/// As for [`text`].
pub(super) unsafe fn text_or_empty<'a>(name: &str, text: *const c_char) -> Result<&'a str> {
    if text.is_null() {
        return Ok("");
    }
    // SAFETY: by this function's contract.
    unsafe { self::text(name, text) }
}

/// The `count` texts at `texts`, at most `limit` of them. Fails with `TIM_ERR_INVALID_PARAMETERS` if the list or a
/// text is NULL, if a text is not UTF-8, and, before any is read, if there are too many.
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
        // SAFETY: `at` is below `count`, so inside the array of this function's contract.
        unsafe { text(&format!("{name}[{at}]"), *texts.add(at)).map(Into::into) }
    };
    (0..count).map(read).collect()
}

/// The number of conversation ids that are read from a host in one call. The client allows fewer for most calls.
const IDS_A_CALL: usize = 1000;

/// The conversation ids at `list`.
///
/// # Safety
/// As for [`texts`].
pub(super) unsafe fn ids(list: *const *const c_char, count: size_t) -> Result<Vec<String>> {
    // SAFETY: by this function's contract.
    unsafe { texts("conversation_ids", list, count, IDS_A_CALL) }
}

/// The text of `length` bytes at `bytes`, which may contain NUL; empty for a length of 0. Fails with
/// `TIM_ERR_INVALID_PARAMETERS` for more than `limit` bytes, before any is read, for NULL, and for bytes that are
/// not UTF-8.
///
/// # Safety
/// `bytes` is NULL or readable for `length` bytes.
pub(super) unsafe fn bytes<'a>(
    name: &str,
    bytes: *const c_char,
    length: size_t,
    limit: usize,
) -> Result<&'a str> {
    if length == 0 {
        return Ok("");
    }
    if length > limit {
        return Err(Error::parameter(format!(
            "{name}: {length} bytes given, at most {limit} are allowed"
        )));
    }
    if bytes.is_null() {
        return Err(Error::parameter(format!(
            "{name}: is NULL, with a length of {length}"
        )));
    }
    // SAFETY: not NULL, so readable for `length` bytes by this function's contract.
    let bytes = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) };
    std::str::from_utf8(bytes).map_err(|error| not_utf8(name, error))
}

/// The `count` numbers at `numbers`, 1 to `limit` of them. Fails with `TIM_ERR_INVALID_PARAMETERS` for NULL, for
/// none and for too many, before any is read.
///
/// # Safety
/// `numbers` is NULL or points to `count` numbers.
pub(super) unsafe fn numbers(
    name: &str,
    numbers: *const u64,
    count: size_t,
    limit: usize,
) -> Result<Vec<u64>> {
    if count == 0 || count > limit {
        return Err(Error::parameter(format!(
            "{name}: {count} given, 1 to {limit} are allowed"
        )));
    }
    if numbers.is_null() {
        return Err(Error::parameter(format!(
            "{name}: is NULL, with a count of {count}"
        )));
    }
    // SAFETY: not NULL, so an array of `count` numbers by this function's contract.
    Ok(unsafe { std::slice::from_raw_parts(numbers, count) }.to_vec())
}

/// A copy of the first `length` bytes of the struct at `from`, with zeros after them: the part that the host's
/// version of the struct has.
///
/// # Safety
/// `from` is readable for `length` bytes; a `T` of zeros is valid, and so is one that is cut at `length`.
pub(super) unsafe fn prefix<T>(from: *const T, length: size_t) -> T {
    let mut copy = std::mem::MaybeUninit::<T>::zeroed();
    let length = length.min(size_of::<T>());
    // SAFETY: by this function's contract; `length` is limited to what is there and to what fits.
    unsafe {
        std::ptr::copy_nonoverlapping(from.cast::<u8>(), copy.as_mut_ptr().cast(), length);
        copy.assume_init()
    }
}
