-- profiles
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- How people are found by the sound of their names and by what their contacts call them, who may read an avatar, and
-- how far somebody read as the others see it.

ALTER TABLE accounts ADD COLUMN nickname_pinyin {{text 1500}}; -- see core/pinyin.h; NULL: the next start computes it
CREATE INDEX accounts_avatar ON accounts (avatar);

ALTER TABLE contacts ADD COLUMN remark_folded {{text 600}} NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN remark_pinyin {{text 1500}} NOT NULL DEFAULT '';

-- Stays behind read_seq while its account is invisible.
ALTER TABLE members ADD COLUMN shown_seq {{integer}} NOT NULL DEFAULT 0;
UPDATE members SET shown_seq = read_seq;
