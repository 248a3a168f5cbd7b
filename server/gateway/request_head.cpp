// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/request_head.h>

#include <protocol/encoding.h>

#include <algorithm>
#include <cstring>

namespace skein {

namespace {

constexpr int mostFields = 100;

//! What is before the separator; `rest` becomes what is after it.
QByteArrayView takeUntil(QByteArrayView separator, QByteArrayView &rest)
{
    const qsizetype found = rest.indexOf(separator);
    const QByteArrayView part = found < 0 ? rest : rest.first(found);
    rest = found < 0 ? QByteArrayView() : rest.sliced(found + separator.size());
    return part;
}

QByteArrayList itemsOf(QByteArrayView list)
{
    QByteArrayList items;
    while (!list.isEmpty())
        items.append(takeUntil(",", list).trimmed().toByteArray());
    return items;
}

//! A character of a token (RFC 7230 §3.2.6), which names of fields and methods consist of.
bool isTokenCharacter(char c)
{
    const bool isAlphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return isAlphanumeric || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool hasControls(QByteArrayView line)
{
    return std::any_of(line.begin(), line.end(), [](char c) { return (quint8(c) < 0x20 && c != '\t') || c == 0x7f; });
}

//! A line that ends without CR: some would take it for the end of a line, and some would not.
bool hasBareLineFeed(QByteArrayView received)
{
    for (qsizetype at = received.indexOf('\n'); at >= 0; at = received.indexOf('\n', at + 1)) {
        if (at == 0 || received[at - 1] != '\r')
            return true;
    }
    return false;
}

QByteArrayView pathOf(QByteArrayView target)
{
    if (target.startsWith("http://") || target.startsWith("ws://")) {
        const qsizetype path = target.indexOf('/', target.indexOf("//") + 2);
        target = path < 0 ? QByteArrayView("/") : target.sliced(path);
    }
    return takeUntil("?", target);
}

} // namespace

std::optional<RequestHead> RequestHead::parse(QByteArrayView received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    RequestHead head;
    if (hasBareLineFeed(end < 0 ? received : received.first(end)))
        head.m_isMalformed = true;
    else if (end < 0)
        return std::nullopt;
    else
        head.read(received.first(end));
    head.m_size = end + 4;
    return head;
}

void RequestHead::read(QByteArrayView head)
{
    readRequestLine(takeUntil("\r\n", head));
    while (!head.isEmpty())
        readField(takeUntil("\r\n", head));
}

void RequestHead::readRequestLine(QByteArrayView line)
{
    m_isMalformed = hasControls(line) || line.count(' ') != 2;
    const QByteArrayView method = takeUntil(" ", line);
    const QByteArrayView target = takeUntil(" ", line);
    m_isMalformed = m_isMalformed || !isToken(method) || target.isEmpty() || line != "HTTP/1.1";
    m_method = method.toByteArray();
    m_path = pathOf(target).toByteArray();
}

void RequestHead::readField(QByteArrayView line)
{
    ++m_fields;
    const bool hasColon = line.contains(':');
    const bool isClean = !hasControls(line);
    const QByteArrayView name = takeUntil(":", line);
    if (!hasColon || !isClean || !isToken(name)) // a line that goes on begins with a blank
        m_isMalformed = true;
    else
        keep(name, line.trimmed());
}

void RequestHead::keep(QByteArrayView name, QByteArrayView value)
{
    const QByteArray key = name.toByteArray().toLower();
    if (key == "host")
        ++m_hosts;
    else if (key == "upgrade")
        m_upgrades += itemsOf(value.toByteArray().toLower());
    else if (key == "connection")
        m_connections += itemsOf(value.toByteArray().toLower());
    else if (key == "sec-websocket-key")
        m_keys.append(value.toByteArray());
    else if (key == "sec-websocket-version")
        m_versions.append(value.toByteArray());
    else if (key == "sec-websocket-protocol")
        m_subprotocols += itemsOf(value);
    else if (key == "origin")
        m_origins.append(value.toByteArray());
    else if (key == "transfer-encoding" || (key == "content-length" && value != "0"))
        m_saysBody = true;
}

std::optional<GatewayEvent> RequestHead::refusal(const QStringList &allowedOrigins) const
{
    if (m_fields > mostFields)
        return GatewayEvent::HeadTooLarge;
    if (m_isMalformed || m_hosts != 1 || m_saysBody)
        return GatewayEvent::BadRequest;
    if (m_path != QByteArrayView(socketPath))
        return GatewayEvent::WrongPath;
    if (m_method != "GET")
        return GatewayEvent::WrongMethod;
    if (m_upgrades != QByteArrayList{"websocket"}) // Qt takes no others beside it
        return GatewayEvent::NotAnUpgrade;
    if (m_versions.size() > 1 || !m_connections.contains("upgrade") || !hasKey())
        return GatewayEvent::BadRequest;
    if (m_versions.value(0) != "13")
        return GatewayEvent::WrongVersion;
    if (!isAllowed(allowedOrigins))
        return GatewayEvent::OriginRefused;
    if (!m_subprotocols.isEmpty() && !offersKnownSubprotocol())
        return GatewayEvent::UnknownSubprotocol;
    return std::nullopt;
}

bool RequestHead::hasKey() const
{
    constexpr qsizetype keySize = 16; // bytes, RFC 6455 §4.1
    if (m_keys.size() != 1)
        return false;
    const auto key = QByteArray::fromBase64Encoding(m_keys.first(), QByteArray::AbortOnBase64DecodingErrors);
    return key && key.decoded.size() == keySize;
}

bool RequestHead::isAllowed(const QStringList &origins) const
{
    if (m_origins.isEmpty() || origins.contains(QLatin1StringView("*")))
        return true;
    return m_origins.size() == 1 && origins.contains(QString::fromLatin1(m_origins.first()), Qt::CaseInsensitive);
}

bool RequestHead::offersKnownSubprotocol() const
{
    return std::any_of(m_subprotocols.begin(), m_subprotocols.end(), [](const QByteArray &offered) {
        return offered == QByteArrayView(cborSubprotocol) || offered == QByteArrayView(jsonSubprotocol);
    });
}

namespace {

QByteArrayView statusOf(GatewayEvent refusal)
{
    switch (refusal) {
    case GatewayEvent::WrongPath:
        return "404 Not Found";
    case GatewayEvent::WrongMethod:
        return "405 Method Not Allowed\r\nAllow: GET";
    case GatewayEvent::NotAnUpgrade:
        return "426 Upgrade Required\r\nUpgrade: websocket";
    case GatewayEvent::WrongVersion:
        return "426 Upgrade Required\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13";
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
