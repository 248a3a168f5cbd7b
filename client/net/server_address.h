// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <protocol/encoding.h>

#include <QUrl>

namespace skein::client {

//! Where a server is.
struct ServerAddress
{
    QString host;
    int port = defaultPort;
    bool tls = true;

    //! Reads "host", "host:port", "[::1]:port", "wss://host:port" or, without encryption, "ws://host". Error: invalid_field.
    [[nodiscard]] static Result<ServerAddress> parse(const QString &text);
    //! The shortest text that `parse` reads as this address.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QUrl url() const;
    //! A name for files and pins: the same for the same server.
    [[nodiscard]] QString key() const;

    bool operator==(const ServerAddress &) const = default;
};

} // namespace skein::client
