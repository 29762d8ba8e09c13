-- The service's rows, version 7: the column that says what was deleted holds three kinds, and is named for that.
-- 0: the conversation, its history kept; 1: the conversation with its history; 2: the history alone.
ALTER TABLE deletion RENAME COLUMN clear TO kind;
