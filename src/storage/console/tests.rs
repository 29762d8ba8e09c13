//! Tests of the console's queries.

use rusqlite::Connection;

use super::{BY_LATER_NICK, BY_SAME_NICK, uncovered};
use crate::storage::Storage;

#[test]
fn a_file_without_figures_gets_them_from_what_is_there() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("service.db");
    let sql = Connection::open(&path).unwrap();
    sql.execute_batch(include_str!("../schema.sql")).unwrap();
    sql.execute_batch(
        "PRAGMA application_id = 0x4f544d73; PRAGMA user_version = 1;
         INSERT INTO account (user_id) VALUES ('alice'), ('bob');
         INSERT INTO conversation (user_id, conversation_id, timeline_id, listed)
           VALUES ('alice', 'c2c_bob', 1, 1), ('alice', 'c2c_carol', 2, 0), ('bob', 'c2c_alice', 1, 1);
         INSERT INTO message (timeline_id, seq, sender_id, msg_seq, random, time, body)
           VALUES (1, 1, 'alice', 1, 1, 1, '[]'), (1, 2, 'bob', 1, 1, 1, '[]'), (2, 1, 'alice', 1, 1, 1, '[]')",
    )
    .unwrap();
    drop(sql);
    let mut storage = Storage::open(&path.as_path().into()).unwrap();
    let (figures, users) = storage
        .read(|rows| {
            let names = ["users", "conversations", "messages"];
            let figures: Vec<u64> = names
                .iter()
                .map(|name| rows.figure(name))
                .collect::<crate::model::Result<_>>()?;
            Ok((figures, rows.users("", "", 10)?))
        })
        .unwrap();
    assert_eq!(figures, [2, 2, 3]);
    let lists: Vec<u64> = users.iter().map(|user| user.conversations).collect();
    assert_eq!(lists, [1, 1]);
}

#[test]
fn searching_nicknames_reads_an_index_and_sorts_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("service.db");
    drop(Storage::open(&path.as_path().into()).unwrap());
    let sql = Connection::open(&path).unwrap();
    for (query, bounds) in [
        (BY_SAME_NICK, "(<expr>=? AND user_id>?)"),
        (BY_LATER_NICK, "(<expr>>? AND <expr><?)"),
    ] {
        let explain = format!("EXPLAIN QUERY PLAN {query}");
        let mut statement = sql.prepare(&explain).unwrap();
        let plan = statement.query_map(("a", "b", 50), |row| row.get::<_, String>(3));
        let plan: Vec<String> = plan.unwrap().map(Result::unwrap).collect();
        assert_eq!(
            plan,
            [format!("SEARCH account USING INDEX account_nick {bounds}")]
        );
    }
}

#[test]
fn what_others_cover_is_not_counted() {
    type Spans = &'static [(u64, u64)];
    let cases: [(Spans, Spans, u64); 7] = [
        (&[(0, 10)], &[], 10),
        (&[(0, 10)], &[(0, 20)], 0),
        (&[(2, 10)], &[(0, 4), (6, 8)], 4),
        (&[(0, 4), (8, 12)], &[(2, 9)], 5),
        (&[(5, 10)], &[(0, 3), (12, 20)], 5),
        (&[(0, 10)], &[(1, 9), (2, 5)], 2),
        (&[], &[(0, 10)], 0),
    ];
    let spans = |pairs: Spans| -> Vec<std::ops::Range<u64>> {
        pairs.iter().map(|(after, until)| *after..*until).collect()
    };
    for (own, others, alone) in cases {
        let (own, others) = (spans(own), spans(others));
        assert_eq!(uncovered(&own, &others), alone, "{own:?} of {others:?}");
    }
}
