-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- name: get
SELECT value FROM settings WHERE key = :key

-- name: put
INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value

-- name: draft
SELECT text FROM drafts WHERE conversation = :conversation

-- name: put_draft
INSERT INTO drafts (conversation, text) VALUES (:conversation, :text)
    ON CONFLICT (conversation) DO UPDATE SET text = excluded.text

-- name: remove_draft
DELETE FROM drafts WHERE conversation = :conversation
