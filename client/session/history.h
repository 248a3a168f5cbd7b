// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <session/profile_fetcher.h>
#include <store/store.h>

namespace skein::client {

//! Scrolling back. Lives on: main.
class History
{
public:
    History(RequestChannel &channel, Store &store, ProfileFetcher &profiles)
        : m_channel(channel), m_store(store), m_profiles(profiles)
    {
    }

    //! Makes the store hold entries right before `before` (nothing given: the newest ones), from the server when it has none.
    //! Answers whether there are any: false at the beginning of the log. StoreEvents::entriesChanged tells what came.
    //! Errors: disconnected, timed_out, not_found and whatever else the server says; disk_full.
    QCoro::Task<Result<bool>> loadBefore(ConversationId conversation, Seq before = {});

private:
    QCoro::Task<Result<bool>> fetchBefore(ConversationId conversation, Seq before);

    RequestChannel &m_channel;
    Store &m_store;
    ProfileFetcher &m_profiles;
};

} // namespace skein::client
