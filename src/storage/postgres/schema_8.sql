-- The service's rows in PostgreSQL, version 8: what SQLite's step of the same number does. Compared byte by byte, as
-- ids are, so that both engines fold the same letters: those of ASCII.
ALTER TABLE account ALTER COLUMN nick TYPE TEXT COLLATE "C";
CREATE INDEX account_nick ON account (lower(nick), user_id) WHERE nick <> '';
