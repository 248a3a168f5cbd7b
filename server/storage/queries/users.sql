-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO users (login_name, email, phone, password_hash, created_at)
VALUES (:login_name, :email, :phone, :password_hash, :at)

-- fragment: user_columns
u.id, u.password_hash, u.disabled, (SELECT MIN(a.id) FROM accounts a WHERE a.user_id = u.id) AS account FROM users u

-- name: findByName
SELECT {{user_columns}} WHERE u.login_name = :login

-- name: findByEmail
SELECT {{user_columns}} WHERE u.email = :login

-- name: findByPhone
SELECT {{user_columns}} WHERE u.phone = :login

-- name: roleOf
SELECT u.role FROM accounts a JOIN users u ON u.id = a.user_id WHERE a.id = :account

-- name: lock
SELECT id FROM users WHERE id = :id {{for_update}}
