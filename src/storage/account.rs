//! Accounts and settings.

use super::sql::{OptionalExtension, params};

use super::Rows;
use crate::model::{Result, UserId};

impl Rows<'_> {
    /// Whether the account exists; one that was deleted does not.
    pub fn has_account(&self, user: &UserId) -> Result<bool> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT 1 FROM account WHERE user_id = ?1 AND deleted = 0")?;
        Ok(statement.exists([user.as_str()])?)
    }

    /// Makes the account if it is not there; one that was deleted goes on with its feed's numbers.
    pub fn ensure_account(&self, user: &UserId) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO account (user_id) VALUES (?1)
             ON CONFLICT (user_id) DO UPDATE SET deleted = 0 WHERE account.deleted <> 0",
        )?;
        statement.execute([user.as_str()])?;
        Ok(())
    }

    /// Ends the account: of its row only the feed's number is left. What else there was of it is the
    /// caller's to remove.
    pub fn delete_account(&self, user: &UserId) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE account SET deleted = 1, nick = '', face_url = '' WHERE user_id = ?1",
        )?;
        statement.execute([user.as_str()])?;
        Ok(())
    }

    /// Changes what is given.
    pub fn set_profile(&self, user: &UserId, nick: Option<&str>, face: Option<&str>) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE account SET nick = coalesce(?2, nick), face_url = coalesce(?3, face_url)
             WHERE user_id = ?1",
        )?;
        statement.execute(params![user.as_str(), nick, face])?;
        Ok(())
    }

    /// Nickname and picture.
    pub fn profile(&self, user: &UserId) -> Result<(String, String)> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT nick, face_url FROM account WHERE user_id = ?1")?;
        let row = statement.query_row([user.as_str()], |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(row.optional()?.unwrap_or_default())
    }

    /// A setting; none while nobody set it.
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

    /// Takes a setting away.
    #[cfg(feature = "server")]
    pub(super) fn remove_setting(&self, name: &str) -> Result<()> {
        let remove = "DELETE FROM setting WHERE name = ?1";
        self.sql.prepare_cached(remove)?.execute([name])?;
        Ok(())
    }
}
