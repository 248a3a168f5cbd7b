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

-- name: setRemark
UPDATE contacts SET remark = :remark, remark_folded = :folded, remark_pinyin = :pinyin
 WHERE owner = :owner AND peer = :peer

-- name: peers
SELECT peer FROM contacts WHERE owner = :owner ORDER BY peer

-- name: watchers
-- Who may see whether the owner is there.
SELECT c.peer FROM contacts c WHERE c.owner = :owner
   AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.owner = c.owner AND b.blocked = c.peer) ORDER BY c.peer

-- name: watched
-- Of whom the owner may see whether they are there.
SELECT c.peer FROM contacts c WHERE c.owner = :owner
   AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.owner = c.peer AND b.blocked = c.owner) ORDER BY c.peer

-- name: among
SELECT peer FROM contacts WHERE owner = :owner AND peer IN (:accounts...) ORDER BY peer
