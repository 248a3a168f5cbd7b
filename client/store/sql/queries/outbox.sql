-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- fragment: outbox_row
SELECT tag, conversation, text, at, state, error, accepted_as FROM outbox

-- name: of_conversation
{{outbox_row}} WHERE conversation = :conversation ORDER BY position

-- name: one
{{outbox_row}} WHERE tag = :tag

-- name: next
{{outbox_row}} WHERE conversation = :conversation AND state <> :accepted ORDER BY position LIMIT 1

-- name: conversations
SELECT DISTINCT conversation FROM outbox WHERE state = :waiting ORDER BY conversation

-- name: add
INSERT INTO outbox (tag, conversation, text, at, state) VALUES (:tag, :conversation, :text, :at, :state)

-- name: set_state
UPDATE outbox SET state = :state, error = :error WHERE tag = :tag

-- name: set_accepted
UPDATE outbox SET state = :state, error = NULL, accepted_as = :seq WHERE tag = :tag

-- name: remove
DELETE FROM outbox WHERE tag = :tag

-- name: accepted_before
-- Acknowledged messages whose places the log has reached, though maybe in a hole.
SELECT tag FROM outbox WHERE conversation = :conversation AND accepted_as > 0 AND accepted_as <= :last

-- name: images
SELECT position, path, name, width, height, blob, mime, size, stored_width, stored_height FROM outbox_images
    WHERE tag = :tag ORDER BY position

-- name: add_image
INSERT INTO outbox_images (tag, position, path, name, width, height)
    VALUES (:tag, :position, :path, :name, :width, :height)

-- name: set_uploaded
UPDATE outbox_images SET blob = :blob, mime = :mime, size = :size, stored_width = :width, stored_height = :height
    WHERE tag = :tag AND position = :position

-- name: remove_images
DELETE FROM outbox_images WHERE tag = :tag

-- name: image_paths
SELECT path FROM outbox_images
