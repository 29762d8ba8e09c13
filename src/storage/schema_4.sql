-- The service's rows, version 4: how far users have read, and their preferences, both sent to
-- their devices.

-- The entry's own: it begins behind base_seq, and is read up to read_seq. Unread is what others wrote above that,
-- what the user can read and what is not quiet.
ALTER TABLE conversation ADD COLUMN base_seq  INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN read_seq  INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN read_time INTEGER NOT NULL DEFAULT 0; -- of that message, seconds since 1970

-- Up to now only the number of unread messages was known: they are the newest that others wrote.
UPDATE conversation SET read_seq = coalesce((
  SELECT seq FROM (
    SELECT seq, row_number() OVER (ORDER BY seq DESC) AS place FROM message m
    WHERE m.timeline_id = conversation.timeline_id AND m.sender_id <> conversation.user_id)
  WHERE place = conversation.unread + 1), 0)
WHERE listed = 1;

ALTER TABLE message ADD COLUMN quiet    INTEGER NOT NULL DEFAULT 0;  -- counts for nobody as unread
ALTER TABLE message ADD COLUMN at_users TEXT    NOT NULL DEFAULT ''; -- the users that it mentions: a JSON list, or empty

ALTER TABLE feed ADD COLUMN more INTEGER NOT NULL DEFAULT 0; -- entered: base_seq; read: read_time

-- Unread messages that mention a user.
CREATE TABLE mention (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  seq             INTEGER NOT NULL,
  at              INTEGER NOT NULL,           -- 1 the user, 2 all, 3 both
  PRIMARY KEY (user_id, conversation_id, seq)
) STRICT, WITHOUT ROWID;

-- How a user wants a conversation's messages. A row that says nothing is dropped.
CREATE TABLE preference (
  user_id         TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  receive_opt     INTEGER NOT NULL DEFAULT 0, -- V2TIM's number
  retention_days  INTEGER NOT NULL DEFAULT 0, -- older messages go by themselves; 0: they stay
  PRIMARY KEY (user_id, conversation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX preference_retention ON preference (user_id, conversation_id) WHERE retention_days > 0;

-- The feed's number of the last change: of too many in folders, the lowest leaves.
ALTER TABLE contact ADD COLUMN number INTEGER NOT NULL DEFAULT 0;

-- What a group was like that is no more: its conversations stay in the lists, and show it.
CREATE TABLE former_group (
  group_id TEXT NOT NULL PRIMARY KEY,
  type     TEXT NOT NULL,
  name     TEXT NOT NULL,
  face_url TEXT NOT NULL
) STRICT, WITHOUT ROWID;
