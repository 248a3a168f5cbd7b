// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/contact.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

//! Asks another account to become a contact; repeating it replaces the note. If the other side has asked already, both
//! are contacts at once. Errors: not_found, cannot_add_yourself, already_contacts, not_accepted (blocked), rate_limited.
struct RequestContact
{
    static constexpr std::string_view method = "contacts.request";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    static constexpr bool isRateLimited = true; // each is told to somebody who did not ask for it
    using Reply = Done;

    AccountId account;
    RequestNote note;

    SKEIN_FIELDS(account, note)
};

struct ContactAccepted
{
    ConversationId conversation;

    SKEIN_FIELDS(conversation)
};

//! Accepts the request of `account`: both become contacts and get a direct conversation, in which the note of the request
//! is the first message. Errors: no_such_request, not_found (deleted meanwhile).
struct AcceptContact
{
    static constexpr std::string_view method = "contacts.accept";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = ContactAccepted;

    AccountId account;

    SKEIN_FIELDS(account)
};

//! Refuses the request of `account`; final until it asks anew. Error: no_such_request.
struct RejectContact
{
    static constexpr std::string_view method = "contacts.reject";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    AccountId account;

    SKEIN_FIELDS(account)
};

//! Ends the relation on both sides; the conversation stays readable, writing answers not_contacts. With `erase` the caller
//! loses what was said, for ever and on all his devices; the other side keeps it. Erasing also works later, and repeating
//! it is harmless. Error: not_contacts.
struct RemoveContact
{
    static constexpr std::string_view method = "contacts.remove";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    AccountId account;
    bool erase = false;

    SKEIN_FIELDS(account, erase)
};

struct Contacts
{
    List<Contact, 100> contacts;
    bool more = false;

    SKEIN_FIELDS(contacts, more)
};

//! The caller's contacts, ordered by number. Clients that keep a store read the feed instead.
struct ListContacts
{
    static constexpr std::string_view method = "contacts.list";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    using Reply = Contacts;

    std::optional<AccountId> after; //!< the last one of the page before

    SKEIN_FIELDS(after)
};

//! What the caller calls a contact; empty: as everybody does. Error: not_contacts.
struct SetContactRemark
{
    static constexpr std::string_view method = "contacts.remark";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    AccountId account;
    Remark remark;

    SKEIN_FIELDS(account, remark)
};

//! What the caller calls a group that he is in; empty: as everybody does. Error: not_allowed in a direct conversation,
//! which is called like its contact.
struct SetConversationRemark
{
    static constexpr std::string_view method = "conversations.remark";
    static constexpr auto guard = Guard::Member;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    ConversationId conversation;
    Remark remark;

    SKEIN_FIELDS(conversation, remark)
};

#define SKEIN_CONTACTS_MESSAGES \
    RequestContact, ContactAccepted, AcceptContact, RejectContact, RemoveContact, Contacts, ListContacts, \
    SetContactRemark, SetConversationRemark
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_CONTACTS_MESSAGES)

} // namespace skein
