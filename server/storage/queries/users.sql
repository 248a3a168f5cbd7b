-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO users (login_name, email, phone, password_hash, created_at)
VALUES (:login_name, :email, :phone, :password_hash, :at)

-- fragment: user_columns
u.id, u.password_hash, u.disabled, u.role, (SELECT MIN(a.id) FROM accounts a WHERE a.user_id = u.id) AS account FROM users u

-- name: findByName
SELECT {{user_columns}} WHERE u.login_name = :login

-- name: findByEmail
SELECT {{user_columns}} WHERE u.email = :login

-- name: findByPhone
SELECT {{user_columns}} WHERE u.phone = :login

-- name: role
-- Of somebody who may do anything at all.
SELECT role FROM users WHERE id = :id AND disabled = 0 AND deleted_at IS NULL

-- name: roleOfAccount
SELECT u.role FROM accounts a JOIN users u ON u.id = a.user_id WHERE a.id = :account

-- name: lock
SELECT role, disabled, deleted_at FROM users WHERE id = :id {{for_update}}

-- fragment: record_columns
u.id, u.login_name, u.email, u.phone, u.role, u.disabled, u.created_at, a.id AS account, a.nickname,
       (SELECT MAX(s.last_seen_at) FROM sessions s WHERE s.user_id = u.id) AS last_seen_at
  FROM users u JOIN accounts a ON a.id = (SELECT MIN(f.id) FROM accounts f WHERE f.user_id = u.id)

-- name: find
SELECT {{record_columns}} WHERE u.id = :id AND u.deleted_at IS NULL

-- name: page
SELECT {{record_columns}}
 WHERE u.id > :after AND u.deleted_at IS NULL
   AND (instr(COALESCE(u.login_name, ''), :folded) > 0 OR instr(COALESCE(u.email, ''), :folded) > 0
        OR instr(COALESCE(u.phone, ''), :folded) > 0 OR instr(a.nickname_folded, :folded) > 0)
 ORDER BY u.id LIMIT :limit

-- name: rename
UPDATE users SET login_name = COALESCE(:login_name, login_name), email = COALESCE(:email, email),
                 phone = COALESCE(:phone, phone)
 WHERE id = :id

-- name: setRole
UPDATE users SET role = :role WHERE id = :id

-- name: setDisabled
UPDATE users SET disabled = :disabled WHERE id = :id

-- name: setPassword
UPDATE users SET password_hash = :password_hash WHERE id = :id

-- name: delete
-- Its names are free again, and no password fits.
UPDATE users SET deleted_at = :at, login_name = NULL, email = NULL, phone = NULL, password_hash = '' WHERE id = :id

-- fragment: credential_columns
id, login_name, email, phone, password_hash, role, disabled FROM users

-- name: credentials
SELECT {{credential_columns}} WHERE id = :id

-- name: lockCredentials
SELECT {{credential_columns}} WHERE id = :id {{for_update}}

-- name: setName
UPDATE users SET login_name = :value WHERE id = :id

-- name: setEmail
UPDATE users SET email = :value WHERE id = :id

-- name: setPhone
UPDATE users SET phone = :value WHERE id = :id
