// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "horde.h"

#include <algorithm>
#include <poll.h>

namespace skein::attacks {

namespace {

constexpr int connectsATurn = 100;
constexpr int dripEvery = 20; // ms; also how long a turn waits at most

} // namespace

double Horde::run()
{
    m_begin = Clock::now();
    while (!isDone()) {
        connectMore();
        wait();
        for (Member &member : m_members)
            step(member);
        bury();
    }
    return std::chrono::duration<double>(Clock::now() - m_begin).count();
}

bool Horde::isDone() const
{
    const auto passed = Clock::now() - m_begin;
    const bool isLarge = m_connections >= m_scale.connections && (m_attack.frames == 0 || frames() >= m_scale.frames);
    return passed >= m_scale.least && (isLarge || passed >= 10 * m_scale.least);
}

qint64 Horde::frames() const
{
    return m_attack.frames == 0 ? 0 : m_againBytes * m_attack.frames / m_attack.again.size();
}

void Horde::connectMore()
{
    for (int i = 0; i < connectsATurn && int(m_members.size()) < m_attack.kept; ++i) {
        m_members.push_back({std::make_unique<HostileSocket>(m_port, m_connections % m_scale.addresses)});
        ++m_connections;
    }
}

void Horde::wait()
{
    std::vector<pollfd> polled;
    polled.reserve(m_members.size());
    for (const Member &member : m_members) {
        const bool floods = !m_attack.drips && !m_attack.again.isEmpty();
        const bool writes = member.opened < m_attack.opening.size() || floods;
        const int events = (m_attack.reads ? POLLIN : 0) | (writes ? POLLOUT : 0);
        polled.push_back({member.socket->descriptor(), short(events), 0});
    }
    ::poll(polled.data(), polled.size(), dripEvery);
}

void Horde::step(Member &member)
{
    HostileSocket &socket = *member.socket;
    if (member.opened < m_attack.opening.size()) {
        const qsizetype count = socket.write(QByteArrayView(m_attack.opening).sliced(member.opened));
        member.opened += count;
        m_bytes += count;
    }
    if (member.opened == m_attack.opening.size() && !m_attack.again.isEmpty() && !socket.hasEnded())
        sendAgain(member);
    if (m_attack.reads && !socket.hasEnded())
        socket.read();
    if (m_attack.resets && member.opened == m_attack.opening.size() && !socket.hasEnded())
        socket.reset();
}

void Horde::sendAgain(Member &member)
{
    const QByteArrayView rest = QByteArrayView(m_attack.again).sliced(member.at);
    const qsizetype count = member.socket->write(m_attack.drips ? rest.first(1) : rest);
    member.at = (member.at + count) % m_attack.again.size();
    m_bytes += count;
    m_againBytes += count;
}

void Horde::bury()
{
    std::erase_if(m_members, [this](const Member &member) {
        if (!member.socket->hasEnded())
            return false;
        if (!m_attack.resets)
            ++m_verdicts[member.socket->verdict()];
        return true;
    });
}

} // namespace skein::attacks
