// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <store/database.h>
#include <store/rows.h>

namespace skein::client {

class ProfileStore;

//! Entries that say who is in a group, or what a member is.
[[nodiscard]] bool isAboutMembers(EntryKind kind);

//! Conversations, their windows and members; the rows of the conversation list. Lives on: main.
class ConversationStore
{
public:
    ConversationStore(Database &database, ProfileStore &profiles);

    [[nodiscard]] QList<ConversationRow> rows() const; //!< the list, most recently active first
    [[nodiscard]] std::optional<ConversationRow> row(ConversationId conversation) const;
    [[nodiscard]] QList<ConversationRow> rows(const QList<ConversationId> &conversations) const;
    [[nodiscard]] std::optional<ConversationId> directWith(AccountId peer) const;
    [[nodiscard]] QList<Window> windows(ConversationId conversation) const;
    [[nodiscard]] bool knows(ConversationId conversation) const;
    [[nodiscard]] QList<Member> members(ConversationId conversation) const; //!< owner, admins, members, each by number; a cache

    //! Groups without a picture whose members are not known either, though the user is one of them.
    [[nodiscard]] QList<ConversationId> faceless() const;

    void put(const Conversation &conversation);
    void remove(ConversationId conversation);
    //! What the newest entry of a log says about the members, where they are known.
    void fold(const Entry &entry);
    void setMembers(ConversationId conversation, const QList<Member> &members);

private:
    void fill(ConversationRow &row) const;
    void addMember(ConversationId conversation, const Member &member);
    void foldMembers(const Entry &entry);
    void foldMember(const Entry &entry, AccountId account);

    Database &m_database;
    ProfileStore &m_profiles;
};

} // namespace skein::client
