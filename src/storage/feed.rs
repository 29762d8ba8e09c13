//! The change feed of each user.

use super::sql::{Row, params};

use super::Rows;
use super::message::{COLUMNS, READABLE, read_message};
use crate::api::feed::{
    Change, Cleared, ConversationPreferences, Deletion, Gone, Numbered, ReadPosition,
};
use crate::model::{ConversationId, Error, Result, UserId, code};

/// The most that a change's number is above the one before it. The step is random, so that a service which was
/// restored from a copy gives other numbers to its changes than it did before: a device notices that the change at its
/// cursor is not in the feed. 2^31 changes a user leave room for the order keys of a device.
const STEP: u64 = 1 << 16;

/// Where a number lies in a user's feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The feed has every change after it.
    Whole,
    /// Changes after it were dropped.
    Behind,
    /// It is above the newest change: the service was restored from a copy.
    Ahead,
    /// The feed reaches back that far and has no such change: the service was restored from a copy, and went on.
    Forked,
}

/// A change to append to a feed.
#[derive(Clone, Copy, Debug)]
pub struct FeedItem<'a> {
    /// The change.
    pub kind: FeedKind,
    /// The conversation; `None` for changes of a conversation group itself.
    pub conversation: Option<&'a ConversationId>,
    /// The only device that it applies to; empty: all.
    pub origin: &'a str,
}

/// A kind of change, with its values.
#[derive(Clone, Copy, Debug)]
pub enum FeedKind {
    /// The feed began. This is not a change for any device, but a number for them to begin with.
    Began,
    /// A message arrived.
    Message {
        /// Its seq.
        seq: u64,
        /// Whether it counts as unread.
        unread: bool,
        /// How it mentions the user: bits of [`crate::model::at`].
        at: u8,
        /// Whether it left the entry in its place.
        stays: bool,
    },
    /// The conversation was deleted.
    Deleted {
        /// The floor of the deletion.
        floor: u64,
        /// Whether the history was deleted too.
        clear: bool,
    },
    /// The conversation entered the list without a message.
    Entered {
        /// The seq of its newest message; 0: none.
        last_seq: u64,
        /// The number of unread messages.
        unread: u64,
        /// The entry begins after this seq.
        base_seq: u64,
    },
    /// The conversation was pinned or unpinned.
    Pinned(bool),
    /// The history was cleared.
    Cleared {
        /// The last seq that was cleared.
        floor: u64,
        /// The number of unread messages that are left.
        unread: u64,
    },
    /// The messages of a range of seqs were deleted.
    MessagesDeleted {
        /// The first seq.
        from: u64,
        /// The last seq.
        to: u64,
    },
    /// The user has read the conversation.
    Read {
        /// The read position.
        position: ReadPosition,
        /// The number of unread messages that are left.
        unread: u64,
    },
    /// The conversation's preferences have changed.
    Preferences,
    /// A conversation group was created or renamed.
    FolderNamed(u64),
    /// A conversation group was deleted.
    FolderDeleted(u64),
    /// The conversation was added to a group.
    FolderPut(u64),
    /// The conversation was removed from a group.
    FolderTaken {
        /// The group.
        folder: u64,
        /// V2TIM's reason.
        reason: u32,
    },
    /// The conversation is shown differently.
    Shown,
}

/// The numbers in the column `kind`.
mod kind {
    pub(super) const MESSAGE: u8 = 1;
    pub(super) const DELETED: u8 = 2;
    pub(super) const ENTERED: u8 = 3;
    pub(super) const PINNED: u8 = 4;
    pub(super) const CLEARED: u8 = 5;
    pub(super) const MESSAGES_DELETED: u8 = 6;
    pub(super) const READ: u8 = 7;
    pub(super) const PREFERENCES: u8 = 8;
    pub(super) const FOLDER_NAMED: u8 = 9;
    pub(super) const FOLDER_DELETED: u8 = 10;
    pub(super) const FOLDER_PUT: u8 = 11;
    pub(super) const FOLDER_TAKEN: u8 = 12;
    pub(super) const SHOWN: u8 = 13;
    pub(super) const BEGAN: u8 = 14;
}

impl FeedKind {
    /// `kind`, `seq`, `flag` and `more` of the row.
    fn columns(self) -> (u8, u64, u64, i64) {
        let (kind, seq, flag) = match self {
            Self::Began => (kind::BEGAN, 0, 0),
            Self::Message {
                seq,
                unread,
                at,
                stays,
            } => {
                let flag = u64::from(unread) | u64::from(at) << 1 | u64::from(stays) << 3;
                (kind::MESSAGE, seq, flag)
            }
            Self::Deleted { floor, clear } => (kind::DELETED, floor, u64::from(clear)),
            Self::Entered {
                last_seq, unread, ..
            } => (kind::ENTERED, last_seq, unread),
            Self::Pinned(pinned) => (kind::PINNED, 0, u64::from(pinned)),
            Self::Cleared { floor, unread } => (kind::CLEARED, floor, unread),
            Self::MessagesDeleted { from, to } => (kind::MESSAGES_DELETED, from, to),
            Self::Read { position, unread } => (kind::READ, position.read_seq, unread),
            Self::Preferences => (kind::PREFERENCES, 0, 0),
            Self::FolderNamed(folder) => (kind::FOLDER_NAMED, folder, 0),
            Self::FolderDeleted(folder) => (kind::FOLDER_DELETED, folder, 0),
            Self::FolderPut(folder) => (kind::FOLDER_PUT, folder, 0),
            Self::FolderTaken { folder, reason } => (kind::FOLDER_TAKEN, folder, u64::from(reason)),
            Self::Shown => (kind::SHOWN, 0, 0),
        };
        let more = match self {
            Self::Entered { base_seq, .. } => base_seq.cast_signed(),
            Self::Read { position, .. } => position.read_time,
            _ => 0,
        };
        (kind, seq, flag, more)
    }
}

impl Rows<'_> {
    /// Appends a change. Returns its number.
    pub fn append(&self, user: &UserId, item: &FeedItem<'_>) -> Result<u64> {
        // A new account's number is 1, and the row that begins its feed has the next one.
        let mut next = self.sql.prepare_cached(
            "UPDATE account SET feed_last = feed_last + CASE feed_last WHEN 1 THEN 1 ELSE ?2 END
             WHERE user_id = ?1 RETURNING feed_last",
        )?;
        let step = 1 + crate::random::quick_number() % STEP;
        let number: u64 = next.query_row(params![user.as_str(), step], |row| row.get(0))?;
        let (kind, seq, flag, more) = item.kind.columns();
        let mut insert = self.sql.prepare_cached(
            "INSERT INTO feed (user_id, number, kind, conversation_id, seq, flag, origin, more)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        let conversation = item
            .conversation
            .map_or_else(String::new, ToString::to_string);
        insert.execute(params![
            user.as_str(),
            number,
            kind,
            conversation,
            seq,
            flag,
            item.origin,
            more
        ])?;
        Ok(number)
    }

    /// Drops changes older than about the last `keep` of a feed whose newest change has this number. Returns how many.
    pub fn trim_feed(&self, user: &UserId, newest: u64, keep: u64) -> Result<usize> {
        let mut trim = self
            .sql
            .prepare_cached("DELETE FROM feed WHERE user_id = ?1 AND number <= ?2")?;
        let kept = keep.saturating_mul(STEP / 2);
        Ok(trim.execute(params![user.as_str(), newest.saturating_sub(kept)])?)
    }

    /// The number of the newest change; 0 before the first.
    pub fn feed_last(&self, user: &UserId) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT coalesce(max(feed_last), 0) FROM account WHERE user_id = ?1")?;
        Ok(statement.query_row([user.as_str()], |row| row.get(0))?)
    }

    /// Where `since` lies in the feed, whose newest change has the number `last`.
    pub fn reach(&self, user: &UserId, since: u64, last: u64) -> Result<Reach> {
        if since >= last {
            let here = since == last;
            return Ok(if here { Reach::Whole } else { Reach::Ahead });
        }
        let mut statement = self.sql.prepare_cached(
            "SELECT (SELECT min(number) FROM feed WHERE user_id = ?1),
                    (SELECT count(*) FROM feed WHERE user_id = ?1 AND number = ?2)",
        )?;
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let (tail, found): (Option<u64>, u64) =
            statement.query_row(params![user.as_str(), since], read)?;
        Ok(match tail {
            _ if found == 1 => Reach::Whole,
            Some(tail) if tail == since + 1 => Reach::Whole,
            Some(tail) if tail <= since => Reach::Forked,
            _ => Reach::Behind,
        })
    }

    /// Up to `limit` changes after `since` that apply to `device`, and the last number read. For a message that
    /// the user can no longer read, only its effect on the list is returned.
    pub fn changes(
        &self,
        user: &UserId,
        since: u64,
        device: &str,
        limit: usize,
    ) -> Result<(Vec<Numbered>, u64)> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT f.number, f.kind, f.conversation_id, f.seq, f.flag, f.origin, f.more, {COLUMNS}
             FROM feed f
             LEFT JOIN conversation c
               ON f.kind = {message} AND c.user_id = f.user_id AND c.conversation_id = f.conversation_id
             LEFT JOIN message m
               ON f.kind = {message} AND m.timeline_id = c.timeline_id AND m.seq = f.seq AND {READABLE}
             LEFT JOIN account a ON a.user_id = m.sender_id
             WHERE f.user_id = ?1 AND f.number > ?2 ORDER BY f.number LIMIT ?3",
            message = kind::MESSAGE
        ))?;
        let mut rows = statement.query(params![user.as_str(), since, limit])?;
        let mut changes = Vec::new();
        let mut last = since;
        while let Some(row) = rows.next()? {
            last = row.get(0)?;
            let origin: String = row.get(5)?;
            if !origin.is_empty() && origin != device {
                continue;
            }
            if let Some(change) = self.change(user, &row)? {
                changes.push(Numbered {
                    number: last,
                    change,
                });
            }
        }
        Ok((changes, last))
    }

    /// The change in a row of [`Self::changes`]; `None` if it no longer applies.
    fn change(&self, user: &UserId, row: &Row<'_>) -> Result<Option<Change>> {
        let (seq, flag): (u64, u64) = (row.get(3)?, row.get(4)?);
        let conversation = || ConversationId::new(&row.get::<String>(2)?);
        Ok(Some(match row.get::<u8>(1)? {
            kind::BEGAN => return Ok(None),
            kind::MESSAGE if row.get::<Option<u64>>(7)?.is_none() => {
                let gone = Gone {
                    seq,
                    unread: flag & 1 == 1,
                    at: (flag >> 1 & 3) as u8,
                    stays: flag >> 3 == 1,
                };
                self.gone(user, conversation()?, gone)?
            }
            kind::MESSAGE => Change::Message {
                message: read_message(row, 7, &conversation()?)?,
                unread: flag & 1 == 1,
                at: (flag >> 1 & 3) as u8,
                stays: flag >> 3 == 1,
            },
            kind::DELETED => Change::Deleted(Deletion {
                conversation: conversation()?,
                floor: seq,
                clear: flag != 0,
            }),
            kind::ENTERED => Change::Entered {
                conversation: conversation()?,
                last_seq: seq,
                unread: flag,
                base_seq: row.get(6)?,
                gone: None,
            },
            kind::PINNED => Change::Pinned {
                conversation: conversation()?,
                pinned: flag != 0,
            },
            kind::CLEARED => Change::Cleared(Cleared {
                conversation: conversation()?,
                floor: seq,
                unread: flag,
            }),
            kind::MESSAGES_DELETED => self.messages_deleted(user, conversation()?, seq, flag)?,
            kind::READ => Change::Read {
                conversation: conversation()?,
                position: ReadPosition {
                    read_seq: seq,
                    read_time: row.get(6)?,
                },
                unread: flag,
            },
            kind::PREFERENCES => self.preferences_change(user, conversation()?)?,
            kind::FOLDER_NAMED => match self.folder_name(user, seq)? {
                Some(name) => Change::FolderNamed { id: seq, name },
                None => return Ok(None), // Deleted since.
            },
            kind::FOLDER_DELETED => Change::FolderDeleted { id: seq },
            kind::FOLDER_PUT => Change::FolderPut {
                id: seq,
                conversation: conversation()?,
            },
            kind::FOLDER_TAKEN => Change::FolderTaken {
                id: seq,
                conversation: conversation()?,
                reason: flag as u32,
            },
            kind::SHOWN => Change::Shown {
                conversation: conversation()?,
                gone: None,
            },
            other => {
                let why = format!("a change of kind {other}, which this version does not know");
                return Err(Error::new(code::TIM_ERR_DATABASE_OPERATE_FAILED, why));
            }
        }))
    }

    /// The remaining effect of a message that the user can no longer read: it brought its conversation into the
    /// list, and up.
    fn gone(&self, user: &UserId, conversation: ConversationId, gone: Gone) -> Result<Change> {
        let own = self.conversation(user, &conversation)?;
        let entry = own.filter(|own| own.listed && own.base_seq < gone.seq && !gone.stays);
        let gone = Some(gone);
        Ok(match entry {
            Some(own) => Change::Entered {
                conversation,
                unread: 0,
                last_seq: 0,
                base_seq: own.base_seq,
                gone,
            },
            None => Change::Shown { conversation, gone },
        })
    }

    fn messages_deleted(
        &self,
        user: &UserId,
        conversation: ConversationId,
        from: u64,
        to: u64,
    ) -> Result<Change> {
        Ok(Change::MessagesDeleted {
            last_message: self.last_message(user, &conversation)?,
            conversation,
            from,
            to,
        })
    }

    fn preferences_change(&self, user: &UserId, conversation: ConversationId) -> Result<Change> {
        let preferences = self.preferences(user, &conversation)?;
        Ok(Change::Preferences(ConversationPreferences {
            conversation,
            preferences,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Location, Storage};

    #[test]
    fn a_change_of_an_unknown_kind_is_an_error() {
        let directory = tempfile::tempdir().unwrap();
        let mut storage = Storage::open(&Location::of_test(directory.path())).unwrap();
        let alice = UserId::new("alice").unwrap();
        let read = storage.write(|rows| {
            rows.ensure_account(&alice)?;
            let item = FeedItem {
                kind: FeedKind::Shown,
                conversation: Some(&ConversationId::new("c2c_bob")?),
                origin: "",
            };
            rows.append(&alice, &item)?;
            assert_eq!(rows.changes(&alice, 0, "phone", 10)?.0.len(), 1);
            rows.sql.run("UPDATE feed SET kind = 99")?;
            rows.changes(&alice, 0, "phone", 10).map(drop)
        });
        let error = read.unwrap_err();
        assert_eq!(error.code, code::TIM_ERR_DATABASE_OPERATE_FAILED);
        assert!(error.message.contains("kind 99"), "{error}");
    }
}
