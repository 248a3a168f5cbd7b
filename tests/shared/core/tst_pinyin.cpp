// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/pinyin.h>

#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

//! FEATURES.md B10, C05.
class tst_Pinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_name_is_found_by_what_people_type_data();
    void a_name_is_found_by_what_people_type(); // B10
    void names_sort_by_their_syllables(); // C05
    void a_name_stands_under_its_first_letter(); // C05
    void a_key_is_never_longer_than_its_column();
};

void tst_Pinyin::a_name_is_found_by_what_people_type_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("itself") << u"苏沐"_s << u"沐"_s << true;
    QTest::newRow("initials") << u"苏沐"_s << u"sm"_s << true;
    QTest::newRow("syllables") << u"苏沐"_s << u"sumu"_s << true;
    QTest::newRow("with a space") << u"苏沐"_s << u"su mu"_s << true;
    QTest::newRow("in capitals and wide") << u"苏沐"_s << u"ＳＭ"_s << true;
    QTest::newRow("from the second syllable") << u"小苏沐"_s << u"sumu"_s << true;
    QTest::newRow("the begin of a syllable") << u"苏沐"_s << u"sum"_s << true;
    QTest::newRow("from within a syllable") << u"苏沐"_s << u"umu"_s << false;
    QTest::newRow("another one") << u"苏沐"_s << u"sl"_s << false;
    QTest::newRow("a surname's own reading") << u"单田芳"_s << u"shantianfang"_s << true;
    QTest::newRow("the usual reading") << u"单田芳"_s << u"dtf"_s << true;
    QTest::newRow("v for the umlaut") << u"吕布"_s << u"lvbu"_s << true;
    QTest::newRow("the umlaut itself") << u"吕布"_s << u"lübu"_s << true;
    QTest::newRow("mixed scripts") << u"阿Ken王"_s << u"akenw"_s << true;
    QTest::newRow("a part of a Latin name") << u"Mary Ann"_s << u"y a"_s << true;
    QTest::newRow("no pinyin of a Latin name") << u"Mary Ann"_s << u"ma"_s << true;
    QTest::newRow("no initials of a Latin name") << u"Mary Ann"_s << u"maa"_s << false;
    QTest::newRow("Chinese in another order") << u"苏沐"_s << u"沐苏"_s << false;
}

void tst_Pinyin::a_name_is_found_by_what_people_type()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    QCOMPARE(matchesTyped(name, typed), isFound);
}

void tst_Pinyin::names_sort_by_their_syllables()
{
    QStringList names{u"周杰"_s, u"Bob"_s, u"陈阿"_s, u"阿明"_s, u"陈伟"_s, u"alice"_s};
    std::ranges::sort(names, {}, pinyinOf);
    QCOMPARE(names, (QStringList{u"阿明"_s, u"alice"_s, u"Bob"_s, u"陈阿"_s, u"陈伟"_s, u"周杰"_s}));
}

void tst_Pinyin::a_name_stands_under_its_first_letter()
{
    QCOMPARE(pinyinLetter(u"苏沐"_s), QChar(u'S'));
    QCOMPARE(pinyinLetter(u"bob"_s), QChar(u'B'));
    QCOMPARE(pinyinLetter(u"Émile"_s), QChar(u'E'));
    QCOMPARE(pinyinLetter(u"42"_s), QChar(u'#'));
    QCOMPARE(pinyinLetter(u"😀"_s), QChar(u'#'));
    QCOMPARE(pinyinLetter(QString()), QChar(u'#'));
}

void tst_Pinyin::a_key_is_never_longer_than_its_column()
{
    QVERIFY(pinyinKey(QString(32, QChar(u'窗'))).size() <= longestPinyinKey);
    QVERIFY(pinyinKey(u"窗"_s + QString(31, QChar(u'ﷺ'))).size() <= longestPinyinKey);
    QVERIFY(pinyinKey(u"only Latin"_s).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Pinyin)
#include "tst_pinyin.moc"
