-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- name: all
SELECT account, conversation, remark FROM contacts ORDER BY account

-- name: one
SELECT account, conversation, remark FROM contacts WHERE account = :account

-- name: put
INSERT INTO contacts (account, conversation, remark) VALUES (:account, :conversation, :remark)
    ON CONFLICT (account) DO UPDATE SET conversation = excluded.conversation, remark = excluded.remark

-- name: remarks
SELECT account, remark FROM contacts WHERE remark <> ''

-- name: remove
DELETE FROM contacts WHERE account = :account

-- name: clear
DELETE FROM contacts

-- name: blocks
SELECT account FROM blocks ORDER BY account

-- name: is_blocked
SELECT 1 FROM blocks WHERE account = :account

-- name: block
INSERT INTO blocks (account) VALUES (:account) ON CONFLICT (account) DO NOTHING

-- name: unblock
DELETE FROM blocks WHERE account = :account

-- name: clear_blocks
DELETE FROM blocks

-- name: requests
SELECT other, incoming, note, state, at FROM requests ORDER BY at DESC, other

-- name: waiting_requests
SELECT count(*) AS waiting FROM requests WHERE incoming = 1 AND state = :pending

-- name: put_request
INSERT INTO requests (other, incoming, note, state, at) VALUES (:other, :incoming, :note, :state, :at)
    ON CONFLICT (other) DO UPDATE SET incoming = excluded.incoming, note = excluded.note, state = excluded.state,
        at = excluded.at

-- name: remove_request
DELETE FROM requests WHERE other = :other

-- name: clear_requests
DELETE FROM requests
