-- What a device keeps for one user, version 1. All of it but the drafts can be fetched again.

CREATE TABLE state (
  name  TEXT    NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A conversation of the list, or (listed = 0) one whose history stayed when it was deleted.
CREATE TABLE conversation (
  conversation_key INTEGER NOT NULL PRIMARY KEY,
  conversation_id  TEXT    NOT NULL UNIQUE,
  listed           INTEGER NOT NULL DEFAULT 0,
  show_name        TEXT    NOT NULL DEFAULT '',
  face_url         TEXT    NOT NULL DEFAULT '',
  group_type       TEXT    NOT NULL DEFAULT '',
  unread           INTEGER NOT NULL DEFAULT 0,
  pinned           INTEGER NOT NULL DEFAULT 0,
  order_key        INTEGER NOT NULL DEFAULT 0, -- place in the list, pin included
  last_seq         INTEGER NOT NULL DEFAULT 0, -- the newest message since it is in the list; 0: none
  draft_text       TEXT    NOT NULL DEFAULT '',
  draft_time       INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX conversation_list ON conversation (order_key) WHERE listed = 1;
CREATE INDEX conversation_unread ON conversation (unread) WHERE listed = 1 AND unread > 0;

-- The one place of a message's text. A conversation's rows lie together: deleting them is one range.
CREATE TABLE message (
  conversation_key INTEGER NOT NULL,
  seq              INTEGER NOT NULL,
  sender_id        TEXT    NOT NULL,
  nick             TEXT    NOT NULL DEFAULT '',
  msg_seq          INTEGER NOT NULL,
  random           INTEGER NOT NULL,
  time             INTEGER NOT NULL,
  body             TEXT    NOT NULL,
  PRIMARY KEY (conversation_key, seq)
) STRICT, WITHOUT ROWID;
