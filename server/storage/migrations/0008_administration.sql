-- administration
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- Who owns the server, and what a user sees of its devices.

ALTER TABLE sessions ADD COLUMN address {{text 45}} NOT NULL DEFAULT '';

-- What the present token was made with from the one before, so that presenting that again answers the same one.
ALTER TABLE sessions ADD COLUMN renewal {{fixed 32}};
UPDATE sessions SET previous_hash = NULL;

-- The first user of a server owns it, also of one that is older than its owners.
INSERT INTO server_state (name, value) SELECT 'owner', id FROM users WHERE id = (SELECT MIN(id) FROM users)
{{keep_existing name}};
UPDATE users SET role = 3 WHERE id = (SELECT value FROM server_state WHERE name = 'owner');
