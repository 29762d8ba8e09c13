//! Builds a configuration from settings, and collects their problems.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use tracing::Level;

use super::value::{Setting, Settings};
use super::{CliOptions, Config, LogFormat, environment, file};
use crate::tls::TlsFiles;
use crate::usersig::Key;
use opentim_core::model::UserId;
use opentim_core::storage::Location;

/// The shortest key: a shorter one could be guessed.
const MIN_KEY_BYTES: usize = 32;

const LOOPBACK: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// Reads the settings one by one. Each method returns `None` and notes a problem if something is wrong.
pub struct Reader {
    /// The problems so far.
    pub problems: Vec<String>,
    /// Settings that are allowed, but probably not intended.
    pub warnings: Vec<String>,
    settings: Settings,
    // Whether all sources could be read; if not, no setting is reported as missing.
    complete: bool,
    default_data: PathBuf,
}

impl Reader {
    /// Reads the settings of a file, and of the options, which override it.
    pub fn new(file: Option<&Path>, options: &CliOptions) -> Self {
        let beside = file.and_then(Path::parent).unwrap_or(Path::new(""));
        let mut reader = Self {
            problems: Vec::new(),
            warnings: Vec::new(),
            settings: Settings::new(),
            complete: true,
            default_data: beside.join("opentim.db"),
        };
        if let Some(path) = file {
            let contents = file::read(path);
            reader.settings = contents.settings;
            reader.problems = contents.problems;
            reader.complete = contents.readable;
        }
        reader.settings.extend(options.settings.clone());
        reader
    }

    /// The whole configuration. `data`: whether to check that the database can be written.
    pub fn config(&mut self, data: bool) -> Option<Config> {
        // All fields are read before the first problem ends this, so that all problems are noted.
        let key = self.key();
        let admins = self.admins();
        let open_accounts = self.read("open_accounts", false, Setting::boolean);
        let listen = self.read("listen", LOOPBACK, address);
        let tls = self.tls();
        let storage = self.storage();
        let storage_connections = self.number("storage_connections", 4, 1..=1_000);
        let max_body_bytes = self.number("max_body_bytes", 1 << 20, 16_384..=1 << 30);
        let max_connections = self.number("max_connections", 10_000, 1..=1_000_000);
        let max_connections_per_address =
            self.number("max_connections_per_address", 1_000, 0..=1_000_000);
        let body_memory_bytes = self.number("body_memory_bytes", 128 << 20, 1 << 20..=1 << 40);
        let rate_per_second = self.number("rate_per_second", 100, 0..=1_000_000);
        let feed_keep = self.number("feed_keep", 10_000, 1..=1_000_000_000);
        let devices_per_user = self.number("devices_per_user", 100, 1..=100_000);
        let commit_together = self.number("commit_together", 256, 1..=10_000);
        let shutdown_seconds = self.number("shutdown_seconds", 10, 0..=3_600);
        let log_level = self.read("log_level", Level::INFO, level);
        let log_format = self.read("log_format", LogFormat::Text, format);
        let access_log = self.read("access_log", false, Setting::boolean);
        let looked_at = storage.as_ref().filter(|_| data);
        self.look_at_files(looked_at, tls.as_ref().and_then(Option::as_ref));
        self.warn_of_listen(listen, &tls);
        self.warn_of_admins(admins.as_ref(), open_accounts);
        Some(Config {
            listen: listen?,
            key: key?,
            admins: admins?,
            open_accounts: open_accounts?,
            storage: storage?,
            storage_connections: storage_connections?,
            tls: tls?,
            max_body_bytes: max_body_bytes?,
            max_connections: max_connections?,
            max_connections_per_address: max_connections_per_address?,
            body_memory_bytes: body_memory_bytes?,
            rate_per_second: rate_per_second?,
            feed_keep: feed_keep?,
            devices_per_user: devices_per_user?,
            commit_together: commit_together?,
            shutdown_seconds: shutdown_seconds?,
            log_level: log_level?,
            log_format: log_format?,
            access_log: access_log?,
        })
    }

    /// The app and its secret.
    pub fn key(&mut self) -> Option<Key> {
        let app = self.need("sdk_app_id", |setting| setting.integer(1..=u32::MAX.into()));
        let secret = self.need("key", secret);
        let app = u32::try_from(app?).ok()?;
        self.noted(Key::new(app, &secret?).map_err(|error| error.message))
    }

    fn admins(&mut self) -> Option<BTreeSet<UserId>> {
        let ids = self.read("admins", Vec::new(), Setting::list)?;
        let mut admins = BTreeSet::new();
        for id in &ids {
            let checked = |_: &Setting| UserId::new(id).map_err(|error| error.message);
            admins.extend(self.need("admins", checked));
        }
        // A list without its invalid entries would be a different list.
        (admins.len() == ids.iter().collect::<BTreeSet<_>>().len()).then_some(admins)
    }

    fn storage(&mut self) -> Option<Location> {
        let data = self.read("data", self.default_data.clone(), Setting::path);
        if !self.settings.contains_key("storage") {
            return data.map(Location::File);
        }
        let server = self.need("storage", database);
        if self.settings.contains_key("data") {
            let problem = "data: is given beside storage; there is but one database";
            return self.noted(Err(problem.into()));
        }
        server
    }

    /// `Some(None)`: both files are left out, which is valid.
    fn tls(&mut self) -> Option<Option<TlsFiles>> {
        let said = ["tls_cert", "tls_key"].map(|name| self.settings.contains_key(name));
        let cert = self.read("tls_cert", PathBuf::new(), Setting::path);
        let key = self.read("tls_key", PathBuf::new(), Setting::path);
        let (cert, key) = match said {
            [false, false] => return Some(None),
            [true, true] => (cert?, key?),
            [true, false] => return self.missing_partner("tls_cert", "tls_key"),
            [false, true] => return self.missing_partner("tls_key", "tls_cert"),
        };
        Some(Some(TlsFiles { cert, key }))
    }

    fn missing_partner<T>(&mut self, given: &str, missing: &str) -> Option<T> {
        self.noted(Err(format!(
            "{missing}: is missing, while {given} is given; both are needed, or none"
        )))
    }

    fn number<T: TryFrom<u64>>(
        &mut self,
        name: &'static str,
        default: T,
        range: RangeInclusive<u64>,
    ) -> Option<T> {
        self.read(name, default, |setting| {
            let number = setting.integer(range)?;
            T::try_from(number).map_err(|_| format!("{number} is too much for this machine"))
        })
    }

    /// The value of a field, or its default if it is not set.
    fn read<T>(
        &mut self,
        name: &'static str,
        default: T,
        read: impl FnOnce(&Setting) -> Result<T, String>,
    ) -> Option<T> {
        if self.settings.contains_key(name) {
            self.need(name, read)
        } else {
            Some(default)
        }
    }

    /// The value of a field that has no default.
    fn need<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&Setting) -> Result<T, String>,
    ) -> Option<T> {
        let value = match self.settings.get(name) {
            Some(setting) => {
                read(setting).map_err(|why| format!("{name}: {why} ({})", setting.origin))
            }
            None if self.complete => Err(format!(
                "{name}: is missing; `opentim-server init` writes a file that has one"
            )),
            None => return None,
        };
        self.noted(value)
    }

    fn noted<T>(&mut self, value: Result<T, String>) -> Option<T> {
        value.map_err(|problem| self.problems.push(problem)).ok()
    }

    fn look_at_files(&mut self, storage: Option<&Location>, tls: Option<&TlsFiles>) {
        if let Some(Location::File(data)) = storage {
            self.problems.extend(environment::data_fault(data));
        }
        if let Some(Err(faults)) = tls.map(crate::tls::load) {
            self.problems.extend(faults);
        }
    }

    fn warn_of_listen(&mut self, listen: Option<SocketAddr>, tls: &Option<Option<TlsFiles>>) {
        let Some(listen) = listen else { return };
        if !listen.ip().is_loopback() && matches!(tls, Some(None)) {
            self.warnings.push(format!(
                "listen: {listen} is on the network, and without tls_cert and tls_key whoever is on the way \
                 can read everything"
            ));
        }
    }

    fn warn_of_admins(&mut self, admins: Option<&BTreeSet<UserId>>, open_accounts: Option<bool>) {
        if admins.is_some_and(BTreeSet::is_empty) && open_accounts == Some(false) {
            self.warnings.push(
                "admins: there are none, and open_accounts is false: nobody can make an account"
                    .into(),
            );
        }
    }
}

fn address(setting: &Setting) -> Result<SocketAddr, String> {
    let text = setting.text()?;
    text.parse()
        .map_err(|_| format!("{text:?} is not an IP address with a port, such as 127.0.0.1:8080"))
}

/// Parses the address of a database. No message shows it, since it may contain a password.
fn database(setting: &Setting) -> Result<Location, String> {
    Location::database(setting.text()?)
}

/// Parses the key. No message shows it.
fn secret(setting: &Setting) -> Result<String, String> {
    let text = setting.text()?;
    if text.trim() != text {
        return Err("begins or ends with white space".into());
    }
    match text.len() {
        length if length < MIN_KEY_BYTES => Err(format!(
            "has {length} bytes, at least {MIN_KEY_BYTES} are needed"
        )),
        _ => Ok(text.into()),
    }
}

fn level(setting: &Setting) -> Result<Level, String> {
    setting.word(&[
        ("error", Level::ERROR),
        ("warn", Level::WARN),
        ("info", Level::INFO),
        ("debug", Level::DEBUG),
        ("trace", Level::TRACE),
    ])
}

fn format(setting: &Setting) -> Result<LogFormat, String> {
    setting.word(&[("text", LogFormat::Text), ("json", LogFormat::Json)])
}
