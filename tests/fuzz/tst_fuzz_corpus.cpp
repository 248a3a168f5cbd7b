// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include <QDir>
#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

namespace {

const QString corpus = QStringLiteral(SKEIN_FUZZ_CORPUS);
const QString golden = QStringLiteral(SKEIN_GOLDEN_FOLDER);

QByteArrayList filesIn(const QString &folder)
{
    QByteArrayList contents;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        QFile file(entry.filePath());
        if (file.open(QFile::ReadOnly))
            contents.append(file.readAll());
    }
    return contents;
}

} // namespace

//! QUALITY.md Z1, I19: what the fuzzer found once stays harmless, with every compiler. A broken promise ends the process.
class tst_FuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_file_is_harmless_data();
    void every_file_is_harmless();
};

void tst_FuzzCorpus::every_file_is_harmless_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < fuzz::targets().size(); ++i)
        QTest::newRow(fuzz::targets()[i].name) << i;
}

void tst_FuzzCorpus::every_file_is_harmless()
{
    QFETCH(size_t, index);
    const fuzz::Target &target = fuzz::targets()[index];
    const QByteArrayList files = filesIn(corpus + u'/' + QLatin1StringView(target.name));
    QVERIFY2(!files.isEmpty(), "there is no corpus");
    for (const QByteArray &bytes : files + filesIn(golden))
        target.run(bytes);
    target.run({});
}

QTEST_GUILESS_MAIN(tst_FuzzCorpus)
#include "tst_fuzz_corpus.moc"
