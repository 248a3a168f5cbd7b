-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: find
SELECT value FROM server_state WHERE name = 'world'

-- name: insert
INSERT INTO conversations (kind, created_at) VALUES (3, :at)

-- name: remember
INSERT INTO server_state (name, value) VALUES ('world', :conversation)

-- name: newcomers
-- Once, when the server starts.
SELECT f.account, f.seq FROM feed_heads f JOIN accounts a ON a.id = f.account
 WHERE (a.standing IS NULL OR a.standing <> :deleted)
   AND NOT EXISTS (SELECT 1 FROM members m WHERE m.conversation = :conversation AND m.account = f.account)
 ORDER BY f.account

-- name: mute
UPDATE members SET muted_until = :until WHERE conversation = :conversation AND account = :account

-- name: deleteMember
DELETE FROM members WHERE conversation = :conversation AND account = :account

-- name: deleteWindows
DELETE FROM windows WHERE conversation = :conversation AND account = :account

-- name: announcement
SELECT value FROM server_state WHERE name = 'announcement'

-- name: setAnnouncement
INSERT INTO server_state (name, value) VALUES ('announcement', :seq) {{on_conflict name}} value = {{new value}}
