// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "wire.h"

#include <algorithm>

namespace skein::sim {

void Wire::send(Side from, const QByteArray &frame)
{
    carry(from, {{}, frame, {}});
    if (m_dice.chance(m_weather.repeats))
        carry(from, {{}, frame, {}});
}

void Wire::close(Side from, int closeCode)
{
    leave(from);
    carry(from, {{}, {}, closeCode});
}

void Wire::carry(Side from, Item item)
{
    if (m_isCut)
        return;
    auto &way = m_directions[from];
    item.due = m_schedule.now() + m_dice.between(Span(1), m_weather.slowest);
    way.push_back(std::move(item));
    if (way.size() == 1)
        arm(from);
}

void Wire::arm(Side from)
{
    const Span due = std::max(m_directions[from].front().due, m_stalledUntil);
    m_schedule.after(std::max(due - m_schedule.now(), Span(1)), [self = shared_from_this(), from] { self->deliver(from); });
}

void Wire::deliver(Side from)
{
    auto &way = m_directions[from];
    if (way.empty())
        return; // it was cut
    if (m_schedule.now() < m_stalledUntil)
        return arm(from);
    const Item item = std::move(way.front());
    way.pop_front();
    if (!way.empty())
        arm(from);
    if (item.closeCode)
        return tell(other(from), *item.closeCode);
    if (const auto received = m_ends[other(from)].received)
        received(item.frame);
}

void Wire::tell(Side side, int closeCode)
{
    const auto closed = m_ends[side].closed;
    leave(side);
    if (closed)
        closed(closeCode);
}

void Wire::cut(Span clientHears, Span serverHears)
{
    m_isCut = true;
    for (auto &way : m_directions)
        way.clear();
    m_schedule.after(clientHears, [self = shared_from_this()] { self->tell(Client, 0); });
    m_schedule.after(serverHears, [self = shared_from_this()] { self->tell(Server, 0); });
}

} // namespace skein::sim
