//! What the server runs with: a TOML file, environment variables, flags, each weighing more than the one
//! before. Whatever is wrong is told at once, not one thing after the other.

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

/// The file that is read when none is named, if it is there.
pub const DEFAULT_FILE: &str = "opentim.toml";

/// What the server runs with.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The app and its key.
    pub key: Key,
    /// Who may act for everybody.
    pub admins: BTreeSet<UserId>,
    /// Whether an account exists as soon as somebody logs in.
    pub open_accounts: bool,
    /// The database.
    pub storage: Location,
    /// How many transactions may run side by side in it.
    pub storage_connections: usize,
    /// The certificate, for HTTPS.
    pub tls: Option<TlsFiles>,
    /// The longest body of a request.
    pub max_body_bytes: usize,
    /// How many connections may be open at once.
    pub max_connections: usize,
    /// How many of them one address may have; 0: as many as it likes.
    pub max_connections_per_address: usize,
    /// How much memory the bodies of requests may take while they come.
    pub body_memory_bytes: usize,
    /// How many requests an account may make in a second; 0: as many as it likes.
    pub rate_per_second: u32,
    /// How many changes of each user's feed are kept.
    pub feed_keep: u64,
    /// How many devices of a user are known at most.
    pub devices_per_user: usize,
    /// How many waiting requests are committed together at most.
    pub commit_together: usize,
    /// How long the requests under way may take at the end.
    pub shutdown_seconds: u64,
    /// What is logged.
    pub log_level: Level,
    /// How it is logged.
    pub log_format: LogFormat,
}

impl Config {
    /// The fields that another configuration says otherwise, and that a server takes up only when it starts.
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

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// What came of reading a configuration.
#[derive(Debug)]
pub struct Loaded {
    /// The file that was read, if any.
    pub file: Option<PathBuf>,
    /// The configuration, if nothing is wrong.
    pub config: Option<Config>,
    /// What is wrong, a sentence each: the field, the value, the rule, where it was said.
    pub problems: Vec<String>,
    /// What is allowed, and hardly meant.
    pub warnings: Vec<String>,
}

/// Reads the file, puts what the environment and the flags say over it, and checks everything: the values,
/// the certificate and its key, that the database can be written where it is to be.
pub fn load(options: &CliOptions) -> Loaded {
    read(options, true)
}

/// The same for a server that runs: its database is left alone. To open and close the file would give up the lock on
/// it, for the whole process.
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

/// The key alone, from the same places; else what is wrong. The server's own fields are not looked at.
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
    /// Adds what is wrong here and now, though the configuration is right: an address that cannot be listened on, a
    /// database that is in use. A server that runs already is such a reason, too.
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
