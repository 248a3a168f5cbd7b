// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/group.h>

namespace skein {

class Unit;

//! Who may come into a group: who asks, who may not, and which groups strangers can find. Lives on: lane.
class AdmissionsRepository
{
public:
    explicit AdmissionsRepository(Unit &unit) : m_unit(unit) { }

    //! Asks, or replaces the note of an earlier question.
    void ask(ConversationId group, AccountId account, const RequestNote &note, Timestamp at);
    [[nodiscard]] bool hasAsked(ConversationId group, AccountId account);
    //! By ascending account.
    [[nodiscard]] QList<JoinRequest> requests(ConversationId group, AccountId after, qsizetype limit);
    //! Forgets what they asked; answers whether there was anything.
    bool settle(ConversationId group, const QList<AccountId> &accounts);
    void settleAll(ConversationId group);
    //! Forgets what the account asked; answers of which groups.
    QList<ConversationId> withdrawAll(AccountId account);

    //! Does nothing for who is banned already.
    void ban(ConversationId group, const QList<AccountId> &accounts, AccountId by, Timestamp at);
    //! Those of `accounts` that may not come.
    [[nodiscard]] QList<AccountId> bannedAmong(ConversationId group, const QList<AccountId> &accounts);
    //! By ascending account.
    [[nodiscard]] QList<Profile> blacklist(ConversationId group, AccountId after, qsizetype limit);
    void unban(ConversationId group, AccountId account);

    //! Strangers find the group by its title.
    void show(ConversationId group, const ConversationTitle &title);
    void hide(ConversationId group);
    //! Shown groups whose id is `query`, or whose title contains it (without regard to case and width), by ascending id;
    //! without the largest number of members, which is no column.
    [[nodiscard]] QList<GroupCard> find(const QString &query, ConversationId after, qsizetype limit);

private:
    Unit &m_unit;
};

} // namespace skein
