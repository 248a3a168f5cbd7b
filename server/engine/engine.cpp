// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/engine.h>

#include <core/logging.h>
#include <engine/announce_job.h>
#include <engine/expire_guests_job.h>
#include <engine/lane_key.h>
#include <engine/request_job.h>

namespace skein {

using namespace Qt::StringLiterals;

Engine::Engine(const EngineSettings &settings, EngineWorkshop workshop, HandlerSet &handlers, Router &router)
    : m_workshop(std::move(workshop)), m_handlers(handlers), m_router(router), m_messageRate(settings.messages, m_workshop.clock),
      m_hashPool(m_workshop.makePool(settings.hashThreads, settings.hashQueue)),
      m_mediaPool(m_workshop.makePool(settings.mediaThreads, settings.mediaQueue))
{
    registerMethods();
    for (int i = 0; i < settings.writeLanes; ++i)
        m_writeLanes.push_back(makeLane({.name = u"write%1"_s.arg(i), .readOnly = false, .longestWait = settings.longestWait}));
    for (int i = 0; i < settings.readLanes; ++i)
        m_readLanes.push_back(makeLane({.name = u"read%1"_s.arg(i), .readOnly = true, .longestWait = settings.longestWait}));
}

Engine::~Engine()
{
    m_isEnding = true;
    m_readLanes.clear();
}

void Engine::registerMethods()
{
    Requests::forEach([this]<Request T>() { m_methods.insert(detail::fromAscii(T::method), &Engine::take<T>); });
}

std::unique_ptr<Lane> Engine::makeLane(LaneSettings settings)
{
    LaneWorkshop workshop{settings.readOnly ? m_workshop.openReader : m_workshop.openWriter, m_cache, m_workshop.clock,
                          [this](std::vector<Outgoing> &&outgoing) { release(std::move(outgoing)); }};
    return std::make_unique<Lane>(std::move(settings), std::move(workshop), m_workshop.makeExecutor());
}

namespace {

//! What of a guard needs no database.
Result<void> letIn(Guard guard, const Identity &identity)
{
    if (identity.isConsole)
        return guard == Guard::Admin ? Result<void>() : Error{ErrorCode::NotAllowed, {}, u"the console is no user"_s};
    if (guard != Guard::Anyone && !identity.isSignedIn())
        return ErrorCode::NotSignedIn;
    return {};
}

} // namespace

Submitted Engine::submit(Asked asked)
{
    const auto method = m_methods.constFind(asked.method);
    if (method == m_methods.cend())
        return Error{ErrorCode::UnknownMethod, {}, asked.method.left(64)};
    return (this->*method.value())(std::move(asked));
}

template<Request T>
Submitted Engine::take(Asked &&asked)
{
    if (const auto let = letIn(T::guard, asked.caller.identity); !let)
        return let.error();
    if (asked.caller.identity.isGuest && !isForGuests<T>)
        return Error{ErrorCode::NotAllowed, {}, u"not for guests"_s};
    auto request = decode<T>(asked.params);
    if (!request)
        return request.error();
    if constexpr (requires { T::isRateLimited; }) {
        if (!m_messageRate.take(asked.caller.identity.account))
            return Error{ErrorCode::RateLimited, {}, u"slower, please"_s};
    }
    auto &handler = handlerOf<T>(m_handlers);
    if constexpr (AnswersAtOnce<std::remove_reference_t<decltype(handler)>, T>) {
        return std::optional(replyFrame(asked.encoding, asked.id, handler.answer(*request)));
    } else {
        asked.params = {};
        if (!start(std::move(asked), *std::move(request), handler))
            return Error{ErrorCode::Busy, {}, u"too much to do; try again"_s};
        return std::optional<QByteArray>();
    }
}

//! The first of the steps that the handler has for the request (handlers/handler.h).
template<Request T, class H>
bool Engine::start(Asked &&asked, T request, H &handler)
{
    if constexpr (Prepares<H, T>) {
        const size_t key = laneKey(request, asked.caller.identity);
        auto next = [this, &handler](Asked again, T same, Found<H, T> found) {
            if (!work(again, std::move(same), std::move(found), handler))
                answer(again, {ErrorCode::Busy, {}, {}});
        };
        return laneFor(Access::Read, key)
            .push(std::make_unique<PrepareJob<T, H>>(std::move(asked), std::move(request), handler, std::move(next)));
    } else if constexpr (Works<H, T>) {
        return work(std::move(asked), std::move(request), Found<H, T>{}, handler);
    } else {
        return handle(std::move(asked), std::move(request), WorkedOrDone<H, T>{}, handler);
    }
}

template<Request T, class H>
bool Engine::work(Asked asked, T request, Found<H, T> found, H &handler)
{
    if constexpr (Works<H, T>) {
        return poolFor(H::slowWork).tryPost([this, asked, request = std::move(request), found = std::move(found), &handler] {
            auto worked = workOn(std::as_const(handler), request, found);
            if (!worked)
                return answer(asked, worked.error());
            if constexpr (HandlesWorked<H, T>) {
                if (!handle(asked, request, *std::move(worked), handler))
                    answer(asked, {ErrorCode::Busy, {}, {}});
            } else {
                release({{asked.caller.session,
                          [id = asked.id, reply = *std::move(worked)](Encoding encoding) { return replyFrame(encoding, id, reply); },
                          asked.encoding, {}, {}}});
            }
        });
    } else {
        return handle(std::move(asked), std::move(request), WorkedOrDone<H, T>{}, handler);
    }
}

template<Request T, class H>
bool Engine::handle(Asked asked, T request, WorkedOrDone<H, T> worked, H &handler)
{
    if constexpr (AnswersFromPool<H, T>) {
        Q_UNREACHABLE();
    } else {
        Lane &lane = laneFor(T::access, laneKey(request, asked.caller.identity));
        auto job = std::make_unique<HandleJob<T, H>>(std::move(asked), std::move(request), handler, std::move(worked));
        return Works<H, T> ? lane.pushFurther(std::move(job)) : lane.push(std::move(job));
    }
}

Lane &Engine::laneFor(Access access, size_t key)
{
    auto &lanes = access == Access::Write ? m_writeLanes : m_readLanes;
    return *lanes[key % lanes.size()];
}

Pool &Engine::poolFor(SlowWork kind)
{
    return kind == SlowWork::Hashing ? *m_hashPool : *m_mediaPool;
}

namespace {

//! The device whose connections are closed because its session ended.
std::optional<DeviceId> endedBy(const Outgoing &outgoing)
{
    const auto *audience = std::get_if<Audience>(&outgoing.to);
    return audience && outgoing.closes ? audience->device : std::nullopt;
}

} // namespace

//! After COMMIT. Who signs in is registered before anything leaves, so that no event falls between (I6).
void Engine::release(std::vector<Outgoing> &&outgoing)
{
    for (Outgoing &one : outgoing) {
        if (const auto ended = endedBy(one))
            m_router.end(*ended);
        if (one.signsIn)
            signIn(one);
    }
    m_router.send(outgoing);
    for (const Outgoing &one : outgoing) {
        if (one.announces)
            announce(*one.announces);
    }
}

void Engine::signIn(Outgoing &reply)
{
    const auto session = std::get<SessionId>(reply.to);
    if (const auto displaced = m_router.remove(session)) // signed in twice: its session ends
        announce({*displaced, {}});
    if (m_router.add(session, reply.encoding, *reply.signsIn))
        announce({reply.signsIn->account, {}});
    else
        tellDevices(reply.signsIn->account, session);
    if (m_router.hasEnded(reply.signsIn->device)) // by another lane, whose farewell found no connection yet
        reply.closes = CloseCode::SignedOut;
}

//! The account's other connections see which devices are online.
void Engine::tellDevices(AccountId account, SessionId except)
{
    m_router.send({eventFor({{}, {account}, {}, except}, DevicesChanged{})});
}

void Engine::answer(const Asked &asked, const Error &error)
{
    release({{asked.caller.session, [id = asked.id, error](Encoding encoding) { return errorFrame(encoding, id, error); },
              asked.encoding, {}, {}}});
}

void Engine::closed(const Caller &caller)
{
    if (const auto gone = m_router.remove(caller.session))
        announce({*gone, {}});
    else if (!m_isEnding)
        tellDevices(caller.identity.account, caller.session);
}

void Engine::announce(const PresenceNews &announcement)
{
    if (m_isEnding)
        return;
    if (!laneFor(Access::Read, qHash(announcement.account)).pushFurther(std::make_unique<AnnounceJob>(announcement, m_router)))
        qCWarning(logEngine) << "too busy to announce a presence";
}

void Engine::expireGuests()
{
    if (!laneFor(Access::Write, 0).pushFurther(std::make_unique<ExpireGuestsJob>()))
        qCWarning(logEngine) << "too busy to see whose time is over";
}

} // namespace skein
