// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/domain_root.h>

#include <core/logging.h>
#include <engine/thread_executor.h>
#include <mail/smtp_sender.h>

#include <QDir>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds guestPeriod{10}; // so much longer a guest may stay

AccountRules accountRules(const Config &config, const Database &database)
{
    AccountRules rules = config.accounts;
    rules.serverName = ServerName(config.server.name);
    rules.epoch = database.epoch();
    rules.sendsMail = !config.mail.server.isEmpty();
    return rules;
}

EngineSettings engineSettings(const Config &config, const Database &database)
{
    EngineSettings settings = config.engine;
    if (settings.writeLanes == 0)
        settings.writeLanes = database.usefulWriters();
    return settings;
}

EngineWorkshop workshop(const Database &database, const Clock &clock)
{
    return {[&database] { return database.open(sql::Access::ReadWrite); },
            [&database] { return database.open(sql::Access::ReadOnly); },
            [] { return std::make_unique<ThreadExecutor>(); },
            [](int threads, int bound) { return std::make_unique<ThreadPool>(threads, bound); }, clock};
}

std::unique_ptr<Mailer> makeMailer(const Config &config, const Database &database, const Clock &clock)
{
    if (config.mail.server.isEmpty())
        return nullptr;
    return std::make_unique<Mailer>(
        Mailer::Needs{[&database] { return database.open(sql::Access::ReadWrite); },
                      std::make_unique<SmtpSender>(config.mail, config.server.name), clock});
}

QString mediaFolder(const Config &config, const QString &name)
{
    return QDir(config.server.dataDir).filePath(u"media/"_s + name);
}

} // namespace

DomainRoot::DomainRoot(const Config &config, Database database, Outlet &outlet, const Clock &clock, Random &random)
    : m_database(std::move(database)),
      m_hasher(config.passwordHash),
      m_entrance(config.entrance, clock, random),
      m_painter(random),
      m_mailer(makeMailer(config, m_database, clock)),
      m_blobs(mediaFolder(config, u"blobs"_s)),
      m_uploads(mediaFolder(config, u"uploads"_s), config.media),
      m_router(outlet),
      m_handlers(makeHandlers({accountRules(config, m_database), config.groups, config.messages},
                              {m_hasher, m_blobs, m_uploads, m_painter, m_entrance, m_router, random, [this] { wakeMailer(); }})),
      m_engine(engineSettings(config, m_database), workshop(m_database, clock), m_handlers, m_router)
{
    m_entrance.registration.set(m_database.registration());
    if (const int forgotten = m_uploads.removeStale(clock.now()); forgotten > 0)
        qCInfo(logApp) << "forgot interrupted uploads:" << forgotten;
    QObject::connect(&m_guestTimer, &QTimer::timeout, &m_guestTimer, [this] { m_engine.expireGuests(); });
    m_engine.expireGuests(); // also those of a time when guests were allowed
    if (config.accounts.guests.allowed)
        m_guestTimer.start(guestPeriod);
}

DomainRoot::~DomainRoot() = default;

void DomainRoot::wakeMailer()
{
    if (m_mailer)
        m_mailer->wake();
}

} // namespace skein
