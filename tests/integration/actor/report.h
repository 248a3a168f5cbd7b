// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/client_session.h>

#include <QJsonObject>

//! What a client knows, as JSON.

namespace skein::test {

//! {"session": "Ready", "link": "Live", "isRestart": false, "account": 1, "contacts": [2],
//!  "requests": [{"account": 2, "note": "…", "incoming": true, "state": "pending"}],
//!  "conversations": [{"id": 1, "title": "…", "head": 9, "held": 9, "unread": 2, "readUpTo": 7, "peerReadUpTo": 0,
//!                     "waiting": 0, "failed": 0}]}: `held` is the end of what the store holds, `waiting` counts the outbox
[[nodiscard]] QJsonObject stateOf(client::ClientSession &client);

//! {"conversations": [{"id": 1, "entries": [{"seq": 1, "kind": 1, "sender": 1, "tag": "…", "text": "…",
//!  "recalled": false, "target": 0, "images": ["<hex digest>"]}], "outbox": [{"tag": "…", "state": 1}]}]}
[[nodiscard]] QJsonObject dumpOf(client::Store &store);

} // namespace skein::test
