// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <models/addresses.h>
#include <platform/avatar_picture.h>

#include <QSignalSpy>
#include <QTest>

namespace skein::test {

//! FEATURES.md D02–D17 as the window has them.
class tst_GroupViewModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_group_is_found_and_joined();
    void who_asks_to_be_let_in_waits();
    void who_was_not_let_in_may_ask_again();
    void requests_are_shown_and_decided_live();
    void a_dissolved_group_says_so_instead_of_the_composer();
    void a_handed_over_group_changes_its_crown();
    void an_admin_is_appointed_and_tagged();
    void a_removed_one_loses_the_composer();
    void who_was_removed_for_good_stands_in_the_blacklist();
    void a_nickname_is_shown_in_its_group_only();
    void a_new_name_is_everywhere();
    void what_the_group_is_can_be_edited();
    void a_group_gets_a_picture_that_is_cropped_as_ones_own();
    void a_picture_goes_to_the_group_it_was_chosen_for();
    void a_remark_is_the_title_for_oneself_only();
    void muting_everyone_takes_the_composer_from_members();
    void a_mute_is_counted_down();
    void a_mute_without_end_says_who_lifts_it();
    void members_are_searched();
};

namespace {

//! Anna, with the group of three open and its details shown.
struct Scene
{
    explicit Scene(Role role = Role::Owner)
    {
        auto *log = front.desk.server.world().log(front.desk.group);
        for (auto &member : log->members)
            member.role = Role::Member;
        log->members[front.desk.anna].role = role;
        front.desk.server.world().tellConversation(front.desk.group);
        front.signIn();
        front.read(front.desk.group);
        groups->show(keyOf(front.desk.group));
        front.desk.settle();
    }

    //! What the server does by itself, as if somebody else had asked for it.
    void happens(EntryKind kind, const QList<AccountId> &subjects = {}, const QString &title = {})
    {
        Entry entry;
        entry.kind = kind;
        entry.sender = front.desk.bert;
        entry.subjects = subjects;
        if (!title.isEmpty())
            entry.title = ConversationTitle(title);
        front.desk.server.world().announce(front.desk.group, entry);
        front.desk.settle();
    }

    FakeWorld::Log &log() { return *front.desk.server.world().log(front.desk.group); }
    const PersonItem *member(AccountId account)
    {
        const auto &rows = groups->members()->rows();
        const auto found = std::ranges::find(rows, keyOf(account), &PersonItem::key);
        return found == rows.end() ? nullptr : &*found;
    }

    Front front;
    GroupsViewModel *groups = front.app.groups();
    GroupDetailsViewModel *details = groups->details();
};

} // namespace

//! D02
void tst_GroupViewModels::a_group_is_found_and_joined()
{
    Front front;
    FakeWorld &world = front.desk.server.world();
    const auto club = world.addGroup(u"Reading club"_s, {front.desk.bert, front.desk.cora});
    world.log(club)->card.joinRule = JoinRule::Open;
    front.signIn();
    GroupFinderViewModel *finder = front.app.groups()->finder();
    finder->find(u"reading"_s);
    QVERIFY(finder->isSearching());
    front.desk.settle();
    QCOMPARE(finder->found()->count(), 1);
    QVERIFY(finder->found()->rows().first().memberText.startsWith(u"2 "_s));
    QVERIFY(!finder->found()->rows().first().needsApproval);
    QSignalSpy joined(finder, &GroupFinderViewModel::joined);

    finder->join(keyOf(club), {});
    front.desk.settle();

    QCOMPARE(joined.count(), 1);
    QCOMPARE(front.app.chat()->title(), u"Reading club"_s);
    finder->find(u"reading"_s);
    front.desk.settle();
    QVERIFY(!finder->found()->rows().first().stateText.isEmpty());
}

//! D02
void tst_GroupViewModels::who_asks_to_be_let_in_waits()
{
    Front front;
    FakeWorld &world = front.desk.server.world();
    const auto club = world.addGroup(u"Reading club"_s, {front.desk.bert});
    world.log(club)->card.joinRule = JoinRule::Approval;
    front.signIn();
    GroupFinderViewModel *finder = front.app.groups()->finder();
    finder->find(u"club"_s);
    front.desk.settle();
    finder->join(keyOf(club), u"I read"_s);
    front.desk.settle();
    QCOMPARE(world.log(club)->asked.value(front.desk.anna).value(), u"I read"_s);
    QVERIFY(!finder->found()->rows().first().stateText.isEmpty());
    QCOMPARE(front.toasts().size(), 1);
}

// D02
void tst_GroupViewModels::who_was_not_let_in_may_ask_again()
{
    Front front;
    auto &world = front.desk.server.world();
    const ConversationId club = world.addGroup(u"Chess club"_s, {front.desk.bert});
    world.log(club)->card.joinRule = JoinRule::Approval;
    front.signIn();
    GroupFinderViewModel *finder = front.app.groups()->finder();
    const auto stateText = [finder] { return finder->found()->rows().first().stateText; };
    finder->find(u"club"_s);
    front.desk.settle();
    finder->join(keyOf(club), u"I play"_s);
    front.desk.settle();
    QCOMPARE(stateText(), u"Asked"_s);
    world.log(club)->asked.clear(); // and nobody tells of it
    finder->find(u"club"_s);
    front.desk.settle();
    QCOMPARE(stateText(), QString());
    finder->join(keyOf(club), u"please"_s);
    front.desk.settle();
    QVERIFY(world.log(club)->asked.contains(front.desk.anna));
    QCOMPARE(stateText(), u"Asked"_s);
    world.addMembers(club, front.desk.bert, {front.desk.anna});
    front.desk.settle();
    QCOMPARE(stateText(), u"Member"_s);
}

//! D02
void tst_GroupViewModels::requests_are_shown_and_decided_live()
{
    Scene s;
    FakeWorld &world = s.front.desk.server.world();
    const auto dora = world.addPerson(u"dora"_s, u"dora's password"_s, u"Dora"_s);
    QCOMPARE(s.details->waiting(), 0);
    s.log().asked.insert(dora, RequestNote(u"it is me"_s));
    world.tellConversation(s.front.desk.group);
    s.front.desk.settle();
    QCOMPARE(s.details->waiting(), 1);
    QCOMPARE(s.details->requests()->count(), 1);
    QCOMPARE(s.details->requests()->rows().first().note, u"it is me"_s);

    s.details->approve(keyOf(dora));
    s.front.desk.settle();

    QCOMPARE(s.details->waiting(), 0);
    QCOMPARE(s.details->requests()->count(), 0);
    QVERIFY(s.member(dora) != nullptr);
}

//! D05
void tst_GroupViewModels::a_dissolved_group_says_so_instead_of_the_composer()
{
    Scene s;
    QVERIFY(s.details->isOwner());
    QVERIFY(s.front.app.chat()->readOnlyText().isEmpty());
    s.details->dissolve();
    s.front.desk.settle();
    QVERIFY(s.front.app.chat()->readOnlyText().contains(u"dissolved"_s));
    QVERIFY(!s.details->isManaging());
    QVERIFY(s.front.app.chat()->messages()->count() > 0);
}

//! D06
void tst_GroupViewModels::a_handed_over_group_changes_its_crown()
{
    Scene s;
    QCOMPARE(s.member(s.front.desk.anna)->roleText, u"Owner"_s);
    s.details->transfer(keyOf(s.front.desk.cora));
    s.front.desk.settle();
    QCOMPARE(s.member(s.front.desk.cora)->roleText, u"Owner"_s);
    QCOMPARE(s.member(s.front.desk.anna)->roleText, QString());
    QVERIFY(!s.details->isManaging());
}

//! D07
void tst_GroupViewModels::an_admin_is_appointed_and_tagged()
{
    Scene s;
    const auto bert = s.front.desk.bert;
    QVERIFY(s.member(bert)->ruled);
    QVERIFY(!s.member(bert)->admin);
    s.details->setAdmin(keyOf(bert), true);
    s.front.desk.settle();
    QVERIFY(s.member(bert)->admin);
    QCOMPARE(s.member(bert)->roleText, u"Admin"_s);
    s.details->setAdmin(keyOf(bert), false);
    s.front.desk.settle();
    QCOMPARE(s.member(bert)->roleText, QString());
}

//! D08
void tst_GroupViewModels::a_removed_one_loses_the_composer()
{
    Scene s(Role::Member);
    QVERIFY(s.front.app.chat()->readOnlyText().isEmpty());
    s.front.desk.server.world().removeMembers(s.front.desk.group, s.front.desk.bert, {s.front.desk.anna});
    s.front.desk.settle();
    QVERIFY(s.front.app.chat()->readOnlyText().contains(u"no longer a member"_s));
    QVERIFY(!s.groups->isMember());
}

//! D09
void tst_GroupViewModels::who_was_removed_for_good_stands_in_the_blacklist()
{
    Scene s;
    s.details->removeMember(keyOf(s.front.desk.bert), true);
    s.front.desk.settle();
    QVERIFY(s.member(s.front.desk.bert) == nullptr);
    s.details->loadBlacklist();
    s.front.desk.settle();
    QCOMPARE(s.details->blacklist()->count(), 1);
    s.details->unlist(keyOf(s.front.desk.bert));
    s.front.desk.settle();
    QCOMPARE(s.details->blacklist()->count(), 0);
}

//! D12
void tst_GroupViewModels::a_nickname_is_shown_in_its_group_only()
{
    Scene s;
    const auto bert = s.front.desk.bert;
    s.front.desk.says(s.front.desk.group, bert, u"hello"_s);
    s.front.desk.settle();
    s.details->setNickname(keyOf(bert), u"Bosun"_s);
    s.details->setOwnNickname(u"Captain"_s);
    s.front.desk.settle();
    QCOMPARE(s.member(bert)->name, u"Bosun"_s);
    QCOMPARE(s.details->nickname(), u"Captain"_s);
    const auto &messages = s.front.app.chat()->messages()->rows();
    QVERIFY(std::ranges::any_of(messages, [](const MessageItem &message) { return message.senderName == u"Bosun"; }));
    const auto &contacts = s.front.app.contacts()->contacts()->rows();
    QVERIFY(std::ranges::none_of(contacts, [](const PersonItem &person) { return person.name == u"Bosun"; }));
    s.details->setOwnNickname({});
    s.front.desk.settle();
    QCOMPARE(s.details->nickname(), QString());
}

//! D13
void tst_GroupViewModels::a_new_name_is_everywhere()
{
    Scene s;
    s.details->rename(u"Quay"_s);
    s.front.desk.settle();
    QCOMPARE(s.groups->shownTitle(), u"Quay"_s);
    QCOMPARE(s.front.app.chat()->title(), u"Quay"_s);
    QVERIFY(s.front.app.chat()->messages()->rows().first().text.contains(u"Quay"_s));
}

//! D15
void tst_GroupViewModels::what_the_group_is_can_be_edited()
{
    Scene s;
    s.details->describe(u"Who unloads the ships"_s);
    s.details->setJoinRule(GroupDetailsViewModel::JoinRule::Approval);
    s.front.desk.settle();
    QCOMPARE(s.details->description(), u"Who unloads the ships"_s);
    QCOMPARE(s.details->joinRule(), GroupDetailsViewModel::JoinRule::Approval);
}

//! D14
void tst_GroupViewModels::a_group_gets_a_picture_that_is_cropped_as_ones_own()
{
    Scene s;
    const QString path = s.front.desk.folder.filePath(u"picture.png"_s);
    QVERIFY(QImage(2000, 1500, QImage::Format_RGB32).save(path));
    s.details->setPicture(QUrl::fromLocalFile(path), QRectF(0, 0, 0.75, 1));
    s.front.desk.settle();
    QVERIFY(!s.details->avatarSource().isEmpty());
    QCOMPARE(s.front.app.chat()->avatarSource(), s.details->avatarSource());
    QCOMPARE(s.details->faces()->count(), 0);
    const auto stored = QImage::fromData(s.front.desk.server.blob(*s.log().card.avatar));
    QCOMPARE(stored.size(), QSize(avatarSize, avatarSize));

    s.details->removePicture();
    s.front.desk.settle();
    QVERIFY(s.details->avatarSource().isEmpty());
    QCOMPARE(s.details->faces()->count(), 3);
    QCOMPARE(s.front.app.chat()->faces()->count(), 3);

    s.details->setPicture(QUrl::fromLocalFile(s.front.desk.folder.filePath(u"nothing.png"_s)), QRectF(0, 0, 1, 1));
    s.front.desk.settle();
    QVERIFY(s.details->avatarSource().isEmpty());
    QCOMPARE(s.front.toasts().size(), 1);
}

//! D14
void tst_GroupViewModels::a_picture_goes_to_the_group_it_was_chosen_for()
{
    Scene s;
    const auto other = s.front.desk.server.world().addGroup(u"Other"_s, {s.front.desk.anna, s.front.desk.bert});
    s.front.desk.settle();
    const QString path = s.front.desk.folder.filePath(u"picture.png"_s);
    QVERIFY(QImage(300, 300, QImage::Format_RGB32).save(path));
    s.details->setPicture(QUrl::fromLocalFile(path), QRectF(0, 0, 1, 1));
    s.groups->show(keyOf(other));
    s.front.desk.settle();
    QVERIFY(s.log().card.avatar);
    QVERIFY(!s.front.desk.server.world().log(other)->card.avatar);
}

//! C07
void tst_GroupViewModels::a_remark_is_the_title_for_oneself_only()
{
    Scene s;
    const QString title = s.groups->shownTitle();
    s.details->setRemark(u"us"_s);
    s.front.desk.settle();
    QCOMPARE(s.groups->shownTitle(), u"us"_s);
    QCOMPARE(s.front.app.chat()->title(), u"us"_s);
    QCOMPARE(s.details->remark(), u"us"_s);
    QCOMPARE(s.details->title(), title); // what a new name begins with
    QCOMPARE(s.log().title.value(), title);
    s.details->setRemark({});
    s.front.desk.settle();
    QCOMPARE(s.groups->shownTitle(), title);
    QCOMPARE(s.details->remark(), QString());
}

//! D16
void tst_GroupViewModels::muting_everyone_takes_the_composer_from_members()
{
    Scene s(Role::Member);
    s.log().isEveryoneMuted = true;
    s.happens(EntryKind::EveryoneMuted);
    QVERIFY(s.front.app.chat()->readOnlyText().contains(u"Everyone is muted"_s));
    s.log().members[s.front.desk.anna].role = Role::Admin;
    s.happens(EntryKind::AdminAppointed, {s.front.desk.anna});
    QVERIFY(s.front.app.chat()->readOnlyText().isEmpty());
}

//! D17
void tst_GroupViewModels::a_mute_is_counted_down()
{
    Scene s(Role::Member);
    s.log().members[s.front.desk.anna].mutedUntil = s.front.desk.clock.now() + 10min;
    s.happens(EntryKind::Muted, {s.front.desk.anna});
    QVERIFY2(s.front.app.chat()->readOnlyText().contains(u"10:00"_s), qPrintable(s.front.app.chat()->readOnlyText()));
    QSignalSpy changed(s.front.app.chat(), &ChatViewModel::readOnlyTextChanged);
    s.front.desk.pass(1s);
    QCOMPARE(changed.count(), 1);
    QVERIFY(s.front.app.chat()->readOnlyText().contains(u"09:59"_s));
    for (int second = 0; second < 10 * 60; ++second)
        s.front.desk.pass(1s);
    QVERIFY(s.front.app.chat()->readOnlyText().isEmpty());
}

//! D17
void tst_GroupViewModels::a_mute_without_end_says_who_lifts_it()
{
    Scene s(Role::Member);
    s.log().members[s.front.desk.anna].mutedUntil = Timestamp::never();
    s.happens(EntryKind::Muted, {s.front.desk.anna});
    QVERIFY(s.front.app.chat()->readOnlyText().contains(u"until an admin"_s));
}

//! D07
void tst_GroupViewModels::members_are_searched()
{
    Scene s;
    QCOMPARE(s.groups->members()->count(), 3);
    s.groups->setMemberFilter(u"cor"_s);
    QCOMPARE(s.groups->members()->count(), 1);
    s.groups->setMemberFilter({});
    QCOMPARE(s.groups->members()->count(), 3);
}

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_GroupViewModels)
#include "tst_group_view_models.moc"
