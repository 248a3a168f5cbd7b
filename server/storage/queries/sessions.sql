-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO sessions (user_id, account_id, label, token_hash, entered_from, issued_at, rotated_at, last_seen_at)
VALUES (:user, :account, :label, :hash, :entered_from, :at, :at, :at)

-- fragment: session_columns
s.id, s.user_id, s.account_id, s.token_hash, s.previous_hash, s.rotated_at, s.last_seen_at,
COALESCE(s.entered_from, s.id) AS first_session, u.disabled, u.expires_at
  FROM sessions s JOIN users u ON u.id = s.user_id

-- name: findByToken
SELECT {{session_columns}} WHERE s.token_hash = :hash OR s.previous_hash = :hash

-- name: ofUser
SELECT {{session_columns}} WHERE s.user_id = :user ORDER BY s.last_seen_at, s.id

-- name: touch
UPDATE sessions SET last_seen_at = :at WHERE id = :id

-- name: forgetPrevious
UPDATE sessions SET previous_hash = NULL WHERE id = :id

-- name: rotate
-- MySQL assigns from left to right: previous_hash must take the old value before token_hash changes.
UPDATE sessions SET previous_hash = token_hash, token_hash = :hash, rotated_at = :at WHERE id = :id

-- name: replaceUnused
UPDATE sessions SET token_hash = :hash, rotated_at = :at WHERE id = :id

-- name: delete
DELETE FROM sessions WHERE id = :id
