// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/catalogue_messages.h>

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

QString fileName(const CatalogueMessage &message, Encoding encoding)
{
    return QString(message.name).replace(u' ', u'.') + (encoding == Encoding::Cbor ? u".cbor"_s : u".json"_s);
}

QDir folder()
{
    return QDir(QStringLiteral(SKEIN_GOLDEN_FOLDER));
}

//! As it stands in the file: text files end with a line feed.
QByteArray content(const CatalogueMessage &message, Encoding encoding)
{
    return message.sampleFrame(encoding) + (encoding == Encoding::Json ? "\n" : "");
}

} // namespace

//! The bytes of each message as they were when its file was written: a rename, or a field that changed its place or
//! type, shows. SKEIN_UPDATE_GOLDEN=1 writes the files anew, for a message or field that was added.
class tst_Golden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writes_the_bytes_of_the_file_data();
    void writes_the_bytes_of_the_file();
    void has_no_file_of_a_message_that_is_gone();
};

void tst_Golden::initTestCase()
{
    if (!qEnvironmentVariableIntValue("SKEIN_UPDATE_GOLDEN"))
        return;
    for (const auto &message : catalogueMessages()) {
        for (const Encoding encoding : {Encoding::Cbor, Encoding::Json}) {
            QFile file(folder().filePath(fileName(message, encoding)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content(message, encoding));
        }
    }
}

void tst_Golden::writes_the_bytes_of_the_file_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("expected");
    for (const auto &message : catalogueMessages()) {
        for (const Encoding encoding : {Encoding::Cbor, Encoding::Json})
            QTest::newRow(qPrintable(fileName(message, encoding)))
                << folder().filePath(fileName(message, encoding)) << content(message, encoding);
    }
}

void tst_Golden::writes_the_bytes_of_the_file()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), "a new message: run this test once with SKEIN_UPDATE_GOLDEN=1");
    QTEST(file.readAll(), "expected");
}

void tst_Golden::has_no_file_of_a_message_that_is_gone()
{
    QSet<QString> expected;
    for (const auto &message : catalogueMessages())
        expected << fileName(message, Encoding::Cbor) << fileName(message, Encoding::Json);
    const auto present = folder().entryList({u"*.cbor"_s, u"*.json"_s}, QDir::Files);
    for (const QString &name : present)
        QVERIFY2(expected.contains(name), qPrintable(name));
}

QTEST_APPLESS_MAIN(tst_Golden)
#include "tst_golden.moc"
