-- What a device keeps for one user, version 4.

-- The service that it is kept of; none before one has answered. Another service is another file.
CREATE TABLE service (
  identity TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

ALTER TABLE message ADD COLUMN past INTEGER NOT NULL DEFAULT 0; -- imported, and older than what was there
ALTER TABLE message ADD COLUMN lost INTEGER NOT NULL DEFAULT 0; -- local-only: a restored service lacks it

-- Fingerprints of messages that the device had when the deletion was queued: JSON, newest first.
ALTER TABLE deletion_order ADD COLUMN marks TEXT NOT NULL DEFAULT '';
