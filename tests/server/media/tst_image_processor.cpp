// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "image_samples.h"

#include <media/image_processor.h>
#include <media/metadata.h>

#include <QBuffer>
#include <QColorSpace>
#include <QElapsedTimer>
#include <QImageReader>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    Result<ProcessedImage> image;
    QByteArray stored;
};

Outcome process(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const QString source = folder.filePath(u"source"_s);
    const QString target = folder.filePath(u"target"_s);
    QFile input(source);
    if (!input.open(QIODevice::WriteOnly) || input.write(bytes) != bytes.size())
        qFatal("the sample cannot be written");
    input.close();
    auto image = processImage(source, target);
    QFile output(target);
    return {std::move(image), output.open(QIODevice::ReadOnly) ? output.readAll() : QByteArray()};
}

QString refusal(const QByteArray &bytes)
{
    const auto outcome = process(bytes);
    return outcome.image ? u"accepted"_s : errorName(outcome.image.error().code).toString();
}

QImage decoded(const QByteArray &bytes)
{
    return QImage::fromData(bytes).convertToFormat(QImage::Format_ARGB32);
}

//! Forgets the peak (proc(5), clear_refs): what made the samples does not count.
void forgetPeakMemory()
{
    QFile peak(u"/proc/self/clear_refs"_s);
    if (!peak.open(QIODevice::WriteOnly) || peak.write("5") != 1)
        qFatal("the peak cannot be reset");
}

//! The most memory that the process has had since then, in bytes.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmHWM:") + 6;
    return all.sliced(at, all.indexOf("kB", at) - at).trimmed().toLongLong() * 1024;
}

bool isNear(const QImage &image, QPointF place, Qt::GlobalColor expected)
{
    const QColor seen = image.pixelColor(int(place.x() * image.width()), int(place.y() * image.height()));
    const QColor wanted(expected);
    return std::abs(seen.red() - wanted.red()) + std::abs(seen.green() - wanted.green())
        + std::abs(seen.blue() - wanted.blue()) < 60;
}

bool showsCorners(const QImage &image)
{
    return isNear(image, {0.25, 0.25}, Qt::red) && isNear(image, {0.75, 0.25}, Qt::green)
        && isNear(image, {0.75, 0.75}, Qt::blue) && isNear(image, {0.25, 0.75}, Qt::yellow);
}

//! The picture as a camera held so stores it: `orientation` makes it upright again.
QImage heldLike(const QImage &upright, int orientation)
{
    const QImage mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7
        ? upright.mirrored(true, false) : upright;
    const QHash<int, int> turns{{3, 180}, {4, 180}, {5, 270}, {6, 270}, {7, 90}, {8, 90}};
    return mirrored.transformed(QTransform().rotate(turns.value(orientation)));
}

} // namespace

class tst_ImageProcessor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgets_where_the_picture_was_taken_data();
    void forgets_where_the_picture_was_taken();
    void forgets_it_in_thumbnails_too_data();
    void forgets_it_in_thumbnails_too();
    void keeps_pixels_bit_by_bit_data() { forgets_where_the_picture_was_taken_data(); }
    void keeps_pixels_bit_by_bit();
    void strips_a_stripped_image_to_itself_data() { forgets_where_the_picture_was_taken_data(); }
    void strips_a_stripped_image_to_itself();
    void turns_a_photo_upright_data();
    void turns_a_photo_upright();
    void keeps_the_colour_profile();
    void keeps_an_animation_whole_data();
    void keeps_an_animation_whole();
    void makes_thumbnails_that_fit();
    void makes_no_thumbnail_of_what_is_small_already();
    void keeps_transparency_in_thumbnails();
    void refuses_what_is_no_image_data();
    void refuses_what_is_no_image();
    void refuses_every_truncation_data() { forgets_where_the_picture_was_taken_data(); }
    void refuses_every_truncation();
    void survives_bent_images_data() { forgets_where_the_picture_was_taken_data(); }
    void survives_bent_images();
    void refuses_too_many_pixels_before_decoding_data();
    void refuses_too_many_pixels_before_decoding();
    void stays_small_in_memory_data();
    void stays_small_in_memory();
};

void tst_ImageProcessor::forgets_where_the_picture_was_taken_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::newRow("JPEG") << jpegWithSecrets(corners({64, 48}), 1);
    QTest::newRow("PNG") << pngWithSecrets(corners({64, 48}, true));
    QTest::newRow("WebP") << webpWithSecrets(corners({64, 48}));
    QTest::newRow("animated WebP") << animatedWebpWithSecrets(corners({64, 48}));
    QTest::newRow("GIF") << gifWithSecrets(3);
}

void tst_ImageProcessor::forgets_where_the_picture_was_taken()
{
    QFETCH(QByteArray, image);
    QVERIFY(image.contains(secretPlace));
    const auto outcome = process(image);
    QVERIFY2(outcome.image, outcome.image ? "" : qPrintable(outcome.image.error().detail));
    QVERIFY(!outcome.stored.isEmpty());
    QVERIFY(!outcome.stored.contains(secretPlace));
    for (const char *trace : {"Exif", "EXIF", "eXIf", "adobe", "XMP", "Photoshop", "tIME", "prVt", "JFXX"})
        QVERIFY2(!outcome.stored.contains(trace), trace);
}

void tst_ImageProcessor::forgets_it_in_thumbnails_too_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::newRow("JPEG") << jpegWithSecrets(corners({1200, 800}), 1);
    QTest::newRow("turned JPEG") << jpegWithSecrets(corners({1200, 800}), 6);
    QTest::newRow("PNG") << pngWithSecrets(corners({1200, 800}));
    QTest::newRow("transparent PNG") << pngWithSecrets(corners({1200, 800}, true));
    QTest::newRow("WebP") << webpWithSecrets(corners({1200, 800}));
}

void tst_ImageProcessor::forgets_it_in_thumbnails_too()
{
    QFETCH(QByteArray, image);
    const auto outcome = process(image);
    QVERIFY(outcome.image);
    QVERIFY(!outcome.image->small.isEmpty() && !outcome.image->large.isEmpty());
    QVERIFY(!outcome.image->small.contains(secretPlace));
    QVERIFY(!outcome.image->large.contains(secretPlace));
}

void tst_ImageProcessor::keeps_pixels_bit_by_bit()
{
    QFETCH(QByteArray, image);
    const auto outcome = process(image);
    QVERIFY(outcome.image);
    QVERIFY(!decoded(image).isNull());
    QCOMPARE(decoded(outcome.stored), decoded(image));
}

void tst_ImageProcessor::strips_a_stripped_image_to_itself()
{
    QFETCH(QByteArray, image);
    const QByteArray once = process(image).stored;
    QVERIFY(!once.isEmpty());
    QCOMPARE(process(once).stored, once);
}

void tst_ImageProcessor::turns_a_photo_upright_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("Exif orientation %d", orientation) << orientation;
}

void tst_ImageProcessor::turns_a_photo_upright()
{
    QFETCH(int, orientation);
    const QByteArray photo = jpegWithSecrets(heldLike(corners({640, 400}), orientation), quint16(orientation));
    const auto outcome = process(photo);
    QVERIFY(outcome.image);
    QCOMPARE(outcome.image->size, QSize(640, 400));
    QCOMPARE(decoded(outcome.stored).size(), QSize(640, 400));
    QVERIFY(showsCorners(decoded(outcome.stored)));
    QVERIFY(showsCorners(decoded(outcome.image->small)));
    QVERIFY(!outcome.stored.contains(secretPlace));
    QVERIFY(!outcome.stored.contains("Exif"));
}

void tst_ImageProcessor::keeps_the_colour_profile()
{
    QImage image = corners({64, 48});
    image.setColorSpace(QColorSpace::AdobeRgb);
    for (const char *format : {"jpeg", "png"}) {
        const auto outcome = process(encodedAs(format, image));
        QVERIFY(outcome.image);
        QCOMPARE(QImage::fromData(outcome.stored).colorSpace(), QImage::fromData(encodedAs(format, image)).colorSpace());
    }
}

void tst_ImageProcessor::keeps_an_animation_whole_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("frames");
    QTest::newRow("GIF") << gifWithSecrets(5) << "gif"_ba << 5;
    QTest::newRow("WebP") << animatedWebpWithSecrets(corners({64, 48})) << "webp"_ba << 2;
}

void tst_ImageProcessor::keeps_an_animation_whole()
{
    QFETCH(QByteArray, image);
    QFETCH(QByteArray, format);
    const auto outcome = process(image);
    QVERIFY(outcome.image);
    QCOMPARE(outcome.image->mime.value(), u"image/"_s + QString::fromLatin1(format));
    QByteArray stored = outcome.stored;
    QBuffer buffer(&stored);
    QImageReader reader(&buffer, format);
    QTEST(reader.imageCount(), "frames");
    QVERIFY(reader.loopCount() <= 0); // for ever
    for (int i = 0; i < reader.imageCount(); ++i)
        QVERIFY(!reader.read().isNull());
}

void tst_ImageProcessor::makes_thumbnails_that_fit()
{
    const auto outcome = process(encodedAs("jpeg", noise({2000, 1500})));
    QVERIFY(outcome.image);
    QCOMPARE(outcome.image->size, QSize(2000, 1500));
    QCOMPARE(decoded(outcome.image->small).size(), QSize(320, 240));
    QCOMPARE(decoded(outcome.image->large).size(), QSize(1024, 768));
    QVERIFY2(outcome.image->small.size() <= 30'000, QByteArray::number(outcome.image->small.size()).constData());
}

void tst_ImageProcessor::makes_no_thumbnail_of_what_is_small_already()
{
    const auto outcome = process(encodedAs("jpeg", corners({300, 200})));
    QVERIFY(outcome.image);
    QVERIFY(outcome.image->small.isEmpty());
    QVERIFY(outcome.image->large.isEmpty());
}

void tst_ImageProcessor::keeps_transparency_in_thumbnails()
{
    const auto outcome = process(encodedAs("png", corners({1200, 800}, true)));
    QVERIFY(outcome.image);
    const QImage small = decoded(outcome.image->small);
    QCOMPARE(small.width(), 320);
    QCOMPARE(small.pixelColor(10, small.height() - 10).alpha(), 0);
    QCOMPARE(small.pixelColor(10, 10).alpha(), 255);
}

void tst_ImageProcessor::refuses_what_is_no_image_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << "hello"_ba;
    QTest::newRow("SVG") << R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>)"_ba;
    QTest::newRow("BMP") << encodedAs("bmp", corners({8, 8}));
    QTest::newRow("HTML with a GIF's name") << "<script>GIF89a</script>"_ba;
    QTest::newRow("a PNG's first bytes") << QByteArray::fromHex("89504e470d0a1a0a");
    QTest::newRow("a JPEG's first bytes") << QByteArray::fromHex("ffd8ff");
    QTest::newRow("a GIF's first bytes") << "GIF89a"_ba;
    QTest::newRow("a WebP's first bytes") << QByteArray("RIFF\xff\xff\xff\xffWEBPVP8 ", 16);
    QTest::newRow("RIFF of something else") << QByteArray("RIFF\4\0\0\0WAVE", 12);
    QTest::newRow("no pixels") << pngClaiming(0, 0, {});
    QTest::newRow("a PNG without data") << encodedAs("png", corners({8, 8})).first(33) + pngChunk("IEND", {});
}

void tst_ImageProcessor::refuses_what_is_no_image()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(refusal(bytes), u"not_an_image"_s);
}

void tst_ImageProcessor::refuses_every_truncation()
{
    QFETCH(QByteArray, image);
    const QByteArray whole = process(image).stored; // without anything behind its end
    for (qsizetype length = 0; length < whole.size(); length += 1 + length / 40)
        QVERIFY2(refusal(whole.first(length)) == u"not_an_image", QByteArray::number(length).constData());
}

void tst_ImageProcessor::survives_bent_images()
{
    QFETCH(QByteArray, image);
    QRandomGenerator random(11);
    for (int round = 0; round < 150; ++round) {
        QByteArray bent = image;
        for (int i = 0; i <= round % 8; ++i)
            bent[random.bounded(int(bent.size()))] = char(random.bounded(256));
        const QString answer = refusal(bent);
        QVERIFY2(answer == u"accepted" || answer == u"not_an_image" || answer == u"image_too_large", qPrintable(answer));
    }
}

void tst_ImageProcessor::refuses_too_many_pixels_before_decoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a PNG of 60,000 by 60,000") << pngClaiming(60'000, 60'000, QByteArray(1000, '\0'));
    QTest::newRow("a PNG of 1 by 2^31 - 1") << pngClaiming(1, 0x7FFF'FFFF, {});
    QTest::newRow("a GIF of 65,535 by 65,535") << gifClaiming(65'535, 65'535, 1);
    QByteArray jpeg = encodedAs("jpeg", corners({16, 16}));
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0", 2));
    jpeg.replace(frame + 5, 4, QByteArray::fromHex("fffefffe"));
    QTest::newRow("a JPEG of 65,534 by 65,534") << jpeg;
    QTest::newRow("a little more than 40 megapixels") << pngClaiming(8000, 5001, {});
}

void tst_ImageProcessor::refuses_too_many_pixels_before_decoding()
{
    QFETCH(QByteArray, bytes);
    forgetPeakMemory();
    const qint64 before = peakMemory();
    QElapsedTimer timer;
    timer.start();
    const QString answer = refusal(bytes);
    QVERIFY2(answer == u"image_too_large" || answer == u"not_an_image", qPrintable(answer));
    QVERIFY(timer.elapsed() < 500);
    QVERIFY(peakMemory() - before < 50'000'000);
}

void tst_ImageProcessor::stays_small_in_memory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray flood = qCompress(QByteArray(100'000'000, '\0'), 9).sliced(4);
    QTest::newRow("more rows than claimed")
        << pngClaiming(10, 10, {}).replace(pngChunk("IDAT", qCompress(QByteArray(), 9).sliced(4)), pngChunk("IDAT", flood));
    QByteArray profile = pngClaiming(10, 10, QByteArray(110, '\0'));
    profile.insert(33, pngChunk("iCCP", QByteArray("p\0\0", 3) + flood));
    QTest::newRow("a profile that unpacks to 100 MB") << profile;
    QByteArray comment = pngClaiming(10, 10, QByteArray(110, '\0'));
    comment.insert(33, pngChunk("zTXt", QByteArray("c\0\0", 3) + flood));
    QTest::newRow("a comment that unpacks to 100 MB") << comment;
    QTest::newRow("50,000 frames") << gifClaiming(1, 1, 50'000);
    QTest::newRow("2,000 frames on a screen of 9 megapixels") << gifClaiming(3000, 3000, 2000);
}

void tst_ImageProcessor::stays_small_in_memory()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(bytes.size() > 40'000); // the bomb is in it
    forgetPeakMemory();
    const qint64 before = peakMemory();
    QElapsedTimer timer;
    timer.start();
    const QString answer = refusal(bytes);
    QVERIFY2(answer == u"accepted" || answer == u"not_an_image", qPrintable(answer));
    QVERIFY2(peakMemory() - before < 80'000'000, QByteArray::number(peakMemory() - before).constData());
    QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()).constData());
}

QTEST_GUILESS_MAIN(tst_ImageProcessor)
#include "tst_image_processor.moc"
