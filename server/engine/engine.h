// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/engine_settings.h>
#include <engine/handler_set.h>
#include <engine/lane.h>
#include <engine/pool.h>
#include <engine/rate_limit.h>
#include <engine/request_sink.h>
#include <routing/router.h>

#include <atomic>
#include <memory>
#include <vector>

namespace skein {

//! What the engine runs on; the simulation brings its own.
struct EngineWorkshop
{
    std::function<std::unique_ptr<Storage>()> openWriter; //!< called on a lane's thread; throws sql::Failure
    std::function<std::unique_ptr<Storage>()> openReader;
    std::function<std::unique_ptr<Executor>()> makeExecutor; //!< one for each lane
    std::function<std::unique_ptr<Pool>(int threads, int bound)> makePool;
    const Clock &clock;
};

//! Decodes requests, runs them in lanes and pools, and hands what they tell to the router. Any thread.
class Engine final : public RequestSink
{
public:
    Engine(const EngineSettings &settings, EngineWorkshop workshop, HandlerSet &handlers, Router &router);
    //! Finishes what was taken. The gateway must not submit any more.
    ~Engine() override;

    [[nodiscard]] Submitted submit(Asked asked) override;
    void closed(const Caller &caller) override;
    //! Guests whose time is over vanish.
    void expireGuests();

private:
    using Take = Submitted (Engine::*)(Asked &&);

    template<Request T>
    Submitted take(Asked &&asked);
    template<Request T, class H>
    bool start(Asked &&asked, T request, H &handler);
    template<Request T, class H>
    bool work(Asked asked, T request, Found<H, T> found, H &handler);
    template<Request T, class H>
    bool handle(Asked asked, T request, WorkedOrDone<H, T> worked, H &handler);

    void registerMethods();
    [[nodiscard]] std::unique_ptr<Lane> makeLane(LaneSettings settings);
    [[nodiscard]] Lane &laneFor(Access access, size_t key);
    [[nodiscard]] Pool &poolFor(SlowWork kind);
    void release(std::vector<Outgoing> &&outgoing);
    void signIn(Outgoing &reply);
    void tellDevices(AccountId account, SessionId except);
    void answer(const Asked &asked, const Error &error);
    void announce(const PresenceNews &announcement);

    EngineWorkshop m_workshop;
    HandlerSet &m_handlers;
    Router &m_router;
    MembershipCache m_cache;
    RateLimit m_messageRate;
    QHash<QString, Take> m_methods;
    std::atomic<bool> m_isEnding = false;
    // Ended from the last to the first: read lanes feed pools, pools feed write lanes.
    std::vector<std::unique_ptr<Lane>> m_writeLanes;
    std::unique_ptr<Pool> m_hashPool;
    std::unique_ptr<Pool> m_mediaPool;
    std::vector<std::unique_ptr<Lane>> m_readLanes;
};

} // namespace skein
