// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/log.h>
#include <app/log_file.h>

#include <core/logging.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

class tst_Log : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_one_json_object_a_line();
    void writes_levels_that_journald_understands();
    void cannot_be_forged_by_a_line_break();
    void leaves_out_what_is_less_important_data();
    void leaves_out_what_is_less_important();
    void puts_a_full_file_aside();

private:
    static QByteArray contents(const QString &path);
    const QDateTime m_at{{2026, 11, 21}, {10, 38, 45, 123}, Qt::UTC};
};

QByteArray tst_Log::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Log::writes_one_json_object_a_line()
{
    const QByteArray line = logLine(LogFormat::Json, QtWarningMsg, u"skein.app"_s, u"a \"quoted\"\nthing"_s, m_at);
    QVERIFY(!line.contains('\n'));
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object["time"_L1].toString(), u"2026-11-21T10:38:45.123Z"_s);
    QCOMPARE(object["level"_L1].toString(), u"warning"_s);
    QCOMPARE(object["category"_L1].toString(), u"skein.app"_s);
    QCOMPARE(object["message"_L1].toString(), u"a \"quoted\"\nthing"_s);
}

void tst_Log::writes_levels_that_journald_understands()
{
    QCOMPARE(logLine(LogFormat::Journald, QtCriticalMsg, u"skein.sql"_s, u"gone"_s, m_at), "<3>skein.sql: gone");
}

void tst_Log::cannot_be_forged_by_a_line_break()
{
    QCOMPARE(logLine(LogFormat::Text, QtInfoMsg, u"skein.app"_s, u"a\nb"_s, m_at),
             "2026-11-21T10:38:45.123Z info    skein.app: a b");
}

void tst_Log::leaves_out_what_is_less_important_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("debug") << int(LogLevel::Debug) << QByteArray("dbg inf wrn crt");
    QTest::newRow("info") << int(LogLevel::Info) << QByteArray("inf wrn crt");
    QTest::newRow("warning") << int(LogLevel::Warning) << QByteArray("wrn crt");
    QTest::newRow("error") << int(LogLevel::Error) << QByteArray("crt");
}

void tst_Log::leaves_out_what_is_less_important()
{
    QFETCH(int, level);
    QFETCH(QByteArray, written);
    const QTemporaryDir folder;
    LogSettings settings;
    settings.level = LogLevel(level);
    settings.file = folder.filePath(u"skeind.log"_s);
    {
        const Log log(settings);
        QCOMPARE(log.problem(), QString());
        qCDebug(logApp) << "dbg";
        qCInfo(logApp) << "inf";
        qCWarning(logApp) << "wrn";
        qCCritical(logApp) << "crt";
    }
    QByteArrayList messages;
    for (const QByteArray &line : contents(settings.file).split('\n')) {
        if (!line.isEmpty())
            messages.append(QJsonDocument::fromJson(line)["message"_L1].toString().toUtf8());
    }
    QCOMPARE(messages.join(' '), written);
}

void tst_Log::puts_a_full_file_aside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"skeind.log"_s);
    LogFile file(path, 10, 3);
    for (const char *line : {"first--\n", "second-\n", "third--\n", "fourth-\n"})
        file.write(line);
    QCOMPARE(contents(path), "fourth-\n");
    QCOMPARE(contents(path + u".1"_s), "third--\n");
    QCOMPARE(contents(path + u".2"_s), "second-\n");
    QVERIFY(!QFile::exists(path + u".3"_s));
}

QTEST_GUILESS_MAIN(tst_Log)
#include "tst_log.moc"
