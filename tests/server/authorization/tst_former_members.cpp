// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../media/image_samples.h"

#include <support/stage.h>

#include <QCryptographicHash>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

Digest uploadedBy(Actor &actor, int side)
{
    const QByteArray image = encodedAs("png", noise({side, side}));
    const Digest digest(QCryptographicHash::hash(image, QCryptographicHash::Sha256));
    const auto begun = actor.asks(BeginUpload{digest, Ranged<1, (1LL << 40)>(image.size()), {}});
    const auto sent = actor.asks(UploadSlice{begun->upload, {}, Slice(image)});
    const auto finished = actor.asks(FinishUpload{begun->upload});
    if (!sent || !finished)
        qFatal("the image was not taken");
    return finished->done->blob;
}

SendMessage showing(ConversationId conversation, const Digest &blob)
{
    SendMessage message = text(conversation, {});
    message.body.images = {Attachment{blob, {}, MimeType(u"image/png"_s)}};
    return message;
}

//! Alice's group, in which Fred was for entries 1 to 4 and from 9 on:
//! 1 created, 2 "then", 3 an image, 4 Fred leaves; 5 "secret", 6 an image, 7 a recall of 2, 8 a recall of 5; 9 Fred joins.
struct Scene
{
    explicit Scene(const TestDatabase &database)
        : stage(database), alice(stage.person(u"alice"_s)), bob(stage.person(u"bob"_s)), fred(stage.person(u"fred"_s))
    {
        stage.befriend(alice, bob);
        stage.befriend(alice, fred);
        group = stage.group(alice, {&bob, &fred});
        seen = uploadedBy(alice, 8);
        later = uploadedBy(alice, 9);
        const auto then = alice.asks(text(group, u"then"_s));
        (void)alice.asks(showing(group, seen));
        (void)fred.asks(LeaveGroup{group});
        fred.forgetsWhatHeHeard();
        const auto secret = alice.asks(text(group, u"secret"_s));
        (void)alice.asks(showing(group, later));
        (void)alice.asks(RecallMessage{group, then->seq});
        if (!alice.asks(RecallMessage{group, secret->seq}))
            qFatal("the scene could not be set");
    }

    QList<qint64> seqsFor(Actor &actor, const FetchHistory &request)
    {
        QList<qint64> seqs;
        const auto page = actor.asks(request);
        for (const Entry &entry : page ? page->entries : QList<Entry>())
            seqs.append(entry.seq.value());
        return seqs;
    }

    Stage stage;
    Actor alice, bob, fred;
    ConversationId group;
    Digest seen, later;
};

constexpr std::array renderings{Rendering::Original, Rendering::Small, Rendering::Large};

} // namespace

//! QUALITY.md I12, I17: every way of reading, after leaving.
class tst_FormerMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void history_ends_with_the_window_data() { TestDatabase::addEngineRows(); }
    void history_ends_with_the_window();
    void changes_end_with_the_window_data() { TestDatabase::addEngineRows(); }
    void changes_end_with_the_window();
    void heads_and_feed_end_with_the_window_data() { TestDatabase::addEngineRows(); }
    void heads_and_feed_end_with_the_window();
    void images_of_later_messages_do_not_exist_data() { TestDatabase::addEngineRows(); }
    void images_of_later_messages_do_not_exist();
    void nothing_is_told_to_who_left_data() { TestDatabase::addEngineRows(); }
    void nothing_is_told_to_who_left();
    void a_gap_between_two_memberships_stays_closed_data() { TestDatabase::addEngineRows(); }
    void a_gap_between_two_memberships_stays_closed();
    void a_leave_in_the_same_batch_closes_the_door_data() { TestDatabase::addEngineRows(); }
    void a_leave_in_the_same_batch_closes_the_door();
};

void tst_FormerMembers::history_ends_with_the_window()
{
    SKEIN_TEST_DATABASE(database);
    Scene s(*database);
    const QList<qint64> window{1, 2, 3, 4};
    const Ranged<1, 200, 50> all(200);
    QCOMPARE(s.seqsFor(s.fred, {s.group, {}, {}, all}), window);
    QCOMPARE(s.seqsFor(s.fred, {s.group, Seq(100), {}, all}), window);
    QCOMPARE(s.seqsFor(s.fred, {s.group, {}, Seq(0), all}), window);
    QCOMPARE(s.seqsFor(s.fred, {s.group, {}, Seq(4), all}), QList<qint64>());
    QCOMPARE(s.seqsFor(s.fred, {s.group, {}, Seq(largestInteger), all}), QList<qint64>());
    QVERIFY(!s.fred.asks(FetchHistory{s.group, {}, Seq(2), Ranged<1, 200, 50>(2)})->more);
}

void tst_FormerMembers::changes_end_with_the_window()
{
    SKEIN_TEST_DATABASE(database);
    Scene s(*database);
    QCOMPARE(s.fred.asks(FetchChanges{s.group, Seq(1), Seq(100), Seq(0)})->entries.size(), 0);
    QCOMPARE(s.fred.asks(FetchChanges{s.group, Seq(5), Seq(5), Seq(4)})->entries.size(), 0);
    QCOMPARE(s.bob.asks(FetchChanges{s.group, Seq(1), Seq(100), Seq(0)})->entries.size(), 2);
}

void tst_FormerMembers::heads_and_feed_end_with_the_window()
{
    SKEIN_TEST_DATABASE(database);
    Scene s(*database);
    const Head head = s.fred.asks(FetchHeads{})->heads.last();
    QCOMPARE(head.conversation, s.group);
    QCOMPARE(head.last, Seq(4));
    QCOMPARE(head.unread, 2);
    const auto feed = s.fred.asks(FetchFeed{});
    const auto view = std::ranges::find_if(feed->items, [&](const FeedItem &item) {
        return item.conversation && item.conversation->conversation == s.group;
    });
    QVERIFY(view != feed->items.end());
    QVERIFY(!view->conversation->member);
    QCOMPARE(view->conversation->windows, (QList<Window>{{Seq(1), Seq(4)}}));
    SKEIN_REFUSED(s.fred.asks(ListMembers{s.group, {}}), ErrorCode::NotAMember);
    QCOMPARE(s.fred.asks(MarkRead{s.group, Seq(9)})->upTo, Seq(4));
}

void tst_FormerMembers::images_of_later_messages_do_not_exist()
{
    SKEIN_TEST_DATABASE(database);
    Scene s(*database);
    SKEIN_DONE(s.fred.asks(ReadBlob{s.seen, Rendering::Original, {}, {}}));
    for (const Rendering rendering : renderings)
        SKEIN_REFUSED(s.fred.asks(ReadBlob{s.later, rendering, {}, {}}), ErrorCode::NotFound);
    SKEIN_REFUSED(s.fred.asks(showing(s.stage.befriend(s.fred, s.bob), s.later)), ErrorCode::NotFound);
    SKEIN_DONE(s.bob.asks(ReadBlob{s.later, Rendering::Original, {}, {}}));
}

void tst_FormerMembers::nothing_is_told_to_who_left()
{
    SKEIN_TEST_DATABASE(database);
    Scene s(*database);
    QCOMPARE(s.fred.unheardCount(), 0);
    SKEIN_DONE(s.bob.asks(text(s.group, u"more"_s)));
    SKEIN_DONE(s.bob.asks(SetTyping{s.group}));
    SKEIN_DONE(s.bob.asks(MarkRead{s.group, Seq(5)}));
    Actor bobsOther = s.stage.anotherDeviceOf(s.bob); // no contact of Fred's: nothing of his comings and goings either
    s.bob.hangsUp();
    bobsOther.hangsUp();
    QCOMPARE(s.fred.unheardCount(), 0);
    QVERIFY(!s.fred.asks(ListOnline{})->online.contains(s.bob.account()));
}

void tst_FormerMembers::a_gap_between_two_memberships_stays_closed()
{
    SKEIN_TEST_DATABASE(database);
    Scene s(*database);
    SKEIN_DONE(s.alice.asks(AddMembers{s.group, {s.fred.account()}}));
    const QList<qint64> windows{1, 2, 3, 4, 9};
    const Ranged<1, 200, 50> all(200);
    QCOMPARE(s.seqsFor(s.fred, {s.group, {}, {}, all}), windows);
    QCOMPARE(s.seqsFor(s.fred, {s.group, {}, Seq(0), all}), windows);
    QCOMPARE(s.seqsFor(s.fred, {s.group, {}, Seq(4), all}), (QList<qint64>{9}));
    QCOMPARE(s.seqsFor(s.fred, {s.group, Seq(9), {}, all}), (QList<qint64>{1, 2, 3, 4}));
    QCOMPARE(s.fred.asks(FetchChanges{s.group, Seq(1), Seq(100), Seq(0)})->entries.size(), 0);
    SKEIN_REFUSED(s.fred.asks(ReadBlob{s.later, Rendering::Original, {}, {}}), ErrorCode::NotFound);
    QCOMPARE(s.fred.asks(FetchHeads{})->heads.last().last, Seq(9));
}

//! I13: who leaves and writes in one batch has written before he left, or not at all.
void tst_FormerMembers::a_leave_in_the_same_batch_closes_the_door()
{
    SKEIN_TEST_DATABASE(database);
    Scene s(*database);
    Actor other = s.stage.anotherDeviceOf(s.bob);
    const auto before = other.askLater(text(s.group, u"before"_s));
    const auto leaving = s.bob.askLater(LeaveGroup{s.group});
    const auto after = other.askLater(text(s.group, u"after"_s));
    const auto next = s.alice.askLater(text(s.group, u"he is gone"_s));
    s.stage.run();

    SKEIN_DONE(other.answerTo<SendMessage>(before));
    SKEIN_DONE(s.bob.answerTo<LeaveGroup>(leaving));
    SKEIN_REFUSED(other.answerTo<SendMessage>(after), ErrorCode::NotAMember);
    SKEIN_DONE(s.alice.answerTo<SendMessage>(next));
    for (const EntryPosted &heard : other.hears<EntryPosted>())
        QVERIFY(!heard.entry.body || heard.entry.body->text.value() != u"he is gone"_s);
}

QTEST_GUILESS_MAIN(tst_FormerMembers)
#include "tst_former_members.moc"
