//! Deletions a second: one server on SQLite, then one, two and three on PostgreSQL.

use super::Database;
use crate::report::{Result, disk, heading, line};
use crate::server_support::deletions::{fill, print, round};
use crate::server_support::{Place, Scale};

/// Connections, each of a user of its own.
const CONNECTIONS: usize = 32;
const ROUNDS: usize = 3;
const SERVERS: [usize; 3] = [1, 2, 3];

pub(crate) fn measure(scale: &Scale, first: &str) -> Result<()> {
    heading(&format!(
        "Single deletions with history over HTTP, {CONNECTIONS} connections, each on disk when it is answered"
    ));
    let place = Place::new()?;
    let count = scale.together / CONNECTIONS;
    fill(&place, CONNECTIONS, SERVERS.len() * ROUNDS * count)?;
    let mut database = Database::filled(first, "nodes", &place)?;
    let mut rows = bytes(&mut database)?;
    let mut file = Vec::new();
    let mut nodes: [Vec<_>; SERVERS.len()] = Default::default();
    let mut repeated = [0; SERVERS.len()];
    for at in 0..ROUNDS {
        disk(place.folder())?;
        let servers = [place.start("")?];
        file.push(round(
            &place,
            &servers,
            CONNECTIONS,
            spread(at * count, count),
        )?);
        drop(servers);
        for (rounds, (turn, servers)) in nodes.iter_mut().zip(SERVERS.into_iter().enumerate()) {
            let first = (at * SERVERS.len() + turn) * count;
            let servers = database.servers(&place, servers)?;
            let before = again(&mut database)?;
            rounds.push(round(&place, &servers, CONNECTIONS, spread(first, count))?);
            repeated[turn] += again(&mut database)? - before;
        }
    }
    print("SQLite, 1 server: median of the rounds", "", &file);
    for ((rounds, servers), repeated) in nodes.iter().zip(SERVERS).zip(repeated) {
        print(
            &format!("PostgreSQL, {servers} server(s): median of the rounds"),
            &format!("{repeated} transactions met others and were done again"),
            rounds,
        );
    }
    rows.drain(..).for_each(|(what, bytes, count)| {
        line(
            &format!("{what}: bytes a row"),
            bytes / count.max(1),
            format!("{count} rows, with indexes, after a copy"),
        );
    });
    Ok(())
}

/// So many numbers from the first on, for each connection in another order: people do not delete their conversations
/// in the order in which they were made, all at the same time.
fn spread(first: usize, count: usize) -> impl Fn(usize) -> Vec<usize> {
    move |connection| {
        let mut numbers: Vec<usize> = (first..first + count).collect();
        numbers.sort_by_key(|number| (number * 7_919 + connection * 104_729) % 65_537);
        numbers
    }
}

/// How many transactions were undone.
fn again(database: &mut Database) -> Result<i64> {
    let ask = "SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()";
    Ok(database.client.query_one(ask, &[])?.get(0))
}

/// What the rows take, in all and how many there are, by table.
fn bytes(database: &mut Database) -> Result<Vec<(String, u64, u64)>> {
    let tables = [
        "message",
        "timeline",
        "span",
        "conversation",
        "feed",
        "account",
    ];
    let mut found = Vec::new();
    for table in tables {
        let ask = format!(
            "SELECT CAST(pg_total_relation_size('{table}') AS BIGINT), count(*) FROM {table}"
        );
        let row = database.client.query_one(&ask, &[])?;
        let number = |column| u64::try_from(row.get::<_, i64>(column));
        found.push((table.to_string(), number(0)?, number(1)?));
    }
    Ok(found)
}
