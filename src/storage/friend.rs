//! Friends.

use super::sql::{OptionalExtension, params};

use super::Rows;
use crate::model::{Result, UserId};

impl Rows<'_> {
    /// Makes `friend` a friend of `user`, or changes the remark.
    pub fn add_friend(&self, user: &UserId, friend: &UserId, remark: &str) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO friend (user_id, friend_id, remark) VALUES (?1, ?2, ?3)
             ON CONFLICT (user_id, friend_id) DO UPDATE SET remark = excluded.remark",
        )?;
        statement.execute([user.as_str(), friend.as_str(), remark])?;
        Ok(())
    }

    /// Ends the friendship on `user`'s side. False if there was none.
    pub fn delete_friend(&self, user: &UserId, friend: &UserId) -> Result<bool> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM friend WHERE user_id = ?1 AND friend_id = ?2")?;
        Ok(statement.execute([user.as_str(), friend.as_str()])? > 0)
    }

    /// Ends all friendships of `user` on the user's own side.
    pub fn delete_friends(&self, user: &UserId) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM friend WHERE user_id = ?1")?;
        statement.execute([user.as_str()])?;
        Ok(())
    }

    /// Ends all friendships with `user` on the others' sides.
    pub fn delete_as_friend(&self, user: &UserId) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM friend WHERE friend_id = ?1")?;
        statement.execute([user.as_str()])?;
        Ok(())
    }

    /// The number of `user`'s friends.
    pub fn count_friends(&self, user: &UserId) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT count(*) FROM friend WHERE user_id = ?1")?;
        Ok(statement.query_row([user.as_str()], |row| row.get(0))?)
    }

    /// `count` friends of `user` with their remarks, from position `start`, by id.
    pub fn friends(&self, user: &UserId, start: u64, count: u64) -> Result<Vec<(UserId, String)>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT friend_id, remark FROM friend WHERE user_id = ?1
             ORDER BY friend_id LIMIT ?3 OFFSET ?2",
        )?;
        let mut rows = statement.query(params![user.as_str(), start, count])?;
        let mut friends = Vec::new();
        while let Some(row) = rows.next()? {
            friends.push((UserId::new(&row.get::<String>(0)?)?, row.get(1)?));
        }
        Ok(friends)
    }

    /// `user`'s remark for `friend`; `None` if they are not friends.
    pub fn remark(&self, user: &UserId, friend: &UserId) -> Result<Option<String>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT remark FROM friend WHERE user_id = ?1 AND friend_id = ?2")?;
        let row = statement.query_row([user.as_str(), friend.as_str()], |row| row.get(0));
        Ok(row.optional()?)
    }
}
