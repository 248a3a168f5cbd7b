// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/settings.h>

#include <QUrl>
#include <QUrlQuery>

namespace skein::sql {

using namespace Qt::StringLiterals;

namespace {

Error mistake(const QString &part, const QString &detail)
{
    return {ErrorCode::InvalidField, u"database."_s + part, detail};
}

//! What follows "sqlite:" is taken as it is, so that a path may hold spaces and percent signs.
Result<Settings> parseSQLite(const QString &place)
{
    Settings settings;
    settings.path = place == u":memory:" ? place : place.mid(2);
    const bool isFile = place.startsWith(u"///") && !place.endsWith(u'/');
    if (!isFile && place != u":memory:")
        return mistake(u"path"_s, u"sqlite needs an absolute file: sqlite:///path/to/file"_s);
    return settings;
}

Result<Settings> parseMySQL(const QUrl &url)
{
    Settings settings;
    settings.engine = Engine::MySQL;
    settings.host = url.host(QUrl::FullyDecoded);
    settings.port = url.port(settings.port);
    settings.socket = QUrlQuery(url).queryItemValue(u"socket"_s, QUrl::FullyDecoded);
    settings.database = url.path(QUrl::FullyDecoded).mid(1);
    settings.user = url.userName(QUrl::FullyDecoded);
    settings.password = url.password(QUrl::FullyDecoded);
    if (settings.host.isEmpty() && settings.socket.isEmpty())
        return mistake(u"host"_s, u"mysql needs a host or a socket"_s);
    if (settings.user.isEmpty())
        return mistake(u"user"_s, u"mysql needs a user"_s);
    if (settings.database.isEmpty() || settings.database.contains(u'/'))
        return mistake(u"name"_s, u"mysql needs the name of a database"_s);
    return settings;
}

} // namespace

Result<Settings> Settings::parse(const QString &text)
{
    static const QString sqlite = u"sqlite:"_s;
    if (text.startsWith(sqlite))
        return parseSQLite(text.mid(sqlite.size()));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return mistake(u"url"_s, u"this is not a URL; special characters in a password are written as %XX"_s);
    if (url.scheme() == u"mysql")
        return parseMySQL(url);
    return mistake(u"scheme"_s, u"the database is sqlite:… or mysql:…"_s);
}

QString Settings::withoutSecrets() const
{
    if (engine == Engine::SQLite)
        return u"sqlite:%1"_s.arg(path);
    const QString place = socket.isEmpty() ? u"%1:%2"_s.arg(host).arg(port) : socket;
    return u"mysql:%1@%2/%3"_s.arg(user, place, database);
}

QDebug operator<<(QDebug debug, const Settings &settings)
{
    return debug << settings.withoutSecrets();
}

} // namespace skein::sql
