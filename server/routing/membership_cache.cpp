// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <routing/membership_cache.h>

namespace skein {

namespace {

//! Bounds memory: what falls out is read again when it is needed.
constexpr qsizetype largestCache = 20'000;

} // namespace

std::shared_ptr<const MemberSet> MembershipCache::find(ConversationId conversation, qint64 version) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.constFind(conversation);
    return known != m_known.cend() && known->version == version ? known->members : nullptr;
}

void MembershipCache::publish(ConversationId conversation, qint64 version, std::shared_ptr<const MemberSet> members)
{
    const std::lock_guard lock(m_mutex);
    if (m_known.size() >= largestCache)
        m_known.clear();
    Known &known = m_known[conversation];
    if (version >= known.version)
        known = {version, std::move(members)};
}

} // namespace skein
