//! Accounts and settings.

use super::sql::{OptionalExtension, params};

use super::{FeedItem, FeedKind, Rows};
use crate::model::{Result, UserId};

impl Rows<'_> {
    /// Whether the account exists; deleted accounts do not.
    pub fn has_account(&self, user: &UserId) -> Result<bool> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT 1 FROM account WHERE user_id = ?1 AND deleted = 0")?;
        Ok(statement.exists([user.as_str()])?)
    }

    /// Creates the account if it does not exist. A deleted account continues with its feed's numbers.
    pub fn ensure_account(&self, user: &UserId) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO account (user_id) VALUES (?1)
             ON CONFLICT (user_id) DO UPDATE SET deleted = 0 WHERE account.deleted <> 0",
        )?;
        if statement.execute([user.as_str()])? > 0 {
            let item = FeedItem {
                kind: FeedKind::Began,
                conversation: None,
                origin: "",
            };
            self.append(user, &item)?;
        }
        Ok(())
    }

    /// Deletes the account: only the feed's number is left of its row. Everything else of the user's is the
    /// caller's to remove.
    pub fn delete_account(&self, user: &UserId) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE account SET deleted = 1, nick = '', face_url = '' WHERE user_id = ?1",
        )?;
        statement.execute([user.as_str()])?;
        Ok(())
    }

    /// Changes the given fields.
    pub fn set_profile(&self, user: &UserId, nick: Option<&str>, face: Option<&str>) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE account SET nick = coalesce(?2, nick), face_url = coalesce(?3, face_url)
             WHERE user_id = ?1",
        )?;
        statement.execute(params![user.as_str(), nick, face])?;
        Ok(())
    }

    /// The nickname and the picture URL.
    pub fn profile(&self, user: &UserId) -> Result<(String, String)> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT nick, face_url FROM account WHERE user_id = ?1")?;
        let row = statement.query_row([user.as_str()], |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(row.optional()?.unwrap_or_default())
    }

    /// The value of a setting; `None` if it was never set.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Sets a setting.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO setting (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )?;
        statement.execute([name, value])?;
        Ok(())
    }

    /// Removes a setting.
    #[cfg(feature = "server")]
    pub(super) fn remove_setting(&self, name: &str) -> Result<()> {
        let remove = "DELETE FROM setting WHERE name = ?1";
        self.sql.prepare_cached(remove)?.execute([name])?;
        Ok(())
    }
}
