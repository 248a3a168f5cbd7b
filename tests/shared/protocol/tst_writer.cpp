// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/catalogue_messages.h>

#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

//! What is written, byte by byte, beside what Qt writes.
class tst_Writer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_integers_in_their_shortest_form_data();
    void writes_integers_in_their_shortest_form();
    void writes_texts_and_bytes_of_any_length_data();
    void writes_texts_and_bytes_of_any_length();
    void writes_lists_of_any_length();
    void knows_the_length_of_every_message();
    void knows_the_length_of_escaped_text();
};

void tst_Writer::writes_integers_in_their_shortest_form_data()
{
    QTest::addColumn<qint64>("value");
    for (const qint64 border : {0x17LL, 0xffLL, 0xffffLL, 0xffffffffLL, largestInteger}) {
        for (const qint64 value : {border - 1, border, border + 1, -border, -border - 1, -border - 2})
            QTest::addRow("%lld", value) << value;
    }
    QTest::newRow("0") << 0LL;
    QTest::newRow("the least") << std::numeric_limits<qint64>::min();
    QTest::newRow("the largest") << std::numeric_limits<qint64>::max();
}

void tst_Writer::writes_integers_in_their_shortest_form()
{
    QFETCH(const qint64, value);
    QByteArray cbor;
    CborWriter(cbor).integer(value);
    QCOMPARE(cbor, QCborValue(value).toCbor());
    JsonLength length;
    length.integer(value);
    QCOMPARE(length.bytes(), QByteArray::number(value).size());
}

void tst_Writer::writes_texts_and_bytes_of_any_length_data()
{
    QTest::addColumn<qsizetype>("length");
    for (const qsizetype length : {0, 1, 2, 3, 23, 24, 255, 256, 65535, 65536})
        QTest::addRow("%lld", qint64(length)) << length;
}

void tst_Writer::writes_texts_and_bytes_of_any_length()
{
    QFETCH(const qsizetype, length);
    const QByteArray bytes(length, 'x');
    const QString text = QString::fromLatin1(bytes);
    QByteArray cbor;
    CborWriter(cbor).bytes(bytes);
    QCOMPARE(cbor, QCborValue(bytes).toCbor());
    cbor.clear();
    CborWriter(cbor).text(text);
    QCOMPARE(cbor, QCborValue(text).toCbor());
    cbor.clear();
    CborWriter(cbor).key(std::string_view(bytes.constData(), size_t(length)));
    QCOMPARE(cbor, QCborValue(text).toCbor());

    QByteArray json;
    JsonWriter(json).bytes(bytes);
    JsonLength counted;
    counted.bytes(bytes);
    QCOMPARE(counted.bytes(), json.size());
}

void tst_Writer::writes_lists_of_any_length()
{
    for (const int count : {0, 23, 24, 300}) {
        QCborArray expected;
        QByteArray cbor;
        CborWriter writer(cbor);
        writer.beginArray(count);
        for (int i = 0; i < count; ++i) {
            expected.append(i % 2 == 0);
            writer.boolean(i % 2 == 0);
        }
        writer.endArray();
        QCOMPARE(cbor, expected.toCborValue().toCbor());
    }
}

void tst_Writer::knows_the_length_of_every_message()
{
    for (const test::CatalogueMessage &message : test::catalogueMessages())
        QCOMPARE(message.jsonLength(), message.sample(Encoding::Json).size());
}

void tst_Writer::knows_the_length_of_escaped_text()
{
    for (const QString &text : {u"\"\\\n\t\u0001"_s, u"é鸿雁"_s, u"🐦"_s, QString()}) {
        QByteArray json;
        JsonWriter(json).text(text);
        JsonLength length;
        length.text(text);
        QCOMPARE(length.bytes(), json.size());
    }
}

QTEST_GUILESS_MAIN(tst_Writer)
#include "tst_writer.moc"
