-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- fragment: conversation_row
SELECT c.id, c.kind, c.title, c.peer, c.role, c.is_member, c.may_write, c.member_count, c.remark, c.avatar,
       c.description, c.join_rule, c.group_nickname, c.everyone_muted, c.muted_until, c.dissolved, c.join_requests,
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
INSERT INTO conversations (id, kind, title, peer, role, is_member, may_write, member_count, remark, avatar, description,
                           join_rule, group_nickname, everyone_muted, muted_until, dissolved, join_requests)
    VALUES (:id, :kind, :title, :peer, :role, :is_member, :may_write, :member_count, :remark, :avatar, :description,
            :join_rule, :group_nickname, :everyone_muted, :muted_until, :dissolved, :join_requests)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title, peer = excluded.peer,
        role = excluded.role, is_member = excluded.is_member, may_write = excluded.may_write,
        member_count = excluded.member_count, remark = excluded.remark, avatar = excluded.avatar,
        description = excluded.description, join_rule = excluded.join_rule, group_nickname = excluded.group_nickname,
        everyone_muted = excluded.everyone_muted, muted_until = excluded.muted_until, dissolved = excluded.dissolved,
        join_requests = excluded.join_requests

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
SELECT account, role, nickname, muted_until FROM members WHERE conversation = :conversation ORDER BY role DESC, account

-- name: faces
SELECT account FROM members WHERE conversation = :conversation ORDER BY account LIMIT 4

-- name: faceless
SELECT id FROM conversations c
 WHERE kind = :kind AND is_member AND avatar IS NULL
   AND NOT EXISTS (SELECT 1 FROM members m WHERE m.conversation = c.id)

-- name: add_member
INSERT OR REPLACE INTO members (conversation, account, role, nickname, muted_until)
    VALUES (:conversation, :account, :role, :nickname, :muted_until)

-- name: welcome_member
INSERT OR REPLACE INTO members (conversation, account, role) VALUES (:conversation, :account, :role)

-- name: remove_member
DELETE FROM members WHERE conversation = :conversation AND account = :account

-- name: set_role
UPDATE members SET role = :role WHERE conversation = :conversation AND account = :account

-- name: dethrone
UPDATE members SET role = 1 WHERE conversation = :conversation AND role = 3

-- name: set_member_nickname
UPDATE members SET nickname = :nickname WHERE conversation = :conversation AND account = :account

-- name: set_member_muted
UPDATE members SET muted_until = :until WHERE conversation = :conversation AND account = :account

-- name: count_members
UPDATE conversations SET member_count = (SELECT count(*) FROM members m WHERE m.conversation = conversations.id)
 WHERE id = :conversation

-- name: remove_members
DELETE FROM members WHERE conversation = :conversation

-- name: clear_members
DELETE FROM members
