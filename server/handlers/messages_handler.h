// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/handler.h>
#include <protocol/messages.h>

#include <chrono>

namespace skein {

struct MessageRules
{
    std::chrono::seconds recallWindow{120};
};

//! Messages and what is done with them.
class MessagesHandler
{
public:
    explicit MessagesHandler(MessageRules rules);

    Result<MessageAccepted> handle(Call &call, const SendMessage &request);
    Result<Done> handle(Call &call, const RecallMessage &request);
    Result<EntryPage> handle(Call &call, const FetchHistory &request);
    Result<EntryPage> handle(Call &call, const FetchChanges &request);
    Result<ReadMark> handle(Call &call, const MarkRead &request);
    Result<Done> handle(Call &call, const SetTyping &request);

private:
    MessageRules m_rules;
};

} // namespace skein
