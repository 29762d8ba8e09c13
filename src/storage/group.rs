//! Groups and their members.

use super::sql::{OptionalExtension, params};

use super::{Rows, TimelineId};
use crate::model::{GroupId, Result, UserId};

/// Changes to a group; `None` leaves a field as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct GroupChange<'a> {
    /// The name.
    pub name: Option<&'a str>,
    /// The introduction.
    pub introduction: Option<&'a str>,
    /// The notification.
    pub notification: Option<&'a str>,
    /// The picture URL.
    pub face_url: Option<&'a str>,
}

/// A group.
#[derive(Clone, Debug)]
pub struct Group {
    /// The type, by the SDK's name.
    pub group_type: String,
    /// The name.
    pub name: String,
    /// The introduction.
    pub introduction: String,
    /// The notification.
    pub notification: String,
    /// The picture URL.
    pub face_url: String,
    /// The owner.
    pub owner: String,
    /// The history.
    pub timeline: TimelineId,
    /// The last seq of an earlier group with the same id: the group's history begins after it.
    pub begin: u64,
}

impl Rows<'_> {
    /// The group, or `None` if it does not exist.
    pub fn group(&self, id: &GroupId) -> Result<Option<Group>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT type, name, face_url, owner_id, timeline_id, begin_seq, introduction, notification
             FROM chat_group WHERE group_id = ?1",
        )?;
        let row = statement.query_row([id.as_str()], |row| {
            Ok(Group {
                group_type: row.get(0)?,
                name: row.get(1)?,
                face_url: row.get(2)?,
                owner: row.get(3)?,
                timeline: row.get(4)?,
                begin: row.get(5)?,
                introduction: row.get(6)?,
                notification: row.get(7)?,
            })
        });
        Ok(row.optional()?)
    }

    /// Creates the group, without members.
    pub fn add_group(&self, id: &GroupId, group: &Group) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO chat_group (group_id, type, name, face_url, owner_id, timeline_id, begin_seq,
               introduction, notification)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        statement.execute(params![
            id.as_str(),
            group.group_type,
            group.name,
            group.face_url,
            group.owner,
            group.timeline,
            group.begin,
            group.introduction,
            group.notification
        ])?;
        Ok(())
    }

    /// Changes the given fields.
    pub fn change_group(&self, id: &GroupId, change: &GroupChange<'_>) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE chat_group SET name = coalesce(?2, name), face_url = coalesce(?3, face_url),
               introduction = coalesce(?4, introduction), notification = coalesce(?5, notification)
             WHERE group_id = ?1",
        )?;
        statement.execute(params![
            id.as_str(),
            change.name,
            change.face_url,
            change.introduction,
            change.notification
        ])?;
        Ok(())
    }

    /// The groups that `user` is a member of, by id.
    pub fn groups_of(&self, user: &UserId) -> Result<Vec<GroupId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT group_id FROM group_member WHERE user_id = ?1 ORDER BY group_id",
        )?;
        let rows = statement.query_map([user.as_str()], |row| row.get::<String>(0))?;
        rows.iter().map(|id| GroupId::new(id)).collect()
    }

    /// The number of members.
    pub fn count_members(&self, group: &GroupId) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT count(*) FROM group_member WHERE group_id = ?1")?;
        Ok(statement.query_row([group.as_str()], |row| row.get(0))?)
    }

    /// Deletes the group, whose members must be removed already. Its name, picture and type are kept.
    pub fn delete_group(&self, id: &GroupId) -> Result<()> {
        for sql in [
            "INSERT INTO former_group (group_id, type, name, face_url)
             SELECT group_id, type, name, face_url FROM chat_group WHERE group_id = ?1
             ON CONFLICT (group_id) DO UPDATE SET
               type = excluded.type, name = excluded.name, face_url = excluded.face_url",
            "DELETE FROM chat_group WHERE group_id = ?1",
        ] {
            self.sql.prepare_cached(sql)?.execute([id.as_str()])?;
        }
        Ok(())
    }

    /// Name, picture URL and type of a deleted group.
    pub fn former_group(&self, id: &GroupId) -> Result<Option<(String, String, String)>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT name, face_url, type FROM former_group WHERE group_id = ?1")?;
        let row = statement.query_row([id.as_str()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        });
        Ok(row.optional()?)
    }

    /// Whether the user is a member.
    pub fn is_member(&self, group: &GroupId, user: &UserId) -> Result<bool> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT 1 FROM group_member WHERE group_id = ?1 AND user_id = ?2")?;
        Ok(statement.exists([group.as_str(), user.as_str()])?)
    }

    /// All members, by id.
    pub fn members(&self, group: &GroupId) -> Result<Vec<UserId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT user_id FROM group_member WHERE group_id = ?1 ORDER BY user_id",
        )?;
        let rows = statement.query_map([group.as_str()], |row| row.get::<String>(0))?;
        rows.iter().map(|id| UserId::new(id)).collect()
    }

    /// Adds a member.
    pub fn add_member(&self, group: &GroupId, user: &UserId) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("INSERT INTO group_member (group_id, user_id) VALUES (?1, ?2)")?;
        statement.execute([group.as_str(), user.as_str()])?;
        Ok(())
    }

    /// Removes a member. False if the user was not one.
    pub fn delete_member(&self, group: &GroupId, user: &UserId) -> Result<bool> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM group_member WHERE group_id = ?1 AND user_id = ?2")?;
        Ok(statement.execute([group.as_str(), user.as_str()])? > 0)
    }
}
