//! Storage in PostgreSQL, for several servers of one app.
//!
//! A [`PgConnection`] is one connection, made when it is first needed and remade when it is lost. Transactions
//! are serializable, so that the service's rules hold unchanged, whatever other servers do with the same rows.
//! Transactions that PostgreSQL cannot serialize are refused, and repeated. See `docs/decisions/0008-postgres.md`.

mod dialect;
mod exclusive;
mod fault;
mod location;
mod migrate;
mod notice;
mod value;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ::postgres::types::ToSql;
use ::postgres::{Client, Row, Statement};

use super::Retries;
use super::value::{self as statement, Fault, Value};
use crate::model::{Error, Result, code};
use crate::random;
pub(super) use fault::Failure;
pub use location::Server;
pub(super) use notice::payloads;
pub use notice::{Heard, Listening, Notices};
pub(super) use value::value;

/// The longest time that a request waits for an unreachable database, or for others that change the same rows.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest pause between two attempts.
const PAUSE: Duration = Duration::from_millis(100);

/// One connection.
pub struct PgConnection {
    server: Server,
    link: RefCell<Option<OpenClient>>,
    /// The reason why the current transaction cannot be committed.
    failure: Cell<Option<Failure>>,
    /// The time since which the database is unreachable, and why.
    away: RefCell<Option<(Instant, String)>>,
    statements: Cell<u64>,
    /// Whether the current transaction has changed anything.
    wrote: Cell<bool>,
    /// The number of the connection's row in `commit_mark`, and the last mark written there.
    lane: i64,
    last_mark: Cell<i64>,
    retries: Arc<Retries>,
}

/// An open connection, with its prepared statements.
struct OpenClient {
    client: Client,
    prepared: HashMap<String, Statement>,
}

/// A prepared statement.
pub(super) struct Prepared<'a> {
    session: &'a PgConnection,
    statement: Statement,
    /// Whether a statement that returns rows also changes some.
    writes: bool,
    rows: Vec<Row>,
}

/// The outcome of one attempt at a transaction.
enum Ended<T> {
    /// It was committed, or refused by its own code.
    Done(Result<T>),
    /// It must be repeated.
    Again(Failure),
}

impl std::fmt::Debug for PgConnection {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_tuple("PgConnection").field(&self.server).finish()
    }
}

impl PgConnection {
    /// A connection that is opened when it is first used.
    pub(super) fn new(server: Server, retries: Arc<Retries>) -> Self {
        Self {
            server,
            retries,
            link: RefCell::default(),
            failure: Cell::default(),
            away: RefCell::default(),
            statements: Cell::default(),
            wrote: Cell::default(),
            lane: random::number() as i64,
            last_mark: Cell::default(),
        }
    }

    /// Another connection to the same database.
    pub(super) fn another(&self) -> Self {
        Self::new(self.server.clone(), Arc::clone(&self.retries))
    }

    /// The channel on which servers notify each other of changes.
    pub(super) fn notices(&self) -> Notices {
        Notices::new(self.server.clone())
    }

    /// The number of statements that were run.
    pub(super) fn statements(&self) -> u64 {
        self.statements.get()
    }

    /// Creates and upgrades the tables. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019) if they are of a newer
    /// version, or PostgreSQL refuses.
    pub(super) fn migrate(&self) -> Result<()> {
        let found = self.repeat(|session| session.outside(migrate::migrate))?;
        if found > migrate::newest() {
            let why = format!(
                "the tables in {} are of version {found}, newer than this program's {}",
                self.server,
                migrate::newest()
            );
            return Err(Error::new(code::TIM_ERR_DATABASE_OPERATE_FAILED, why));
        }
        Ok(())
    }

    /// Runs one transaction: everything that `work` does is committed, or nothing on error. `work` may run
    /// several times, and only its last run counts. Fails with `ERR_SVR_COMM_REQUEST_TIMEOUT` (60008) if the
    /// database is unreachable, or too many others change the same rows.
    pub(super) fn write<T>(&self, mut work: impl FnMut(&Self) -> Result<T>) -> Result<T> {
        self.repeat(|session| session.attempt(&mut work))
    }

    /// Whether the current transaction is lost, whatever else happens in it.
    pub(super) fn is_lost(&self) -> bool {
        self.failure.get().is_some()
    }

    /// Cleans the pages of deleted messages for reuse, and gives those at the end of the table back.
    pub(super) fn vacuum(&self) -> Result<()> {
        // If another server is vacuuming, this one waits for it: it may already have passed the rows that were
        // deleted since.
        const VACUUM: &str = "SET lock_timeout = 0; SET vacuum_cost_delay = 1";
        self.repeat(|session| {
            session.outside(|client| {
                client.batch_execute(VACUUM)?;
                client.batch_execute("VACUUM (INDEX_CLEANUP ON, TRUNCATE ON) message")
            })
        })
    }

    /// Notifies other servers. A lost notification costs time, but never a change, so there is no second
    /// attempt.
    pub(super) fn notify(&self, payloads: &[String]) {
        if self.link.borrow().is_none() {
            return;
        }
        for payload in payloads {
            let told = self.prepare("SELECT pg_notify('opentim', ?1)");
            let told = told.and_then(|mut notify| notify.query(&[Value::Text(payload)]).map(drop));
            if told.is_err() {
                self.settle();
                return;
            }
        }
    }

    /// Repeats attempts that must be repeated, for at most [`PATIENCE`].
    fn repeat<T>(&self, mut attempt: impl FnMut(&Self) -> Ended<T>) -> Result<T> {
        let begun = Instant::now();
        let mut pause = Duration::from_millis(1);
        loop {
            let failure = match attempt(self) {
                Ended::Done(done) => return done,
                Ended::Again(failure) => failure,
            };
            let away = self.away.borrow().clone();
            let (since, why) = match failure {
                Failure::Conflict => (begun, CONTENDED.into()),
                // If the database has been unreachable for long, the request fails at once.
                Failure::Lost | Failure::Away => away.unwrap_or((begun, LOST.into())),
            };
            if since.elapsed() > PATIENCE {
                return Err(unreachable(&why));
            }
            self.retries.count(failure);
            std::thread::sleep(jitter(pause));
            pause = PAUSE.min(pause * 2);
        }
    }

    /// Runs `work` once, in a transaction of its own.
    fn attempt<T>(&self, work: &mut impl FnMut(&Self) -> Result<T>) -> Ended<T> {
        if let Err(away) = self.connect() {
            return Ended::Again(away);
        }
        self.failure.set(None);
        self.wrote.set(false);
        let done = self
            .run("BEGIN ISOLATION LEVEL SERIALIZABLE")
            .map_err(Error::from)
            .and_then(|()| work(self));
        match done {
            _ if self.is_lost() => Ended::Again(self.settle()),
            Ok(value) => self.commit(value),
            Err(error) => {
                // If this fails, a new connection is made, which undoes the transaction as well.
                if self.run("ROLLBACK").is_err() {
                    self.settle();
                }
                Ended::Done(Err(error))
            }
        }
    }

    /// Commits. If the connection is lost meanwhile, the mark, which is part of the transaction, tells whether
    /// it was committed.
    fn commit<T>(&self, value: T) -> Ended<T> {
        let mark = self.last_mark.get() + 1;
        self.last_mark.set(mark);
        let commit = if self.wrote.get() {
            set_mark(self.lane, mark)
        } else {
            "COMMIT".into()
        };
        match (self.run(&commit), self.failure.get()) {
            (Ok(()), _) => Ended::Done(Ok(value)),
            (Err(_), Some(Failure::Lost)) => {
                self.settle();
                // A transaction that only read has nothing to lose.
                if !self.wrote.get() || self.is_committed(mark) {
                    Ended::Done(Ok(value))
                } else {
                    Ended::Again(Failure::Lost)
                }
            }
            (Err(_), Some(_)) => Ended::Again(self.settle()),
            (Err(fault), None) => {
                self.settle();
                Ended::Done(Err(fault.into()))
            }
        }
    }

    /// Whether the transaction with this mark was committed. Waits until that is known, since an earlier answer
    /// would be a guess. The query changes the mark's row, so a transaction that is still in progress can no
    /// longer commit.
    fn is_committed(&self, mark: i64) -> bool {
        let mut pause = Duration::from_millis(1);
        loop {
            if let Some(found) = self.read_mark() {
                return found == mark;
            }
            self.settle();
            std::thread::sleep(jitter(pause));
            pause = PAUSE.min(pause * 2);
        }
    }

    fn read_mark(&self) -> Option<i64> {
        self.connect().ok()?;
        self.count();
        let ask = |link: &mut OpenClient| link.client.query_one(READ_MARK, &[&self.lane]);
        self.with(ask).ok().map(|row| row.get(0))
    }

    /// Runs `work` once, outside of any transaction.
    fn outside<T>(
        &self,
        mut work: impl FnMut(&mut Client) -> std::result::Result<T, ::postgres::Error>,
    ) -> Ended<T> {
        if let Err(away) = self.connect() {
            return Ended::Again(away);
        }
        let done = self.with(|link| work(&mut link.client));
        match done {
            Ok(value) => Ended::Done(Ok(value)),
            Err(_) if self.is_lost() => Ended::Again(self.settle()),
            Err(fault) => Ended::Done(Err(fault.into())),
        }
    }

    /// Connects, if there is no connection.
    fn connect(&self) -> std::result::Result<(), Failure> {
        if self.link.borrow().is_some() {
            return Ok(());
        }
        match self.server.connect() {
            Ok(client) => {
                self.away.take();
                let prepared = HashMap::new();
                *self.link.borrow_mut() = Some(OpenClient { client, prepared });
                Ok(())
            }
            Err(why) => {
                let since = self
                    .away
                    .take()
                    .map_or_else(Instant::now, |(since, _)| since);
                self.away.replace(Some((since, why)));
                Err(Failure::Away)
            }
        }
    }

    /// Recovers from a failure and returns it: the connection is then ready for the next transaction, or
    /// dropped.
    fn settle(&self) -> Failure {
        let failure = self.failure.take().unwrap_or(Failure::Conflict);
        let usable = matches!(failure, Failure::Conflict) && self.run("ROLLBACK").is_ok();
        if !usable {
            self.link.borrow_mut().take();
        }
        self.failure.set(None);
        failure
    }

    /// Runs a statement that has neither parameters nor an answer.
    pub(super) fn run(&self, sql: &str) -> statement::Result<()> {
        self.count();
        self.with(|link| link.client.batch_execute(sql))
    }

    fn count(&self) {
        self.statements.set(self.statements.get() + 1);
    }

    /// Prepares a statement, or takes it from the cache.
    pub(super) fn prepare(&self, sql: &str) -> statement::Result<Prepared<'_>> {
        let statement = self.with(|link| match link.prepared.get(sql) {
            Some(known) => Ok(known.clone()),
            None => {
                let fresh = link.client.prepare(&dialect::translate(sql))?;
                link.prepared.insert(sql.into(), fresh.clone());
                Ok(fresh)
            }
        })?;
        Ok(Prepared {
            session: self,
            statement,
            writes: !sql.starts_with("SELECT"),
            rows: Vec::new(),
        })
    }

    /// Uses the connection, and notes a failure that ends the transaction.
    fn with<T>(
        &self,
        work: impl FnOnce(&mut OpenClient) -> std::result::Result<T, ::postgres::Error>,
    ) -> statement::Result<T> {
        let mut link = self.link.borrow_mut();
        let Some(link) = link.as_mut() else {
            return Err(Fault::Refused(Error::internal("no connection")));
        };
        work(link).map_err(|error| {
            let (failure, fault) = fault::read(&error);
            // The first failure has the cause; later ones in a lost transaction only follow from it.
            if failure.is_some() && self.failure.get().is_none() {
                self.failure.set(failure);
            }
            fault
        })
    }
}

impl Prepared<'_> {
    pub(super) fn execute(&mut self, values: &[Value<'_>]) -> statement::Result<usize> {
        let statement = &self.statement;
        self.session.count();
        let run = |link: &mut OpenClient| link.client.execute(statement, &refer(values));
        let changed = self.session.with(run)?;
        if changed > 0 {
            self.session.wrote.set(true);
        }
        usize::try_from(changed).map_err(Fault::value)
    }

    pub(super) fn query(&mut self, values: &[Value<'_>]) -> statement::Result<&[Row]> {
        let statement = &self.statement;
        self.session.count();
        let run = |link: &mut OpenClient| link.client.query(statement, &refer(values));
        self.rows = self.session.with(run)?;
        if self.writes {
            self.session.wrote.set(true);
        }
        Ok(&self.rows)
    }
}

fn refer<'a>(values: &'a [Value<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    values
        .iter()
        .map(|value| value as &(dyn ToSql + Sync))
        .collect()
}

/// A random duration between half of a pause and all of it, so that attempts that collided do not collide
/// again.
fn jitter(pause: Duration) -> Duration {
    pause / 2 + pause.mul_f64(f64::from(random::number() as u32) / f64::from(u32::MAX)) / 2
}

/// SQL that commits, with the transaction's mark in the connection's row, in one round trip.
fn set_mark(lane: i64, mark: i64) -> String {
    format!(
        "INSERT INTO commit_mark (lane, mark, time) VALUES ({lane}, {mark}, now())
         ON CONFLICT (lane) DO UPDATE SET mark = excluded.mark, time = excluded.time;
         COMMIT"
    )
}

const READ_MARK: &str = "INSERT INTO commit_mark (lane, mark, time) VALUES ($1, 0, now())
    ON CONFLICT (lane) DO UPDATE SET time = excluded.time RETURNING mark";

const LOST: &str = "the connection was lost";
const CONTENDED: &str = "too many change the same conversations at once";

fn unreachable(why: &str) -> Error {
    let why = format!("the database cannot answer now, ask again later: {why}");
    Error::new(code::TIM_ERR_SVR_COMM_REQUEST_TIMEOUT, why)
}
