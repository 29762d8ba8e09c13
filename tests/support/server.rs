//! A real server for tests: a separate process on a free port, in the test's directory.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

#[path = "storage.rs"]
pub mod storage;

/// A server process. Dropping it kills it.
pub struct Server {
    child: Child,
    directory: PathBuf,
    /// The server's address: `http://127.0.0.1:PORT`.
    pub url: String,
}

/// The app in the configuration that `init` writes.
pub const APP: u32 = 1_400_000_001;

fn command(directory: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_opentim-server"));
    command.current_dir(directory).stdin(Stdio::null());
    command
}

impl Server {
    /// Writes a configuration into the directory in which an account exists as soon as its user logs in.
    pub fn init(directory: &Path) {
        let done = command(directory).arg("init").output().unwrap();
        assert!(done.status.success(), "{done:?}");
    }

    /// Starts a server on a free port.
    pub fn start(directory: &Path) -> Self {
        Self::start_at(directory, "127.0.0.1:0")
    }

    /// Starts a server at an address.
    pub fn start_at(directory: &Path, address: &str) -> Self {
        let mut command = command(directory);
        if let Some(storage) = storage::address(directory) {
            command.env("OPENTIM_STORAGE", storage);
        }
        let mut child = command
            .env("OPENTIM_LISTEN", address)
            .env("OPENTIM_OPEN_ACCOUNTS", "true")
            .env("OPENTIM_RATE_PER_SECOND", "0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let url = line
            .trim()
            .strip_prefix("listening on ")
            .unwrap_or_default();
        assert!(!url.is_empty(), "the server did not start: {line:?}");
        Self {
            child,
            directory: directory.into(),
            url: url.into(),
        }
    }

    /// The address as `127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        self.url.trim_start_matches("http://").into()
    }

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// A UserSig of the server's app.
    pub fn signature(&self, user: &str) -> String {
        signature(&self.directory, user)
    }

    /// Ends the process at once, as a power failure would.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Starts it again on the same address and data.
    pub fn restart(&mut self) {
        self.kill();
        let again = Self::start_at(&self.directory, &self.address());
        *self = again;
    }
}

/// A UserSig of the app configured in the directory.
pub fn signature(directory: &Path, user: &str) -> String {
    let made = command(directory)
        .args(["usersig", "--user", user])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    String::from_utf8(made.stdout).unwrap().trim().into()
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
