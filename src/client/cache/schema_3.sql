-- What a device keeps for one user, version 3.

ALTER TABLE conversation ADD COLUMN base_seq  INTEGER NOT NULL DEFAULT 0; -- the entry begins behind it
ALTER TABLE conversation ADD COLUMN read_seq  INTEGER NOT NULL DEFAULT 0; -- read up to here …
ALTER TABLE conversation ADD COLUMN read_time INTEGER NOT NULL DEFAULT 0; -- … which was sent then

-- The list of those with unread messages, in its order.
CREATE INDEX conversation_unread_list ON conversation (order_key) WHERE listed = 1 AND unread > 0;

ALTER TABLE message ADD COLUMN at_users TEXT NOT NULL DEFAULT ''; -- the users that it mentions: a JSON list, or empty

-- Preferences of a conversation. They outlive the entry and the conversation's row.
CREATE TABLE contact (
  conversation_id TEXT    NOT NULL PRIMARY KEY,
  marks           INTEGER NOT NULL DEFAULT 0, -- one bit a mark
  custom          TEXT    NOT NULL DEFAULT '',
  receive_opt     INTEGER NOT NULL DEFAULT 0, -- V2TIM's number: 1, 2 and 3 are muted
  retention_days  INTEGER NOT NULL DEFAULT 0
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

-- Unread messages that mention the user.
CREATE TABLE mention (
  conversation_id TEXT    NOT NULL,
  seq             INTEGER NOT NULL,
  at              INTEGER NOT NULL,           -- 1 the user, 2 all, 3 both
  PRIMARY KEY (conversation_id, seq)
) STRICT, WITHOUT ROWID;

-- The sum of the unread counts of the list, muted conversations left out, so that nobody has to add it up.
INSERT INTO state (name, value)
  SELECT 'unread', coalesce(sum(unread), 0) FROM conversation WHERE listed = 1;

CREATE TRIGGER unread_changed AFTER UPDATE OF unread, listed ON conversation
WHEN OLD.unread * OLD.listed <> NEW.unread * NEW.listed AND NOT EXISTS (
  SELECT 1 FROM contact WHERE conversation_id = NEW.conversation_id AND receive_opt IN (1, 2, 3)) BEGIN
  UPDATE state SET value = value + NEW.unread * NEW.listed - OLD.unread * OLD.listed WHERE name = 'unread';
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

CREATE TRIGGER contact_dropped AFTER DELETE ON contact WHEN OLD.receive_opt IN (1, 2, 3) BEGIN
  UPDATE state SET value = value + coalesce((SELECT unread FROM conversation
    WHERE conversation_id = OLD.conversation_id AND listed = 1), 0) WHERE name = 'unread';
END;
