-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insertDirect
INSERT INTO conversations (kind, smaller, larger, created_at) VALUES (1, :smaller, :larger, :at)

-- name: findDirect
SELECT id FROM conversations WHERE smaller = :smaller AND larger = :larger

-- name: insertGroup
INSERT INTO conversations (kind, title, owner, creator, tag, created_at)
VALUES (2, :title, :creator, :creator, :tag, :at)

-- name: findGroup
SELECT id FROM conversations WHERE creator = :creator AND tag = :tag

-- fragment: locked_columns
id, kind, title, owner, smaller, larger, last_seq, message_count, member_count, everyone_muted, dissolved, version

-- name: lock
SELECT {{locked_columns}} FROM conversations WHERE id IN (:ids...) ORDER BY id {{for_update}}

-- name: look
SELECT {{locked_columns}} FROM conversations WHERE id = :id

-- name: version
SELECT version FROM conversations WHERE id = :id

-- fragment: group_card
c.id AS conversation, c.title, c.avatar AS group_avatar, c.description, c.join_rule, c.member_count

-- name: card
SELECT {{group_card}} FROM conversations c WHERE c.id = :id AND c.kind = 2

-- name: setCard
UPDATE conversations SET title = :title, avatar = :avatar, description = :description, join_rule = :join_rule
 WHERE id = :conversation

-- name: update [sqlite]
UPDATE conversations
   SET owner = :owner, last_seq = :last_seq, message_count = :message_count, member_count = :member_count,
       everyone_muted = :everyone_muted, dissolved = :dissolved, version = :version
 WHERE id = :id

-- name: update [mysql]
-- rows
-- The rows are there, and locked: this is an UPDATE of many of them in one round trip.
INSERT INTO conversations (id, kind, owner, last_seq, message_count, member_count, everyone_muted, dissolved, version,
                           created_at)
VALUES (:id, 0, :owner, :last_seq, :message_count, :member_count, :everyone_muted, :dissolved, :version, 0)
{{on_conflict id}} owner = {{new owner}}, last_seq = {{new last_seq}}, message_count = {{new message_count}},
    member_count = {{new member_count}}, everyone_muted = {{new everyone_muted}}, dissolved = {{new dissolved}},
    version = {{new version}}

-- name: views
SELECT {{group_card}}, c.kind, c.everyone_muted, c.dissolved, m.role, m.active, m.may_write, m.remark,
       m.nickname AS group_nickname, m.muted_until,
       CASE WHEN m.role > 1 AND m.active = 1
            THEN (SELECT COUNT(*) FROM join_requests j WHERE j.conversation = m.conversation) ELSE 0 END AS join_requests,
       {{profile_columns}}
  FROM members m
  JOIN conversations c ON c.id = m.conversation
  LEFT JOIN accounts a ON c.kind = 1 AND a.id = c.smaller + c.larger - m.account
 WHERE m.account = :reader AND m.conversation IN (:conversations...) ORDER BY m.conversation

-- name: windows
SELECT conversation, first_seq, last_seq FROM windows
 WHERE account = :reader AND conversation IN (:conversations...) ORDER BY conversation, first_seq
