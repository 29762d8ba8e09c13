//! Pages of a user's list, and unread counts.

use super::sql::{OptionalExtension, params};

use super::{Rows, TimelineId};
use crate::model::{ConversationId, Result, UserId};

/// A conversation in the list.
#[derive(Clone, Debug)]
pub struct Recent {
    /// The conversation.
    pub conversation: ConversationId,
    /// The number of its last activity, which is its position in the list.
    pub order: u64,
    /// Whether it is pinned.
    pub pinned: bool,
    /// The time of the newest message that the user can read; `None` without one.
    pub time: Option<i64>,
}

impl Rows<'_> {
    /// Up to `limit` conversations below the position `below`, newest first, and whether more follow. `pinned`
    /// selects only pinned or only unpinned ones; without `empty`, conversations without messages are left out.
    pub fn recent(
        &self,
        user: &UserId,
        pinned: Option<bool>,
        empty: bool,
        below: u64,
        limit: usize,
    ) -> Result<(Vec<Recent>, bool)> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id, timeline_id, order_number, pinned FROM conversation
             WHERE user_id = ?1 AND listed = 1 AND order_number < ?2 AND pinned = coalesce(?3, pinned)
             ORDER BY order_number DESC",
        )?;
        let below = i64::try_from(below).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![user.as_str(), below, pinned])?;
        let mut page = Vec::new();
        while let Some(row) = rows.next()? {
            // Queried row by row, so that only the page's conversations are looked up.
            let time = self.last_time(user, row.get(1)?)?;
            if time.is_none() && !empty {
                continue;
            }
            if page.len() == limit {
                return Ok((page, true));
            }
            page.push(Recent {
                conversation: ConversationId::new(&row.get::<String>(0)?)?,
                order: row.get(2)?,
                pinned: row.get(3)?,
                time,
            });
        }
        Ok((page, false))
    }

    /// The time of the newest message that the user can read.
    fn last_time(&self, user: &UserId, timeline: TimelineId) -> Result<Option<i64>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT time FROM message WHERE timeline_id = ?2 AND seq = coalesce((
               SELECT max((SELECT l.seq FROM message l WHERE l.timeline_id = s.timeline_id
                           AND l.seq > s.after_seq AND l.seq <= s.until_seq AND l.past = 0
                           ORDER BY l.seq DESC LIMIT 1))
               FROM span s WHERE s.user_id = ?1 AND s.timeline_id = ?2), (
               SELECT l.seq FROM span s JOIN message l ON l.timeline_id = s.timeline_id
                 AND l.seq > s.after_seq AND l.seq <= s.until_seq AND l.past = 1
               WHERE s.user_id = ?1 AND s.timeline_id = ?2 ORDER BY l.time DESC, l.seq DESC LIMIT 1))",
        )?;
        let time = statement.query_row(params![user.as_str(), timeline], |row| row.get(0));
        Ok(time.optional()?)
    }

    /// The unread count of a conversation.
    pub fn unread(&self, user: &UserId, id: &ConversationId) -> Result<u64> {
        let mut statement = self.sql.prepare_cached(
            "SELECT coalesce(max(unread), 0) FROM conversation
             WHERE user_id = ?1 AND conversation_id = ?2",
        )?;
        Ok(statement.query_row([user.as_str(), &id.to_string()], |row| row.get(0))?)
    }

    /// The unread count of all conversations with users.
    pub fn unread_c2c(&self, user: &UserId) -> Result<u64> {
        let mut statement = self.sql.prepare_cached(
            "SELECT CAST(coalesce(sum(unread), 0) AS BIGINT) FROM conversation
             WHERE user_id = ?1 AND conversation_id >= 'c2c_' AND conversation_id < 'c2c`'",
        )?;
        Ok(statement.query_row([user.as_str()], |row| row.get(0))?)
    }
}
