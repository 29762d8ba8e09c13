//! A client's configuration.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::log::Log;
use crate::api::Caller;
use crate::model::{Error, Result, UserId, code, hash};
use crate::sqlite::private;
use crate::transport::{Addresses, Found, HttpOptions, Transport};

/// The configuration as a host gives it, unchecked.
#[derive(Clone, Copy, Debug, Default)]
pub struct RawConfig<'a> {
    /// The app, above 0.
    pub sdk_app_id: u32,
    /// The directory for the device's files.
    pub data_dir: &'a str,
    /// The service's URL; empty: in this process, with its file under `data_dir`.
    pub server_url: &'a str,
    /// The device's id; `None`: generated once and kept in `data_dir`.
    pub device_id: Option<&'a str>,
    /// The longest time for a request over the network; `None`: 30 seconds.
    pub request_timeout: Option<Duration>,
    /// A PEM file with the certificates that may sign the server's; `None`: the well-known authorities.
    pub ca_file: Option<&'a str>,
    /// What a deletion does without a connection.
    pub offline_delete: OfflineDelete,
}

/// What a deletion does while there is no connection to the server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OfflineDelete {
    /// It is refused with 9508; nothing changes.
    #[default]
    Refuse,
    /// The entry is deleted at once, and the deletion queued for the server.
    Queue,
}

/// The location of the service.
#[derive(Clone, Debug)]
pub enum Server {
    /// In this process, with the database file at this path.
    Embedded(PathBuf),
    /// On the network.
    Http(HttpOptions),
}

/// The longest path of a database file, in bytes, for SQLite, which appends suffixes for its helper files.
const LONGEST_PATH: usize = 504;

const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// A client's configuration, checked.
#[derive(Debug)]
pub struct Config {
    /// The app.
    pub sdk_app_id: u32,
    /// The directory of the device's files.
    pub data_dir: PathBuf,
    /// The location of the service.
    pub server: Server,
    /// What a deletion does without a connection.
    pub offline_delete: OfflineDelete,
    /// The device's id at the service.
    pub device_id: String,
    /// The destination of log lines.
    pub log: Arc<Log>,
}

impl Config {
    /// Checks and completes what a host gave. Creates `data_dir`, and the device id the first time.
    ///
    /// Errors: 6017 for an invalid value, 6022 if the directory cannot be written.
    pub fn new(given: RawConfig<'_>, log: Log) -> Result<Self> {
        let RawConfig {
            sdk_app_id,
            data_dir,
            ..
        } = given;
        if sdk_app_id == 0 {
            return Err(Error::parameter(
                "sdk_app_id: 0 given, an app has a number above 0",
            ));
        }
        if data_dir.is_empty() {
            return Err(Error::parameter("data_dir: is empty"));
        }
        // Absolute, so that it stays the same directory if the host changes its working directory.
        let data_dir =
            std::path::absolute(data_dir).map_err(|error| io(Path::new(data_dir), &error))?;
        let server = server(&given, &data_dir)?;
        std::fs::create_dir_all(&data_dir).map_err(|error| io(&data_dir, &error))?;
        let device_id = match given.device_id {
            Some(id) => checked_device_id(id)?,
            None => kept_device_id(&data_dir.join("device_id"))?,
        };
        Ok(Self {
            sdk_app_id,
            data_dir,
            server,
            offline_delete: given.offline_delete,
            device_id,
            log: Arc::new(log),
        })
    }

    /// The file of one user's device. Each user and each app has a file of its own, even where file names ignore
    /// case.
    pub fn device_path(&self, user: &UserId) -> PathBuf {
        let mut name = format!("device_{}_", self.sdk_app_id);
        for byte in user.as_str().bytes() {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => name.push(char::from(byte)),
                _ => name.push_str(&format!("%{byte:02x}")),
            }
        }
        self.data_dir.join(name + ".db")
    }

    /// The file for another service than the one that the first file belongs to; it lies beside that file. The name
    /// is unambiguous, because user ids are escaped and contain no full stop there.
    pub fn device_path_of(&self, user: &UserId, identity: &str) -> PathBuf {
        let service = format!("{:016x}.db", hash(identity));
        self.device_path(user).with_extension(service)
    }

    /// The file of one user's device. Recreates its directory, which may have been removed since the client was
    /// created. Errors: 6017 for a path that is too long, 6022 for a directory that cannot be created.
    pub fn device_file(&self, path: PathBuf) -> Result<PathBuf> {
        let length = path.as_os_str().len();
        if cfg!(unix) && length > LONGEST_PATH {
            return Err(Error::parameter(format!(
                "data_dir: {} is too long: the file's path has {length} bytes, at most {LONGEST_PATH} are allowed",
                self.data_dir.display()
            )));
        }
        std::fs::create_dir_all(&self.data_dir).map_err(|error| io(&self.data_dir, &error))?;
        Ok(path)
    }

    /// The options for a server on the network; `None` with the embedded service.
    pub fn http(&self) -> Option<HttpOptions> {
        match &self.server {
            Server::Http(options) => Some(options.clone()),
            Server::Embedded(_) => None,
        }
    }

    /// Whether the service is on the network.
    pub fn is_remote(&self) -> bool {
        matches!(self.server, Server::Http(_))
    }

    /// The time by the clock of a server on the network, in seconds since 1970, if known.
    pub fn server_time(&self) -> Option<i64> {
        match &self.server {
            Server::Http(options) => options.clock.now(),
            Server::Embedded(_) => None,
        }
    }

    /// Connects to the service, for a device that signs as the caller. Over a network, uses the connection that was
    /// `found`. Errors: 6019; 6017 and 6022 for `ca_file`.
    pub fn connect(
        &self,
        caller: &Caller,
        signature: &str,
        found: Option<Found>,
    ) -> Result<Transport> {
        match &self.server {
            Server::Embedded(path) => Transport::embedded(path),
            Server::Http(options) => Transport::http(options.clone(), caller, signature, found),
        }
    }
}

fn server(given: &RawConfig<'_>, data_dir: &Path) -> Result<Server> {
    let url = given.server_url;
    if url.is_empty() {
        let name = format!("service_{}.db", given.sdk_app_id);
        return Ok(Server::Embedded(data_dir.join(name)));
    }
    if url.starts_with("http://") || url.starts_with("https://") {
        return Ok(Server::Http(HttpOptions {
            addresses: Addresses::parse(url)?,
            sdk_app_id: given.sdk_app_id,
            timeout: given.request_timeout.unwrap_or(REQUEST_TIMEOUT),
            ca_file: given.ca_file.map(PathBuf::from),
            clock: Arc::default(),
        }));
    }
    match url.strip_prefix("embedded:") {
        Some("") => Err(Error::parameter(
            "server_url: embedded: is followed by no path",
        )),
        Some(path) => Ok(Server::Embedded(PathBuf::from(path))),
        None => Err(Error::parameter(format!(
            "server_url: {url:?} begins with none of embedded:, http://, https://"
        ))),
    }
}

/// Checks that the id has 1 to 128 bytes of printable ASCII.
fn checked_device_id(id: &str) -> Result<String> {
    let printable = id.bytes().all(|byte| (0x20..=0x7e).contains(&byte));
    match id.len() {
        0 => Err(Error::parameter("device_id: is empty")),
        1..=128 if printable => Ok(id.into()),
        _ => Err(Error::parameter(format!(
            "device_id: {id:?} is not 1 to 128 bytes of printable ASCII"
        ))),
    }
}

/// The id kept in the file, generated the first time.
fn kept_device_id(path: &Path) -> Result<String> {
    if let Ok(kept) = std::fs::read_to_string(path)
        && !kept.trim().is_empty()
    {
        private::tighten(path);
        return Ok(kept.trim().into());
    }
    let made = format!(
        "{:016x}{:016x}",
        crate::random::number(),
        crate::random::number()
    );
    let mut file = private::options();
    file.create(true)
        .truncate(true)
        .open(path)
        .and_then(|mut file| file.write_all(made.as_bytes()))
        .map_err(|error| io(path, &error))?;
    Ok(made)
}

fn io(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        code::TIM_ERR_IO_OPERATION_FAILED,
        format!("{}: {error}", path.display()),
    )
}
