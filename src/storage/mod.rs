//! The service's rows.
//!
//! [`Storage`] runs transactions; [`Rows`] is one transaction's view of the rows, with a method for each
//! question the service asks. All SQL of the service is in this room, none of its rules. It is written once, for SQLite
//! and for PostgreSQL: `sql` is their common ground.

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
mod friend;
mod group;
mod history;
mod mark;
mod message;
#[cfg(feature = "postgres")]
mod postgres;
mod preference;
mod purge;
mod read;
mod recent;
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
pub use console::{Listed, ListedConversation, SignedIn};
pub use contact::{Contact, Folder};
pub use conversation::ConversationRow;
#[cfg(feature = "server")]
pub use copy::{Copy, Sum};
pub use device::DeviceRow;
pub use feed::{FeedItem, FeedKind};
pub use group::{Group, GroupChange};
pub use history::{RoamPlace, StoredMessage};
pub use message::{NewMessage, TimelineId};
#[cfg(feature = "postgres")]
pub use postgres::{Heard, Listening, Notices, Server};
pub use preference::Preference;
pub use recent::Recent;
use sql::Sql;

/// `OTMs`, in the head of every file of the service.
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
    ],
};

/// The setting that says which service this is; it is made with the tables.
const IDENTITY: &str = "identity";

/// Where the rows are.
#[derive(Clone, Debug)]
pub enum Location {
    /// In a SQLite file.
    File(PathBuf),
    /// In a PostgreSQL database.
    #[cfg(feature = "postgres")]
    Postgres(Server),
}

impl From<&Path> for Location {
    fn from(path: &Path) -> Self {
        Self::File(path.into())
    }
}

impl Location {
    /// The place with this name: a PostgreSQL database's address, or a file's path. Error: as of [`Self::database`].
    pub fn named(name: &str) -> std::result::Result<Self, String> {
        match name.contains("://") {
            true => Self::database(name),
            false => Ok(Self::File(name.into())),
        }
    }

    /// A PostgreSQL database, by its address. Error: what is wrong, as the end of a sentence that begins with the
    /// field; it does not tell the password.
    #[cfg(feature = "postgres")]
    pub fn database(address: &str) -> std::result::Result<Self, String> {
        Server::parse(address).map(Self::Postgres)
    }

    /// A database of a kind that this program does not know.
    #[cfg(not(feature = "postgres"))]
    pub fn database(_: &str) -> std::result::Result<Self, String> {
        Err("is for programs that are built with the feature postgres, and this one is not".into())
    }

    /// Whether another process has the file. Nothing of it is changed, and nothing is left beside it. Never asked by the
    /// process that has it itself: its lock would be gone.
    #[cfg(feature = "server")]
    pub fn is_in_use(&self) -> bool {
        use rusqlite::{Connection, ErrorCode, OpenFlags};
        let path = match self {
            Self::File(path) => path,
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => return false, // It is there for several.
        };
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let read = Connection::open_with_flags(path, flags).and_then(|sql| {
            // Without it, an index of the log would be made beside the file.
            sql.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
            sql.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
                row.get::<_, i64>(0)
            })
        });
        read.is_err_and(|error| error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy))
    }

    /// The folder's database, in tests.
    #[cfg(test)]
    pub fn of_test(folder: &Path) -> Self {
        match testing::address(folder) {
            None => Self::File(folder.join("service.db")),
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
    /// Which service this is; empty while a copy fills it.
    identity: Arc<str>,
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
    /// Opens or makes the database. Error 6019, also where a copy is unfinished.
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

    /// The same, for what finishes a copy.
    fn open_unfinished(place: &Location) -> Result<Self> {
        match place {
            Location::File(path) => {
                let file = Database::open(path, &SCHEMA, Durability::Full)?;
                let owed = file.owed().clone();
                Ok(Self {
                    engine: Engine::Sqlite(file),
                    owed,
                    identity: Arc::default(),
                })
            }
            #[cfg(feature = "postgres")]
            Location::Postgres(server) => {
                let session = postgres::PgConnection::new(server.clone());
                session.migrate()?;
                Ok(Self {
                    engine: Engine::Postgres(Box::new(session)),
                    owed: Owed::default(),
                    identity: Arc::default(),
                })
            }
        }
    }

    /// Another way to the same rows, for work beside; none where there can be but one.
    pub fn another(&self) -> Option<Self> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => Some(Self {
                engine: Engine::Postgres(Box::new(session.another())),
                owed: self.owed.clone(),
                identity: Arc::clone(&self.identity),
            }),
        }
    }

    /// One transaction: all that `work` did is kept, or, on error, nothing. PostgreSQL may have it done several times,
    /// and only the last one counts. Error 60008: the database is away.
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

    /// Reads one unchanging state.
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

    /// Makes what was removed unreadable, if anything was, as far as the engine can: see `docs/decisions/0003-erasure.md`.
    /// On error it stays owed.
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

    /// Gives up to `pages` free pages back to the file system. True when more are left.
    pub fn give_back(&mut self, pages: u32) -> Result<bool> {
        match &self.engine {
            Engine::Sqlite(file) => file.give_back(pages),
            #[cfg(feature = "postgres")]
            Engine::Postgres(_) => Ok(false), // Its own vacuum does.
        }
    }

    /// Tells other servers of the same rows whose feed has reached which number.
    pub fn notify<'a>(&mut self, users: impl Iterator<Item = (&'a str, u64)>) {
        match &self.engine {
            Engine::Sqlite(_) => drop(users),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.notify(&postgres::payloads(users)),
        }
    }

    /// What other servers of the same rows tell; none where there can be no others.
    #[cfg(feature = "postgres")]
    pub fn notices(&self) -> Option<Notices> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            Engine::Postgres(session) => Some(session.notices()),
        }
    }

    /// How many statements were run by PostgreSQL; a SQLite file has [`Database::trace`].
    pub fn statements(&self) -> Option<u64> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => Some(session.statements()),
        }
    }

    /// The SQLite file, if that is what it is.
    pub fn file(&mut self) -> Option<&mut Database> {
        match &mut self.engine {
            Engine::Sqlite(file) => Some(file),
            #[cfg(feature = "postgres")]
            Engine::Postgres(_) => None,
        }
    }
}

impl Rows<'_> {
    /// Which service this is.
    pub fn identity(&self) -> &str {
        self.identity
    }

    /// Work of its own within the transaction: on error, what it did is undone, and nothing else.
    pub fn attempt<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.within(
            ["SAVEPOINT piece", "ROLLBACK TO piece", "RELEASE piece"],
            work,
        )
    }

    /// The same within a piece of work. It has a name of its own, so that a panic that leaves it open ends it
    /// together with the piece.
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

    /// Whether the transaction is lost, whatever else is done in it: it will be done again.
    pub fn must_retry(&self) -> bool {
        match self.sql {
            Sql::Sqlite(_) => false,
            #[cfg(feature = "postgres")]
            Sql::Postgres(session) => session.is_lost(),
        }
    }
}
