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
