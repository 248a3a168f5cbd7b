// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/request_head.h>

#include <protocol/encoding.h>

namespace skein {

namespace {

//! What is before the separator, trimmed; `rest` becomes what is after it.
QByteArrayView takeUntil(char separator, QByteArrayView &rest)
{
    const qsizetype found = rest.indexOf(separator);
    const QByteArrayView part = found < 0 ? rest : rest.first(found);
    rest = found < 0 ? QByteArrayView() : rest.sliced(found + 1);
    return part.trimmed();
}

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<RequestHead> RequestHead::parse(QByteArrayView received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    QByteArrayView rest = received.first(end);
    RequestHead head;
    head.readRequestLine(takeUntil('\n', rest));
    while (!rest.isEmpty())
        head.readField(takeUntil('\n', rest));
    return head;
}

void RequestHead::readRequestLine(QByteArrayView line)
{
    m_isGet = takeUntil(' ', line) == "GET" && line.count(' ') == 1;
    QByteArrayView target = takeUntil(' ', line);
    m_path = QString::fromLatin1(takeUntil('?', target));
}

void RequestHead::readField(QByteArrayView line)
{
    const QByteArrayView name = takeUntil(':', line);
    const QByteArrayView value = line.trimmed();
    if (isSame(name, "upgrade"))
        m_isUpgrade = isSame(value, "websocket");
    else if (isSame(name, "origin"))
        m_origin = QString::fromLatin1(value);
    else if (isSame(name, "sec-websocket-protocol"))
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
