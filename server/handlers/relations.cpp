// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/relations.h>

namespace skein {

namespace {

WriteRight rightOf(Call &call, AccountId writer, AccountId reader, bool areContacts)
{
    if (call.storage().blocks.has(reader, writer))
        return WriteRight::NotAccepted;
    return areContacts ? WriteRight::Granted : WriteRight::NotContacts;
}

} // namespace

void putForBoth(Call &call, FeedKind kind, AccountId one, AccountId other)
{
    call.storage().feed.put(one, kind, other.value());
    call.storage().feed.put(other, kind, one.value());
}

void putConversationForBoth(Call &call, ConversationId conversation, AccountId one, AccountId other)
{
    call.storage().feed.put(one, FeedKind::Conversation, conversation.value());
    call.storage().feed.put(other, FeedKind::Conversation, conversation.value());
}

void settleRights(Call &call, ConversationId conversation, AccountId one, AccountId other)
{
    call.storage().conversations.lock(conversation);
    const bool areContacts = call.storage().contacts.areContacts(one, other);
    call.storage().members.setRight(conversation, {one}, rightOf(call, one, other, areContacts));
    call.storage().members.setRight(conversation, {other}, rightOf(call, other, one, areContacts));
    call.storage().conversations.bumpVersion(conversation);
    putConversationForBoth(call, conversation, one, other);
}

} // namespace skein
