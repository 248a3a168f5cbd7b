// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/captcha_book.h>
#include <credentials/captcha_glyphs.h>
#include <credentials/captcha_painter.h>
#include <support/manual_clock.h>

#include <QImage>
#include <QSet>
#include <QTest>

#include <thread>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md A07, A08.
class tst_Captcha : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_the_picture_shows_is_the_answer_in_any_case_and_width();
    void one_answer_is_one_attempt();
    void fifty_answers_at_once_are_one_attempt();
    void it_dies_after_two_minutes();
    void one_address_crowds_out_only_itself();
    void all_of_them_are_bounded();
    void the_picture_is_small_and_never_the_same_twice();
    void every_character_has_strokes();

private:
    ManualClock m_clock;
    SystemRandom m_random;
};

void tst_Captcha::what_the_picture_shows_is_the_answer_in_any_case_and_width() // A07
{
    CaptchaBook book({}, m_clock, m_random);
    const auto plain = book.issue({});
    QCOMPARE(plain.text.size(), 5);
    QVERIFY(book.redeem({plain.id, CaptchaText(u' ' + plain.text.toLower())}));
    const auto wide = book.issue({});
    QString typed = wide.text;
    for (QChar &character : typed)
        character = QChar(character.unicode() + 0xFEE0); // the full-width form of ASCII
    QVERIFY(book.redeem({wide.id, CaptchaText(typed)}));
}

void tst_Captcha::one_answer_is_one_attempt()
{
    CaptchaBook book({}, m_clock, m_random);
    const auto wrong = book.issue({});
    QVERIFY(!book.redeem({wrong.id, CaptchaText(u"?"_s)}));
    QVERIFY(!book.redeem({wrong.id, CaptchaText(wrong.text)}));
    const auto right = book.issue({});
    QVERIFY(book.redeem({right.id, CaptchaText(right.text)}));
    QVERIFY(!book.redeem({right.id, CaptchaText(right.text)}));
    QVERIFY(!book.redeem({CaptchaId(u"unknown"_s), CaptchaText()}));
}

void tst_Captcha::fifty_answers_at_once_are_one_attempt()
{
    CaptchaBook book({}, m_clock, m_random);
    const auto issued = book.issue({});
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 50; ++i)
            crowd.emplace_back([&] { right += book.redeem({issued.id, CaptchaText(issued.text)}); });
    }
    QCOMPARE(right.load(), 1);
}

void tst_Captcha::it_dies_after_two_minutes()
{
    CaptchaBook book({}, m_clock, m_random);
    const auto early = book.issue({}), late = book.issue({});
    m_clock.advance(2min - 1ms);
    QVERIFY(book.redeem({early.id, CaptchaText(early.text)}));
    m_clock.advance(1ms);
    QVERIFY(!book.redeem({late.id, CaptchaText(late.text)}));
}

void tst_Captcha::one_address_crowds_out_only_itself()
{
    CaptchaBook book({}, m_clock, m_random);
    const auto own = book.issue(u"192.0.2.1"_s), others = book.issue(u"192.0.2.2"_s);
    for (int i = 0; i < 200; ++i)
        (void)book.issue(u"192.0.2.1"_s);
    QVERIFY(!book.redeem({own.id, CaptchaText(own.text)}));
    QVERIFY(book.redeem({others.id, CaptchaText(others.text)}));
}

void tst_Captcha::all_of_them_are_bounded()
{
    CaptchaBook book({.most = 100}, m_clock, m_random);
    const auto first = book.issue({});
    for (int i = 0; i < 100; ++i)
        (void)book.issue(QString::number(i));
    QVERIFY(!book.redeem({first.id, CaptchaText(first.text)}));
}

void tst_Captcha::the_picture_is_small_and_never_the_same_twice()
{
    const StrokePainter painter(m_random);
    QSet<QByteArray> pictures;
    for (int i = 0; i < 20; ++i) {
        const QByteArray picture = painter.paint(u"AC349"_s);
        QVERIFY2(picture.size() < 10 * 1024, qPrintable(QString::number(picture.size()))); // 16 KiB may wait, in base64
        QCOMPARE(QImage::fromData(picture, "png").size(), QSize(320, 112));
        pictures.insert(picture);
    }
    QCOMPARE(pictures.size(), 20);
}

void tst_Captcha::every_character_has_strokes()
{
    for (const QChar character : captchaAlphabet()) {
        const auto strokes = captchaStrokes(character);
        QVERIFY2(!strokes.isEmpty(), qPrintable(QString(character)));
        for (const QPolygonF &stroke : strokes) {
            QVERIFY(stroke.size() > 1);
            for (const QPointF &point : stroke)
                QVERIFY(QRectF(-0.01, -0.01, 1.02, 1.02).contains(point));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Captcha)
#include "tst_captcha.moc"
