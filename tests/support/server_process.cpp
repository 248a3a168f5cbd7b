// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "server_process.h"

#include <QTest>
#include <QUrl>

namespace skein::test {

using namespace Qt::StringLiterals;

ServerProcess::ServerProcess(const QString &databaseUrl, QStringList more) : m_settings(std::move(more))
{
    setEnvironment(u"SKEIN_DATABASE__URL"_s, databaseUrl);
}

bool ServerProcess::start()
{
    m_process = std::make_unique<ChildProcess>();
    m_process->setProcessEnvironment(m_environment);
    if (!m_logFile.isEmpty()) {
        m_process->setProcessChannelMode(QProcess::SeparateChannels);
        m_process->setStandardErrorFile(m_logFile, QIODevice::Append);
    }
    m_process->start(QStringLiteral(SKEIND),
                     QStringList{u"--data-dir"_s, m_folder.path(), u"--port"_s, QString::number(m_port),
                                 u"--server.addresses"_s, u"127.0.0.1"_s, u"--log.level"_s, u"warning"_s}
                         + m_settings);
    const auto hasSpoken
        = [this] { return m_process->canReadLine() || m_process->state() == QProcess::NotRunning; };
    if (!QTest::qWaitFor(hasSpoken, patience))
        return false;
    const QString line = QString::fromUtf8(m_process->readLine()).trimmed();
    m_port = quint16(QUrl(line.section(u' ', -1)).port(0)); // "skeind is listening on wss://127.0.0.1:43210/ws"
    return m_port != 0;
}

bool ServerProcess::stop(int milliseconds)
{
    m_process->terminate();
    const auto hasEnded = [this] { return m_process->state() == QProcess::NotRunning; };
    return QTest::qWaitFor(hasEnded, milliseconds) && m_process->exitStatus() == QProcess::NormalExit
        && m_process->exitCode() == 0;
}

} // namespace skein::test
