//! The operations of a scenario.

use opentim_core::model::Filter;

/// The users. The last one has no device: others act for this user through REST.
pub const USERS: [&str; 3] = ["alice", "bob", "carol"];
/// The devices and their users.
pub const DEVICES: [(&str, &str); 3] = [("phone", "alice"), ("laptop", "alice"), ("bobs", "bob")];
/// The groups that may be created.
pub const GROUPS: [&str; 2] = ["g1", "g2"];
/// The types of groups that are created.
pub const KINDS: [&str; 3] = ["Public", "Meeting", "Work"];
/// The folders that may be created.
pub const FOLDERS: [&str; 3] = ["work", "family", "later"];
/// A day, in seconds.
pub const DAY: i64 = 86_400;

/// A conversation from the side of the acting user: see [`name`].
pub type Which = u8;
/// The number of well-formed ones.
pub const WELL_FORMED: Which = 6;

/// The id of a conversation, as `user` names it.
pub fn name(user: &str, which: Which) -> String {
    let other = if user == "alice" { "bob" } else { "alice" };
    match which {
        0 => format!("c2c_{other}"),
        1 => "c2c_carol".into(),
        2 => "group_g1".into(),
        3 => "group_g2".into(),
        4 => format!("c2c_{user}"),
        5 => "c2c_nobody".into(),
        6 => "bob".into(),
        _ => String::new(),
    }
}

/// The users whom a message of a group mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    Nobody,
    To(usize),
    All,
    Both(usize),
}

/// Up to where the user reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadTo {
    End,
    Seq(u64),
    /// Up to what was sent this many days before the beginning.
    Days(i64),
}

/// The conversations to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    One(Which),
    Kind(&'static str),
}

/// One operation. `at` is a device; `from`, `to` and `user` are indices into [`USERS`].
#[derive(Clone, Debug)]
pub enum Op {
    Send {
        at: usize,
        which: Which,
    },
    SendGroup {
        at: usize,
        group: usize,
        speaks: Speaks,
    },
    RestSend {
        from: usize,
        to: usize,
        quiet: bool,
    },
    RestGroup {
        from: usize,
        group: usize,
        quiet: bool,
        speaks: Speaks,
    },
    Import {
        from: usize,
        to: usize,
        live: bool,
        days: i64,
    },
    ImportGroup {
        from: usize,
        group: usize,
        days: i64,
    },
    Delete {
        at: usize,
        which: Which,
    },
    DeleteList {
        at: usize,
        which: Vec<Which>,
        clear: bool,
    },
    RestDelete {
        user: usize,
        which: Which,
        clear: bool,
    },
    ClearHistory {
        at: usize,
        which: Which,
    },
    DeleteMessages {
        at: usize,
        which: Which,
        seqs: Vec<u64>,
    },
    Pin {
        at: usize,
        which: Which,
        on: bool,
    },
    Draft {
        at: usize,
        which: Which,
        on: bool,
    },
    Mark {
        at: usize,
        which: Vec<Which>,
        marks: u64,
        on: bool,
    },
    CustomData {
        at: usize,
        which: Vec<Which>,
        on: bool,
    },
    ReceiveOpt {
        at: usize,
        which: Vec<Which>,
        opt: i32,
    },
    Retain {
        at: usize,
        which: Which,
        days: u32,
    },
    CreateFolder {
        at: usize,
        folder: usize,
        which: Vec<Which>,
    },
    RenameFolder {
        at: usize,
        old: usize,
        new: usize,
    },
    DeleteFolder {
        at: usize,
        folder: usize,
    },
    FillFolder {
        at: usize,
        folder: usize,
        which: Vec<Which>,
        put: bool,
    },
    Read {
        at: usize,
        what: What,
        to: ReadTo,
    },
    RestRead {
        user: usize,
        peer: usize,
    },
    CreateGroup {
        at: usize,
        group: usize,
        kind: usize,
    },
    Join {
        at: usize,
        group: usize,
    },
    Quit {
        at: usize,
        group: usize,
    },
    Kick {
        user: usize,
        group: usize,
    },
    Invite {
        user: usize,
        group: usize,
    },
    Dismiss {
        at: usize,
        group: usize,
    },
    Remark {
        at: usize,
        user: usize,
        on: bool,
    },
    Unfriend {
        at: usize,
        user: usize,
    },
    RenameGroup {
        group: usize,
    },
    Nick {
        user: usize,
        on: bool,
    },
    Total {
        at: usize,
    },
    Subscribe {
        at: usize,
        filter: Filter,
    },
    Unsubscribe {
        at: usize,
    },
    Login {
        at: usize,
    },
    Logout {
        at: usize,
    },
    /// The client is freed, and a new one is made on the same folder.
    Reopen {
        at: usize,
    },
    /// A new device takes this one's place, and has nothing yet.
    Fresh {
        at: usize,
    },
    RestartService,
    Switch {
        on: bool,
    },
    History {
        at: usize,
        which: Which,
    },
}

/// A step, with the filter by which the lists are compared after it.
#[derive(Clone, Debug)]
pub struct Step {
    pub op: Op,
    pub filter: Filter,
}

/// All steps.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Whether all histories are read after each step. Reading one brings a device what it lacks.
    pub thorough: bool,
    pub steps: Vec<Step>,
}
