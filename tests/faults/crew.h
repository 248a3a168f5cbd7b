// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

namespace skein::test {

//! Everybody who writes, on all their devices: in pairs, in groups of four and in one of all. Lives on: main.
//!
//! One, the wanderer, leaves his group of four and is brought back by his contact, again and again; he writes elsewhere.
class Crew
{
public:
    static constexpr int accounts = 12;
    static constexpr int secondDevices = 4; //!< accounts that have two
    static constexpr int usualLength = 20; //!< characters of a message
    static constexpr int wanderer = 1; //!< whose contact is number 0
    [[nodiscard]] static QList<bench::RoomKind> rooms() { return {{2, false}, {4, true}, {accounts, true}}; }

    Crew(const bench::Population &population, const client::ServerAddress &server, quint32 seed);

    //! They write all the time from now on, each in his conversations, about so many messages a second in all.
    void work(int perSecond);
    void pause() { m_pace.stop(); }
    void goOn() { m_pace.start(); }
    void rest(); //!< for good, and the wanderer is back
    //! Each device writes so many messages at once into one of its conversations.
    void surge(int each);
    void wander(); //!< the wanderer leaves, or is brought back
    void setLength(int characters) { m_length = characters; }

    [[nodiscard]] const std::vector<std::unique_ptr<Device>> &devices() const { return m_devices; }
    [[nodiscard]] QList<ConversationId> conversationsOf(const Device &device) const;
    [[nodiscard]] bool areAllLive() const;
    [[nodiscard]] int waiting() const; //!< in all outboxes
    [[nodiscard]] bool isAnyoneAsking() const; //!< the wanderer is on his way
    [[nodiscard]] qint64 acknowledged() const;
    [[nodiscard]] int inFlight() const;
    //! From writing to the acknowledgement, since the last call.
    [[nodiscard]] Latencies takeLatencies();

private:
    void addDevice(const client::ServerAddress &server, const bench::Inhabitant &who);
    void act();
    void writeSomething(Device &device);
    [[nodiscard]] ConversationId wanderersGroup() const;
    template<class T>
    [[nodiscard]] const T &anyOf(const QList<T> &list)
    {
        return list[m_dice.bounded(int(list.size()))];
    }

    bench::Population m_population;
    QRandomGenerator m_dice;
    QTemporaryDir m_homes;
    std::vector<std::unique_ptr<Device>> m_devices;
    QTimer m_pace;
    int m_length = usualLength;
    qint64 m_count = 0; //!< of messages written
    bool m_isAway = false; //!< the wanderer was asked to leave
};

} // namespace skein::test
