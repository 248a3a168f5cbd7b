// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <domain/account.h>
#include <domain/entry.h>
#include <domain/login.h>

#include <QElapsedTimer>
#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

class tst_Text : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_to_composed_form();
    void counts_code_points_not_code_units();
    void counts_after_normalising();
    void trims_a_line();
    void keeps_the_blanks_of_a_block();
    void takes_each_character_where_it_belongs_data();
    void takes_each_character_where_it_belongs();
    void turns_windows_line_ends_into_line_feeds();
    void leaves_a_password_as_it_is();
    void takes_the_marks_that_languages_need();
    void refuses_a_pile_of_marks_without_sorting_it();
    void refuses_a_pile_of_marks_that_fall_apart_into_others();
    void refuses_marks_that_are_too_many_only_when_they_fell_apart();
    void normalises_a_long_text_like_a_short_one_data();
    void normalises_a_long_text_like_a_short_one();
    void only_marks_and_jamo_compose_with_what_stands_before_them();
    void says_what_is_wrong();
};

void tst_Text::normalises_to_composed_form()
{
    QCOMPARE(Nickname::parse(u"Ame\u0301lie"_s)->value(), u"Am\u00E9lie"_s);
}

void tst_Text::counts_code_points_not_code_units()
{
    QVERIFY(Nickname::parse(u"\U0001F600"_s.repeated(32)));
    const auto tooLong = Nickname::parse(u"\U0001F600"_s.repeated(33));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::TextTooLong);
}

void tst_Text::counts_after_normalising()
{
    QVERIFY(Nickname::parse(u"e\u0301"_s.repeated(32)));
}

void tst_Text::trims_a_line()
{
    QCOMPARE(Nickname::parse(u"\t Ada \n"_s)->value(), u"Ada"_s);
    QVERIFY(!Nickname::parse(u" \u3000 "_s));
}

void tst_Text::keeps_the_blanks_of_a_block()
{
    QCOMPARE(MessageText::parse(u"  int x;\n\ty();\n"_s)->value(), u"  int x;\n\ty();\n"_s);
}

void tst_Text::takes_each_character_where_it_belongs_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<bool>("inLine");
    QTest::addColumn<bool>("inBlock");
    QTest::addColumn<bool>("inPassword");

    QTest::newRow("a letter") << u"x"_s << true << true << true;
    QTest::newRow("a Chinese character") << u"鸿"_s << true << true << true;
    QTest::newRow("one outside the basic plane") << u"\U00020BB7"_s << true << true << true;
    QTest::newRow("joined emoji") << u"\U0001F469\u200D\U0001F4BB"_s << true << true << true;
    QTest::newRow("right-to-left letters") << u"\u05D0\u05D1"_s << true << true << true;
    QTest::newRow("right-to-left mark") << u"\u200F"_s << true << true << true;
    QTest::newRow("a tab") << u"\t"_s << false << true << true;
    QTest::newRow("a line feed") << u"\n"_s << false << true << true;
    QTest::newRow("a carriage return") << u"\r"_s << false << false << true;
    QTest::newRow("a bell") << u"\a"_s << false << false << true;
    QTest::newRow("an escape") << u"\u001B"_s << false << false << true;
    QTest::newRow("a C1 control") << u"\u0085"_s << false << false << true;
    QTest::newRow("a line separator") << u"\u2028"_s << false << false << true;
    QTest::newRow("a bidirectional override") << u"\u202E"_s << false << true << true;
    QTest::newRow("a bidirectional isolate") << u"\u2066"_s << false << true << true;
    QTest::newRow("NUL") << QString(QChar(0)) << false << false << false;
    QTest::newRow("a lone high surrogate") << QString(QChar(0xD83D)) << false << false << false;
    QTest::newRow("a lone low surrogate") << QString(QChar(0xDE00)) << false << false << false;
    QTest::newRow("surrogates in the wrong order") << QString(QChar(0xDE00)) + QChar(0xD83D) << false << false << false;
    QTest::newRow("a noncharacter") << QString(QChar(0xFFFE)) << false << false << false;
}

void tst_Text::takes_each_character_where_it_belongs()
{
    QFETCH(QString, character);
    const QString text = u"a"_s + character + u"b"_s;
    QTEST(bool(Nickname::parse(text)), "inLine");
    QTEST(bool(MessageText::parse(text)), "inBlock");
    QTEST(bool(Password::parse(text)), "inPassword");
}

void tst_Text::turns_windows_line_ends_into_line_feeds()
{
    QCOMPARE(MessageText::parse(u"one\r\ntwo"_s)->value(), u"one\ntwo"_s);
}

void tst_Text::leaves_a_password_as_it_is()
{
    const QString odd = u"  e\u0301\r\n "_s;
    QCOMPARE(Password::parse(odd)->value(), odd);
}

void tst_Text::takes_the_marks_that_languages_need()
{
    QVERIFY(MessageText::parse(u"a"_s + u"\u0323\u0301"_s.repeated(15)));
    QVERIFY(MessageText::parse(u"e\u0301"_s.repeated(5000)));
}

void tst_Text::refuses_a_pile_of_marks_without_sorting_it()
{
    // Normalising this much takes seconds; a frame may carry it (QUALITY.md I19).
    const QString pile = u"a"_s + u"\u0301"_s.repeated(15000) + u"\u0323"_s.repeated(15000);
    QElapsedTimer timer;
    timer.start();
    const auto refused = MessageText::parse(pile);
    QVERIFY2(timer.elapsed() < 500, QByteArray::number(timer.elapsed()).constData());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidField);
}

void tst_Text::refuses_a_pile_of_marks_that_fall_apart_into_others()
{
    // U+0F73 has no combining class, but the two that it is made of have: sorting 21,000 of them took four seconds.
    const auto refused = MessageText::parse(u"\u0F40"_s + u"\u0F73"_s.repeated(31));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidField);
}

void tst_Text::refuses_marks_that_are_too_many_only_when_they_fell_apart()
{
    // U+0344 becomes two. Had 20 of them been taken, every client would refuse the 40 of the stored text.
    const auto refused = MessageText::parse(u"a"_s + u"\u0344"_s.repeated(20));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidField);
    const auto fine = MessageText::parse(u"a"_s + u"\u0344"_s.repeated(15));
    QVERIFY(fine);
    QVERIFY(MessageText::parse(fine->value()));
}

void tst_Text::normalises_a_long_text_like_a_short_one_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("ASCII") << u"abc "_s;
    QTest::newRow("what is composed already") << u"\u00E9"_s;
    QTest::newRow("what composes") << u"e\u0301"_s;
    QTest::newRow("what composes twice") << u"u\u0308\u0300"_s;
    QTest::newRow("marks in the wrong order") << u"a\u0301\u0323x"_s;
    QTest::newRow("what never composes") << u"\u0958\uFB2C"_s;
    QTest::newRow("a singleton") << u"\u212B\u0340"_s;
    QTest::newRow("Hangul") << u"\uAC01"_s;
    QTest::newRow("Hangul in jamo") << u"\u1100\u1161\u11A8"_s;
    QTest::newRow("jamo that stay alone") << u"\u1161\u11A8"_s;
    QTest::newRow("beyond the basic plane") << u"\U0001D160\U00020BB7"_s;
    QTest::newRow("a vowel of two parts") << u"\u0B95\u0BC6\u0BBE"_s;
}

void tst_Text::normalises_a_long_text_like_a_short_one()
{
    QFETCH(QString, part);
    for (qsizetype before = 0; before < 4; ++before) { // so that pieces end at every place of the part
        const QString text = QString(before, u'x') + part.repeated(3000 / part.size());
        const auto parsed = MessageText::parse(text);
        QVERIFY(parsed);
        QCOMPARE(parsed->value(), text.normalized(QString::NormalizationForm_C));
    }
}

//! What the pieces of a long text rest on, for this Qt's tables: a later Unicode with another such character fails here.
void tst_Text::only_marks_and_jamo_compose_with_what_stands_before_them()
{
    for (char32_t c = 1; c <= QChar::LastValidCodePoint; ++c) {
        const auto parts = QChar::isSurrogate(c) ? QList<uint>() : QChar::decomposition(c).toUcs4();
        for (qsizetype i = 1; i < parts.size() && QChar::decompositionTag(c) == QChar::Canonical; ++i) {
            const bool isJamo = parts[i] >= 0x1160 && parts[i] <= 0x11FF;
            QVERIFY2(QChar::isMark(parts[i]) || isJamo, QByteArray::number(c, 16).constData());
        }
    }
}

void tst_Text::says_what_is_wrong()
{
    const auto refused = Nickname::parse(u"a\u202Eb"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"character U+202e is not allowed here"_s);
}

QTEST_APPLESS_MAIN(tst_Text)
#include "tst_text.moc"
