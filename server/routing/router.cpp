// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <routing/router.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace skein {

namespace {

//! More than can end while one sign-in waits to be released.
constexpr std::size_t endedMost = 10'000;

} // namespace

//! One hand-over in the making: parcels by I/O thread. Runs under the router's lock.
class Router::Sorting
{
public:
    explicit Sorting(const Router &router) : m_router(router) { }

    void take(const Outgoing &outgoing)
    {
        if (const auto *session = std::get_if<SessionId>(&outgoing.to))
            answer(outgoing, *session);
        else
            tell(outgoing, std::get<Audience>(outgoing.to));
    }

    std::map<quint32, std::vector<Parcel>> parcels;

private:
    void answer(const Outgoing &outgoing, SessionId session)
    {
        auto frames = std::make_shared<Frames>();
        encodeInto(*frames, outgoing, outgoing.encoding);
        parcels[session.thread].push_back({{session.number}, std::move(frames), outgoing.signsIn, outgoing.closes, true});
    }

    void tell(const Outgoing &outgoing, const Audience &audience)
    {
        auto frames = std::make_shared<Frames>();
        std::map<quint32, Parcel> here;
        forEachPlaces(audience, [&](const std::vector<Place> &places) {
            for (const Place &place : places) {
                if (hears(place, audience)) {
                    encodeInto(*frames, outgoing, place.encoding);
                    here[place.session.thread].sessions.push_back(place.session.number);
                }
            }
        });
        for (auto &[thread, parcel] : here) {
            parcel.frames = frames;
            parcel.closes = outgoing.closes;
            parcels[thread].push_back(std::move(parcel));
        }
    }

    //! Where each account of the audience is, each account once.
    template<class Visit>
    void forEachPlaces(const Audience &audience, const Visit &visit)
    {
        const auto &online = m_router.m_places;
        if (audience.everyone) {
            std::ranges::for_each(online, visit);
            return;
        }
        const auto reach = [&](AccountId account) {
            if (const auto places = online.constFind(account); places != online.cend())
                visit(*places);
        };
        std::ranges::for_each(audience.accounts, reach);
        if (!audience.members)
            return;
        for (auto it = audience.members->cbegin(); it != audience.members->cend(); ++it) {
            if (!audience.accounts.contains(it.key()))
                reach(it.key());
        }
    }

    static bool hears(const Place &place, const Audience &audience)
    {
        return (!audience.device || place.device == *audience.device) && (!audience.except || place.session != *audience.except);
    }

    static void encodeInto(Frames &frames, const Outgoing &outgoing, Encoding encoding)
    {
        QByteArray &bytes = encoding == Encoding::Cbor ? frames.cbor : frames.json;
        if (bytes.isEmpty() && outgoing.encode)
            bytes = outgoing.encode(encoding);
    }

    const Router &m_router;
};

Router::Router(Outlet &outlet) : m_outlet(outlet) { }

bool Router::add(SessionId session, Encoding encoding, const Identity &identity)
{
    const std::unique_lock lock(m_mutex);
    removeLocked(session);
    m_accounts.insert(session, identity.account);
    auto &places = m_places[identity.account];
    places.push_back({session, encoding, identity.device});
    return places.size() == 1;
}

std::optional<AccountId> Router::remove(SessionId session)
{
    const std::unique_lock lock(m_mutex);
    return removeLocked(session);
}

std::optional<AccountId> Router::removeLocked(SessionId session)
{
    const AccountId account = m_accounts.take(session);
    const auto found = m_places.find(account);
    if (found == m_places.end())
        return std::nullopt;
    std::erase_if(*found, [&](const Place &place) { return place.session == session; });
    if (!found->empty())
        return std::nullopt;
    m_places.erase(found);
    return account;
}

bool Router::isOnline(AccountId account) const
{
    const std::shared_lock lock(m_mutex);
    return m_places.contains(account);
}

void Router::setIdle(SessionId session, bool isIdle)
{
    const std::unique_lock lock(m_mutex);
    const auto places = m_places.find(m_accounts.value(session));
    if (places == m_places.end())
        return;
    for (Place &place : *places) {
        if (place.session == session)
            place.isIdle = isIdle;
    }
}

bool Router::isIdle(AccountId account) const
{
    const std::shared_lock lock(m_mutex);
    const auto places = m_places.constFind(account);
    return places != m_places.cend() && std::ranges::all_of(*places, &Place::isIdle);
}

bool Router::isOnline(AccountId account, DeviceId device) const
{
    const std::shared_lock lock(m_mutex);
    const auto places = m_places.constFind(account);
    return places != m_places.cend()
        && std::ranges::any_of(*places, [device](const Place &place) { return place.device == device; });
}

void Router::end(DeviceId device)
{
    const std::unique_lock lock(m_mutex);
    if (m_ended.contains(device))
        return;
    m_ended.insert(device);
    m_endedInOrder.push_back(device);
    if (m_endedInOrder.size() > endedMost) {
        m_ended.remove(m_endedInOrder.front());
        m_endedInOrder.pop_front();
    }
}

bool Router::hasEnded(DeviceId device) const
{
    const std::shared_lock lock(m_mutex);
    return m_ended.contains(device);
}

void Router::send(const std::vector<Outgoing> &outgoing)
{
    std::map<quint32, std::vector<Parcel>> parcels;
    {
        const std::shared_lock lock(m_mutex);
        Sorting sorting(*this);
        for (const Outgoing &one : outgoing)
            sorting.take(one);
        parcels = std::move(sorting.parcels);
    }
    for (auto &[thread, list] : parcels)
        m_outlet.post(thread, std::move(list));
}

} // namespace skein
