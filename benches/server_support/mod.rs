//! Shared by the sections: the scale of the measurements, a server with its data, signatures.

pub(crate) mod calls;
pub(crate) mod deletions;
pub(crate) mod devices;
pub(crate) mod fill;
pub(crate) mod idle;
pub(crate) mod phone;
pub(crate) mod polls;
#[path = "../../tests/support/server.rs"]
mod process;
pub(crate) mod wire;

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use opentim_core::model::UserId;
use opentim_server::config::{CliOptions, load_key};
use opentim_server::usersig::Key;

use crate::report::{Result, line, quick, title};
pub(crate) use process::{APP, Server};

/// The scale of the measurements.
pub(crate) struct Scale {
    /// The number of rounds of deletions, each with group commit and with single commits.
    pub(crate) rounds: usize,
    /// The number of conversations deleted in a round with group commit.
    pub(crate) together: usize,
    /// The number of conversations deleted in a round with single commits.
    pub(crate) alone: usize,
    /// The number of deletions observed on another device, with pauses and in a loop.
    pub(crate) seen: usize,
    /// The number of connected devices.
    pub(crate) devices: usize,
    /// How many seconds the server is observed while they wait.
    pub(crate) rest: u64,
    /// The number of messages sent.
    pub(crate) sends: usize,
    /// The number of conversations of a fresh device.
    pub(crate) list: usize,
    /// The number of messages in a long history.
    pub(crate) long: usize,
}

impl Scale {
    pub(crate) const FULL: Self = Self {
        rounds: 5,
        together: 12_000,
        alone: 4_000,
        seen: 100,
        devices: 2_000,
        rest: 10,
        sends: 1_000,
        list: 1_000,
        long: 100_000,
    };
    pub(crate) const QUICK: Self = Self {
        rounds: 1,
        together: 640,
        alone: 200,
        seen: 10,
        devices: 200,
        rest: 1,
        sends: 100,
        list: 100,
        long: 1_000,
    };
}

/// Prints what is measured, on which machine, and at which scale.
pub(crate) fn begin(what: &str) -> Result<Scale> {
    // Each simulated device holds a connection in this process too.
    rlimit::increase_nofile_limit(u64::MAX)?;
    title(what);
    line("processors", std::thread::available_parallelism()?, "");
    Ok(if quick() { Scale::QUICK } else { Scale::FULL })
}

/// A directory for a server's files, with a configuration, and the app's key.
pub(crate) struct ServerFiles {
    directory: tempfile::TempDir,
    /// The configuration, as `init` wrote it.
    configuration: String,
    key: Key,
}

impl ServerFiles {
    pub(crate) fn new() -> Result<Self> {
        let directory = tempfile::tempdir()?;
        Server::init(directory.path());
        let path = directory.path().join("opentim.toml");
        let configuration = std::fs::read_to_string(&path)?;
        let options = CliOptions {
            file: Some(path),
            ..CliOptions::default()
        };
        let key = load_key(&options).map_err(|problems| problems.join("; "))?;
        Ok(Self {
            directory,
            configuration,
            key,
        })
    }

    pub(crate) fn directory(&self) -> &Path {
        self.directory.path()
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.directory().join("opentim.db")
    }

    /// Starts a server, with `line` added to its configuration.
    pub(crate) fn start(&self, line: &str) -> Result<Server> {
        let path = self.directory().join("opentim.toml");
        std::fs::write(path, format!("{}\n{line}\n", self.configuration))?;
        Ok(Server::start(self.directory()))
    }

    pub(crate) fn signature(&self, user: &str) -> Result<String> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        Ok(self
            .key
            .make(&UserId::new(user)?, i64::try_from(now)?, 86_400)?)
    }

    /// The request target of a command with its caller, for the first line of a request.
    pub(crate) fn target(&self, path: &str, user: &str) -> Result<String> {
        let signature = self.signature(user)?;
        Ok(format!(
            "/{path}?sdkappid={APP}&identifier={user}&usersig={signature}&random=1&contenttype=json"
        ))
    }
}

/// The resources that a server's process has used.
pub(crate) struct Process {
    /// Processor time.
    pub(crate) time: Duration,
    /// Memory, in bytes.
    pub(crate) memory: u64,
}

impl Process {
    pub(crate) fn of(server: &Server) -> Result<Self> {
        let directory = Path::new("/proc").join(server.id().to_string());
        let status = std::fs::read_to_string(directory.join("status"))?;
        let memory = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .and_then(|rest| rest.split_whitespace().next())
            .ok_or("the process has no VmRSS")?;
        let stat = std::fs::read_to_string(directory.join("stat"))?;
        // The name, in parentheses, may contain blanks; the figures come after it.
        let (_, fields) = stat.rsplit_once(')').ok_or("the process has no times")?;
        let ticks = fields.split_whitespace().skip(11).take(2);
        let ticks: u64 = ticks.map(|field| field.parse().unwrap_or(0)).sum();
        Ok(Self {
            time: Duration::from_millis(ticks * 10),
            memory: memory.parse::<u64>()? * 1024,
        })
    }
}
