-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
-- rows
INSERT INTO contacts (owner, peer, conversation, since) VALUES (:owner, :peer, :conversation, :at)
{{keep_existing owner}}

-- name: deletePair
DELETE FROM contacts WHERE (owner = :a AND peer = :b) OR (owner = :b AND peer = :a)

-- fragment: contact_columns
c.conversation, c.remark, {{profile_columns}} FROM contacts c JOIN accounts a ON a.id = c.peer

-- name: findAll
SELECT {{contact_columns}} WHERE c.owner = :owner AND c.peer IN (:peers...) ORDER BY c.peer

-- name: page
SELECT {{contact_columns}} WHERE c.owner = :owner AND c.peer > :after ORDER BY c.peer LIMIT :limit

-- name: peers
SELECT peer FROM contacts WHERE owner = :owner ORDER BY peer

-- name: among
SELECT peer FROM contacts WHERE owner = :owner AND peer IN (:accounts...) ORDER BY peer
