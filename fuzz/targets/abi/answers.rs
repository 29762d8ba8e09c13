//! Callbacks that count the answers and read everything that they receive.

use std::ffi::{CStr, c_char, c_void};
use std::sync::atomic::{AtomicU64, Ordering};

use opentim::*;
use opentim_core::model::code;

/// The number of answers since the program began.
pub static ANSWERED: AtomicU64 = AtomicU64::new(0);

fn answered() {
    ANSWERED.fetch_add(1, Ordering::SeqCst);
}

/// Checks that a text is UTF-8.
fn read(text: *const c_char) {
    assert!(!text.is_null());
    // SAFETY: the library gives texts that end in a NUL.
    let text = unsafe { CStr::from_ptr(text) };
    assert!(text.to_str().is_ok(), "{text:?}");
}

fn all<'a, T: 'a>(items: *const *const T, count: usize) -> impl Iterator<Item = &'a T> {
    // SAFETY: the library gives `count` pointers, which live during the callback.
    (0..count).map(move |at| unsafe { &**items.add(at) })
}

pub unsafe extern "C" fn done(_: *mut c_void) {
    answered();
}

pub unsafe extern "C" fn refused(code: i32, message: *const c_char, _: *mut c_void) {
    read(message);
    assert!(code > 0, "{code}");
    if [
        code::TIM_ERR_SDK_INTERNAL_ERROR,
        code::TIM_ERR_DATABASE_OPERATE_FAILED,
    ]
    .contains(&code)
    {
        // SAFETY: as in `read`.
        panic!("{code}: {:?}", unsafe { CStr::from_ptr(message) });
    }
    answered();
}

/// The host's file may be one that cannot be written.
pub unsafe extern "C" fn export_refused(code: i32, message: *const c_char, _: *mut c_void) {
    read(message);
    assert!(
        code > 0 && code != code::TIM_ERR_SDK_INTERNAL_ERROR,
        "{code}"
    );
    answered();
}

pub unsafe extern "C" fn number(_: u64, _: *mut c_void) {
    answered();
}

pub unsafe extern "C" fn text(text: *const c_char, _: usize, _: *mut c_void) {
    read(text);
    answered();
}

pub unsafe extern "C" fn texts(texts: *const *const c_char, count: usize, _: *mut c_void) {
    // SAFETY: as in `all`.
    (0..count).for_each(|at| read(unsafe { *texts.add(at) }));
    answered();
}

pub unsafe extern "C" fn message(message: *const tim_message, _: *mut c_void) {
    // SAFETY: it lives during the callback.
    read(unsafe { (*message).conversation_id });
    answered();
}

pub unsafe extern "C" fn messages(
    messages: *const *const tim_message,
    count: usize,
    _: *mut c_void,
) {
    all(messages, count).for_each(|message| read(message.conversation_id));
    answered();
}

pub unsafe extern "C" fn conversation(conversation: *const tim_conversation, _: *mut c_void) {
    // SAFETY: it lives during the callback.
    read(unsafe { (*conversation).conversation_id });
    answered();
}

pub unsafe extern "C" fn conversations(
    found: *const *const tim_conversation,
    count: usize,
    _: *mut c_void,
) {
    all(found, count).for_each(|conversation| read(conversation.conversation_id));
    answered();
}

pub unsafe extern "C" fn page(
    found: *const *const tim_conversation,
    count: usize,
    _: u64,
    _: bool,
    _: *mut c_void,
) {
    all(found, count).for_each(|conversation| read(conversation.conversation_id));
    answered();
}

pub unsafe extern "C" fn results(
    results: *const *const tim_operation_result,
    count: usize,
    _: *mut c_void,
) {
    all(results, count).for_each(|result| read(result.conversation_id));
    answered();
}

pub unsafe extern "C" fn friends(
    results: *const *const tim_friend_result,
    count: usize,
    _: *mut c_void,
) {
    all(results, count).for_each(|result| read(result.user_id));
    answered();
}

/// This is not the answer: more follows.
pub unsafe extern "C" fn progress(
    results: *const *const tim_operation_result,
    count: usize,
    _: u64,
    _: u64,
    _: *mut c_void,
) {
    all(results, count).for_each(|result| read(result.conversation_id));
}
