//! The library itself: versions, names of codes, the last error message.

use std::cell::RefCell;
use std::ffi::CString;

use libc::c_char;

use super::call::guard;
use opentim_core::model::{Error, code};

/// The version of the ABI, which is the number in the library's SONAME. It changes when hosts must be rebuilt.
pub const TIM_ABI_VERSION: u32 = 1;
/// The first part of the version.
pub const TIM_VERSION_MAJOR: u32 = 0;
/// The second part of the version.
pub const TIM_VERSION_MINOR: u32 = 1;
/// The third part of the version.
pub const TIM_VERSION_PATCH: u32 = 0;

thread_local! {
    static LAST_ERROR: RefCell<CString> = RefCell::default();
}

/// Stores the error message of a call that answers at once, for this thread, and returns the code.
pub(super) fn keep_error(error: Error) -> i32 {
    let sentence = error.message.replace('\0', " ");
    LAST_ERROR.with(|last| *last.borrow_mut() = CString::new(sentence).unwrap_or_default());
    error.code
}

/// Returns the version of the library. Compare it with the TIM_VERSION that the host was built with.
///
/// @return "major.minor.patch"; lives as long as the process.
///
/// Mirrors V2TIMManager::GetVersion.
#[unsafe(no_mangle)]
pub extern "C" fn tim_version() -> *const c_char {
    guard(std::ptr::null(), || {
        concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
    })
}

/// Returns the version of the ABI. A host works with every library of the same TIM_ABI_VERSION.
///
/// V2TIM has no such function.
#[unsafe(no_mangle)]
pub extern "C" fn tim_abi_version() -> u32 {
    guard(0, || TIM_ABI_VERSION)
}

/// Returns V2TIM's name of a code: "ERR_INVALID_PARAMETERS" for 6017.
///
/// @return the name, or "ERR_UNKNOWN" for an unknown code; lives as long as the process.
///
/// V2TIM has no such function.
#[unsafe(no_mangle)]
pub extern "C" fn tim_error_name(code: i32) -> *const c_char {
    guard(std::ptr::null(), || code::name_c(code).as_ptr())
}

/// Returns the error message of the last call on this thread that answered at once and failed.
///
/// Errors that on_error receives are not stored here.
///
/// @return the error message, or "" before the first failure; lives until the next such failure on this thread.
///
/// V2TIM has no such function.
#[unsafe(no_mangle)]
pub extern "C" fn tim_last_error() -> *const c_char {
    guard(c"".as_ptr(), || {
        LAST_ERROR.with(|last| last.borrow().as_ptr())
    })
}
