-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insert
-- rows
INSERT INTO entries (conversation, seq, kind, sender, tag, at, message_count, target, text, subjects, attachment_count,
                     until)
VALUES (:conversation, :seq, :kind, :sender, :tag, :at, :message_count, :target, :text, :subjects, :attachment_count,
        :until)

-- name: insertAttachments
-- rows
INSERT INTO attachments (conversation, seq, position, blob_digest, name, mime, size, width, height)
VALUES (:conversation, :seq, :position, :digest, :name, :mime, :size, :width, :height)

-- name: insertChanges
-- rows
INSERT INTO changes (conversation, seq, target) VALUES (:conversation, :seq, :target)

-- fragment: entry_columns
e.conversation, e.seq, e.kind, e.sender, e.tag, e.at, e.message_count, e.target, e.changed, e.recalled,
e.text, e.subjects, e.attachment_count, e.until

-- fragment: visible
-- The one rule of what a reader may see of a log: `e` is a row of it, the argument a seq.
EXISTS (SELECT 1 FROM windows w WHERE w.conversation = e.conversation AND w.account = :reader
           AND w.first_seq <= %1 AND (w.last_seq IS NULL OR w.last_seq >= %1))

-- fragment: hidden
-- 1 for a change of something that the reader may not see.
CASE WHEN e.target IS NULL OR {{visible e.target}} THEN 0 ELSE 1 END AS hidden

-- name: tagged
-- rows
-- The casts: MariaDB gives a bare parameter in VALUES no type, and then finds nothing.
WITH wanted (sender, tag) AS (VALUES (CAST(:sender AS SIGNED), CAST(:tag AS CHAR(36))))
SELECT {{entry_columns}}, 0 AS hidden FROM wanted t JOIN entries e ON e.sender = t.sender AND e.tag = t.tag

-- name: find
SELECT {{entry_columns}}, 0 AS hidden FROM entries e WHERE e.conversation = :conversation AND e.seq = :seq

-- name: count
SELECT message_count FROM entries WHERE conversation = :conversation AND seq = :seq

-- name: pageAfter
-- The bound spares a reader whose windows begin late a walk through what he may not see; it is one expression, since
-- SQLite takes only one bound of a kind to its index.
SELECT {{entry_columns}}, {{hidden}} FROM entries e
 WHERE e.conversation = :conversation
   AND e.seq >= {{greatest :after + 1, (SELECT MIN(b.first_seq) FROM windows b
                                         WHERE b.conversation = :conversation AND b.account = :reader)}}
   AND {{visible e.seq}}
 ORDER BY e.seq LIMIT :limit

-- name: pageBefore
SELECT {{entry_columns}}, {{hidden}} FROM entries e
 WHERE e.conversation = :conversation
   AND e.seq <= {{least :before - 1, (SELECT MAX(COALESCE(b.last_seq, :before)) FROM windows b
                                       WHERE b.conversation = :conversation AND b.account = :reader)}}
   AND {{visible e.seq}}
 ORDER BY e.seq DESC LIMIT :limit

-- name: changes
-- CROSS: SQLite then begins with the changes, which are few, whatever it believes of their number.
SELECT {{entry_columns}}, {{hidden}}
  FROM changes c CROSS JOIN entries e ON e.conversation = c.conversation AND e.seq = c.seq
 WHERE c.conversation = :conversation AND c.seq > :after AND c.target BETWEEN :first AND :last AND {{visible e.seq}}
 ORDER BY c.seq LIMIT :limit

-- name: attachments
SELECT seq, blob_digest AS digest, name, mime, size, width, height FROM attachments
 WHERE conversation = :conversation AND seq IN (:seqs...) ORDER BY seq, position

-- name: recall
UPDATE entries SET text = NULL, attachment_count = 0, recalled = 1, changed = :change
 WHERE conversation = :conversation AND seq = :seq AND changed < :change

-- name: deleteAttachments
DELETE FROM attachments WHERE conversation = :conversation AND seq = :seq
