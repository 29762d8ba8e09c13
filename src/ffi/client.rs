//! Clients: creating and freeing, logging in and out, the dispatcher, REST commands.

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

/// A user is logged in.
pub const TIM_STATUS_LOGINED: i32 = 1;
/// A login is under way.
pub const TIM_STATUS_LOGINING: i32 = 2;
/// Nobody is logged in.
pub const TIM_STATUS_LOGOUT: i32 = 3;

/// Creates a client.
///
/// The client looks for its server at once and reports the outcome to a tim_sdk_listener. It opens no file before a
/// login.
///
/// ```c
/// tim_client *client;
/// tim_config config = TIM_CONFIG_INIT;
/// config.sdk_app_id = 1400000001;
/// config.data_dir = "chat";
/// if (tim_client_new(&config, &client) != 0) fprintf(stderr, "%s\n", tim_last_error());
/// ```
///
/// @param config read during the call.
/// @param client_out receives the new client, which the host frees with tim_client_free; NULL after a failure.
/// @return 0, or a code with its error message in tim_last_error().
///
/// Errors: TIM_ERR_INVALID_PARAMETERS, TIM_ERR_IO_OPERATION_FAILED (data_dir cannot be written),
/// TIM_ERR_SDK_INTERNAL_ERROR (the system refuses a thread).
/// Mirrors V2TIMManager::InitSDK.
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

/// Frees a client.
///
/// New calls are refused, the call under way finishes (one that waits for a server ends at once), pending calls end
/// with TIM_ERR_SDK_COMM_INTERRUPT, the files are closed, and every free_user_data is called. After this function
/// has returned, no callback runs.
///
/// From inside a callback of the client it returns without waiting for that callback; the remaining callbacks run
/// right after it, on the same thread. With a dispatcher of the host, posted work that has not run yet runs inside
/// this call. In a child that fork() made, a client of the parent is given up: every free_user_data is called, and
/// neither the parent nor its files are touched.
///
/// @param client NULL and clients that were already freed are ignored.
///
/// Mirrors V2TIMManager::UnInitSDK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_free(client: *mut tim_client) {
    guard((), || match handle::take(client) {
        Some(Taken::Own(client)) => client.close(),
        Some(Taken::Inherited(client)) => Client::abandon(client),
        None => {}
    });
}

/// Logs in and starts catching up with the service (on_sync_server_start, on_sync_server_finish).
///
/// Opens the user's files under data_dir and finishes what a crash interrupted. Logging in again as the same user
/// is a success. A tim_sdk_listener receives on_connect_success before on_success; if no server can be reached, it
/// receives on_connect_failed before on_error, and the device keeps looking for a server. After on_kicked_offline
/// and on_user_sig_expired nobody is logged in: log in again.
///
/// @param user_id 1 to 32 bytes of printable ASCII.
/// @param user_sig signed by the app's server for this user; with the embedded service, any text that is not empty.
///
/// Errors: TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
/// TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS, TIM_ERR_SDK_INVALID_OPERATION
/// (another user is logged in), TIM_ERR_DATABASE_OPERATE_FAILED (a database file is corrupt, read-only, in use, or
/// newer than this library; it is not touched), TIM_ERR_IO_OPERATION_FAILED (the service's directory cannot be
/// created), TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY, the network's, and from a server:
/// TIM_ERR_SVR_ACCOUNT_USERSIG_EXPIRED, …_CHECK_FAILED (cut off) and …_CHECK_FAILED_EX (not a UserSig),
/// …_MISMATCH_PUBLICKEY (signed with another key), …_MISMATCH_ID (for another user), …_MISMATCH_SDKAPPID (for
/// another app).
/// Mirrors V2TIMManager::Login.
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

/// Logs out after the calls that were made before, and closes the files.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS.
/// Mirrors V2TIMManager::Logout.
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

/// Returns whether a user is logged in.
///
/// @return TIM_STATUS_*; TIM_STATUS_LOGOUT if the client is NULL or was freed.
///
/// Mirrors V2TIMManager::GetLoginStatus.
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

/// Copies the id of the user who is logged in.
///
/// @param buffer receives the id, cut to what fits and NUL-terminated; NULL with a size of 0 only asks for the
///     length.
/// @param size bytes of buffer, the NUL included.
/// @return the length of the whole id without its NUL; 0 if nobody is logged in.
///
/// Mirrors V2TIMManager::GetLoginUser.
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
    // SAFETY: `length` + 1 bytes are inside the buffer; a text of the library does not overlap it.
    unsafe {
        std::ptr::copy_nonoverlapping(text.as_ptr().cast(), buffer, length);
        *buffer.add(length) = 0;
    }
}

/// Returns the service's time, in seconds since 1970.
///
/// Over a network it is the server's clock, computed from its answers and accurate to about a second; before the
/// first answer, and with the embedded service, it is the device's clock.
///
/// @return the time; 0 if the client is NULL or was freed.
///
/// Mirrors V2TIMManager::GetServerTime.
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
            // SAFETY: the host provided the function for this; it is dropped once.
            unsafe { free(self.context.get()) }
        }
    }
}

/// Runs this client's callbacks on a thread of the host, for example its UI thread.
///
/// For each callback the library calls post with the work that the host must run. Call this function before adding
/// listeners and before logging in.
///
/// @param post called on any thread; see tim_post_fn.
/// @param context passed to post.
/// @param free_context called with context once the client is freed and all posted work has run, or at once if this
///     call fails; may be NULL.
/// @return 0, or a code with its error message in tim_last_error().
///
/// Errors: TIM_ERR_SDK_NOT_INITIALIZED, TIM_ERR_INVALID_SDK_OBJECT, TIM_ERR_INVALID_PARAMETERS (post is NULL).
/// V2TIM has no such function.
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
                    // SAFETY: the host provided the function for this; `run_posted` takes the work back.
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

/// The function that hosts call for each work that was posted to them.
unsafe extern "C" fn run_posted(work: *mut c_void) {
    guard((), || {
        if !work.is_null() {
            // SAFETY: `work` comes from one `Arc::into_raw`, and a host runs each work once.
            let dispatcher = unsafe { Arc::from_raw(work.cast_const().cast::<Dispatcher>()) };
            dispatcher.run_one();
        }
    });
}

/// Queues a function of the host on the dispatcher, behind the callbacks that are already queued.
///
/// Hosts and bindings use it to give answers of their own in order with the library's.
///
/// @param client if it is NULL or was freed, work runs on a thread made for it.
/// @param work called once, with user_data; NULL does nothing.
///
/// V2TIM has no such function.
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
                // SAFETY: the host provided the function for this.
                unsafe { work(user_data.get()) }
            }
        };
        match handle::get(client) {
            Ok(client) => client.dispatcher().push(run),
            Err(_) => elsewhere(run),
        }
    });
}

/// Sends a command of REST v4 to the service.
///
/// With the embedded service the command runs as the app's administrator: it may import users, groups and messages,
/// act for other users, and change settings. A user must be logged in; it does not matter which.
///
/// @param command for example "v4/openim/importmsg"; docs/rest.md lists the commands.
/// @param body the command's JSON.
/// @param on_success receives the whole answer as JSON.
///
/// Errors: the command's own, TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_SVR_COMM_INVALID_RES (unknown command),
/// TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED.
/// V2TIM has no such function; REST v4 is its server-side contract.
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

/// Passes a text to a host's callback.
pub(super) fn deliver_text(on_success: tim_text_fn) -> impl FnOnce(String, *mut c_void) + Send {
    move |value, user_data| {
        if let Some(call) = on_success {
            let mut arena = Arena::default();
            let (text, length) = arena.text(&value);
            // SAFETY: the host provided the function for this; the text lives until it returns.
            unsafe { call(text, length, user_data) }
        }
    }
}
