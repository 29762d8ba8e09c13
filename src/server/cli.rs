//! The commands of `opentim-server`.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use super::config::{self, CliOptions, DEFAULT_FILE, Identity};
use super::usersig::{DEFAULT_EXPIRE_SECONDS, Key};
use super::{about, backup, copy, export, health, listing, openapi};
use opentim_core::model::{Error, UserId};
use opentim_core::unix_time::now;

/// Runs a command line, which begins with the program's name. Exit status 0: done; 1: refused, with the reasons
/// on standard error; 2: invalid command line.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(words) {
        Ok(line) => line,
        Err(error) => {
            // Help and version are errors in name only. A closed output is ignored.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let done = match line.command {
        None => serve(&line.options),
        Some(Command::Serve(options)) => serve(&options),
        Some(Command::Init { file }) => init(&file),
        Some(Command::Check(options)) => check(&options),
        Some(Command::Health(options)) => ask_health(&options),
        Some(Command::Usersig(wanted)) => usersig(&wanted),
        Some(Command::Copy(wanted)) => copy::copy(&wanted).map_err(told),
        Some(Command::Backup(wanted)) => backup::backup(&wanted).and_then(|text| print(&text)),
        Some(Command::Users(wanted)) => listing::users(&wanted),
        Some(Command::Devices(wanted)) => listing::devices(&wanted),
        Some(Command::Settings(wanted)) => listing::settings(&wanted),
        Some(Command::Export(wanted)) => export::export(&wanted),
        Some(Command::Openapi) => print(openapi::text()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(lines) => {
            lines.iter().for_each(|line| complain("error", line));
            ExitCode::FAILURE
        }
    }
}

/// The outcome; the problems are printed before the program ends with status 1.
type Done = std::result::Result<(), Vec<String>>;

/// OpenTIM's server: conversations that stay deleted, for V2TIM clients and REST v4.
#[derive(Debug, Parser)]
#[command(
    name = "opentim-server",
    version = about::LINE,
    args_conflicts_with_subcommands = true
)]
struct Line {
    #[command(flatten)]
    options: CliOptions,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server; so does the program without a command
    Serve(CliOptions),
    /// Write a configuration file with a fresh key and the administrator "administrator"
    Init {
        /// Where to write it; a file that is there is left alone
        #[arg(default_value = DEFAULT_FILE)]
        file: PathBuf,
    },
    /// Say everything that is wrong with the configuration; status 1 if anything is
    Check(CliOptions),
    /// Ask the running server of this configuration whether it is ready; status 1 if it is not
    Health(CliOptions),
    /// Make a user's UserSig, and print nothing else; or check one
    Usersig(Usersig),
    /// Carry everything from one place to another, from SQLite to PostgreSQL or back; the same command goes on with a
    /// copy that was broken off
    Copy(copy::Wanted),
    /// Write a copy of the database file, sound and of one moment, also while the server runs
    Backup(backup::Wanted),
    /// List users by id or nickname, with their nicknames, conversations and devices; also while the server runs
    Users(listing::WantedUsers),
    /// List the devices that have logged in, of one user or of all; also while the server runs
    Devices(listing::WantedDevices),
    /// List the app's settings; also while the server runs
    Settings(listing::Listing),
    /// Write all data of one user, a JSON object a line: profile, devices, friends, groups, settings, conversations,
    /// and the messages that they can read; also while the server runs
    Export(export::Wanted),
    /// Print the OpenAPI document of all commands; the server has it at /openapi.json
    Openapi,
}

#[derive(Debug, Args)]
struct Usersig {
    #[command(flatten)]
    identity: Identity,
    /// Whose it is
    #[arg(long)]
    user: String,
    /// How long it is to be valid, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = DEFAULT_EXPIRE_SECONDS)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    expire: u32,
    /// Make none, but say whether this one is the user's and holds now
    #[arg(
        long,
        value_name = "USERSIG",
        conflicts_with = "expire",
        allow_hyphen_values = true
    )]
    check: Option<String>,
}

fn serve(options: &CliOptions) -> Done {
    let loaded = config::load(options);
    loaded
        .warnings
        .iter()
        .for_each(|line| complain("warning", line));
    match loaded.config {
        Some(config) => {
            let options = options.clone();
            let again = move || {
                let loaded = config::load_again(&options);
                loaded.config.ok_or(loaded.problems)
            };
            super::serve(config, again).map_err(told)
        }
        None => Err(loaded.problems),
    }
}

fn ask_health(options: &CliOptions) -> Done {
    let loaded = config::load_again(options);
    let config = loaded.config.ok_or(loaded.problems)?;
    let answer = health::ask(&config).map_err(|why| vec![why])?;
    print(&answer)
}

fn check(options: &CliOptions) -> Done {
    let mut loaded = config::load(options);
    loaded.look_around();
    loaded
        .warnings
        .iter()
        .for_each(|line| complain("warning", line));
    let config = loaded.config.filter(|_| loaded.problems.is_empty());
    let Some(config) = config else {
        return Err(loaded.problems);
    };
    let from = match &loaded.file {
        Some(path) => path.display().to_string(),
        None => "no file".into(),
    };
    let scheme = if config.tls.is_some() {
        "https"
    } else {
        "http"
    };
    print(&format!(
        "The configuration ({from}) is right: app {}, {scheme}://{}, data in {}",
        config.key.sdk_app_id(),
        config.listen,
        config.storage
    ))
}

fn usersig(wanted: &Usersig) -> Done {
    let key = config::load_key(&wanted.identity)?;
    match &wanted.check {
        Some(token) => checked(&key, &wanted.user, token),
        None => made(&key, wanted),
    }
}

fn made(key: &Key, wanted: &Usersig) -> Done {
    let user = UserId::new(&wanted.user).map_err(told)?;
    let token = key.make(&user, now(), wanted.expire).map_err(told)?;
    print(&token)
}

fn checked(key: &Key, user: &str, token: &str) -> Done {
    let claims = key.check(user, token, now()).map_err(told)?;
    print(&format!(
        "It is {}'s, made at {}, and holds until {} (Unix time)",
        claims.user, claims.issued, claims.expires
    ))
}

fn init(path: &Path) -> Done {
    let text = config::fresh(&super::random_key().map_err(told)?);
    write_new(path, &text).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            vec![format!(
                "{}: is there already, and is left as it is",
                path.display()
            )]
        }
        _ => vec![format!("{}: {error}", path.display())],
    })?;
    let chosen = if path == Path::new(DEFAULT_FILE) {
        String::new()
    } else {
        format!(" --config {}", path.display())
    };
    print(&format!(
        "{} is written. It has the app's key in it: keep it to yourself. What to do next:\n\
         \n    opentim-server check{chosen}                         is all as it should be?\
         \n    opentim-server{chosen}                               run the server\
         \n    opentim-server usersig{chosen} --user administrator  what the administrator signs in with",
        path.display()
    ))
}

/// Writes a new file that only its owner may read.
fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn told(error: Error) -> Vec<String> {
    vec![error.to_string()]
}

fn print(text: &str) -> Done {
    writeln!(std::io::stdout(), "{text}").map_err(|error| vec![format!("the output: {error}")])
}

fn complain(kind: &str, line: &str) {
    // A closed standard error is ignored.
    let _ = writeln!(std::io::stderr(), "{kind}: {line}");
}
