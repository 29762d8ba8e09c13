//! Server configuration from a TOML file, environment variables and flags. Later sources override earlier ones;
//! all problems are reported together. The fields are in one table, in `field`.

use std::path::{Path, PathBuf};

use super::usersig::Key;

mod environment;
mod field;
mod file;
mod options;
mod reader;
mod setting;

pub use field::{Config, FIELDS, Field};
pub use file::fresh;
pub use options::{CliOptions, Flags, Identity};

/// The file that is read, if it exists, when none is named.
pub const DEFAULT_FILE: &str = "opentim.toml";

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
    let (file, mut warnings) = (chosen(options), Vec::new());
    let mut sources = reader::sources(file.as_deref(), &options.settings);
    let config = reader::config(&mut sources, &mut warnings, file.as_deref(), data);
    let open = file
        .iter()
        .filter(|path| environment::is_open_to_others(path));
    warnings.extend(open.map(|path| {
        format!(
            "config: {} can be read by other users of the machine; `chmod 600` it, the key is in it",
            path.display()
        )
    }));
    Loaded {
        config: config.filter(|_| sources.problems.is_empty()),
        problems: sources.problems,
        warnings,
        file,
    }
}

/// Reads only the key, from the same sources, and ignores the server's other fields. The error is the list of
/// problems.
pub fn load_key<const ALL: bool>(options: &Flags<ALL>) -> Result<Key, Vec<String>> {
    let mut sources = reader::sources(chosen(options).as_deref(), &options.settings);
    let key = reader::key(&mut sources);
    key.filter(|_| sources.problems.is_empty())
        .ok_or(sources.problems)
}

fn chosen<const ALL: bool>(options: &Flags<ALL>) -> Option<PathBuf> {
    let default = Path::new(DEFAULT_FILE);
    let default = default.exists().then(|| default.into());
    options.file.clone().or(default)
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
}
