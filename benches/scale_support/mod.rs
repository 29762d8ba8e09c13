//! A PostgreSQL database for each section, filled from the SQLite file of a [`ServerFiles`].

pub(crate) mod across;
pub(crate) mod histories;
pub(crate) mod nodes;

use std::time::Instant;

use opentim_core::storage::{Copy, Location};
use postgres::{Client, NoTls};

use crate::report::{Result, Value, figure, timed};
use crate::server_support::{Server, ServerFiles};

/// A database.
pub(crate) struct Database {
    address: String,
    pub(crate) client: Client,
}

impl Database {
    /// Creates it next to the first database, with the rows of the place's file.
    pub(crate) fn filled(first: &str, name: &str, place: &ServerFiles) -> Result<Self> {
        Client::connect(first, NoTls)?
            .batch_execute(&format!("CREATE DATABASE {name} STRATEGY file_copy"))?;
        let (server, _) = first
            .rsplit_once('/')
            .ok_or("the address has no database")?;
        let address = format!("{server}/{name}");
        let start = Instant::now();
        let (from, to) = (
            Location::File(place.database()),
            Location::database(&address)?,
        );
        let mut copy = Copy::begin(&from, &to, 4_096)?;
        let (rows, _) = copy.extent()?;
        while copy.carry()?.is_some() {}
        copy.finish()?;
        let took = start.elapsed();
        let mut client = Client::connect(&address, NoTls)?;
        let (copied, raw) = timed(|| client.execute("CREATE TEMP TABLE raw AS TABLE message", &[]));
        figure(
            "copying to PostgreSQL",
            Value::rate(usize::try_from(rows)?, took),
        )
        .beside(
            "raw PostgreSQL, its messages from table to table",
            Value::rate(usize::try_from(copied?)?, raw),
        )
        .note(format!("{rows} rows"))
        .print()?;
        client.batch_execute("CREATE EXTENSION pg_stat_statements; CHECKPOINT")?;
        Ok(Self { address, client })
    }

    /// Starts servers on the database.
    pub(crate) fn servers(&self, place: &ServerFiles, count: usize) -> Result<Vec<Server>> {
        let line = format!("storage = \"{}\"\nopen_accounts = true", self.address);
        (0..count).map(|_| place.start(&line)).collect()
    }

    /// The number of statements that servers sent, and of bytes that the database wrote to its log.
    pub(crate) fn counts(&mut self) -> Result<(u64, u64)> {
        let row = self.client.query_one(
            "SELECT CAST((SELECT coalesce(sum(calls), 0) FROM pg_stat_statements s, pg_database d
                          WHERE d.oid = s.dbid AND d.datname = current_database()) AS BIGINT),
                    CAST(pg_current_wal_insert_lsn() - '0/0' AS BIGINT)",
            &[],
        )?;
        let number = |column| u64::try_from(row.get::<_, i64>(column));
        Ok((number(0)?, number(1)?))
    }
}
