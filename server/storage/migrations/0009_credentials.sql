-- credentials
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- Codes that prove who somebody is, and the mails that carry them.

-- At most one for each purpose of a user. Without a hash nobody has issued it yet.
CREATE TABLE codes (
    user_id {{integer}} NOT NULL,
    purpose {{small}} NOT NULL,
    code_hash {{text 128}},
    email {{text 254}}, -- the address that it makes the user's
    tries_left {{integer}} NOT NULL,
    expires_at {{integer}} NOT NULL,
    PRIMARY KEY (user_id, purpose)
) {{clustered_table}};

-- Written in the transaction that the mail is about, sent after it, then deleted.
CREATE TABLE mail_queue (
    id {{key}},
    recipient {{text 254}} NOT NULL,
    subject {{text 200}} NOT NULL,
    body {{long_text}} NOT NULL,
    tries {{integer}} NOT NULL DEFAULT 0,
    due_at {{integer}} NOT NULL,
    give_up_at {{integer}} NOT NULL
) {{table}};
CREATE INDEX mail_queue_due ON mail_queue (due_at);
