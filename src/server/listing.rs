//! Commands `opentim-server users`, `devices` and `settings`: lists for people, or JSON for programs.

use std::io::Write;
use std::time::{Duration, UNIX_EPOCH};

use clap::Args;
use serde::Serialize;

use super::config::{self, CliOptions};
use super::local::Local;
use opentim_core::api::console::{ListUsers, USERS_LIMIT, User};
use opentim_core::api::device::{DEVICES_LIMIT, DevicePosition, ListDevices, ListedDevice};
use opentim_core::api::setting::ChangeSettings;
use opentim_core::model::{Result, UserId};

/// The arguments of all three commands.
#[derive(Debug, Args)]
pub struct Listing {
    #[command(flatten)]
    options: CliOptions,
    /// One JSON object a line, instead of columns
    #[arg(long)]
    json: bool,
}

/// The arguments of `users`.
#[derive(Debug, Args)]
pub struct WantedUsers {
    #[command(flatten)]
    listing: Listing,
    /// The beginning of the users' ids or nicknames
    #[arg(value_name = "PREFIX", default_value = "")]
    prefix: String,
    /// The last user of the page before
    #[arg(long, value_name = "USER", default_value = "")]
    after: String,
    /// How many users to list
    #[arg(long, value_name = "NUMBER", default_value_t = 100)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    count: u32,
}

/// The arguments of `devices`.
#[derive(Debug, Args)]
pub struct WantedDevices {
    #[command(flatten)]
    listing: Listing,
    /// Whose devices; without it, those of all users
    #[arg(value_name = "USER")]
    user: Option<String>,
    /// The last device of the page before: its user and its id
    #[arg(long, num_args = 2, value_names = ["USER", "DEVICE"])]
    after: Option<Vec<String>>,
    /// How many devices to list
    #[arg(long, value_name = "NUMBER", default_value_t = 100)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    count: u32,
}

/// The outcome; the error is the list of problems.
type Done = std::result::Result<(), Vec<String>>;

/// Finds the service of the configuration, and does something with it.
pub(super) fn with(options: &CliOptions, work: impl FnOnce(&Local) -> Result<()>) -> Done {
    let loaded = config::load_again(options);
    let config = loaded.config.ok_or(loaded.problems)?;
    let told = |error: opentim_core::model::Error| vec![error.to_string()];
    work(&Local::find(&config).map_err(told)?).map_err(told)
}

/// Lists users, by id.
pub fn users(wanted: &WantedUsers) -> Done {
    with(&wanted.listing.options, |local| {
        let mut lines = Lines::new(&wanted.listing);
        lines.head(&["USER", "NICKNAME", "CONVERSATIONS", "DEVICES", "CONNECTED"]);
        let mut left = wanted.count as usize;
        let mut after = wanted.after.clone();
        while left > 0 {
            let page = local.ask(&ListUsers {
                prefix: wanted.prefix.clone(),
                after,
                count: Some(left.min(USERS_LIMIT)),
            })?;
            left = left.saturating_sub(page.users.len());
            for user in &page.users {
                lines.add(user, |user| columns_of_user(user, local));
            }
            match page.next {
                Some(next) => after = next,
                None => return lines.end(""),
            }
        }
        lines.end(&format!("--after {}", quoted(&after)))
    })
}

fn columns_of_user(user: &User, local: &Local) -> Vec<String> {
    vec![
        user.user_id.to_string(),
        user.nick.clone(),
        user.conversations.to_string(),
        user.devices.to_string(),
        known(local, || user.connected_devices.to_string()),
    ]
}

/// Lists devices, by user and id.
pub fn devices(wanted: &WantedDevices) -> Done {
    with(&wanted.listing.options, |local| {
        let mut lines = Lines::new(&wanted.listing);
        lines.head(&["USER", "DEVICE", "LOGGED IN", "CONNECTED", "LAST LOGIN"]);
        let mut left = wanted.count as usize;
        let user_id = wanted.user.as_deref().map(UserId::new).transpose()?;
        let mut after = match wanted.after.as_deref() {
            Some([user, device]) => Some(DevicePosition {
                user_id: UserId::new(user)?,
                device: device.clone(),
            }),
            _ => None,
        };
        while left > 0 {
            let page = local.ask(&ListDevices {
                user_id: user_id.clone(),
                after,
                count: Some(left.min(DEVICES_LIMIT)),
            })?;
            left = left.saturating_sub(page.devices.len());
            for device in &page.devices {
                lines.add(device, |device| columns_of_device(device, local));
            }
            after = page.next;
            if after.is_none() {
                return lines.end("");
            }
        }
        let next = after.map(|after| {
            let (user, device) = (quoted(after.user_id.as_str()), quoted(&after.device));
            format!("--after {user} {device}")
        });
        lines.end(&next.unwrap_or_default())
    })
}

fn columns_of_device(device: &ListedDevice, local: &Local) -> Vec<String> {
    let time = UNIX_EPOCH + Duration::from_secs(u64::try_from(device.last_seen).unwrap_or(0));
    vec![
        device.user_id.to_string(),
        device.device.clone(),
        word(device.signed_in),
        known(local, || word(device.connected)),
        httpdate::fmt_http_date(time),
    ]
}

/// Lists the app's settings.
pub fn settings(wanted: &Listing) -> Done {
    with(&wanted.options, |local| {
        let mut lines = Lines::new(wanted);
        let settings = local.ask(&ChangeSettings::default())?;
        lines.head(&["SETTING", "VALUE"]);
        lines.add(&settings, |settings| {
            let value = settings.sync_conversation_deletion.to_string();
            vec!["SyncConversationDeletion".into(), value]
        });
        lines.end("")
    })
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let simple = |letter: char| letter.is_ascii_alphanumeric() || "_-.@".contains(letter);
    if !word.is_empty() && word.chars().all(simple) {
        word.into()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

fn word(yes: bool) -> String {
    String::from(if yes { "yes" } else { "no" })
}

/// A value that only a running server knows; otherwise a question mark.
fn known(local: &Local, value: impl FnOnce() -> String) -> String {
    if local.is_running() {
        value()
    } else {
        "?".into()
    }
}

/// Lines of columns for people, or of JSON.
struct Lines {
    json: bool,
    rows: Vec<Vec<String>>,
    text: String,
}

impl Lines {
    fn new(listing: &Listing) -> Self {
        Self {
            json: listing.json,
            rows: Vec::new(),
            text: String::new(),
        }
    }

    fn head(&mut self, names: &[&str]) {
        self.rows
            .push(names.iter().map(|name| (*name).into()).collect());
    }

    fn add<T: Serialize>(&mut self, item: &T, columns: impl FnOnce(&T) -> Vec<String>) {
        if self.json {
            // A record of texts and numbers can always be serialized.
            self.text += &serde_json::to_string(item).unwrap_or_default();
            self.text += "\n";
        } else {
            let plain = |column: String| column.chars().map(visible).collect();
            self.rows
                .push(columns(item).into_iter().map(plain).collect());
        }
    }

    /// Prints everything, and on standard error how to go on, if there is more.
    fn end(mut self, next: &str) -> Result<()> {
        if !self.json {
            self.text = aligned(&self.rows);
        }
        let written = std::io::stdout().write_all(self.text.as_bytes());
        written.map_err(|error| super::failed("the output", &error))?;
        if !next.is_empty() {
            // A closed standard error is ignored.
            let _ = writeln!(std::io::stderr(), "There are more: go on with {next}");
        }
        Ok(())
    }
}

/// Control characters, which a nickname may have, do nothing to a terminal.
fn visible(letter: char) -> char {
    if letter.is_control() {
        '\u{fffd}'
    } else {
        letter
    }
}

fn aligned(rows: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        widths.resize(widths.len().max(row.len()), 0);
        for (width, column) in widths.iter_mut().zip(row) {
            *width = column.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, width) in row.iter().zip(&widths) {
            line += &format!("{column:width$}  ");
        }
        text += line.trim_end();
        text += "\n";
    }
    text
}
