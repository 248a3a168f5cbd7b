-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO blocks (owner, blocked, since) VALUES (:owner, :blocked, :at) {{keep_existing owner}}

-- name: delete
DELETE FROM blocks WHERE owner = :owner AND blocked = :blocked

-- name: owners
SELECT owner FROM blocks WHERE blocked = :blocked

-- name: deleteOwned
DELETE FROM blocks WHERE owner = :owner

-- name: deleteOn
DELETE FROM blocks WHERE blocked = :blocked

-- name: find
SELECT 1 AS yes FROM blocks WHERE owner = :owner AND blocked = :blocked

-- name: among
SELECT owner FROM blocks WHERE blocked = :blocked AND owner IN (:accounts...)

-- name: findAll
SELECT {{profile_columns}} FROM blocks b JOIN accounts a ON a.id = b.blocked
 WHERE b.owner = :owner AND b.blocked IN (:accounts...)
