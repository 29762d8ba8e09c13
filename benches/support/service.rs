//! The service alone: deletions with histories of any length, purging, importing.

use std::cell::RefCell;
use std::path::Path;
use std::time::{Duration, Instant};

use opentim_core::api::Caller;
use opentim_core::api::deletion::DeleteConversations;
use opentim_core::api::group::CreateGroup;
use opentim_core::api::message::{GroupMsgItem, History, ImportGroupMsg, ImportMsg};
use opentim_core::model::{ConversationId, GroupId, UserId};
use opentim_core::service::{Service, ServiceOptions};

use rusqlite::trace::TraceEvent;

use super::raw::Raw;
use super::world::{self, add_conversation};
use super::{
    Result, Scale, Value, disk, each, figure, heading, line, median, percentile, time, timed,
};
use crate::sqlite::{RAW, SYNCED, Transactions};

thread_local! {
    /// The statements that the service's database ran on this thread: an embedded service carries out a request on
    /// the caller's thread. Statements of the purge thread do not belong to a deletion.
    static STATEMENTS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The number of statements of one deletion, with `BEGIN` and `COMMIT`, by the first user, after which the other user
/// still has the history.
const FIRST_SIDE: usize = 14;
/// The number of statements by the second user. It also records the history for the purge, because nobody can read it
/// any more.
const SECOND_SIDE: usize = 15;
/// The number of trigger events that SQLite also reports, for the console's figures: two triggers that are considered,
/// and the three statements of the one that fires.
const TRIGGERS: usize = 5;
/// The maximum ratio of the longest history to the shortest: the length must not matter.
const FLAT: f64 = 1.2;
/// The time-out of a purge, longer than any purge here takes.
const LONG: Duration = Duration::from_secs(120);
/// The number of group messages imported in one request.
const BATCH: usize = 100;

pub(crate) fn measure(directory: &Path, scale: &Scale) -> Result<()> {
    heading("Service alone");
    let service = Service::open(
        directory.join("alone.db").as_path(),
        ServiceOptions::EMBEDDED,
    )?;
    for number in 0..scale.repeats * scale.histories.len() {
        service
            .storage()
            .write(|rows| add_conversation(rows, number, length(scale, number)))?;
    }
    service
        .storage()
        .file()
        .expect("a file")
        .trace(note_statement)?;
    disk(directory)?;
    let undisturbed = percentile(&ask(&service, scale.reads)?, 50);
    let deletions = deletions(&service, scale)?;
    drop(service);
    print_deletions(directory, scale, &deletions)?;
    print_purges(directory, scale, &deletions, undisturbed)?;
    import(directory, scale)
}

fn note_statement(event: TraceEvent<'_>) {
    if let TraceEvent::Stmt(_, sql) = event {
        STATEMENTS.with_borrow_mut(|statements| statements.push(sql.to_string()));
    }
}

/// The length of a history; the lengths alternate.
fn length(scale: &Scale, number: usize) -> usize {
    scale.histories[number % scale.histories.len()]
}

/// The times of deleting histories of one length.
#[derive(Debug, Default)]
struct Deletions {
    times: Vec<Duration>,
    purges: Vec<Duration>,
    /// Requests of another user during a purge.
    requests: Vec<Duration>,
}

/// Deletes each conversation first for one user, after which the other still has the messages, and then for the
/// other, after which they are purged.
fn deletions(service: &Service, scale: &Scale) -> Result<[Deletions; 3]> {
    let mut all: [Deletions; 3] = Default::default();
    let count = scale.repeats * scale.histories.len();
    for number in 0..count {
        let deletions = &mut all[number % scale.histories.len()];
        let id = world::conversation(number);
        let took = delete(service, &world::user(), id, FIRST_SIDE)?;
        deletions.times.push(took);
    }
    for number in 0..count {
        let deletions = &mut all[number % scale.histories.len()];
        let id = ConversationId::C2c(world::user());
        let took = delete(service, &world::peer(number), id, SECOND_SIDE)?;
        deletions.times.push(took);
        if number + scale.histories.len() < count {
            let (purged, duration) = timed(|| service.wait_until_purged(LONG));
            assert!(purged);
            deletions.purges.push(duration);
        } else {
            ask_beside_purge(service, deletions)?;
        }
    }
    Ok(all)
}

/// Deletes a conversation, and checks the number of statements, whatever the length of its history.
fn delete(
    service: &Service,
    user: &UserId,
    id: ConversationId,
    expected: usize,
) -> Result<Duration> {
    assert!(service.wait_until_purged(LONG)); // Otherwise the deletion would wait for the purge.
    let caller = caller(user);
    let request = DeleteConversations {
        from_account: None,
        floors: None,
        fingerprints: None,
        conversations: vec![id],
        clear_message: true,
    };
    STATEMENTS.take();
    let (reply, duration) = timed(|| service.call(&caller, request, None));
    reply?;
    let (triggers, own): (Vec<String>, Vec<String>) = STATEMENTS
        .take()
        .into_iter()
        .partition(|sql| sql.starts_with("--")); // SQLite marks trigger statements this way.
    let counts = (own.len(), triggers.len());
    let all = [own, triggers].concat().join("\n");
    assert_eq!(
        counts,
        (expected, TRIGGERS),
        "statements of a deletion:\n{all}"
    );
    Ok(duration)
}

/// Reads a page of history each millisecond until the purge is over.
fn ask_beside_purge(service: &Service, deletions: &mut Deletions) -> Result<()> {
    let start = Instant::now();
    while !service.wait_until_purged(Duration::from_millis(1)) {
        assert!(start.elapsed() < LONG);
        deletions.requests.extend(ask(service, 1)?);
    }
    Ok(())
}

/// Reads the first page of a history the given number of times.
fn ask(service: &Service, times: usize) -> Result<Vec<Duration>> {
    let caller = caller(&world::user());
    let mut samples = Vec::with_capacity(times);
    for _ in 0..times {
        let request = History {
            conversation: world::conversation(0),
            before_seq: 0,
            count: 20,
        };
        let (reply, duration) = timed(|| service.call(&caller, request, None));
        reply?;
        samples.push(duration);
    }
    Ok(samples)
}

fn caller(user: &UserId) -> Caller {
    Caller {
        user: user.clone(),
        device: "phone".into(),
        admin: true,
        session: None,
    }
}

fn print_deletions(directory: &Path, scale: &Scale, all: &[Deletions; 3]) -> Result<()> {
    for (side, count) in [("first", FIRST_SIDE), ("second", SECOND_SIDE)] {
        figure(
            format!("statements of a deletion by the {side} side"),
            Value::Count(count as f64),
        )
        .limit(Value::Count(count as f64))
        .note(format!("each of them, and {TRIGGERS} events of triggers"))
        .print()?;
    }
    let commits =
        Transactions::create(&directory.join("raw_deletions.db"), true)?.repeat(100, 1)?;
    let mut beside = (SYNCED.to_string(), percentile(&commits, 50));
    for (length, deletions) in scale.histories.iter().zip(all) {
        let what = format!("delete a history of {length}");
        let figure = median(&what, &deletions.times).beside(beside.0, beside.1);
        if *length == scale.histories[0] {
            figure.print()?;
        } else {
            figure.ratio_limit(FLAT).print()?;
        }
        beside = (
            format!("a history of {}", scale.histories[0]),
            percentile(&all[0].times, 50),
        );
    }
    Ok(())
}

/// Prints the times of purges, each started 50 ms after the deletion, compared with deleting the same rows.
fn print_purges(
    directory: &Path,
    scale: &Scale,
    all: &[Deletions; 3],
    undisturbed: Duration,
) -> Result<()> {
    let mut raw = Raw::create(&directory.join("raw_purges.db"))?;
    for (length, deletions) in scale.histories.iter().zip(all) {
        let mut deletes = Vec::new();
        for number in 0..deletions.purges.len() {
            raw.add(number, *length)?;
            deletes.push(raw.delete(&[number])?);
        }
        let what = format!("  purged after the other side's deletion: {length}");
        figure(what, percentile(&deletions.purges, 50))
            .beside("raw SQLite, the same messages", percentile(&deletes, 50))
            .note("it waits 50 ms for quiet")
            .print()?;
        line("    each", "", each(&deletions.purges));
    }
    let requests = &all[2].requests;
    median("  another request beside the purge", requests)
        .beside("without a purge", undisturbed)
        .note(format!(
            "longest {}, {} requests",
            time(percentile(requests, 100)),
            requests.len()
        ))
        .print()
}

/// Measures imports: one message per request, as in REST v4 for users, and many, as for groups.
fn import(directory: &Path, scale: &Scale) -> Result<()> {
    let service = Service::open(
        directory.join("import.db").as_path(),
        ServiceOptions::EMBEDDED,
    )?;
    let admin = caller(&world::user());
    let mut raw = Transactions::create(&directory.join("raw_import.db"), true)?;
    let mut print = |batch: usize, took: Duration| {
        let plain: Duration = raw.repeat(scale.imports / batch, batch)?.iter().sum();
        figure(
            format!("import, {batch} message(s) a request"),
            Value::rate(scale.imports, took),
        )
        .beside(
            format!("{RAW}, {batch} row(s) a synced transaction"),
            Value::rate(scale.imports, plain),
        )
        .print()
    };
    let (done, single) = timed(|| -> Result<()> {
        for number in 0..scale.imports {
            service.call(&admin, import_one(number), None)?;
        }
        Ok(())
    });
    done?;
    print(1, single)?;
    let group_id = GroupId::new("bench")?;
    service.call(&admin, group(&group_id), None)?;
    let (done, many) = timed(|| -> Result<()> {
        for first in (0..scale.imports).step_by(BATCH) {
            let msg_list = (first..first + BATCH).map(group_item).collect();
            let group_id = group_id.clone();
            service.call(&admin, ImportGroupMsg { group_id, msg_list }, None)?;
        }
        Ok(())
    });
    done?;
    print(BATCH, many)
}

fn import_one(number: usize) -> ImportMsg {
    let message = world::message(number % 10, number / 10 + 1);
    ImportMsg {
        sync_from_old_system: 2,
        from_account: world::peer(number % 10),
        to_account: world::user(),
        msg_seq: message.key.msg_seq,
        msg_random: message.key.msg_random,
        msg_time_stamp: message.key.msg_time_stamp,
        msg_body: message.body,
        cloud_custom_data: String::new(),
    }
}

fn group(id: &GroupId) -> CreateGroup {
    CreateGroup {
        owner_account: Some(world::user()),
        group_type: "Public".into(),
        group_id: Some(id.clone()),
        name: "bench".into(),
        introduction: None,
        notification: None,
        face_url: None,
        member_list: Vec::new(),
    }
}

fn group_item(number: usize) -> GroupMsgItem {
    let message = world::message(0, number + 1);
    GroupMsgItem {
        from_account: world::user(),
        send_time: message.key.msg_time_stamp,
        random: message.key.msg_random,
        msg_body: message.body,
    }
}
