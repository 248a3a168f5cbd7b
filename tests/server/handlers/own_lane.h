// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <storage/schema.h>
#include <support/stage.h>

#include <barrier>
#include <thread>

namespace skein::test {

//! A lane of one request at a time, on a thread and a connection of its own.
class OwnLane
{
public:
    OwnLane(const TestDatabase &database, MembershipCache &cache)
        : m_storage(database.connect(*storageQueries(database.engine()), {.lockTimeout = std::chrono::seconds(60)})), m_cache(cache)
    {
    }

    template<Request T, class Handler>
    Result<typename T::Reply> handle(Handler &handler, AccountId account, const T &request)
    {
        return handle(handler, Identity{UserId(1), account, DeviceId(1)}, request);
    }

    template<Request T, class Handler>
    Result<typename T::Reply> handle(Handler &handler, const Identity &identity, const T &request)
    {
        for (;;) {
            try {
                return attempt(handler, identity, request);
            } catch (const sql::Failure &) {
                m_storage.rollback(); // a deadlock: a lane runs it again
            }
        }
    }

private:
    template<Request T, class Handler>
    Result<typename T::Reply> attempt(Handler &handler, const Identity &identity, const T &request)
    {
        BatchContext batch{m_storage, m_cache, Timestamp{1'800'000'000'000}, false, {}, {}};
        const Caller caller{{}, identity};
        Call call(batch, caller, Encoding::Cbor);
        m_storage.begin();
        if constexpr (requires { request.conversation; })
            m_storage.prepare({request.conversation}, {});
        const auto mark = m_storage.mark();
        auto reply = admitted(call, handler, request);
        if (reply)
            m_storage.keep(mark);
        else
            m_storage.undoTo(mark);
        m_storage.flush();
        m_storage.commit();
        for (auto it = batch.fresh.cbegin(); reply && it != batch.fresh.cend(); ++it)
            m_cache.publish(it.key(), it->first, it->second);
        return reply;
    }

    template<Request T, class Handler>
    static Result<typename T::Reply> admitted(Call &call, Handler &handler, const T &request)
    {
        if constexpr (T::guard == Guard::Member) {
            if (const auto member = call.requireMember(request.conversation); !member)
                return member.error();
        }
        return handler.handle(call, request);
    }

    Storage m_storage;
    MembershipCache &m_cache;
};

//! Runs each on a thread and a lane of its own, all at once.
inline void together(const TestDatabase &database, MembershipCache &cache, const std::vector<std::function<void(OwnLane &)>> &deeds)
{
    std::barrier start(std::ptrdiff_t(deeds.size()));
    std::vector<std::thread> threads;
    for (const auto &deed : deeds) {
        threads.emplace_back([&] {
            OwnLane lane(database, cache);
            start.arrive_and_wait();
            deed(lane);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace skein::test
