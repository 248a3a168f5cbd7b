// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/password_rule.h>

#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

//! FEATURES.md A06.
class tst_PasswordRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_everybody_tries_first_is_refused_data();
    void what_everybody_tries_first_is_refused();
    void the_rule_can_be_harder_and_softer();
    void what_is_known_of_somebody_is_refused();
};

void tst_PasswordRule::what_everybody_tries_first_is_refused_data() // A06
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("digits in a row") << u"12345678"_s << false;
    QTest::newRow("one letter") << u"aaaaaaaa"_s << false;
    QTest::newRow("too short") << u"aB3$"_s << false;
    QTest::newRow("one kind") << u"jzqwmxkv"_s << false;
    QTest::newRow("common") << u"Passw0rd"_s << false;
    QTest::newRow("common here") << u"woaini1314"_s << false;
    QTest::newRow("two kinds") << u"jzqw4mxkv"_s << true;
    QTest::newRow("words") << u"correct horse"_s << true;
    QTest::newRow("Chinese") << u"白日依山尽a黄河"_s << true;
}

void tst_PasswordRule::what_everybody_tries_first_is_refused()
{
    QFETCH(QString, password);
    QFETCH(bool, isGood);
    const auto checked = checkPassword(Password(password), {});
    QCOMPARE(bool(checked), isGood);
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::WeakPassword);
        QCOMPARE(checked.error().field, u"password"_s);
        QVERIFY(!checked.error().detail.isEmpty());
    }
}

void tst_PasswordRule::the_rule_can_be_harder_and_softer()
{
    QVERIFY(!checkPassword(Password(u"jzqw4mxkv"_s), {.length = 10, .kinds = 2}));
    QVERIFY(!checkPassword(Password(u"jzqw4mxkv"_s), {.length = 8, .kinds = 3}));
    QVERIFY(checkPassword(Password(u"Jzqw4mxkv"_s), {.length = 8, .kinds = 3}));
    QVERIFY(checkPassword(Password(u"jzq"_s), {.length = 3, .kinds = 1}));
    QVERIFY(!checkPassword(Password(u"12345678"_s), {.length = 1, .kinds = 1})); // softer, but not that soft
}

void tst_PasswordRule::what_is_known_of_somebody_is_refused()
{
    QVERIFY(!checkPassword(Password(u"Alice.1984"_s), {}, {u"alice.1984"_s}));
    QVERIFY(checkPassword(Password(u"Alice.1984x"_s), {}, {u"alice.1984"_s}));
}

QTEST_GUILESS_MAIN(tst_PasswordRule)
#include "tst_password_rule.moc"
