-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

-- name: all
SELECT account, conversation FROM contacts ORDER BY account

-- name: one
SELECT account, conversation FROM contacts WHERE account = :account

-- name: put
INSERT INTO contacts (account, conversation) VALUES (:account, :conversation)
    ON CONFLICT (account) DO UPDATE SET conversation = excluded.conversation

-- name: remove
DELETE FROM contacts WHERE account = :account

-- name: clear
DELETE FROM contacts

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
