// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/catalogue_messages.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(skein::test::CatalogueMessage)
Q_DECLARE_METATYPE(skein::Encoding)

namespace {

QByteArray described(const Mutant &mutant, const QString &answer)
{
    return u"%1: %2 → %3"_s.arg(mutant.path, mutant.what, answer).toUtf8();
}

QCborValue sampleTree(const CatalogueMessage &message)
{
    return *parseTree(Encoding::Cbor, message.sample(Encoding::Cbor));
}

QByteArray asJson(const QCborValue &tree)
{
    return QJsonDocument(tree.toMap().toJsonObject()).toJson(QJsonDocument::Compact);
}

//! A text or bytes in two pieces of an open one. `type` is the first byte of an empty one.
QByteArray inPieces(char type, const QByteArray &content, qsizetype cut)
{
    const auto piece = [type](const QByteArray &bytes) { // with its length in four bytes
        QByteArray length(4, '\0');
        qToBigEndian(quint32(bytes.size()), length.data());
        return char(type | 26) + length + bytes;
    };
    return char(type | 31) + piece(content.first(cut)) + piece(content.mid(cut)) + '\xff';
}

//! The same value as no writer of ours writes it: every length open, every number in eight bytes (RFC 8949 §3).
QByteArray longWinded(const QCborValue &value)
{
    QByteArray bytes;
    if (value.isMap()) {
        const QCborMap map = value.toMap();
        for (auto field = map.cbegin(); field != map.cend(); ++field)
            bytes += longWinded(field.key()) + longWinded(field.value());
        return '\xbf' + bytes + '\xff';
    }
    if (value.isArray()) {
        const QCborArray list = value.toArray();
        for (const auto element : list)
            bytes += longWinded(element);
        return '\x9f' + bytes + '\xff';
    }
    if (value.isString())
        return inPieces('\x60', value.toString().toUtf8(), 1); // the samples begin with a digit or a letter
    if (value.isByteArray())
        return inPieces('\x40', value.toByteArray(), value.toByteArray().size() / 2);
    if (!value.isInteger())
        return value.toCbor();
    bytes.resize(8);
    qToBigEndian(value.toInteger(), bytes.data());
    return '\x1b' + bytes;
}

} // namespace

//! Over the whole catalogue, so that a new message is tested by being listed (QUALITY.md Z2, I19).
class tst_Codec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comes_back_as_it_was_sent_data() { addMessagesInBothEncodings(); }
    void comes_back_as_it_was_sent();
    void means_the_same_in_both_encodings_data() { addMessages(); }
    void means_the_same_in_both_encodings();
    void means_the_same_with_open_and_long_lengths_data() { addMessages(); }
    void means_the_same_with_open_and_long_lengths();
    void sends_every_field_once_data() { addMessages(); }
    void sends_every_field_once();
    void names_the_field_at_fault_data() { addMessages(); }
    void names_the_field_at_fault();
    void answers_broken_values_off_the_wire_data() { addMessagesInBothEncodings(); }
    void answers_broken_values_off_the_wire();
    void refuses_every_truncation_data() { addMessagesInBothEncodings(); }
    void refuses_every_truncation();
    void survives_flipped_bits_data() { addMessagesInBothEncodings(); }
    void survives_flipped_bits();
    void ignores_unknown_fields_data() { addMessages(); }
    void ignores_unknown_fields();
    void keeps_defaults_of_fields_that_are_left_out();
    void reads_an_unknown_entry_kind_as_unknown();
    void carries_any_control_character_of_a_password();

private:
    static void addMessages();
    static void addMessagesInBothEncodings();
};

void tst_Codec::addMessages()
{
    QTest::addColumn<CatalogueMessage>("message");
    for (const auto &message : catalogueMessages())
        QTest::newRow(qPrintable(message.name)) << message;
}

void tst_Codec::addMessagesInBothEncodings()
{
    QTest::addColumn<CatalogueMessage>("message");
    QTest::addColumn<Encoding>("encoding");
    for (const auto &message : catalogueMessages()) {
        QTest::newRow(qPrintable(message.name + u", CBOR"_s)) << message << Encoding::Cbor;
        QTest::newRow(qPrintable(message.name + u", JSON"_s)) << message << Encoding::Json;
    }
}

void tst_Codec::comes_back_as_it_was_sent()
{
    QFETCH(CatalogueMessage, message);
    QFETCH(Encoding, encoding);
    const QByteArray sent = message.sample(encoding);
    const auto tree = parseTree(encoding, sent);
    QVERIFY(tree);
    const auto again = message.recode(encoding, *tree);
    QVERIFY2(again, again ? "" : qPrintable(again.error().field));
    QCOMPARE(*again, sent);
}

void tst_Codec::means_the_same_in_both_encodings()
{
    QFETCH(CatalogueMessage, message);
    const auto fromJson = parseTree(Encoding::Json, message.sample(Encoding::Json));
    QVERIFY(fromJson);
    const auto asCbor = message.recode(Encoding::Cbor, *fromJson);
    QVERIFY(asCbor);
    QCOMPARE(*asCbor, message.sample(Encoding::Cbor));
}

void tst_Codec::means_the_same_with_open_and_long_lengths()
{
    QFETCH(CatalogueMessage, message);
    const QByteArray sent = message.sample(Encoding::Cbor);
    const auto tree = parseTree(Encoding::Cbor, longWinded(QCborValue::fromCbor(sent)));
    QVERIFY(tree);
    QCOMPARE(*message.recode(Encoding::Cbor, *tree), sent);
}

void tst_Codec::sends_every_field_once()
{
    QFETCH(CatalogueMessage, message);
    QCOMPARE(sampleTree(message).toMap().size(), message.fieldCount);
}

void tst_Codec::names_the_field_at_fault()
{
    QFETCH(CatalogueMessage, message);
    message.forEachMutant(sampleTree(message), [&](const Mutant &mutant) {
        if (mutant.path.isEmpty() && !mutant.expected)
            return; // the whole object left out is the frame's business
        const auto again = message.recode(Encoding::Cbor, mutant.tree);
        const QString answer = again ? u"accepted"_s : u"%1 at %2"_s.arg(errorName(again.error().code), again.error().field);
        QVERIFY2(bool(again) == !mutant.expected, described(mutant, answer).constData());
        if (again)
            return;
        QVERIFY2(again.error().code == *mutant.expected, described(mutant, answer).constData());
        QVERIFY2(again.error().field.startsWith(mutant.path), described(mutant, answer).constData());
    });
}

void tst_Codec::answers_broken_values_off_the_wire()
{
    QFETCH(CatalogueMessage, message);
    QFETCH(Encoding, encoding);
    message.forEachMutant(sampleTree(message), [&](const Mutant &mutant) {
        if (!mutant.tree.isMap())
            return;
        const QByteArray wire = encoding == Encoding::Cbor ? mutant.tree.toCbor() : asJson(mutant.tree);
        const auto tree = parseTree(encoding, wire);
        if (tree) {
            const auto again = message.recode(encoding, *tree);
            QVERIFY2(!mutant.isSayable || bool(again) == !mutant.expected, described(mutant, u"off the wire"_s).constData());
        } else {
            QVERIFY2(mutant.expected, described(mutant, tree.error().detail).constData());
            QCOMPARE(tree.error().code, ErrorCode::ParseError);
        }
    });
}

void tst_Codec::refuses_every_truncation()
{
    QFETCH(CatalogueMessage, message);
    QFETCH(Encoding, encoding);
    const QByteArray whole = message.sample(encoding);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto tree = parseTree(encoding, whole.first(length));
        QVERIFY2(!tree, QByteArray::number(length).constData());
        QCOMPARE(tree.error().code, ErrorCode::ParseError);
    }
}

void tst_Codec::survives_flipped_bits()
{
    QFETCH(CatalogueMessage, message);
    QFETCH(Encoding, encoding);
    const QByteArray whole = message.sample(encoding);
    QRandomGenerator random(20);
    for (int round = 0; round < 300; ++round) {
        QByteArray bent = whole;
        for (int flips = 0; flips <= round % 3; ++flips)
            bent[random.bounded(int(bent.size()))] ^= char(1 << random.bounded(8));
        const auto tree = parseTree(encoding, bent);
        if (!tree)
            continue;
        const auto again = message.recode(encoding, *tree);
        QVERIFY(again || errorName(again.error().code) != u"internal");
    }
}

void tst_Codec::ignores_unknown_fields()
{
    QFETCH(CatalogueMessage, message);
    QCborMap tree = sampleTree(message).toMap();
    tree.insert(u"ofALaterVersion"_s, QCborArray{1, 2});
    tree.insert(-1, u"keys that are no strings, too"_s);
    const auto again = message.recode(Encoding::Cbor, tree);
    QVERIFY(again);
    QCOMPARE(*again, message.sample(Encoding::Cbor));
}

void tst_Codec::keeps_defaults_of_fields_that_are_left_out()
{
    const auto request = decode<FetchHistory>(QCborMap{{u"conversation"_s, 5}});
    QVERIFY(request);
    QCOMPARE(request->conversation.value(), 5);
    QCOMPARE(request->limit.value(), 50);
    QCOMPARE(request->before.value(), 0);
    QVERIFY(!request->after);
}

void tst_Codec::reads_an_unknown_entry_kind_as_unknown()
{
    QCborMap tree = parseTree(Encoding::Cbor, encode(Encoding::Cbor, sample<Entry>()))->toMap();
    tree[u"kind"_s] = u"pinned"_s;
    const auto entry = decode<Entry>(tree);
    QVERIFY(entry);
    QCOMPARE(entry->kind, EntryKind::Unknown);
}

void tst_Codec::carries_any_control_character_of_a_password()
{
    LogIn request = sample<LogIn>();
    QString odd;
    for (char16_t c = 1; c < 0x80; ++c)
        odd += QChar(c);
    request.password = Password(odd);
    const auto tree = parseTree(Encoding::Json, encode(Encoding::Json, request));
    QVERIFY(tree);
    QCOMPARE(decode<LogIn>(*tree)->password.value(), odd);
}

QTEST_APPLESS_MAIN(tst_Codec)
#include "tst_codec.moc"
