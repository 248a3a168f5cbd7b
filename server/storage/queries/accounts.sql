-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO accounts (user_id, nickname, nickname_folded, created_at) VALUES (:user, :nickname, :folded, :at)

-- name: insertFeed
INSERT INTO feed_heads (account, seq) VALUES (:account, 0)

-- fragment: profile_columns
a.id AS account, a.nickname, a.avatar, a.standing

-- name: findAll
SELECT {{profile_columns}} FROM accounts a WHERE a.id IN (:accounts...) ORDER BY a.id

-- name: search
SELECT {{profile_columns}} FROM accounts a JOIN users u ON u.id = a.user_id
 WHERE a.id > :after AND u.disabled = 0 AND a.standing IS NULL
   AND (a.id = :id OR u.login_name = :login OR instr(a.nickname_folded, :folded) > 0)
 ORDER BY a.id LIMIT :limit
