// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <routing/audience.h>

#include <mutex>

namespace skein {

//! The member sets of conversations, each good only for the version of the conversation that it was read at
//! (conversations.version, bumped by every change of members or their rights). A set is published only after the
//! transaction that read it committed. Any thread.
class MembershipCache
{
public:
    //! The set at exactly this version, or null.
    [[nodiscard]] std::shared_ptr<const MemberSet> find(ConversationId conversation, qint64 version) const;
    void publish(ConversationId conversation, qint64 version, std::shared_ptr<const MemberSet> members);

private:
    struct Known
    {
        qint64 version = 0;
        std::shared_ptr<const MemberSet> members;
    };

    mutable std::mutex m_mutex;
    QHash<ConversationId, Known> m_known;
};

} // namespace skein
