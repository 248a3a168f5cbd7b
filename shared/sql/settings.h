// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>

#include <QDebug>
#include <QString>

namespace skein::sql {

enum class Engine { SQLite, MySQL };

//! Where a database is. MySQL stands for MariaDB too.
struct Settings
{
    Engine engine = Engine::SQLite;
    QString path; //!< SQLite: an absolute file path, or ":memory:" (each connection then has a database of its own)
    QString host; //!< MySQL
    int port = 3306;
    QString socket; //!< MySQL: a local socket that is used instead of host and port, or empty
    QString database;
    QString user;
    QString password;

    //! Reads `sqlite:///abs/path`, `sqlite::memory:` or `mysql://user:password@host:port/database?socket=…`.
    //! Error: invalid_field, with the part at fault as the field ("database.scheme"); never repeats the URL, since it
    //! may hold a password.
    [[nodiscard]] static Result<Settings> parse(const QString &url);
    //! The place without its password, for logs.
    [[nodiscard]] QString withoutSecrets() const;

    bool operator==(const Settings &) const = default;
};

QDebug operator<<(QDebug debug, const Settings &settings);

} // namespace skein::sql
