-- The service's rows, version 6: which service this is, what a purge remembers, and which messages are no news.

-- A name that no other database has. Numbers of feeds and of messages mean something within one service only. A copy
-- that is carried elsewhere is the same service, and so is one that was restored from a backup.
INSERT INTO setting (name, value) VALUES ('identity', lower(hex(randomblob(16))));

-- The last message of each stretch that was purged, by a number made of its sender, the sender's numbers and its time: a device
-- that deletes up to it means the same.
CREATE TABLE purged (
  timeline_id INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  id          INTEGER NOT NULL,
  PRIMARY KEY (timeline_id, seq)
) STRICT, WITHOUT ROWID;

-- A message that was imported and is older than what was there is history: it takes no place of the news.
ALTER TABLE message ADD COLUMN past INTEGER NOT NULL DEFAULT 0;
ALTER TABLE timeline ADD COLUMN last_time INTEGER NOT NULL DEFAULT 0; -- of the newest message, seconds since 1970
UPDATE timeline SET last_time = coalesce((
  SELECT max(time) FROM message m WHERE m.timeline_id = timeline.timeline_id), 0);

-- When it was deleted last, seconds since 1970: what is older does not bring it back.
ALTER TABLE conversation ADD COLUMN deleted_time INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET deleted_time = unixepoch() WHERE listed = 0;
