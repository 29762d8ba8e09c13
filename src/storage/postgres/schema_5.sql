-- The service's rows in PostgreSQL, version 5: what SQLite's step of the same number does.

CREATE INDEX message_sent ON message (timeline_id, (time / 300), sender_id, random, msg_seq, time);
