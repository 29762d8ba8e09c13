//! Table of all configuration fields. The structure, the file, the environment, the flags, the help and the checks are
//! made from it.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use tracing::Level;

use super::LogFormat;
use super::setting::{self, Setting, Sources, number};
use crate::tls::TlsFiles;
use crate::usersig::Key;
use opentim_core::model::UserId;
use opentim_core::storage::Location;

/// A configuration field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its key in the file.
    pub name: &'static str,
    /// Its flag, without the dashes.
    pub flag: &'static str,
    /// Its environment variable.
    pub variable: &'static str,
    /// The form of its value on the command line.
    pub placeholder: &'static str,
    /// The default, as written in the file; empty: there is none that could be written there.
    pub default: &'static str,
    /// Its meaning, for people.
    pub help: &'static str,
}

/// Makes everything from lines of name, placeholder, default and help. Those of fields that are checked without others
/// have between them: whether a change waits for the next start (`start`) or not (`live`), the type, and the check.
macro_rules! fields {
    ($($name:ident $placeholder:literal $default:literal $($when:ident $type:ty = $check:expr,)? $help:literal;)*) => {
        /// All fields, in the order of a fresh file.
        pub const FIELDS: &[Field] = &[$({
            const FLAG: [u8; stringify!($name).len()] = spelled(stringify!($name), "", false);
            const VARIABLE: [u8; stringify!($name).len() + 8] = spelled(stringify!($name), "OPENTIM_", true);
            Field {
                name: stringify!($name),
                flag: text(&FLAG),
                variable: text(&VARIABLE),
                placeholder: $placeholder,
                default: $default,
                help: $help,
            }
        }),*];

        /// The server's configuration.
        #[derive(Clone, Debug)]
        pub struct Config {
            /// The app and its key.
            pub key: Key,
            /// Administrators, who may act for every user.
            pub admins: BTreeSet<UserId>,
            /// The database.
            pub storage: Location,
            /// The certificate, for HTTPS.
            pub tls: Option<TlsFiles>,
            $($(#[doc = concat!("`", stringify!($name), "` of [`FIELDS`].")] pub $name: $type,)?)*
        }

        /// The values that are checked without others; `None` where one is wrong.
        pub struct Found {
            $($(pub $name: Option<$type>,)?)*
        }

        impl Found {
            /// Reads them all, and notes all problems.
            pub fn read(sources: &mut Sources) -> Self {
                Self { $($($name: sources.read(stringify!($name), $default, $check),)?)* }
            }

            /// The configuration, if no value is wrong.
            pub fn with(
                self, key: Key, admins: BTreeSet<UserId>, storage: Location, tls: Option<TlsFiles>,
            ) -> Option<Config> {
                Some(Config {
                    key,
                    admins,
                    storage,
                    tls,
                    $($($name: {
                        let value: Option<$type> = self.$name;
                        value?
                    },)?)*
                })
            }
        }

        impl Config {
            /// The fields that differ in `other`, and that a server reads only at its start.
            pub fn needs_restart(&self, other: &Self) -> Vec<&'static str> {
                let mut changed = Vec::new();
                if self.storage.to_string() != other.storage.to_string() {
                    changed.push("data, storage");
                }
                $($(if stringify!($when) == "start" && self.$name != other.$name {
                    changed.push(stringify!($name));
                })?)*
                changed
            }
        }
    };
}

/// The name as a flag, or with a prefix as a variable.
#[expect(clippy::indexing_slicing, reason = "runs when the program is compiled")]
const fn spelled<const N: usize>(name: &str, prefix: &str, variable: bool) -> [u8; N] {
    let (mut bytes, mut at) = ([0; N], 0);
    while at < N {
        bytes[at] = if at < prefix.len() {
            prefix.as_bytes()[at]
        } else {
            match name.as_bytes()[at - prefix.len()] {
                b'_' if !variable => b'-',
                byte if variable => byte.to_ascii_uppercase(),
                byte => byte,
            }
        };
        at += 1;
    }
    bytes
}

const fn text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Whether the field is part of the app's identity, which is all that making a UserSig needs.
pub fn is_identity(field: &Field) -> bool {
    matches!(field.name, "sdk_app_id" | "key")
}

fields! {
    sdk_app_id "NUMBER" ""
        "The app's number, above 0. The apps are given the same. Needed.";
    key "SECRET" ""
        "The secret that UserSigs are signed with: who knows it can be anybody. At least 32 bytes, used as the text \
         it is. As a flag other users of the machine can see it. Needed.";
    admins "USER,…" "[]"
        "The users who may act for everybody, by REST and in the console. A list in the file, elsewhere with commas \
         between.";
    open_accounts "BOOLEAN" "false" start bool = Setting::boolean,
        "true: an account exists as soon as somebody logs in. false: an administrator imports accounts.";
    listen "ADDRESS:PORT" "\"127.0.0.1:8080\"" start SocketAddr = setting::address,
        "Where to listen. 0.0.0.0 or [::] as the address: on the network; do so with a certificate.";
    tls_cert "FILE" ""
        "The server's certificate and those between it and the authority (PEM). Together with tls_key: HTTPS; without \
         both: HTTP.";
    tls_key "FILE" ""
        "The certificate's private key (PEM).";
    data "FILE" "\"opentim.db\""
        "The database file; when nothing is said, opentim.db beside the configuration file. A path in that file is \
         read from its folder, one said elsewhere from the working directory.";
    storage "ADDRESS" ""
        "postgres://USER:PASSWORD@HOST/DATABASE: PostgreSQL instead of the database file, so that several servers can \
         share it. See docs/scale.md.";
    storage_connections "NUMBER" "4" start usize = number(1..=1_000),
        "How many transactions may run side by side in PostgreSQL, each on a connection of its own; two more are for \
         purging and for news of other servers.";
    max_body_bytes "BYTES" "1048576" live usize = number(16_384..=1 << 30),
        "The longest body that a request may have.";
    max_connections "NUMBER" "10000" start usize = number(1..=1_000_000),
        "How many connections may be open at once.";
    max_connections_per_address "NUMBER" "1000" start usize = number(0..=1_000_000),
        "How many connections one address may have; 0: as many as it likes. Behind a proxy, from whose address all \
         come, 0.";
    body_memory_bytes "BYTES" "134217728" start usize = number(1 << 20..=1 << 40),
        "How much memory the bodies of requests may take while they come; an eighth of it for one account.";
    rate_per_second "NUMBER" "100" live u32 = number(0..=1_000_000),
        "How many requests an account may make in a second; 0: as many as it likes. Not for administrators.";
    feed_keep "NUMBER" "10000" start u64 = number(1..=1_000_000_000),
        "How many changes of each user are kept for their devices. A device further behind synchronises in full.";
    devices_per_user "NUMBER" "100" start usize = number(1..=100_000),
        "How many devices of a user are known. A further one is taken, and the one that signed in longest ago is \
         forgotten, those that are signed out first.";
    commit_together "NUMBER" "256" start usize = number(1..=10_000),
        "How many waiting requests are written to the disk together at most. With 1, each waits for the disk by \
         itself.";
    shutdown_seconds "SECONDS" "10" start u64 = number(0..=3_600),
        "How long the requests under way may take when the server is told to stop.";
    log_level "LEVEL" "\"info\"" live Level = setting::level,
        "error, warn, info, debug or trace.";
    log_format "FORMAT" "\"text\"" start LogFormat = setting::format,
        "text, or json: one object a line.";
    access_log "BOOLEAN" "false" live bool = Setting::boolean,
        "true: each answered request has a line in the log, whatever log_level says.";
}
