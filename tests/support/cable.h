// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThread>

#include <chrono>
#include <functional>
#include <memory>

namespace skein::test {

//! How bad a network is.
struct Weather
{
    std::chrono::milliseconds delay{0}; //!< of each piece, from half of it to one and a half
    qint64 bytesPerSecond = 0; //!< of each direction of each connection; 0: as fast as it can
    qint64 breaksAfter = 0; //!< bytes at most, after which a connection breaks, in the middle of anything; 0: never
};

//! A network cable that can be pulled and worn: passes TCP connections on to a port of this machine. Lives on: main; what
//! it passes goes through a thread of its own, since a test that waits looks at its events only every ten milliseconds.
class Cable
{
public:
    //! `seed`: for what is random in a weather.
    explicit Cable(quint16 to, quint32 seed = 0);
    ~Cable();
    Q_DISABLE_COPY_MOVE(Cable)

    [[nodiscard]] quint16 port() const { return m_port; }
    //! Every connection is broken when this returns, and each new one breaks too, until `mend`.
    void cut();
    //! The same, but nobody listens: new connections are refused.
    void unplug();
    void mend();
    //! For what passes from now on, on all connections.
    void setWeather(const Weather &weather);
    //! The present connections swallow all that comes, and nobody is told: half-open for ever. New ones are well.
    void goSilent();

private:
    class Relay;

    void tell(const std::function<void()> &what) const; //!< the relay, in its thread

    QThread m_thread;
    std::unique_ptr<Relay> m_relay; //!< lives on: m_thread
    quint16 m_port = 0;
};

} // namespace skein::test
