//! Deletions a second: one server on SQLite, then one, two and three on PostgreSQL.

use super::Database;
use crate::report::{Result, Value, disk, figure, heading};
use crate::server_support::deletions::{fill, print, round, synced};
use crate::server_support::{Scale, ServerFiles};
use crate::sqlite::SYNCED;

/// The number of connections, each of a user of its own.
const CONNECTIONS: usize = 32;
/// The maximum number of rounds.
const ROUNDS: usize = 3;
const SERVERS: [usize; 3] = [1, 2, 3];

pub(crate) fn measure(scale: &Scale, first: &str) -> Result<()> {
    heading(&format!(
        "Single deletions with history over HTTP, {CONNECTIONS} connections, each on disk when it is answered"
    ));
    let place = ServerFiles::new()?;
    let count = scale.together / CONNECTIONS;
    let rounds = scale.rounds.min(ROUNDS);
    fill(&place, CONNECTIONS, SERVERS.len() * rounds * count)?;
    let mut database = Database::filled(first, "nodes", &place)?;
    let rows = tables(&mut database)?;
    let mut file = Vec::new();
    let mut nodes: [Vec<_>; SERVERS.len()] = Default::default();
    let mut repeated = [0; SERVERS.len()];
    for at in 0..rounds {
        disk(place.directory())?;
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
    let raw = synced(&place)?;
    let sqlite = print("SQLite, 1 server: median of the rounds", &file, |figure| {
        figure.beside(SYNCED, raw)
    })?;
    for ((rounds, servers), repeated) in nodes.iter().zip(SERVERS).zip(repeated) {
        let what = format!("PostgreSQL, {servers} server(s): median of the rounds");
        print(&what, rounds, |figure| {
            figure.beside("SQLite, 1 server", sqlite).note(format!(
                "{repeated} transactions met others and were done again"
            ))
        })?;
    }
    rows.into_iter().try_for_each(|table| table.print())
}

/// Returns `count` numbers from `first` on, in a different order for each connection: real users do not all delete
/// their conversations in the order of their creation, at the same time.
fn spread(first: usize, count: usize) -> impl Fn(usize) -> Vec<usize> {
    move |connection| {
        let mut numbers: Vec<usize> = (first..first + count).collect();
        numbers.sort_by_key(|number| (number * 7_919 + connection * 104_729) % 65_537);
        numbers
    }
}

/// The number of transactions that were rolled back.
fn again(database: &mut Database) -> Result<i64> {
    let ask = "SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()";
    Ok(database.client.query_one(ask, &[])?.get(0))
}

/// The size of a table.
struct Table {
    name: &'static str,
    /// Including its indexes.
    bytes: u64,
    /// The columns of its rows only.
    columns: u64,
    rows: u64,
}

impl Table {
    fn print(&self) -> Result<()> {
        let each = |bytes: u64| Value::Bytes((bytes / self.rows.max(1)) as f64);
        figure(format!("{}: a row", self.name), each(self.bytes))
            .beside("its columns", each(self.columns))
            .note(format!("{} rows, with indexes, after a copy", self.rows))
            .print()
    }
}

fn tables(database: &mut Database) -> Result<Vec<Table>> {
    let names = [
        "message",
        "timeline",
        "span",
        "conversation",
        "feed",
        "account",
    ];
    let mut tables = Vec::new();
    for name in names {
        let ask = format!(
            "SELECT CAST(pg_total_relation_size('{name}') AS BIGINT),
                    CAST(coalesce(sum(pg_column_size(t.*)), 0) AS BIGINT), count(*) FROM {name} t"
        );
        let row = database.client.query_one(&ask, &[])?;
        let number = |column| u64::try_from(row.get::<_, i64>(column));
        tables.push(Table {
            name,
            bytes: number(0)?,
            columns: number(1)?,
            rows: number(2)?,
        });
    }
    Ok(tables)
}
