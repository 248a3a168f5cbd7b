// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/document/header_comments.h>
#include <protocol/document/protocol_document.h>

#include <core/error.h>
#include <protocol/catalogue.h>

#include <QFile>
#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

namespace {

QString document()
{
    QFile file(QStringLiteral(SKEIN_SHARED_FOLDER "/protocol/PROTOCOL.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class tst_ProtocolDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void is_current();
    void names_every_method_and_error();
    void says_what_every_request_is_for();
    void reads_comments_above_and_behind();
    void replaces_only_what_is_between_the_markers();
};

void tst_ProtocolDocument::is_current()
{
    const QString now = document();
    QVERIFY2(now == withTables(now, protocolTables(QStringLiteral(SKEIN_SHARED_FOLDER))),
             "the catalogue changed: run skein_protocol_doc");
}

void tst_ProtocolDocument::names_every_method_and_error()
{
    const QString now = document();
    const auto isNamed = [&](std::string_view method) {
        return now.contains(u"### `%1`\n"_s.arg(QLatin1StringView(method.data(), qsizetype(method.size()))));
    };
    Requests::forEach([&]<class T>() { QVERIFY2(isNamed(T::method), T::method.data()); });
    Events::forEach([&]<class T>() { QVERIFY2(isNamed(T::method), T::method.data()); });
    const auto codes = everyErrorCode();
    for (const ErrorCode code : codes)
        QVERIFY(now.contains(u"| %1 | `%2` | "_s.arg(int(code)).arg(errorName(code))));
}

void tst_ProtocolDocument::says_what_every_request_is_for()
{
    const QString tables = protocolTables(QStringLiteral(SKEIN_SHARED_FOLDER));
    QVERIFY(!tables.contains(u"`\n\n\n"_s));
    QVERIFY2(!tables.contains(u"` |  |\n"_s), "an error without a meaning");
}

void tst_ProtocolDocument::reads_comments_above_and_behind()
{
    HeaderComments comments;
    comments.read(u"//! Not about it.\n\n//! A point\n//! in the plane.\nstruct Point\n{\n"
                  "    qint64 x = 0; //!< to the right\n    QList<int> more;\n};\n"
                  "enum class E {\n    A = 1, //!< first\n};\n"_s);
    QCOMPARE(comments.about(u"Point"_s), u"A point in the plane."_s);
    QCOMPARE(comments.about(u"Point"_s, u"x"_s), u"to the right"_s);
    QCOMPARE(comments.about(u"Point"_s, u"more"_s), QString());
    QCOMPARE(comments.about(u"E"_s, u"A"_s), u"first"_s);
}

void tst_ProtocolDocument::replaces_only_what_is_between_the_markers()
{
    const QString document = u"intro\n<!-- generated -->\nold\n<!-- end of generated -->\nrest\n"_s;
    QCOMPARE(withTables(document, u"new\n"_s),
             u"intro\n<!-- generated -->\nnew\n\n<!-- end of generated -->\nrest\n"_s);
}

QTEST_APPLESS_MAIN(tst_ProtocolDocument)
#include "tst_protocol_document.moc"
