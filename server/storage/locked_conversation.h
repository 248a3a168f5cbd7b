// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>

#include <optional>

namespace skein {

//! A conversation's row while this transaction holds its lock: nobody else changes it.
struct LockedConversation
{
    ConversationId id;
    ConversationKind kind = ConversationKind::Direct;
    std::optional<ConversationTitle> title;
    std::optional<AccountId> owner; //!< of a group that has members
    std::optional<AccountId> smaller; //!< of a direct conversation: its two accounts
    std::optional<AccountId> larger;
    Seq lastSeq;
    qint64 count = 0; //!< messages in the log
    qint64 memberCount = 0; //!< present ones
    bool everyoneMuted = false;
    bool dissolved = false;
    qint64 version = 0; //!< of members and their rights; 0: there is no such conversation
};

} // namespace skein
