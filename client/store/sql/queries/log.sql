-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- fragment: entry_row
SELECT conversation, seq, kind, sender, at, count, changed, recalled, tag, target, text, subjects, title, until
  FROM entries

-- name: before
{{entry_row}} WHERE conversation = :conversation AND seq < :before AND seq >= :first AND kind <> :recall
    ORDER BY seq DESC LIMIT :limit

-- name: after
{{entry_row}} WHERE conversation = :conversation AND seq > :after AND seq <= :last AND kind <> :recall
    ORDER BY seq LIMIT :limit

-- name: between
{{entry_row}} WHERE conversation = :conversation AND seq >= :first AND seq <= :last AND kind <> :recall ORDER BY seq

-- name: any_between
SELECT 1 FROM entries WHERE conversation = :conversation AND seq >= :first AND seq <= :last AND kind <> :recall LIMIT 1

-- name: entry
{{entry_row}} WHERE conversation = :conversation AND seq = :seq

-- name: last
{{entry_row}} WHERE conversation = :conversation AND kind <> :recall ORDER BY seq DESC LIMIT 1

-- name: changes_of
-- The held changes whose targets lie in a stretch.
{{entry_row}} WHERE conversation = :conversation AND target >= :first AND target <= :last ORDER BY seq

-- name: put
INSERT INTO entries (conversation, seq, kind, sender, at, count, changed, recalled, tag, target, text, subjects, title, until)
    VALUES (:conversation, :seq, :kind, :sender, :at, :count, :changed, :recalled, :tag, :target, :text, :subjects, :title,
            :until)
    ON CONFLICT (conversation, seq) DO UPDATE SET kind = excluded.kind, count = excluded.count,
        changed = excluded.changed, recalled = excluded.recalled, text = excluded.text, subjects = excluded.subjects,
        title = excluded.title
    WHERE excluded.changed >= entries.changed

-- name: recall
UPDATE entries SET recalled = 1, text = NULL, changed = :change
    WHERE conversation = :conversation AND seq = :target AND changed < :change

-- name: clear
DELETE FROM entries

-- name: images
SELECT seq, blob, name, mime, size, width, height FROM entry_images
    WHERE conversation = :conversation AND seq >= :first AND seq <= :last ORDER BY seq, position

-- name: put_image
INSERT OR REPLACE INTO entry_images (conversation, seq, position, blob, name, mime, size, width, height)
    VALUES (:conversation, :seq, :position, :blob, :name, :mime, :size, :width, :height)

-- name: remove_images
DELETE FROM entry_images WHERE conversation = :conversation AND seq = :seq

-- name: erase_entries
DELETE FROM entries WHERE conversation = :conversation

-- name: erase_images
DELETE FROM entry_images WHERE conversation = :conversation

-- name: erase_ranges
DELETE FROM ranges WHERE conversation = :conversation

-- name: erase_log
DELETE FROM logs WHERE conversation = :conversation

-- name: clear_images
DELETE FROM entry_images

-- name: ranges
SELECT first, last, current FROM ranges WHERE conversation = :conversation ORDER BY first

-- name: newest_range
SELECT first, last, current FROM ranges WHERE conversation = :conversation ORDER BY first DESC LIMIT 1

-- name: range_around
SELECT first, last, current FROM ranges WHERE conversation = :conversation AND first <= :seq AND last >= :seq

-- name: touching_ranges
-- Those that overlap [first, last] or lie beside it.
SELECT first, last, current FROM ranges WHERE conversation = :conversation AND first <= :last + 1 AND last >= :first - 1

-- name: remove_touching_ranges
DELETE FROM ranges WHERE conversation = :conversation AND first <= :last + 1 AND last >= :first - 1

-- name: add_range
INSERT INTO ranges (conversation, first, last, current) VALUES (:conversation, :first, :last, :current)

-- name: bring_forward
UPDATE ranges SET current = :last WHERE conversation = :conversation AND current >= :first - 1 AND current < :last

-- name: set_current
UPDATE ranges SET current = max(current, :current) WHERE conversation = :conversation AND first = :first

-- name: clear_ranges
DELETE FROM ranges

-- name: state
SELECT head, at, read_up_to, unread, peer_read_up_to FROM logs WHERE conversation = :conversation

-- name: add
INSERT INTO logs (conversation) VALUES (:conversation) ON CONFLICT DO NOTHING

-- name: raise_head
UPDATE logs SET head = :head, at = :at WHERE conversation = :conversation AND head < :head

-- name: raise_mark
UPDATE logs SET read_up_to = :up_to WHERE conversation = :conversation AND read_up_to < :up_to

-- name: raise_peer_mark
UPDATE logs SET peer_read_up_to = :up_to WHERE conversation = :conversation AND peer_read_up_to < :up_to

-- name: set_unread
UPDATE logs SET unread = :unread WHERE conversation = :conversation

-- name: mark_to_tell
UPDATE logs SET mark_to_tell = :up_to WHERE conversation = :conversation

-- name: marks_to_tell
SELECT conversation, mark_to_tell FROM logs WHERE mark_to_tell > 0 ORDER BY conversation

-- name: mark_told
UPDATE logs SET mark_to_tell = 0 WHERE conversation = :conversation AND mark_to_tell <= :up_to

-- name: messages_of_others
SELECT count(*) AS unread FROM entries
    WHERE conversation = :conversation AND seq > :mark AND seq <= :head AND kind IN (:message, :announced)
    AND sender <> :self

-- name: unread_total
SELECT coalesce(sum(l.unread), 0) AS unread FROM logs l JOIN conversations c ON c.id = l.conversation

-- name: clear_logs
DELETE FROM logs
