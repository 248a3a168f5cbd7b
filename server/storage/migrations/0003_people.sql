-- people
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- What accounts, contacts and groups are beside their names.

ALTER TABLE users ADD COLUMN role {{small}} NOT NULL DEFAULT 1;
ALTER TABLE users ADD COLUMN deleted_at {{integer}}; -- its accounts stay, for what they wrote
ALTER TABLE users ADD COLUMN expires_at {{integer}}; -- of a guest

ALTER TABLE accounts ADD COLUMN gender {{small}} NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN bio {{text 140}} NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN availability {{small}} NOT NULL DEFAULT 1;
ALTER TABLE accounts ADD COLUMN standing {{small}}; -- 0 guest, 1 deleted

ALTER TABLE contacts ADD COLUMN remark {{text 32}} NOT NULL DEFAULT '';

CREATE TABLE blocks (
    owner {{integer}} NOT NULL,
    blocked {{integer}} NOT NULL,
    since {{integer}} NOT NULL,
    PRIMARY KEY (owner, blocked)
) {{clustered_table}};
CREATE INDEX blocks_blocked ON blocks (blocked);

ALTER TABLE conversations ADD COLUMN avatar {{fixed 32}};
ALTER TABLE conversations ADD COLUMN description {{text 500}} NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN join_rule {{small}} NOT NULL DEFAULT 1;
ALTER TABLE conversations ADD COLUMN everyone_muted {{small}} NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN dissolved {{small}} NOT NULL DEFAULT 0;

ALTER TABLE members ADD COLUMN nickname {{text 32}}; -- in this group
ALTER TABLE members ADD COLUMN muted_until {{integer}} NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN remark {{text 32}} NOT NULL DEFAULT ''; -- what the member calls the conversation

ALTER TABLE entries ADD COLUMN until {{integer}};
