-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- name: all
SELECT account, nickname, avatar, standing FROM profiles

-- name: put
INSERT INTO profiles (account, nickname, avatar, standing) VALUES (:account, :nickname, :avatar, :standing)
    ON CONFLICT (account) DO UPDATE SET nickname = excluded.nickname, avatar = excluded.avatar, standing = excluded.standing

-- name: clear
DELETE FROM profiles
