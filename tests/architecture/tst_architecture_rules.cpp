// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "arrows.h"
#include "awaits.h"
#include "feature_index.h"
#include "file_lengths.h"
#include "never.h"
#include "source_text.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace skein::architecture;
using namespace Qt::StringLiterals;

//! Each rule against samples: the bad ones are found, the good ones are left alone.
class tst_ArchitectureRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comments_and_literals_are_told_from_code();
    void the_tree_is_read_without_the_build_folder();

    void includes_follow_the_arrows_data();
    void includes_follow_the_arrows();
    void an_include_in_a_comment_does_not_count();
    void a_new_room_needs_arrows();

    void links_follow_the_arrows_data();
    void links_follow_the_arrows();

    void imports_follow_the_arrows_data();
    void imports_follow_the_arrows();

    void forbidden_words_are_found_data();
    void forbidden_words_are_found();

    void sql_text_is_found_data();
    void sql_text_is_found();

    void await_temporaries_are_found_data();
    void await_temporaries_are_found();

    void a_file_needs_both_licence_lines_data();
    void a_file_needs_both_licence_lines();

    void machine_paths_are_found_data();
    void machine_paths_are_found();

    void suppressions_need_a_library_and_a_reason_data();
    void suppressions_need_a_library_and_a_reason();

    void features_need_tests_that_exist_data();
    void features_need_tests_that_exist();

    void long_files_are_reported_and_very_long_ones_refused();
    void a_violation_names_file_and_line();
};

void tst_ArchitectureRules::comments_and_literals_are_told_from_code()
{
    const auto text = u"int a = 1'000; // \"no\"\n"
                      "auto s = u\"x // \\\" y\"_s; /* c\n */ char q = '\"';\n"
                      "auto r = R\"sql(a \" b)sql\"; int z;\n"_s;
    const auto parts = takeApart(text);
    QCOMPARE(parts.code.size(), text.size());
    QCOMPARE(parts.literals.size(), size_t(3));
    QCOMPARE(parts.literals[0].text, uR"(x // \" y)"_s);
    QCOMPARE(parts.literals[0].line, 2);
    QCOMPARE(parts.literals[1].text, u"\""_s);
    QCOMPARE(parts.literals[2].text, u"a \" b"_s);
    QCOMPARE(parts.literals[2].line, 4);
    QVERIFY(parts.code.contains(u"int z;"_s));
    QVERIFY(!parts.withoutComments.contains(u"no"_s));
}

void tst_ArchitectureRules::the_tree_is_read_without_the_build_folder()
{
    QTemporaryDir folder;
    for (const auto &path : {u"server/app/main.cpp"_s, u"build/dev/moc.cpp"_s, u"README.md"_s, u"server/app/x.png"_s}) {
        QVERIFY(QDir().mkpath(QFileInfo(folder.filePath(path)).path()));
        QFile file(folder.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QStringList paths;
    for (const auto &file : readSourceTree(folder.path()))
        paths += file.path;
    QCOMPARE(paths, QStringList({u"README.md"_s, u"server/app/main.cpp"_s}));
}

void tst_ArchitectureRules::includes_follow_the_arrows_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char *path, const char *line, bool allowed) {
        QTest::addRow("%s %s", path, line) << QString::fromUtf8(path) << QString::fromUtf8(line) << allowed;
    };
    row("shared/domain/entry.h", "#include <core/id.h>", true);
    row("shared/core/id.h", "#include <domain/entry.h>", false);
    row("shared/sql/query.h", "#include <domain/entry.h>", false);
    row("server/handlers/messages_handler.cpp", "#include <storage/message_repository.h>", true);
    row("server/handlers/messages_handler.cpp", "#include \"call.h\"", true);
    row("server/handlers/messages_handler.cpp", "#include <QString>", true);
    row("server/handlers/messages_handler.cpp", "#include <sql/query.h>", false);
    row("server/handlers/messages_handler.cpp", "#include <engine/lane.h>", false);
    row("server/handlers/messages_handler.cpp", "#include \"../gateway/session.h\"", false);
    row("server/storage/message_repository.h", "#include <protocol/messages.h>", false);
    row("server/gateway/session.h", "#include <routing/router.h>", true);
    row("server/gateway/session.h", "#include <sql/connection.h>", false);
    row("server/gateway/session.h", "#  include <storage/storage.h>", false);
    row("server/routing/router.h", "#include <gateway/session.h>", false);
    row("server/app/main.cpp", "#include <gateway/acceptor.h>", true);
    row("server/app/main.cpp", "#include <session/sync_engine.h>", false);
    row("client/app/main.cpp", "#include <gateway/acceptor.h>", false);
    row("client/app/main.cpp", "#include <Style/look.h>", true);
    row("client/app/main.cpp", "#include <QtQml/qqml.h>", true);
    row("client/net/channel.h", "#include <store/outbox.h>", false);
    row("client/demo/fake_server.h", "#include <net/transport.h>", true);
    row("client/demo/fake_server.h", "#include <gateway/acceptor.h>", false);
    row("client/models/entry_list_model.h", "#include <net/channel.h>", false);
    row("client/viewmodels/chat_view_model.h", "#include <store/outbox.h>", false);
    row("qml/Chat/bubble.cpp", "#include <Contacts/card.h>", false);
    row("qml/Style/look.cpp", "#include <viewmodels/chat_view_model.h>", false);
}

void tst_ArchitectureRules::includes_follow_the_arrows()
{
    QFETCH(const QString, path);
    QFETCH(const QString, line);
    QTEST(checkIncludes({{path, line}}).empty(), "allowed");
}

void tst_ArchitectureRules::an_include_in_a_comment_does_not_count()
{
    QVERIFY(checkIncludes({{u"shared/core/id.h"_s, u"/*\n#include <domain/entry.h>\n*/"_s}}).empty());
}

void tst_ArchitectureRules::a_new_room_needs_arrows()
{
    QCOMPARE(checkIncludes({{u"server/attic/box.h"_s, u""_s}}).size(), size_t(1));
}

void tst_ArchitectureRules::links_follow_the_arrows_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("an arrow") << u"server/engine/CMakeLists.txt"_s << u"LINKS skein_storage"_s << true;
    QTest::newRow("no arrow") << u"server/gateway/CMakeLists.txt"_s << u"LINKS skein_storage"_s << false;
    QTest::newRow("a comment") << u"server/gateway/CMakeLists.txt"_s << u"# not skein_storage"_s << true;
    QTest::newRow("across") << u"client/app/CMakeLists.txt"_s << u"PRIVATE skein_storage)"_s << false;
    QTest::newRow("a feature") << u"qml/Chat/CMakeLists.txt"_s << u"LINKS skein_contacts_qmlplugin"_s << false;
    QTest::newRow("the shell") << u"qml/Shell/CMakeLists.txt"_s << u"LINKS skein_contacts_qmlplugin"_s << true;
    QTest::newRow("for everybody") << u"server/gateway/CMakeLists.txt"_s << u"PRIVATE skein_options)"_s << true;
}

void tst_ArchitectureRules::links_follow_the_arrows()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    const auto found = checkLinks(
        {{u"server/storage/CMakeLists.txt"_s, u"skein_library(skein_storage\n    ROOT x)"_s},
         {u"qml/Contacts/CMakeLists.txt"_s, u"skein_qml_module(skein_contacts_qml URI Skein.Contacts)"_s},
         {path, text}});
    QTEST(found.empty(), "allowed");
}

void tst_ArchitectureRules::imports_follow_the_arrows_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("style") << u"qml/Chat/Bubble.qml"_s << u"import QtQuick\nimport Skein.Style"_s << true;
    QTest::newRow("client") << u"qml/Chat/Bubble.qml"_s << u"import Skein.Client as Client"_s << true;
    QTest::newRow("itself") << u"qml/Chat/Bubble.qml"_s << u"import Skein.Chat"_s << true;
    QTest::newRow("another feature") << u"qml/Chat/Bubble.qml"_s << u"import Skein.Contacts"_s << false;
    QTest::newRow("another folder") << u"qml/Chat/Bubble.qml"_s << u"import \"../Contacts\""_s << false;
    QTest::newRow("shell") << u"qml/Shell/Main.qml"_s << u"import Skein.Chat"_s << true;
    QTest::newRow("into the shell") << u"qml/Chat/Bubble.qml"_s << u"import Skein.Shell"_s << false;
    QTest::newRow("controls to client") << u"qml/Controls/Avatar.qml"_s << u"import Skein.Client"_s << false;
    QTest::newRow("controls to style") << u"qml/Controls/Avatar.qml"_s << u"import Skein.Style"_s << true;
    QTest::newRow("style to controls") << u"qml/Style/Theme.qml"_s << u"import Skein.Controls"_s << false;
    QTest::newRow("a comment") << u"qml/Chat/Bubble.qml"_s << u"// import Skein.Contacts"_s << true;
}

void tst_ArchitectureRules::imports_follow_the_arrows()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QTEST(checkQmlImports({{path, text}}).empty(), "allowed");
}

void tst_ArchitectureRules::forbidden_words_are_found_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("socket in a handler") << u"server/handlers/a.cpp"_s << u"#include <QTcpSocket>"_s << false;
    QTest::newRow("JSON in a handler") << u"server/handlers/a.cpp"_s << u"QJsonObject o;"_s << false;
    QTest::newRow("SQL in a handler") << u"server/handlers/a.cpp"_s << u"QSqlQuery q;"_s << false;
    QTest::newRow("socket in storage") << u"server/storage/a.cpp"_s << u"QWebSocket *s;"_s << false;
    QTest::newRow("SQL in the gateway") << u"server/gateway/a.cpp"_s << u"#include <QtSql>"_s << false;
    QTest::newRow("socket in the gateway") << u"server/gateway/a.cpp"_s << u"QTcpSocket s;"_s << true;
    QTest::newRow("JSON in storage") << u"server/storage/a.cpp"_s << u"QJsonObject o;"_s << true;
    QTest::newRow("a comment") << u"server/handlers/a.cpp"_s << u"// no QTcpSocket here"_s << true;
}

void tst_ArchitectureRules::forbidden_words_are_found()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QTEST(checkForbiddenApi({{path, text}}).empty(), "allowed");
}

void tst_ArchitectureRules::sql_text_is_found_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");

    const auto engine = u"server/engine/lane.cpp"_s;
    QTest::newRow("select") << engine << u"run(u\"SELECT seq FROM entries\"_s);"_s << false;
    QTest::newRow("update") << engine << u"run(\"UPDATE entries SET seq = 1\");"_s << false;
    QTest::newRow("insert or ignore") << engine << u"run(\" INSERT OR IGNORE INTO a VALUES (1)\");"_s << false;
    QTest::newRow("small letters") << engine << u"run(\"delete from entries where seq = 1\");"_s << false;
    QTest::newRow("raw string") << engine << u"run(R\"(\n  CREATE UNIQUE INDEX i ON t (a))\");"_s << false;
    QTest::newRow("pragma") << engine << u"run(\"PRAGMA journal_mode = WAL\");"_s << false;
    QTest::newRow("a name") << engine << u"run(\"messages.select\");"_s << true;
    QTest::newRow("English") << engine << u"tr(\"Select a file from the list\"); tr(\"Update\");"_s << true;
    QTest::newRow("a comment") << engine << u"// \"SELECT seq FROM entries\""_s << true;
    QTest::newRow("shared/sql") << u"shared/sql/session.cpp"_s << u"run(\"SET NAMES utf8mb4\");"_s << true;
    QTest::newRow("QML") << u"qml/Chat/a.qml"_s << u"q(\"SELECT a FROM b\")"_s << false;
}

void tst_ArchitectureRules::sql_text_is_found()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QTEST(checkSqlText({{path, text}}).empty(), "allowed");
}

void tst_ArchitectureRules::await_temporaries_are_found_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("named") << u"const Page page{1}; const auto r = co_await channel.send(page);"_s << true;
    QTest::newRow("aggregate") << u"co_await channel.send(Page{1});"_s << false;
    QTest::newRow("empty aggregate") << u"auto r = co_await channel.send(Logout{});"_s << false;
    QTest::newRow("several lines") << u"co_await channel.send(\n    Page{\n  .after = 1});"_s << false;
    QTest::newRow("template") << u"co_await send(std::pair<int, int>{1, 2});"_s << false;
    QTest::newRow("bare braces") << u"co_await send({1, 2});"_s << false;
    QTest::newRow("operand itself") << u"co_await Sleep{3};"_s << false;
    QTest::newRow("in a condition") << u"if (co_await send(Page{1})) { }"_s << false;
    QTest::newRow("block behind") << u"if (const auto r = co_await send(page)) { use(r); }"_s << true;
    QTest::newRow("lambda") << u"co_await run([this] { return Page{1}; });"_s << true;
    QTest::newRow("lambda with type") << u"co_await run([](int a) mutable -> QList<int> { return {a}; });"_s << true;
    QTest::newRow("behind a lambda") << u"co_await run([] { }, Page{1});"_s << false;
    QTest::newRow("inside a lambda") << u"run([] { co_await send(Page{1}); });"_s << false;
    QTest::newRow("next argument") << u"both(co_await one(), Page{1});"_s << true;
    QTest::newRow("next statement") << u"co_await one(); const Page page{1};"_s << true;
    QTest::newRow("comment") << u"// co_await send(Page{1});"_s << true;
}

void tst_ArchitectureRules::await_temporaries_are_found()
{
    QFETCH(const QString, text);
    QTEST(checkAwaits({{u"client/session/a.cpp"_s, text}}).empty(), "allowed");
}

void tst_ArchitectureRules::a_file_needs_both_licence_lines_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");

    const auto both = u"// SPDX-"_s + u"FileCopyrightText: The Skein authors\n// SPDX-"_s
        + u"License-Identifier: Apache-2.0\n"_s;
    QTest::newRow("both") << u"a.cpp"_s << both << true;
    QTest::newRow("script") << u"a.sh"_s << u"#!/bin/sh\n"_s + both << true;
    QTest::newRow("one") << u"a.cpp"_s << both.section(u'\n', 1) << false;
    QTest::newRow("none") << u"a.qml"_s << u"import QtQuick\n"_s << false;
    QTest::newRow("too far down") << u"a.cpp"_s << QString(10, u'\n') + both << false;
    QTest::newRow("data") << u"a.json"_s << u"{}"_s << true;
}

void tst_ArchitectureRules::a_file_needs_both_licence_lines()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QTEST(checkLicenceHeaders({{path, text}}).empty(), "allowed");
}

void tst_ArchitectureRules::machine_paths_are_found_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("home") << u"cd /"_s + u"home/ann/skein"_s << false;
    QTest::newRow("quoted") << u"\"/"_s + u"root/x\""_s << false;
    QTest::newRow("checkout") << u"-I/"_s + u"work/main"_s << false;
    QTest::newRow("relative") << u"docs/"_s + u"work/main"_s << true;
    QTest::newRow("address") << u"https://example.org/"_s + u"home/ann/"_s << true;
    QTest::newRow("system") << u"/usr/lib/qt6/bin"_s << true;
}

void tst_ArchitectureRules::machine_paths_are_found()
{
    QFETCH(const QString, text);
    QTEST(checkMachinePaths({{u"README.md"_s, text}}).empty(), "allowed");
}

void tst_ArchitectureRules::suppressions_need_a_library_and_a_reason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("library") << u"# Why.\nleak:libfontconfig.so.1\n"_s << true;
    QTest::newRow("calls from Qt") << u"# Why.\ncalled_from_lib:libQt6Core.so.6\n"_s << true;
    QTest::newRow("no reason") << u"leak:libfontconfig.so.1\n"_s << false;
    QTest::newRow("licence for a reason") << u"# SPDX-Licence\nleak:libfontconfig.so.1\n"_s << false;
    QTest::newRow("our function") << u"# Why.\nrace:skein::Lane::push\n"_s << false;
    QTest::newRow("our library") << u"# Why.\ncalled_from_lib:libskein.so\n"_s << false;
    QTest::newRow("any function") << u"# Why.\nrace:push\n"_s << false;
    QTest::newRow("everything") << u"# Why.\nleak:*\n"_s << false;
    QTest::newRow("everything that an event does") << u"# Why.\nleak:libQt6Core.so.6\n"_s << false;
}

void tst_ArchitectureRules::suppressions_need_a_library_and_a_reason()
{
    QFETCH(const QString, text);
    QTEST(checkSuppressions({{u"tests/support/x.supp"_s, text}}).empty(), "allowed");
}

void tst_ArchitectureRules::features_need_tests_that_exist_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("complaints");
    QTest::newRow("a test that exists") << u"| A01 | Register | `tst_a::it_works` |"_s << 0;
    QTest::newRow("no test") << u"| A01 | Register | by hand |"_s << 1;
    QTest::newRow("another function") << u"| A01 | Register | `tst_a::it_works`, `tst_a::it_fails` |"_s << 1;
    QTest::newRow("another file") << u"| A01 | Register | `tst_b::it_works` |"_s << 1;
    QTest::newRow("no row of a feature") << u"| id | feature | tests |"_s << 0;
}

void tst_ArchitectureRules::features_need_tests_that_exist()
{
    QFETCH(QString, row);
    const SourceFile test{u"tests/shared/tst_a.cpp"_s, u"    void it_works();"_s};
    QTEST(int(checkFeatureIndex({test, {u"tests/README.md"_s, row}}).size()), "complaints");
}

void tst_ArchitectureRules::long_files_are_reported_and_very_long_ones_refused()
{
    const std::vector<SourceFile> files{
        {u"a.cpp"_s, QString(400, u'\n')}, {u"b.h"_s, QString(151, u'\n')}, {u"c.qml"_s, QString(501, u'\n')}};
    QCOMPARE(toLines(filesAboveTheAim(files)),
             QStringList({u"c.qml:501: the aim is 250 lines"_s, u"b.h:151: the aim is 150 lines"_s}));
    QCOMPARE(toLines(checkFileLengths(files)), QStringList({u"c.qml:501: the aim is 250 lines"_s}));
}

void tst_ArchitectureRules::a_violation_names_file_and_line()
{
    const auto found = checkIncludes({{u"shared/core/id.h"_s, u"#pragma once\n\n#include <domain/entry.h>\n"_s}});
    QCOMPARE(toLines(found),
             QStringList(u"shared/core/id.h:3: shared/core must not include domain/entry.h of shared/domain"_s));
}

QTEST_GUILESS_MAIN(tst_ArchitectureRules)
#include "tst_architecture_rules.moc"
