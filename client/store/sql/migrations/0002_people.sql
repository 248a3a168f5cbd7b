-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0

ALTER TABLE profiles ADD COLUMN standing INTEGER;
ALTER TABLE entries ADD COLUMN until INTEGER;
