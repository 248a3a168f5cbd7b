-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: count
SELECT COUNT(*) AS guests FROM users WHERE expires_at > 0

-- name: insertUser
INSERT INTO users (password_hash, created_at, expires_at) VALUES ('', :at, :expires)

-- name: setStanding
UPDATE accounts SET standing = :standing WHERE id = :account

-- name: expired
SELECT u.id, a.id AS account FROM users u JOIN accounts a ON a.user_id = u.id
 WHERE u.expires_at <= :now ORDER BY u.expires_at LIMIT :limit

-- name: deleteSessions
DELETE FROM sessions WHERE user_id = :user

-- name: deleteUser
DELETE FROM users WHERE id = :user

-- name: deleteFeed
DELETE FROM feed WHERE account = :account

-- name: deleteFeedHead
DELETE FROM feed_heads WHERE account = :account
