-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO accounts (user_id, tag, nickname, nickname_folded, created_at)
VALUES (:user, :tag, :nickname, :folded, :at)

-- name: insertFeed
INSERT INTO feed_heads (account, seq) VALUES (:account, 0)

-- fragment: profile_columns
a.id AS account, a.nickname, a.avatar, a.standing

-- name: findAll
SELECT {{profile_columns}} FROM accounts a WHERE a.id IN (:accounts...) ORDER BY a.id

-- name: ofUser
SELECT {{profile_columns}} FROM accounts a WHERE a.user_id = :user ORDER BY a.id

-- name: tagged
SELECT {{profile_columns}} FROM accounts a WHERE a.user_id = :user AND a.tag = :tag

-- name: search
-- A login name finds the first account alone: that others are of the same user is nobody's business.
SELECT {{profile_columns}} FROM accounts a JOIN users u ON u.id = a.user_id
 WHERE a.id > :after AND u.disabled = 0 AND a.standing IS NULL
   AND (a.id = :id OR (u.login_name = :login AND a.tag IS NULL) OR instr(a.nickname_folded, :folded) > 0)
 ORDER BY a.id LIMIT :limit
