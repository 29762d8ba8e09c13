//! The service's rows.
//!
//! [`Storage`] runs transactions; [`Rows`] is one transaction's view of the rows, with a method for each
//! question the service asks. All SQL of the service is in this room, none of its rules.

mod account;
mod console;
mod contact;
mod conversation;
mod device;
mod feed;
mod friend;
mod group;
mod history;
mod message;
mod preference;
mod purge;
mod read;
mod recent;
mod span;

use std::path::Path;

use rusqlite::Transaction;

use crate::model::Result;
use crate::sqlite::{Database, Durability, Schema};

pub use console::{Listed, ListedConversation, SignedIn};
pub use contact::{Contact, Folder};
pub use conversation::{Conversation, TimelineId};
pub use device::DeviceRow;
pub use feed::{FeedItem, FeedKind};
pub use group::{Group, GroupChange};
pub use history::{Kept, RoamPlace};
pub use message::NewMessage;
pub use preference::Preference;
pub use recent::Recent;

/// `OTMs`, in the head of every file of the service.
const SCHEMA: Schema = Schema {
    application_id: 0x4f54_4d73,
    steps: &[
        include_str!("schema.sql"),
        include_str!("schema_2.sql"),
        include_str!("schema_3.sql"),
        include_str!("schema_4.sql"),
    ],
};

/// The service's database.
#[derive(Debug)]
pub struct Storage {
    database: Database,
}

/// The rows, within one transaction.
#[derive(Debug)]
pub struct Rows<'a> {
    sql: &'a Transaction<'a>,
}

impl Storage {
    /// Opens or creates the database file at `path`. Error 6019.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self {
            database: Database::open(path, &SCHEMA, Durability::Full)?,
        })
    }

    /// One transaction: all that `work` did is kept, or, on error, nothing.
    pub fn write<T>(&mut self, work: impl FnOnce(&Rows<'_>) -> Result<T>) -> Result<T> {
        self.database.write(|sql| work(&Rows { sql }))
    }

    /// Reads one unchanging state.
    pub fn read<T>(&mut self, work: impl FnOnce(&Rows<'_>) -> Result<T>) -> Result<T> {
        self.database.read(|sql| work(&Rows { sql }))
    }

    /// The file beneath.
    pub fn database(&mut self) -> &mut Database {
        &mut self.database
    }
}

impl Rows<'_> {
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
        self.sql.prepare_cached(begin)?.execute([])?;
        let done = work();
        if done.is_err() {
            self.sql.prepare_cached(undo)?.execute([])?;
        }
        self.sql.prepare_cached(end)?.execute([])?;
        done
    }
}
