//! Server configuration from a TOML file, environment variables and flags. Later sources override earlier ones;
//! all problems are reported together.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use tracing::Level;

use super::tls::TlsFiles;
use opentim_core::model::UserId;
use opentim_core::storage::Location;

use super::usersig::Key;
use reader::Reader;

mod environment;
mod field;
mod file;
mod options;
mod reader;
mod value;

pub use field::{FIELDS, Field};
pub use file::fresh;
pub use options::{CliOptions, Identity};
pub use value::Origin;

/// The file that is read, if it exists, when none is named.
pub const DEFAULT_FILE: &str = "opentim.toml";

/// The server's configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address to listen on.
    pub listen: SocketAddr,
    /// The app and its key.
    pub key: Key,
    /// Administrators, who may act for every user.
    pub admins: BTreeSet<UserId>,
    /// Whether a login creates the account.
    pub open_accounts: bool,
    /// The database.
    pub storage: Location,
    /// The number of transactions that may run in parallel in it.
    pub storage_connections: usize,
    /// The certificate, for HTTPS.
    pub tls: Option<TlsFiles>,
    /// The longest body of a request, in bytes.
    pub max_body_bytes: usize,
    /// The most open connections.
    pub max_connections: usize,
    /// The most open connections from one address; 0: no limit.
    pub max_connections_per_address: usize,
    /// The most memory for incoming request bodies, in bytes.
    pub body_memory_bytes: usize,
    /// The most requests of an account per second; 0: no limit.
    pub rate_per_second: u32,
    /// The number of changes that each user's feed keeps.
    pub feed_keep: u64,
    /// The most devices kept per user.
    pub devices_per_user: usize,
    /// The most waiting requests that one transaction commits.
    pub commit_together: usize,
    /// The time that requests may take to finish at shutdown, in seconds.
    pub shutdown_seconds: u64,
    /// The log level.
    pub log_level: Level,
    /// The format of log lines.
    pub log_format: LogFormat,
    /// Whether each answered request has a line in the log.
    pub access_log: bool,
}

impl Config {
    /// The fields that differ in `other`, and that a server reads only at its start.
    pub fn needs_restart(&self, other: &Self) -> Vec<&'static str> {
        let place = |config: &Self| config.storage.to_string();
        let fields = [
            ("listen", self.listen == other.listen),
            ("open_accounts", self.open_accounts == other.open_accounts),
            ("data, storage", place(self) == place(other)),
            (
                "storage_connections",
                self.storage_connections == other.storage_connections,
            ),
            (
                "max_connections",
                self.max_connections == other.max_connections,
            ),
            (
                "max_connections_per_address",
                self.max_connections_per_address == other.max_connections_per_address,
            ),
            (
                "body_memory_bytes",
                self.body_memory_bytes == other.body_memory_bytes,
            ),
            ("feed_keep", self.feed_keep == other.feed_keep),
            (
                "devices_per_user",
                self.devices_per_user == other.devices_per_user,
            ),
            (
                "commit_together",
                self.commit_together == other.commit_together,
            ),
            (
                "shutdown_seconds",
                self.shutdown_seconds == other.shutdown_seconds,
            ),
            ("log_format", self.log_format == other.log_format),
        ];
        let changed = fields.into_iter().filter(|(_, same)| !same);
        changed.map(|(name, _)| name).collect()
    }
}

/// The format of log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// The result of reading a configuration.
#[derive(Debug)]
pub struct Loaded {
    /// The file that was read, if any.
    pub file: Option<PathBuf>,
    /// The configuration, if there are no problems.
    pub config: Option<Config>,
    /// The problems, one message each: the field, the value, the rule, and the source.
    pub problems: Vec<String>,
    /// Settings that are allowed, but probably not intended.
    pub warnings: Vec<String>,
}

/// Reads the file, applies the environment and the flags, and checks everything: the values, the certificate
/// and its key, and that the database can be written at its place.
pub fn load(options: &CliOptions) -> Loaded {
    read(options, true)
}

/// As [`load`], for a running server, whose database is left alone: opening and closing the file would release
/// the process's lock on it.
pub fn load_again(options: &CliOptions) -> Loaded {
    read(options, false)
}

fn read(options: &CliOptions, data: bool) -> Loaded {
    let file = chosen(options);
    let mut reader = Reader::new(file.as_deref(), options);
    let config = reader.config(data);
    let mut loaded = Loaded {
        file,
        config: config.filter(|_| reader.problems.is_empty()),
        problems: reader.problems,
        warnings: reader.warnings,
    };
    loaded.warn_of_the_file();
    loaded
}

/// Reads only the key, from the same sources, and ignores the server's other fields. The error is the list of
/// problems.
pub fn load_key(options: &CliOptions) -> Result<Key, Vec<String>> {
    let mut reader = Reader::new(chosen(options).as_deref(), options);
    match reader.key() {
        Some(key) if reader.problems.is_empty() => Ok(key),
        _ => Err(reader.problems),
    }
}

fn chosen(options: &CliOptions) -> Option<PathBuf> {
    let default = Path::new(DEFAULT_FILE);
    match &options.file {
        None if default.exists() => Some(default.into()),
        named => named.clone(),
    }
}

impl Loaded {
    /// Adds problems of the moment: an address that cannot be listened on, a database that is in use. A running
    /// server is one of their causes.
    pub fn look_around(&mut self) {
        let Some(config) = &self.config else { return };
        self.problems
            .extend(environment::listen_fault(config.listen));
        if config.storage.is_in_use() {
            self.problems.push(format!(
                "data: {}: is in use by another process, by a server that runs perhaps",
                config.storage
            ));
        }
    }

    fn warn_of_the_file(&mut self) {
        let Some(path) = &self.file else { return };
        if environment::is_open_to_others(path) {
            self.warnings.push(format!(
                "config: {} can be read by other users of the machine; `chmod 600` it, the key is in it",
                path.display()
            ));
        }
    }
}
