// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <store/store.h>

namespace skein::client {

class CatchUp;

//! Scrolling back. Lives on: main.
class History
{
public:
    History(RequestChannel &channel, Store &store) : m_channel(channel), m_store(store) { }

    //! Makes the store hold entries right before `before` (nothing given: the newest ones), from the server when it has none.
    //! Answers whether there are any: false at the beginning of the log. StoreEvents::entriesChanged tells what came.
    //! Errors: disconnected, timed_out, not_found and whatever else the server says.
    QCoro::Task<Result<bool>> loadBefore(ConversationId conversation, Seq before = {});

private:
    RequestChannel &m_channel;
    Store &m_store;
};

} // namespace skein::client
