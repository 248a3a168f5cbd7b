-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: put
INSERT INTO codes (user_id, purpose, code_hash, email, tries_left, expires_at)
VALUES (:user, :purpose, :hash, :email, :tries_left, :expires_at)
{{on_conflict user_id, purpose}} code_hash = {{new code_hash}}, email = {{new email}},
    tries_left = {{new tries_left}}, expires_at = {{new expires_at}}

-- fragment: code_columns
user_id, purpose, code_hash, email, tries_left, expires_at FROM codes

-- name: find
SELECT {{code_columns}} WHERE user_id = :user AND purpose = :purpose

-- name: lock
SELECT {{code_columns}} WHERE user_id = :user AND purpose = :purpose {{for_update}}

-- name: countTry
UPDATE codes SET tries_left = tries_left - 1 WHERE user_id = :user AND purpose = :purpose

-- name: deleteAll
DELETE FROM codes WHERE user_id = :user

-- name: delete
DELETE FROM codes WHERE user_id = :user AND purpose = :purpose
