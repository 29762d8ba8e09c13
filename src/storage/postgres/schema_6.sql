-- The service's rows in PostgreSQL, version 6: what SQLite's step of the same number does.

INSERT INTO setting (name, value) VALUES ('identity', replace(CAST(gen_random_uuid() AS TEXT), '-', ''));

CREATE TABLE purged (
  timeline_id BIGINT NOT NULL,
  seq         BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  PRIMARY KEY (timeline_id, seq)
);

ALTER TABLE message ADD COLUMN past BIGINT NOT NULL DEFAULT 0;
ALTER TABLE timeline ADD COLUMN last_time BIGINT NOT NULL DEFAULT 0;
UPDATE timeline SET last_time = coalesce((
  SELECT max(time) FROM message m WHERE m.timeline_id = timeline.timeline_id), 0);

ALTER TABLE conversation ADD COLUMN deleted_time BIGINT NOT NULL DEFAULT 0;
UPDATE conversation SET deleted_time = CAST(extract(epoch FROM now()) AS BIGINT) WHERE listed = 0;
