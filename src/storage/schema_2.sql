-- The service's rows, version 2: what a server needs beyond the embedded service.

-- A device that has signed in over the network.
CREATE TABLE device (
  user_id   TEXT    NOT NULL,
  device_id TEXT    NOT NULL,
  session   INTEGER NOT NULL,                -- chosen by the device at its login; 0: signed out by the server
  request   INTEGER NOT NULL DEFAULT 0,      -- the number of the last change that the device asked for …
  answer    TEXT    NOT NULL DEFAULT '',     -- … and its answer, should the device ask again
  last_seen INTEGER NOT NULL,                -- the last login, seconds since 1970
  PRIMARY KEY (user_id, device_id)
) STRICT, WITHOUT ROWID;

-- An account that was deleted keeps its feed's number, so that a later one of the same id goes on from it.
ALTER TABLE account ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;

-- The groups of a user, and those who have a user as a friend.
CREATE INDEX member_of ON group_member (user_id, group_id);
CREATE INDEX friend_of ON friend (friend_id, user_id);

-- REST v4's text beside a message's elements.
ALTER TABLE message ADD COLUMN cloud_custom_data TEXT NOT NULL DEFAULT '';

-- Preferences of a conversation: marks, custom data, folders. They belong to the contact rather
-- than to the list entry, so that deleting the conversation leaves them. A row without any of them is dropped.
CREATE TABLE contact (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  marks           INTEGER NOT NULL DEFAULT 0, -- one bit a mark, as in the SDK: 1 star, 2 unread, 4 fold, 8 hide
  custom          TEXT    NOT NULL DEFAULT '',
  time            INTEGER NOT NULL,           -- the last change, seconds since 1970
  PRIMARY KEY (user_id, conversation_id)
) STRICT, WITHOUT ROWID;

-- A folder of conversations (V2TIM's conversation group).
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

-- The number of the user's newest folder; numbers are not used again.
ALTER TABLE account ADD COLUMN folder_last INTEGER NOT NULL DEFAULT 0;

-- How much there is, so that nobody has to count through. Messages are counted where they are added and
-- purged, the others by the triggers below.
CREATE TABLE figure (
  name  TEXT    NOT NULL PRIMARY KEY,        -- users, conversations (in lists), messages
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO figure (name, value) VALUES
  ('users', (SELECT count(*) FROM account)),
  ('conversations', (SELECT count(*) FROM conversation WHERE listed = 1)),
  ('messages', (SELECT count(*) FROM message));

-- How many conversations were deleted in each hour.
CREATE TABLE tally (
  hour      INTEGER NOT NULL PRIMARY KEY,    -- since 1970
  deletions INTEGER NOT NULL
) STRICT;

ALTER TABLE account ADD COLUMN conversations INTEGER NOT NULL DEFAULT 0; -- in the list

UPDATE account SET conversations = (
  SELECT count(*) FROM conversation c WHERE c.user_id = account.user_id AND c.listed = 1);

CREATE TRIGGER account_made AFTER INSERT ON account WHEN NEW.deleted = 0 BEGIN
  UPDATE figure SET value = value + 1 WHERE name = 'users';
END;

CREATE TRIGGER account_marked AFTER UPDATE OF deleted ON account WHEN OLD.deleted <> NEW.deleted BEGIN
  UPDATE figure SET value = value + OLD.deleted - NEW.deleted WHERE name = 'users';
END;

CREATE TRIGGER account_removed AFTER DELETE ON account WHEN OLD.deleted = 0 BEGIN
  UPDATE figure SET value = value - 1 WHERE name = 'users';
END;

CREATE TRIGGER conversation_made AFTER INSERT ON conversation WHEN NEW.listed = 1 BEGIN
  UPDATE figure SET value = value + 1 WHERE name = 'conversations';
  UPDATE account SET conversations = conversations + 1 WHERE user_id = NEW.user_id;
END;

CREATE TRIGGER conversation_listed AFTER UPDATE OF listed ON conversation
WHEN OLD.listed = 0 AND NEW.listed = 1 BEGIN
  UPDATE figure SET value = value + 1 WHERE name = 'conversations';
  UPDATE account SET conversations = conversations + 1 WHERE user_id = NEW.user_id;
END;

-- Only a deletion takes an entry out of a list.
CREATE TRIGGER conversation_unlisted AFTER UPDATE OF listed ON conversation
WHEN OLD.listed = 1 AND NEW.listed = 0 BEGIN
  UPDATE figure SET value = value - 1 WHERE name = 'conversations';
  UPDATE account SET conversations = conversations - 1 WHERE user_id = NEW.user_id;
  INSERT INTO tally (hour, deletions) VALUES (unixepoch() / 3600, 1)
    ON CONFLICT (hour) DO UPDATE SET deletions = deletions + 1;
END;

CREATE TRIGGER conversation_removed AFTER DELETE ON conversation WHEN OLD.listed = 1 BEGIN
  UPDATE figure SET value = value - 1 WHERE name = 'conversations';
  UPDATE account SET conversations = conversations - 1 WHERE user_id = OLD.user_id;
END;
