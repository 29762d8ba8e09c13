//! Random generation of scenarios.

use opentim_core::model::{ConversationKind, Filter};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::Union;

use super::ops::{FOLDERS, Op, ReadTo, Scenario, Speaks, Step, USERS, What, Which};

/// How often each kind of operation happens.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    pub messages: u32,
    pub deletions: u32,
    pub preferences: u32,
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

/// A well-formed conversation id.
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
            kind: kind.map(|c2c| {
                if c2c {
                    ConversationKind::C2c
                } else {
                    ConversationKind::Group
                }
            }),
            folder: folder.map(|at| FOLDERS.get(at).copied().unwrap_or_default().to_string()),
            marks,
            unread,
            mentioned,
        }
    })
}

fn what() -> impl Strategy<Value = What> {
    prop_oneof![
        6 => one().prop_map(What::One),
        2 => prop::sample::select(vec!["", "c2c", "group"]).prop_map(What::Kind),
    ]
}

fn read_to() -> impl Strategy<Value = ReadTo> {
    prop_oneof![
        3 => Just(ReadTo::End),
        2 => prop_oneof![9 => 1..9_u64, 1 => Just(u64::MAX)].prop_map(ReadTo::Seq),
        2 => (0..4_i64).prop_map(ReadTo::Days),
    ]
}

/// An operation with its weight.
type Weighted = (u32, BoxedStrategy<Op>);

fn of<S>(weight: u32, what: S, op: impl Fn(S::Value) -> Op + 'static) -> Weighted
where
    S: Strategy + 'static,
{
    (weight, what.prop_map(op).boxed())
}

fn on() -> impl Strategy<Value = bool> {
    any::<bool>()
}

fn often() -> impl Strategy<Value = bool> {
    prop::bool::weighted(0.7)
}

fn rarely() -> impl Strategy<Value = bool> {
    prop::bool::weighted(0.25)
}

fn folder() -> impl Strategy<Value = usize> {
    0..FOLDERS.len()
}

fn days() -> impl Strategy<Value = i64> {
    0..3_i64
}

fn messages() -> Vec<Weighted> {
    let rest_group = |(from, group, quiet, speaks)| Op::RestGroup {
        from,
        group,
        quiet,
        speaks,
    };
    let import = |(from, to, live, days)| Op::Import {
        from,
        to,
        live,
        days,
    };
    vec![
        of(6, (at(), one()), |(at, which)| Op::Send { at, which }),
        of(5, (at(), group(), speaks()), |(at, group, speaks)| {
            Op::SendGroup { at, group, speaks }
        }),
        of(6, (user(), user(), rarely()), |(from, to, quiet)| {
            Op::RestSend { from, to, quiet }
        }),
        of(4, (user(), group(), rarely(), speaks()), rest_group),
        of(2, (user(), user(), on(), days()), import),
        of(1, (user(), group(), days()), |(from, group, days)| {
            Op::ImportGroup { from, group, days }
        }),
        of(6, (at(), what(), read_to()), |(at, what, to)| Op::Read {
            at,
            what,
            to,
        }),
        of(1, (user(), user()), |(user, peer)| Op::RestRead {
            user,
            peer,
        }),
        of(3, (at(), one()), |(at, which)| Op::History { at, which }),
    ]
}

fn deletions() -> Vec<Weighted> {
    let list = |(at, which, clear)| Op::DeleteList { at, which, clear };
    let rest = |(user, which, clear)| Op::RestDelete { user, which, clear };
    let messages = |(at, which, seqs)| Op::DeleteMessages { at, which, seqs };
    vec![
        of(4, (at(), one()), |(at, which)| Op::Delete { at, which }),
        of(6, (at(), several(), on()), list),
        of(2, (0..2_usize, one(), on()), rest),
        of(4, (at(), one()), |(at, which)| Op::ClearHistory {
            at,
            which,
        }),
        of(6, (at(), one(), seqs()), messages),
        of(2, on(), |on| Op::Switch { on }),
    ]
}

fn preferences() -> Vec<Weighted> {
    let mark_op = |(at, which, marks, on)| Op::Mark {
        at,
        which,
        marks,
        on,
    };
    let data = |(at, which, on)| Op::CustomData { at, which, on };
    let opt = |(at, which, opt)| Op::ReceiveOpt { at, which, opt };
    let retain = |(at, which, days)| Op::Retain { at, which, days };
    let make = |(at, folder, which)| Op::CreateFolder { at, folder, which };
    let fill = |(at, folder, which, put)| Op::FillFolder {
        at,
        folder,
        which,
        put,
    };
    vec![
        of(4, (at(), one(), on()), |(at, which, on)| Op::Pin {
            at,
            which,
            on,
        }),
        of(4, (at(), one(), often()), |(at, which, on)| Op::Draft {
            at,
            which,
            on,
        }),
        of(3, (at(), several(), mark(), on()), mark_op),
        of(2, (at(), several(), on()), data),
        of(3, (at(), vec(one(), 1..3), 0..5_i32), opt),
        of(3, (at(), folder(), several()), make),
        of(2, (at(), folder(), folder()), |(at, old, new)| {
            Op::RenameFolder { at, old, new }
        }),
        of(1, (at(), folder()), |(at, folder)| Op::DeleteFolder {
            at,
            folder,
        }),
        of(4, (at(), folder(), several(), often()), fill),
        of(2, (at(), one(), 0..4_u32), retain),
        of(2, at(), |at| Op::Total { at }),
        of(2, (at(), filter()), |(at, filter)| Op::Subscribe {
            at,
            filter,
        }),
        of(1, at(), |at| Op::Unsubscribe { at }),
    ]
}

fn groups() -> Vec<Weighted> {
    let kind = prop_oneof![3 => Just(0_usize), 3 => Just(1), 1 => Just(2)];
    vec![
        of(6, (at(), group(), kind), |(at, group, kind)| {
            Op::CreateGroup { at, group, kind }
        }),
        of(5, (at(), group()), |(at, group)| Op::Join { at, group }),
        of(2, (at(), group()), |(at, group)| Op::Quit { at, group }),
        of(1, (user(), group()), |(user, group)| Op::Kick {
            user,
            group,
        }),
        of(4, (user(), group()), |(user, group)| Op::Invite {
            user,
            group,
        }),
        of(1, (at(), group()), |(at, group)| Op::Dismiss { at, group }),
        of(1, group(), |group| Op::RenameGroup { group }),
        of(2, (at(), user(), on()), |(at, user, on)| Op::Remark {
            at,
            user,
            on,
        }),
        of(1, (at(), user()), |(at, user)| Op::Unfriend { at, user }),
        of(1, (user(), on()), |(user, on)| Op::Nick { user, on }),
    ]
}

fn lives() -> Vec<Weighted> {
    vec![
        of(4, at(), |at| Op::Logout { at }),
        of(8, at(), |at| Op::Login { at }),
        of(1, at(), |at| Op::Reopen { at }),
        of(1, at(), |at| Op::Fresh { at }),
        of(1, Just(()), |()| Op::RestartService),
    ]
}

/// Scenarios of up to `steps` steps.
pub fn scenarios(weights: Weights, steps: usize) -> impl Strategy<Value = Scenario> {
    let areas = [
        (weights.messages, messages()),
        (weights.deletions, deletions()),
        (weights.preferences, preferences()),
        (weights.groups, groups()),
        (weights.lives, lives()),
    ];
    let areas = areas.map(|(weight, ops)| (weight, Union::new_weighted(ops).boxed()));
    let step = (Union::new_weighted(areas.to_vec()), filter());
    let step = step.prop_map(|(op, filter)| Step { op, filter });
    (any::<bool>(), vec(step, 1..=steps)).prop_map(|(thorough, steps)| Scenario { thorough, steps })
}
