-- The service's rows, version 8: users are found by the beginning of their nicknames, whether in capitals or not.
CREATE INDEX account_nick ON account (lower(nick), user_id) WHERE nick <> '';
