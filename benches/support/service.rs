//! The service alone: deleting whatever the length of the history, purging, importing.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use opentim_core::api::conversation::DeleteConversations;
use opentim_core::api::group::CreateGroup;
use opentim_core::api::message::{GroupMsgItem, History, ImportGroupMsg, ImportMsg};
use opentim_core::model::{ConversationId, GroupId, UserId};
use opentim_core::service::{Caller, Options, Service};

use super::world::{self, add_conversation};
use super::{Result, Scale, disk, each, heading, line, percentile, rate, ratio, time, timed};

/// Statements that the service's database ran.
static STATEMENTS: AtomicUsize = AtomicUsize::new(0);
/// More than any purge here takes.
const LONG: Duration = Duration::from_secs(120);
/// Messages of a group imported in one request.
const BATCH: usize = 100;

pub(crate) fn measure(folder: &Path, scale: &Scale) -> Result<()> {
    heading("Service alone");
    let service = Service::open(folder.join("alone.db").as_path(), Options::EMBEDDED)?;
    for number in 0..scale.repeats * scale.histories.len() {
        service
            .storage()
            .write(|rows| add_conversation(rows, number, length(scale, number)))?;
    }
    service.storage().file().expect("a file").trace(|_| {
        STATEMENTS.fetch_add(1, Ordering::SeqCst);
    })?;
    disk(folder)?;
    let deletions = deletions(&service, scale)?;
    print_deletions(scale, &deletions);
    print_purges(scale, &deletions);
    drop(service);
    import(folder, scale)
}

/// The lengths by turns.
fn length(scale: &Scale, number: usize) -> usize {
    scale.histories[number % scale.histories.len()]
}

/// What deleting the histories of one length took.
#[derive(Debug, Default)]
struct Deletions {
    times: Vec<Duration>,
    statements: Vec<usize>,
    purges: Vec<Duration>,
    /// Requests of another user beside a purge.
    requests: Vec<Duration>,
}

/// Each conversation is deleted by one side, which leaves its messages to the other, and then by the
/// other, which has them purged.
fn deletions(service: &Service, scale: &Scale) -> Result<[Deletions; 3]> {
    let mut all: [Deletions; 3] = Default::default();
    let count = scale.repeats * scale.histories.len();
    for number in 0..count {
        let deletions = &mut all[number % scale.histories.len()];
        delete(
            service,
            &world::user(),
            world::conversation(number),
            deletions,
        )?;
    }
    for number in 0..count {
        let deletions = &mut all[number % scale.histories.len()];
        delete(
            service,
            &world::peer(number),
            ConversationId::C2c(world::user()),
            deletions,
        )?;
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

fn delete(
    service: &Service,
    user: &UserId,
    id: ConversationId,
    deletions: &mut Deletions,
) -> Result<()> {
    assert!(service.wait_until_purged(LONG)); // Or its statements would be counted too.
    let caller = caller(user);
    let request = DeleteConversations {
        from_account: None,
        up_to: None,
        conversations: vec![id],
        clear_message: true,
    };
    let before = STATEMENTS.load(Ordering::SeqCst);
    let (reply, duration) = timed(|| service.call(&caller, request, None));
    deletions
        .statements
        .push(STATEMENTS.load(Ordering::SeqCst) - before);
    deletions.times.push(duration);
    reply?;
    Ok(())
}

/// Reads a page of history each millisecond until the purge is over.
fn ask_beside_purge(service: &Service, deletions: &mut Deletions) -> Result<()> {
    let caller = caller(&world::user());
    let start = Instant::now();
    while !service.wait_until_purged(Duration::from_millis(1)) {
        assert!(start.elapsed() < LONG);
        let request = History {
            conversation: world::conversation(0),
            before_seq: 0,
            count: 20,
        };
        let (reply, duration) = timed(|| service.call(&caller, request, None));
        reply?;
        deletions.requests.push(duration);
    }
    Ok(())
}

fn caller(user: &UserId) -> Caller {
    Caller {
        user: user.clone(),
        device: "phone".into(),
        admin: true,
        session: None,
    }
}

fn print_deletions(scale: &Scale, all: &[Deletions; 3]) {
    let shortest = percentile(&all[0].times, 50);
    for (length, deletions) in scale.histories.iter().zip(all) {
        let p50 = percentile(&deletions.times, 50);
        let what = format!("delete a history of {length}: p50");
        let beside = format!(
            "{} statements, {:.2} × the time of {}",
            deletions.statements[0],
            ratio(p50, shortest),
            scale.histories[0]
        );
        line(&what, time(p50), beside);
    }
    let expected = all[0].statements[0];
    let counts = all.iter().flat_map(|deletions| &deletions.statements);
    assert!(
        counts.clone().all(|count| *count == expected),
        "not the same: {counts:?}"
    );
}

fn print_purges(scale: &Scale, all: &[Deletions; 3]) {
    for (length, deletions) in scale.histories.iter().zip(all) {
        let what = format!("  purged after the other side's deletion: {length}");
        line(
            &what,
            time(percentile(&deletions.purges, 50)),
            each(&deletions.purges),
        );
    }
    let requests = &all[2].requests;
    let beside = format!(
        "longest {}, {} requests",
        time(percentile(requests, 100)),
        requests.len()
    );
    line(
        "  another request beside the purge: p50",
        time(percentile(requests, 50)),
        beside,
    );
}

/// Importing: one message a request, as REST v4 has it for users, and many, as for groups.
fn import(folder: &Path, scale: &Scale) -> Result<()> {
    let service = Service::open(folder.join("import.db").as_path(), Options::EMBEDDED)?;
    let admin = caller(&world::user());
    let (done, single) = timed(|| -> Result<()> {
        for number in 0..scale.imports {
            service.call(&admin, import_one(number), None)?;
        }
        Ok(())
    });
    done?;
    line(
        "import, 1 message a request",
        rate(scale.imports, single),
        "each on disk before its answer",
    );
    let group_id = GroupId::new("bench")?;
    service.call(&admin, group(&group_id), None)?;
    let (done, many) = timed(|| -> Result<()> {
        for first in (0..scale.imports).step_by(BATCH) {
            let msg_list = (first..first + BATCH).map(group_item).collect();
            service.call(
                &admin,
                ImportGroupMsg {
                    group_id: group_id.clone(),
                    msg_list,
                },
                None,
            )?;
        }
        Ok(())
    });
    done?;
    line(
        &format!("import, {BATCH} messages a request"),
        rate(scale.imports, many),
        "",
    );
    Ok(())
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
