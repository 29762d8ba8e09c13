//! What the server runs with: a TOML file, environment variables, flags, each weighing more than the one
//! before. Whatever is wrong is told at once, not one thing after the other.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use tracing::Level;

use opentim_core::model::UserId;
use opentim_core::storage::Place;

use super::usersig::Key;
use reader::Reader;

mod field;
mod file;
mod options;
mod reader;
mod surroundings;
mod value;

pub use field::{FIELDS, Field};
pub use file::fresh;
pub use options::{Identity, Options};
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
    pub storage: Place,
    /// How many transactions may run side by side in it.
    pub storage_connections: usize,
    /// The certificate, for HTTPS.
    pub tls: Option<TlsFiles>,
    /// The longest body of a request.
    pub max_body_bytes: usize,
    /// How many connections may be open at once.
    pub max_connections: usize,
    /// How many requests an account may make in a second; 0: as many as it likes.
    pub rate_per_second: u32,
    /// How many changes of each user's feed are kept.
    pub feed_keep: u64,
    /// How many waiting requests are committed together at most.
    pub commit_together: usize,
    /// How long the requests under way may take at the end.
    pub shutdown_seconds: u64,
    /// What is logged.
    pub log_level: Level,
    /// How it is logged.
    pub log_format: LogFormat,
}

/// A certificate and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The chain of certificates, the server's first (PEM).
    pub cert: PathBuf,
    /// The private key of the first (PEM).
    pub key: PathBuf,
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
pub fn load(options: &Options) -> Loaded {
    let file = chosen(options);
    let mut reader = Reader::new(file.as_deref(), options);
    let config = reader.config();
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
pub fn load_key(options: &Options) -> Result<Key, Vec<String>> {
    let mut reader = Reader::new(chosen(options).as_deref(), options);
    match reader.key() {
        Some(key) if reader.problems.is_empty() => Ok(key),
        _ => Err(reader.problems),
    }
}

fn chosen(options: &Options) -> Option<PathBuf> {
    let default = Path::new(DEFAULT_FILE);
    match &options.file {
        None if default.exists() => Some(default.into()),
        named => named.clone(),
    }
}

impl Loaded {
    fn warn_of_the_file(&mut self) {
        let Some(path) = &self.file else { return };
        if surroundings::is_open_to_others(path) {
            self.warnings.push(format!(
                "config: {} can be read by other users of the machine; `chmod 600` it, the key is in it",
                path.display()
            ));
        }
    }
}
