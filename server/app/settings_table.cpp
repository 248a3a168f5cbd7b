// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/setting_kinds.h>

#include <sql/settings.h>

namespace skein {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace setting;

// The field of a Config that a setting goes to.
#define FIELD(member) [](auto &config) -> auto & { return config.member; }

namespace {

constexpr qint64 kibibyte = 1024;
constexpr qint64 mebibyte = 1024 * kibibyte;
constexpr qint64 gibibyte = 1024 * mebibyte;
constexpr int manyConnections = 1'000'000;

bool isAnything(const QString &)
{
    return true;
}

bool isAddress(const QString &text)
{
    return !QHostAddress(text).isNull();
}

bool isDatabaseUrl(const QString &text)
{
    // Each connection of ":memory:" is a database of its own.
    const auto settings = sql::Settings::parse(text);
    return text.isEmpty() || (settings && settings->path != u":memory:");
}

QString databaseWithoutPassword(const QString &url)
{
    const auto settings = sql::Settings::parse(url);
    return settings ? settings->withoutSecrets() : QString();
}

Setting withFlag(Setting setting, const QString &flag)
{
    setting.shortFlag = flag;
    return setting;
}

std::vector<Setting> serverSettings()
{
    const auto isName = [](const QString &text) { return bool(ServerName::parse(text)); };
    const auto isFolder = [](const QString &text) { return !text.isEmpty(); };
    std::vector<Setting> settings{
        text(u"server.name"_s, FIELD(server.name), isName, u"a text of at most 64 characters"_s,
             u"What people see when they choose a server."_s),
        withFlag(text(u"server.data_dir"_s, FIELD(server.dataDir), isFolder, u"a folder"_s,
                      u"Where the database, files and the certificate are kept."_s),
                 u"data-dir"_s),
        withFlag(number(u"server.port"_s, FIELD(server.port), 0, 65535,
                        u"The port to listen on; 0 takes a free one and says which."_s),
                 u"port"_s),
        list(u"server.addresses"_s, FIELD(server.addresses), isAddress, u"a list of IP addresses"_s,
             u"The addresses to listen on. \"::\" stands for all of this machine, IPv4 too."_s),
        choice(u"tls.mode"_s, FIELD(tls.mode), {u"on"_s, u"off"_s},
               u"\"off\" lets passwords and messages travel readable for everybody in the network."_s),
        text(u"tls.certificate"_s, FIELD(tls.certificate), isAnything, u"a file"_s,
             u"A certificate (PEM) of your own, with its chain. Without one the server makes one in data_dir/tls."_s),
        text(u"tls.key"_s, FIELD(tls.key), isAnything, u"a file"_s,
             u"The key (PEM, without a password) of the certificate."_s),
    };
    Setting url = text(u"database.url"_s, FIELD(database.url), isDatabaseUrl,
                       u"sqlite:///absolute/path or mysql://user:password@host:port/database"_s,
                       u"Empty: SQLite in data_dir. For MariaDB and MySQL: mysql://user:password@host:port/database"_s);
    url.conceal = databaseWithoutPassword;
    settings.push_back(std::move(url));
    return settings;
}

std::vector<Setting> gatewaySettings()
{
    return {
        number(u"gateway.threads"_s, FIELD(gateway.threads), 0, 64,
               u"Threads for connections. 0: one for each two processors, at most 4."_s),
        choice(u"gateway.dispatcher"_s, FIELD(gateway.dispatcher), {u"epoll"_s, u"qt"_s},
               u"What these threads wait with. \"qt\" takes longer the more connections are idle."_s),
        list(u"gateway.allowed_origins"_s, FIELD(gateway.allowedOrigins), isAnything, u"a list of origins"_s,
             u"Web pages that may connect (\"https://chat.example\", \"*\" for any). Other clients need no entry."_s),
        number(u"gateway.connections"_s, FIELD(gateway.limits.connections), 1, manyConnections,
               u"Connections at a time."_s),
        number(u"gateway.strangers"_s, FIELD(gateway.limits.strangers), 1, manyConnections,
               u"Connections that have not signed in, at a time."_s),
        number(u"gateway.strangers_per_address"_s, FIELD(gateway.limits.strangersPerAddress), 1, manyConnections,
               u"Of these, from one address."_s),
        number(u"gateway.arrivals_per_second"_s, FIELD(gateway.limits.arrivalsPerSecond), 1, manyConnections,
               u"New connections from one address."_s),
        duration(u"gateway.tls_deadline"_s, FIELD(gateway.limits.tlsDeadline), 100ms, 10min,
                 u"For the TLS handshake."_s),
        duration(u"gateway.handshake_deadline"_s, FIELD(gateway.limits.handshakeDeadline), 100ms, 10min,
                 u"For the WebSocket handshake."_s),
        duration(u"gateway.sign_in_deadline"_s, FIELD(gateway.limits.signInDeadline), 100ms, 10min,
                 u"For signing in."_s),
        duration(u"gateway.ping_after"_s, FIELD(gateway.limits.pingAfter), 1s, 1h,
                 u"Silence after which a connection is probed."_s),
        duration(u"gateway.pong_within"_s, FIELD(gateway.limits.pongWithin), 100ms, 10min,
                 u"How long a probed connection may take before it counts as dead."_s),
        number(u"gateway.outstanding"_s, FIELD(gateway.limits.outstanding), 1, 100'000,
               u"Requests of one connection that wait for their answers; more are answered \"busy\"."_s),
        number(u"gateway.requests_per_second"_s, FIELD(gateway.limits.requestsPerSecond), 1, 1'000'000,
               u"Requests of one connection; more are answered \"rate_limited\"."_s),
        number(u"gateway.request_burst"_s, FIELD(gateway.limits.requestBurst), 1, 1'000'000,
               u"Requests of one connection that may come at once."_s),
        size(u"gateway.queue_bytes"_s, FIELD(gateway.limits.queueBytes), 64 * kibibyte, gibibyte,
             u"What may wait for a slow peer; then it is disconnected and catches up when it comes back."_s),
        number(u"gateway.queue_frames"_s, FIELD(gateway.limits.queueFrames), 8, 1'000'000, u"The same, in messages."_s),
    };
}

std::vector<Setting> domainSettings()
{
    return {
        choice(u"registration.captcha"_s, FIELD(entrance.captchaToRegister), {u"off"_s, u"on"_s},
               u"Whether a picture must be read to register, and to have a code mailed for a forgotten password."_s),
        number(u"accounts.password_length"_s, FIELD(accounts.password.length), 1, 128,
               u"The least number of characters of a new password."_s),
        number(u"accounts.password_kinds"_s, FIELD(accounts.password.kinds), 1, 4,
               u"How many of these a new password has at least: small letters, capitals, digits, anything else."_s),
        number(u"accounts.captcha_after"_s, FIELD(entrance.captchaAfter), -1, 1'000,
               u"Wrong passwords after which a picture must be read to sign in. 0: always; -1: never."_s),
        number(u"accounts.free_tries"_s, FIELD(entrance.throttle.freeTries), 1, 1'000,
               u"Wrong passwords or codes for one name in a row; each further one makes the next wait longer."_s),
        duration(u"accounts.first_delay"_s, FIELD(entrance.throttle.firstDelay), 100ms, 1h,
                 u"How long the first of these waits; each further one twice as long."_s),
        duration(u"accounts.longest_delay"_s, FIELD(entrance.throttle.longestDelay), 1s, 24h,
                 u"How long it waits at most."_s),
        number(u"accounts.failures_per_address"_s, FIELD(entrance.throttle.failuresPerAddress), 1, 1'000'000,
               u"Wrong passwords, codes and pictures that one address may send in a minute."_s),
        number(u"accounts.devices"_s, FIELD(accounts.devicesMost), 1, 1'000,
               u"Devices of one user; a further one signs out the one that was idle longest."_s),
        number(u"accounts.per_user"_s, FIELD(accounts.accountsMost), 1, 50, u"Accounts that one user may have."_s),
        duration(u"accounts.session_idle"_s, FIELD(accounts.sessionIdle), 1min, 24h * 3650,
                 u"A device that was not used for longer signs in again."_s),
        duration(u"accounts.token_life"_s, FIELD(accounts.tokenLife), 1min, 24h * 365,
                 u"How old the secret of a device becomes before it is replaced."_s),
        number(u"accounts.hash_passes"_s, FIELD(passwordHash.passes), 1, 100,
               u"What a password hash (Argon2id) costs: passes."_s),
        size(u"accounts.hash_memory"_s, FIELD(passwordHash.memory), 8 * kibibyte, 4 * gibibyte,
             u"What a password hash costs: memory."_s),
        choice(u"guests.allowed"_s, FIELD(accounts.guests.allowed), {u"off"_s, u"on"_s},
               u"\"on\" lets people into the world channel, and nowhere else, who have no account."_s),
        duration(u"guests.life"_s, FIELD(accounts.guests.life), 1min, 24h * 365, u"After so long a guest vanishes."_s),
        number(u"guests.most"_s, FIELD(accounts.guests.most), 1, 100'000, u"Guests at a time."_s),
        duration(u"messages.recall_window"_s, FIELD(messages.recallWindow), 0s, 24h * 3650,
                 u"How long after sending a message may be recalled."_s),
        number(u"messages.burst"_s, FIELD(engine.messages.burst), 1, 1'000'000,
               u"Messages of one account that may come at once."_s),
        number(u"messages.per_second"_s, FIELD(engine.messages.perSecond), 0, 1'000'000,
               u"Messages of one account, on and on; 0: no limit."_s),
        number(u"groups.members"_s, FIELD(groups.membersMost), 2, 1'000'000, u"Members of one group."_s),
        size(u"media.largest_file"_s, FIELD(media.largestFile), 1, 100 * gibibyte, u"One file."_s),
        size(u"media.quota"_s, FIELD(media.quota), 0, 1'000'000 * gibibyte, u"All files of one user."_s),
        number(u"media.least_free_space"_s, FIELD(media.leastFreeSpace), 0, 99,
               u"Percent of the disk; below, nothing more is taken."_s),
        duration(u"media.upload_life"_s, FIELD(media.life), 1h, 24h * 365,
                 u"An interrupted upload is kept for so long."_s),
    };
}

std::vector<Setting> mailSettings()
{
    const auto isSender = [](const QString &text) { return text.isEmpty() || bool(EmailAddress::parse(text)); };
    return {
        text(u"mail.server"_s, FIELD(mail.server), isAnything, u"a host name"_s,
             u"The SMTP server that takes our mails. Empty: no mail; an administrator issues codes with skeinctl."_s),
        number(u"mail.port"_s, FIELD(mail.port), 0, 65535,
               u"Its port. 0: what suits mail.security (587, 465 or 25)."_s),
        choice(u"mail.security"_s, FIELD(mail.security), {u"starttls"_s, u"tls"_s, u"none"_s},
               u"\"starttls\" and \"tls\" check the server's certificate. \"none\" lets codes travel readable."_s),
        text(u"mail.user"_s, FIELD(mail.user), isAnything, u"a text"_s, u"Who signs in to it. Empty: nobody."_s),
        text(u"mail.password_file"_s, FIELD(mail.passwordFile), isAnything, u"a file"_s,
             u"A file with nothing but the password, readable for the server alone."_s),
        text(u"mail.sender"_s, FIELD(mail.sender), isSender, u"an e-mail address"_s, u"From whom our mails are."_s),
        text(u"mail.authorities"_s, FIELD(mail.authorities), isAnything, u"a file"_s,
             u"Certificates (PEM) that vouch for the SMTP server. Empty: those of the system."_s),
    };
}

std::vector<Setting> engineSettings()
{
    return {
        number(u"engine.write_lanes"_s, FIELD(engine.writeLanes), 0, 64,
               u"Transactions at a time. 0: one for SQLite, which has one writer, and two for MariaDB."_s),
        number(u"engine.read_lanes"_s, FIELD(engine.readLanes), 1, 64, u"Threads that only read the database."_s),
        duration(u"engine.longest_wait"_s, FIELD(engine.longestWait), 10ms, 1min,
                 u"While a request has waited longer for the database, new ones are answered \"busy\"."_s),
        number(u"engine.hash_threads"_s, FIELD(engine.hashThreads), 1, 64, u"Threads that check passwords."_s),
        number(u"engine.hash_queue"_s, FIELD(engine.hashQueue), 1, 100'000,
               u"Passwords that wait; more are answered \"busy\"."_s),
        number(u"engine.media_threads"_s, FIELD(engine.mediaThreads), 1, 64, u"Threads that read and write files."_s),
        number(u"engine.media_queue"_s, FIELD(engine.mediaQueue), 1, 100'000, u"Pieces of files that wait."_s),
    };
}

std::vector<Setting> logSettings()
{
    return {
        choice(u"log.format"_s, FIELD(log.format), {u"auto"_s, u"text"_s, u"json"_s, u"journald"_s},
               u"\"auto\": for journald under systemd, text on a terminal, else one JSON object a line."_s),
        choice(u"log.level"_s, FIELD(log.level), {u"debug"_s, u"info"_s, u"warning"_s, u"error"_s},
               u"The least important messages to write."_s),
        text(u"log.file"_s, FIELD(log.file), isAnything, u"a file"_s, u"A file to write to. Empty: standard error."_s),
        size(u"log.file_size"_s, FIELD(log.fileSize), 4 * kibibyte, 100 * gibibyte,
             u"Size after which a new file is begun."_s),
        number(u"log.files"_s, FIELD(log.files), 1, 1'000, u"Files that are kept, the current one included."_s),
    };
}

} // namespace

std::vector<Setting> allSettings()
{
    std::vector<Setting> all = serverSettings();
    for (auto &&part : {gatewaySettings(), domainSettings(), mailSettings(), engineSettings(), logSettings()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace skein
