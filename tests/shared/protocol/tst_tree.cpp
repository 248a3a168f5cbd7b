// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/codec.h>

#include <QElapsedTimer>
#include <QTest>

#include <limits>

using namespace skein;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

bool accepts(Encoding encoding, const QByteArray &bytes)
{
    const auto tree = parseTree(encoding, bytes);
    return tree || tree.error().code != ErrorCode::ParseError;
}

QByteArray cborNested(int depth)
{
    return QByteArray(depth, '\x81') + '\x01';
}

//! An object whose one member nests so deep; the object itself is the first level.
QByteArray jsonNested(int depth)
{
    return "{\"a\":" + QByteArray(depth - 1, '[') + "1" + QByteArray(depth - 1, ']') + "}";
}

QByteArray jsonListOf(int count)
{
    QByteArrayList items(count, "1");
    return "[" + items.join(',') + "]";
}

QByteArray cborListOf(int count, const QByteArray &item)
{
    QByteArray out = hex("99") + char(count >> 8) + char(count & 0xff);
    for (int i = 0; i < count; ++i)
        out += item;
    return out;
}

} // namespace

//! What a peer may send before anybody looks at what it means (QUALITY.md I19 and limits).
class tst_Tree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_broken_cbor_data();
    void refuses_broken_cbor();
    void accepts_odd_but_whole_cbor_data();
    void accepts_odd_but_whole_cbor();
    void refuses_broken_json_data();
    void refuses_broken_json();
    void ends_at_sixteen_levels();
    void ends_at_a_thousand_in_a_container();
    void ends_at_ten_thousand_in_all();
    void survives_ten_thousand_levels();
    void allocates_nothing_for_a_claimed_length();
    void reads_lone_surrogates_of_json_for_the_text_rules();
};

void tst_Tree::refuses_broken_cbor_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("two items") << hex("0101");
    QTest::newRow("a break alone") << hex("ff");
    QTest::newRow("reserved length") << hex("1c");
    QTest::newRow("a text of 2^63 bytes") << hex("7b7fffffffffffffff61");
    QTest::newRow("a text of 2^64 - 1 bytes") << hex("7bffffffffffffffff61");
    QTest::newRow("bytes of 4 GiB") << hex("5affffffff00");
    QTest::newRow("a list of 2^32 elements") << hex("9affffffff01");
    QTest::newRow("a list of 2^64 - 1 elements") << hex("9bffffffffffffffff01");
    QTest::newRow("a map of 2^63 pairs") << hex("bb800000000000000001");
    QTest::newRow("a map without its last value") << hex("a1616101a1");
    QTest::newRow("a map with a key only") << hex("a16161");
    QTest::newRow("an indefinite map of an odd count") << hex("bf6161ff");
    QTest::newRow("-2^64, which Qt reads as 0") << hex("3bffffffffffffffff");
    QTest::newRow("an endless list") << hex("9f0101");
    QTest::newRow("an endless text") << hex("7f6161");
    QTest::newRow("bytes in the chunks of a text") << hex("7f4161ff");
    QTest::newRow("a tag") << hex("c11a514b67b0");
    QTest::newRow("a bignum") << hex("c249010000000000000000");
    QTest::newRow("a tag in a map") << hex("a16161d9d9f701");
    QTest::newRow("a text that is no UTF-8") << hex("62c328");
    QTest::newRow("a surrogate as UTF-8") << hex("63eda080");
    QTest::newRow("an overlong NUL") << hex("62c080");
    QTest::newRow("a key that is no UTF-8") << hex("a162c32801");
}

void tst_Tree::refuses_broken_cbor()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!accepts(Encoding::Cbor, bytes));
}

void tst_Tree::accepts_odd_but_whole_cbor_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a number in more bytes than it needs") << hex("1b0000000000000001");
    QTest::newRow("an indefinite map") << hex("bf616101ff");
    QTest::newRow("an indefinite list") << hex("9f0102ff");
    QTest::newRow("a text in chunks") << hex("7f61616162ff");
    QTest::newRow("an empty text in chunks") << hex("7fff");
    QTest::newRow("a key twice") << hex("a2616101616102");
    QTest::newRow("keys that are numbers") << hex("a201020304");
    QTest::newRow("a half-precision infinity") << hex("f97c00");
    QTest::newRow("an unknown simple value") << hex("f0");
}

void tst_Tree::accepts_odd_but_whole_cbor()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(accepts(Encoding::Cbor, bytes));
}

void tst_Tree::refuses_broken_json_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("a comma too many") << QByteArray(R"({"a":1,})");
    QTest::newRow("single quotes") << QByteArray("{'a':1}");
    QTest::newRow("something behind it") << QByteArray("{} {}");
    QTest::newRow("NaN") << QByteArray(R"({"a":NaN})");
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xc3\x28\"}");
    QTest::newRow("an open string") << QByteArray("{\"a\":\"");
    QTest::newRow("half an escape") << QByteArray(R"({"a":"\u12"})");
    QTest::newRow("CBOR") << hex("a1616101");
}

void tst_Tree::refuses_broken_json()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!accepts(Encoding::Json, bytes));
}

void tst_Tree::ends_at_sixteen_levels()
{
    QVERIFY(accepts(Encoding::Cbor, cborNested(16)));
    QVERIFY(!accepts(Encoding::Cbor, cborNested(17)));
    QVERIFY(accepts(Encoding::Json, jsonNested(16)));
    QVERIFY(!accepts(Encoding::Json, jsonNested(17)));
}

void tst_Tree::ends_at_a_thousand_in_a_container()
{
    QVERIFY(accepts(Encoding::Cbor, cborListOf(1000, hex("01"))));
    QVERIFY(!accepts(Encoding::Cbor, cborListOf(1001, hex("01"))));
    QVERIFY(!accepts(Encoding::Cbor, hex("9f") + QByteArray(1001, '\x01') + hex("ff")));
    QVERIFY(accepts(Encoding::Json, "{\"a\":" + jsonListOf(1000) + "}"));
    QVERIFY(!accepts(Encoding::Json, "{\"a\":" + jsonListOf(1001) + "}"));
}

void tst_Tree::ends_at_ten_thousand_in_all()
{
    const QByteArray hundred = cborListOf(99, hex("01"));
    QVERIFY(accepts(Encoding::Cbor, cborListOf(99, hundred)));
    QVERIFY(!accepts(Encoding::Cbor, cborListOf(100, hundred)));
    const QByteArrayList lists(101, jsonListOf(99));
    QVERIFY(accepts(Encoding::Json, "{\"a\":[" + lists.first(99).join(',') + "]}"));
    QVERIFY(!accepts(Encoding::Json, "{\"a\":[" + lists.join(',') + "]}"));
}

void tst_Tree::survives_ten_thousand_levels()
{
    for (const int depth : {1000, 5000, 60000}) {
        QVERIFY(!accepts(Encoding::Cbor, cborNested(depth)));
        QVERIFY(!accepts(Encoding::Json, jsonNested(depth)));
    }
}

void tst_Tree::allocates_nothing_for_a_claimed_length()
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!accepts(Encoding::Cbor, hex("5a7fffffff00"))); // 2 GiB a time, were it believed
    QVERIFY(timer.elapsed() < 1000);
}

void tst_Tree::reads_lone_surrogates_of_json_for_the_text_rules()
{
    const auto tree = parseTree(Encoding::Json, R"({"a":"\ud800"})");
    QVERIFY(tree);
    QVERIFY(!checkedText(tree->toMap().value(u"a"_s).toString(), TextLimits{0, 10}));
}

QTEST_APPLESS_MAIN(tst_Tree)
#include "tst_tree.moc"
