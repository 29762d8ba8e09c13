-- The service's rows, version 8: users are found by the beginning of their nicknames, whether in capitals or not.
CREATE INDEX account_nick ON account (lower(nick), user_id) WHERE nick <> '';
-- A feed's first number belongs to a row, as all others do, also in accounts without a change: otherwise, the first
-- change would have the same number in each life of a database that is restored from a copy.
INSERT INTO feed (user_id, number, kind, conversation_id, seq, flag, origin, more)
  SELECT user_id, 2, 14, '', 0, 0, '', 0 FROM account WHERE feed_last = 1;
UPDATE account SET feed_last = 2 WHERE feed_last = 1;
