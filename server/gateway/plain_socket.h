// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QTcpSocket>

#include <span>

namespace skein {

//! A TCP socket without TLS that can do two things which Qt's cannot: write finished frames past Qt's buffer, and give
//! its buffers back. Lives on: gateway.
class PlainSocket final : public QTcpSocket
{
    Q_OBJECT

public:
    using QTcpSocket::QTcpSocket;

    //! Hands the frames to the kernel in one call and answers how many bytes it took. Takes none while Qt's buffer holds
    //! something, which comes first. An error takes none either: Qt meets it in its own next write, and tells.
    [[nodiscard]] qint64 writeNow(std::span<const QByteArray> frames);

    //! Drops the memory of both buffers when they are empty. Qt keeps 32 KiB of an answer once written and 16 KiB of a
    //! request once read for as long as the socket lives; to close and reopen the device's mode drops them (Qt 6.4).
    void giveBackBuffers();
};

} // namespace skein
