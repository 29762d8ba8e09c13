//! Cache: what one user's device keeps in its database file.
//!
//! [`Cache`] runs transactions; [`Rows`] is the view of one transaction. A page of the feed is applied whole, in one
//! transaction with the cursor ([`Rows::apply`]). Nothing else changes the copy of the service's state.

mod apply;
mod arrival;
mod conversation;
mod filter;
mod floor;
mod folder;
mod message;
mod preference;
mod queued_deletion;
mod restored;
mod unread;

use std::path::Path;

use rusqlite::{OptionalExtension, Transaction};

use crate::model::{Error, Result, UserId, code, hash};
use crate::sqlite::{Database, Durability, Owed, Schema};

pub use apply::Applied;
use apply::Before;
pub use conversation::{Conversation, ConversationPage, Draft};
pub use floor::Floor;
pub use folder::FolderChange;
pub use message::Received;
pub use queued_deletion::QueuedDeletion;
pub(super) use unread::Scope;

/// `OTMd`, in the header of every device file.
const SCHEMA: Schema = Schema {
    application_id: 0x4f54_4d64,
    steps: &[
        include_str!("schema.sql"),
        include_str!("schema_2.sql"),
        include_str!("schema_3.sql"),
        include_str!("schema_4.sql"),
    ],
};

/// A device's database.
#[derive(Debug)]
pub struct Cache {
    database: Database,
    user: UserId,
}

/// The rows, within one transaction.
#[derive(Debug)]
pub struct Rows<'a> {
    sql: &'a Transaction<'a>,
    user: &'a UserId,
    owed: &'a Owed,
}

impl Cache {
    /// Opens or creates the database file at `path`, for a device of `user`. Error 6019.
    pub fn open(path: &Path, user: &UserId) -> Result<Self> {
        let database = Database::open(path, &SCHEMA, Durability::Normal)?;
        let mut cache = Self {
            database,
            user: user.clone(),
        };
        cache.check_owner(path)?;
        Ok(cache)
    }

    /// Refuses a file of another user that was renamed to this user's. Error 6019.
    fn check_owner(&mut self, path: &Path) -> Result<()> {
        let own = hash(self.user.as_str());
        let owner = match self.read(|rows| rows.state("owner"))? {
            Some(owner) => owner,
            None => return self.write(|rows| rows.set_state("owner", own)),
        };
        if owner == own {
            Ok(())
        } else {
            Err(Error::new(
                code::TIM_ERR_DATABASE_OPERATE_FAILED,
                format!(
                    "{}: the file is another user's, and not {}'s: it was renamed",
                    path.display(),
                    self.user
                ),
            ))
        }
    }

    /// Binds the file to a service, unless it is bound already. Returns whether it belongs to that service.
    pub fn bind(&mut self, identity: &str) -> Result<bool> {
        match self.read(|rows| rows.identity())? {
            Some(known) => Ok(known == identity),
            None => self
                .write(|rows| rows.set_identity(identity))
                .map(|()| true),
        }
    }

    /// Runs one transaction: everything that `work` did is kept, or nothing on an error.
    pub fn write<T>(&mut self, work: impl FnOnce(&Rows<'_>) -> Result<T>) -> Result<T> {
        let (user, owed) = (&self.user, &self.database.owed().clone());
        self.database.write(|sql| work(&Rows { sql, user, owed }))
    }

    /// Reads a consistent state.
    pub fn read<T>(&mut self, work: impl FnOnce(&Rows<'_>) -> Result<T>) -> Result<T> {
        let (user, owed) = (&self.user, &self.database.owed().clone());
        self.database.read(|sql| work(&Rows { sql, user, owed }))
    }

    /// The underlying database.
    pub fn database(&mut self) -> &mut Database {
        &mut self.database
    }
}

impl Rows<'_> {
    /// The identity of the service that the file belongs to; `None` before a service has given its own.
    pub fn identity(&self) -> Result<Option<String>> {
        let mut statement = self.sql.prepare_cached("SELECT identity FROM service")?;
        Ok(statement.query_row([], |row| row.get(0)).optional()?)
    }

    /// Sets the identity of the service that the file belongs to.
    pub fn set_identity(&self, identity: &str) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("INSERT INTO service (identity) VALUES (?1)")?;
        statement.execute([identity])?;
        Ok(())
    }

    /// The number of the last change that was applied; 0 for a fresh device.
    pub fn cursor(&self) -> Result<u64> {
        Ok(self.state("cursor")?.unwrap_or(0))
    }

    fn set_cursor(&self, number: u64) -> Result<()> {
        self.set_state("cursor", number)
    }

    fn state(&self, name: &str) -> Result<Option<u64>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT value FROM state WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    fn set_state(&self, name: &str, value: u64) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("INSERT OR REPLACE INTO state (name, value) VALUES (?1, ?2)")?;
        statement.execute(rusqlite::params![name, value])?;
        Ok(())
    }
}
