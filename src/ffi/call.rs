//! Shared code of all exports: the guard, starting a call, and delivering its answer.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use libc::{c_void, size_t};

use super::callback::{tim_error_fn, tim_success_fn, tim_uint64_fn};
use super::handle::{self, tim_client};
use super::value::Arena;
use opentim_core::client::completer::Completer;
use opentim_core::client::{Client, Status};
use opentim_core::model::{Error, Result, code};

/// Runs the body of an export: a panic stops here and becomes `fallback`.
pub(super) fn guard<T>(fallback: T, body: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(body)).unwrap_or(fallback)
}

/// A pointer that the library passes back to the host and never reads.
#[derive(Clone, Copy, Debug)]
pub(super) struct UserData(pub(super) *mut c_void);

// SAFETY: the library never reads through it, and the header says that it may reach other threads.
unsafe impl Send for UserData {}
// SAFETY: as above.
unsafe impl Sync for UserData {}

impl UserData {
    /// The pointer, as the host passed it.
    pub(super) fn get(self) -> *mut c_void {
        self.0
    }
}

/// The error side of a call's callbacks.
#[derive(Clone, Copy)]
pub(super) struct OnError {
    pub(super) call: tim_error_fn,
    pub(super) user_data: UserData,
}

impl OnError {
    pub(super) fn new(call: tim_error_fn, user_data: *mut c_void) -> Self {
        Self {
            call,
            user_data: UserData(user_data),
        }
    }

    pub(super) fn report(self, error: &Error) {
        let Some(call) = self.call else { return };
        let mut arena = Arena::default();
        let (message, _) = arena.text(&error.message);
        // SAFETY: the host provided the function for this; the message lives until it returns.
        unsafe { call(error.code, message, self.user_data.get()) }
    }
}

/// Begins an asynchronous call: `parse` reads the host's arguments, `call` passes them to the client with the
/// completer. If anything fails, the host's `on_error` is called exactly once, and not on this stack.
///
/// `deliver` passes the value to the host's success callback, on the dispatcher.
pub(super) fn begin<A, T: Send + 'static>(
    client: *const tim_client,
    on_error: OnError,
    deliver: impl FnOnce(T, *mut c_void) + Send + 'static,
    parse: impl FnOnce() -> Result<A>,
    call: impl FnOnce(&Client, A, Completer<T>),
) {
    begin_or(client, on_error, deliver, first_refusal, parse, call);
}

/// Like [`begin`], but `refusal` chooses the error for a refused argument.
pub(super) fn begin_or<A, T: Send + 'static>(
    client: *const tim_client,
    on_error: OnError,
    deliver: impl FnOnce(T, *mut c_void) + Send + 'static,
    refusal: impl FnOnce(&Client, Error) -> Error,
    parse: impl FnOnce() -> Result<A>,
    call: impl FnOnce(&Client, A, Completer<T>),
) {
    guard((), || {
        let client = match handle::get(client) {
            Ok(client) => client,
            Err(error) => return refuse(on_error, error),
        };
        let answer = move |result: Result<T>| match result {
            Ok(value) => deliver(value, on_error.user_data.get()),
            Err(error) => on_error.report(&error),
        };
        let done = Completer::new(Arc::clone(client.dispatcher()), answer);
        match parse() {
            Ok(arguments) => call(&client, arguments, done),
            Err(error) => done.complete(Err(refusal(&client, error))),
        }
    });
}

/// Replaces the error of a bad argument if nobody is logged in, since that is checked first.
pub(super) fn first_refusal(client: &Client, error: Error) -> Error {
    match client.status() {
        Status::LoggedIn => error,
        _ => Error::new(
            code::TIM_ERR_SDK_NOT_LOGGED_IN,
            "nobody is logged in: log in first",
        ),
    }
}

/// Reports an error that has no client, and so no dispatcher, on a thread made for it.
fn refuse(on_error: OnError, error: Error) {
    if on_error.call.is_some() {
        elsewhere(move || on_error.report(&error));
    }
}

/// Runs `work` on a thread of its own, because there is no client to run it.
pub(super) fn elsewhere(work: impl FnOnce() + Send + Clone + 'static) {
    let thread = std::thread::Builder::new().name("tim-refuse".into());
    if thread.spawn(work.clone()).is_err() {
        work(); // The system refuses a thread: an answer on this stack is better than none.
    }
}

/// Reports a success without a value to a host's callback.
pub(super) fn deliver_success(on_success: tim_success_fn) -> impl FnOnce((), *mut c_void) + Send {
    move |(), user_data| {
        if let Some(call) = on_success {
            // SAFETY: the host provided the function for this.
            unsafe { call(user_data) }
        }
    }
}

/// Passes a number to a host's callback.
pub(super) fn deliver_number(on_success: tim_uint64_fn) -> impl FnOnce(u64, *mut c_void) + Send {
    move |value, user_data| {
        if let Some(call) = on_success {
            // SAFETY: the host provided the function for this.
            unsafe { call(value, user_data) }
        }
    }
}

/// The type of a callback that receives a list of `V`s.
pub(super) type ListFn<V> =
    Option<unsafe extern "C" fn(values: *const *const V, count: size_t, user_data: *mut c_void)>;

/// Passes a list to a host's callback, each item converted by `show`.
pub(super) fn deliver_list<T: 'static, V: 'static>(
    call: ListFn<V>,
    show: fn(&mut Arena, &T) -> V,
) -> impl FnOnce(Vec<T>, *mut c_void) + Send {
    move |items, user_data| tell_list(call, &items, show, user_data)
}

/// Calls a host's function with a list, each item converted by `show`.
pub(super) fn tell_list<T, V>(
    call: ListFn<V>,
    items: &[T],
    show: fn(&mut Arena, &T) -> V,
    user_data: *mut c_void,
) {
    if let Some(call) = call {
        let mut arena = Arena::default();
        let values: Vec<V> = items.iter().map(|item| show(&mut arena, item)).collect();
        let (list, count) = pointers(&values);
        // SAFETY: the host provided the function for this; the values live until it returns.
        unsafe { call(list.as_ptr(), count, user_data) }
    }
}

/// An array of pointers to `values` and its length, as C takes lists.
pub(super) fn pointers<T>(values: &[T]) -> (Vec<*const T>, size_t) {
    (
        values.iter().map(std::ptr::from_ref).collect(),
        values.len(),
    )
}
