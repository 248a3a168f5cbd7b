// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/gateway_counters.h>

#include <QByteArrayList>
#include <QStringList>

#include <optional>

namespace skein {

//! The HTTP request that opens a WebSocket (RFC 6455 §4.2.1), read strictly: what two readers might take differently is
//! refused. Judged before the hand-over to Qt, which is the second reader, takes much more, and refuses without an answer.
class RequestHead
{
public:
    //! Nothing when the head has not arrived completely, and may still become a good one.
    [[nodiscard]] static std::optional<RequestHead> parse(QByteArrayView received);

    //! Why it is refused, or nothing. `allowedOrigins`: what browsers may come from ("https://chat.example"), "*" for
    //! any; native clients send no origin.
    [[nodiscard]] std::optional<GatewayEvent> refusal(const QStringList &allowedOrigins) const;
    //! Bytes up to the end of the head; what follows belongs to the WebSocket.
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    void read(QByteArrayView head);
    void readRequestLine(QByteArrayView line);
    void readField(QByteArrayView line);
    void keep(QByteArrayView name, QByteArrayView value);
    [[nodiscard]] bool hasKey() const;
    [[nodiscard]] bool isAllowed(const QStringList &origins) const;
    [[nodiscard]] bool offersKnownSubprotocol() const;

    qsizetype m_size = 0;
    int m_fields = 0;
    bool m_isMalformed = false;
    QByteArray m_method;
    QByteArray m_path;
    int m_hosts = 0;
    QByteArrayList m_upgrades; //!< in lower case, like the next
    QByteArrayList m_connections;
    QByteArrayList m_keys;
    QByteArrayList m_versions;
    bool m_saysBody = false; //!< something follows the head that is no frame
    QByteArrayList m_origins;
    QByteArrayList m_subprotocols;
};

//! The HTTP answer to a request that is refused.
[[nodiscard]] QByteArray refusalResponse(GatewayEvent refusal);

} // namespace skein
