//! Migrations of the tables.

use ::postgres::{Client, Error};

/// Each step, with the version that it leads to. The first one corresponds to SQLite's first four.
const STEPS: &[(i32, &str)] = &[
    (4, include_str!("schema.sql")),
    (5, include_str!("schema_5.sql")),
    (6, include_str!("schema_6.sql")),
    (7, include_str!("../schema_7.sql")),
    (8, include_str!("schema_8.sql")),
];

/// Creates and upgrades the tables in one transaction, for which other starting servers wait. Tables of a newer
/// version are left alone; the returned version shows it.
pub(super) fn migrate(client: &mut Client) -> Result<i32, Error> {
    let mut transaction = client.transaction()?;
    // "OTMs", as the number of the lock.
    transaction.batch_execute(
        "SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(1331973491);
         CREATE TABLE IF NOT EXISTS opentim (version INTEGER NOT NULL)",
    )?;
    let found = transaction.query_opt("SELECT version FROM opentim", &[])?;
    let version: i32 = found.map_or(0, |row| row.get(0));
    for (next, sql) in STEPS.iter().filter(|(next, _)| *next > version) {
        transaction.batch_execute(sql)?;
        transaction.batch_execute("DELETE FROM opentim")?;
        transaction.execute("INSERT INTO opentim (version) VALUES ($1)", &[next])?;
    }
    if version <= newest() {
        // Rows of connections that no longer exist.
        transaction.execute(
            "DELETE FROM commit_mark WHERE time < now() - interval '7 days'",
            &[],
        )?;
    }
    transaction.commit()?;
    Ok(version)
}

/// The newest version that this program knows.
pub(super) fn newest() -> i32 {
    STEPS.last().map_or(0, |(version, _)| *version)
}

#[cfg(test)]
mod tests {
    use crate::storage::{Location, Storage};

    #[test]
    fn servers_that_start_together_make_the_tables_once() {
        let directory = tempfile::tempdir().unwrap();
        let place = Location::of_test(directory.path());
        if matches!(place, Location::File(_)) {
            return; // A file has one server.
        }
        let opened: Vec<_> = std::thread::scope(|scope| {
            let open = |_| scope.spawn(|| Storage::open(&place).map(drop));
            let servers: Vec<_> = (0..8).map(open).collect();
            servers.into_iter().map(|server| server.join()).collect()
        });
        for server in opened {
            server.unwrap().unwrap();
        }
    }
}
