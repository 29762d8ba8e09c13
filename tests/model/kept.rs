//! Faults that the model has found, each as a test of its own: random scenarios, shortened as far as possible.

use opentim_core::model::Filter;

use super::ops::{Op, ReadTo, Scenario, Speaks, Step, What};

const PHONE: usize = 0;
const LAPTOP: usize = 1;
const BOBS: usize = 2;
const BOB: usize = 1;
/// The conversation between alice and bob. The next constant is that of the first group.
const EACH_OTHER: u8 = 0;
const GROUP: u8 = 2;

fn holds_by(filter: &Filter, ops: Vec<Op>) {
    for thorough in [false, true] {
        let steps = ops.iter().map(|op| Step {
            op: op.clone(),
            filter: filter.clone(),
        });
        let steps = steps.collect();
        super::run(&Scenario { thorough, steps }).unwrap();
    }
}

fn holds(ops: Vec<Op>) {
    holds_by(&Filter::default(), ops);
}

fn from(at: usize) -> Op {
    Op::Send {
        at,
        which: EACH_OTHER,
    }
}

fn delete(at: usize, clear: bool) -> Op {
    Op::DeleteList {
        at,
        which: vec![EACH_OTHER],
        clear,
    }
}

fn delete_messages(at: usize, seqs: &[u64]) -> Op {
    Op::DeleteMessages {
        at,
        which: EACH_OTHER,
        seqs: seqs.to_vec(),
    }
}

fn read(at: usize) -> Op {
    Op::Read {
        at,
        what: What::One(EACH_OTHER),
        to: ReadTo::End,
    }
}

fn group() -> Vec<Op> {
    vec![
        Op::CreateGroup {
            at: PHONE,
            group: 0,
            kind: 0,
        },
        Op::Join { at: BOBS, group: 0 },
    ]
}

/// The messages were hidden when they came: a deletion had removed them in advance.
#[test]
fn deleting_future_seqs_deletes_nothing() {
    holds(vec![
        from(BOBS),
        delete_messages(PHONE, &[2, 3]),
        from(BOBS),
        from(BOBS),
    ]);
}

/// The call returned `ERR_DATABASE_OPERATE_FAILED` (6019).
#[test]
fn deleting_a_message_with_an_impossible_seq_is_a_success() {
    holds(vec![from(BOBS), delete_messages(PHONE, &[u64::MAX, 1])]);
}

/// Both had the same order key, so one of them was on no page of the list.
#[test]
fn two_pinned_conversations_with_drafts_have_a_place_each() {
    let mut ops = group();
    ops.push(from(BOBS));
    for which in [EACH_OTHER, GROUP] {
        ops.push(Op::Pin {
            at: PHONE,
            which,
            on: true,
        });
    }
    for which in [EACH_OTHER, GROUP, EACH_OTHER] {
        ops.push(Op::Draft {
            at: PHONE,
            which,
            on: true,
        });
    }
    holds(ops);
}

/// The service no longer counted anything and changed nothing, so the laptop kept its unread count for good.
#[test]
fn a_device_reads_what_another_one_has_deleted_or_cleared() {
    let clear = Op::ClearHistory {
        at: PHONE,
        which: EACH_OTHER,
    };
    for gone in [clear, delete(PHONE, true), delete(PHONE, false)] {
        let total = Op::Total { at: LAPTOP };
        holds(vec![
            from(BOBS),
            from(BOBS),
            total.clone(),
            gone.clone(),
            read(LAPTOP),
        ]);
        let all = Op::Read {
            at: LAPTOP,
            what: What::Kind("c2c"),
            to: ReadTo::End,
        };
        holds(vec![total, from(BOBS), gone, from(BOBS), all]);
    }
}

/// The laptop found the group by the filter, but showed no mention in it.
#[test]
fn a_mention_deleted_by_another_device_is_gone() {
    let mut ops = group();
    ops.push(Op::SendGroup {
        at: BOBS,
        group: 0,
        speaks: Speaks::To(0),
    });
    ops.push(Op::DeleteMessages {
        at: PHONE,
        which: GROUP,
        seqs: vec![1],
    });
    let filter = Filter {
        mentioned: Some(true),
        ..Filter::default()
    };
    holds_by(&filter, ops);
}

/// The peer's devices still showed a remark that was gone.
#[test]
fn unfriending_on_both_sides_removes_both_remarks() {
    holds(vec![
        from(BOBS),
        Op::Remark {
            at: PHONE,
            user: BOB,
            on: true,
        },
        Op::Remark {
            at: BOBS,
            user: 0,
            on: true,
        },
        Op::Unfriend {
            at: PHONE,
            user: BOB,
        },
    ]);
}

/// The time was that of a deleted message, until the purge had run.
#[test]
fn the_time_of_the_read_position_is_that_of_a_message_that_can_be_read() {
    holds(vec![
        Op::Import {
            from: BOB,
            to: 0,
            live: true,
            days: 2,
        },
        from(BOBS),
        delete_messages(PHONE, &[2]),
        read(PHONE),
    ]);
}

/// The laptop's entry goes further back than the service's, and had no last message then.
#[test]
fn the_last_message_of_an_entry_is_found_among_its_own() {
    holds(vec![
        from(BOBS),
        from(BOBS),
        delete(PHONE, false),
        from(BOBS),
        delete_messages(LAPTOP, &[3]),
        Op::ClearHistory {
            at: LAPTOP,
            which: EACH_OTHER,
        },
    ]);
}

/// The service looked the time up when the device asked, and by then it was gone with the service's entry.
#[test]
fn a_device_that_was_away_learns_when_the_last_message_read_was_sent() {
    let away = [
        Op::Logout { at: PHONE },
        read(LAPTOP),
        delete(LAPTOP, true),
        Op::Login { at: PHONE },
    ];
    let mut ops = vec![from(BOBS)];
    ops.extend(away);
    holds(ops);
}

/// The service looked up where the entry begins when the device asked, and found a later message, which had brought the
/// entry back.
#[test]
fn a_device_that_was_away_learns_where_a_joined_group_begins() {
    let mut ops = vec![Op::Logout { at: LAPTOP }];
    ops.extend(group());
    let speak = Op::SendGroup {
        at: BOBS,
        group: 0,
        speaks: Speaks::Nobody,
    };
    ops.extend([speak.clone(), speak.clone()]);
    ops.push(Op::DeleteList {
        at: PHONE,
        which: vec![GROUP],
        clear: false,
    });
    ops.extend([speak, Op::Login { at: LAPTOP }]);
    holds(ops);
}

#[test]
fn expired_messages_that_no_one_can_read_are_purged() {
    holds(vec![
        Op::Import {
            from: BOB,
            to: BOB,
            live: true,
            days: 2,
        },
        Op::Retain {
            at: BOBS,
            which: 4,
            days: 2,
        },
    ]);
}
