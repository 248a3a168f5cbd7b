-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: join
-- rows
-- Who comes back is called what he was called before, and is muted as long as he was: leaving lifts nothing.
INSERT INTO members (conversation, account, role, may_write, active, joined_seq, read_seq, read_count, shown_seq)
VALUES (:conversation, :account, :role, 1, 1, :seq, :seq, :count, :seq)
{{on_conflict conversation, account}} role = {{new role}}, may_write = 1, active = 1,
    joined_seq = {{new joined_seq}}, read_seq = {{new read_seq}}, read_count = {{new read_count}},
    shown_seq = {{new shown_seq}}

-- name: openWindow
-- rows
INSERT INTO windows (conversation, account, first_seq) VALUES (:conversation, :account, :seq)

-- name: leave
UPDATE members SET active = 0, may_write = 0, role = 1 WHERE conversation = :conversation AND account IN (:accounts...)

-- name: closeWindow
UPDATE windows SET last_seq = :seq
 WHERE conversation = :conversation AND account IN (:accounts...) AND last_seq IS NULL

-- name: eraseWindows
DELETE FROM windows WHERE conversation = :conversation AND account = :account

-- name: heir
-- Admins before members, then who is there longest.
SELECT account FROM members WHERE conversation = :conversation AND active = 1 AND account <> :leaver
 ORDER BY role DESC, joined_seq, account LIMIT 1

-- name: setRole
UPDATE members SET role = :role WHERE conversation = :conversation AND account = :account

-- name: setNickname
UPDATE members SET nickname = :nickname WHERE conversation = :conversation AND account = :account

-- name: setRemark
UPDATE members SET remark = :remark WHERE conversation = :conversation AND account = :account

-- name: setMutedUntil
UPDATE members SET muted_until = :until WHERE conversation = :conversation AND account = :account

-- name: setRight
UPDATE members SET may_write = :may_write WHERE conversation = :conversation AND account IN (:accounts...)

-- name: present
SELECT account, role, may_write, muted_until FROM members WHERE conversation = :conversation AND active = 1

-- name: muted
SELECT account, role, may_write, muted_until FROM members WHERE conversation = :conversation AND muted_until > 0

-- name: fellows
-- Once for each group that they share.
SELECT f.account FROM members m {{use_index members_account}} JOIN members f ON f.conversation = m.conversation
 WHERE m.account = :account AND m.active = 1 AND f.active = 1
   AND (SELECT c.kind FROM conversations c WHERE c.id = m.conversation) = 2

-- name: find
SELECT account, role, active, may_write, read_seq, nickname FROM members WHERE conversation = :conversation AND account = :account

-- name: page
SELECT m.role, m.nickname AS group_nickname, m.muted_until, {{profile_columns}} FROM members m JOIN accounts a ON a.id = m.account
 WHERE m.conversation = :conversation AND m.active = 1 AND m.account > :after ORDER BY m.account LIMIT :limit

-- fragment: member_heads
-- Members with the newest entry that each of them may see. A read mark is never before the last window.
members m
  JOIN conversations c ON c.id = m.conversation
  JOIN entries h ON h.conversation = m.conversation AND h.seq = CASE WHEN m.active = 1 THEN c.last_seq ELSE
       (SELECT MAX(w.last_seq) FROM windows w WHERE w.conversation = m.conversation AND w.account = m.account) END

-- fragment: own
-- Messages of the member himself: of one kind each, so that an index gives the last of them.
entries o WHERE o.conversation = m.conversation AND o.sender = m.account AND o.kind = %1

-- fragment: own_last
COALESCE((SELECT o.seq FROM {{own %1}} ORDER BY o.seq DESC LIMIT 1), 0)

-- fragment: own_after_mark
(SELECT COUNT(*) FROM {{own %1}} AND o.seq > m.read_seq AND o.seq <= h.seq)

-- fragment: unread
-- Messages of others after the mark. Who wrote nothing since then needs no count of his own, for which MariaDB would read
-- all that he ever wrote there: it looks up equal columns in an index for each row, and no range.
CASE WHEN h.message_count <= m.read_count THEN 0
     WHEN {{own_last 1}} <= m.read_seq AND {{own_last 20}} <= m.read_seq THEN h.message_count - m.read_count
     ELSE {{greatest 0, h.message_count - m.read_count - {{own_after_mark 1}} - {{own_after_mark 20}}}} END AS unread

-- name: marks
SELECT m.conversation, m.read_seq, h.seq AS head, {{unread}} FROM {{member_heads}}
 WHERE m.account = :account AND m.conversation IN (:conversations...) ORDER BY m.conversation

-- name: moveMark
UPDATE members
   SET read_seq = :seq,
       read_count = (SELECT e.message_count FROM entries e WHERE e.conversation = :conversation AND e.seq = :seq),
       shown_seq = CASE WHEN :shown = 1 THEN :seq ELSE shown_seq END
 WHERE conversation = :conversation AND account = :account AND read_seq < :seq

-- name: hiddenMarks
-- No peer: of a group.
SELECT m.conversation, m.read_seq,
       (SELECT c.smaller + c.larger - m.account FROM conversations c WHERE c.id = m.conversation) AS peer
  FROM members m {{use_index members_account}}
 WHERE m.account = :account AND m.shown_seq < m.read_seq ORDER BY m.conversation

-- name: showMarks
UPDATE members SET shown_seq = read_seq WHERE account = :account AND conversation IN (:conversations...)

-- name: heads
SELECT m.conversation, h.seq AS head, h.at, m.read_seq, {{unread}},
       CASE WHEN c.kind = 1 THEN (SELECT p.shown_seq FROM members p WHERE p.conversation = c.id
                                     AND p.account = c.smaller + c.larger - m.account) END AS peer_read_seq
  FROM {{member_heads}}
 WHERE m.account = :account AND m.conversation > :after ORDER BY m.conversation LIMIT :limit

-- name: conversationsOf
SELECT conversation FROM members {{use_index members_account}} WHERE account = :account AND active = 1 ORDER BY conversation
