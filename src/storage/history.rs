//! History in REST v4's order, with the data that REST v4 has besides a message's elements.

use std::ops::RangeInclusive;

use super::sql::{OptionalExtension, params};

use super::message::{COLUMN_COUNT, COLUMNS, READABLE, read_message};
use super::{Rows, TimelineId};
use crate::model::{ConversationId, Message, MessageKey, Result, UserId};

/// A message as it is stored.
#[derive(Clone, Debug)]
pub struct StoredMessage {
    /// The message.
    pub message: Message,
    /// REST v4's text besides its elements.
    pub cloud_custom_data: String,
}

/// The position at which a page of [`Rows::roam`] begins: below `seq` among the messages of this time, followed
/// by all earlier messages.
#[derive(Clone, Copy, Debug)]
pub struct RoamPlace {
    /// Seconds since 1970.
    pub time: i64,
    /// The seq.
    pub seq: u64,
}

impl Rows<'_> {
    /// The position of the message that the previous page ended with. A message that no longer exists counts as
    /// the first of its time.
    pub fn roam_place(&self, timeline: TimelineId, key: &MessageKey) -> Result<RoamPlace> {
        let mut statement = self.sql.prepare_cached(
            "SELECT seq FROM message INDEXED BY message_key
             WHERE timeline_id = ?1 AND time = ?2 AND random = ?3 AND msg_seq = ?4 ORDER BY seq LIMIT 1",
        )?;
        let found = statement.query_row(
            params![timeline, key.msg_time_stamp, key.msg_random, key.msg_seq],
            |row| row.get(0),
        );
        Ok(RoamPlace {
            time: key.msg_time_stamp,
            seq: found.optional()?.unwrap_or(0),
        })
    }

    /// Up to `count` messages that `user` can read from before `place`, not earlier than `since`: by time,
    /// newest first.
    pub fn roam(
        &self,
        user: &UserId,
        timeline: TimelineId,
        conversation: &ConversationId,
        since: i64,
        place: RoamPlace,
        count: u32,
    ) -> Result<Vec<StoredMessage>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS}, m.cloud_custom_data
             FROM message m INDEXED BY message_key LEFT JOIN account a ON a.user_id = m.sender_id
             WHERE m.timeline_id = ?2 AND m.time >= ?3 AND m.time <= ?4
               AND (m.time < ?4 OR m.seq < ?5) AND {READABLE}
             ORDER BY m.time DESC, m.seq DESC LIMIT ?6"
        ))?;
        let seq = i64::try_from(place.seq).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![
            user.as_str(),
            timeline,
            since,
            place.time,
            seq,
            count
        ])?;
        let mut messages = Vec::new();
        while let Some(row) = rows.next()? {
            messages.push(StoredMessage {
                message: read_message(&row, 0, conversation)?,
                cloud_custom_data: row.get(COLUMN_COUNT)?,
            });
        }
        Ok(messages)
    }

    /// The messages with these seqs that `reader` can read, newest first; without a reader, those that anybody
    /// can read.
    pub fn kept(
        &self,
        reader: Option<&UserId>,
        timeline: TimelineId,
        conversation: &ConversationId,
        seqs: &RangeInclusive<u64>,
    ) -> Result<Vec<StoredMessage>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS}, m.cloud_custom_data
             FROM message m LEFT JOIN account a ON a.user_id = m.sender_id
             WHERE m.timeline_id = ?2 AND m.seq >= ?3 AND m.seq <= ?4 AND EXISTS (
               SELECT 1 FROM span s WHERE s.user_id = coalesce(?1, s.user_id) AND s.timeline_id = ?2
               AND s.after_seq < m.seq AND s.until_seq >= m.seq)
             ORDER BY m.seq DESC"
        ))?;
        let reader = reader.map(UserId::as_str);
        let mut rows = statement.query(params![reader, timeline, seqs.start(), seqs.end()])?;
        let mut messages = Vec::new();
        while let Some(row) = rows.next()? {
            messages.push(StoredMessage {
                message: read_message(&row, 0, conversation)?,
                cloud_custom_data: row.get(COLUMN_COUNT)?,
            });
        }
        Ok(messages)
    }

    /// The seq up to which `reader` can read nothing; without a reader, up to which nobody can. `None`: nothing
    /// is readable.
    pub fn readable_after(
        &self,
        reader: Option<&UserId>,
        timeline: TimelineId,
    ) -> Result<Option<u64>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT min(after_seq) FROM span
             WHERE timeline_id = ?2 AND user_id = coalesce(?1, user_id)",
        )?;
        let reader = reader.map(UserId::as_str);
        Ok(statement.query_row(params![reader, timeline], |row| row.get(0))?)
    }
}
