-- groups
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- Who may come into a group: who asks, who may not, and which groups strangers can find.

CREATE TABLE join_requests (
    conversation {{integer}} NOT NULL,
    account {{integer}} NOT NULL,
    note {{text 140}} NOT NULL,
    at {{integer}} NOT NULL,
    PRIMARY KEY (conversation, account)
) {{clustered_table}};

CREATE TABLE blacklist (
    conversation {{integer}} NOT NULL,
    account {{integer}} NOT NULL,
    by_account {{integer}} NOT NULL,
    since {{integer}} NOT NULL,
    PRIMARY KEY (conversation, account)
) {{clustered_table}};

-- A search walks through these alone, and not through everybody's direct conversations.
CREATE TABLE findable_groups (
    conversation {{integer}} NOT NULL PRIMARY KEY,
    title_folded {{text 1200}} NOT NULL -- NFKC makes at most 18 characters of one
) {{table}};

CREATE INDEX conversations_avatar ON conversations (avatar) {{only_where avatar IS NOT NULL}};
