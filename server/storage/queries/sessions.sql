-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO sessions (user_id, account_id, label, address, token_hash, entered_from, issued_at, rotated_at, last_seen_at)
VALUES (:user, :account, :label, :address, :hash, :entered_from, :at, :at, :at)

-- fragment: session_columns
s.id, s.user_id, s.account_id, s.label, s.address, s.token_hash, s.previous_hash, s.renewal, s.issued_at, s.rotated_at,
  s.last_seen_at, COALESCE(s.entered_from, s.id) AS first_session, u.disabled, u.role, u.expires_at
  FROM sessions s JOIN users u ON u.id = s.user_id

-- name: findByToken
-- Locked, so that it does not end in another lane while somebody signs in with it.
SELECT {{session_columns}} WHERE s.token_hash = :hash OR s.previous_hash = :hash {{for_update}}

-- name: ofUser
SELECT {{session_columns}} WHERE s.user_id = :user ORDER BY s.last_seen_at, s.id

-- name: touch
UPDATE sessions SET last_seen_at = :at, address = :address WHERE id = :id

-- name: forgetPrevious
UPDATE sessions SET previous_hash = NULL WHERE id = :id

-- name: rotate
-- MySQL assigns from left to right: previous_hash must take the old value before token_hash changes.
UPDATE sessions SET previous_hash = token_hash, token_hash = :hash, renewal = :renewal, rotated_at = :at WHERE id = :id

-- name: delete
DELETE FROM sessions WHERE id = :id
