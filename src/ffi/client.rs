//! Clients: made, logged in and out, freed.

use std::sync::Arc;
use std::time::Duration;

use libc::{c_char, c_void, size_t};

use super::argument::{text, text_or_empty};
use super::call::{OnError, UserData, begin, begin_or, deliver_success, due, elsewhere, guard};
use super::callback::{
    tim_error_fn, tim_free_fn, tim_log_fn, tim_post_fn, tim_success_fn, tim_text_fn,
};
use super::handle::{self, tim_client};
use super::library::keep_error;
use super::value::Arena;
use crate::client::dispatcher::{Dispatcher, Post};
use crate::client::log::Log;
use crate::client::{Client, Config, Given, Status};
use crate::model::{Error, Result};

/// Somebody is logged in.
pub const TIM_STATUS_LOGINED: i32 = 1;
/// A login is under way.
pub const TIM_STATUS_LOGINING: i32 = 2;
/// Nobody is logged in.
pub const TIM_STATUS_LOGOUT: i32 = 3;

/// No log.
pub const TIM_LOG_NONE: i32 = 0;
/// For developers of the app, and everything graver.
pub const TIM_LOG_DEBUG: i32 = 3;
/// What happened, and everything graver.
pub const TIM_LOG_INFO: i32 = 4;
/// What went wrong outside, and everything graver.
pub const TIM_LOG_WARN: i32 = 5;
/// Faults of the library.
pub const TIM_LOG_ERROR: i32 = 6;

/// What a client is made with. Begin with TIM_CONFIG_INIT. The library copies what it keeps.
#[repr(C)]
#[derive(Debug)]
pub struct tim_config {
    /// sizeof(tim_config), by which the library knows the host's version of this struct.
    pub struct_size: size_t,
    /// The app's number, above 0.
    pub sdk_app_id: u32,
    /// The folder for this device's files; made if need be.
    pub data_dir: *const c_char,
    /// Where the service is. NULL: in this process, its file under data_dir. "embedded:PATH": in this
    /// process, its file at PATH; clients that name the same file share it.
    pub server_url: *const c_char,
    /// Which device this is. NULL: made once and kept in data_dir.
    pub device_id: *const c_char,
    /// How long a request may take, in milliseconds; 0: 30,000. The embedded service needs none.
    pub request_timeout_ms: u32,
    /// TIM_LOG_*: the least grave lines that are wanted.
    pub log_level: i32,
    /// Takes log lines, or NULL.
    pub log: tim_log_fn,
    /// Given to log.
    pub log_user_data: *mut c_void,
}

/// The shortest tim_config that a host may have been built with.
const FIRST_CONFIG: usize = size_of::<tim_config>();

/// Makes a client. Nothing is opened before somebody logs in.
///
/// config: read during the call. client_out: the new client, to be freed with tim_client_free; NULL on
/// failure. Returns 0 or TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_INTERFACE_NOT_SUPPORT (a server_url that
/// this version cannot reach), TIM_ERR_IO_OPERATION_FAILED (data_dir cannot be written); the sentence is in
/// tim_last_error(). Mirrors V2TIMManager::InitSDK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_new(
    config: *const tim_config,
    client_out: *mut *mut tim_client,
) -> i32 {
    guard(crate::model::code::TIM_ERR_SDK_INTERNAL_ERROR, || {
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
    })
}

/// # Safety
/// `config` is NULL or begins with its size, and is readable for so many bytes.
unsafe fn read_config(config: *const tim_config) -> Result<Config> {
    // SAFETY: by this function's contract; texts are NUL-terminated by the header's rules. The rest is
    // read only once the size says that it is there.
    unsafe {
        if config.is_null() {
            return Err(Error::parameter("config: is NULL"));
        }
        let size = (&raw const (*config).struct_size).read();
        if size < FIRST_CONFIG {
            return Err(Error::parameter(format!(
                "config.struct_size: {size} given, at least {FIRST_CONFIG} is needed: begin with \
                 TIM_CONFIG_INIT"
            )));
        }
        let config = &*config;
        let data_dir = text("config.data_dir", config.data_dir)?;
        let server_url = text_or_empty("config.server_url", config.server_url)?;
        let device_id = match config.device_id.is_null() {
            true => None,
            false => Some(text("config.device_id", config.device_id)?),
        };
        check_level(config.log_level)?;
        let log = log(config.log_level, config.log, config.log_user_data);
        let timeout = u64::from(config.request_timeout_ms);
        let given = Given {
            sdk_app_id: config.sdk_app_id,
            data_dir,
            server_url,
            device_id,
            request_timeout: (timeout > 0).then(|| Duration::from_millis(timeout)),
            ..Given::default()
        };
        Config::new(given, log)
    }
}

fn check_level(level: i32) -> Result<()> {
    match level {
        TIM_LOG_NONE | TIM_LOG_DEBUG | TIM_LOG_INFO | TIM_LOG_WARN | TIM_LOG_ERROR => Ok(()),
        _ => Err(Error::parameter(format!(
            "config.log_level: {level} is none of TIM_LOG_NONE (0), TIM_LOG_DEBUG (3) to TIM_LOG_ERROR (6)"
        ))),
    }
}

fn log(level: i32, log: tim_log_fn, user_data: *mut c_void) -> Log {
    let user_data = UserData(user_data);
    let Some(write) = log else {
        return Log::new(TIM_LOG_NONE, None);
    };
    let sink = move |level: crate::client::log::Level, line: &str| {
        let mut arena = Arena::default();
        let (line, _) = arena.text(line);
        // SAFETY: the host gave the function for this; the line lives until it returned.
        unsafe { write(level as i32, line, user_data.get()) }
    };
    Log::new(level, Some(Box::new(sink)))
}

/// Frees a client. NULL does nothing, nor does a client that is freed already.
///
/// New calls are refused, pending ones end with TIM_ERR_SDK_COMM_INTERRUPT, what is under way finishes, the
/// files are closed; no callback runs once this returned, and every free_user_data was called. From inside
/// a callback it returns without waiting for that callback: the rest of the callbacks follows right after
/// it, on the same thread. With a dispatcher of the host's, what it was posted and did not run yet runs
/// inside this call. Mirrors V2TIMManager::UnInitSDK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_free(client: *mut tim_client) {
    guard((), || {
        if let Some(client) = handle::take(client) {
            client.close();
        }
    });
}

/// Logs in: opens the user's files under data_dir, finishes what a crash interrupted, begins to catch up
/// with the service (on_sync_server_start, …_finish). Logging in again as the same user is a success.
///
/// user_id: 1 to 32 bytes of printable ASCII. user_sig: any non-empty text for the embedded service, where
/// there is no secret to keep. Errors: TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
/// TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY, TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS,
/// TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS, TIM_ERR_SDK_INVALID_OPERATION (somebody else is logged in),
/// TIM_ERR_DATABASE_OPERATE_FAILED (a database file is corrupt, read-only, newer than this library or in
/// use; it is not touched), TIM_ERR_IO_OPERATION_FAILED (the service's folder cannot be made). Mirrors
/// V2TIMManager::Login.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_login(
    client: *mut tim_client,
    user_id: *const c_char,
    user_sig: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        let refusal = |_: &Client, error| error;
        begin_or(
            client,
            on_error,
            deliver_success(on_success),
            refusal,
            |client, done| {
                // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
                let (user, sig) =
                    unsafe { (text("user_id", user_id)?, text("user_sig", user_sig)?) };
                client.login(user, sig, due(done)?);
                Ok(())
            },
        );
    });
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
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        begin(
            client,
            on_error,
            deliver_success(on_success),
            |client, done| {
                client.logout(due(done)?);
                Ok(())
            },
        );
    });
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

/// The service's time in seconds since 1970; 0 for a handle that is none. Mirrors
/// V2TIMManager::GetServerTime.
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
/// called, with what the host must run. Call it before logging in.
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
    guard(crate::model::code::TIM_ERR_SDK_INTERNAL_ERROR, move || {
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
    })
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
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        begin(
            client,
            on_error,
            deliver_text(on_success),
            |client, done| {
                // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
                let (command, body) = unsafe { (text("command", command)?, text("body", body)?) };
                client.rest(command.into(), body.into(), due(done)?);
                Ok(())
            },
        );
    });
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
