// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "siege.h"

#include <QDeadlineTimer>
#include <QThread>

namespace skein::attacks {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int strangers = 1'000; // QUALITY.md, limits
//! KiB that a connection may cost before it signs in: 24 that it may make us keep of what it sends, 16 of what it does
//! not read, and itself. What TLS needs for a handshake is OpenSSL's.
constexpr qint64 mostOfPlain = 48, mostOfTls = 128;
constexpr qint64 slack = 24 * 1024; // KiB: what honest people need meanwhile
constexpr int honest = 4; // descriptors that the town may have more than before

QString inWords(const QMap<QByteArray, int> &verdicts)
{
    QStringList words;
    for (auto one = verdicts.begin(); one != verdicts.end(); ++one)
        words.append(u"%1 × %2"_s.arg(QString::fromUtf8(one.key())).arg(one.value()));
    return words.join(u", "_s);
}

} // namespace

Result<void> Siege::begin(const QString &skeind)
{
    const QStringList settings{u"--data-dir"_s, m_folder.path(), u"--port"_s, u"0"_s,
                               u"--server.addresses"_s, u"127.0.0.1"_s, u"--log.level"_s, u"error"_s,
                               u"--tls.mode"_s, m_isEncrypted ? u"on"_s : u"off"_s,
                               u"--gateway.handshake_deadline"_s, u"2s"_s,
                               u"--gateway.sign_in_deadline"_s, u"2s"_s, u"--messages.per_second"_s, u"0"_s,
                               // As slow as by default, but without its 64 MiB, in which a leak would not show.
                               u"--accounts.hash_passes"_s, u"100"_s, u"--accounts.hash_memory"_s, u"1MiB"_s};
    if (auto started = m_server.start(skeind, settings); !started)
        return started;
    m_town = std::make_unique<Town>(m_server.port(), m_isEncrypted);
    return m_town->settle();
}

Outcome Siege::suffer(const Attack &attack, const Scale &scale)
{
    const int descriptors = m_server.descriptors();
    const qint64 memory = m_server.residentKilobytes();
    const double cpu = m_server.cpuSeconds();
    m_server.forgetPeak();
    m_town->beginDay();
    Outcome outcome;
    {
        Horde horde(attack, m_server.port(), scale);
        outcome.seconds = horde.run();
        outcome.life = m_town->endDay();
        outcome.serverCpu = m_server.cpuSeconds() - cpu;
        outcome.growth = m_server.peakKilobytes() - memory;
        outcome.connections = horde.connections();
        outcome.frames = horde.frames();
        outcome.bytes = horde.bytes();
        outcome.refusals = inWords(horde.verdicts());
    }
    outcome.name = QString::fromUtf8(attack.name);
    judge(outcome);
    awaitDescriptors(descriptors, outcome);
    return outcome;
}

void Siege::judge(Outcome &outcome) const
{
    const qint64 most = strangers * (m_isEncrypted ? mostOfTls : mostOfPlain) + slack;
    if (outcome.growth > most)
        outcome.problems.append(u"memory grew by %1 KiB, more than %2"_s.arg(outcome.growth).arg(most));
    const DailyLife &life = outcome.life;
    if (life.sends == 0 || life.newcomers == 0)
        outcome.problems.append(u"nobody was served: %1 sends, %2 newcomers"_s.arg(life.sends).arg(life.newcomers));
    if (life.lost > 0)
        outcome.problems.append(u"%1 honest requests or connections were lost"_s.arg(life.lost));
    if (life.heard < life.sends + life.newcomers)
        outcome.problems.append(u"%1 messages were heard of %2"_s.arg(life.heard).arg(life.sends + life.newcomers));
}

void Siege::awaitDescriptors(int before, Outcome &outcome) const
{
    constexpr auto patience = 30s;
    for (const QDeadlineTimer deadline(patience); m_server.descriptors() > before + honest;) {
        if (deadline.hasExpired()) {
            outcome.problems.append(u"%1 descriptors, %2 before"_s.arg(m_server.descriptors()).arg(before));
            return;
        }
        QThread::yieldCurrentThread();
    }
}

} // namespace skein::attacks
