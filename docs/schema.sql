-- The tables of a fresh device and a fresh service, made from the code (src/client/cache/schema.sql,
-- src/storage/schema.sql) by tests/schema.rs.

-- The device.

CREATE TABLE contact (
  conversation_id TEXT    NOT NULL PRIMARY KEY,
  marks           INTEGER NOT NULL DEFAULT 0, -- one bit a mark
  custom          TEXT    NOT NULL DEFAULT '',
  receive_opt     INTEGER NOT NULL DEFAULT 0, -- V2TIM's number: 1, 2 and 3 are muted
  retention_days  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contact_dropped AFTER DELETE ON contact WHEN OLD.receive_opt IN (1, 2, 3) BEGIN
  UPDATE state SET value = value + coalesce((SELECT unread FROM conversation
    WHERE conversation_id = OLD.conversation_id AND listed = 1), 0) WHERE name = 'unread';
END;

CREATE TRIGGER contact_made AFTER INSERT ON contact WHEN NEW.receive_opt IN (1, 2, 3) BEGIN
  UPDATE state SET value = value - coalesce((SELECT unread FROM conversation
    WHERE conversation_id = NEW.conversation_id AND listed = 1), 0) WHERE name = 'unread';
END;

CREATE TRIGGER contact_muted AFTER UPDATE OF receive_opt ON contact
WHEN (OLD.receive_opt IN (1, 2, 3)) <> (NEW.receive_opt IN (1, 2, 3)) BEGIN
  UPDATE state SET value = value + iif(NEW.receive_opt IN (1, 2, 3), -1, 1) * coalesce(
    (SELECT unread FROM conversation WHERE conversation_id = NEW.conversation_id AND listed = 1), 0)
  WHERE name = 'unread';
END;

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
, base_seq  INTEGER NOT NULL DEFAULT 0, read_seq  INTEGER NOT NULL DEFAULT 0, read_time INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX conversation_list ON conversation (order_key) WHERE listed = 1;

CREATE INDEX conversation_unread ON conversation (unread) WHERE listed = 1 AND unread > 0;

CREATE INDEX conversation_unread_list ON conversation (order_key) WHERE listed = 1 AND unread > 0;

CREATE TRIGGER unread_changed AFTER UPDATE OF unread, listed ON conversation
WHEN OLD.unread * OLD.listed <> NEW.unread * NEW.listed AND NOT EXISTS (
  SELECT 1 FROM contact WHERE conversation_id = NEW.conversation_id AND receive_opt IN (1, 2, 3)) BEGIN
  UPDATE state SET value = value + NEW.unread * NEW.listed - OLD.unread * OLD.listed WHERE name = 'unread';
END;

CREATE TABLE deletion_order (
  conversation_id TEXT    NOT NULL,
  clear           INTEGER NOT NULL,           -- with the history
  up_to           INTEGER NOT NULL, marks TEXT NOT NULL DEFAULT '',           -- the last seq that the device had
  PRIMARY KEY (conversation_id, clear)
) STRICT, WITHOUT ROWID;

CREATE TABLE folder (
  folder_id INTEGER NOT NULL PRIMARY KEY,
  name      TEXT    NOT NULL
) STRICT;

CREATE TABLE folder_member (
  folder_id       INTEGER NOT NULL,
  conversation_id TEXT    NOT NULL,
  PRIMARY KEY (folder_id, conversation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX folder_of ON folder_member (conversation_id, folder_id);

CREATE TABLE mention (
  conversation_id TEXT    NOT NULL,
  seq             INTEGER NOT NULL,
  at              INTEGER NOT NULL,           -- 1 the user, 2 all, 3 both
  PRIMARY KEY (conversation_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
  conversation_key INTEGER NOT NULL,
  seq              INTEGER NOT NULL,
  sender_id        TEXT    NOT NULL,
  nick             TEXT    NOT NULL DEFAULT '',
  msg_seq          INTEGER NOT NULL,
  random           INTEGER NOT NULL,
  time             INTEGER NOT NULL,
  body             TEXT    NOT NULL, at_users TEXT NOT NULL DEFAULT '', past INTEGER NOT NULL DEFAULT 0, lost INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation_key, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
  identity TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
  name  TEXT    NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The service.

CREATE TABLE account (
  user_id   TEXT    NOT NULL PRIMARY KEY,
  nick      TEXT    NOT NULL DEFAULT '',
  face_url  TEXT    NOT NULL DEFAULT '',
  feed_last INTEGER NOT NULL DEFAULT 1       -- number of the newest change in this user's feed; 1 is the
                                             -- account itself, so that 0 is only asked by fresh devices
, deleted INTEGER NOT NULL DEFAULT 0, folder_last INTEGER NOT NULL DEFAULT 0, conversations INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

CREATE INDEX account_nick ON account (lower(nick), user_id) WHERE nick <> '';

CREATE TRIGGER account_made AFTER INSERT ON account WHEN NEW.deleted = 0 BEGIN
  UPDATE figure SET value = value + 1 WHERE name = 'users';
END;

CREATE TRIGGER account_marked AFTER UPDATE OF deleted ON account WHEN OLD.deleted <> NEW.deleted BEGIN
  UPDATE figure SET value = value + OLD.deleted - NEW.deleted WHERE name = 'users';
END;

CREATE TRIGGER account_removed AFTER DELETE ON account WHEN OLD.deleted = 0 BEGIN
  UPDATE figure SET value = value - 1 WHERE name = 'users';
END;

CREATE TABLE chat_group (
  group_id    TEXT    NOT NULL PRIMARY KEY,
  type        TEXT    NOT NULL,              -- the SDK's words: Work, Public, Meeting, Community
  name        TEXT    NOT NULL,
  face_url    TEXT    NOT NULL DEFAULT '',
  owner_id    TEXT    NOT NULL,
  timeline_id INTEGER NOT NULL,
  begin_seq   INTEGER NOT NULL DEFAULT 0     -- where it begins in its timeline: behind an earlier group of its id
, introduction TEXT NOT NULL DEFAULT '', notification TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  marks           INTEGER NOT NULL DEFAULT 0, -- one bit a mark, as in the SDK: 1 star, 2 unread, 4 fold, 8 hide
  custom          TEXT    NOT NULL DEFAULT '',
  time            INTEGER NOT NULL, number INTEGER NOT NULL DEFAULT 0,           -- the last change, seconds since 1970
  PRIMARY KEY (user_id, conversation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  timeline_id     INTEGER NOT NULL,
  listed          INTEGER NOT NULL DEFAULT 0,
  order_number    INTEGER NOT NULL DEFAULT 0, -- feed number of the last activity
  unread          INTEGER NOT NULL DEFAULT 0,
  pinned          INTEGER NOT NULL DEFAULT 0, base_seq  INTEGER NOT NULL DEFAULT 0, read_seq  INTEGER NOT NULL DEFAULT 0, read_time INTEGER NOT NULL DEFAULT 0, deleted_time INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id, conversation_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER conversation_listed AFTER UPDATE OF listed ON conversation
WHEN OLD.listed = 0 AND NEW.listed = 1 BEGIN
  UPDATE figure SET value = value + 1 WHERE name = 'conversations';
  UPDATE account SET conversations = conversations + 1 WHERE user_id = NEW.user_id;
END;

CREATE TRIGGER conversation_made AFTER INSERT ON conversation WHEN NEW.listed = 1 BEGIN
  UPDATE figure SET value = value + 1 WHERE name = 'conversations';
  UPDATE account SET conversations = conversations + 1 WHERE user_id = NEW.user_id;
END;

CREATE TRIGGER conversation_removed AFTER DELETE ON conversation WHEN OLD.listed = 1 BEGIN
  UPDATE figure SET value = value - 1 WHERE name = 'conversations';
  UPDATE account SET conversations = conversations - 1 WHERE user_id = OLD.user_id;
END;

CREATE TRIGGER conversation_unlisted AFTER UPDATE OF listed ON conversation
WHEN OLD.listed = 1 AND NEW.listed = 0 BEGIN
  UPDATE figure SET value = value - 1 WHERE name = 'conversations';
  UPDATE account SET conversations = conversations - 1 WHERE user_id = NEW.user_id;
  INSERT INTO tally (hour, deletions) VALUES (unixepoch() / 3600, 1)
    ON CONFLICT (hour) DO UPDATE SET deletions = deletions + 1;
END;

CREATE TABLE deletion (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  origin          TEXT    NOT NULL,           -- the only device that it is for; empty: for all
  kind           INTEGER NOT NULL,           -- with the history
  number          INTEGER NOT NULL,           -- in the feed
  floor           INTEGER NOT NULL,
  PRIMARY KEY (user_id, conversation_id, origin, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  user_id   TEXT    NOT NULL,
  device_id TEXT    NOT NULL,
  session   INTEGER NOT NULL,                -- chosen by the device at its login; 0: signed out by the server
  request   INTEGER NOT NULL DEFAULT 0,      -- the number of the last change that the device asked for …
  answer    TEXT    NOT NULL DEFAULT '',     -- … and its answer, should the device ask again
  last_seen INTEGER NOT NULL, given  INTEGER NOT NULL DEFAULT 0, newest INTEGER NOT NULL DEFAULT 0, refusal INTEGER NOT NULL DEFAULT 0,                -- the last login, seconds since 1970
  PRIMARY KEY (user_id, device_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed (
  user_id         TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  kind            INTEGER NOT NULL,          -- 1 message, 2 deleted, 3 entered, 4 pinned
  conversation_id TEXT    NOT NULL,
  seq             INTEGER NOT NULL DEFAULT 0, -- message: its seq; deleted: the floor; entered: the newest
  flag            INTEGER NOT NULL DEFAULT 0, -- message: counts as unread; deleted: with history; pinned: on;
                                              -- entered: the count of unread messages
  origin          TEXT    NOT NULL DEFAULT '', more INTEGER NOT NULL DEFAULT 0, -- the only device that sees it; empty: all
  PRIMARY KEY (user_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (
  name  TEXT    NOT NULL PRIMARY KEY,        -- users, conversations (in lists), messages
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE folder (
  user_id   TEXT    NOT NULL,
  folder_id INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  PRIMARY KEY (user_id, folder_id),
  UNIQUE (user_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE folder_member (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  folder_id       INTEGER NOT NULL,
  PRIMARY KEY (user_id, conversation_id, folder_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_group (
  group_id TEXT NOT NULL PRIMARY KEY,
  type     TEXT NOT NULL,
  name     TEXT NOT NULL,
  face_url TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE friend (
  user_id   TEXT NOT NULL,
  friend_id TEXT NOT NULL,
  remark    TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (user_id, friend_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX friend_of ON friend (friend_id, user_id);

CREATE TABLE group_member (
  group_id TEXT NOT NULL,
  user_id  TEXT NOT NULL,
  PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_of ON group_member (user_id, group_id);

CREATE TABLE mention (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  seq             INTEGER NOT NULL,
  at              INTEGER NOT NULL,           -- 1 the user, 2 all, 3 both
  PRIMARY KEY (user_id, conversation_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
  timeline_id INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  sender_id   TEXT    NOT NULL,
  msg_seq     INTEGER NOT NULL,
  random      INTEGER NOT NULL,
  time        INTEGER NOT NULL,
  body        TEXT    NOT NULL, cloud_custom_data TEXT NOT NULL DEFAULT '', quiet    INTEGER NOT NULL DEFAULT 0, at_users TEXT    NOT NULL DEFAULT '', past INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (timeline_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX message_key ON message (timeline_id, time, random, msg_seq);

CREATE INDEX message_sent ON message (timeline_id, time / 300, sender_id, random, msg_seq, time);

CREATE TABLE preference (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  receive_opt     INTEGER NOT NULL DEFAULT 0, -- V2TIM's number
  retention_days  INTEGER NOT NULL DEFAULT 0, -- older messages go by themselves; 0: they stay
  PRIMARY KEY (user_id, conversation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX preference_retention ON preference (user_id, conversation_id) WHERE retention_days > 0;

CREATE TABLE purge (
  timeline_id INTEGER NOT NULL PRIMARY KEY
) STRICT;

CREATE TABLE purged (
  timeline_id INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  id          INTEGER NOT NULL,
  PRIMARY KEY (timeline_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE span (
  user_id     TEXT    NOT NULL,
  timeline_id INTEGER NOT NULL,
  after_seq   INTEGER NOT NULL,
  until_seq   INTEGER NOT NULL,
  PRIMARY KEY (user_id, timeline_id, after_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX span_of_timeline ON span (timeline_id, after_seq, until_seq);

CREATE TABLE tally (
  hour      INTEGER NOT NULL PRIMARY KEY,    -- since 1970
  deletions INTEGER NOT NULL
) STRICT;

CREATE TABLE timeline (
  timeline_id INTEGER NOT NULL PRIMARY KEY,
  name        TEXT    NOT NULL UNIQUE,
  last_seq    INTEGER NOT NULL DEFAULT 0
, last_time INTEGER NOT NULL DEFAULT 0) STRICT;
