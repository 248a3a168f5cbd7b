-- world
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- Guests are few among the users, and looked for by when they go.

CREATE INDEX users_expires ON users (expires_at) {{only_where expires_at IS NOT NULL}};
