// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/call.h>

namespace skein {

//! Both accounts hear that their row about the other one changed.
void putForBoth(Call &call, FeedKind kind, AccountId one, AccountId other);
//! Both hear that their direct conversation changed.
void putConversationForBoth(Call &call, ConversationId conversation, AccountId one, AccountId other);

//! Who of the two may write in their direct conversation follows from who is whose contact and who has blocked whom: said here
//! alone, under the lock of the conversation. Both hear it.
void settleRights(Call &call, ConversationId conversation, AccountId one, AccountId other);

} // namespace skein
