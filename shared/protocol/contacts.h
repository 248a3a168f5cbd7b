// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/contact.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

//! Asks another account to become a contact; repeating it replaces the note. If the other side has asked already, both
//! are contacts at once. Errors: not_found, cannot_add_yourself, already_contacts.
struct RequestContact
{
    static constexpr std::string_view method = "contacts.request";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
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

//! Accepts the request of `account`: both become contacts and get a direct conversation. Error: no_such_request.
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

//! Ends the relation on both sides; the conversation stays readable, writing answers not_contacts. Error: not_contacts.
struct RemoveContact
{
    static constexpr std::string_view method = "contacts.remove";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    AccountId account;

    SKEIN_FIELDS(account)
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

struct OnlineContacts
{
    QList<AccountId> online;

    SKEIN_FIELDS(online)
};

//! Which of the caller's contacts are online now.
struct ListOnline
{
    static constexpr std::string_view method = "presence.list";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = OnlineContacts;

    SKEIN_FIELDS()
};

//! A contact came or went.
struct PresenceChanged
{
    static constexpr std::string_view method = "presence.changed";

    AccountId account;
    bool online = false;

    SKEIN_FIELDS(account, online)
};

#define SKEIN_CONTACTS_MESSAGES \
    RequestContact, ContactAccepted, AcceptContact, RejectContact, RemoveContact, Contacts, ListContacts, \
    OnlineContacts, ListOnline, PresenceChanged
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_CONTACTS_MESSAGES)

} // namespace skein
