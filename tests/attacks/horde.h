// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attack.h"
#include "hostile_socket.h"

#include <QMap>

#include <chrono>
#include <memory>
#include <vector>

namespace skein::attacks {

//! How large an attack is. It is over when the time is, and the frames and connections were, or in ten times the time.
struct Scale
{
    std::chrono::milliseconds least{};
    int connections = 0;
    qint64 frames = 0; //!< of those that send frames
    int addresses = 0; //!< that it comes from
};

//! The connections of one attack, by turns, in one thread.
class Horde
{
public:
    Horde(const Attack &attack, quint16 port, const Scale &scale) : m_attack(attack), m_port(port), m_scale(scale) { }

    //! Answers how many seconds it took.
    double run();

    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] qint64 frames() const;
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    //! How often the server ended a connection in which way.
    [[nodiscard]] const QMap<QByteArray, int> &verdicts() const { return m_verdicts; }

private:
    struct Member
    {
        std::unique_ptr<HostileSocket> socket;
        qsizetype opened = 0; //!< bytes of the opening that went
        qsizetype at = 0; //!< byte of `again`
    };

    [[nodiscard]] bool isDone() const;
    void connectMore();
    void wait();
    void step(Member &member);
    void sendAgain(Member &member);
    void bury();

    using Clock = std::chrono::steady_clock;

    const Attack &m_attack;
    const quint16 m_port;
    const Scale m_scale;
    Clock::time_point m_begin;
    std::vector<Member> m_members;
    int m_connections = 0;
    qint64 m_bytes = 0;
    qint64 m_againBytes = 0;
    QMap<QByteArray, int> m_verdicts;
};

} // namespace skein::attacks
