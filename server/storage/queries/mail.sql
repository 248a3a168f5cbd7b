-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
INSERT INTO mail_queue (recipient, subject, body, due_at, give_up_at)
VALUES (:recipient, :subject, :body, :due_at, :give_up_at)

-- name: isFull
SELECT id FROM mail_queue WHERE id > 0 ORDER BY id LIMIT 1 OFFSET :most

-- name: due
SELECT id, recipient, subject, body, tries, give_up_at FROM mail_queue
 WHERE due_at <= :now ORDER BY due_at LIMIT :limit

-- name: nextDue
SELECT due_at FROM mail_queue WHERE due_at >= 0 ORDER BY due_at LIMIT 1

-- name: postpone
UPDATE mail_queue SET tries = tries + 1, due_at = :due_at WHERE id = :id

-- name: delete
DELETE FROM mail_queue WHERE id = :id
