-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- name: all
SELECT account, nickname, avatar FROM profiles

-- name: put
INSERT INTO profiles (account, nickname, avatar) VALUES (:account, :nickname, :avatar)
    ON CONFLICT (account) DO UPDATE SET nickname = excluded.nickname, avatar = excluded.avatar

-- name: clear
DELETE FROM profiles
