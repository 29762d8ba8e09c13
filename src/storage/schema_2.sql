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

-- The groups of a user, and who calls a user his friend.
CREATE INDEX member_of ON group_member (user_id, group_id);
CREATE INDEX friend_of ON friend (friend_id, user_id);

-- REST v4's text beside a message's elements.
ALTER TABLE message ADD COLUMN cloud_custom_data TEXT NOT NULL DEFAULT '';

-- What a user has noted of a conversation: marks, his own data, folders. It belongs to the contact rather
-- than to the list entry, so that deleting the conversation leaves it. A row without any of them is dropped.
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
