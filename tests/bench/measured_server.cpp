// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "measured_server.h"

#include <support/process_figures.h>

#include <QDeadlineTimer>
#include <QProcessEnvironment>
#include <QUrl>

#include <csignal>
#include <sys/prctl.h>

namespace skein::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms; machines that build beside it are slow

} // namespace

MeasuredServer::MeasuredServer()
{
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

MeasuredServer::~MeasuredServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QStringList MeasuredServer::raisedLimits()
{
    return {
        u"--gateway.connections"_s,           u"1000000"_s, u"--gateway.strangers"_s,           u"1000000"_s,
        u"--gateway.strangers_per_address"_s, u"1000000"_s, u"--gateway.arrivals_per_second"_s, u"1000000"_s,
        u"--gateway.tls_deadline"_s,          u"10min"_s,   u"--gateway.handshake_deadline"_s,  u"10min"_s,
        u"--gateway.sign_in_deadline"_s,      u"10min"_s,   u"--gateway.pong_within"_s,         u"10min"_s,
        u"--gateway.outstanding"_s,           u"100000"_s,  u"--gateway.requests_per_second"_s, u"1000000"_s,
        u"--gateway.request_burst"_s,         u"1000000"_s, u"--gateway.queue_bytes"_s,         u"64MiB"_s,
        u"--gateway.queue_frames"_s,          u"100000"_s,  u"--messages.burst"_s,              u"1000000"_s,
        u"--messages.per_second"_s,           u"0"_s,
    };
}

Result<void> MeasuredServer::startSkeind(const QString &binary, const QString &databaseUrl, bool isEncrypted,
                                          const QStringList &settings)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SKEIN_DATABASE__URL"_s, databaseUrl);
    m_process.setProcessEnvironment(environment);
    return start(binary,
                 QStringList{u"--data-dir"_s, m_folder.path(), u"--port"_s, u"0"_s, u"--server.addresses"_s,
                             u"127.0.0.1"_s, u"--log.level"_s, u"warning"_s, u"--tls.mode"_s,
                             isEncrypted ? u"on"_s : u"off"_s}
                     + raisedLimits() + settings);
}

Result<void> MeasuredServer::startNode(const QString &script)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, u"/usr/share/nodejs"_s); // Debian's; a Node from elsewhere does not look there
    m_process.setProcessEnvironment(environment);
    return start(u"node"_s, {script});
}

Result<void> MeasuredServer::start(const QString &program, const QStringList &arguments)
{
    m_process.start(program, arguments);
    return waitUntilListening();
}

Result<void> MeasuredServer::waitUntilListening()
{
    const QDeadlineTimer deadline(patience);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(int(deadline.remainingTime()))) { }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_port = quint16(QUrl(line.section(u' ', -1)).port(0)); // "skeind is listening on wss://127.0.0.1:43210/ws"
    if (m_port == 0)
        return Error{ErrorCode::Unavailable, {}, u"the server did not start"_s};
    return {};
}

bool MeasuredServer::stop()
{
    m_process.terminate();
    return m_process.waitForFinished(patience) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

double MeasuredServer::cpuSeconds() const
{
    return test::cpuSecondsOf(m_process.processId());
}

qint64 MeasuredServer::residentKilobytes() const
{
    return test::residentKilobytesOf(m_process.processId());
}

qint64 MeasuredServer::peakKilobytes() const
{
    return test::peakKilobytesOf(m_process.processId());
}

void MeasuredServer::forgetPeak()
{
    test::forgetPeakOf(m_process.processId());
}

int MeasuredServer::descriptors() const
{
    return int(test::descriptorsOf(m_process.processId()));
}

} // namespace skein::bench
