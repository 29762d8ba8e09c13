//! Storage: the service's rows.
//!
//! [`Storage`] runs transactions; [`Rows`] is one transaction's view of the rows, with a method for each query
//! of the service. All SQL of the service is here, and none of its rules. It is written once, for SQLite and
//! PostgreSQL, on the common ground of `sql`.

mod account;
#[cfg(feature = "server")]
mod backup;
mod console;
mod contact;
mod conversation;
#[cfg(feature = "server")]
mod copy;
mod deletion;
mod device;
mod feed;
mod fingerprint;
mod folder;
mod friend;
mod group;
mod history;
#[cfg(feature = "server")]
mod measure;
mod message;
#[cfg(feature = "postgres")]
mod postgres;
mod preference;
mod purge;
mod read;
mod recent;
#[cfg(feature = "server")]
mod retries;
mod span;
mod sql;
mod value;

#[cfg(test)]
#[path = "../../tests/support/storage.rs"]
mod testing;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::model::Result;
use crate::sqlite::{Database, Durability, Owed, Schema};

#[cfg(feature = "server")]
pub use backup::check_backup;
pub use console::{Listed, ListedConversation, NamedConversation, Readable, SignedIn};
pub use contact::ContactRow;
pub use conversation::ConversationRow;
#[cfg(feature = "server")]
pub use copy::{Copy, Sum};
pub use device::DeviceRow;
pub use feed::{FeedItem, FeedKind, Reach};
pub use folder::Folder;
pub use group::{Group, GroupChange};
pub use history::{RoamPlace, StoredMessage};
#[cfg(feature = "server")]
pub use measure::{BACKLOG_LIMIT, Measures};
pub use message::{NewMessage, TimelineId};
#[cfg(feature = "postgres")]
pub use postgres::{Heard, Listening, Notices, Server};
pub use preference::PreferenceRow;
pub use recent::Recent;
#[cfg(feature = "server")]
pub use retries::Retries;
use sql::Sql;

/// `OTMs`, in the header of each of the service's files.
const SCHEMA: Schema = Schema {
    application_id: 0x4f54_4d73,
    steps: &[
        include_str!("schema.sql"),
        include_str!("schema_2.sql"),
        include_str!("schema_3.sql"),
        include_str!("schema_4.sql"),
        include_str!("schema_5.sql"),
        include_str!("schema_6.sql"),
        include_str!("schema_7.sql"),
        include_str!("schema_8.sql"),
    ],
};

/// The setting with the service's identity, which is created with the tables.
const IDENTITY: &str = "identity";

/// The place of a database.
#[derive(Clone, Debug)]
pub enum Location {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL database.
    #[cfg(feature = "postgres")]
    Postgres(Server),
}

impl From<&Path> for Location {
    fn from(path: &Path) -> Self {
        Self::File(path.into())
    }
}

impl Location {
    /// The location with this name: a PostgreSQL URL, or a file's path. Errors are those of [`Self::database`].
    pub fn named(name: &str) -> std::result::Result<Self, String> {
        if name.contains("://") {
            Self::database(name)
        } else {
            Ok(Self::File(name.into()))
        }
    }

    /// A PostgreSQL database, by its URL. The error is the end of a message that begins with the field's name;
    /// it does not contain the password.
    #[cfg(feature = "postgres")]
    pub fn database(address: &str) -> std::result::Result<Self, String> {
        Server::parse(address).map(Self::Postgres)
    }

    /// Refuses a database of a kind that this program does not support.
    #[cfg(not(feature = "postgres"))]
    pub fn database(_: &str) -> std::result::Result<Self, String> {
        Err("is for programs that are built with the feature postgres, and this one is not".into())
    }

    /// Whether another process has the file open. Changes nothing, and leaves no files beside it. The process
    /// that has the file open itself must not ask, since asking would release its lock.
    #[cfg(feature = "server")]
    pub fn is_in_use(&self) -> bool {
        use rusqlite::{Connection, ErrorCode, OpenFlags};
        let path = match self {
            Self::File(path) => path,
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => return false, // PostgreSQL serves several.
        };
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let read = Connection::open_with_flags(path, flags).and_then(|sql| {
            // Otherwise SQLite would create an index of the log beside the file.
            sql.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
            sql.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
                row.get::<_, i64>(0)
            })
        });
        read.is_err_and(|error| error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy))
    }

    /// The directory's database, in tests.
    #[cfg(test)]
    pub fn of_test(directory: &Path) -> Self {
        match testing::address(directory) {
            None => Self::File(directory.join("service.db")),
            #[cfg(feature = "postgres")]
            Some(address) => Self::Postgres(Server::parse(&address).unwrap()),
            #[cfg(not(feature = "postgres"))]
            Some(_) => unreachable!("no address is made"),
        }
    }
}

/// Without the password.
impl fmt::Display for Location {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(out, "{}", path.display()),
            #[cfg(feature = "postgres")]
            Self::Postgres(server) => write!(out, "{server}"),
        }
    }
}

/// The service's database.
#[derive(Debug)]
pub struct Storage {
    engine: Engine,
    owed: Owed,
    /// The service's identity; empty while a copy fills the database.
    identity: Arc<str>,
    #[cfg(feature = "server")]
    retries: Arc<Retries>,
}

#[derive(Debug)]
enum Engine {
    Sqlite(Database),
    #[cfg(feature = "postgres")]
    Postgres(Box<postgres::PgConnection>),
}

/// The rows, within one transaction.
#[derive(Debug)]
pub struct Rows<'a> {
    sql: Sql<'a>,
    owed: &'a Owed,
    identity: &'a str,
}

impl Storage {
    /// Opens or creates the database. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019), also if it contains an
    /// unfinished copy.
    pub fn open(place: &Location) -> Result<Self> {
        let storage = Self::open_unfinished(place)?;
        #[cfg(feature = "server")]
        let storage = copy::refuse_unfinished(place, storage)?;
        storage.identified()
    }

    fn identified(mut self) -> Result<Self> {
        let identity = self.read(|rows| rows.setting(IDENTITY))?;
        self.identity = Arc::from(identity.unwrap_or_default());
        Ok(self)
    }

    /// As [`Self::open`], but allows an unfinished copy.
    fn open_unfinished(place: &Location) -> Result<Self> {
        match place {
            Location::File(path) => {
                let file = Database::open(path, &SCHEMA, Durability::Full)?;
                let owed = file.owed().clone();
                Ok(Self {
                    engine: Engine::Sqlite(file),
                    owed,
                    identity: Arc::default(),
                    #[cfg(feature = "server")]
                    retries: Arc::default(),
                })
            }
            #[cfg(feature = "postgres")]
            Location::Postgres(server) => {
                let retries = Arc::default();
                let session = postgres::PgConnection::new(server.clone(), Arc::clone(&retries));
                session.migrate()?;
                Ok(Self {
                    engine: Engine::Postgres(Box::new(session)),
                    owed: Owed::default(),
                    identity: Arc::default(),
                    retries,
                })
            }
        }
    }

    /// Another connection to the same rows, for parallel work; `None` if there can be only one.
    pub fn another(&self) -> Option<Self> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => Some(Self {
                engine: Engine::Postgres(Box::new(session.another())),
                owed: self.owed.clone(),
                identity: Arc::clone(&self.identity),
                retries: Arc::clone(&self.retries),
            }),
        }
    }

    /// Runs one transaction: everything that `work` does is committed, or nothing on error. With PostgreSQL,
    /// `work` may run several times, and only the last run counts. Fails with `ERR_SVR_COMM_REQUEST_TIMEOUT`
    /// (60008) if the database is unreachable.
    pub fn write<T>(&mut self, mut work: impl FnMut(&Rows<'_>) -> Result<T>) -> Result<T> {
        let (owed, identity) = (&self.owed, &*self.identity);
        let mut work = |sql: Sql<'_>| {
            work(&Rows {
                sql,
                owed,
                identity,
            })
        };
        match &mut self.engine {
            Engine::Sqlite(file) => file.write(|sql| work(Sql::Sqlite(sql))),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.write(|session| work(Sql::Postgres(session))),
        }
    }

    /// Reads from one unchanging state.
    pub fn read<T>(&mut self, mut work: impl FnMut(&Rows<'_>) -> Result<T>) -> Result<T> {
        let (owed, identity) = (&self.owed, &*self.identity);
        let mut work = |sql: Sql<'_>| {
            work(&Rows {
                sql,
                owed,
                identity,
            })
        };
        match &mut self.engine {
            Engine::Sqlite(file) => file.read(|sql| work(Sql::Sqlite(sql))),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.write(|session| work(Sql::Postgres(session))),
        }
    }

    /// Whether messages were removed whose bytes may still be in the files.
    pub fn owes(&self) -> bool {
        self.owed.is_set()
    }

    /// Erases the bytes of removed messages, if there are any, as far as the engine can: see
    /// `docs/decisions/0003-erasure.md`. After an error, the erasure stays owed.
    pub fn settle(&mut self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(file) => file.settle(),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => {
                if self.owed.is_set() {
                    session.vacuum()?;
                    self.owed.clear();
                }
                Ok(())
            }
        }
    }

    /// Returns up to `pages` free pages to the file system. True if more are left.
    pub fn give_back(&mut self, pages: u32) -> Result<bool> {
        match &self.engine {
            Engine::Sqlite(file) => file.give_back(pages),
            #[cfg(feature = "postgres")]
            Engine::Postgres(_) => Ok(false), // Its own vacuum does.
        }
    }

    /// Notifies the other servers of users' new feed positions.
    pub fn notify<'a>(&mut self, users: impl Iterator<Item = (&'a str, u64)>) {
        match &self.engine {
            Engine::Sqlite(_) => drop(users),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.notify(&postgres::payloads(users)),
        }
    }

    /// Notifications from other servers; `None` if there can be no other servers.
    #[cfg(feature = "postgres")]
    pub fn notices(&self) -> Option<Notices> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            Engine::Postgres(session) => Some(session.notices()),
        }
    }

    /// The counters of repeated transactions, of all connections to this database in the process.
    #[cfg(feature = "server")]
    pub fn retries(&self) -> &Arc<Retries> {
        &self.retries
    }

    /// The number of statements that PostgreSQL has run. A SQLite file has [`Database::trace`].
    pub fn statements(&self) -> Option<u64> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => Some(session.statements()),
        }
    }

    /// The SQLite file, if the engine is SQLite.
    pub fn file(&mut self) -> Option<&mut Database> {
        match &mut self.engine {
            Engine::Sqlite(file) => Some(file),
            #[cfg(feature = "postgres")]
            Engine::Postgres(_) => None,
        }
    }
}

impl Rows<'_> {
    /// The service's identity.
    pub fn identity(&self) -> &str {
        self.identity
    }

    /// Runs `work` in a savepoint. An error undoes its changes only.
    pub fn attempt<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.within(
            ["SAVEPOINT piece", "ROLLBACK TO piece", "RELEASE piece"],
            work,
        )
    }

    /// As [`Self::attempt`], nested in it. The savepoint has a different name, so if a panic leaves it open, it
    /// ends together with the outer one.
    pub fn attempt_change<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.within(
            ["SAVEPOINT change", "ROLLBACK TO change", "RELEASE change"],
            work,
        )
    }

    fn within<T>(
        &self,
        [begin, undo, end]: [&str; 3],
        work: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        self.sql.run(begin)?;
        let done = work();
        if done.is_err() {
            self.sql.run(undo)?;
        }
        self.sql.run(end)?;
        done
    }

    /// Whether the transaction is lost: whatever else happens in it, it will be repeated.
    pub fn must_retry(&self) -> bool {
        match self.sql {
            Sql::Sqlite(_) => false,
            #[cfg(feature = "postgres")]
            Sql::Postgres(session) => session.is_lost(),
        }
    }
}
