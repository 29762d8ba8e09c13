//! Table of all configuration fields. File, environment, flags and help are made from it.

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

/// Whether the field is part of the app's identity, which is all that making a UserSig needs.
pub fn is_identity(field: &Field) -> bool {
    matches!(field.name, "sdk_app_id" | "key")
}

/// All fields, in the order of a fresh file.
pub const FIELDS: &[Field] = &[
    Field {
        name: "sdk_app_id",
        flag: "sdk-app-id",
        variable: "OPENTIM_SDK_APP_ID",
        placeholder: "NUMBER",
        default: "",
        help: "The app's number, above 0. The apps are given the same. Needed.",
    },
    Field {
        name: "key",
        flag: "key",
        variable: "OPENTIM_KEY",
        placeholder: "SECRET",
        default: "",
        help: "The secret that UserSigs are signed with: who knows it can be anybody. At least 32 bytes, \
               used as the text it is. As a flag other users of the machine can see it. Needed.",
    },
    Field {
        name: "admins",
        flag: "admins",
        variable: "OPENTIM_ADMINS",
        placeholder: "USER,…",
        default: "[]",
        help: "The users who may act for everybody, by REST and in the console. A list in the file, \
               elsewhere with commas between.",
    },
    Field {
        name: "open_accounts",
        flag: "open-accounts",
        variable: "OPENTIM_OPEN_ACCOUNTS",
        placeholder: "BOOLEAN",
        default: "false",
        help: "true: an account exists as soon as somebody logs in. false: an administrator imports accounts.",
    },
    Field {
        name: "listen",
        flag: "listen",
        variable: "OPENTIM_LISTEN",
        placeholder: "ADDRESS:PORT",
        default: "\"127.0.0.1:8080\"",
        help: "Where to listen. 0.0.0.0 or [::] as the address: on the network; do so with a certificate.",
    },
    Field {
        name: "tls_cert",
        flag: "tls-cert",
        variable: "OPENTIM_TLS_CERT",
        placeholder: "FILE",
        default: "",
        help: "The server's certificate and those between it and the authority (PEM). Together with tls_key: \
               HTTPS; without both: HTTP.",
    },
    Field {
        name: "tls_key",
        flag: "tls-key",
        variable: "OPENTIM_TLS_KEY",
        placeholder: "FILE",
        default: "",
        help: "The certificate's private key (PEM).",
    },
    Field {
        name: "data",
        flag: "data",
        variable: "OPENTIM_DATA",
        placeholder: "FILE",
        default: "\"opentim.db\"",
        help: "The database file; when nothing is said, opentim.db beside the configuration file. A path in \
               that file is read from its folder, one said elsewhere from the working directory.",
    },
    Field {
        name: "storage",
        flag: "storage",
        variable: "OPENTIM_STORAGE",
        placeholder: "ADDRESS",
        default: "",
        help: "postgres://USER:PASSWORD@HOST/DATABASE: PostgreSQL instead of the database file, so that several \
               servers can share it. See docs/scale.md.",
    },
    Field {
        name: "storage_connections",
        flag: "storage-connections",
        variable: "OPENTIM_STORAGE_CONNECTIONS",
        placeholder: "NUMBER",
        default: "4",
        help: "How many transactions may run side by side in PostgreSQL, each on a connection of its own; two \
               more are for purging and for news of other servers.",
    },
    Field {
        name: "max_body_bytes",
        flag: "max-body-bytes",
        variable: "OPENTIM_MAX_BODY_BYTES",
        placeholder: "BYTES",
        default: "1048576",
        help: "The longest body that a request may have.",
    },
    Field {
        name: "max_connections",
        flag: "max-connections",
        variable: "OPENTIM_MAX_CONNECTIONS",
        placeholder: "NUMBER",
        default: "10000",
        help: "How many connections may be open at once.",
    },
    Field {
        name: "max_connections_per_address",
        flag: "max-connections-per-address",
        variable: "OPENTIM_MAX_CONNECTIONS_PER_ADDRESS",
        placeholder: "NUMBER",
        default: "1000",
        help: "How many connections one address may have; 0: as many as it likes. Behind a proxy, from whose address \
               all come, 0.",
    },
    Field {
        name: "body_memory_bytes",
        flag: "body-memory-bytes",
        variable: "OPENTIM_BODY_MEMORY_BYTES",
        placeholder: "BYTES",
        default: "134217728",
        help: "How much memory the bodies of requests may take while they come; an eighth of it for one account.",
    },
    Field {
        name: "rate_per_second",
        flag: "rate-per-second",
        variable: "OPENTIM_RATE_PER_SECOND",
        placeholder: "NUMBER",
        default: "100",
        help: "How many requests an account may make in a second; 0: as many as it likes. Not for administrators.",
    },
    Field {
        name: "feed_keep",
        flag: "feed-keep",
        variable: "OPENTIM_FEED_KEEP",
        placeholder: "NUMBER",
        default: "10000",
        help: "How many changes of each user are kept for their devices. A device further behind synchronises in full.",
    },
    Field {
        name: "devices_per_user",
        flag: "devices-per-user",
        variable: "OPENTIM_DEVICES_PER_USER",
        placeholder: "NUMBER",
        default: "100",
        help: "How many devices of a user are known. A further one is taken, and the one that signed in longest ago \
               is forgotten, those that are signed out first.",
    },
    Field {
        name: "commit_together",
        flag: "commit-together",
        variable: "OPENTIM_COMMIT_TOGETHER",
        placeholder: "NUMBER",
        default: "256",
        help: "How many waiting requests are written to the disk together at most. With 1, each waits for the \
               disk by itself.",
    },
    Field {
        name: "shutdown_seconds",
        flag: "shutdown-seconds",
        variable: "OPENTIM_SHUTDOWN_SECONDS",
        placeholder: "SECONDS",
        default: "10",
        help: "How long the requests under way may take when the server is told to stop.",
    },
    Field {
        name: "log_level",
        flag: "log-level",
        variable: "OPENTIM_LOG_LEVEL",
        placeholder: "LEVEL",
        default: "\"info\"",
        help: "error, warn, info, debug or trace.",
    },
    Field {
        name: "log_format",
        flag: "log-format",
        variable: "OPENTIM_LOG_FORMAT",
        placeholder: "FORMAT",
        default: "\"text\"",
        help: "text, or json: one object a line.",
    },
    Field {
        name: "access_log",
        flag: "access-log",
        variable: "OPENTIM_ACCESS_LOG",
        placeholder: "BOOLEAN",
        default: "false",
        help: "true: each answered request has a line in the log, whatever log_level says.",
    },
];
