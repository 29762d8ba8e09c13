//! A server for one test: its directory, its configuration, its process.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use opentim_core::model::UserId;
use opentim_server::usersig::Key;
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use crate::server::wire::{Wire, encode};
use crate::support::storage;

/// The app of a fresh configuration.
pub const APP: u32 = 1_400_000_001;
/// The app's administrator.
pub const ADMIN: &str = "administrator";
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_opentim-server");
/// Long enough for the slowest machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

pub struct Server {
    pub directory: tempfile::TempDir,
    pub key: Key,
    settings: Vec<(String, String)>,
    running: Option<(Child, SocketAddr)>,
}

/// Seconds of Unix time.
pub fn now() -> i64 {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

impl Server {
    /// A server with the configuration that `init` writes and these additional fields, without accounts.
    pub fn new(settings: &[(&str, &str)]) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let init = Command::new(PROGRAM)
            .arg("init")
            .current_dir(&directory)
            .output()
            .unwrap();
        assert!(init.status.success());
        let text = std::fs::read_to_string(directory.path().join("opentim.toml")).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("key = \""));
        let key = Key::new(APP, line.unwrap().trim_end_matches('"')).unwrap();
        let variable = |name: &str| format!("OPENTIM_{}", name.to_uppercase());
        let settings = settings
            .iter()
            .map(|(name, value)| (variable(name), value.to_string()))
            .collect();
        let mut server = Self {
            directory,
            key,
            settings,
            running: None,
        };
        server.start();
        server
    }

    /// As [`Self::new`], with these accounts.
    pub fn with(settings: &[(&str, &str)], users: &[&str]) -> Self {
        let server = Self::new(settings);
        for user in users {
            server.ok(
                ADMIN,
                "v4/im_open_login_svc/account_import",
                json!({ "UserID": user }),
            );
        }
        server
    }

    pub fn start(&mut self) {
        let log = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.path("log"))
            .unwrap();
        let mut child = self.command().stderr(log).spawn().unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        let address = line
            .trim()
            .strip_prefix("listening on ")
            .and_then(|url| url.split_once("://"))
            .unwrap_or_else(|| panic!("{line:?} {}", self.log()));
        self.running = Some((child, address.1.parse().unwrap()));
    }

    /// The whole output of `check` for the server's configuration.
    pub fn check(&self, words: &[&str]) -> String {
        self.command_says("check", words)
    }

    /// Runs a command with the server's configuration.
    pub fn command_output(&self, name: &str, words: &[&str]) -> Output {
        let mut command = self.command_of(name);
        command.args(words).stderr(Stdio::piped()).output().unwrap()
    }

    /// The output of a command with the server's configuration.
    pub fn command_says(&self, name: &str, words: &[&str]) -> String {
        let output = self.command_output(name, words);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        text(output.stdout) + &text(output.stderr)
    }

    /// Runs the server until it ends by itself.
    pub fn serve(&self) -> Output {
        self.command().output().unwrap()
    }

    fn command(&self) -> Command {
        self.command_of("serve")
    }

    fn command_of(&self, name: &str) -> Command {
        let storage = storage::address(self.directory.path());
        let mut command = Command::new(PROGRAM);
        command
            .arg(name)
            .current_dir(&self.directory)
            .envs(storage.map(|address| ("OPENTIM_STORAGE", address)))
            .env("OPENTIM_LISTEN", "127.0.0.1:0")
            .env("OPENTIM_RATE_PER_SECOND", "0")
            .envs(self.settings.iter().cloned())
            .stdout(Stdio::piped());
        command
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub fn address(&self) -> SocketAddr {
        self.running.as_ref().unwrap().1
    }

    /// The text that the server has logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.path("log")).unwrap()
    }

    /// The memory of the process, in bytes.
    pub fn memory(&self) -> usize {
        let id = self.running.as_ref().unwrap().0.id();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.unwrap().trim().trim_end_matches(" kB");
        kilobytes.parse::<usize>().unwrap() * 1024
    }

    pub fn signal(&self, name: &str) {
        let id = self.running.as_ref().unwrap().0.id().to_string();
        assert!(
            Command::new("kill")
                .args([name, &id])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Waits until the server has ended by itself.
    pub fn wait(&mut self) -> Option<i32> {
        let (mut child, _) = self.running.take().unwrap();
        let begun = Instant::now();
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                return status.code();
            }
            if begun.elapsed() > PATIENCE {
                let _ = child.kill();
                panic!("the server does not end: {}", self.log());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn stop(&mut self) {
        self.signal("-TERM");
        assert_eq!(self.wait(), Some(0), "{}", self.log());
    }

    pub fn kill(&mut self) {
        self.signal("-KILL");
        assert_eq!(self.wait(), None);
    }

    /// The location of the rows, as an argument of `copy`.
    pub fn data(&self) -> String {
        let file = || self.path("opentim.db").display().to_string();
        storage::address(self.directory.path()).unwrap_or_else(file)
    }

    /// All rows of all tables, one on each line. The server is stopped for it and started again.
    pub fn rows(&mut self) -> Vec<String> {
        self.stop();
        let mut lines = self.dump();
        // Notes of work that is to be done or is done, not data: the server may stop before it.
        lines.retain(|line| !line.starts_with("purge: ") && !line.starts_with("commit_mark: "));
        self.start();
        lines
    }

    /// All rows of all tables of a server that is stopped.
    pub fn dump(&self) -> Vec<String> {
        match storage::address(self.directory.path()) {
            None => self.dump_file(),
            #[cfg(feature = "postgres")]
            Some(address) => dump_postgres(&address),
            #[cfg(not(feature = "postgres"))]
            Some(_) => unreachable!("no address is made"),
        }
    }

    fn dump_file(&self) -> Vec<String> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let sql = Connection::open_with_flags(self.path("opentim.db"), flags).unwrap();
        let sound: String = sql
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(sound, "ok");
        dump(&sql)
    }

    /// A signature of the user.
    pub fn sign(&self, user: &str) -> String {
        let user = UserId::new(user).unwrap();
        self.key.make(&user, now(), 3_600).unwrap()
    }

    /// The query parameters of the user's requests.
    pub fn query(&self, user: &str) -> String {
        let (name, signature) = (encode(user), self.sign(user));
        format!("sdkappid={APP}&identifier={name}&usersig={signature}&random=1&contenttype=json")
    }

    pub fn wire(&self) -> Wire {
        Wire::new(self.address())
    }

    /// Sends a command. The answer has REST v4's form.
    pub fn ask(&self, user: &str, path: &str, body: Value) -> Value {
        let target = format!("{path}?{}", self.query(user));
        self.wire().post(&target, body.to_string().as_bytes())
    }

    /// Sends a command, and asserts that it succeeds.
    pub fn ok(&self, user: &str, path: &str, body: Value) -> Value {
        let answer = self.ask(user, path, body.clone());
        assert_eq!(answer["ErrorCode"], 0, "{path} {body}: {answer}");
        answer
    }

    pub fn send(&self, from: &str, to: &str, text: &str) -> Value {
        let body = json!({ "To_Account": to, "MsgRandom": 1, "MsgBody": elements(text) });
        self.ok(from, "v4/openim/sendmsg", body)
    }

    /// Asserts that the server still answers.
    pub fn is_well(&self) {
        let mut wire = self.wire();
        wire.send(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        let reply = wire.reply();
        assert_eq!(
            (reply.status, reply.text().as_str()),
            (200, "{\"status\":\"ok\"}")
        );
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some((mut child, _)) = self.running.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The schema and all rows.
fn dump(sql: &Connection) -> Vec<String> {
    let mut lines = quoted(sql, "sqlite_schema");
    let mut names = sql
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .unwrap();
    let names = names.query_map([], |row| row.get::<_, String>(0)).unwrap();
    for name in names.map(Result::unwrap) {
        let rows = quoted(sql, &name);
        lines.extend(rows.into_iter().map(|row| format!("{name}: {row}")));
    }
    lines
}

/// The same of a PostgreSQL database.
#[cfg(feature = "postgres")]
fn dump_postgres(address: &str) -> Vec<String> {
    let mut sql = postgres::Client::connect(address, postgres::NoTls).unwrap();
    let tables =
        "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
    let mut lines = Vec::new();
    for table in sql.query(tables, &[]).unwrap() {
        let name: String = table.get(0);
        let rows = format!("SELECT CAST(t.* AS TEXT) FROM \"{name}\" t ORDER BY 1");
        let rows = sql.query(&rows, &[]).unwrap();
        lines.extend(
            rows.iter()
                .map(|row| format!("{name}: {}", row.get::<_, String>(0))),
        );
    }
    lines
}

/// A table's rows, each as SQL literals.
fn quoted(sql: &Connection, table: &str) -> Vec<String> {
    let mut statement = sql.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let columns: Vec<String> = statement
        .column_names()
        .map(|name| format!("quote({name})"))
        .collect();
    statement = sql
        .prepare(&format!(
            "SELECT {} FROM \"{table}\"",
            columns.join(" || ' ' || ")
        ))
        .unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// The body of a message with a text.
pub fn elements(text: &str) -> Value {
    json!([{ "MsgType": "TIMTextElem", "MsgContent": { "Text": text } }])
}

/// Asserts that nothing has changed.
#[track_caller]
pub fn assert_same(before: &[String], after: &[String]) {
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        let missing = these.iter().filter(|row| !those.contains(row));
        missing.cloned().collect()
    };
    let (gone, new) = (only(before, after), only(after, before));
    assert!(
        gone.is_empty() && new.is_empty(),
        "gone: {gone:#?}, new: {new:#?}"
    );
}
