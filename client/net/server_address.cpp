// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <net/server_address.h>

namespace skein::client {

using namespace Qt::StringLiterals;

Result<ServerAddress> ServerAddress::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"wss://"_s + trimmed, QUrl::StrictMode);
    const bool isOurs = url.scheme() == "wss"_L1 || url.scheme() == "ws"_L1;
    const bool isPlain = url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == "/"_L1 || url.path() == socketPath);
    if (!url.isValid() || !isOurs || !isPlain || url.host().isEmpty() || url.port(defaultPort) == 0)
        return Error{ErrorCode::InvalidField, u"server"_s, u"not the address of a server"_s};
    return ServerAddress{url.host(), url.port(defaultPort), url.scheme() == "wss"_L1};
}

QString ServerAddress::text() const
{
    const QString name = host.contains(u':') ? u"[%1]"_s.arg(host) : host;
    return (tls ? QString() : u"ws://"_s) + name + (port == defaultPort ? QString() : u":%1"_s.arg(port));
}

QUrl ServerAddress::url() const
{
    QUrl url;
    url.setScheme(tls ? u"wss"_s : u"ws"_s);
    url.setHost(host);
    url.setPort(port);
    url.setPath(socketPath);
    return url;
}

QString ServerAddress::key() const
{
    QString name = host;
    for (auto &c : name)
        c = c.isLetterOrNumber() || c == u'.' || c == u'-' ? c : QChar(u'_');
    return u"%1_%2"_s.arg(name).arg(port);
}

} // namespace skein::client
