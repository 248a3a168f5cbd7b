// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <models/addresses.h>
#include <platform/avatar_picture.h>
#include <platform/idle_watch.h>

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace skein;
using namespace skein::test;

namespace {

//! Noise does not compress: five megabytes as a camera makes them.
QString photo(const QTemporaryDir &folder)
{
    QImage image(3000, 2000, QImage::Format_RGB32);
    auto *pixels = reinterpret_cast<quint32 *>(image.bits());
    QRandomGenerator random(7);
    random.fillRange(pixels, image.width() * image.height());
    const QString path = folder.filePath(u"photo.jpg"_s);
    image.save(path, "jpeg", 95);
    return path;
}

} // namespace

//! The own profile, the cards of others, and whether somebody is there.
class tst_ProfileViewModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // B01
    void a_photo_of_five_megabytes_is_cropped_and_shrunk()
    {
        QTemporaryDir folder;
        const QString path = photo(folder);
        QVERIFY(QFile(path).size() > 5'000'000);
        const QByteArray avatar = avatarPicture(path, QRectF(0.25, 0, 0.5, 0.75));
        const QImage image = QImage::fromData(avatar);
        QCOMPARE(image.size(), QSize(avatarSize, avatarSize));
        QVERIFY(avatar.size() < 400'000);
        QCOMPARE(QImage::fromData(avatarPicture(path, QRectF(-1, -1, 9, 9))).size(), QSize(avatarSize, avatarSize));
        QVERIFY(avatarPicture(folder.filePath(u"nothing.png"_s), QRectF(0, 0, 1, 1)).isEmpty());
    }

    // B01
    void a_chosen_picture_becomes_the_avatar()
    {
        Front front;
        front.signIn();
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = front.desk.folder.filePath(u"me.png"_s);
        QVERIFY(image.save(path));
        QSignalSpy saved(front.app.own(), &OwnViewModel::saved);
        front.app.own()->setAvatar(QUrl::fromLocalFile(path), QRectF(0, 0, 0.75, 1));
        front.desk.settle();
        QCOMPARE(saved.count(), 1);
        QVERIFY(!front.app.own()->isUploading());
        QVERIFY(!front.app.ownAvatar().isEmpty());
        front.app.own()->removeAvatar();
        front.desk.settle();
        QVERIFY(front.app.ownAvatar().isEmpty());
    }

    // B02, B03, B04
    void what_is_saved_is_shown_at_once_and_after_a_restart()
    {
        Front front;
        front.signIn();
        front.app.own()->save(u"Annabel"_s, OwnViewModel::Gender::Female, u"也织布"_s);
        front.desk.settle();
        QCOMPARE(front.app.ownName(), u"Annabel"_s);
        QCOMPARE(front.app.own()->gender(), OwnViewModel::Gender::Female);
        QCOMPARE(front.app.own()->bio(), u"也织布"_s);
        front.app.own()->save(u"  "_s, OwnViewModel::Gender::Female, {});
        QCOMPARE(front.toasts().size(), 1);
        QCOMPARE(front.app.ownName(), u"Annabel"_s);
    }

    // B07, B08
    void the_own_state_is_what_others_see()
    {
        Front front;
        front.signIn();
        QCOMPARE(front.app.own()->presence(), u"online"_s);
        front.app.own()->setAvailability(OwnViewModel::Availability::Busy);
        front.desk.settle();
        QCOMPARE(front.app.own()->presence(), u"busy"_s);
        front.app.own()->setAvailability(OwnViewModel::Availability::Invisible);
        front.desk.settle();
        QCOMPARE(front.app.own()->presence(), u"offline"_s);
        QCOMPARE(front.app.own()->availability(), OwnViewModel::Availability::Invisible);
    }

    // B07
    void nobody_is_there_after_minutes_without_a_touch()
    {
        Front front;
        front.signIn();
        QObject window;
        IdleWatch watch(window, front.desk.timers);
        QObject::connect(&watch, &IdleWatch::idleChanged, front.app.own(), &OwnViewModel::setIdle);
        front.desk.pass(9min);
        QCOMPARE(front.app.own()->presence(), u"online"_s);
        front.desk.pass(2min);
        QCOMPARE(front.app.own()->presence(), u"away"_s);
        QCOMPARE(front.desk.server.requestCount(u"presence.idle"_s), 1);
        QEvent key(QEvent::KeyPress);
        QCoreApplication::sendEvent(&window, &key);
        front.desk.settle();
        QCOMPARE(front.app.own()->presence(), u"online"_s);
        watch.setPatience(0min);
        front.desk.pass(60min);
        QCOMPARE(front.app.own()->presence(), u"online"_s);
    }

    // B03, B04, C06, C10
    void a_card_says_who_somebody_is_and_follows_changes()
    {
        Front front;
        auto &bert = *front.desk.server.world().person(front.desk.bert);
        bert.gender = Gender::Male;
        bert.bio = Bio(u"weaves"_s);
        front.signIn();
        auto &card = *front.app.card();
        card.show(keyOf(front.desk.bert));
        front.desk.settle();
        QCOMPARE(card.bio(), u"weaves"_s);
        QVERIFY(!card.genderText().isEmpty());
        QVERIFY(card.isContact() && !card.isBlocked() && card.nickname().isEmpty());
        const QString nickname = card.name();
        card.setRemark(card.key(), u"老伯"_s);
        front.desk.settle();
        QCOMPARE(card.name(), u"老伯"_s);
        QCOMPARE(card.nickname(), nickname);
        card.block();
        front.desk.settle();
        QVERIFY(card.isBlocked());
        QCOMPARE(front.app.contacts()->blocked()->count(), 1);
        front.app.contacts()->unblock(keyOf(front.desk.bert));
        front.desk.settle();
        QVERIFY(!card.isBlocked());
    }

    // C06
    void a_remark_stays_with_whom_it_was_typed_for()
    {
        Front front;
        front.signIn();
        auto &card = *front.app.card();
        card.show(keyOf(front.desk.bert));
        front.desk.settle();
        card.show(QString());
        QVERIFY(!card.isContact());
        card.setRemark(keyOf(front.desk.bert), u"老伯"_s);
        front.desk.settle();
        QCOMPARE(card.remark(), QString());
        card.show(keyOf(front.desk.bert));
        QCOMPARE(card.remark(), u"老伯"_s);
        card.show(QString());
        QCOMPARE(card.remark(), QString());
    }

    // B10, C05, C06, C07
    void lists_are_searched_by_remark_and_pinyin()
    {
        Front front;
        front.signIn();
        front.app.card()->show(keyOf(front.desk.bert));
        front.app.card()->setRemark(keyOf(front.desk.bert), u"苏沐"_s);
        front.desk.settle();
        for (const QString &typed : {u"sm"_s, u"sumu"_s, u"沐"_s, u"bert"_s}) {
            front.app.contacts()->setFilterText(typed);
            QCOMPARE(front.app.contacts()->contacts()->count(), 1);
        }
        front.app.contacts()->setFilterText(u"mu"_s);
        QCOMPARE(front.app.contacts()->contacts()->rows().first().section, u"S"_s);
        front.app.conversations()->setSearchText(u"sumu"_s);
        QCOMPARE(front.app.conversations()->conversations()->rows().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_ProfileViewModels)
#include "tst_profile_view_models.moc"
