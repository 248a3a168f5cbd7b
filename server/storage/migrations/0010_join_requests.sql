-- join requests
-- SPDX-FileCopyrightText: The Skein authors
-- SPDX-License-Identifier: Apache-2.0
-- What somebody asked of groups goes with him.

CREATE INDEX join_requests_account ON join_requests (account);
