-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: ask
INSERT INTO join_requests (conversation, account, note, at) VALUES (:conversation, :account, :note, :at)
{{on_conflict conversation, account}} note = {{new note}}, at = {{new at}}

-- name: asked
SELECT 1 AS yes FROM join_requests WHERE conversation = :conversation AND account = :account

-- name: requests
SELECT r.note, r.at, {{profile_columns}} FROM join_requests r JOIN accounts a ON a.id = r.account
 WHERE r.conversation = :conversation AND r.account > :after ORDER BY r.account LIMIT :limit

-- name: settle
DELETE FROM join_requests WHERE conversation = :conversation AND account IN (:accounts...)

-- name: asking
SELECT conversation FROM join_requests WHERE account = :account ORDER BY conversation

-- name: withdraw
DELETE FROM join_requests WHERE account = :account

-- name: settleAll
DELETE FROM join_requests WHERE conversation = :conversation

-- name: ban
-- rows
INSERT INTO blacklist (conversation, account, by_account, since) VALUES (:conversation, :account, :by, :at)
{{keep_existing conversation}}

-- name: banned
SELECT account FROM blacklist WHERE conversation = :conversation AND account IN (:accounts...) ORDER BY account

-- name: blacklist
SELECT {{profile_columns}} FROM blacklist b JOIN accounts a ON a.id = b.account
 WHERE b.conversation = :conversation AND b.account > :after ORDER BY b.account LIMIT :limit

-- name: unban
DELETE FROM blacklist WHERE conversation = :conversation AND account = :account

-- name: show
INSERT INTO findable_groups (conversation, title_folded) VALUES (:conversation, :folded)
{{on_conflict conversation}} title_folded = {{new title_folded}}

-- name: hide
DELETE FROM findable_groups WHERE conversation = :conversation

-- name: find
SELECT {{group_card}} FROM findable_groups f JOIN conversations c ON c.id = f.conversation
 WHERE f.conversation > :after AND (f.conversation = :id OR instr(f.title_folded, :folded) > 0)
 ORDER BY f.conversation LIMIT :limit
