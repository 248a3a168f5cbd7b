// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "mariadb_process.h"

#include <sql/connection.h>

#include <QTcpServer>
#include <QTest>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

bool MariaDbProcess::start()
{
    if (m_port == 0)
        m_port = freePort();
    m_process = std::make_unique<ChildProcess>();
    m_process->start(QStringLiteral(SKEIN_MARIADB_SCRIPT), {u"run"_s, m_folder.path(), QString::number(m_port)});
    const auto isDecided = [this] { return answers() || m_process->state() == QProcess::NotRunning; };
    return QTest::qWaitFor(isDecided, patience) && m_process->state() == QProcess::Running;
}

QString MariaDbProcess::url() const
{
    return u"mysql://root@127.0.0.1:%1"_s.arg(m_port);
}

bool MariaDbProcess::answers() const
{
    try {
        sql::Connection(*sql::Settings::parse(url() + u"/mysql"_s), nullptr).execute(u"SELECT 1"_s);
        return true;
    } catch (const sql::Failure &) {
        return false;
    }
}

} // namespace skein::test
