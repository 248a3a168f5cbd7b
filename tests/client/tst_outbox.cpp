// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QDir>
#include <QImage>
#include <QSignalSpy>

namespace skein::test {

class tst_Outbox : public QObject
{
    Q_OBJECT

private:
    static QList<OutboxMessage> waiting(Desk &desk, ConversationId conversation)
    {
        return desk.store().outbox.messages(conversation);
    }

    //! Noise, so that PNG does not make it small.
    static QString picture(Desk &desk, int side)
    {
        QImage image(side, side, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                image.setPixel(x, y, state = state * 1664525 + 1013904223);
        }
        const QString path = desk.folder.filePath(u"picture.png"_s);
        image.save(path);
        return path;
    }

private Q_SLOTS:
    void a_message_is_in_the_store_at_once_and_then_in_the_log()
    {
        Desk desk;
        desk.signIn();
        QSignalSpy accepted(&desk.work().outbox, &Outbox::accepted);
        const auto tag = desk.work().outbox.send(desk.group, u"hello"_s);
        QVERIFY(tag);
        QCOMPARE(waiting(desk, desk.group).size(), 1);
        desk.settle();
        QVERIFY(waiting(desk, desk.group).isEmpty());
        QCOMPARE(desk.texts(desk.group), QStringList{u"hello"_s});
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(desk.store().log.state(desk.group).unread, 0);
    }

    void the_acknowledgement_may_come_without_the_event()
    {
        Desk desk;
        desk.signIn();
        desk.server.setEventsLost(true);
        desk.sends(desk.group, u"hello"_s);
        QVERIFY(waiting(desk, desk.group).isEmpty());
        QCOMPARE(desk.texts(desk.group), QStringList{u"hello"_s});
    }

    void the_log_may_show_a_message_before_its_acknowledgement()
    {
        Desk desk;
        desk.signIn();
        desk.server.setSilent(u"messages.send"_s);
        desk.sends(desk.group, u"hello"_s);
        QCOMPARE(waiting(desk, desk.group).size(), 1);
        desk.says(desk.group, desk.bert, u"I heard you"_s); // makes the hole visible
        QVERIFY(waiting(desk, desk.group).isEmpty());
        desk.server.setSilent(u"messages.send"_s, false);
        desk.pass(20s); // the answer is given up
        const QStringList both{u"hello"_s, u"I heard you"_s};
        QCOMPARE(desk.texts(desk.group), both);
        QCOMPARE(desk.textsOnServer(desk.group), both);
    }

    void an_acknowledgement_behind_a_hole_waits_for_the_log()
    {
        Desk desk;
        desk.signIn();
        desk.server.setEventsLost(true);
        desk.says(desk.group, desk.bert, u"unheard"_s);
        desk.sends(desk.group, u"answer"_s);
        QCOMPARE(desk.texts(desk.group), (QStringList{u"unheard"_s, u"answer"_s}));
        QVERIFY(waiting(desk, desk.group).isEmpty());
    }

    void a_loss_in_the_middle_repeats_without_a_duplicate_and_in_order()
    {
        Desk desk;
        desk.signIn();
        desk.server.setSilent(u"messages.send"_s);
        desk.server.setEventsLost(true);
        desk.sends(desk.group, u"one"_s);
        desk.sends(desk.group, u"two"_s);
        desk.sends(desk.group, u"three"_s);
        QCOMPARE(desk.server.requestCount(u"messages.send"_s), 1);
        desk.lose();
        desk.server.setSilent(u"messages.send"_s, false);
        desk.server.setEventsLost(false);
        desk.pass(1s);
        const QStringList all{u"one"_s, u"two"_s, u"three"_s};
        QCOMPARE(desk.textsOnServer(desk.group), all);
        QCOMPARE(desk.texts(desk.group), all);
        QVERIFY(waiting(desk, desk.group).isEmpty());
    }

    void what_is_written_offline_is_sent_later()
    {
        Desk desk;
        desk.signIn();
        desk.server.setReachable(false);
        desk.lose();
        desk.sends(desk.group, u"patience"_s);
        QCOMPARE(desk.store().conversations.row(desk.group)->waiting, 1);
        desk.pass(10s);
        desk.server.setReachable(true);
        desk.pass(30s);
        QCOMPARE(desk.textsOnServer(desk.group), QStringList{u"patience"_s});
        QCOMPARE(desk.store().conversations.row(desk.group)->waiting, 0);
    }

    void what_waits_survives_a_restart()
    {
        Desk desk;
        desk.signIn();
        desk.server.setReachable(false);
        desk.lose();
        desk.sends(desk.group, u"one"_s);
        desk.sends(desk.group, u"two"_s);
        desk.restart();
        QCOMPARE(waiting(desk, desk.group).size(), 2);
        desk.server.setReachable(true);
        desk.pass(2s);
        QCOMPARE(desk.textsOnServer(desk.group), (QStringList{u"one"_s, u"two"_s}));
    }

    void a_refusal_stops_its_conversation_until_it_is_discarded()
    {
        Desk desk;
        desk.signIn();
        desk.server.refuse(u"messages.send"_s, ErrorCode::NotContacts);
        QSignalSpy refused(&desk.work().outbox, &Outbox::refused);
        const auto first = desk.sends(desk.direct, u"first"_s);
        desk.sends(desk.direct, u"second"_s);
        desk.sends(desk.group, u"elsewhere"_s);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(desk.textsOnServer(desk.direct), QStringList());
        QCOMPARE(desk.textsOnServer(desk.group), QStringList{u"elsewhere"_s});
        QCOMPARE(waiting(desk, desk.direct).first().error, ErrorCode::NotContacts);
        desk.work().outbox.discard(first);
        desk.settle();
        QCOMPARE(desk.textsOnServer(desk.direct), QStringList{u"second"_s});
    }

    void a_refused_message_keeps_its_place_when_it_is_retried()
    {
        Desk desk;
        desk.signIn();
        desk.server.refuse(u"messages.send"_s, ErrorCode::NotContacts);
        const auto first = desk.sends(desk.direct, u"first"_s);
        desk.sends(desk.direct, u"second"_s);
        desk.work().outbox.retry(first);
        desk.settle();
        QCOMPARE(desk.textsOnServer(desk.direct), (QStringList{u"first"_s, u"second"_s}));
    }

    void a_busy_server_is_no_refusal()
    {
        Desk desk;
        desk.signIn();
        desk.server.refuse(u"messages.send"_s, ErrorCode::RateLimited, 2);
        desk.sends(desk.group, u"again and again"_s);
        QCOMPARE(waiting(desk, desk.group).first().state, OutboxState::Waiting);
        desk.pass(10s);
        QCOMPARE(desk.textsOnServer(desk.group), QStringList{u"again and again"_s});
    }

    void a_message_that_is_discarded_on_its_way_and_refused_lets_the_next_one_go()
    {
        Desk desk;
        desk.signIn();
        desk.server.refuse(u"messages.send"_s, ErrorCode::NotContacts);
        const auto first = desk.work().outbox.send(desk.direct, u"first"_s);
        (void)desk.work().outbox.send(desk.direct, u"second"_s);
        desk.work().outbox.discard(*first);
        desk.settle();
        QCOMPARE(desk.textsOnServer(desk.direct), QStringList{u"second"_s});
    }

    void a_refused_message_that_the_log_shows_lets_the_next_one_go()
    {
        Desk desk;
        desk.signIn();
        desk.server.refuse(u"messages.send"_s, ErrorCode::NotContacts);
        const auto first = desk.sends(desk.direct, u"first"_s);
        desk.sends(desk.direct, u"second"_s);
        QCOMPARE(desk.textsOnServer(desk.direct), QStringList());
        desk.server.world().post(desk.direct, desk.anna, {MessageText(u"first"_s), {}}, first); // it had come through
        desk.settle();
        QCOMPARE(desk.textsOnServer(desk.direct), (QStringList{u"first"_s, u"second"_s}));
        QVERIFY(waiting(desk, desk.direct).isEmpty());
    }

    void nonsense_is_refused_before_it_is_kept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("images");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("blank") << u" \n "_s << QStringList() << ErrorCode::EmptyMessage;
        QTest::newRow("too long") << QString(10001, u'x') << QStringList() << ErrorCode::TextTooLong;
        QTest::newRow("not an image") << u""_s << QStringList{QCoreApplication::applicationFilePath()} << ErrorCode::NotAnImage;
        QTest::newRow("too many") << u""_s << QStringList(10, u"x.png"_s) << ErrorCode::InvalidField;
    }
    void nonsense_is_refused_before_it_is_kept()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, images);
        QFETCH(ErrorCode, code);
        Desk desk;
        desk.signIn();
        const auto sent = desk.work().outbox.send(desk.group, text, images);
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, code);
        QVERIFY(waiting(desk, desk.group).isEmpty());
    }

    void an_image_is_uploaded_and_then_sent()
    {
        Desk desk;
        desk.signIn();
        QSignalSpy progress(&desk.work().outbox, &Outbox::progressChanged);
        const QString file = picture(desk, 200);
        QVERIFY(desk.work().outbox.send(desk.group, u"look"_s, {file}));
        QFile::remove(file); // the spool has a copy
        desk.settle();
        const auto entries = desk.store().log.newest(desk.group, 1).entries;
        QCOMPARE(entries.first().body->images.size(), 1);
        QCOMPARE(entries.first().body->images.first().name.value(), u"picture.png"_s);
        QVERIFY(progress.size() > 2);
        QCOMPARE(progress.last()[1], progress.last()[2]);
        desk.restart();
        const QDir spool(desk.folder.filePath(u"%1/%2/spool"_s.arg(desk.address.key()).arg(desk.anna.value())));
        QVERIFY(spool.exists());
        QVERIFY(spool.entryList(QDir::Files).isEmpty());
    }

    void bytes_that_the_server_has_are_not_sent_again()
    {
        Desk desk;
        desk.signIn();
        const QString file = picture(desk, 200);
        QVERIFY(desk.work().outbox.send(desk.group, {}, {file}));
        desk.settle();
        const int slices = desk.server.requestCount(u"media.slice"_s);
        QVERIFY(slices > 1);
        QVERIFY(desk.work().outbox.send(desk.direct, {}, {file}));
        desk.settle();
        QCOMPARE(desk.server.requestCount(u"media.slice"_s), slices);
        QCOMPARE(desk.server.requestCount(u"media.prove"_s), 1);
        QCOMPARE(desk.store().log.newest(desk.direct, 1).entries.first().body->images.size(), 1);
    }

    void an_interrupted_upload_goes_on_where_it_stopped()
    {
        Desk desk;
        desk.signIn();
        const QString file = picture(desk, 300); // a dozen slices
        int slices = 0;
        const auto cut = QObject::connect(&desk.server, &FakeServer::requested, &desk.server, [&](const QString &method) {
            if (method == "media.slice"_L1 && ++slices == 5)
                desk.server.cut();
        });
        QVERIFY(desk.work().outbox.send(desk.group, {}, {file}));
        desk.settle();
        QObject::disconnect(cut);
        QCOMPARE(waiting(desk, desk.group).size(), 1);
        desk.pass(1s);
        QVERIFY(waiting(desk, desk.group).isEmpty());
        const auto needed = (desk.store().log.newest(desk.group, 1).entries.first().body->images.first().size + Slice::most - 1)
            / Slice::most;
        QCOMPARE(desk.server.requestCount(u"media.slice"_s), int(needed));
    }

    void a_full_disk_of_the_server_is_waited_out()
    {
        Desk desk;
        desk.signIn();
        desk.server.refuse(u"messages.send"_s, ErrorCode::DiskFull, 2);
        desk.sends(desk.group, u"one"_s);
        desk.sends(desk.group, u"two"_s);
        QCOMPARE(waiting(desk, desk.group).first().state, OutboxState::Waiting);
        desk.pass(5s);
        QCOMPARE(desk.textsOnServer(desk.group), (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(waiting(desk, desk.group).isEmpty());
    }

    void what_the_store_cannot_note_is_sent_again_later_and_not_at_once()
    {
        Desk desk;
        desk.signIn();
        auto store = desk.storeOfAnna();
        store->execute(u"CREATE TRIGGER full BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        int promises = 0;
        connect(&desk.work().outbox, &Outbox::accepted, &desk.server, [&] {
            if (++promises == 5) // else this would never end
                store->execute(u"DROP TRIGGER IF EXISTS full"_s);
        });
        desk.sends(desk.group, u"one"_s);
        QCOMPARE(desk.server.requestCount(u"messages.send"_s), 1);
        QCOMPARE(waiting(desk, desk.group).size(), 1);
        store->execute(u"DROP TRIGGER IF EXISTS full"_s);
        desk.pass(3s);
        QVERIFY(waiting(desk, desk.group).isEmpty());
        QCOMPARE(desk.texts(desk.group), QStringList{u"one"_s});
        QCOMPARE(desk.textsOnServer(desk.group), QStringList{u"one"_s});
        QCOMPARE(promises, 1);
    }

    void slices_that_overtake_each_other_are_sent_one_by_one()
    {
        Desk desk;
        desk.signIn();
        desk.server.refuse(u"media.slice"_s, ErrorCode::WrongOffset);
        QVERIFY(desk.work().outbox.send(desk.group, {}, {picture(desk, 200)}));
        desk.settle();
        QVERIFY(waiting(desk, desk.group).isEmpty());
    }
};

} // namespace skein::test

using skein::test::tst_Outbox;
QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_outbox.moc"
