-- accounts
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- A user with several accounts, each of them with a session of its own on the same device.

ALTER TABLE accounts ADD COLUMN tag {{text 36}}; -- of the request that made it; a user's first account has none
CREATE UNIQUE INDEX accounts_tag ON accounts (user_id, tag) {{only_where tag IS NOT NULL}};

ALTER TABLE sessions ADD COLUMN entered_from {{integer}}; -- the first session of the device, when it is another
CREATE UNIQUE INDEX sessions_device ON sessions (entered_from, account_id) {{only_where entered_from IS NOT NULL}};
