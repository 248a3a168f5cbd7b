// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/contacts.h>
#include <routing/router.h>

namespace skein {

//! Contact requests, contacts and their presence. Requests about a pair run in the pair's lane, one after the other.
class ContactsHandler
{
public:
    explicit ContactsHandler(const Router &router);

    Result<Done> handle(Call &call, const RequestContact &request);
    Result<ContactAccepted> handle(Call &call, const AcceptContact &request);
    Result<Done> handle(Call &call, const RejectContact &request);
    Result<Done> handle(Call &call, const RemoveContact &request);
    Result<Contacts> handle(Call &call, const ListContacts &request);
    Result<OnlineContacts> handle(Call &call, const ListOnline &request);

private:
    ConversationId befriend(Call &call, AccountId asker);
    void openConversation(Call &call, ConversationId conversation, AccountId asker);

    const Router &m_router;
};

} // namespace skein
