// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule.h"

#include <QByteArray>

#include <array>
#include <deque>
#include <memory>

namespace skein::sim {

//! How a network treats what it carries.
struct Weather
{
    Span slowest{20'000}; //!< a frame takes up to so long
    quint32 repeats = 0; //!< so many frames of a thousand arrive twice
};

//! One connection between a client and a server, as TCP makes it: frames of one direction keep their order, and none is
//! missing but those under way when it breaks. Each end hears of the break at a time of its own.
class Wire : public std::enable_shared_from_this<Wire>
{
public:
    enum Side { Client, Server };

    struct End
    {
        std::function<void(const QByteArray &frame)> received;
        std::function<void(int closeCode)> closed; //!< 0: the connection broke
    };

    Wire(Schedule &schedule, Dice dice, Weather weather) : m_schedule(schedule), m_dice(dice), m_weather(weather) { }

    //! Who listens at a side. Nothing any more: leave().
    void join(Side side, End end) { m_ends[side] = std::move(end); }
    void leave(Side side) { m_ends[side] = {}; }

    void send(Side from, const QByteArray &frame);
    //! The orderly end, behind all frames. The side that closes hears nothing more.
    void close(Side from, int closeCode);
    //! Nothing arrives any more. Each side is told so much later.
    void cut(Span clientHears, Span serverHears);
    //! What is under way, and what follows, arrives after the pause.
    void stall(Span pause) { m_stalledUntil = m_schedule.now() + pause; }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] bool isQuiet() const { return m_directions[Client].empty() && m_directions[Server].empty(); }
    [[nodiscard]] Span roundTrip() { return m_dice.between(Span(2), 2 * m_weather.slowest); }

private:
    struct Item
    {
        Span due{0};
        QByteArray frame;
        std::optional<int> closeCode; //!< instead of a frame
    };

    static Side other(Side side) { return side == Client ? Server : Client; }
    void carry(Side from, Item item);
    void arm(Side from);
    void deliver(Side from);
    void tell(Side side, int closeCode);

    Schedule &m_schedule;
    Dice m_dice;
    Weather m_weather;
    std::array<End, 2> m_ends;
    std::array<std::deque<Item>, 2> m_directions; //!< by the side that sent
    Span m_stalledUntil{0};
    bool m_isCut = false;
};

} // namespace skein::sim
