// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThread>

#include <memory>

namespace skein::test {

//! A network cable that can be pulled: passes TCP connections on to a port of this machine. Lives on: main; what it passes
//! goes through a thread of its own, since a test that waits looks at its events only every ten milliseconds.
class Cable
{
public:
    explicit Cable(quint16 to);
    ~Cable();
    Q_DISABLE_COPY_MOVE(Cable)

    [[nodiscard]] quint16 port() const { return m_port; }
    //! Every connection is broken when this returns, and each new one breaks too, until `mend`.
    void cut();
    void mend();

private:
    class Relay;

    QThread m_thread;
    std::unique_ptr<Relay> m_relay; //!< lives on: m_thread
    quint16 m_port = 0;
};

} // namespace skein::test
