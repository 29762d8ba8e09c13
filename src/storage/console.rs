//! Queries of the console.

use std::ops::Range;

use super::sql::{Answer, Row, Sql, params};

use super::message::{COLUMNS, read_message};
use super::{Rows, TimelineId};
use crate::api::console::{ListPosition, Tally};
use crate::model::{ConversationId, Message, Result, UserId};

/// The most spans of other users that are read before counting is given up.
const SPANS: usize = 256;

/// A user in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The user's id.
    pub user: UserId,
    /// The nickname.
    pub nick: String,
    /// The number of conversations in the user's list.
    pub conversations: u64,
}

/// A conversation in a user's list.
#[derive(Clone, Debug)]
pub struct ListedConversation {
    /// Its id.
    pub id: ConversationId,
    /// Its history.
    pub timeline: TimelineId,
    /// Its position in the list.
    pub place: ListPosition,
    /// The number of unread messages.
    pub unread: u64,
    /// The newest message that the user can read.
    pub last_message: Option<Message>,
}

/// What is known of a conversation in a user's list without reading its history: enough to search the list.
#[derive(Clone, Debug)]
pub struct NamedConversation {
    /// Its id.
    pub id: ConversationId,
    /// Its position in the list.
    pub place: ListPosition,
    /// The number of unread messages.
    pub unread: u64,
    /// The user's remark and the nickname, or the group's name; empty where there is none.
    pub names: [String; 3],
}

/// What a user can read of a timeline.
#[derive(Clone, Copy, Debug)]
pub struct Readable {
    /// The timeline's last seq.
    pub last_seq: u64,
    /// The number of messages that the user can read.
    pub messages: u64,
    /// The number of messages that nobody else can read, or `None` if counting would take too many spans of other
    /// users.
    pub unshared: Option<u64>,
}

/// A device that has logged in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Its id.
    pub device: String,
    /// Whether it is still logged in.
    pub signed_in: bool,
    /// Its last login, in seconds since 1970.
    pub last_seen: i64,
}

impl Rows<'_> {
    /// The value of a figure: `users`, `conversations` or `messages`.
    pub fn figure(&self, name: &str) -> Result<u64> {
        let mut statement = self.sql.prepare_cached(
            "SELECT CAST(coalesce(sum(value), 0) AS BIGINT) FROM figure WHERE name = ?1",
        )?;
        Ok(statement.query_row([name], |row| row.get(0))?)
    }

    /// Adjusts the number of messages; a negative `change` lowers it.
    pub(super) fn count_messages(&self, change: i64) -> Result<()> {
        self.count("messages", change)
    }

    /// Adjusts a figure.
    pub(super) fn count(&self, name: &str, change: i64) -> Result<()> {
        let count = match self.sql {
            Sql::Sqlite(_) => "UPDATE figure SET value = value + ?2 WHERE name = ?1",
            #[cfg(feature = "postgres")]
            Sql::Postgres(_) => "SELECT count_figure(?1, ?2)",
        };
        self.sql
            .prepare_cached(count)?
            .execute(params![name, change])?;
        Ok(())
    }

    /// The number of deletions in each hour that began at `from` or later.
    pub fn deletions_by_hour(&self, from: i64) -> Result<Vec<Tally>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT hour * 3600, CAST(sum(deletions) AS BIGINT) FROM tally WHERE hour >= ?1
             GROUP BY hour ORDER BY hour",
        )?;
        let rows = statement.query_map([from / 3_600], |row| {
            Ok(Tally {
                time: row.get(0)?,
                count: row.get(1)?,
            })
        })?;
        Ok(rows)
    }

    /// Users after `after` whose ids begin with `prefix`, by id.
    pub fn users(&self, prefix: &str, after: &str, limit: usize) -> Result<Vec<Listed>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT user_id, nick, conversations FROM account
             WHERE user_id > ?1 AND user_id >= ?2 AND user_id < ?3 AND deleted = 0
             ORDER BY user_id LIMIT ?4",
        )?;
        // Ids are printable ASCII, so all that begin with the prefix are below this.
        let end = format!("{prefix}\u{7f}");
        let rows = statement.query(params![after, prefix, end, limit])?;
        listed_users(rows)
    }

    /// Users whose nicknames begin with `prefix`, by nickname and id, after those of `after`. Both nicknames are in
    /// small letters, as far as they are ASCII.
    pub fn users_by_nick(
        &self,
        prefix: &str,
        after: (&str, &str),
        limit: usize,
    ) -> Result<Vec<Listed>> {
        let (nick, user) = after;
        let mut same = self.sql.prepare_cached(BY_SAME_NICK)?;
        let mut users = listed_users(same.query(params![nick, user, limit])?)?;
        if users.len() < limit {
            // No text is above this character.
            let end = format!("{prefix}\u{10ffff}");
            let mut later = self.sql.prepare_cached(BY_LATER_NICK)?;
            let rows = later.query(params![nick, end, limit - users.len()])?;
            users.extend(listed_users(rows)?);
        }
        Ok(users)
    }

    /// The number of conversations in the user's list.
    pub fn count_listed(&self, user: &UserId) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT conversations FROM account WHERE user_id = ?1")?;
        Ok(statement.query_row([user.as_str()], |row| row.get(0))?)
    }

    /// The user's devices, the latest login first.
    pub fn devices(&self, user: &UserId, limit: usize) -> Result<Vec<SignedIn>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT device_id, session <> 0, last_seen FROM device WHERE user_id = ?1 AND newest > 0
             ORDER BY last_seen DESC, device_id LIMIT ?2",
        )?;
        let rows = statement.query_map(params![user.as_str(), limit], |row| {
            Ok(SignedIn {
                device: row.get(0)?,
                signed_in: row.get(1)?,
                last_seen: row.get(2)?,
            })
        })?;
        Ok(rows)
    }

    /// The user's conversations after `after`: pinned first, then the latest activity first.
    pub fn listed_conversations(
        &self,
        user: &UserId,
        after: Option<ListPosition>,
        limit: usize,
    ) -> Result<Vec<ListedConversation>> {
        let mut statement = self.sql.prepare_cached(&with_last_message(
            "SELECT * FROM conversation WHERE user_id = ?1 AND listed = 1
             AND (pinned, order_number) < (?2, ?3)
             ORDER BY pinned DESC, order_number DESC LIMIT ?4",
        ))?;
        // Above every position, for the first page.
        let (pinned, order) = after.map_or((2, 0), |place| (i64::from(place.pinned), place.order));
        let order = i64::try_from(order).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![user.as_str(), pinned, order, limit])?;
        let mut listed = Vec::new();
        while let Some(row) = rows.next()? {
            listed.push(listed_conversation(&row)?);
        }
        Ok(listed)
    }

    /// A conversation of the user's list, or `None` if it is not in the list.
    pub fn listed_conversation(
        &self,
        user: &UserId,
        id: &ConversationId,
    ) -> Result<Option<ListedConversation>> {
        let mut statement = self.sql.prepare_cached(&with_last_message(
            "SELECT * FROM conversation WHERE user_id = ?1 AND conversation_id = ?2 AND listed = 1",
        ))?;
        let mut rows = statement.query(params![user.as_str(), id.to_string()])?;
        let row = rows.next()?;
        row.map(|row| listed_conversation(&row)).transpose()
    }

    /// The user's whole list, in its order, with the names of its conversations.
    pub fn named_conversations(&self, user: &UserId) -> Result<Vec<NamedConversation>> {
        // Behind "c2c_" comes the user's id, behind "group_" the group's.
        let mut statement = self.sql.prepare_cached(
            "SELECT c.conversation_id, c.pinned, c.order_number, c.unread, coalesce(f.remark, ''),
               coalesce(a.nick, ''), coalesce(g.name, x.name, '')
             FROM conversation c
             LEFT JOIN account a ON substr(c.conversation_id, 1, 4) = 'c2c_'
               AND a.user_id = substr(c.conversation_id, 5)
             LEFT JOIN friend f ON f.user_id = c.user_id AND f.friend_id = a.user_id
             LEFT JOIN chat_group g ON substr(c.conversation_id, 1, 6) = 'group_'
               AND g.group_id = substr(c.conversation_id, 7)
             LEFT JOIN former_group x ON substr(c.conversation_id, 1, 6) = 'group_'
               AND x.group_id = substr(c.conversation_id, 7)
             WHERE c.user_id = ?1 AND c.listed = 1
             ORDER BY c.pinned DESC, c.order_number DESC",
        )?;
        let mut rows = statement.query([user.as_str()])?;
        let mut named = Vec::new();
        while let Some(row) = rows.next()? {
            named.push(NamedConversation {
                id: ConversationId::new(&row.get::<String>(0)?)?,
                place: ListPosition {
                    pinned: row.get(1)?,
                    order: row.get(2)?,
                },
                unread: row.get(3)?,
                names: [row.get(4)?, row.get(5)?, row.get(6)?],
            });
        }
        Ok(named)
    }

    /// What the user can read of the timeline. Counts seqs instead of messages: each seq in a span has a message.
    pub fn readable(&self, user: &UserId, timeline: TimelineId) -> Result<Readable> {
        let last = self.last_seq(timeline)?;
        let own = self.own_spans(user, timeline, last)?;
        let others = self.other_spans(user, timeline, last, SPANS + 1)?;
        let messages = own.iter().map(|span| span.end - span.start).sum();
        let unshared = uncovered(&own, others.get(..SPANS).unwrap_or(&others));
        // More spans can only cover more.
        let known = unshared == 0 || others.len() <= SPANS;
        Ok(Readable {
            last_seq: last,
            messages,
            unshared: known.then_some(unshared),
        })
    }

    /// The ranges of the timeline that the user can read, up to `last`, oldest first.
    fn own_spans(&self, user: &UserId, timeline: TimelineId, last: u64) -> Result<Vec<Range<u64>>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT after_seq, CASE WHEN until_seq < ?3 THEN until_seq ELSE ?3 END FROM span
             WHERE user_id = ?1 AND timeline_id = ?2 AND after_seq < ?3 ORDER BY after_seq",
        )?;
        let span = |row: &Row<'_>| Ok(row.get(0)?..row.get(1)?);
        let rows = statement.query_map(params![user.as_str(), timeline, last], span)?;
        Ok(rows)
    }

    /// The ranges of the timeline that other users can read.
    fn other_spans(
        &self,
        user: &UserId,
        timeline: TimelineId,
        last: u64,
        limit: usize,
    ) -> Result<Vec<Range<u64>>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT after_seq, CASE WHEN until_seq < ?3 THEN until_seq ELSE ?3 END FROM span
             WHERE timeline_id = ?2 AND after_seq < ?3 AND user_id <> ?1
             ORDER BY after_seq, until_seq DESC LIMIT ?4",
        )?;
        let span = |row: &Row<'_>| Ok(row.get(0)?..row.get(1)?);
        let rows = statement.query_map(params![user.as_str(), timeline, last, limit], span)?;
        Ok(rows)
    }
}

/// These two read the index of nicknames from a place on, so their cost does not grow with the number of users. One
/// query with `(lower(nick), user_id) > (?1, ?2)` would read it from its beginning: SQLite does not seek by a row value
/// whose first member is an indexed expression.
const BY_SAME_NICK: &str = "SELECT user_id, nick, conversations FROM account
     WHERE nick <> '' AND lower(nick) = ?1 AND user_id > ?2 AND deleted = 0 ORDER BY user_id LIMIT ?3";
const BY_LATER_NICK: &str = "SELECT user_id, nick, conversations FROM account
     WHERE nick <> '' AND lower(nick) > ?1 AND lower(nick) < ?2 AND deleted = 0
     ORDER BY lower(nick), user_id LIMIT ?3";

fn listed_users(mut rows: Answer<'_>) -> Result<Vec<Listed>> {
    let mut users = Vec::new();
    while let Some(row) = rows.next()? {
        users.push(Listed {
            user: UserId::new(&row.get::<String>(0)?)?,
            nick: row.get(1)?,
            conversations: row.get(2)?,
        });
    }
    Ok(users)
}

/// A query for the rows of `conversation` that `chosen` selects, with the newest message of each that the user can
/// read, in the list's order.
fn with_last_message(chosen: &str) -> String {
    format!(
        "SELECT c.conversation_id, c.timeline_id, c.pinned, c.order_number, c.unread, {COLUMNS}
         FROM ({chosen}) c
         LEFT JOIN message m ON m.timeline_id = c.timeline_id AND m.seq = (
           SELECT max((SELECT l.seq FROM message l WHERE l.timeline_id = s.timeline_id
                       AND l.seq > s.after_seq AND l.seq <= s.until_seq
                       ORDER BY l.seq DESC LIMIT 1))
           FROM span s WHERE s.user_id = c.user_id AND s.timeline_id = c.timeline_id)
         LEFT JOIN account a ON a.user_id = m.sender_id
         ORDER BY c.pinned DESC, c.order_number DESC"
    )
}

fn listed_conversation(row: &Row<'_>) -> Result<ListedConversation> {
    let id = ConversationId::new(&row.get::<String>(0)?)?;
    let last_message = match row.get::<Option<u64>>(5)? {
        Some(_) => Some(read_message(row, 5, &id)?),
        None => None,
    };
    Ok(ListedConversation {
        id,
        timeline: row.get(1)?,
        place: ListPosition {
            pinned: row.get(2)?,
            order: row.get(3)?,
        },
        unread: row.get(4)?,
        last_message,
    })
}

/// The length of `own` that no span of `others` covers. Both are ordered by their lower ends.
fn uncovered(own: &[Range<u64>], others: &[Range<u64>]) -> u64 {
    let mut alone = 0;
    for span in own {
        let mut covered = span.start;
        for other in others.iter().filter(|other| other.start < span.end) {
            alone += other.start.saturating_sub(covered);
            covered = covered.max(other.end);
        }
        alone += span.end.saturating_sub(covered);
    }
    alone
}

#[cfg(test)]
mod tests;
