-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

ALTER TABLE contacts ADD COLUMN remark TEXT NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN remark TEXT NOT NULL DEFAULT '';

CREATE TABLE blocks (
    account INTEGER NOT NULL PRIMARY KEY
) STRICT;

-- What the account alone may see of itself: one row.
CREATE TABLE own (
    account INTEGER NOT NULL PRIMARY KEY,
    gender INTEGER NOT NULL,
    bio TEXT NOT NULL,
    availability INTEGER NOT NULL,
    role INTEGER NOT NULL,
    name TEXT,
    email TEXT,
    phone TEXT
) STRICT;
