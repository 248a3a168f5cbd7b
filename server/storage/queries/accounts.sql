-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO accounts (user_id, tag, nickname, nickname_folded, nickname_pinyin, created_at)
VALUES (:user, :tag, :nickname, :folded, :pinyin, :at)

-- name: insertFeed
INSERT INTO feed_heads (account, seq) VALUES (:account, 0)

-- name: setNickname
UPDATE accounts SET nickname = :nickname, nickname_folded = :folded, nickname_pinyin = :pinyin WHERE id = :account

-- name: setPinyin
UPDATE accounts SET nickname_pinyin = :pinyin WHERE id = :account

-- name: unspelled
SELECT id AS account, nickname FROM accounts WHERE id > :after AND nickname_pinyin IS NULL ORDER BY id LIMIT :limit

-- name: setGender
UPDATE accounts SET gender = :gender WHERE id = :account

-- name: setBio
UPDATE accounts SET bio = :bio WHERE id = :account

-- name: setAvatar
UPDATE accounts SET avatar = :avatar WHERE id = :account

-- name: setAvailability
UPDATE accounts SET availability = :availability WHERE id = :account

-- name: availability
SELECT availability FROM accounts WHERE id = :account

-- fragment: profile_columns
a.id AS account, a.nickname, a.avatar, a.standing

-- name: findAll
SELECT {{profile_columns}} FROM accounts a WHERE a.id IN (:accounts...) ORDER BY a.id

-- name: lockPresent
-- Locked, so that they are not deleted while something begins with them.
SELECT a.id AS account FROM accounts a
 WHERE a.id IN (:accounts...) AND (a.standing IS NULL OR a.standing <> :deleted) ORDER BY a.id {{for_share}}

-- name: ofUser
SELECT {{profile_columns}} FROM accounts a WHERE a.user_id = :user ORDER BY a.id

-- name: tagged
SELECT {{profile_columns}} FROM accounts a WHERE a.user_id = :user AND a.tag = :tag

-- name: card
SELECT {{profile_columns}}, a.gender, a.bio FROM accounts a WHERE a.id = :account

-- name: own
SELECT {{profile_columns}}, a.gender, a.bio, a.availability, u.role, u.login_name, u.email, u.phone
  FROM accounts a JOIN users u ON u.id = a.user_id WHERE a.id = :account

-- name: setStanding
UPDATE accounts SET standing = :standing WHERE user_id = :user

-- name: search
-- Whoever has blocked the reader is not found, nor are guests and the deleted. A login name finds the first account
-- alone: that others are of the same user is nobody's business.
SELECT {{profile_columns}} FROM accounts a JOIN users u ON u.id = a.user_id
 WHERE a.id > :after AND u.disabled = 0 AND u.deleted_at IS NULL AND a.standing IS NULL
   AND (a.id = :id OR (u.login_name = :login AND a.tag IS NULL) OR instr(a.nickname_folded, :folded) > 0
        OR instr(a.nickname_pinyin, :pinyin) > 0
        OR EXISTS (SELECT 1 FROM contacts c WHERE c.owner = :reader AND c.peer = a.id
                      AND (instr(c.remark_folded, :folded) > 0 OR instr(c.remark_pinyin, :pinyin) > 0)))
   AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.owner = a.id AND b.blocked = :reader)
 ORDER BY a.id LIMIT :limit
