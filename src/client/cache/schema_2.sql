-- What a device keeps for one user, version 2.

-- Queued deletions: made without a connection, carried out here, not yet at the server.
CREATE TABLE deletion_order (
  conversation_id TEXT    NOT NULL,
  clear           INTEGER NOT NULL,           -- with the history
  up_to           INTEGER NOT NULL,           -- the last seq that the device had
  PRIMARY KEY (conversation_id, clear)
) STRICT, WITHOUT ROWID;
