// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/server.h>

#include <core/logging.h>

#include <QDir>
#include <QNetworkInterface>
#include <QThread>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

Config withAbsoluteFolder(Config config)
{
    config.server.dataDir = QDir(config.server.dataDir).absolutePath();
    return config;
}

// Lanes and the database need processors too: with as many threads as processors, a machine of two took a quarter fewer
// messages, each of which cost a quarter more.
int gatewayThreads(const Config &config)
{
    constexpr int most = 4;
    return config.gateway.threads > 0 ? config.gateway.threads : std::clamp(QThread::idealThreadCount() / 2, 1, most);
}

GatewaySettings gatewaySettings(const Config &config, std::optional<QSslConfiguration> tls)
{
    GatewaySettings settings;
    settings.addresses.clear();
    for (const QString &address : config.server.addresses)
        settings.addresses.append(QHostAddress(address));
    settings.port = quint16(config.server.port);
    settings.threads = gatewayThreads(config);
    settings.dispatcher = config.gateway.dispatcher;
    settings.tls = std::move(tls);
    settings.allowedOrigins = config.gateway.allowedOrigins;
    settings.limits = config.gateway.limits;
    return settings;
}

bool isWildcard(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv6) || address == QHostAddress(QHostAddress::AnyIPv4);
}

//! The address by which others reach this machine, as well as it can tell.
QHostAddress reachable(const QHostAddress &listening)
{
    if (!isWildcard(listening))
        return listening;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal())
            return address;
    }
    return QHostAddress(QHostAddress::LocalHost);
}

QString inUrl(const QHostAddress &address)
{
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return isIpv6 ? u'[' + address.toString() + u']' : address.toString();
}

} // namespace

Server::Server(Config config, const Clock &clock, Random &random)
    : m_config(withAbsoluteFolder(std::move(config))), m_clock(clock), m_random(random)
{
}

Server::~Server() = default;

Result<void> Server::start()
{
    if (auto taken = takeDataFolder(); !taken)
        return taken;
    if (auto made = makeGateway(); !made)
        return made;
    auto database = Database::prepare(m_config, m_clock, m_random);
    if (!database)
        return database.error();
    m_console = std::make_unique<Console>(inDataFolder(u"skeind.sock"_s));
    m_outlets = std::make_unique<Outlets>(*m_gateway, *m_console);
    m_domain = std::make_unique<DomainRoot>(m_config, *std::move(database), *m_outlets, m_clock, m_random);
    openConsole();
    return m_gateway->start(m_domain->sink());
}

// Two servers on one SQLite file would each believe that they know who is online and what was said last.
Result<void> Server::takeDataFolder()
{
    const QString folder = m_config.server.dataDir;
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Unavailable,
                     {},
                     u"the data folder %1 cannot be made; --data-dir names another one"_s.arg(folder)};
    m_dataLock = std::make_unique<QLockFile>(inDataFolder(u"skeind.lock"_s));
    m_dataLock->setStaleLockTime(0);
    if (m_dataLock->tryLock(0))
        return {};
    if (m_dataLock->error() == QLockFile::LockFailedError)
        return Error{ErrorCode::Unavailable, {}, u"another skeind uses the data folder %1"_s.arg(folder)};
    return Error{ErrorCode::Unavailable, {}, u"the data folder %1 cannot be written"_s.arg(folder)};
}

Result<void> Server::makeGateway()
{
    auto tls = loadTls();
    if (!tls)
        return tls.error();
    m_gateway = std::make_unique<Gateway>(gatewaySettings(m_config, *std::move(tls)), m_clock);
    return {};
}

// People chat without it, too.
void Server::openConsole()
{
    if (const auto opened = m_console->start(m_domain->sink()); !opened)
        qCWarning(logApp).noquote() << "skeinctl will not work:" << opened.error().detail;
}

Result<std::optional<QSslConfiguration>> Server::loadTls()
{
    if (m_config.tls.mode == TlsMode::Off)
        return std::optional<QSslConfiguration>();
    const bool isOurOwn = m_config.tls.certificate.isEmpty();
    auto identity
        = isOurOwn ? loadOrMakeTlsIdentity(certificateFiles(), m_clock.now()) : loadTlsIdentity(certificateFiles());
    if (!identity)
        return identity.error();
    m_fingerprint = identity->fingerprint;
    return std::optional(std::move(identity->configuration));
}

CertificateFiles Server::certificateFiles() const
{
    if (!m_config.tls.certificate.isEmpty())
        return {m_config.tls.certificate, m_config.tls.key};
    return {inDataFolder(u"tls/server.crt"_s), inDataFolder(u"tls/server.key"_s)};
}

QString Server::inDataFolder(const QString &name) const
{
    return QDir(m_config.server.dataDir).filePath(name);
}

void Server::stop(Task stopped)
{
    m_console->stop();
    m_gateway->stop([this, stopped = std::move(stopped)] {
        m_domain.reset();
        stopped();
    });
}

QString Server::url() const
{
    const QString scheme = m_config.tls.mode == TlsMode::On ? u"wss"_s : u"ws"_s;
    const QHostAddress address = reachable(QHostAddress(m_config.server.addresses.value(0)));
    return u"%1://%2:%3%4"_s.arg(scheme, inUrl(address)).arg(m_gateway->port()).arg(socketPath);
}

} // namespace skein
