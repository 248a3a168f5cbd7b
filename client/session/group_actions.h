// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <net/request_channel.h>
#include <protocol/catalogue.h>

namespace skein::client {

//! What a person does with a group beside writing; as Actions. What changes by it comes back through the feed and the log.
//! Lives on: main.
class GroupActions
{
public:
    explicit GroupActions(RequestChannel &channel) : m_channel(channel) { }

    //! Groups that strangers can find, by number or a part of the title. Error: invalid_field for an empty query.
    QCoro::Task<Result<GroupCards>> find(QString query, std::optional<ConversationId> after = {});
    QCoro::Task<Result<JoinOutcome>> join(ConversationId group, QString note);

    QCoro::Task<Result<void>> rename(ConversationId group, QString title);
    QCoro::Task<Result<void>> describe(ConversationId group, QString description);
    //! Title, picture, description, join rule, everyone muted: what is set.
    QCoro::Task<Result<void>> update(UpdateGroup change);
    //! An empty nickname: as everywhere.
    QCoro::Task<Result<void>> setNickname(ConversationId group, AccountId account, QString nickname);

    QCoro::Task<Result<QList<JoinRequest>>> requests(ConversationId group);
    QCoro::Task<Result<void>> approve(ConversationId group, AccountId account);
    QCoro::Task<Result<void>> reject(ConversationId group, AccountId account);
    QCoro::Task<Result<void>> remove(ConversationId group, QList<AccountId> members, bool blacklist);
    QCoro::Task<Result<QList<Profile>>> blacklist(ConversationId group);
    QCoro::Task<Result<void>> unlist(ConversationId group, AccountId account);
    QCoro::Task<Result<void>> mute(ConversationId group, AccountId account, Timestamp until);
    QCoro::Task<Result<void>> setAdmin(ConversationId group, AccountId account, bool on);
    QCoro::Task<Result<void>> transfer(ConversationId group, AccountId account);
    QCoro::Task<Result<void>> dissolve(ConversationId group);

private:
    RequestChannel &m_channel;
};

} // namespace skein::client
