-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: insertBlob
INSERT INTO blobs (digest, mime, size, width, height, created_at) VALUES (:digest, :mime, :size, :width, :height, :at)
{{keep_existing digest}}

-- name: findBlob
SELECT digest, '' AS name, mime, size, width, height FROM blobs WHERE digest = :digest

-- name: insertAlias
INSERT INTO blob_aliases (uploaded, stored) VALUES (:uploaded, :stored) {{keep_existing uploaded}}

-- name: storedAs
SELECT stored FROM blob_aliases WHERE uploaded = :uploaded

-- name: insertOwner
INSERT INTO blob_owners (digest, account) VALUES (:digest, :account) {{keep_existing digest}}

-- name: owns
SELECT 1 AS yes FROM blob_owners WHERE digest = :digest AND account = :account

-- name: stands
-- The blob stands in an entry that the reader may see; a recall takes its row away.
SELECT 1 AS yes FROM attachments e WHERE e.blob_digest = :digest AND {{visible e.seq}} LIMIT 1

-- name: facesGroup
-- The blob is the picture of a group that the reader is in, or can find.
SELECT 1 AS yes FROM conversations c
 WHERE c.avatar = :digest
   AND (EXISTS (SELECT 1 FROM members m WHERE m.conversation = c.id AND m.account = :reader AND m.active = 1)
        OR EXISTS (SELECT 1 FROM findable_groups f WHERE f.conversation = c.id)) LIMIT 1

-- name: isAvatar
-- Everybody may see what everybody looks like.
SELECT 1 AS yes FROM accounts WHERE avatar = :digest LIMIT 1

-- fragment: of_the_same_user
-- All accounts `p` of the user whose account `a` is.
accounts a JOIN accounts p ON p.user_id = a.user_id

-- name: ownedBytes
SELECT COALESCE(SUM(b.size), 0) AS bytes
  FROM {{of_the_same_user}} JOIN blob_owners o ON o.account = p.id JOIN blobs b ON b.digest = o.digest
 WHERE a.id = :account

-- name: announcedBytes
SELECT COALESCE(SUM(u.size), 0) AS bytes FROM {{of_the_same_user}} JOIN uploads u ON u.account = p.id
 WHERE a.id = :account

-- name: putUpload
INSERT INTO uploads (id, account, digest, size, name, challenge, created_at)
VALUES (:id, :account, :digest, :size, :name, :challenge, :at)
{{on_conflict account, digest}} id = {{new id}}, size = {{new size}}, name = {{new name}},
    challenge = {{new challenge}}, created_at = {{new created_at}}

-- fragment: upload_columns
id, account, digest, size, name, challenge, created_at FROM uploads

-- name: findUpload
SELECT {{upload_columns}} WHERE id = :id AND account = :account

-- name: findUploadOf
SELECT {{upload_columns}} WHERE account = :account AND digest = :digest

-- name: deleteUpload
DELETE FROM uploads WHERE id = :id

-- name: deleteUploadsBefore
DELETE FROM uploads WHERE account = :account AND created_at < :oldest
