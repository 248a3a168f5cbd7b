// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <storage/locked_conversation.h>

namespace skein {

class Unit;

struct GroupRow
{
    ConversationId conversation;
    bool isRepeat = false; //!< the tag was used before
};

//! Conversations themselves, without members and entries. Lives on: lane.
class ConversationsRepository
{
public:
    explicit ConversationsRepository(Unit &unit) : m_unit(unit) { }

    //! The direct conversation of two accounts; made, without entries and members, when there is none.
    [[nodiscard]] ConversationId directBetween(AccountId a, AccountId b, Timestamp at);
    [[nodiscard]] std::optional<ConversationId> findDirect(AccountId a, AccountId b);
    //! The group that he made with this tag.
    [[nodiscard]] std::optional<ConversationId> findGroup(AccountId creator, const ClientTag &tag);
    //! A group without entries and members, owned by its creator; or the one that he made with this tag.
    [[nodiscard]] GroupRow createGroup(AccountId creator, const ClientTag &tag, const ConversationTitle &title,
                                       Timestamp at);

    //! Locks its row until the transaction ends, once. For an unknown id: version 0 and nothing else.
    LockedConversation lock(ConversationId conversation);
    //! The same for many, in the order of their ids, with one statement.
    void lockAll(const QList<ConversationId> &conversations);
    //! As `lock` answers it, without a lock: nothing may be numbered from it.
    [[nodiscard]] LockedConversation look(ConversationId conversation);
    //! Without a lock; 0 for an unknown id.
    [[nodiscard]] qint64 versionOf(ConversationId conversation);
    //! Members or their rights changed.
    void bumpVersion(ConversationId conversation);
    //! Nobody but owner and admins may write; in the world channel, nobody at all.
    void setEveryoneMuted(ConversationId conversation, bool muted);
    void setOwner(ConversationId conversation, std::optional<AccountId> owner);
    void setDissolved(ConversationId conversation);

    //! Of a group; without the largest number of members, which is no column.
    [[nodiscard]] std::optional<GroupCard> card(ConversationId group);
    //! Title, picture, description and join rule.
    void setCard(const GroupCard &card);

    //! As `reader` sees them; those that he never was a member of, or erased, are left out.
    [[nodiscard]] QList<Conversation> viewsOf(AccountId reader, const QList<ConversationId> &conversations);
    [[nodiscard]] std::optional<Conversation> viewOf(AccountId reader, ConversationId conversation);

private:
    Unit &m_unit;
};

} // namespace skein
