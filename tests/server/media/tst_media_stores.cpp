// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <media/blob_store.h>
#include <media/durable_file.h>
#include <media/possession.h>
#include <media/upload_store.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace skein;
using namespace Qt::StringLiterals;

namespace {

Digest digestOfBytes(const QByteArray &bytes)
{
    return Digest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

QString answerOf(const auto &result)
{
    return result ? u"done"_s : errorName(result.error().code).toString();
}

int fileCount(const QString &folder)
{
    int count = 0;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext(); it.next())
        ++count;
    return count;
}

//! Counts up instead of being random.
class CountingRandom final : public Random
{
public:
    QByteArray bytes(qsizetype count) override { return QByteArray(count, char(++m_last)); }
    quint32 below(quint32 bound) override { return quint32(++m_last) % bound; }

private:
    int m_last = 0;
};

} // namespace

class tst_MediaStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void a_blob_is_read_in_ranges();
    void a_blob_that_is_not_there_is_not_found();
    void a_missing_thumbnail_shows_the_original();
    void a_removed_blob_takes_its_thumbnails_along();
    void adopting_a_file_moves_it();
    void writing_again_leaves_one_file();
    void nobody_else_may_look_into_the_folder();

    void an_upload_grows_slice_by_slice();
    void a_slice_must_follow_the_last_one();
    void an_upload_ends_at_its_announced_size();
    void a_name_that_leads_out_of_the_folder_is_refused_data();
    void a_name_that_leads_out_of_the_folder_is_refused();
    void a_full_disk_takes_nothing_more();
    void one_of_two_equal_slices_at_once_is_refused();
    void uploads_that_nobody_touches_are_forgotten();

    void whoever_has_the_bytes_can_prove_it();
    void a_proof_fits_its_own_challenge_only();
    void a_challenge_stays_inside_the_blob();
    void a_challenge_follows_from_its_nonce();

private:
    [[nodiscard]] BlobStore blobs() const { return BlobStore(m_folder->filePath(u"blobs"_s)); }
    [[nodiscard]] UploadStore uploads(UploadRules rules = {.leastFreeSpace = 0}) const
    {
        return UploadStore(m_folder->filePath(u"uploads"_s), rules);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_MediaStores::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_MediaStores::a_blob_is_read_in_ranges()
{
    const auto store = blobs();
    const Digest blob = digestOfBytes("0123456789");
    QCOMPARE(answerOf(store.write(blob, Rendering::Original, "0123456789")), u"done"_s);
    QVERIFY(store.has(blob));
    QCOMPARE(*store.size(blob, Rendering::Original), 10);
    QCOMPARE(*store.read(blob, Rendering::Original, {2, 3}), "234"_ba);
    QCOMPARE(*store.read(blob, Rendering::Original, {8, 1LL << 40}), "89"_ba);
    QCOMPARE(*store.read(blob, Rendering::Original, {10, 5}), ""_ba);
    QCOMPARE(answerOf(store.read(blob, Rendering::Original, {11, 1})), u"out_of_range"_s);
    QCOMPARE(answerOf(store.read(blob, Rendering::Original, {-1, 1})), u"out_of_range"_s);
}

void tst_MediaStores::a_blob_that_is_not_there_is_not_found()
{
    const auto store = blobs();
    const Digest unknown = digestOfBytes("x");
    QVERIFY(!store.has(unknown));
    QCOMPARE(answerOf(store.size(unknown, Rendering::Small)), u"not_found"_s);
    QCOMPARE(answerOf(store.read(unknown, Rendering::Original, {0, 1})), u"not_found"_s);
    store.remove(unknown);
}

void tst_MediaStores::a_missing_thumbnail_shows_the_original()
{
    const auto store = blobs();
    const Digest blob = digestOfBytes("original");
    QVERIFY(store.write(blob, Rendering::Original, "original"));
    QVERIFY(store.write(blob, Rendering::Small, "small"));
    QCOMPARE(*store.read(blob, Rendering::Small, {0, 99}), "small"_ba);
    QCOMPARE(*store.read(blob, Rendering::Large, {0, 99}), "original"_ba);
}

void tst_MediaStores::a_removed_blob_takes_its_thumbnails_along()
{
    const auto store = blobs();
    const Digest blob = digestOfBytes("original");
    QVERIFY(store.write(blob, Rendering::Small, "small"));
    QVERIFY(store.write(blob, Rendering::Large, "large"));
    QVERIFY(store.write(blob, Rendering::Original, "original"));
    QCOMPARE(fileCount(m_folder->path()), 3);
    store.remove(blob);
    QCOMPARE(fileCount(m_folder->path()), 0);
}

void tst_MediaStores::adopting_a_file_moves_it()
{
    const auto store = blobs();
    const QString path = m_folder->filePath(u"staged"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("bytes");
    file.close();
    QCOMPARE(answerOf(store.adopt(digestOfBytes("bytes"), Rendering::Original, path)), u"done"_s);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(*store.read(digestOfBytes("bytes"), Rendering::Original, {0, 99}), "bytes"_ba);
}

void tst_MediaStores::writing_again_leaves_one_file()
{
    const auto store = blobs();
    QVERIFY(store.write(digestOfBytes("bytes"), Rendering::Original, "bytes"));
    QVERIFY(store.write(digestOfBytes("bytes"), Rendering::Original, "bytes"));
    QCOMPARE(fileCount(m_folder->path()), 1);
}

void tst_MediaStores::nobody_else_may_look_into_the_folder()
{
    const auto store = blobs();
    const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_folder->filePath(u"blobs"_s)) & others, QFile::Permissions());
}

void tst_MediaStores::an_upload_grows_slice_by_slice()
{
    const auto store = uploads();
    QCOMPARE(store.length(u"one"_s), 0);
    QCOMPARE(*store.append(u"one"_s, 0, "abc", 6), 3);
    QCOMPARE(*store.append(u"one"_s, 3, "def", 6), 6);
    QCOMPARE(uploads().length(u"one"_s), 6); // as after a restart
    QCOMPARE(*digestOfFile(store.file(u"one"_s)), digestOfBytes("abcdef"));
    store.remove(u"one"_s);
    QCOMPARE(store.length(u"one"_s), 0);
}

void tst_MediaStores::a_slice_must_follow_the_last_one()
{
    const auto store = uploads();
    QVERIFY(store.append(u"one"_s, 0, "abc", 9));
    QCOMPARE(answerOf(store.append(u"one"_s, 0, "abc", 9)), u"wrong_offset"_s);
    QCOMPARE(answerOf(store.append(u"one"_s, 4, "e", 9)), u"wrong_offset"_s);
    QCOMPARE(store.length(u"one"_s), 3);
}

void tst_MediaStores::an_upload_ends_at_its_announced_size()
{
    const auto store = uploads();
    QCOMPARE(answerOf(store.append(u"one"_s, 0, "abcd", 3)), u"out_of_range"_s);
    QVERIFY(store.append(u"one"_s, 0, "abc", 3));
    QCOMPARE(answerOf(store.append(u"one"_s, 3, "d", 3)), u"out_of_range"_s);
    QCOMPARE(store.length(u"one"_s), 3);
}

void tst_MediaStores::a_name_that_leads_out_of_the_folder_is_refused_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u""_s, u"."_s, u".."_s, u"../blobs"_s, u"a/b"_s, u"/etc/passwd"_s, u"a\0b"_s, u"a.b"_s, u"é"_s})
        QTest::newRow(qPrintable(u"'%1'"_s.arg(name))) << name;
    QTest::newRow("very long") << QString(5000, u'a');
}

void tst_MediaStores::a_name_that_leads_out_of_the_folder_is_refused()
{
    QFETCH(QString, name);
    const auto store = uploads();
    QCOMPARE(answerOf(store.append(name, 0, "abc", 3)), u"no_such_upload"_s);
    QCOMPARE(store.length(name), 0);
    QCOMPARE(fileCount(m_folder->path()), 0);
}

void tst_MediaStores::a_full_disk_takes_nothing_more()
{
    const auto store = uploads({.leastFreeSpace = 100.1}); // no disk is that free
    QCOMPARE(answerOf(store.requireSpace()), u"disk_full"_s);
    QCOMPARE(answerOf(store.append(u"one"_s, 0, "abc", 3)), u"disk_full"_s);
    QCOMPARE(fileCount(m_folder->path()), 0);
}

void tst_MediaStores::one_of_two_equal_slices_at_once_is_refused()
{
    const auto store = uploads();
    const QByteArray slice(32 * 1024, 'x');
    std::atomic<int> taken = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (qint64 offset = 0; offset < 20 * slice.size(); offset += slice.size())
                taken += bool(store.append(u"one"_s, offset, slice, 20 * slice.size()));
        });
    }
    for (auto &thread : threads)
        thread.join();
    // Each slice that was taken stands in the file once, whoever brought it.
    QVERIFY(taken > 0 && taken <= 20);
    QCOMPARE(store.length(u"one"_s), taken * slice.size());
}

void tst_MediaStores::uploads_that_nobody_touches_are_forgotten()
{
    const auto store = uploads();
    QVERIFY(store.append(u"old"_s, 0, "abc", 9));
    const Timestamp now{QDateTime::currentMSecsSinceEpoch()};
    QCOMPARE(store.removeStale(now), 0);
    QCOMPARE(store.removeStale(now + std::chrono::hours(24 * 6)), 0);
    QCOMPARE(store.removeStale(now + std::chrono::hours(24 * 7 + 1)), 1);
    QCOMPARE(store.length(u"old"_s), 0);
}

void tst_MediaStores::whoever_has_the_bytes_can_prove_it()
{
    const auto store = blobs();
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += char(i * 7 + i / 251);
    const Digest blob = digestOfBytes(bytes);
    QVERIFY(store.write(blob, Rendering::Original, bytes));
    CountingRandom random;
    const auto challenge = challengeOf(newNonce(random), bytes.size());
    QByteArray shown = challenge.nonce.value();
    for (const ByteRange &range : challenge.ranges)
        shown += bytes.sliced(range.offset, range.length);
    QCOMPARE(*proofOf(challenge, blob, store), digestOfBytes(shown));
}

void tst_MediaStores::a_proof_fits_its_own_challenge_only()
{
    const auto store = blobs();
    const Digest blob = digestOfBytes("short");
    QVERIFY(store.write(blob, Rendering::Original, "short"));
    CountingRandom random;
    const auto first = proofOf(challengeOf(newNonce(random), 5), blob, store);
    const auto second = proofOf(challengeOf(newNonce(random), 5), blob, store);
    QVERIFY(*first != *second);
    QCOMPARE(answerOf(proofOf(challengeOf(newNonce(random), 5), digestOfBytes("gone"), store)), u"not_found"_s);
}

void tst_MediaStores::a_challenge_stays_inside_the_blob()
{
    SystemRandom random;
    for (const qint64 size : {1LL, 2LL, 32'767LL, 32'768LL, 32'769LL, 100LL << 20}) {
        const auto challenge = challengeOf(newNonce(random), size);
        QCOMPARE(challenge.ranges.size(), 3);
        for (const ByteRange &range : challenge.ranges)
            QVERIFY(range.offset >= 0 && range.length > 0 && range.offset + range.length <= size);
    }
}

void tst_MediaStores::a_challenge_follows_from_its_nonce()
{
    SystemRandom random;
    const Nonce nonce = newNonce(random);
    QVERIFY(challengeOf(nonce, 1 << 20) == challengeOf(nonce, 1 << 20));
    QVERIFY(challengeOf(nonce, 1 << 20).ranges != challengeOf(newNonce(random), 1 << 20).ranges);
}

QTEST_GUILESS_MAIN(tst_MediaStores)
#include "tst_media_stores.moc"
