//! Clients: made, logged in and out, freed.

use std::sync::Arc;

use libc::{c_char, c_void, size_t};

use super::argument::text;
use super::call::{OnError, UserData, begin, begin_or, deliver_success, elsewhere, guard};
use super::callback::{tim_error_fn, tim_free_fn, tim_post_fn, tim_success_fn, tim_text_fn};
use super::config::{read_config, tim_config};
use super::handle::{self, Taken, tim_client};
use super::library::keep_error;
use super::value::Arena;
use opentim_core::client::dispatcher::{Dispatcher, Post};
use opentim_core::client::{Client, Status};
use opentim_core::model::Error;

/// Somebody is logged in.
pub const TIM_STATUS_LOGINED: i32 = 1;
/// A login is under way.
pub const TIM_STATUS_LOGINING: i32 = 2;
/// Nobody is logged in.
pub const TIM_STATUS_LOGOUT: i32 = 3;

/// Makes a client, which begins to look for its server at once: see tim_sdk_listener. No file is opened before
/// somebody logs in.
///
/// config: read during the call. client_out: the new client, to be freed with tim_client_free; NULL on
/// failure. Returns 0 or TIM_ERR_INVALID_PARAMETERS, TIM_ERR_IO_OPERATION_FAILED (data_dir cannot be
/// written), TIM_ERR_SDK_INTERNAL_ERROR (the system has no threads for it); the message is in
/// tim_last_error(). Mirrors V2TIMManager::InitSDK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_new(
    config: *const tim_config,
    client_out: *mut *mut tim_client,
) -> i32 {
    guard(
        opentim_core::model::code::TIM_ERR_SDK_INTERNAL_ERROR,
        || {
            // SAFETY: client_out is NULL or writable, config is NULL or readable, by the header's rules.
            let made = unsafe {
                if let Some(out) = client_out.as_mut() {
                    *out = std::ptr::null_mut();
                    read_config(config)
                        .and_then(Client::new)
                        .map(|client| *out = handle::give(client))
                } else {
                    Err(Error::parameter("client_out: is NULL"))
                }
            };
            made.map_or_else(keep_error, |()| 0)
        },
    )
}

/// Frees a client. NULL does nothing, nor does a client that is freed already.
///
/// New calls are refused, pending ones end with TIM_ERR_SDK_COMM_INTERRUPT, what is under way finishes, the
/// files are closed; no callback runs once this returned, and every free_user_data was called. From inside
/// a callback it returns without waiting for that callback: the rest of the callbacks follows right after
/// it, on the same thread. With a dispatcher of the host's, what it was posted and did not run yet runs
/// inside this call. In a child that fork() made of the process, a client of the parent's is given up: every
/// free_user_data is called, and neither the parent nor its files are touched. Mirrors
/// V2TIMManager::UnInitSDK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_free(client: *mut tim_client) {
    guard((), || match handle::take(client) {
        Some(Taken::Own(client)) => client.close(),
        Some(Taken::Inherited(client)) => Client::abandon(client),
        None => {}
    });
}

/// Logs in: opens the user's files under data_dir, finishes what a crash interrupted, signs in at the
/// service, begins to catch up with it (on_sync_server_start, …_finish). Logging in again as the same user is
/// a success.
///
/// A tim_sdk_listener has heard on_connect_success before the success; where no server can be reached it hears
/// on_connect_failed before the error, and the device goes on looking for one. After on_kicked_offline and
/// on_user_sig_expired nobody is logged in: log in anew.
///
/// user_id: 1 to 32 bytes of printable ASCII. user_sig: what the app's server signed for this user; any
/// non-empty text for the embedded service, where there is no secret to keep.
///
/// Errors: TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
/// TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS,
/// TIM_ERR_SDK_INVALID_OPERATION (somebody else is logged in), TIM_ERR_DATABASE_OPERATE_FAILED (a database
/// file is corrupt, read-only, newer than this library or in use; it is not touched),
/// TIM_ERR_IO_OPERATION_FAILED (the service's folder cannot be made).
///
/// Errors of the UserSig: TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY (70002); from a server on the network also
/// …_EXPIRED (70001), …_CHECK_FAILED (70003: cut off, or no UserSig at all), …_MISMATCH_PUBLICKEY (70009:
/// signed with another key), …_MISMATCH_ID (70013: for another user), …_MISMATCH_SDKAPPID (70014: for another
/// app).
///
/// Errors of the network, which later calls that need the server may end with, too:
/// TIM_ERR_SDK_NET_CONN_REFUSE (9511), …_CONN_TIMEOUT (9510), …_NET_UNREACH (9512),
/// …_HOST_GETADDRINFO_FAILED (9516: no such host), …_RESET_BY_PEER (9514) and …_CONNECT_RESET (9517): the
/// connection broke, …_WAIT_SEND_TIMEOUT (9519: timed out before the request was sent, it was not carried
/// out), …_WAIT_ACK_TIMEOUT (9520: after that, it may have been). While the connection is known to be down,
/// calls end with …_DISCONNECT (9508) at once. A call that finds this login ended, by another login or by an
/// administrator, ends with TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER (6208). Mirrors V2TIMManager::Login.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_login(
    client: *mut tim_client,
    user_id: *const c_char,
    user_sig: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin_or(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        |_, error| error,
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { Ok((text("user_id", user_id)?, text("user_sig", user_sig)?)) },
        |client, (user, sig), done| client.login(user, sig, done),
    );
}

/// Logs out, after the calls made before it; closes the files. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
/// TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS. Mirrors
/// V2TIMManager::Logout.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_logout(
    client: *mut tim_client,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        || Ok(()),
        |client, (), done| client.logout(done),
    );
}

/// TIM_STATUS_*; TIM_STATUS_LOGOUT for a handle that is none. Mirrors V2TIMManager::GetLoginStatus.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_login_status(client: *const tim_client) -> i32 {
    guard(TIM_STATUS_LOGOUT, || {
        handle::get(client).map_or(TIM_STATUS_LOGOUT, |client| match client.status() {
            Status::LoggedIn => TIM_STATUS_LOGINED,
            Status::LoggingIn => TIM_STATUS_LOGINING,
            Status::LoggedOut => TIM_STATUS_LOGOUT,
        })
    })
}

/// Copies the id of the user who is logged in to buffer, NUL-terminated, as much as fits into size bytes.
/// Returns its whole length, 0 when nobody is logged in. buffer may be NULL with a size of 0. Mirrors
/// V2TIMManager::GetLoginUser.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_login_user(
    client: *const tim_client,
    buffer: *mut c_char,
    size: size_t,
) -> size_t {
    guard(0, || {
        let user = handle::get(client)
            .ok()
            .and_then(|client| client.login_user());
        let user = user.map(String::from).unwrap_or_default();
        // SAFETY: buffer is NULL or writable for size bytes, by the header's rules.
        unsafe { copy_out(&user, buffer, size) };
        user.len()
    })
}

/// Copies a text, cut to what fits, with its NUL.
///
/// # Safety
/// `buffer` is NULL or writable for `size` bytes.
pub(super) unsafe fn copy_out(text: &str, buffer: *mut c_char, size: size_t) {
    if buffer.is_null() || size == 0 {
        return;
    }
    let length = text.len().min(size - 1);
    // SAFETY: `length` + 1 bytes are inside the buffer; a text of the library's does not overlap it.
    unsafe {
        std::ptr::copy_nonoverlapping(text.as_ptr().cast(), buffer, length);
        *buffer.add(length) = 0;
    }
}

/// The service's time in seconds since 1970; 0 for a handle that is none. Over a network it is the server's
/// clock, to a second or so: what the answers say, less the way; the device's own clock before the first of
/// them. Mirrors V2TIMManager::GetServerTime.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_server_time(client: *const tim_client) -> i64 {
    guard(0, || {
        handle::get(client).map_or(0, |client| client.server_time())
    })
}

struct HostContext {
    context: UserData,
    free: tim_free_fn,
}

impl Drop for HostContext {
    fn drop(&mut self) {
        if let Some(free) = self.free {
            // SAFETY: the host gave the function for this; this is the one drop.
            unsafe { free(self.context.get()) }
        }
    }
}

/// Runs this client's callbacks on a thread of the host's, a UI thread for one: for each of them post is
/// called, with what the host must run. Call it before adding listeners and logging in.
///
/// context is given to post; free_context(context) is called once the client is freed and everything
/// posted has run, or at once if this call fails. Returns 0, TIM_ERR_SDK_NOT_INITIALIZED,
/// TIM_ERR_INVALID_SDK_OBJECT or TIM_ERR_INVALID_PARAMETERS (post is NULL).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_set_dispatcher(
    client: *mut tim_client,
    post: tim_post_fn,
    context: *mut c_void,
    free_context: tim_free_fn,
) -> i32 {
    let host = HostContext {
        context: UserData(context),
        free: free_context,
    };
    guard(
        opentim_core::model::code::TIM_ERR_SDK_INTERNAL_ERROR,
        move || {
            let set = handle::get(client).and_then(|client| {
                let post = post.ok_or_else(|| Error::parameter("post: is NULL"))?;
                let announce = move |dispatcher: Arc<Dispatcher>| {
                    let work = Arc::into_raw(dispatcher).cast_mut().cast();
                    // SAFETY: the host gave the function for this; `run_posted` takes the work back.
                    unsafe { post(Some(run_posted), work, host.context_for_post()) }
                };
                let announce: Post = Arc::new(announce);
                client.dispatcher().set_post(announce);
                Ok(())
            });
            set.map_or_else(keep_error, |()| 0)
        },
    )
}

impl HostContext {
    fn context_for_post(&self) -> *mut c_void {
        self.context.get()
    }
}

/// What hosts call for each work they were posted.
unsafe extern "C" fn run_posted(work: *mut c_void) {
    guard((), || {
        if !work.is_null() {
            // SAFETY: `work` is what one `Arc::into_raw` made, and a host runs each once.
            let dispatcher = unsafe { Arc::from_raw(work.cast_const().cast::<Dispatcher>()) };
            dispatcher.run_one();
        }
    });
}

/// Has work(user_data) called on the dispatcher, once, after what is queued there already: for hosts and
/// bindings that have an answer of their own to give in order with the library's.
///
/// For a client that is NULL or freed it is called on a thread made for it. work NULL does nothing. V2TIM
/// has no such function.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_post(
    client: *mut tim_client,
    work: tim_success_fn,
    user_data: *mut c_void,
) {
    guard((), || {
        let user_data = UserData(user_data);
        let run = move || {
            if let Some(work) = work {
                // SAFETY: the host gave the function for this.
                unsafe { work(user_data.get()) }
            }
        };
        match handle::get(client) {
            Ok(client) => client.dispatcher().push(run),
            Err(_) => elsewhere(run),
        }
    });
}

/// Asks the service in REST v4's JSON, as the app's administrator in the embedded default: import users,
/// groups and messages, act for other users, change settings. Somebody must be logged in, whoever it is.
///
/// command: "v4/openim/importmsg", …; body: its JSON. on_success gets the whole answer. Errors: the
/// command's own; TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_SVR_COMM_INVALID_RES (no such command), TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED.
/// V2TIM has no such function; its server-side contract has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_rest(
    client: *mut tim_client,
    command: *const c_char,
    body: *const c_char,
    on_success: tim_text_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_text(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { Ok((text("command", command)?, text("body", body)?)) },
        |client, (command, body), done| client.rest(command.into(), body.into(), done),
    );
}

/// Hands a text to a host.
pub(super) fn deliver_text(on_success: tim_text_fn) -> impl FnOnce(String, *mut c_void) + Send {
    move |value, user_data| {
        if let Some(call) = on_success {
            let mut arena = Arena::default();
            let (text, length) = arena.text(&value);
            // SAFETY: the host gave the function for this; the text lives until it returned.
            unsafe { call(text, length, user_data) }
        }
    }
}
