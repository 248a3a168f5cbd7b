// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/contacts_handler.h>

#include <protocol/messages.h>

namespace skein {

namespace {

constexpr qsizetype contactsPerPage = 100;

//! Both sides hear that a row about the other one changed.
void putForBoth(Call &call, FeedKind kind, AccountId other)
{
    call.storage().feed.put(call.account(), kind, other.value());
    call.storage().feed.put(other, kind, call.account().value());
}

void putConversationForBoth(Call &call, ConversationId conversation, AccountId other)
{
    call.storage().feed.put(call.account(), FeedKind::Conversation, conversation.value());
    call.storage().feed.put(other, FeedKind::Conversation, conversation.value());
}

bool isPending(Call &call, AccountId sender, AccountId receiver)
{
    return call.storage().requests.stateOf(sender, receiver) == RequestState::Pending;
}

} // namespace

ContactsHandler::ContactsHandler(const Router &router) : m_router(router) { }

Result<Done> ContactsHandler::handle(Call &call, const RequestContact &request)
{
    if (request.account == call.account())
        return ErrorCode::CannotAddYourself;
    const auto asked = call.storage().accounts.find(request.account);
    if (!asked || asked->standing)
        return ErrorCode::NotFound;
    if (call.storage().contacts.areContacts(call.account(), request.account))
        return ErrorCode::AlreadyContacts;
    if (isPending(call, request.account, call.account())) {
        befriend(call, request.account);
        return Done{};
    }
    call.storage().requests.put(call.account(), request.account, request.note, call.now());
    putForBoth(call, FeedKind::Request, request.account);
    return Done{};
}

Result<ContactAccepted> ContactsHandler::handle(Call &call, const AcceptContact &request)
{
    if (const auto contact = call.storage().contacts.find(call.account(), request.account))
        return ContactAccepted{contact->conversation}; // a repeat
    if (!isPending(call, request.account, call.account()))
        return ErrorCode::NoSuchRequest;
    return ContactAccepted{befriend(call, request.account)};
}

Result<Done> ContactsHandler::handle(Call &call, const RejectContact &request)
{
    if (!isPending(call, request.account, call.account()))
        return ErrorCode::NoSuchRequest;
    call.storage().requests.setState(request.account, call.account(), RequestState::Rejected);
    putForBoth(call, FeedKind::Request, request.account);
    return Done{};
}

Result<Done> ContactsHandler::handle(Call &call, const RemoveContact &request)
{
    const auto contact = call.storage().contacts.find(call.account(), request.account);
    if (!contact)
        return ErrorCode::NotContacts;
    call.storage().conversations.lock(contact->conversation);
    call.storage().contacts.removePair(call.account(), request.account);
    call.storage().members.setRight(contact->conversation, {call.account(), request.account}, WriteRight::NotContacts);
    call.storage().conversations.bumpVersion(contact->conversation);
    putForBoth(call, FeedKind::Contact, request.account);
    putConversationForBoth(call, contact->conversation, request.account);
    return Done{};
}

Result<Contacts> ContactsHandler::handle(Call &call, const ListContacts &request)
{
    auto contacts = call.storage().contacts.page(call.account(), request.after.value_or(AccountId()), contactsPerPage + 1);
    const bool more = contacts.size() > contactsPerPage;
    return Contacts{contacts.first(std::min(contacts.size(), contactsPerPage)), more};
}

Result<OnlineContacts> ContactsHandler::handle(Call &call, const ListOnline &)
{
    QList<AccountId> peers = call.storage().contacts.peersOf(call.account());
    peers.removeIf([this](AccountId peer) { return !m_router.isOnline(peer); });
    return OnlineContacts{peers};
}

//! Makes contacts of the caller and the one who asked.
ConversationId ContactsHandler::befriend(Call &call, AccountId asker)
{
    const ConversationId conversation = call.storage().conversations.directBetween(call.account(), asker, call.now());
    openConversation(call, conversation, asker);
    call.storage().contacts.addPair(call.account(), asker, conversation, call.now());
    call.storage().requests.setState(asker, call.account(), RequestState::Accepted);
    call.storage().requests.remove(call.account(), asker);
    putForBoth(call, FeedKind::Request, asker);
    putForBoth(call, FeedKind::Contact, asker);
    putConversationForBoth(call, conversation, asker);
    return conversation;
}

//! A new conversation begins its log; an old one of former contacts may be written to again.
void ContactsHandler::openConversation(Call &call, ConversationId conversation, AccountId asker)
{
    const QList<AccountId> both{call.account(), asker};
    if (call.storage().conversations.lock(conversation).lastSeq.isValid()) {
        call.storage().members.setRight(conversation, both, WriteRight::Granted);
        call.storage().conversations.bumpVersion(conversation);
        return;
    }
    const auto posted = call.storage().entries.append(
        {.conversation = conversation, .kind = EntryKind::Created, .sender = call.account(), .at = call.now(), .subjects = both});
    call.storage().members.join(conversation, both, Role::Member, posted.entry.seq);
    call.storage().conversations.bumpVersion(conversation);
    call.tell(call.membersOf(conversation), EntryPosted{posted.entry});
}

} // namespace skein
