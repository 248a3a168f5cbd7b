// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "crew.h"

#include <algorithm>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWaiting = 8; // messages of one device in one conversation, while nothing moves
constexpr int readOneIn = 10; // as often as somebody writes, he reads instead

} // namespace

Crew::Crew(const bench::Population &population, const client::ServerAddress &server, quint32 seed)
    : m_population(population), m_dice(seed)
{
    for (const bench::Inhabitant &who : population.inhabitants)
        addDevice(server, who);
    for (const bench::Inhabitant &who : population.devices)
        addDevice(server, who);
    QObject::connect(&m_pace, &QTimer::timeout, &m_pace, [this] { act(); });
}

void Crew::addDevice(const client::ServerAddress &server, const bench::Inhabitant &who)
{
    const QString home = m_homes.filePath(QString::number(m_devices.size()));
    m_devices.push_back(std::make_unique<Device>(home, server, who));
    m_devices.back()->start();
}

void Crew::work(int perSecond)
{
    m_pace.start(std::chrono::milliseconds(1000 / perSecond));
}

void Crew::rest()
{
    m_pace.stop();
    if (m_isAway)
        wander();
}

void Crew::act()
{
    Device &device = *m_devices[m_dice.bounded(quint64(m_devices.size()))];
    if (m_dice.bounded(readOneIn) == 0)
        device.readAll(anyOf(conversationsOf(device)));
    writeSomething(device);
}

void Crew::writeSomething(Device &device)
{
    const ConversationId conversation = anyOf(conversationsOf(device));
    if (device.waiting(conversation) < mostWaiting)
        device.write(conversation, u"%1 你好 "_s.arg(++m_count).leftJustified(m_length, u'.'));
}

void Crew::surge(int each)
{
    for (const auto &device : m_devices) {
        for (int i = 0; i < each; ++i)
            writeSomething(*device);
    }
}

void Crew::wander()
{
    m_isAway = !m_isAway;
    const AccountId who = m_population.inhabitants[wanderer].account;
    if (m_isAway)
        m_devices[wanderer]->leave(wanderersGroup());
    else
        m_devices[0]->add(wanderersGroup(), who);
}

ConversationId Crew::wanderersGroup() const
{
    const auto isHis = [](const bench::Room &room) { return room.members == rooms()[1].members && room.first == 0; };
    return std::ranges::find_if(m_population.rooms, isHis)->conversation;
}

QList<ConversationId> Crew::conversationsOf(const Device &device) const
{
    const auto isHe = [&device](const bench::Inhabitant &who) { return who.account == device.account(); };
    const auto index = std::ranges::find_if(m_population.inhabitants, isHe) - m_population.inhabitants.begin();
    QList<ConversationId> conversations;
    for (const bench::Room &room : m_population.rooms) {
        if (index >= room.first && index < room.first + room.members)
            conversations.append(room.conversation);
    }
    if (index == wanderer)
        conversations.removeOne(wanderersGroup());
    return conversations;
}

bool Crew::areAllLive() const
{
    return std::ranges::all_of(m_devices, [](const auto &device) { return device->isLive(); });
}

int Crew::waiting() const
{
    int count = 0;
    for (const auto &device : m_devices)
        count += device->waiting();
    return count;
}

bool Crew::isAnyoneAsking() const
{
    return std::ranges::any_of(m_devices, [](const auto &device) { return device->isAsking(); });
}

qint64 Crew::acknowledged() const
{
    qint64 count = 0;
    for (const auto &device : m_devices)
        count += device->acknowledgedCount();
    return count;
}

Latencies Crew::takeLatencies()
{
    Latencies all;
    for (const auto &device : m_devices)
        all += device->takeLatencies();
    return all;
}

int Crew::inFlight() const
{
    int count = 0;
    for (const auto &device : m_devices)
        count += device->inFlight();
    return count;
}

} // namespace skein::test
