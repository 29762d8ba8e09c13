-- The service's rows, version 3: groups have their texts.

ALTER TABLE chat_group ADD COLUMN introduction TEXT NOT NULL DEFAULT '';
ALTER TABLE chat_group ADD COLUMN notification TEXT NOT NULL DEFAULT '';
