-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- What one device keeps of one account. Outbox, drafts and settings are its own; everything else is a copy of the
-- server's truth and can be dropped.

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE profiles (
    account INTEGER NOT NULL PRIMARY KEY,
    nickname TEXT NOT NULL,
    avatar BLOB
) STRICT;

CREATE TABLE contacts (
    account INTEGER NOT NULL PRIMARY KEY,
    conversation INTEGER NOT NULL
) STRICT;

CREATE TABLE requests (
    other INTEGER NOT NULL PRIMARY KEY,
    incoming INTEGER NOT NULL,
    note TEXT NOT NULL,
    state INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE conversations (
    id INTEGER NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL,
    title TEXT,
    peer INTEGER,
    role INTEGER NOT NULL,
    is_member INTEGER NOT NULL,
    may_write INTEGER NOT NULL,
    member_count INTEGER NOT NULL
) STRICT;

CREATE TABLE windows (
    conversation INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER,
    PRIMARY KEY (conversation, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
    conversation INTEGER NOT NULL,
    account INTEGER NOT NULL,
    role INTEGER NOT NULL,
    PRIMARY KEY (conversation, account)
) STRICT, WITHOUT ROWID;

-- Apart from conversations: an entry may arrive before the feed row that says what its conversation is.
CREATE TABLE logs (
    conversation INTEGER NOT NULL PRIMARY KEY,
    head INTEGER NOT NULL DEFAULT 0,
    at INTEGER NOT NULL DEFAULT 0,
    read_up_to INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0,
    peer_read_up_to INTEGER NOT NULL DEFAULT 0,
    mark_to_tell INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE ranges (
    conversation INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    current INTEGER NOT NULL,
    PRIMARY KEY (conversation, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
    conversation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    sender INTEGER NOT NULL,
    at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    recalled INTEGER NOT NULL,
    tag TEXT,
    target INTEGER,
    text TEXT, -- of a message that was not recalled
    subjects TEXT NOT NULL, -- numbers of accounts with commas between them
    title TEXT,
    PRIMARY KEY (conversation, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX entries_by_target ON entries (conversation, target, seq) WHERE target IS NOT NULL;

CREATE TABLE entry_images (
    conversation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    blob BLOB NOT NULL,
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    size INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    PRIMARY KEY (conversation, seq, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    conversation INTEGER NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT, -- the order of sending
    tag TEXT NOT NULL UNIQUE,
    conversation INTEGER NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    error INTEGER,
    accepted_as INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX outbox_by_conversation ON outbox (conversation, position);

CREATE TABLE outbox_images (
    tag TEXT NOT NULL,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    -- what the server made of it, once it is uploaded
    blob BLOB,
    mime TEXT,
    size INTEGER,
    stored_width INTEGER,
    stored_height INTEGER,
    PRIMARY KEY (tag, position)
) STRICT, WITHOUT ROWID;
