//! The configuration of a client, as hosts pass it.

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

/// Nothing is logged.
pub const TIM_LOG_NONE: i32 = 0;
/// Details for developers of the app, and everything more severe.
pub const TIM_LOG_DEBUG: i32 = 3;
/// What happened, and everything more severe.
pub const TIM_LOG_INFO: i32 = 4;
/// Problems outside the library, such as the network's or the disk's, and everything more severe.
pub const TIM_LOG_WARN: i32 = 5;
/// Bugs of the library only.
pub const TIM_LOG_ERROR: i32 = 6;

/// Without a connection, a deletion fails with the network's code, usually TIM_ERR_SDK_NET_DISCONNECT, and changes
/// nothing on this device.
pub const TIM_OFFLINE_DELETE_REFUSE: i32 = 0;
/// Without a connection, a deletion succeeds: the entry is removed at once, and the deletion is queued until the
/// server can be reached again.
pub const TIM_OFFLINE_DELETE_QUEUE: i32 = 1;

/// The configuration of a client. Initialise it with TIM_CONFIG_INIT. The library copies what it keeps.
#[repr(C)]
#[derive(Debug)]
pub struct tim_config {
    /// sizeof(tim_config). It tells the library which version of this struct the host was built with.
    pub struct_size: size_t,
    /// The app's number (SDKAppID), above 0.
    pub sdk_app_id: u32,
    /// The directory for this device's files; created if it does not exist.
    pub data_dir: *const c_char,
    /// Where the service is. NULL: in this process, with its file under data_dir. "embedded:PATH": in this process,
    /// with its file at PATH; clients that name the same file share it. "https://HOST" or "https://HOST:PORT": a
    /// server, over TLS. "http://HOST": a server without TLS, for loopback and trusted networks only, since anybody
    /// on the way can read messages and signatures.
    ///
    /// Several servers of one app are separated by commas: at most 16, none twice, all with TLS or all without. The
    /// client starts with a random one; when a request fails there, it sends it to the next.
    pub server_url: *const c_char,
    /// The id of this device, 1 to 128 bytes of printable ASCII. NULL: the library creates one and keeps it in
    /// data_dir.
    pub device_id: *const c_char,
    /// The timeout of each step of a request over the network, in milliseconds; 0: 30,000. The steps are connecting
    /// (never more than 10,000), sending, waiting for the answer, and receiving it. After that, the call ends with
    /// TIM_ERR_SDK_NET_CONN_TIMEOUT, TIM_ERR_SDK_NET_WAIT_SEND_TIMEOUT or TIM_ERR_SDK_NET_WAIT_ACK_TIMEOUT.
    ///
    /// The long poll, which waits for changes, is not such a request. Several servers share this time for the whole
    /// request, so that a silent one leaves time for the others. The embedded service ignores it.
    pub request_timeout_ms: u32,
    /// TIM_LOG_*: the least severe lines to log.
    pub log_level: i32,
    /// Receives log lines; may be NULL.
    pub log: tim_log_fn,
    /// Passed to log.
    pub log_user_data: *mut c_void,
    /// A PEM file with the certificates of private authorities, to verify an "https://" server with instead of the
    /// well-known authorities. NULL: the well-known ones.
    pub ca_file: *const c_char,
    /// TIM_OFFLINE_DELETE_*: what a deletion does while a server on the network cannot be reached.
    pub offline_delete: i32,
}

/// The sizes of all versions of tim_config, in order: hosts may have been built with any of them.
const CONFIG_SIZES: [usize; 2] = [offset_of!(tim_config, ca_file), size_of::<tim_config>()];

/// The configuration that a host passed. Fails with `TIM_ERR_INVALID_PARAMETERS` naming the field.
///
/// # Safety
/// `config` is NULL, or begins with its size and is readable for that many bytes.
pub(super) unsafe fn read_config(config: *const tim_config) -> Result<Config> {
    // SAFETY: by this function's contract; texts are NUL-terminated by the header's rules.
    unsafe {
        let config = copy(config)?;
        let optional = |name: &str, value: *const c_char| {
            if value.is_null() {
                Ok(None)
            } else {
                text(name, value).map(Some)
            }
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

/// The host's version of the struct; fields that were added later are 0.
///
/// # Safety
/// As for [`read_config`].
unsafe fn copy(config: *const tim_config) -> Result<tim_config> {
    if config.is_null() {
        return Err(Error::parameter("config: is NULL"));
    }
    // SAFETY: by this function's contract. Only the bytes that the size covers are read.
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
        // SAFETY: the host provided the function for this; the line lives until it returns.
        unsafe { write(level as i32, line, user_data.get()) }
    };
    Log::new(level, Some(Box::new(sink)))
}
