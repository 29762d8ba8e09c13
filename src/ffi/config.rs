//! What a client is made with, as hosts give it.

use std::mem::{offset_of, size_of};
use std::time::Duration;

use libc::{c_char, c_void, size_t};

use super::argument::{prefix, text, text_or_empty};
use super::call::UserData;
use super::callback::tim_log_fn;
use super::value::Arena;
use opentim_core::client::log::{Level, Log};
use opentim_core::client::{Config, OfflineDelete, RawConfig};
use opentim_core::model::{Error, Result};

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

/// A deletion without a connection is refused with TIM_ERR_SDK_NET_DISCONNECT, and changes nothing.
pub const TIM_OFFLINE_DELETE_REFUSE: i32 = 0;
/// A deletion without a connection succeeds: the entry goes at once, the server is told once there is a
/// connection again.
pub const TIM_OFFLINE_DELETE_QUEUE: i32 = 1;

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
    /// process, its file at PATH; clients that name the same file share it. "https://HOST",
    /// "https://HOST:PORT": a server on the network, with TLS; "http://…": the same without, for loopback and
    /// trusted networks only: whoever listens in reads messages and signatures. Several servers of one app have
    /// their addresses here with commas between, at most 16, none twice, all with TLS or all without. The client
    /// begins at one of them by chance; when that fails, it asks the next, in the middle of anything.
    pub server_url: *const c_char,
    /// Which device this is. NULL: made once and kept in data_dir.
    pub device_id: *const c_char,
    /// How long each step of a request over the network may take (connecting, at most 10,000; sending;
    /// waiting for the answer; receiving it), in milliseconds; 0: 30,000. Then the call ends with TIM_ERR_SDK_NET_CONN_TIMEOUT, …_WAIT_SEND_TIMEOUT or …_WAIT_ACK_TIMEOUT. Waiting
    /// for news of the server is not such a request. Several servers share this time for all of a request, so
    /// that one that is silent leaves time for the others. The embedded service needs none.
    pub request_timeout_ms: u32,
    /// TIM_LOG_*: the least grave lines that are wanted.
    pub log_level: i32,
    /// Takes log lines, or NULL.
    pub log: tim_log_fn,
    /// Given to log.
    pub log_user_data: *mut c_void,
    /// A file of certificates (PEM) of the private authorities that an "https://" server's certificate may
    /// be signed by, instead of the well-known ones. NULL: the well-known ones.
    pub ca_file: *const c_char,
    /// TIM_OFFLINE_DELETE_*: what becomes of a deletion while there is no connection to a server on the
    /// network.
    pub offline_delete: i32,
}

/// The sizes that tim_config has had, in order: hosts may have been built with any of them.
const CONFIG_SIZES: [usize; 2] = [offset_of!(tim_config, ca_file), size_of::<tim_config>()];

/// # Safety
/// `config` is NULL or begins with its size, and is readable for so many bytes.
pub(super) unsafe fn read_config(config: *const tim_config) -> Result<Config> {
    // SAFETY: by this function's contract; texts are NUL-terminated by the header's rules.
    unsafe {
        let config = copy(config)?;
        let optional = |name: &str, value: *const c_char| match value.is_null() {
            true => Ok(None),
            false => text(name, value).map(Some),
        };
        let ca_file = optional("config.ca_file", config.ca_file)?;
        if ca_file == Some("") {
            return Err(Error::parameter("config.ca_file: is empty"));
        }
        let timeout = u64::from(config.request_timeout_ms);
        let given = RawConfig {
            sdk_app_id: config.sdk_app_id,
            data_dir: text("config.data_dir", config.data_dir)?,
            server_url: text_or_empty("config.server_url", config.server_url)?,
            device_id: optional("config.device_id", config.device_id)?,
            request_timeout: (timeout > 0).then(|| Duration::from_millis(timeout)),
            ca_file,
            offline_delete: offline_delete(config.offline_delete)?,
        };
        check_level(config.log_level)?;
        let log = log(config.log_level, config.log, config.log_user_data);
        Config::new(given, log)
    }
}

/// The host's version of the struct; what came into it later is 0.
///
/// # Safety
/// As for [`read_config`].
unsafe fn copy(config: *const tim_config) -> Result<tim_config> {
    if config.is_null() {
        return Err(Error::parameter("config: is NULL"));
    }
    // SAFETY: by this function's contract. The rest is read only as far as the size says that it is there.
    // All fields may be 0.
    unsafe {
        let size = (&raw const (*config).struct_size).read();
        let known = CONFIG_SIZES.into_iter().rev().find(|known| *known <= size);
        known.map(|known| prefix(config, known)).ok_or_else(|| {
            Error::parameter(format!(
                "config.struct_size: {size} given, at least {} is needed: begin with TIM_CONFIG_INIT",
                offset_of!(tim_config, ca_file)
            ))
        })
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

fn offline_delete(policy: i32) -> Result<OfflineDelete> {
    match policy {
        TIM_OFFLINE_DELETE_REFUSE => Ok(OfflineDelete::Refuse),
        TIM_OFFLINE_DELETE_QUEUE => Ok(OfflineDelete::Queue),
        _ => Err(Error::parameter(format!(
            "config.offline_delete: {policy} is none of TIM_OFFLINE_DELETE_REFUSE (0), \
             TIM_OFFLINE_DELETE_QUEUE (1)"
        ))),
    }
}

fn log(level: i32, log: tim_log_fn, user_data: *mut c_void) -> Log {
    let user_data = UserData(user_data);
    let Some(write) = log else {
        return Log::new(TIM_LOG_NONE, None);
    };
    let sink = move |level: Level, line: &str| {
        let mut arena = Arena::default();
        let (line, _) = arena.text(line);
        // SAFETY: the host gave the function for this; the line lives until it returned.
        unsafe { write(level as i32, line, user_data.get()) }
    };
    Log::new(level, Some(Box::new(sink)))
}
