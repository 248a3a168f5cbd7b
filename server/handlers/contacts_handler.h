// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/contacts.h>

namespace skein {

//! Contact requests, contacts and what they are called. Requests about a pair run in the pair's lane, one after the other.
class ContactsHandler
{
public:
    Result<Done> handle(Call &call, const RequestContact &request);
    Result<ContactAccepted> handle(Call &call, const AcceptContact &request);
    Result<Done> handle(Call &call, const RejectContact &request);
    Result<Done> handle(Call &call, const RemoveContact &request);
    Result<Contacts> handle(Call &call, const ListContacts &request);
    Result<Done> handle(Call &call, const SetContactRemark &request);
    Result<Done> handle(Call &call, const SetConversationRemark &request);

private:
    ConversationId befriend(Call &call, AccountId asker);
    void begin(Call &call, ConversationId conversation, AccountId asker);
    void greet(Call &call, ConversationId conversation, AccountId asker, const RequestNote &note);
    bool erase(Call &call, AccountId other);
};

} // namespace skein
