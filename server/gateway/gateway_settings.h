// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/limits.h>

#include <QHostAddress>
#include <QSslConfiguration>
#include <QStringList>

#include <optional>

namespace skein {

//! What the I/O threads wait with. `Qt` looks at every descriptor each time; `Epoll` is Linux only, elsewhere Qt's is used.
enum class Dispatcher { Epoll, Qt };

struct GatewaySettings
{
    QList<QHostAddress> addresses{QHostAddress(QHostAddress::AnyIPv6)}; //!< "::" takes IPv4 too
    quint16 port = defaultPort; //!< 0: a free one
    int threads = 1;
    Dispatcher dispatcher = Dispatcher::Epoll;
    std::optional<QSslConfiguration> tls{}; //!< none: plain ws
    QStringList allowedOrigins{}; //!< of browsers; see RequestHead::refusal
    GatewayLimits limits{};
    std::chrono::milliseconds tick{250}; //!< how late a deadline may be noticed
};

} // namespace skein
