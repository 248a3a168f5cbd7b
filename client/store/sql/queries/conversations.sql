-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- fragment: conversation_row
SELECT c.id, c.kind, c.title, c.peer, c.role, c.is_member, c.may_write, c.member_count, c.remark,
       coalesce(l.head, 0) AS head, coalesce(l.at, 0) AS at, coalesce(l.read_up_to, 0) AS read_up_to,
       coalesce(l.unread, 0) AS unread, coalesce(l.peer_read_up_to, 0) AS peer_read_up_to,
       coalesce(d.text, '') AS draft,
       (SELECT count(*) FROM outbox o WHERE o.conversation = c.id) AS waiting,
       (SELECT count(*) FROM outbox o WHERE o.conversation = c.id AND o.state = 3) AS failed,
       coalesce((SELECT max(o.at) FROM outbox o WHERE o.conversation = c.id), 0) AS written_at
  FROM conversations c
  LEFT JOIN logs l ON l.conversation = c.id
  LEFT JOIN drafts d ON d.conversation = c.id

-- name: all
{{conversation_row}}

-- name: some
{{conversation_row}} WHERE c.id IN (:ids...)

-- name: direct_with
SELECT id FROM conversations WHERE peer = :peer

-- name: exists
SELECT 1 FROM conversations WHERE id = :id

-- name: put
INSERT INTO conversations (id, kind, title, peer, role, is_member, may_write, member_count, remark)
    VALUES (:id, :kind, :title, :peer, :role, :is_member, :may_write, :member_count, :remark)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title, peer = excluded.peer,
        role = excluded.role, is_member = excluded.is_member, may_write = excluded.may_write,
        member_count = excluded.member_count, remark = excluded.remark

-- name: remove
DELETE FROM conversations WHERE id = :id

-- name: clear
DELETE FROM conversations

-- name: windows
SELECT first, last FROM windows WHERE conversation = :conversation ORDER BY first

-- name: add_window
INSERT INTO windows (conversation, first, last) VALUES (:conversation, :first, :last)

-- name: remove_windows
DELETE FROM windows WHERE conversation = :conversation

-- name: clear_windows
DELETE FROM windows

-- name: members
SELECT account, role FROM members WHERE conversation = :conversation ORDER BY role DESC, account

-- name: add_member
INSERT INTO members (conversation, account, role) VALUES (:conversation, :account, :role)

-- name: remove_members
DELETE FROM members WHERE conversation = :conversation

-- name: clear_members
DELETE FROM members
