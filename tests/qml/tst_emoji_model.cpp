// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <emoji/emoji_catalogue.h>
#include <emoji_model.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using skein::EmojiCatalogue;
using skein::EmojiModel;

namespace {

QStringList glyphsFor(const QString &search)
{
    QStringList glyphs;
    for (const auto &emoji : EmojiCatalogue::builtIn().matching(search))
        glyphs.append(emoji.glyph);
    return glyphs;
}

} // namespace

class tst_emoji_model : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_category_has_emoji();
    void finds_by_word_data();
    void finds_by_word();
    void a_name_that_begins_with_the_text_comes_first();
    void nonsense_finds_nothing();
    void a_hand_has_five_skin_tones_besides_its_own();
    void a_face_has_no_skin_tones();
    void rows_are_headings_and_lines_of_nine();
    void a_search_has_no_headings();
    void recents_are_the_last_nine_without_repeats();
    void recents_show_after_a_refresh();
};

void tst_emoji_model::every_category_has_emoji()
{
    EmojiModel model;
    for (int category = EmojiModel::Smileys; category <= EmojiModel::Flags; ++category)
        QVERIFY2(model.rowOf(category) >= 0, qPrintable(QString::number(category)));
}

void tst_emoji_model::finds_by_word_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("glyph");
    QTest::newRow("English") << u"thumbs"_s << u"👍"_s;
    QTest::newRow("Chinese") << u"赞成"_s << u"👍"_s;
    QTest::newRow("part of a Chinese word") << u"鼓"_s << u"👏"_s;
    QTest::newRow("upper case") << u"GRIN"_s << u"😀"_s;
    QTest::newRow("two words") << u"smile open"_s << u"😃"_s;
}

void tst_emoji_model::finds_by_word()
{
    QFETCH(QString, search);
    QFETCH(QString, glyph);
    QVERIFY(glyphsFor(search).contains(glyph));
}

void tst_emoji_model::a_name_that_begins_with_the_text_comes_first()
{
    QCOMPARE(glyphsFor(u"clapping"_s).constFirst(), u"👏"_s);
}

void tst_emoji_model::nonsense_finds_nothing()
{
    QVERIFY(glyphsFor(u"qqzzxx"_s).isEmpty());
}

void tst_emoji_model::a_hand_has_five_skin_tones_besides_its_own()
{
    const auto tones = EmojiModel().tonesOf(u"👍"_s);
    QCOMPARE(tones.size(), 6);
    QCOMPARE(tones.constFirst(), u"👍"_s);
    QCOMPARE(tones.constLast(), u"👍🏿"_s);
}

void tst_emoji_model::a_face_has_no_skin_tones()
{
    QVERIFY(EmojiModel().tonesOf(u"😀"_s).isEmpty());
}

void tst_emoji_model::rows_are_headings_and_lines_of_nine()
{
    EmojiModel model;
    const auto heading = model.rowOf(EmojiModel::Food);
    QVERIFY(model.cellsAt(heading).isEmpty());
    QCOMPARE(model.cellsAt(heading + 1).size(), 9);
    QCOMPARE(model.categoryAt(heading + 1), int(EmojiModel::Food));
}

void tst_emoji_model::a_search_has_no_headings()
{
    EmojiModel model;
    model.setSearch(u"heart"_s);
    QVERIFY(model.rowCount() > 0);
    QVERIFY(!model.cellsAt(0).isEmpty());
    QCOMPARE(model.rowOf(EmojiModel::Smileys), -1);
}

void tst_emoji_model::recents_are_the_last_nine_without_repeats()
{
    EmojiModel model;
    QSignalSpy changes(&model, &EmojiModel::recentsChanged);
    for (const auto &glyph : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"10"_s, u"5"_s})
        model.use(glyph);
    QCOMPARE(model.recents().join(u' '), u"5 10 9 8 7 6 4 3 2"_s);
    QCOMPARE(changes.size(), 11);
}

void tst_emoji_model::recents_show_after_a_refresh()
{
    EmojiModel model;
    model.use(u"🎉"_s);
    QCOMPARE(model.rowOf(EmojiModel::Recent), -1);
    model.refresh();
    QCOMPARE(model.rowOf(EmojiModel::Recent), 0);
    QCOMPARE(model.cellsAt(1), QStringList{u"🎉"_s});
}

QTEST_GUILESS_MAIN(tst_emoji_model)
#include "tst_emoji_model.moc"
