//! What can happen, and by what chance.

use opentim::model::{ConversationKind, Filter};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::Union;

/// Who there is. The last has no device: others act for him through REST.
pub const USERS: [&str; 3] = ["alice", "bob", "carol"];
/// The devices, and whose they are.
pub const DEVICES: [(&str, &str); 3] = [("phone", "alice"), ("laptop", "alice"), ("bobs", "bob")];
/// The groups that may be made.
pub const GROUPS: [&str; 2] = ["g1", "g2"];
/// The kinds that they are made of.
pub const KINDS: [&str; 3] = ["Public", "Meeting", "Work"];
/// The folders that may be made.
pub const FOLDERS: [&str; 3] = ["work", "family", "later"];
/// A day, in seconds.
pub const DAY: i64 = 86_400;

/// A conversation from the side of who acts: see [`name`].
pub type Which = u8;
/// How many well-formed ones there are.
pub const WELL_FORMED: Which = 6;

/// The id of a conversation, as `user` has it.
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

/// Whom a message of a group speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    Nobody,
    To(usize),
    All,
    Both(usize),
}

/// How far is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    End,
    Seq(u64),
    /// What was sent so many days before the beginning.
    Days(i64),
}

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    One(Which),
    Kind(&'static str),
}

/// One thing that happens. `at` is a device, `from`, `to` and `user` are of [`USERS`].
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
        bound: Bound,
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
    /// The client is freed, and made anew on the same folder.
    Reopen {
        at: usize,
    },
    /// Another device takes this one's place, and has nothing yet.
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

/// A step, and with which filter the lists are looked at after it.
#[derive(Clone, Debug)]
pub struct Step {
    pub op: Op,
    pub filter: Filter,
}

/// All that happens.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Whether all histories are read after each step; reading one brings a device what it lacks.
    pub thorough: bool,
    pub steps: Vec<Step>,
}

/// How often what happens.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    pub messages: u32,
    pub deletions: u32,
    pub notes: u32,
    pub groups: u32,
    pub lives: u32,
}

fn at() -> impl Strategy<Value = usize> {
    prop_oneof![4 => Just(0_usize), 3 => Just(1), 3 => Just(2)]
}

fn user() -> impl Strategy<Value = usize> {
    0..USERS.len()
}

fn group() -> impl Strategy<Value = usize> {
    prop_oneof![3 => Just(0_usize), 1 => Just(1)]
}

/// A well-formed one.
fn one() -> impl Strategy<Value = Which> {
    prop_oneof![8 => Just(0), 4 => Just(1), 6 => Just(2), 3 => Just(3), 2 => Just(4), 1 => Just(5)]
}

fn several() -> impl Strategy<Value = Vec<Which>> {
    vec(prop_oneof![12 => one(), 1 => Just(6), 1 => Just(7)], 1..4)
}

fn speaks() -> impl Strategy<Value = Speaks> {
    let to = user();
    prop_oneof![
        2 => Just(Speaks::Nobody),
        3 => to.prop_map(Speaks::To),
        1 => Just(Speaks::All),
        1 => user().prop_map(Speaks::Both),
    ]
}

fn seqs() -> impl Strategy<Value = Vec<u64>> {
    let seq = prop_oneof![20 => 1..9_u64, 1 => Just(0), 1 => Just(1_000), 1 => Just(u64::MAX)];
    vec(seq, 1..4)
}

fn mark() -> impl Strategy<Value = u64> {
    prop::sample::select(vec![1, 2, 3, 8, 1 << 32, 1 << 63, 1 | 1 << 40, 16, 0])
}

pub fn filter() -> impl Strategy<Value = Filter> {
    let kind = prop::option::of(any::<bool>());
    let folder = prop::option::weighted(0.3, 0..4_usize);
    let marks = prop::option::weighted(0.3, prop::sample::select(vec![0, 1, 2, 8, 1 << 63]));
    let unread = prop::option::weighted(0.3, any::<bool>());
    let mentioned = prop::option::weighted(0.3, any::<bool>());
    (kind, folder, marks, unread, mentioned).prop_map(|(kind, folder, marks, unread, mentioned)| {
        Filter {
            kind: kind.map(|c2c| match c2c {
                true => ConversationKind::C2c,
                false => ConversationKind::Group,
            }),
            folder: folder.map(|at| FOLDERS.get(at).copied().unwrap_or_default().to_string()),
            marks,
            unread,
            mentioned,
        }
    })
}

fn messages() -> Vec<(u32, BoxedStrategy<Op>)> {
    let quiet = || prop::bool::weighted(0.25);
    vec![
        (
            6,
            (at(), one())
                .prop_map(|(at, which)| Op::Send { at, which })
                .boxed(),
        ),
        (
            5,
            (at(), group(), speaks())
                .prop_map(|(at, group, speaks)| Op::SendGroup { at, group, speaks })
                .boxed(),
        ),
        (
            6,
            (user(), user(), quiet())
                .prop_map(|(from, to, quiet)| Op::RestSend { from, to, quiet })
                .boxed(),
        ),
        (
            4,
            (user(), group(), quiet(), speaks())
                .prop_map(|(from, group, quiet, speaks)| Op::RestGroup {
                    from,
                    group,
                    quiet,
                    speaks,
                })
                .boxed(),
        ),
        (
            2,
            (user(), user(), any::<bool>(), 0..3_i64)
                .prop_map(|(from, to, live, days)| Op::Import {
                    from,
                    to,
                    live,
                    days,
                })
                .boxed(),
        ),
        (
            1,
            (user(), group(), 0..3_i64)
                .prop_map(|(from, group, days)| Op::ImportGroup { from, group, days })
                .boxed(),
        ),
        (
            6,
            (at(), what(), bound())
                .prop_map(|(at, what, bound)| Op::Read { at, what, bound })
                .boxed(),
        ),
        (
            1,
            (user(), user())
                .prop_map(|(user, peer)| Op::RestRead { user, peer })
                .boxed(),
        ),
        (
            3,
            (at(), one())
                .prop_map(|(at, which)| Op::History { at, which })
                .boxed(),
        ),
    ]
}

fn what() -> impl Strategy<Value = What> {
    prop_oneof![
        6 => one().prop_map(What::One),
        2 => prop::sample::select(vec!["", "c2c", "group"]).prop_map(What::Kind),
    ]
}

fn bound() -> impl Strategy<Value = Bound> {
    prop_oneof![
        3 => Just(Bound::End),
        2 => prop_oneof![9 => 1..9_u64, 1 => Just(u64::MAX)].prop_map(Bound::Seq),
        2 => (0..4_i64).prop_map(Bound::Days),
    ]
}

fn deletions() -> Vec<(u32, BoxedStrategy<Op>)> {
    vec![
        (
            4,
            (at(), one())
                .prop_map(|(at, which)| Op::Delete { at, which })
                .boxed(),
        ),
        (
            6,
            (at(), several(), any::<bool>())
                .prop_map(|(at, which, clear)| Op::DeleteList { at, which, clear })
                .boxed(),
        ),
        (
            2,
            (0..2_usize, one(), any::<bool>())
                .prop_map(|(user, which, clear)| Op::RestDelete { user, which, clear })
                .boxed(),
        ),
        (
            4,
            (at(), one())
                .prop_map(|(at, which)| Op::ClearHistory { at, which })
                .boxed(),
        ),
        (
            6,
            (at(), one(), seqs())
                .prop_map(|(at, which, seqs)| Op::DeleteMessages { at, which, seqs })
                .boxed(),
        ),
        (2, any::<bool>().prop_map(|on| Op::Switch { on }).boxed()),
    ]
}

fn notes() -> Vec<(u32, BoxedStrategy<Op>)> {
    let on = any::<bool>;
    let folder = || 0..FOLDERS.len();
    vec![
        (
            4,
            (at(), one(), on())
                .prop_map(|(at, which, on)| Op::Pin { at, which, on })
                .boxed(),
        ),
        (
            4,
            (at(), one(), prop::bool::weighted(0.7))
                .prop_map(|(at, which, on)| Op::Draft { at, which, on })
                .boxed(),
        ),
        (
            3,
            (at(), several(), mark(), on())
                .prop_map(|(at, which, marks, on)| Op::Mark {
                    at,
                    which,
                    marks,
                    on,
                })
                .boxed(),
        ),
        (
            2,
            (at(), several(), on())
                .prop_map(|(at, which, on)| Op::CustomData { at, which, on })
                .boxed(),
        ),
        (
            3,
            (at(), vec(one(), 1..3), 0..5_i32)
                .prop_map(|(at, which, opt)| Op::ReceiveOpt { at, which, opt })
                .boxed(),
        ),
        (
            3,
            (at(), folder(), several())
                .prop_map(|(at, folder, which)| Op::CreateFolder { at, folder, which })
                .boxed(),
        ),
        (
            2,
            (at(), folder(), folder())
                .prop_map(|(at, old, new)| Op::RenameFolder { at, old, new })
                .boxed(),
        ),
        (
            1,
            (at(), folder())
                .prop_map(|(at, folder)| Op::DeleteFolder { at, folder })
                .boxed(),
        ),
        (
            4,
            (at(), folder(), several(), prop::bool::weighted(0.6))
                .prop_map(|(at, folder, which, put)| Op::FillFolder {
                    at,
                    folder,
                    which,
                    put,
                })
                .boxed(),
        ),
        (2, at().prop_map(|at| Op::Total { at }).boxed()),
        (
            2,
            (at(), filter())
                .prop_map(|(at, filter)| Op::Subscribe { at, filter })
                .boxed(),
        ),
        (1, at().prop_map(|at| Op::Unsubscribe { at }).boxed()),
    ]
}

fn groups() -> Vec<(u32, BoxedStrategy<Op>)> {
    let kind = prop_oneof![3 => Just(0_usize), 3 => Just(1), 1 => Just(2)];
    vec![
        (
            6,
            (at(), group(), kind)
                .prop_map(|(at, group, kind)| Op::CreateGroup { at, group, kind })
                .boxed(),
        ),
        (
            5,
            (at(), group())
                .prop_map(|(at, group)| Op::Join { at, group })
                .boxed(),
        ),
        (
            2,
            (at(), group())
                .prop_map(|(at, group)| Op::Quit { at, group })
                .boxed(),
        ),
        (
            1,
            (user(), group())
                .prop_map(|(user, group)| Op::Kick { user, group })
                .boxed(),
        ),
        (
            4,
            (user(), group())
                .prop_map(|(user, group)| Op::Invite { user, group })
                .boxed(),
        ),
        (
            1,
            (at(), group())
                .prop_map(|(at, group)| Op::Dismiss { at, group })
                .boxed(),
        ),
        (
            1,
            group().prop_map(|group| Op::RenameGroup { group }).boxed(),
        ),
        (
            2,
            (at(), user(), any::<bool>())
                .prop_map(|(at, user, on)| Op::Remark { at, user, on })
                .boxed(),
        ),
        (
            1,
            (at(), user())
                .prop_map(|(at, user)| Op::Unfriend { at, user })
                .boxed(),
        ),
        (
            1,
            (user(), any::<bool>())
                .prop_map(|(user, on)| Op::Nick { user, on })
                .boxed(),
        ),
    ]
}

fn lives() -> Vec<(u32, BoxedStrategy<Op>)> {
    vec![
        (4, at().prop_map(|at| Op::Logout { at }).boxed()),
        (8, at().prop_map(|at| Op::Login { at }).boxed()),
        (1, at().prop_map(|at| Op::Reopen { at }).boxed()),
        (1, at().prop_map(|at| Op::Fresh { at }).boxed()),
        (1, Just(Op::RestartService).boxed()),
    ]
}

/// Scenarios of up to so many steps.
pub fn scenarios(weights: Weights, steps: usize) -> impl Strategy<Value = Scenario> {
    let areas = [
        (weights.messages, messages()),
        (weights.deletions, deletions()),
        (weights.notes, notes()),
        (weights.groups, groups()),
        (weights.lives, lives()),
    ];
    let areas = areas.map(|(weight, ops)| (weight, Union::new_weighted(ops).boxed()));
    let step = (Union::new_weighted(areas.to_vec()), filter());
    let step = step.prop_map(|(op, filter)| Step { op, filter });
    (any::<bool>(), vec(step, 1..=steps)).prop_map(|(thorough, steps)| Scenario { thorough, steps })
}
