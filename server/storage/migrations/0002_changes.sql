-- changes
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- The entries that change another one, in a table of their own: read in the order of their seqs, and from a seq on, which
-- an index by target cannot do. That index also cost every message an entry on MariaDB, which has no partial indexes.

CREATE TABLE changes (
    conversation {{integer}} NOT NULL,
    seq {{integer}} NOT NULL,
    target {{integer}} NOT NULL,
    PRIMARY KEY (conversation, seq)
) {{clustered_table}};
INSERT INTO changes (conversation, seq, target) SELECT conversation, seq, target FROM entries WHERE target IS NOT NULL;
DROP INDEX entries_target {{on_table entries}};
