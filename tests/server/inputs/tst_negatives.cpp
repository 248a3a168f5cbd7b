// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "input_scene.h"

#include <support/raw_values.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(skein::test::AnyRequest)

namespace {

//! What a value is refused with before any handler sees it.
bool isAboutTheField(ErrorCode code)
{
    const QList all{ErrorCode::InvalidField, ErrorCode::TextTooLong, ErrorCode::InvalidName, ErrorCode::InvalidEmail,
                    ErrorCode::InvalidPhone};
    return all.contains(code);
}

//! A handler looked at the request: it did it, or named a reason of its own.
bool wasTaken(const Answer &answer)
{
    const QList never{ErrorCode::Internal, ErrorCode::Unavailable, ErrorCode::Busy, ErrorCode::NotSignedIn};
    if (!answer || *answer)
        return answer.has_value();
    const ErrorCode code = answer->error().code;
    return int(code) > 0 && !isAboutTheField(code) && !never.contains(code);
}

bool wasRefusedAt(const QString &path, const Answer &answer)
{
    if (!answer || *answer)
        return false;
    const Error &error = answer->error();
    return error.code == ErrorCode::ParseError || (isAboutTheField(error.code) && error.field.startsWith(path));
}

bool wasAnsweredAsItShould(const Mutant &mutant, const Answer &answer)
{
    if (!mutant.expected)
        return wasTaken(answer);
    const bool isNamed = answer && !*answer && answer->error().code == *mutant.expected;
    const bool isUnreadable = answer && !*answer && answer->error().code == ErrorCode::ParseError;
    return (isNamed || isUnreadable) && wasRefusedAt(mutant.path, answer);
}

QByteArray described(const QString &path, const QString &what, Encoding encoding, const Answer &answer)
{
    const QString name = encoding == Encoding::Cbor ? u"CBOR"_s : u"JSON"_s;
    return u"%1 at '%2' in %3: %4"_s.arg(what, path, name, inWords(answer)).toUtf8();
}

constexpr std::array encodings{Encoding::Cbor, Encoding::Json};

} // namespace

namespace {

//! An enumeration with a value for what this server is too old to know.
bool takesAnyName(const QString &path)
{
    return path == u"gender"_s;
}

} // namespace

//! QUALITY.md Z2, I19: every field of every request, broken in every way, through the door that a frame comes in by.
class tst_Negatives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_wrong_value_is_answered_with_its_field_data() { TestDatabase::addEngineRows(); }
    void a_wrong_value_is_answered_with_its_field();
    void bytes_that_no_writer_writes_are_refused_data() { addRequests(); }
    void bytes_that_no_writer_writes_are_refused();
    void a_field_that_comes_twice_is_answered_data() { addRequests(); }
    void a_field_that_comes_twice_is_answered();
    void a_method_that_does_not_exist_is_named_in_a_short_answer_data();
    void a_method_that_does_not_exist_is_named_in_a_short_answer();

private:
    static void addRequests();
};

void tst_Negatives::addRequests()
{
    QTest::addColumn<AnyRequest>("request");
    for (const AnyRequest &request : everyRequest())
        QTest::newRow(qPrintable(request.method)) << request;
}

//! One scene for all of them: making one takes longer than everything that happens in it.
void tst_Negatives::a_wrong_value_is_answered_with_its_field()
{
    SKEIN_TEST_DATABASE(database);
    InputScene scene(*database);
    for (const AnyRequest &request : everyRequest()) {
        for (const Encoding encoding : encodings) {
            request.forEachMutant(request.good(scene.names()), [&](const Mutant &mutant) {
                if (!mutant.isSayable || mutant.tree.isUndefined()) // parameters left out are the frame's business
                    return;
                const Answer answer = scene.answerTo(request, encoding, scene.frame(encoding, request.method, mutant.tree));
                QVERIFY2(wasAnsweredAsItShould(mutant, answer),
                         described(request.method + u' ' + mutant.path, mutant.what, encoding, answer).constData());
            });
        }
        QVERIFY2(scene.stillWorks(), qPrintable(request.method));
    }
}

void tst_Negatives::bytes_that_no_writer_writes_are_refused()
{
    QFETCH(AnyRequest, request);
    const auto database = TestDatabase::make(sql::Engine::SQLite);
    InputScene scene(*database);
    for (const Encoding encoding : encodings) {
        forEachHole(request.good(scene.names()), [&](const QString &path, const QCborValue &tree) {
            const QByteArray frame = scene.frame(encoding, request.method, tree);
            QVERIFY(frame.contains(encodedHole(encoding)));
            for (const RawValue &raw : rawValues(encoding)) {
                const Answer answer =
                    scene.answerTo(request, encoding, QByteArray(frame).replace(encodedHole(encoding), raw.bytes));
                QVERIFY2(wasRefusedAt(path, answer) || takesAnyName(path), described(path, QLatin1StringView(raw.what), encoding, answer).constData());
            }
        });
    }
    QVERIFY(scene.stillWorks());
}

void tst_Negatives::a_field_that_comes_twice_is_answered()
{
    QFETCH(AnyRequest, request);
    const auto database = TestDatabase::make(sql::Engine::SQLite);
    InputScene scene(*database);
    for (const Encoding encoding : encodings) {
        const QCborMap good = request.good(scene.names());
        for (auto field = good.cbegin(); field != good.cend(); ++field) {
            QCborMap twice = good;
            twice.insert(QString::fromLatin1(hole), QCborMap());
            const QByteArray key = encoding == Encoding::Cbor ? field.key().toCbor() : '"' + field.key().toString().toUtf8() + '"';
            const QByteArray frame = scene.frame(encoding, request.method, twice).replace(encodedHole(encoding), key);
            const Answer answer = scene.answerTo(request, encoding, frame);
            QVERIFY2(wasTaken(answer) || wasRefusedAt(field.key().toString(), answer),
                     described(field.key().toString(), u"twice"_s, encoding, answer).constData());
        }
    }
    QVERIFY(scene.stillWorks());
}

void tst_Negatives::a_method_that_does_not_exist_is_named_in_a_short_answer_data()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("in capitals") << u"MESSAGES.SEND"_s;
    QTest::newRow("with a blank") << u"messages.send "_s;
    QTest::newRow("with a NUL") << u"messages.send"_s + QChar(0);
    QTest::newRow("a part") << u"messages"_s;
    QTest::newRow("an event") << u"messages.posted"_s;
    QTest::newRow("a path") << u"../messages.send"_s;
    QTest::newRow("full-width") << u"messages．send"_s;
    QTest::newRow("overridden") << u"\u202Emessages.send"_s;
    QTest::newRow("endless") << QString(60'000, u'x');
    QTest::newRow("cut in a pair of surrogates") << QString(63, u'x') + u"\U0001F600"_s;
}

void tst_Negatives::a_method_that_does_not_exist_is_named_in_a_short_answer()
{
    QFETCH(QString, method);
    const auto database = TestDatabase::make(sql::Engine::SQLite);
    InputScene scene(*database);
    for (const Encoding encoding : encodings) {
        const AnyRequest request{method, Guard::SignedIn, nullptr, nullptr};
        const Answer answer = scene.answerTo(request, encoding, scene.frame(encoding, method, QCborMap()));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, ErrorCode::UnknownMethod);
        QVERIFY(errorFrame(encoding, 1, answer->error()).size() < 512);
    }
    QVERIFY(scene.stillWorks());
}

QTEST_GUILESS_MAIN(tst_Negatives)
#include "tst_negatives.moc"
