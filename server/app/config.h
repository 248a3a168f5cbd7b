// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <credentials/entrance.h>
#include <engine/engine_settings.h>
#include <gateway/gateway_settings.h>
#include <handlers/accounts_handler.h>
#include <handlers/groups_handler.h>
#include <handlers/messages_handler.h>
#include <mail/mail_settings.h>
#include <media/upload_store.h>

namespace skein {

enum class TlsMode { On, Off };
enum class LogFormat { Auto, Text, Json, Journald };
enum class LogLevel { Debug, Info, Warning, Error };

struct LogSettings
{
    LogFormat format = LogFormat::Auto; //!< journald under systemd, text on a terminal, else JSON
    LogLevel level = LogLevel::Info;
    QString file; //!< empty: standard error
    qint64 fileSize = 10 * 1024 * 1024; //!< bytes after which the file is rotated
    int files = 5; //!< kept, the current one included
};

//! Everything that can be set. The members are the defaults; what a setting is called, what it may be and what it is
//! for stands in settings_table.cpp, once.
struct Config
{
    struct Server
    {
        QString name = QStringLiteral("Skein");
        QString dataDir = QStringLiteral("/var/lib/skein");
        int port = defaultPort;
        QStringList addresses{QStringLiteral("::")};
    } server;

    struct Tls
    {
        TlsMode mode = TlsMode::On;
        QString certificate; //!< empty: one of our own in the data folder
        QString key;
    } tls;

    struct Database
    {
        QString url; //!< empty: SQLite in the data folder
    } database;

    struct Gateway
    {
        int threads = 0; //!< 0: one for each two processors, at most 4
        Dispatcher dispatcher = Dispatcher::Epoll;
        QStringList allowedOrigins;
        GatewayLimits limits;
    } gateway;

    AccountRules accounts;
    EntranceRules entrance;
    MailSettings mail;
    MessageRules messages;
    GroupRules groups;
    HashCost passwordHash;
    UploadRules media;
    EngineSettings engine{.writeLanes = 0}; //!< 0: what suits the database
    LogSettings log;
};

} // namespace skein
