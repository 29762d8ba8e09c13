-- The service's rows, version 3: logins have an order, refusals are remembered, groups have their texts.

-- The numbers of a device's logins: the highest that it was given, and the highest that it signed in with.
ALTER TABLE device ADD COLUMN given  INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN newest INTEGER NOT NULL DEFAULT 0;
UPDATE device SET newest = session;

-- The code if the last change was refused; the answer is the sentence then.
ALTER TABLE device ADD COLUMN refusal INTEGER NOT NULL DEFAULT 0;

ALTER TABLE chat_group ADD COLUMN introduction TEXT NOT NULL DEFAULT '';
ALTER TABLE chat_group ADD COLUMN notification TEXT NOT NULL DEFAULT '';
