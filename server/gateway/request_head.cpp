// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/request_head.h>

#include <protocol/encoding.h>

namespace skein {

std::optional<RequestHead> RequestHead::parse(QByteArrayView received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> lines = received.first(end).toByteArray().split('\n');
    const QList<QByteArray> request = lines.first().trimmed().split(' ');
    RequestHead head;
    head.m_isGet = request.size() == 3 && request.at(0) == "GET";
    head.m_path = QString::fromLatin1(request.value(1).split('?').first());
    for (const QByteArray &line : lines.mid(1))
        head.readField(line);
    return head;
}

void RequestHead::readField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = line.first(std::max<qsizetype>(colon, 0)).trimmed();
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    if (name.compare("upgrade", Qt::CaseInsensitive) == 0)
        m_isUpgrade = value.compare("websocket", Qt::CaseInsensitive) == 0;
    else if (name.compare("origin", Qt::CaseInsensitive) == 0)
        m_origin = QString::fromLatin1(value);
    else if (name.compare("sec-websocket-protocol", Qt::CaseInsensitive) == 0)
        m_subprotocols += QString::fromLatin1(value).split(u',');
}

std::optional<GatewayEvent> RequestHead::refusal(const QStringList &allowedOrigins) const
{
    if (m_path != socketPath)
        return GatewayEvent::WrongPath;
    if (!m_isGet || !m_isUpgrade)
        return GatewayEvent::NotAnUpgrade;
    const bool isAllowed = m_origin.isEmpty() || allowedOrigins.contains(QLatin1StringView("*"))
        || allowedOrigins.contains(m_origin, Qt::CaseInsensitive);
    if (!isAllowed)
        return GatewayEvent::OriginRefused;
    if (!m_subprotocols.isEmpty() && !offersKnownSubprotocol())
        return GatewayEvent::UnknownSubprotocol;
    return std::nullopt;
}

bool RequestHead::offersKnownSubprotocol() const
{
    return std::any_of(m_subprotocols.begin(), m_subprotocols.end(), [](const QString &offered) {
        const QString name = offered.trimmed();
        return name == cborSubprotocol || name == jsonSubprotocol;
    });
}

namespace {

QByteArrayView statusOf(GatewayEvent refusal)
{
    switch (refusal) {
    case GatewayEvent::WrongPath:
        return "404 Not Found";
    case GatewayEvent::NotAnUpgrade:
        return "426 Upgrade Required\r\nUpgrade: websocket";
    case GatewayEvent::OriginRefused:
        return "403 Forbidden";
    case GatewayEvent::HeadTooLarge:
        return "431 Request Header Fields Too Large";
    default:
        return "400 Bad Request";
    }
}

} // namespace

QByteArray refusalResponse(GatewayEvent refusal)
{
    return QByteArray("HTTP/1.1 ")
        .append(statusOf(refusal))
        .append("\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

} // namespace skein
