-- initial
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- The whole server. There are no foreign keys: InnoDB checks them by locking the parent rows, which would make senders
-- wait for each other's profiles; what belongs together is written by one repository method instead.
-- Times are milliseconds UTC.

CREATE TABLE server_state (
    name {{text 40}} NOT NULL PRIMARY KEY,
    value {{text 200}} NOT NULL
) {{table}};

-- The last batch that each lane committed: answers whether a COMMIT without a reply happened.
CREATE TABLE lane_commits (
    lane {{text 40}} NOT NULL PRIMARY KEY,
    batch {{integer}} NOT NULL
) {{table}};

CREATE TABLE users (
    id {{key}},
    login_name {{text 32}},
    email {{text 254}},
    phone {{text 11}},
    password_hash {{text 128}} NOT NULL,
    disabled {{small}} NOT NULL DEFAULT 0,
    created_at {{integer}} NOT NULL
) {{table}};
CREATE UNIQUE INDEX users_login_name ON users (login_name);
CREATE UNIQUE INDEX users_email ON users (email);
CREATE UNIQUE INDEX users_phone ON users (phone);

CREATE TABLE accounts (
    id {{key}},
    user_id {{integer}} NOT NULL,
    nickname {{text 32}} NOT NULL,
    nickname_folded {{text 600}} NOT NULL, -- NFKC makes at most 18 characters of one
    avatar {{fixed 32}},
    created_at {{integer}} NOT NULL
) {{table}};
CREATE INDEX accounts_user ON accounts (user_id);

CREATE TABLE sessions (
    id {{key}},
    user_id {{integer}} NOT NULL,
    account_id {{integer}} NOT NULL,
    label {{text 64}} NOT NULL,
    token_hash {{fixed 32}} NOT NULL,
    previous_hash {{fixed 32}},
    issued_at {{integer}} NOT NULL,
    rotated_at {{integer}} NOT NULL,
    last_seen_at {{integer}} NOT NULL
) {{table}};
CREATE UNIQUE INDEX sessions_token ON sessions (token_hash);
CREATE UNIQUE INDEX sessions_previous ON sessions (previous_hash);
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE contacts (
    owner {{integer}} NOT NULL,
    peer {{integer}} NOT NULL,
    conversation {{integer}} NOT NULL,
    since {{integer}} NOT NULL,
    PRIMARY KEY (owner, peer)
) {{clustered_table}};

CREATE TABLE contact_requests (
    sender {{integer}} NOT NULL,
    receiver {{integer}} NOT NULL,
    note {{text 140}} NOT NULL,
    state {{small}} NOT NULL,
    at {{integer}} NOT NULL,
    PRIMARY KEY (sender, receiver)
) {{clustered_table}};
CREATE INDEX contact_requests_receiver ON contact_requests (receiver);

-- A direct conversation has `smaller` and `larger`, the ids of its two accounts; a group has the rest.
-- `version` counts the changes of members and of their rights.
CREATE TABLE conversations (
    id {{key}},
    kind {{small}} NOT NULL,
    title {{text 64}},
    owner {{integer}},
    smaller {{integer}},
    larger {{integer}},
    creator {{integer}},
    tag {{text 36}},
    last_seq {{integer}} NOT NULL DEFAULT 0,
    message_count {{integer}} NOT NULL DEFAULT 0,
    member_count {{integer}} NOT NULL DEFAULT 0,
    version {{integer}} NOT NULL DEFAULT 1,
    created_at {{integer}} NOT NULL
) {{table}};
CREATE UNIQUE INDEX conversations_pair ON conversations (smaller, larger) {{only_where smaller IS NOT NULL}};
CREATE UNIQUE INDEX conversations_tag ON conversations (creator, tag) {{only_where tag IS NOT NULL}};

-- Left members keep their row, and with it their mark.
CREATE TABLE members (
    conversation {{integer}} NOT NULL,
    account {{integer}} NOT NULL,
    role {{small}} NOT NULL,
    may_write {{small}} NOT NULL,
    active {{small}} NOT NULL,
    joined_seq {{integer}} NOT NULL,
    read_seq {{integer}} NOT NULL,
    read_count {{integer}} NOT NULL, -- message_count of the entry at read_seq
    PRIMARY KEY (conversation, account)
) {{clustered_table}};
CREATE INDEX members_account ON members (account, conversation);

-- The stretches of a log that an account may see, both ends included; no last_seq while it is a member.
CREATE TABLE windows (
    conversation {{integer}} NOT NULL,
    account {{integer}} NOT NULL,
    first_seq {{integer}} NOT NULL,
    last_seq {{integer}},
    PRIMARY KEY (conversation, account, first_seq)
) {{clustered_table}};

CREATE TABLE entries (
    conversation {{integer}} NOT NULL,
    seq {{integer}} NOT NULL,
    kind {{small}} NOT NULL,
    sender {{integer}} NOT NULL,
    tag {{text 36}},
    at {{integer}} NOT NULL,
    message_count {{integer}} NOT NULL, -- messages up to and with this entry
    target {{integer}},
    changed {{integer}} NOT NULL DEFAULT 0,
    recalled {{small}} NOT NULL DEFAULT 0,
    text {{long_text}}, -- of a message, or the title that a Created entry gives
    subjects {{long_text}}, -- accounts: "12,15"
    attachment_count {{small}} NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation, seq)
) {{clustered_table}};
CREATE UNIQUE INDEX entries_tag ON entries (sender, tag) {{only_where tag IS NOT NULL}};
CREATE INDEX entries_target ON entries (conversation, target, seq) {{only_where target IS NOT NULL}};
CREATE INDEX entries_sender ON entries (conversation, sender, kind, seq);

CREATE TABLE attachments (
    conversation {{integer}} NOT NULL,
    seq {{integer}} NOT NULL,
    position {{small}} NOT NULL,
    blob_digest {{fixed 32}} NOT NULL,
    name {{text 255}} NOT NULL,
    mime {{text 127}} NOT NULL,
    size {{integer}} NOT NULL,
    width {{integer}} NOT NULL,
    height {{integer}} NOT NULL,
    PRIMARY KEY (conversation, seq, position)
) {{clustered_table}};
CREATE INDEX attachments_blob ON attachments (blob_digest);

-- What changed for an account, newest state only: the value of (kind, item_key) is read from the tables above.
CREATE TABLE feed (
    account {{integer}} NOT NULL,
    kind {{small}} NOT NULL,
    item_key {{integer}} NOT NULL,
    seq {{integer}} NOT NULL,
    PRIMARY KEY (account, kind, item_key)
) {{clustered_table}};
CREATE INDEX feed_seq ON feed (account, seq);

-- A table of its own, so that many feeds can be moved on with one statement. Rows up to `floor` may be missing.
CREATE TABLE feed_heads (
    account {{integer}} NOT NULL PRIMARY KEY,
    seq {{integer}} NOT NULL,
    floor {{integer}} NOT NULL DEFAULT 0
) {{table}};

CREATE TABLE blobs (
    digest {{fixed 32}} NOT NULL PRIMARY KEY,
    mime {{text 127}} NOT NULL,
    size {{integer}} NOT NULL,
    width {{integer}} NOT NULL,
    height {{integer}} NOT NULL,
    created_at {{integer}} NOT NULL
) {{table}};

-- An image is stored without its metadata, under the hash of what is left.
CREATE TABLE blob_aliases (
    uploaded {{fixed 32}} NOT NULL PRIMARY KEY,
    stored {{fixed 32}} NOT NULL
) {{table}};

-- Who uploaded a blob, or proved to have it.
CREATE TABLE blob_owners (
    digest {{fixed 32}} NOT NULL,
    account {{integer}} NOT NULL,
    PRIMARY KEY (digest, account)
) {{clustered_table}};
CREATE INDEX blob_owners_account ON blob_owners (account);

CREATE TABLE uploads (
    id {{text 43}} NOT NULL PRIMARY KEY,
    account {{integer}} NOT NULL,
    digest {{fixed 32}} NOT NULL,
    size {{integer}} NOT NULL,
    name {{text 255}} NOT NULL,
    challenge {{bytes 200}}, -- what the account must prove, when the server has the bytes
    created_at {{integer}} NOT NULL
) {{table}};
CREATE UNIQUE INDEX uploads_account ON uploads (account, digest);
