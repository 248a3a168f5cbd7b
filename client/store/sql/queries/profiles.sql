-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- name: all
SELECT account, nickname, avatar, standing FROM profiles

-- name: put
INSERT INTO profiles (account, nickname, avatar, standing) VALUES (:account, :nickname, :avatar, :standing)
    ON CONFLICT (account) DO UPDATE SET nickname = excluded.nickname, avatar = excluded.avatar, standing = excluded.standing

-- name: own
SELECT account, gender, bio, availability, role, name, email, phone FROM own

-- name: put_own
INSERT INTO own (account, gender, bio, availability, role, name, email, phone)
    VALUES (:account, :gender, :bio, :availability, :role, :name, :email, :phone)
    ON CONFLICT (account) DO UPDATE SET gender = excluded.gender, bio = excluded.bio, availability = excluded.availability,
        role = excluded.role, name = excluded.name, email = excluded.email, phone = excluded.phone

-- name: clear
DELETE FROM profiles
