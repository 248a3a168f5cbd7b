-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: lockHeads
SELECT account, seq FROM feed_heads WHERE account IN (:accounts...) ORDER BY account {{for_update}}

-- name: moveHeads
-- rows
INSERT INTO feed_heads (account, seq) VALUES (:account, :seq) {{on_conflict account}} seq = {{new seq}}

-- name: upsert
-- rows
INSERT INTO feed (account, kind, item_key, seq) VALUES (:account, :kind, :item_key, :seq)
{{on_conflict account, kind, item_key}} seq = {{new seq}}

-- name: page
SELECT seq, kind, item_key FROM feed WHERE account = :account AND seq > :after ORDER BY seq LIMIT :limit

-- name: head
SELECT seq, floor FROM feed_heads WHERE account = :account
