//! Friends.

use rusqlite::OptionalExtension;

use super::Rows;
use crate::model::{Result, UserId};

impl Rows<'_> {
    /// Makes `friend` a friend of `user`, or renames him.
    pub fn add_friend(&self, user: &UserId, friend: &UserId, remark: &str) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT OR REPLACE INTO friend (user_id, friend_id, remark) VALUES (?1, ?2, ?3)",
        )?;
        statement.execute([user.as_str(), friend.as_str(), remark])?;
        Ok(())
    }

    /// Ends it on `user`'s side. False when there was none.
    pub fn delete_friend(&self, user: &UserId, friend: &UserId) -> Result<bool> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM friend WHERE user_id = ?1 AND friend_id = ?2")?;
        Ok(statement.execute([user.as_str(), friend.as_str()])? > 0)
    }

    /// What `user` calls `friend`; none when he is no friend.
    pub fn remark(&self, user: &UserId, friend: &UserId) -> Result<Option<String>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT remark FROM friend WHERE user_id = ?1 AND friend_id = ?2")?;
        let row = statement.query_row([user.as_str(), friend.as_str()], |row| row.get(0));
        Ok(row.optional()?)
    }
}
