-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

ALTER TABLE conversations ADD COLUMN avatar BLOB;
ALTER TABLE conversations ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN join_rule INTEGER NOT NULL DEFAULT 1;
ALTER TABLE conversations ADD COLUMN group_nickname TEXT;
ALTER TABLE conversations ADD COLUMN everyone_muted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN muted_until INTEGER;
ALTER TABLE conversations ADD COLUMN dissolved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN join_requests INTEGER NOT NULL DEFAULT 0;

ALTER TABLE members ADD COLUMN nickname TEXT;
ALTER TABLE members ADD COLUMN muted_until INTEGER;
