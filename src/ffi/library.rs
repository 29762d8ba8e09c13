//! The library itself: versions, error names, the last sentence.

use std::cell::RefCell;
use std::ffi::CString;

use libc::c_char;

use super::call::guard;
use opentim_core::model::{Error, code};

/// Changes when a host must be built anew; the number in the library's SONAME.
pub const TIM_ABI_VERSION: u32 = 1;
/// First part of the version.
pub const TIM_VERSION_MAJOR: u32 = 0;
/// Second part of the version.
pub const TIM_VERSION_MINOR: u32 = 1;
/// Third part of the version.
pub const TIM_VERSION_PATCH: u32 = 0;

thread_local! {
    static LAST_ERROR: RefCell<CString> = RefCell::default();
}

/// Keeps the sentence of a call that answered at once, for this thread, and returns its code.
pub(super) fn keep_error(error: Error) -> i32 {
    let sentence = error.message.replace('\0', " ");
    LAST_ERROR.with(|last| *last.borrow_mut() = CString::new(sentence).unwrap_or_default());
    error.code
}

/// The version of the library, "major.minor.patch". Lives as long as the process. Compare with the
/// TIM_VERSION_* that the host was built with. Mirrors V2TIMManager::GetVersion.
#[unsafe(no_mangle)]
pub extern "C" fn tim_version() -> *const c_char {
    guard(std::ptr::null(), || {
        concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
    })
}

/// The number of the ABI; a host works with a library of the same TIM_ABI_VERSION.
#[unsafe(no_mangle)]
pub extern "C" fn tim_abi_version() -> u32 {
    guard(0, || TIM_ABI_VERSION)
}

/// V2TIM's name of a code, "ERR_INVALID_PARAMETERS" for 6017; "ERR_UNKNOWN" for a number that is no code.
/// Lives as long as the process.
#[unsafe(no_mangle)]
pub extern "C" fn tim_error_name(code: i32) -> *const c_char {
    guard(std::ptr::null(), || code::name_c(code).as_ptr())
}

/// The sentence of the last call on this thread that answered at once and failed; empty before the first.
/// Lives until the next such failure on this thread. What callbacks report is not kept here.
#[unsafe(no_mangle)]
pub extern "C" fn tim_last_error() -> *const c_char {
    guard(c"".as_ptr(), || {
        LAST_ERROR.with(|last| last.borrow().as_ptr())
    })
}
