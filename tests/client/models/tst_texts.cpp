// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "speaking.h"

#include <models/addresses.h>
#include <models/emoji_text.h>
#include <models/error_text.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skein::test;

namespace skein::client {

namespace {

QList<ErrorCode> allCodes()
{
    QList<ErrorCode> codes;
    for (int number = -33000; number < 10000; ++number) {
        if (const auto code = errorByNumber(number))
            codes.append(*code);
    }
    return codes;
}

} // namespace

class tst_Texts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void each_error_has_a_sentence();
    void each_error_has_a_chinese_sentence();
    void few_emoji_are_shown_large_data();
    void few_emoji_are_shown_large();
    void picture_addresses_survive_the_way_through_qml();
    void other_addresses_name_no_picture_data();
    void other_addresses_name_no_picture();
    void keys_and_ids_name_each_other();
};

void tst_Texts::each_error_has_a_sentence()
{
    const auto codes = allCodes();
    QVERIFY(codes.size() > 40);
    for (const ErrorCode code : codes) {
        const QString sentence = errorText(code);
        QVERIFY2(sentence.size() > 8 && sentence.endsWith(u'.'), qUtf8Printable(errorName(code).toString()));
    }
}

void tst_Texts::each_error_has_a_chinese_sentence()
{
    const Speaking chinese(u"zh_CN"_s);
    for (const ErrorCode code : allCodes())
        QVERIFY2(errorText(code).endsWith(u'。'), qUtf8Printable(errorName(code).toString()));
}

void tst_Texts::few_emoji_are_shown_large_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLarge");
    QTest::newRow("one") << u"🎉"_s << true;
    QTest::newRow("three with spaces round them") << u" 👍🏽👨‍👩‍👧‍👦🇨🇳 "_s << true;
    QTest::newRow("a heart") << u"❤️"_s << true;
    QTest::newRow("four") << u"🎉🎉🎉🎉"_s << false;
    QTest::newRow("with a word") << u"ok 👍"_s << false;
    QTest::newRow("digits") << u"123"_s << false;
    QTest::newRow("han") << u"好"_s << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("an old symbol as text") << u"☎︎"_s << false;
    QTest::newRow("an old symbol as a picture") << u"☎️"_s << true;
    QTest::newRow("a tick") << u"✓"_s << false;
    QTest::newRow("the sun of a keyboard") << u"☀️⭐"_s << true;
    QTest::newRow("two flags and a profession") << u"🇨🇳🇩🇪👩🏽‍⚕️"_s << true;
    QTest::newRow("a joiner alone") << u"‍"_s << false;
}

void tst_Texts::few_emoji_are_shown_large()
{
    QFETCH(QString, text);
    QTEST(isFewEmoji(text), "isLarge");
}

void tst_Texts::picture_addresses_survive_the_way_through_qml()
{
    const Digest blob(QByteArray(32, '\x5a'));
    const auto ofServer = parsePictureAddress(pictureUrl(blob, Rendering::Large).path().mid(1) + u"?radius=44"_s);
    QVERIFY(ofServer);
    QCOMPARE(*ofServer->blob, blob);
    QCOMPARE(ofServer->rendering, Rendering::Large);
    QCOMPARE(ofServer->radius, 44);

    const QString path = u"/tmp/图 片/a%20b?c#d.png"_s;
    const auto local = parsePictureAddress(localPictureUrl(path).path().mid(1));
    QVERIFY(local);
    QVERIFY(!local->blob);
    QCOMPARE(local->path, path);
}

void tst_Texts::other_addresses_name_no_picture_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("a short digest") << u"abcd/large"_s;
    QTest::newRow("no rendering") << QString::fromLatin1(QByteArray(32, 'x').toHex());
    QTest::newRow("a path") << u"local//etc/passwd"_s;
}

void tst_Texts::other_addresses_name_no_picture()
{
    QFETCH(QString, address);
    QVERIFY(!parsePictureAddress(address));
}

void tst_Texts::keys_and_ids_name_each_other()
{
    QCOMPARE(idOf<AccountId>(keyOf(AccountId(10023))), AccountId(10023));
    QVERIFY(!idOf<AccountId>(u"nobody"_s).isValid());
    const ClientTag tag(u"a:b"_s);
    QCOMPARE(tagOf(keyOf(tag)), tag);
    QVERIFY(!tagOf(u"seq:7"_s));
}

} // namespace skein::client

QTEST_GUILESS_MAIN(skein::client::tst_Texts)
#include "tst_texts.moc"
