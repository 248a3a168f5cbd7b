// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <vector>

namespace skein {

//! The deadlines of many connections, at the same cost for any number of them. An entry is never taken out: whoever it
//! wakes looks whether its deadline is really over, and schedules itself again when it moved. Lives on: one thread.
class TimerWheel
{
public:
    //! `tick` is how late a deadline may be noticed.
    TimerWheel(std::chrono::milliseconds tick, std::chrono::milliseconds now);

    void schedule(quint64 number, std::chrono::milliseconds due);
    //! The numbers whose time has come since the last call.
    [[nodiscard]] std::vector<quint64> advance(std::chrono::milliseconds now);

private:
    struct Entry
    {
        quint64 number = 0;
        qint64 tick = 0;
    };

    //! Moves the entries of one slot that are due to `out`; those of later rounds stay.
    static void collect(std::vector<Entry> &slot, qint64 upTo, std::vector<quint64> &out);

    std::chrono::milliseconds m_tick;
    qint64 m_current;
    std::vector<std::vector<Entry>> m_slots;
};

} // namespace skein
