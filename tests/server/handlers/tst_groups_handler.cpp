// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

//! FEATURES.md D01, D03, D04; QUALITY.md I12, I13.
class tst_GroupsHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_new_group_is_told_to_its_members_data() { TestDatabase::addEngineRows(); }
    void a_new_group_is_told_to_its_members();
    void repeating_the_tag_makes_no_second_group_data() { TestDatabase::addEngineRows(); }
    void repeating_the_tag_makes_no_second_group();
    void only_contacts_can_be_added_data() { TestDatabase::addEngineRows(); }
    void only_contacts_can_be_added();
    void who_joins_later_sees_what_follows_data() { TestDatabase::addEngineRows(); }
    void who_joins_later_sees_what_follows();
    void who_left_sees_nothing_after_his_last_entry_data() { TestDatabase::addEngineRows(); }
    void who_left_sees_nothing_after_his_last_entry();
    void a_leaving_owner_hands_the_group_over_data() { TestDatabase::addEngineRows(); }
    void a_leaving_owner_hands_the_group_over();
    void a_direct_conversation_is_no_group_data() { TestDatabase::addEngineRows(); }
    void a_direct_conversation_is_no_group();
};

namespace {

struct Friends
{
    explicit Friends(Stage &stage)
        : alice(stage.person(u"alice"_s)), bob(stage.person(u"bob"_s)), carol(stage.person(u"carol"_s))
    {
        stage.befriend(alice, bob);
        stage.befriend(alice, carol);
    }
    Actor alice, bob, carol;
};

QList<qint64> seqsIn(const EntryPage &page)
{
    QList<qint64> seqs;
    for (const Entry &entry : page.entries)
        seqs.append(entry.seq.value());
    return seqs;
}

} // namespace

void tst_GroupsHandler::a_new_group_is_told_to_its_members()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Friends f(stage);

    const auto created =
        f.alice.asks(CreateGroup{ClientTag(u"t"_s), ConversationTitle(u"试产组"_s), {f.bob.account(), f.carol.account()}});

    SKEIN_DONE(created);
    const auto posted = f.bob.hears<EntryPosted>();
    QCOMPARE(posted.size(), 1);
    QCOMPARE(posted.first().entry.kind, EntryKind::Created);
    QCOMPARE(posted.first().entry.title->value(), u"试产组"_s);
    QCOMPARE(posted.first().entry.subjects.size(), 3);
    const auto view = f.bob.hears<FeedChanged>().value(0).item.conversation;
    QVERIFY(view);
    QCOMPARE(view->title->value(), u"试产组"_s);
    QCOMPARE(view->memberCount, 3);
    QCOMPARE(view->windows, (QList<Window>{{Seq(1), {}}}));
    const auto members = f.carol.asks(ListMembers{created->conversation, {}});
    SKEIN_DONE(members);
    QCOMPARE(members->members.size(), 3);
    QCOMPARE(members->members.first().role, Role::Owner);
}

void tst_GroupsHandler::repeating_the_tag_makes_no_second_group()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Friends f(stage);
    const CreateGroup request{ClientTag(u"t"_s), ConversationTitle(u"one"_s), {f.bob.account()}};
    const auto first = f.alice.asks(request);
    QCOMPARE(f.alice.asks(request)->conversation, first->conversation);
    QCOMPARE(f.bob.hears<EntryPosted>().size(), 1);
    SKEIN_DONE(f.alice.asks(RemoveContact{f.bob.account()})); // who could not be asked any more
    QCOMPARE(f.alice.asks(request)->conversation, first->conversation);
}

void tst_GroupsHandler::only_contacts_can_be_added()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Friends f(stage);
    SKEIN_REFUSED(f.bob.asks(CreateGroup{ClientTag(u"t"_s), ConversationTitle(u"no"_s), {f.carol.account()}}), ErrorCode::NotContacts);
    const auto group = stage.group(f.alice, {&f.bob});
    SKEIN_REFUSED(f.bob.asks(AddMembers{group, {f.carol.account()}}), ErrorCode::NotContacts);
    SKEIN_REFUSED(f.carol.asks(AddMembers{group, {f.alice.account()}}), ErrorCode::NotAMember);
}

void tst_GroupsHandler::who_joins_later_sees_what_follows()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Friends f(stage);
    const auto group = stage.group(f.alice, {&f.bob});
    SKEIN_DONE(f.alice.asks(text(group, u"a secret"_s)));

    SKEIN_DONE(f.alice.asks(AddMembers{group, {f.carol.account()}}));
    SKEIN_DONE(f.bob.asks(text(group, u"welcome"_s)));

    QCOMPARE(seqsIn(*f.carol.asks(FetchHistory{group, {}, {}, {}})), (QList<qint64>{3, 4}));
    QCOMPARE(f.carol.hears<EntryPosted>().size(), 2);
    const auto heads = f.carol.asks(FetchHeads{});
    QCOMPARE(heads->heads.last().conversation, group);
    QCOMPARE(heads->heads.last().last, Seq(4));
    QCOMPARE(heads->heads.last().unread, 1);
    QCOMPARE(f.bob.hears<EntryPosted>().size(), 2); // the secret and the join; not his own
}

void tst_GroupsHandler::who_left_sees_nothing_after_his_last_entry()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Friends f(stage);
    const auto group = stage.group(f.alice, {&f.bob, &f.carol});
    Actor laptop = stage.anotherDeviceOf(f.bob);
    SKEIN_DONE(f.bob.asks(LeaveGroup{group}));
    QCOMPARE(laptop.hears<EntryPosted>().value(0).entry.kind, EntryKind::Left);
    f.bob.forgetsWhatHeHeard();
    laptop.forgetsWhatHeHeard();

    SKEIN_DONE(f.alice.asks(text(group, u"he is gone"_s)));

    QCOMPARE(f.bob.unheardCount() + laptop.unheardCount(), 0);
    SKEIN_REFUSED(f.bob.asks(text(group, u"hello?"_s)), ErrorCode::NotAMember);
    SKEIN_REFUSED(f.bob.asks(ListMembers{group, {}}), ErrorCode::NotAMember);
    QCOMPARE(seqsIn(*f.bob.asks(FetchHistory{group, {}, {}, {}})), (QList<qint64>{1, 2}));
    QCOMPARE(f.carol.hears<EntryPosted>().size(), 2);

    SKEIN_DONE(f.alice.asks(AddMembers{group, {f.bob.account()}})); // he comes back: a second window
    QCOMPARE(seqsIn(*f.bob.asks(FetchHistory{group, {}, {}, {}})), (QList<qint64>{1, 2, 4}));
    SKEIN_DONE(f.bob.asks(text(group, u"back"_s)));
}

void tst_GroupsHandler::a_leaving_owner_hands_the_group_over()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Friends f(stage);
    const auto group = stage.group(f.alice, {&f.bob, &f.carol});
    SKEIN_DONE(f.alice.asks(LeaveGroup{group}));
    const auto members = f.bob.asks(ListMembers{group, {}});
    QCOMPARE(members->members.size(), 2);
    QCOMPARE(std::ranges::count(members->members, Role::Owner, &Member::role), 1);
}

void tst_GroupsHandler::a_direct_conversation_is_no_group()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Friends f(stage);
    const auto direct = f.bob.asks(ListContacts{})->contacts.first().conversation;
    SKEIN_REFUSED(f.bob.asks(AddMembers{direct, {}}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(f.bob.asks(LeaveGroup{direct}), ErrorCode::NotAllowed);
    SKEIN_REFUSED(f.carol.asks(LeaveGroup{direct}), ErrorCode::NotAMember);
}

QTEST_GUILESS_MAIN(tst_GroupsHandler)
#include "tst_groups_handler.moc"
