// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/conversation.h>
#include <sql/row.h>

namespace skein {

//! Of the columns that the fragment group_card names.
[[nodiscard]] inline GroupCard readGroupCard(const sql::Row &row)
{
    GroupCard card;
    card.conversation = row.id<ConversationId>("conversation");
    card.title = row.optionalText<ConversationTitle>("title").value_or(ConversationTitle());
    card.avatar = row.optionalBytes<Digest>("group_avatar");
    card.description = row.text<GroupDescription>("description");
    card.joinRule = row.enumeration<JoinRule>("join_rule");
    card.memberCount = row.integer("member_count");
    return card;
}

} // namespace skein
