// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/gateway_counters.h>

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace skein {

//! The HTTP request that opens a WebSocket, as far as the gateway decides on it; Qt checks the rest of RFC 6455 §4.2.1.
//! Judged before the hand-over to Qt, which takes any path, any origin, and subprotocols that it does not know.
class RequestHead
{
public:
    //! Nothing when the head has not arrived completely.
    [[nodiscard]] static std::optional<RequestHead> parse(QByteArrayView received);

    //! Why it is refused, or nothing. `allowedOrigins`: what browsers may come from ("https://chat.example"), "*" for
    //! any; native clients send no origin.
    [[nodiscard]] std::optional<GatewayEvent> refusal(const QStringList &allowedOrigins) const;

private:
    void readRequestLine(QByteArrayView line);
    void readField(QByteArrayView line);
    [[nodiscard]] bool offersKnownSubprotocol() const;

    bool m_isGet = false;
    bool m_isUpgrade = false;
    QString m_path;
    QString m_origin;
    QStringList m_subprotocols;
};

//! The HTTP answer to a request that is refused.
[[nodiscard]] QByteArray refusalResponse(GatewayEvent refusal);

} // namespace skein
