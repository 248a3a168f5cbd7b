// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <domain/feed.h>
#include <domain/login.h>
#include <protocol/media.h>
#include <protocol/messages.h>
#include <protocol/sync.h>
#include <protocol/world.h>

#include <QMap>
#include <QSet>

#include <functional>

namespace skein::client {

//! People, conversations and feeds of a FakeServer, in memory: what a real server keeps in its database. Lives on: main.
class FakeWorld
{
public:
    struct Person
    {
        Profile profile;
        QString login;
        QString password;
        std::optional<EmailAddress> email;
        std::optional<PhoneNumber> phone;
        bool isOnline = false;
        ServerRole role = ServerRole::Member;
        AccountId user; //!< the first account of the same user
        Gender gender = Gender::Unknown;
        Bio bio;
        Availability availability = Availability::Online;
        QHash<AccountId, Remark> remarks; //!< what he calls his contacts
        QSet<AccountId> blocked;
        QMap<Seq, FeedItem> feed;
        Seq feedHead;
    };

    struct Membership
    {
        Role role = Role::Member;
        QList<Window> windows;
        Seq readUpTo;
        Remark remark = {};
        std::optional<Nickname> nickname; //!< in this group
        std::optional<Timestamp> mutedUntil;
        [[nodiscard]] bool isPresent() const { return !windows.isEmpty() && !windows.last().last; }
    };

    struct Log
    {
        ConversationKind kind = ConversationKind::Group;
        ConversationTitle title;
        QMap<AccountId, Membership> members;
        QList<Entry> entries; //!< seq 1 is the first
        QHash<ClientTag, Seq> tags;
        bool mayWrite = true;
        GroupCard card; //!< without title and counts
        bool isEveryoneMuted = false;
        bool isDissolved = false;
        QMap<AccountId, RequestNote> asked; //!< who waits to be let in
        QSet<AccountId> banned;
        QMap<AccountId, Timestamp> mutedUntil; //!< in the world channel
        Seq announcement; //!< the newest one
        [[nodiscard]] Seq head() const { return Seq(entries.size()); }
    };

    struct Listener
    {
        std::function<void(const QList<AccountId> &, const EntryPosted &)> posted;
        std::function<void(AccountId, const FeedChanged &)> feedChanged;
        std::function<void(AccountId, const PeerRead &)> peerRead;
    };

    FakeWorld(Clock &clock, Listener listener) : m_clock(clock), m_listener(std::move(listener)) { }

    AccountId addPerson(const QString &login, const QString &password, const QString &nickname,
                        std::optional<Digest> avatar = {});
    //! Another account of the user whose account this is.
    AccountId addPersona(AccountId of, const QString &nickname);
    //! Both become contacts and get a conversation.
    ConversationId befriend(AccountId one, AccountId other);
    void endFriendship(AccountId one, AccountId other);
    //! Nothing of their conversation is left to `one`.
    void erase(AccountId one, AccountId other);
    void setRemark(AccountId owner, AccountId contact, const Remark &remark);
    void setRemark(AccountId owner, ConversationId conversation, const Remark &remark);
    void setBlocked(AccountId owner, AccountId other, bool isBlocked);
    //! Everybody concerned hears how an account looks now.
    void tellProfile(AccountId account);
    //! All accounts of the user hear what he signs in with now.
    void tellLogins(AccountId account);
    [[nodiscard]] OwnAccount ownOf(AccountId account);
    //! The first member is the owner.
    ConversationId addGroup(const QString &title, const QList<AccountId> &members);
    void addMembers(ConversationId conversation, AccountId by, const QList<AccountId> &members);
    void leave(ConversationId conversation, AccountId who);
    void removeMembers(ConversationId conversation, AccountId by, const QList<AccountId> &members);
    //! A change of a group that `log` was given already: appends the entry, and tells everybody the group as it is now.
    void announce(ConversationId conversation, const Entry &entry);
    void tellConversation(ConversationId conversation);
    MessageAccepted post(ConversationId conversation, AccountId sender, const MessageBody &body,
                         std::optional<ClientTag> tag = {});
    Result<Done> recall(ConversationId conversation, AccountId by, Seq seq);
    ReadMark markRead(ConversationId conversation, AccountId reader, Seq upTo);
    void request(AccountId from, AccountId to, const RequestNote &note);
    void answerRequest(AccountId from, AccountId to, RequestState state);

    //! The channel of everybody who is there and who comes; made when it is first asked for.
    ConversationId openWorld();
    [[nodiscard]] std::optional<ConversationId> world() const { return m_world; }
    [[nodiscard]] WorldState worldFor(AccountId reader);
    void turnWorld(AccountId by, bool on);
    void muteInWorld(AccountId by, AccountId account, std::optional<Timestamp> until);
    MessageAccepted announce(AccountId by, const QString &text, const ClientTag &tag);

    [[nodiscard]] Person *person(AccountId account);
    //! The first account of the same user, which has what he signs in with.
    [[nodiscard]] Person &userOf(AccountId account) { return m_people[m_people[account].user]; }
    [[nodiscard]] Person *personByLogin(const QString &login);
    [[nodiscard]] Log *log(ConversationId conversation);
    [[nodiscard]] QMap<AccountId, Person> &people() { return m_people; }
    [[nodiscard]] const QMap<ConversationId, Log> &logs() const { return m_logs; }
    [[nodiscard]] QList<AccountId> contactsOf(AccountId account);
    //! All accounts of the user whose account this is.
    [[nodiscard]] QList<AccountId> ownersAccounts(AccountId account);
    [[nodiscard]] qint64 unreadTotal(AccountId account);
    [[nodiscard]] bool areFriends(AccountId one, AccountId other);
    [[nodiscard]] Head headOf(ConversationId conversation, AccountId reader);
    //! The entries that a reader may see, by ascending seq.
    [[nodiscard]] QList<Entry> visible(ConversationId conversation, AccountId reader);

    void tellFeed(AccountId account, FeedItem item);

private:
    Entry &append(ConversationId conversation, Entry entry);
    void enterWorld(AccountId account);
    [[nodiscard]] Conversation seenBy(ConversationId conversation, AccountId reader);
    [[nodiscard]] qint64 unreadOf(const Log &log, AccountId reader) const;
    [[nodiscard]] bool isBlockedIn(const Log &log, AccountId writer);
    [[nodiscard]] std::optional<ConversationId> directOf(AccountId one, AccountId other) const;
    void tellOwn(AccountId account);
    void tellContact(AccountId owner, AccountId other, std::optional<ConversationId> conversation);

    Clock &m_clock;
    Listener m_listener;
    QMap<AccountId, Person> m_people;
    QMap<ConversationId, Log> m_logs;
    std::optional<ConversationId> m_world;
};

} // namespace skein::client
