// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/contacts_handler.h>

#include <handlers/relations.h>
#include <protocol/messages.h>

namespace skein {

namespace {

constexpr qsizetype contactsPerPage = 100;

bool isPending(Call &call, AccountId sender, AccountId receiver)
{
    return call.storage().requests.stateOf(sender, receiver) == RequestState::Pending;
}

} // namespace

Result<Done> ContactsHandler::handle(Call &call, const RequestContact &request)
{
    if (request.account == call.account())
        return ErrorCode::CannotAddYourself;
    const auto asked = call.storage().accounts.find(request.account);
    if (!asked || asked->standing)
        return ErrorCode::NotFound;
    if (const auto present = call.requirePresent({call.account(), request.account}); !present)
        return present.error();
    if (call.storage().blocks.has(request.account, call.account()))
        return ErrorCode::NotAccepted;
    if (call.storage().contacts.areContacts(call.account(), request.account))
        return ErrorCode::AlreadyContacts;
    if (isPending(call, request.account, call.account())) {
        befriend(call, request.account);
        return Done{};
    }
    call.storage().requests.put(call.account(), request.account, request.note, call.now());
    putForBoth(call, FeedKind::Request, call.account(), request.account);
    return Done{};
}

Result<ContactAccepted> ContactsHandler::handle(Call &call, const AcceptContact &request)
{
    if (const auto contact = call.storage().contacts.find(call.account(), request.account))
        return ContactAccepted{contact->conversation}; // a repeat
    if (!isPending(call, request.account, call.account()))
        return ErrorCode::NoSuchRequest;
    if (const auto present = call.requirePresent({call.account(), request.account}); !present)
        return present.error();
    return ContactAccepted{befriend(call, request.account)};
}

Result<Done> ContactsHandler::handle(Call &call, const RejectContact &request)
{
    if (!isPending(call, request.account, call.account()))
        return ErrorCode::NoSuchRequest;
    call.storage().requests.setState(request.account, call.account(), RequestState::Rejected);
    putForBoth(call, FeedKind::Request, call.account(), request.account);
    return Done{};
}

Result<Done> ContactsHandler::handle(Call &call, const RemoveContact &request)
{
    const auto contact = call.storage().contacts.find(call.account(), request.account);
    const bool isErased = request.erase && erase(call, request.account);
    if (!contact)
        return isErased ? Result<Done>(Done{}) : ErrorCode::NotContacts;
    call.storage().contacts.removePair(call.account(), request.account);
    settleRights(call, contact->conversation, call.account(), request.account);
    putForBoth(call, FeedKind::Contact, call.account(), request.account);
    return Done{};
}

Result<Contacts> ContactsHandler::handle(Call &call, const ListContacts &request)
{
    auto contacts = call.storage().contacts.page(call.account(), request.after.value_or(AccountId()), contactsPerPage + 1);
    const bool more = contacts.size() > contactsPerPage;
    return Contacts{contacts.first(std::min(contacts.size(), contactsPerPage)), more};
}

Result<Done> ContactsHandler::handle(Call &call, const SetContactRemark &request)
{
    if (!call.storage().contacts.setRemark(call.account(), request.account, request.remark))
        return ErrorCode::NotContacts;
    call.storage().feed.put(call.account(), FeedKind::Contact, request.account.value());
    return Done{};
}

Result<Done> ContactsHandler::handle(Call &call, const SetConversationRemark &request)
{
    if (call.storage().conversations.lock(request.conversation).kind == ConversationKind::Direct)
        return ErrorCode::NotAllowed;
    call.storage().members.setRemark(request.conversation, call.account(), request.remark);
    call.storage().feed.put(call.account(), FeedKind::Conversation, request.conversation.value());
    return Done{};
}

//! Makes contacts of the caller and the one who asked, who greets with what he wrote then.
ConversationId ContactsHandler::befriend(Call &call, AccountId asker)
{
    const auto asked = call.storage().requests.findAll(call.account(), {asker});
    const ConversationId conversation = call.storage().conversations.directBetween(call.account(), asker, call.now());
    call.storage().contacts.addPair(call.account(), asker, conversation, call.now());
    begin(call, conversation, asker);
    if (!asked.isEmpty() && !asked.first().note.value().isEmpty())
        greet(call, conversation, asker, asked.first().note);
    call.storage().requests.setState(asker, call.account(), RequestState::Accepted);
    call.storage().requests.remove(call.account(), asker);
    putForBoth(call, FeedKind::Request, call.account(), asker);
    putForBoth(call, FeedKind::Contact, call.account(), asker);
    call.announce({call.account(), asker});
    call.announce({asker, call.account()});
    return conversation;
}

//! Whoever is not in the conversation, because it is new or he erased it, sees it from an entry on that says what begins.
void ContactsHandler::begin(Call &call, ConversationId conversation, AccountId asker)
{
    call.storage().conversations.lock(conversation);
    QList<AccountId> newcomers{call.account(), asker};
    newcomers.removeIf([&](AccountId account) {
        const auto member = call.storage().members.find(conversation, account);
        return member && member->isActive;
    });
    if (newcomers.isEmpty())
        return settleRights(call, conversation, call.account(), asker);
    const auto posted = call.storage().entries.append({.conversation = conversation,
                                                       .kind = EntryKind::Created,
                                                       .sender = call.account(),
                                                       .at = call.now(),
                                                       .subjects = newcomers});
    call.storage().members.join(conversation, newcomers, Role::Member, posted.entry.seq);
    settleRights(call, conversation, call.account(), asker);
    call.tell(call.membersOf(conversation), EntryPosted{posted.entry});
}

void ContactsHandler::greet(Call &call, ConversationId conversation, AccountId asker, const RequestNote &note)
{
    const auto posted = call.storage().entries.append({.conversation = conversation,
                                                       .kind = EntryKind::Message,
                                                       .sender = asker,
                                                       .at = call.now(),
                                                       .body = MessageBody{MessageText(note.value()), {}}});
    call.tell(call.membersOf(conversation), EntryPosted{posted.entry});
}

//! Nothing of what was said between them is left to the caller. False when there was nothing.
bool ContactsHandler::erase(Call &call, AccountId other)
{
    const auto conversation = call.storage().conversations.findDirect(call.account(), other);
    if (!conversation || !call.storage().conversations.viewOf(call.account(), *conversation))
        return false;
    call.storage().conversations.lock(*conversation);
    call.storage().members.erase(*conversation, call.account());
    call.storage().conversations.bumpVersion(*conversation);
    call.storage().feed.put(call.account(), FeedKind::Conversation, conversation->value());
    call.storage().feed.put(call.account(), FeedKind::Mark, conversation->value());
    return true;
}

} // namespace skein
