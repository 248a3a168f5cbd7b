// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;

//! tests/support/mariadb.sh gives a server of its own, as strict about durability as a real one.
class tst_MariaDBScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void it_answers_where_it_says();
    void it_speaks_utf8mb4_and_flushes_each_commit();
    void starting_again_changes_nothing();
    void after_a_kill_it_starts_with_the_same_data_on_the_same_port();
    void stopping_ends_the_process_and_may_be_repeated();

private:
    QString address(const QStringList &arguments);
    qint64 serverPid() const;
    QSqlDatabase connect() const;
    QVariant ask(const QString &statement) const;

    QTemporaryDir m_folder;
    QUrl m_server;
};

namespace {

const auto connectionName = u"script"_s;

bool isInstalled()
{
    return !QStandardPaths::findExecutable(u"mariadbd"_s).isEmpty()
        || !QStandardPaths::findExecutable(u"mariadbd"_s, {u"/usr/sbin"_s}).isEmpty();
}

bool isAlive(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains("State:\tZ");
}

} // namespace

void tst_MariaDBScript::initTestCase()
{
    if (!isInstalled() && qEnvironmentVariable("SKEIN_TEST_REQUIRE_MYSQL") != u"1")
        QSKIP("mariadb-server is not installed");
    m_server = QUrl(address({u"start"_s, m_folder.path()}));
    QVERIFY(m_server.isValid());
}

void tst_MariaDBScript::cleanupTestCase()
{
    address({u"stop"_s, m_folder.path()});
}

// What the script says: an address, or nothing when it failed.
QString tst_MariaDBScript::address(const QStringList &arguments)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    script.start(u"bash"_s, QStringList{QStringLiteral(SKEIN_MARIADB_SCRIPT)} + arguments);
    if (!script.waitForFinished(90'000) || script.exitCode() != 0)
        return {};
    return QString::fromUtf8(script.readAllStandardOutput()).trimmed().section(u"SKEIN_TEST_MYSQL="_s, 1);
}

qint64 tst_MariaDBScript::serverPid() const
{
    QFile file(m_folder.filePath(u"mariadbd.pid"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
}

QSqlDatabase tst_MariaDBScript::connect() const
{
    auto database = QSqlDatabase::addDatabase(u"QMYSQL"_s, connectionName);
    database.setHostName(m_server.host());
    database.setPort(m_server.port());
    database.setUserName(m_server.userName());
    return database;
}

QVariant tst_MariaDBScript::ask(const QString &statement) const
{
    QVariant answer;
    {
        auto database = connect();
        QSqlQuery query(database);
        if (!database.open())
            qWarning("%s", qPrintable(database.lastError().text()));
        else if (!query.exec(statement))
            qWarning("%s", qPrintable(query.lastError().text()));
        else if (query.next())
            answer = query.value(0);
        query.finish();
    }
    QSqlDatabase::removeDatabase(connectionName);
    return answer;
}

void tst_MariaDBScript::it_answers_where_it_says()
{
    QCOMPARE(m_server.scheme(), u"mysql"_s);
    QCOMPARE(m_server.host(), u"127.0.0.1"_s);
    QCOMPARE(ask(u"SELECT @@port"_s).toInt(), m_server.port());
    QCOMPARE(ask(u"SELECT @@datadir"_s).toString(), m_folder.filePath(u"data/"_s));
}

void tst_MariaDBScript::it_speaks_utf8mb4_and_flushes_each_commit()
{
    QCOMPARE(ask(u"SELECT @@character_set_server"_s).toString(), u"utf8mb4"_s);
    QCOMPARE(ask(u"SELECT @@innodb_flush_log_at_trx_commit"_s).toInt(), 1);
}

void tst_MariaDBScript::starting_again_changes_nothing()
{
    const auto pid = serverPid();
    QCOMPARE(QUrl(address({u"start"_s, m_folder.path()})), m_server);
    QCOMPARE(serverPid(), pid);
}

void tst_MariaDBScript::after_a_kill_it_starts_with_the_same_data_on_the_same_port()
{
    ask(u"CREATE DATABASE kept"_s);
    const auto pid = serverPid();
    QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);

    QCOMPARE(QUrl(address({u"start"_s, m_folder.path()})), m_server);
    QVERIFY(serverPid() != pid);
    QCOMPARE(ask(u"SHOW DATABASES LIKE 'kept'"_s).toString(), u"kept"_s);
}

void tst_MariaDBScript::stopping_ends_the_process_and_may_be_repeated()
{
    const auto pid = serverPid();
    QVERIFY(isAlive(pid));
    address({u"stop"_s, m_folder.path()});
    QVERIFY(!isAlive(pid));
    address({u"stop"_s, m_folder.path()});
}

QTEST_GUILESS_MAIN(tst_MariaDBScript)
#include "tst_mariadb_script.moc"
