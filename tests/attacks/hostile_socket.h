// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace skein::attacks {

//! A TCP connection to a port of 127.0.0.1 from another address of this machine. Never blocks.
class HostileSocket
{
public:
    //! `source`: a number of an address; 250 of them are a network of 127.1.0.0/16.
    HostileSocket(quint16 port, int source);
    ~HostileSocket();
    HostileSocket(const HostileSocket &) = delete;
    HostileSocket &operator=(const HostileSocket &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    //! How many bytes went.
    [[nodiscard]] qsizetype write(QByteArrayView bytes);
    void read();
    //! Closes with a reset.
    void reset();

    //! How the server ended it: "HTTP 431", "close 1008", "reset" or "ended".
    [[nodiscard]] QByteArray verdict() const;

private:
    void noteError();

    int m_descriptor;
    bool m_hasEnded = false;
    bool m_isReset = false;
    QByteArray m_first; //!< bytes that came
    QByteArray m_last;
};

} // namespace skein::attacks
