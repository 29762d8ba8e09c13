//! A folder in which to run the program, without the test's environment variables.

use std::os::unix::fs::PermissionsExt;
use std::process::Command;

pub const KEY: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// The program's output.
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// A folder in which to run the program.
pub struct Place(tempfile::TempDir);

impl Place {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With a configuration file that has these lines after the required ones.
    pub fn with(lines: &str) -> Self {
        let place = Self::new();
        place.write("opentim.toml", &format!("{}{lines}\n", needed()));
        place
    }

    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
        let owner_only = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(self.path(name), owner_only).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    pub fn run(&self, words: &[&str]) -> Said {
        self.run_with(words, &[])
    }

    pub fn run_with(&self, words: &[&str], variables: &[(&str, &str)]) -> Said {
        // `check` listens for a moment, so it needs a port that no other test or program uses.
        let file = std::fs::read_to_string(self.path("opentim.toml")).unwrap_or_default();
        let listens = file.lines().any(|line| line.starts_with("listen"));
        let free = (!listens).then_some(("OPENTIM_LISTEN", "127.0.0.1:0"));
        let output = Command::new(env!("CARGO_BIN_EXE_opentim-server"))
            .args(words)
            .env_clear()
            .envs(free)
            .envs(variables.iter().copied())
            .current_dir(self.0.path())
            .output()
            .unwrap();
        Said {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The names of the files in the folder.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub fn needed() -> String {
    format!("sdk_app_id = 1400000000\nkey = \"{KEY}\"\nadmins = [\"root\"]\n")
}
