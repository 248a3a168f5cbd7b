-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- name: recordBatch
INSERT INTO lane_commits (lane, batch) VALUES (:lane, :batch) {{on_conflict lane}} batch = {{new batch}}

-- name: batch
-- A COMMIT whose reply was lost may still run: its lock is waited for.
SELECT batch FROM lane_commits WHERE lane = :lane {{for_update}}

-- name: epoch
SELECT value FROM server_state WHERE name = 'epoch'

-- name: beginEpoch
INSERT INTO server_state (name, value) VALUES ('epoch', :epoch) {{keep_existing name}}

-- name: owner
SELECT value FROM server_state WHERE name = 'owner'

-- name: lockOwner
SELECT value FROM server_state WHERE name = 'owner' {{for_update}}

-- name: claim
INSERT INTO server_state (name, value) VALUES ('owner', :owner)

-- name: setOwner
UPDATE server_state SET value = :owner WHERE name = 'owner'

-- name: registration
SELECT value FROM server_state WHERE name = 'registration'

-- name: setRegistration
INSERT INTO server_state (name, value) VALUES ('registration', :value) {{on_conflict name}} value = {{new value}}
