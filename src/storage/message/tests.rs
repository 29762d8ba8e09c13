use super::{NewMessage, find_message};
use crate::model::{Element, MessageKey, UserId};
use crate::storage::sql::Sql;
use crate::storage::{Location, Rows, Storage};

const NOW: i64 = 1_700_000_000;

fn key(random: u32, time: i64) -> MessageKey {
    MessageKey {
        msg_seq: 7,
        msg_random: random,
        msg_time_stamp: time,
    }
}

fn message<'a>(sender: &'a UserId, key: MessageKey, body: &'a [Element]) -> NewMessage<'a> {
    NewMessage {
        sender,
        key,
        body,
        cloud_custom_data: "",
        at_users: &[],
    }
}

fn fill(rows: &Rows<'_>, name: &str, count: u32) -> i64 {
    let timeline = rows.timeline(name).unwrap();
    let (alice, body) = (UserId::new("alice").unwrap(), [Element::text("words")]);
    for at in 0..count {
        let key = key(at, NOW - i64::from(at % 300));
        rows.add_message(timeline, &message(&alice, key, &body), (false, false))
            .unwrap();
    }
    timeline
}

fn file<'a>(rows: &Rows<'a>) -> &'a rusqlite::Transaction<'a> {
    match rows.sql {
        Sql::Sqlite(sql) => sql,
        #[cfg(feature = "postgres")]
        Sql::Postgres(_) => unreachable!("it is a file"),
    }
}

#[test]
fn a_message_is_found_by_its_key_its_sender_and_its_time() {
    let directory = tempfile::tempdir().unwrap();
    let mut storage = Storage::open(&Location::of_test(directory.path())).unwrap();
    let found = storage.write(|rows| {
        let timeline = fill(rows, "a", 10);
        let find = |sender: &str, random, time, window| {
            let sender = UserId::new(sender).unwrap();
            let found =
                rows.find_message(timeline, &message(&sender, key(random, time), &[]), window);
            found.unwrap()
        };
        let third = Some((4, NOW - 3));
        // The same time, five minutes later, a second more; and with a clock that was put back.
        assert_eq!(find("alice", 3, NOW - 3, 0), third);
        assert_eq!(find("alice", 3, NOW - 2, 0), None);
        assert_eq!(find("alice", 3, NOW - 3 + 300, 300), third);
        assert_eq!(find("alice", 3, NOW - 3 + 301, 300), None);
        assert_eq!(find("alice", 3, NOW - 200, 300), third);
        assert_eq!(find("bob", 3, NOW, 300), None);
        assert_eq!(find("alice", 10, NOW, 300), None);
        Ok(())
    });
    found.unwrap();
}

#[test]
fn finding_a_message_is_one_lookup_whatever_came_in_the_last_minutes() {
    let directory = tempfile::tempdir().unwrap();
    let place = Location::of_test(directory.path());
    if !matches!(place, Location::File(_)) {
        return; // PostgreSQL has the same index; its plan depends on statistics.
    }
    let mut storage = Storage::open(&place).unwrap();
    let steps = |storage: &mut Storage, count| {
        let counted = storage.write(|rows| {
            let timeline = fill(rows, &format!("of {count}"), count);
            let bob = UserId::new("bob").unwrap();
            let sql = file(rows);
            let counter = rusqlite::StatementStatus::VmStep;
            let steps = [0, 300].map(|window| {
                let sought = message(&bob, key(1, NOW), &[]);
                rows.find_message(timeline, &sought, window).unwrap();
                let statement = sql.prepare_cached(find_message(window == 0)).unwrap();
                statement.reset_status(counter)
            });
            Ok(steps)
        });
        counted.unwrap()
    };
    assert_eq!(steps(&mut storage, 3_000), steps(&mut storage, 1));
    let plans = storage.read(|rows| {
        let sql = file(rows);
        let plan = |at| {
            let explain = format!("EXPLAIN QUERY PLAN {}", find_message(at));
            let mut statement = sql.prepare(&explain).unwrap();
            let lines = statement
                .query_map([0; 8], |row| row.get::<_, String>(3))
                .unwrap();
            lines.map(Result::unwrap).collect::<Vec<_>>().join("; ")
        };
        Ok([plan(true), plan(false)])
    });
    for plan in plans.unwrap() {
        let key = "SEARCH message USING COVERING INDEX message_sent \
                   (timeline_id=? AND <expr>=? AND sender_id=? AND random=? AND msg_seq=? AND time";
        assert!(plan.starts_with(key), "{plan}");
    }
}
