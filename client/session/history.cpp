// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/messages.h>
#include <session/history.h>

namespace skein::client {

QCoro::Task<Result<bool>> History::loadBefore(ConversationId conversation, Seq before)
{
    while (true) {
        const bool isHeld = before.isValid() ? !m_store.log.before(conversation, before, 1).entries.isEmpty()
                                             : !m_store.log.newest(conversation, 1).entries.isEmpty();
        if (isHeld)
            co_return true;
        // A stretch of nothing but recalls is held, and shows nothing: look before it.
        const auto range = before.isValid() ? m_store.log.rangeAround(conversation, before.previous())
                                            : m_store.log.newestRange(conversation);
        if (range)
            before = range->first;
        if (before == Seq(1))
            co_return false;
        const auto fetched = co_await fetchBefore(conversation, before);
        if (!fetched || !*fetched)
            co_return fetched;
    }
}

QCoro::Task<Result<bool>> History::fetchBefore(ConversationId conversation, Seq before)
{
    FetchHistory request;
    request.conversation = conversation;
    request.before = before;
    const auto page = co_await m_channel.send(request);
    if (!page)
        co_return page.error();
    const auto &entries = page->entries;
    if (entries.isEmpty() && !before.isValid())
        co_return false;
    const Seq first = page->more && !entries.isEmpty() ? entries.first().seq : Seq(1);
    const Seq last = before.isValid() ? before.previous() : entries.last().seq;
    if (const auto kept = m_store.log.addRange(conversation, entries, first, last); !kept)
        co_return kept.error();
    m_profiles.wantThoseOf(entries);
    co_return !entries.isEmpty();
}

} // namespace skein::client
