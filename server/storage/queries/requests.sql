-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: put
INSERT INTO contact_requests (sender, receiver, note, state, at) VALUES (:sender, :receiver, :note, :state, :at)
{{on_conflict sender, receiver}} note = {{new note}}, state = {{new state}}, at = {{new at}}

-- name: state
SELECT state FROM contact_requests WHERE sender = :sender AND receiver = :receiver

-- name: setState
UPDATE contact_requests SET state = :state WHERE sender = :sender AND receiver = :receiver

-- name: delete
DELETE FROM contact_requests WHERE sender = :sender AND receiver = :receiver

-- name: findAll
-- The last row for an account is the newest one; of two at the same time the pending one.
SELECT r.note, r.state, r.at, 0 AS incoming, {{profile_columns}}
  FROM contact_requests r JOIN accounts a ON a.id = r.receiver
 WHERE r.sender = :reader AND r.receiver IN (:others...)
UNION ALL
SELECT r.note, r.state, r.at, 1 AS incoming, {{profile_columns}}
  FROM contact_requests r JOIN accounts a ON a.id = r.sender
 WHERE r.receiver = :reader AND r.sender IN (:others...)
 ORDER BY at, state DESC

-- name: others
SELECT receiver AS other FROM contact_requests WHERE sender = :account
UNION ALL
SELECT sender AS other FROM contact_requests WHERE receiver = :account

-- name: deleteSent
DELETE FROM contact_requests WHERE sender = :account

-- name: deleteReceived
DELETE FROM contact_requests WHERE receiver = :account
