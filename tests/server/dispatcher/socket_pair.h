// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dispatcher/descriptor.h>

#include <QByteArray>

namespace skein {

//! Two ends of a stream, neither of which blocks.
struct SocketPair
{
    SocketPair();

    Descriptor near;
    Descriptor far;
};

//! The same by TCP over loopback.
struct TcpPair
{
    TcpPair();

    Descriptor near;
    Descriptor far;
};

//! Answers how many bytes the socket took.
int send(const Descriptor &descriptor, const QByteArray &bytes);
QByteArray receive(const Descriptor &descriptor);
//! Until the socket takes no more. Answers the number of bytes.
int fill(const Descriptor &descriptor);
//! Until nothing is left.
void drain(const Descriptor &descriptor);
//! A second number for the same open file.
[[nodiscard]] Descriptor duplicate(const Descriptor &descriptor);

} // namespace skein
