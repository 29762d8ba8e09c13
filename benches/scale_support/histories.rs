//! The cost of one deletion with a short and with a long history.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection as File;

use super::Database;
use crate::report::{Result, Value, disk, each, figure, heading, line, median, percentile, timed};
use crate::server_support::deletions::{deletion, user};
use crate::server_support::wire::{Connection, post};
use crate::server_support::{Scale, Server, ServerFiles, fill};
use crate::sqlite::{SYNCED, Transactions};

const SHORT: usize = 10;
/// The maximum ratio of the long history to the short one: the length must not matter.
const FLAT: f64 = 1.2;
/// The maximum number of statements of a deletion, of sending a message and of a check for news, as in docs/scale.md.
const DELETION: f64 = 16.0;
const SENT: f64 = 25.0;
const LOOK: f64 = 6.0;

pub(crate) fn measure(scale: &Scale, first: &str) -> Result<()> {
    heading(&format!(
        "One deletion with its history of {SHORT} and of {} messages, the next when it is answered",
        scale.long
    ));
    let lengths = [SHORT, scale.long];
    let place = ServerFiles::new()?;
    let peers = 8 * scale.rounds;
    fill::conversations(&place.database(), &[user(0)], peers)?;
    for peer in 0..peers {
        lengthen(&place.database(), peer, lengths[peer % 2])?;
    }
    let mut database = Database::filled(first, "histories", &place)?;
    let sqlite = {
        let server = place.start("")?;
        disk(place.directory())?;
        delete_all(&place, &server, peers, |_| Ok(()))?
    };
    let commits = Transactions::create(&place.directory().join("raw.db"), true)?.repeat(100, 1)?;
    print(
        "SQLite",
        lengths,
        &sqlite,
        (SYNCED, percentile(&commits, 50)),
    )?;
    let servers = database.servers(&place, 1)?;
    let server = servers.first().ok_or("a server was started")?;
    let mut counts: [Vec<(u64, u64)>; 2] = Default::default();
    let mut before = database.counts()?;
    let samples = delete_all(&place, server, peers, |peer| {
        let after = database.counts()?;
        // One of the statements is the query itself.
        counts[peer % 2].push((after.0 - before.0 - 1, after.1 - before.1));
        before = after;
        Ok(())
    })?;
    print(
        "PostgreSQL",
        lengths,
        &samples,
        ("SQLite", percentile(&sqlite[0], 50)),
    )?;
    for (length, counts) in lengths.into_iter().zip(counts) {
        // During some deletions the server looked for messages to purge, so the minimum counts.
        let (statements, bytes) = counts.into_iter().min().unwrap_or_default();
        figure(
            format!("PostgreSQL, {length} messages: statements"),
            Value::Count(statements as f64),
        )
        .limit(Value::Count(DELETION))
        .note(format!("the least; {bytes} bytes to its log"))
        .print()?;
    }
    others(&place, server, &mut database)
}

/// Counts the statements of the other frequent requests of devices.
fn others(place: &ServerFiles, server: &Server, database: &mut Database) -> Result<()> {
    const TIMES: usize = 100;
    let mut connection = Connection::open(&server.address())?;
    let target =
        |path| Ok::<_, Box<dyn std::error::Error>>(place.target(path, &user(0))? + "&device=bench");
    connection.done(&post(&target("opentim/v1/login")?, r#"{"Session":1}"#))?;
    let send = target("v4/openim/sendmsg")? + "&session=1&request=";
    let news = target("opentim/v1/sync")? + "&session=1";
    let message = format!(
        r#"{{"To_Account":"{}","MsgRandom":1,"MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"words"}}}}]}}"#,
        fill::peer(0)
    );
    let sent: Vec<_> = (1..=TIMES)
        .map(|number| post(&format!("{send}{number}"), &message))
        .collect();
    count(database, &mut connection, "a message sent", SENT, &sent)?;
    // The whole list, and the end of the feed: after it there is no news.
    let list: serde_json::Value =
        serde_json::from_str(connection.ask(&post(&news, r#"{"Since":0}"#))?)?;
    let look = format!(r#"{{"Since":{},"Wait":0}}"#, list["Next"]);
    let looks = vec![post(&news, &look); TIMES];
    count(database, &mut connection, "a look for news", LOOK, &looks)
}

/// The cost of each of these requests.
fn count(
    database: &mut Database,
    connection: &mut Connection,
    what: &str,
    limit: f64,
    requests: &[Vec<u8>],
) -> Result<()> {
    let before = database.counts()?;
    requests
        .iter()
        .try_for_each(|request| connection.done(request))?;
    let after = database.counts()?;
    let statements = (after.0 - before.0) as f64 / requests.len() as f64;
    let bytes = (after.1 - before.1) / requests.len() as u64;
    figure(
        format!("PostgreSQL, {what}: statements"),
        Value::Count(statements),
    )
    .limit(Value::Count(limit))
    .note(format!("{bytes} bytes to its log"))
    .print()
}

/// Extends the history with a peer by messages like the existing ones.
fn lengthen(path: &Path, peer: usize, length: usize) -> Result<()> {
    let file = File::open(path)?;
    let id = format!("c2c_{}", fill::peer(peer));
    let timeline: i64 = file.query_row(
        "SELECT timeline_id FROM conversation WHERE user_id = ?1 AND conversation_id = ?2",
        [&user(0), &id],
        |row| row.get(0),
    )?;
    let length = i64::try_from(length)?;
    file.execute(
        "WITH RECURSIVE more (seq) AS (SELECT last_seq + 1 FROM timeline WHERE timeline_id = ?1
           UNION ALL SELECT seq + 1 FROM more WHERE seq < ?2)
         INSERT INTO message (timeline_id, seq, sender_id, msg_seq, random, time, body)
         SELECT ?1, more.seq, m.sender_id, more.seq, m.random, m.time + more.seq, m.body
         FROM more, message m WHERE m.timeline_id = ?1 AND m.seq = 1",
        [timeline, length],
    )?;
    file.execute(
        "UPDATE timeline SET last_seq = ?2 WHERE timeline_id = ?1",
        [timeline, length],
    )?;
    Ok(())
}

/// The times of all deletions, with short histories and with long ones.
fn delete_all(
    place: &ServerFiles,
    server: &Server,
    peers: usize,
    mut told: impl FnMut(usize) -> Result<()>,
) -> Result<[Vec<Duration>; 2]> {
    let target = place.target("opentim/v1/conversation/delete", &user(0))?;
    let mut connection = Connection::open(&server.address())?;
    let mut samples: [Vec<Duration>; 2] = Default::default();
    for peer in 0..peers {
        let request = deletion(&target, peer);
        let (done, duration) = timed(|| connection.done(&request));
        done?;
        samples[peer % 2].push(duration);
        told(peer)?;
    }
    Ok(samples)
}

/// Prints the times of deletions with short histories, compared with `raw`, and with long ones.
fn print(
    engine: &str,
    lengths: [usize; 2],
    [short, long]: &[Vec<Duration>; 2],
    raw: (&str, Duration),
) -> Result<()> {
    median(&format!("{engine}, {} messages", lengths[0]), short)
        .beside(raw.0, raw.1)
        .print()?;
    line("  each", "", each(short));
    median(&format!("{engine}, {} messages", lengths[1]), long)
        .beside(format!("{} messages", lengths[0]), percentile(short, 50))
        .ratio_limit(FLAT)
        .print()?;
    line("  each", "", each(long));
    Ok(())
}
