// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/settings.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skein;
using namespace skein::sql;

class tst_sql_settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_an_absolute_sqlite_file();
    void reads_a_database_in_memory();
    void reads_every_part_of_a_mysql_url();
    void reads_a_mysql_socket();
    void names_the_part_at_fault_data();
    void names_the_part_at_fault();
    void never_shows_the_password();
};

void tst_sql_settings::reads_an_absolute_sqlite_file()
{
    const auto settings = Settings::parse(u"sqlite:///var/lib/skein/鸿 雁 100%.db"_s);
    QVERIFY(bool(settings));
    QCOMPARE(settings->engine, Engine::SQLite);
    QCOMPARE(settings->path, u"/var/lib/skein/鸿 雁 100%.db"_s);
}

void tst_sql_settings::reads_a_database_in_memory()
{
    const auto settings = Settings::parse(u"sqlite::memory:"_s);
    QVERIFY(bool(settings));
    QCOMPARE(settings->path, u":memory:"_s);
}

void tst_sql_settings::reads_every_part_of_a_mysql_url()
{
    const auto settings = Settings::parse(u"mysql://skein:p%40ss%3Aword@db.lan:3307/chat"_s);
    QVERIFY(bool(settings));
    QCOMPARE(settings->engine, Engine::MySQL);
    QCOMPARE(settings->user, u"skein"_s);
    QCOMPARE(settings->password, u"p@ss:word"_s);
    QCOMPARE(settings->host, u"db.lan"_s);
    QCOMPARE(settings->port, 3307);
    QCOMPARE(settings->database, u"chat"_s);
}

void tst_sql_settings::reads_a_mysql_socket()
{
    const auto settings = Settings::parse(u"mysql://skein@localhost/chat?socket=/run/mysqld/mysqld.sock"_s);
    QVERIFY(bool(settings));
    QCOMPARE(settings->socket, u"/run/mysqld/mysqld.sock"_s);
    QCOMPARE(settings->port, 3306);
}

void tst_sql_settings::names_the_part_at_fault_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("field");
    QTest::newRow("unknown engine") << u"oracle://x"_s << u"database.scheme"_s;
    QTest::newRow("nothing") << QString() << u"database.url"_s;
    QTest::newRow("relative file") << u"sqlite:chat.db"_s << u"database.path"_s;
    QTest::newRow("file of a host") << u"sqlite://var/chat.db"_s << u"database.path"_s;
    QTest::newRow("folder") << u"sqlite:///var/"_s << u"database.path"_s;
    QTest::newRow("no user") << u"mysql://localhost/chat"_s << u"database.user"_s;
    QTest::newRow("no database") << u"mysql://skein@localhost"_s << u"database.name"_s;
    QTest::newRow("no host") << u"mysql:///chat"_s << u"database.host"_s;
    QTest::newRow("bare percent sign") << u"mysql://skein:100%@localhost/chat"_s << u"database.url"_s;
}

void tst_sql_settings::names_the_part_at_fault()
{
    QFETCH(QString, url);
    QFETCH(QString, field);
    const auto settings = Settings::parse(url);
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, ErrorCode::InvalidField);
    QCOMPARE(settings.error().field, field);
}

void tst_sql_settings::never_shows_the_password()
{
    const auto settings = Settings::parse(u"mysql://skein:secret@localhost/chat"_s);
    QString printed;
    QDebug(&printed) << *settings;
    QVERIFY(printed.contains(u"skein"));
    QVERIFY(!printed.contains(u"secret"));

    const auto refused = Settings::parse(u"mysql://skein:secret@localhost"_s);
    QVERIFY(!refused.error().detail.contains(u"secret"));
}

QTEST_GUILESS_MAIN(tst_sql_settings)
#include "tst_sql_settings.moc"
