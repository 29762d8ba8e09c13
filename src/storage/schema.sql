-- The service's rows, version 1. Every key begins with the user or the timeline that the row belongs to.

CREATE TABLE account (
  user_id   TEXT    NOT NULL PRIMARY KEY,
  nick      TEXT    NOT NULL DEFAULT '',
  face_url  TEXT    NOT NULL DEFAULT '',
  feed_last INTEGER NOT NULL DEFAULT 1       -- number of the newest change in this user's feed; 1 is the
                                             -- account itself, so that 0 is only asked by fresh devices
) STRICT, WITHOUT ROWID;

CREATE TABLE friend (
  user_id   TEXT NOT NULL,
  friend_id TEXT NOT NULL,
  remark    TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (user_id, friend_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_group (
  group_id    TEXT    NOT NULL PRIMARY KEY,
  type        TEXT    NOT NULL,              -- the SDK's words: Work, Public, Meeting, Community
  name        TEXT    NOT NULL,
  face_url    TEXT    NOT NULL DEFAULT '',
  owner_id    TEXT    NOT NULL,
  timeline_id INTEGER NOT NULL,
  begin_seq   INTEGER NOT NULL DEFAULT 0     -- where it begins in its timeline: behind an earlier group of its id
) STRICT, WITHOUT ROWID;

CREATE TABLE group_member (
  group_id TEXT NOT NULL,
  user_id  TEXT NOT NULL,
  PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;

-- One history: of a pair of users, or of a group. Its name makes it unique.
CREATE TABLE timeline (
  timeline_id INTEGER NOT NULL PRIMARY KEY,
  name        TEXT    NOT NULL UNIQUE,
  last_seq    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The one place of a message's text. A timeline's rows lie together, in the order of their seq.
CREATE TABLE message (
  timeline_id INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  sender_id   TEXT    NOT NULL,
  msg_seq     INTEGER NOT NULL,
  random      INTEGER NOT NULL,
  time        INTEGER NOT NULL,
  body        TEXT    NOT NULL,
  PRIMARY KEY (timeline_id, seq)
) STRICT, WITHOUT ROWID;

-- Finds a message that is sent or imported again. In the order of the messages, so that purging stays local.
CREATE INDEX message_key ON message (timeline_id, time, random, msg_seq);

-- What one user has of one timeline. The row outlives the list entry (listed = 0): the conversation may come
-- back.
CREATE TABLE conversation (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  timeline_id     INTEGER NOT NULL,
  listed          INTEGER NOT NULL DEFAULT 0,
  order_number    INTEGER NOT NULL DEFAULT 0, -- feed number of the last activity
  unread          INTEGER NOT NULL DEFAULT 0,
  pinned          INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id, conversation_id)
) STRICT, WITHOUT ROWID;

-- The last deletion of each kind, for devices that the feed does not reach back to.
CREATE TABLE deletion (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  origin          TEXT    NOT NULL,           -- the only device that it is for; empty: for all
  clear           INTEGER NOT NULL,           -- with the history
  number          INTEGER NOT NULL,           -- in the feed
  floor           INTEGER NOT NULL,
  PRIMARY KEY (user_id, conversation_id, origin, clear)
) STRICT, WITHOUT ROWID;

-- Seqs that a user can read: above after_seq, up to until_seq. Joining opens a span, quitting closes it,
-- deleting with history moves its lower end: the floor. What no span covers is purged.
CREATE TABLE span (
  user_id     TEXT    NOT NULL,
  timeline_id INTEGER NOT NULL,
  after_seq   INTEGER NOT NULL,
  until_seq   INTEGER NOT NULL,
  PRIMARY KEY (user_id, timeline_id, after_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX span_of_timeline ON span (timeline_id, after_seq, until_seq);

-- A user's changes, in order. Refers to messages and never copies them.
CREATE TABLE feed (
  user_id         TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  kind            INTEGER NOT NULL,          -- 1 message, 2 deleted, 3 entered, 4 pinned
  conversation_id TEXT    NOT NULL,
  seq             INTEGER NOT NULL DEFAULT 0, -- message: its seq; deleted: the floor; entered: the newest
  flag            INTEGER NOT NULL DEFAULT 0, -- message: counts as unread; deleted: with history; pinned: on;
                                              -- entered: the count of unread messages
  origin          TEXT    NOT NULL DEFAULT '', -- the only device that sees it; empty: all
  PRIMARY KEY (user_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Timelines where something may be out of everyone's reach: work that a restart finds again.
CREATE TABLE purge (
  timeline_id INTEGER NOT NULL PRIMARY KEY
) STRICT;
