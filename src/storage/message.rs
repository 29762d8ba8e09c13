//! Timelines, messages, and the spans that users can read.

use super::sql::{Answer, OptionalExtension, Row, params};

use super::Rows;
use crate::model::{
    ConversationId, Element, Error, Message, MessageKey, Result, UserId, body_bytes,
};

/// The number of a history in the database.
pub type TimelineId = i64;

/// A message to add.
#[derive(Clone, Debug)]
pub struct NewMessage<'a> {
    /// The sender.
    pub sender: &'a UserId,
    /// The key that the sender gave it.
    pub key: MessageKey,
    /// Its elements.
    pub body: &'a [Element],
    /// REST v4's text besides them.
    pub cloud_custom_data: &'a str,
    /// The users whom it mentions.
    pub at_users: &'a [String],
}

/// `until_seq` of an open span.
const OPEN: i64 = i64::MAX;

/// The seconds that one key of the index `message_sent` covers.
const FOUND_BY: i64 = 300;

/// Finds a message by key and sender in three seeks at most: see `schema_5.sql`. With `at`, at exactly one
/// time, otherwise from a time on.
const fn find_message(at: bool) -> &'static str {
    macro_rules! find {
        ($compare:literal) => {
            concat!(
                "SELECT seq, time FROM message INDEXED BY message_sent
                 WHERE timeline_id = ?1 AND time / 300 IN (?6, ?7, ?8) AND sender_id = ?5
                   AND random = ?2 AND msg_seq = ?3 AND time ",
                $compare,
                " ?4 LIMIT 1"
            )
        };
    }
    if at { find!("=") } else { find!(">=") }
}

/// The columns for [`read_message`], from `message m LEFT JOIN account a`.
pub(super) const COLUMNS: &str =
    "m.seq, m.sender_id, m.msg_seq, m.random, m.time, m.body, coalesce(a.nick, ''), m.at_users,
    m.past";

/// The number of [`COLUMNS`].
pub(super) const COLUMN_COUNT: usize = 9;

/// Whether user `?1` can read message `m`. Spans do not overlap, so only the nearest one below can cover it.
pub(super) const READABLE: &str = "m.seq <= (SELECT s.until_seq FROM span s
    WHERE s.user_id = ?1 AND s.timeline_id = m.timeline_id AND s.after_seq < m.seq
    ORDER BY s.after_seq DESC LIMIT 1)";

/// Reads messages up to about `bytes` bytes of elements, but at least one. Returns whether more were left.
fn read_within(
    mut rows: Answer<'_>,
    conversation: &ConversationId,
    bytes: usize,
) -> Result<(Vec<Message>, bool)> {
    let (mut messages, mut taken) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let message = read_message(&row, 0, conversation)?;
        taken += body_bytes(&message.body);
        if taken > bytes && !messages.is_empty() {
            return Ok((messages, true));
        }
        messages.push(message);
    }
    Ok((messages, false))
}

/// Reads the message that begins at column `at` of a row with [`COLUMNS`].
pub(super) fn read_message(
    row: &Row<'_>,
    at: usize,
    conversation: &ConversationId,
) -> Result<Message> {
    let sender: String = row.get(at + 1)?;
    let body: String = row.get(at + 5)?;
    let at_users: String = row.get(at + 7)?;
    Ok(Message {
        conversation: conversation.clone(),
        seq: row.get(at)?,
        sender: UserId::new(&sender).map_err(|_| Error::corrupt("a message's sender"))?,
        nick: row.get(at + 6)?,
        key: MessageKey {
            msg_seq: row.get(at + 2)?,
            msg_random: row.get(at + 3)?,
            msg_time_stamp: row.get(at + 4)?,
        },
        body: serde_json::from_str(&body).map_err(|_| Error::corrupt("a message's body"))?,
        at_users: match at_users.as_str() {
            "" => Vec::new(),
            list => serde_json::from_str(list)
                .map_err(|_| Error::corrupt("the users that a message mentions"))?,
        },
        past: row.get(at + 8)?,
    })
}

impl Rows<'_> {
    /// The timeline with that name, created if it does not exist.
    pub fn timeline(&self, name: &str) -> Result<TimelineId> {
        let mut find = self
            .sql
            .prepare_cached("SELECT timeline_id FROM timeline WHERE name = ?1")?;
        if let Some(found) = find.query_row([name], |row| row.get(0)).optional()? {
            return Ok(found);
        }
        let mut make = self
            .sql
            .prepare_cached("INSERT INTO timeline (name) VALUES (?1) RETURNING timeline_id")?;
        Ok(make.query_row([name], |row| row.get(0))?)
    }

    /// The newest seq of a timeline; 0 while it is empty.
    pub fn last_seq(&self, timeline: TimelineId) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT last_seq FROM timeline WHERE timeline_id = ?1")?;
        Ok(statement.query_row([timeline], |row| row.get(0))?)
    }

    /// Seq and time of an existing message with this key and sender. With a `window`, in seconds, its time may
    /// be up to that much earlier, or slightly later; without one, it must be equal.
    pub fn find_message(
        &self,
        timeline: TimelineId,
        message: &NewMessage<'_>,
        window: i64,
    ) -> Result<Option<(u64, i64)>> {
        let key = &message.key;
        let from = key.msg_time_stamp - window;
        // If a clock was put back, existing messages may have later times.
        let spans = [
            from,
            key.msg_time_stamp,
            key.msg_time_stamp.saturating_add(window),
        ];
        let [first, second, third] = spans.map(|time| time / FOUND_BY);
        let mut statement = self.sql.prepare_cached(find_message(window == 0))?;
        let row = statement.query_row(
            params![
                timeline,
                key.msg_random,
                key.msg_seq,
                from,
                message.sender.as_str(),
                first,
                second,
                third
            ],
            |row| Ok((row.get(0)?, row.get(1)?)),
        );
        Ok(row.optional()?)
    }

    /// Appends a message to a timeline. Returns its seq, and whether it counts as history. A `quiet` message is
    /// unread for nobody.
    pub fn add_message(
        &self,
        timeline: TimelineId,
        message: &NewMessage<'_>,
        (quiet, imported): (bool, bool),
    ) -> Result<(u64, bool)> {
        let mut next = self.sql.prepare_cached(
            "UPDATE timeline SET last_seq = last_seq + 1,
               last_time = CASE WHEN last_time < ?2 THEN ?2 ELSE last_time END
             WHERE timeline_id = ?1 RETURNING last_seq, last_time",
        )?;
        let time = message.key.msg_time_stamp;
        let (seq, last_time): (u64, i64) = next.query_row(params![timeline, time], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        // A sent message is new even if the clock was put back.
        let past = imported && time < last_time;
        let body = serde_json::to_string(message.body)
            .map_err(|error| Error::internal(format!("a message body: {error}")))?;
        let at_users = match message.at_users {
            [] => String::new(),
            list => serde_json::to_string(list)
                .map_err(|error| Error::internal(format!("a list of users: {error}")))?,
        };
        let mut insert = self.sql.prepare_cached(
            "INSERT INTO message
               (timeline_id, seq, sender_id, msg_seq, random, time, body, cloud_custom_data, quiet, at_users, past)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        let key = &message.key;
        insert.execute(params![
            timeline,
            seq,
            message.sender.as_str(),
            key.msg_seq,
            key.msg_random,
            key.msg_time_stamp,
            body,
            message.cloud_custom_data,
            quiet,
            at_users,
            past
        ])?;
        self.count_messages(1)?;
        Ok((seq, past))
    }

    /// Up to `count` messages that `user` can read below `before`, newest first, with about `bytes` bytes of
    /// elements, but at least one message. Returns whether the bytes were the limit.
    pub fn history(
        &self,
        user: &UserId,
        timeline: TimelineId,
        conversation: &ConversationId,
        before: u64,
        (count, bytes): (u32, usize),
    ) -> Result<(Vec<Message>, bool)> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM message m LEFT JOIN account a ON a.user_id = m.sender_id
             WHERE m.timeline_id = ?2 AND m.seq < ?3 AND {READABLE}
               AND m.seq > (SELECT coalesce(min(after_seq), {OPEN}) FROM span
                            WHERE user_id = ?1 AND timeline_id = ?2)
             ORDER BY m.seq DESC LIMIT ?4"
        ))?;
        let before = i64::try_from(before).unwrap_or(OPEN);
        let rows = statement.query(params![user.as_str(), timeline, before, count])?;
        read_within(rows, conversation, bytes)
    }

    /// As [`Self::history`], but above `after`, oldest first.
    pub fn newer(
        &self,
        user: &UserId,
        timeline: TimelineId,
        conversation: &ConversationId,
        after: u64,
        (count, bytes): (u32, usize),
    ) -> Result<(Vec<Message>, bool)> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM message m LEFT JOIN account a ON a.user_id = m.sender_id
             WHERE m.timeline_id = ?2 AND m.seq > ?3 AND {READABLE}
               AND m.seq > (SELECT coalesce(min(after_seq), {OPEN}) FROM span
                            WHERE user_id = ?1 AND timeline_id = ?2)
             ORDER BY m.seq LIMIT ?4"
        ))?;
        let after = i64::try_from(after).unwrap_or(OPEN);
        let rows = statement.query(params![user.as_str(), timeline, after, count])?;
        read_within(rows, conversation, bytes)
    }

    /// Lets `user` read what comes after `after`, unless an open span does so already.
    pub fn open_span(&self, user: &UserId, timeline: TimelineId, after: u64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(&format!(
            "INSERT INTO span (user_id, timeline_id, after_seq, until_seq)
             SELECT CAST(?1 AS TEXT), CAST(?2 AS BIGINT), CAST(?3 AS BIGINT), {OPEN} WHERE NOT EXISTS (
               SELECT 1 FROM span WHERE user_id = ?1 AND timeline_id = ?2 AND until_seq = {OPEN})"
        ))?;
        statement.execute(params![user.as_str(), timeline, after])?;
        Ok(())
    }

    /// Ends at `until` what `user` can read. Earlier messages stay readable.
    pub fn close_span(&self, user: &UserId, timeline: TimelineId, until: u64) -> Result<()> {
        let mut empty = self.sql.prepare_cached(&format!(
            "DELETE FROM span WHERE user_id = ?1 AND timeline_id = ?2 AND until_seq = {OPEN}
             AND after_seq >= ?3"
        ))?;
        empty.execute(params![user.as_str(), timeline, until])?;
        let mut close = self.sql.prepare_cached(&format!(
            "UPDATE span SET until_seq = ?3 WHERE user_id = ?1 AND timeline_id = ?2
             AND until_seq = {OPEN}"
        ))?;
        close.execute(params![user.as_str(), timeline, until])?;
        Ok(())
    }

    /// Makes one message unreadable for `user`: the span that covers it is split. False if none covers it.
    pub fn hide_message(&self, user: &UserId, timeline: TimelineId, seq: u64) -> Result<bool> {
        let mut find = self.sql.prepare_cached(
            "SELECT after_seq, until_seq FROM span WHERE user_id = ?1 AND timeline_id = ?2
             AND after_seq < ?3 ORDER BY after_seq DESC LIMIT 1",
        )?;
        let found = find.query_row(params![user.as_str(), timeline, seq], |row| {
            Ok((row.get::<u64>(0)?, row.get::<u64>(1)?))
        });
        let Some((after, until)) = found.optional()?.filter(|(_, until)| *until >= seq) else {
            return Ok(false);
        };
        let mut remove = self.sql.prepare_cached(
            "DELETE FROM span WHERE user_id = ?1 AND timeline_id = ?2 AND after_seq = ?3",
        )?;
        remove.execute(params![user.as_str(), timeline, after])?;
        let mut keep = self.sql.prepare_cached(
            "INSERT INTO span (user_id, timeline_id, after_seq, until_seq)
             SELECT CAST(?1 AS TEXT), CAST(?2 AS BIGINT), CAST(?3 AS BIGINT), CAST(?4 AS BIGINT)
             WHERE CAST(?3 AS BIGINT) < CAST(?4 AS BIGINT)",
        )?;
        for (after, until) in [(after, seq - 1), (seq, until)] {
            keep.execute(params![user.as_str(), timeline, after, until])?;
        }
        Ok(true)
    }

    /// Makes everything up to `floor` unreadable for `user`.
    pub fn raise_floor(&self, user: &UserId, timeline: TimelineId, floor: u64) -> Result<()> {
        let mut below = self.sql.prepare_cached(
            "DELETE FROM span WHERE user_id = ?1 AND timeline_id = ?2 AND until_seq <= ?3",
        )?;
        below.execute(params![user.as_str(), timeline, floor])?;
        let mut across = self.sql.prepare_cached(
            "UPDATE span SET after_seq = ?3 WHERE user_id = ?1 AND timeline_id = ?2
             AND after_seq < ?3",
        )?;
        across.execute(params![user.as_str(), timeline, floor])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
