// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "group_scene.h"
#include "../media/image_samples.h"

#include <QCryptographicHash>

using namespace skein;
using namespace skein::test;

//! FEATURES.md D12–D15: what a group is called, and what it looks like.
class tst_GroupCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_nickname_of_a_group_is_shown_there_only_data() { TestDatabase::addEngineRows(); }
    void a_nickname_of_a_group_is_shown_there_only();
    void owner_and_admins_name_those_below_them_data() { TestDatabase::addEngineRows(); }
    void owner_and_admins_name_those_below_them();
    void a_renamed_group_has_its_name_on_every_device_data() { TestDatabase::addEngineRows(); }
    void a_renamed_group_has_its_name_on_every_device();
    void the_picture_of_a_group_is_seen_by_its_members_data() { TestDatabase::addEngineRows(); }
    void the_picture_of_a_group_is_seen_by_its_members();
    void a_picture_that_the_caller_may_not_see_is_refused_data() { TestDatabase::addEngineRows(); }
    void a_picture_that_the_caller_may_not_see_is_refused();
    void owner_and_admins_describe_the_group_data() { TestDatabase::addEngineRows(); }
    void owner_and_admins_describe_the_group();
};

namespace {

Digest uploadedBy(Actor &actor)
{
    const QByteArray image = encodedAs("png", noise({8, 8}));
    const Digest digest(QCryptographicHash::hash(image, QCryptographicHash::Sha256));
    const auto begun = actor.asks(BeginUpload{digest, Ranged<1, (1LL << 40)>(image.size()), {}});
    const auto sent = actor.asks(UploadSlice{begun->upload, {}, Slice(image)});
    const auto finished = actor.asks(FinishUpload{begun->upload});
    if (!sent || !finished)
        qFatal("the image was not taken");
    return finished->done->blob;
}

} // namespace

//! D12
void tst_GroupCards::a_nickname_of_a_group_is_shown_there_only()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.bob.asks(SetGroupNickname{g.id, g.bob.account(), Nickname(u"Bosun"_s)}));

    QCOMPARE(viewOf(g.bob)->nickname->value(), u"Bosun"_s);
    const Entry line = linesFor(g.alice).value(0);
    QCOMPARE(line.kind, EntryKind::NicknameChanged);
    QCOMPARE(line.subjects, QList{g.bob.account()});
    QCOMPARE(line.title->value(), u"Bosun"_s);
    QCOMPARE(memberIn(g, g.bob)->nickname->value(), u"Bosun"_s);
    QCOMPARE(memberIn(g, g.bob)->profile.nickname.value(), u"bob"_s);
    SKEIN_DONE(g.bob.asks(SetGroupNickname{g.id, g.bob.account(), Nickname(u"Bosun"_s)})); // a repeat
    QVERIFY(linesFor(g.alice).isEmpty());
    SKEIN_DONE(g.bob.asks(SetGroupNickname{g.id, g.bob.account(), {}}));
    QVERIFY(!linesFor(g.alice).value(0).title);
    QVERIFY(!memberIn(g, g.bob)->nickname);
}

//! D12
void tst_GroupCards::owner_and_admins_name_those_below_them()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    const auto name = [&](Actor &by, Actor &whom) { return by.asks(SetGroupNickname{g.id, whom.account(), Nickname(u"X"_s)}); };
    SKEIN_DONE(name(g.ada, g.bob));
    QCOMPARE(viewOf(g.bob)->nickname->value(), u"X"_s);
    SKEIN_DONE(name(g.alice, g.ada));
    SKEIN_REFUSED(name(g.ada, g.alice), ErrorCode::NotAllowed);
    SKEIN_REFUSED(name(g.bob, g.ada), ErrorCode::NotAllowed);
    SKEIN_REFUSED(name(g.alice, g.eve), ErrorCode::NotFound);
    SKEIN_REFUSED(name(g.eve, g.eve), ErrorCode::NotAMember);
}

//! D13
void tst_GroupCards::a_renamed_group_has_its_name_on_every_device()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    SKEIN_DONE(g.ada.asks(UpdateGroup{.conversation = g.id, .title = ConversationTitle(u"Quay"_s)}));

    for (Actor *actor : {&g.alice, &g.ada, &g.bob}) {
        QCOMPARE(viewOf(*actor)->title->value(), u"Quay"_s);
        const auto lines = linesFor(*actor);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().kind, EntryKind::Renamed);
        QCOMPARE(lines.first().title->value(), u"Quay"_s);
    }
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .title = ConversationTitle(u"Quay"_s)})); // a repeat
    QCOMPARE(g.bob.unheardCount(), 0);
    Actor laptop = g.stage.anotherDeviceOf(g.bob); // was away
    const auto feed = laptop.asks(FetchFeed{});
    const auto row = std::ranges::find_if(feed->items, [&](const FeedItem &item) { return item.key == g.id.value(); });
    QVERIFY(row != feed->items.cend());
    QCOMPARE(row->conversation->title->value(), u"Quay"_s);
}

//! D14
void tst_GroupCards::the_picture_of_a_group_is_seen_by_its_members()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    const Digest picture = uploadedBy(g.alice);
    const auto read = [&](Actor &actor) { return actor.asks(ReadBlob{picture, Rendering::Original, {}, {}}); };
    SKEIN_REFUSED(read(g.bob), ErrorCode::NotFound);

    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .avatar = picture}));

    QCOMPARE(linesFor(g.bob).value(0).kind, EntryKind::AvatarChanged);
    QCOMPARE(viewOf(g.bob)->group->avatar, std::optional(picture));
    SKEIN_DONE(read(g.bob));
    SKEIN_REFUSED(read(g.eve), ErrorCode::NotFound);
    SKEIN_DONE(g.bob.asks(LeaveGroup{g.id}));
    SKEIN_REFUSED(read(g.bob), ErrorCode::NotFound);
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .joinRule = JoinRule::Approval}));
    SKEIN_DONE(read(g.eve)); // she finds the group, and sees what it looks like
    SKEIN_DONE(g.alice.asks(UpdateGroup{.conversation = g.id, .removeAvatar = true}));
    SKEIN_REFUSED(read(g.eve), ErrorCode::NotFound);
}

//! D14
void tst_GroupCards::a_picture_that_the_caller_may_not_see_is_refused()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    const Digest picture = uploadedBy(g.eve);
    SKEIN_REFUSED(g.alice.asks(UpdateGroup{.conversation = g.id, .title = ConversationTitle(u"Quay"_s), .avatar = picture}),
                  ErrorCode::NotFound);
    QCOMPARE(g.bob.unheardCount(), 0); // all of it, or nothing
}

//! D15
void tst_GroupCards::owner_and_admins_describe_the_group()
{
    SKEIN_TEST_DATABASE(database);
    Group g(*database);
    const UpdateGroup request{.conversation = g.id,
                              .description = GroupDescription(u"Who unloads\nthe ships"_s),
                              .joinRule = JoinRule::Approval};
    SKEIN_REFUSED(g.bob.asks(request), ErrorCode::NotAllowed);
    SKEIN_DONE(g.ada.asks(request));
    const auto lines = linesFor(g.bob);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].kind, EntryKind::DescriptionChanged);
    QCOMPARE(lines[1].kind, EntryKind::JoinRuleChanged);
    const auto view = viewOf(g.bob);
    QCOMPARE(view->group->description.value(), u"Who unloads\nthe ships"_s);
    QCOMPARE(view->group->joinRule, JoinRule::Approval);
    SKEIN_DONE(g.ada.asks(request)); // a repeat
    QCOMPARE(g.bob.unheardCount(), 0);
}

QTEST_GUILESS_MAIN(tst_GroupCards)
#include "tst_group_cards.moc"
