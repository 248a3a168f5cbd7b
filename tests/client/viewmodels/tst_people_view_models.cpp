// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "front.h"

#include <models/addresses.h>

#include <QSignalSpy>
#include <QTest>

namespace skein::test {

class tst_PeopleViewModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contacts_are_filed_and_show_presence();
    void somebody_is_found_asked_and_becomes_a_contact();
    void nobody_found_is_said();
    void requests_wait_and_are_answered();
    void a_contact_opens_its_chat();
    void a_removed_contact_leaves_the_list();
    void a_group_is_made_of_picked_contacts();
    void members_are_added_to_a_group();
    void a_refused_group_says_why();
    void offline_is_told_with_a_countdown_and_back_again();
    void signing_out_leaves_nothing_when_asked();
};

void tst_PeopleViewModels::contacts_are_filed_and_show_presence()
{
    Front front;
    front.signIn();
    const auto &contacts = front.app.contacts()->contacts()->rows();
    QCOMPARE(contacts.size(), 2);
    QCOMPARE(contacts[0].section, u"B"_s);
    QCOMPARE(contacts[0].presence, u"offline"_s);
    front.desk.server.setOnline(front.desk.bert, true);
    front.desk.settle();
    QCOMPARE(front.app.contacts()->contacts()->rows()[0].presence, u"online"_s);
    front.app.contacts()->setFilterText(u"cor"_s);
    QCOMPARE(front.app.contacts()->contacts()->count(), 1);
    QCOMPARE(front.app.contacts()->contactCount(), 2);
}

void tst_PeopleViewModels::somebody_is_found_asked_and_becomes_a_contact()
{
    Front front;
    const AccountId dora = front.desk.server.world().addPerson(u"dora"_s, u"dora's password"_s, u"Dora"_s);
    front.signIn();
    ContactsViewModel *contacts = front.app.contacts();
    contacts->find(u"dor"_s);
    QVERIFY(contacts->isSearching());
    front.desk.settle();
    QCOMPARE(contacts->found()->count(), 1);
    QCOMPARE(contacts->found()->rows().first().relationText, QString());

    QCOMPARE(contacts->proposedNote(), u"I am Anna"_s); // C03
    contacts->request(keyOf(dora), u"It is Anna"_s);
    front.desk.settle();
    QCOMPARE(contacts->outgoing()->count(), 1);
    QCOMPARE(contacts->outgoing()->rows().first().note, u"It is Anna"_s);
    QVERIFY(!contacts->found()->rows().first().relationText.isEmpty());

    front.desk.server.world().answerRequest(front.desk.anna, dora, RequestState::Accepted);
    front.desk.settle();
    QCOMPARE(contacts->contactCount(), 3);
}

void tst_PeopleViewModels::nobody_found_is_said()
{
    Front front;
    front.signIn();
    front.app.contacts()->find(u"nobody of this name"_s);
    front.desk.settle();
    QVERIFY(!front.app.contacts()->searchText().isEmpty());
    front.app.contacts()->find({});
    QVERIFY(front.app.contacts()->searchText().isEmpty());
}

void tst_PeopleViewModels::requests_wait_and_are_answered()
{
    Front front;
    const AccountId dora = front.desk.server.world().addPerson(u"dora"_s, u"dora's password"_s, u"Dora"_s);
    front.signIn();
    front.desk.server.world().request(dora, front.desk.anna, RequestNote(u"Hello Anna"_s));
    front.desk.settle();
    ContactsViewModel *contacts = front.app.contacts();
    QCOMPARE(contacts->waiting(), 1);
    QCOMPARE(contacts->incoming()->rows().first().note, u"Hello Anna"_s);

    QSignalSpy inserted(contacts->incoming(), &QAbstractItemModel::rowsInserted);
    contacts->accept(keyOf(dora));
    front.desk.settle();

    QCOMPARE(contacts->waiting(), 0);
    QCOMPARE(contacts->contactCount(), 3);
    QCOMPARE(inserted.count(), 1); // under the heading of what was answered
    QVERIFY(contacts->incoming()->rows().first().accepted);
}

void tst_PeopleViewModels::a_contact_opens_its_chat()
{
    Front front;
    front.signIn();
    QSignalSpy opened(front.app.chat(), &ChatViewModel::opened);
    front.app.contacts()->openChat(keyOf(front.desk.bert));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(front.app.chat()->key(), keyOf(front.desk.direct));
}

void tst_PeopleViewModels::a_removed_contact_leaves_the_list()
{
    Front front;
    front.signIn();
    front.app.contacts()->select(keyOf(front.desk.bert));
    QCOMPARE(front.app.contacts()->selectedName(), u"Bert"_s);
    front.app.contacts()->remove(keyOf(front.desk.bert), false);
    front.desk.settle();
    QCOMPARE(front.app.contacts()->contactCount(), 1);
    QCOMPARE(front.app.contacts()->selectedKey(), QString());
}

void tst_PeopleViewModels::a_group_is_made_of_picked_contacts()
{
    Front front;
    front.signIn();
    GroupsViewModel *groups = front.app.groups();
    groups->beginPicking();
    QCOMPARE(groups->candidates()->count(), 2);
    groups->togglePicked(keyOf(front.desk.bert));
    groups->togglePicked(keyOf(front.desk.cora));
    groups->togglePicked(keyOf(front.desk.bert));
    QCOMPARE(groups->picked()->count(), 1);
    QSignalSpy done(groups, &GroupsViewModel::done);

    groups->create(u"Tea"_s);
    front.desk.settle();

    QCOMPARE(done.count(), 1);
    QVERIFY(!groups->isBusy());
    QCOMPARE(groups->groups()->count(), 2);
    QCOMPARE(front.app.chat()->title(), u"Tea"_s);
}

void tst_PeopleViewModels::members_are_added_to_a_group()
{
    Front front;
    const AccountId dora = front.desk.server.world().addPerson(u"dora"_s, u"dora's password"_s, u"Dora"_s);
    front.desk.server.world().befriend(front.desk.anna, dora);
    front.signIn();
    GroupsViewModel *groups = front.app.groups();
    groups->show(keyOf(front.desk.group));
    front.desk.settle();
    QCOMPARE(groups->members()->count(), 3);
    QCOMPARE(groups->members()->rows().first().roleText, u"Owner"_s);

    groups->beginPicking(keyOf(front.desk.group));
    QCOMPARE(groups->candidates()->count(), 1);
    groups->togglePicked(keyOf(dora));
    groups->addPicked();
    front.desk.settle();

    QCOMPARE(groups->members()->count(), 4);
}

void tst_PeopleViewModels::a_refused_group_says_why()
{
    Front front;
    front.signIn();
    front.desk.server.refuse(u"groups.create"_s, ErrorCode::GroupFull);
    front.app.groups()->beginPicking();
    front.app.groups()->togglePicked(keyOf(front.desk.bert));
    front.app.groups()->create(u"Tea"_s);
    front.desk.settle();
    QVERIFY(!front.app.groups()->errorText().isEmpty());
}

void tst_PeopleViewModels::offline_is_told_with_a_countdown_and_back_again()
{
    Front front;
    front.signIn();
    ConnectionViewModel *connection = front.app.connection();
    QCOMPARE(connection->state(), ConnectionViewModel::State::Online);
    QVERIFY(connection->bannerText().isEmpty());

    front.desk.server.setReachable(false);
    front.desk.lose();
    QVERIFY(!connection->bannerText().isEmpty());
    for (int halfSeconds = 0; halfSeconds < 240 && connection->secondsToRetry() < 3; ++halfSeconds)
        front.desk.pass(500ms); // the pauses between tries grow
    const int seconds = connection->secondsToRetry();
    QVERIFY(seconds >= 3);
    front.desk.pass(1s);
    QCOMPARE(connection->secondsToRetry(), seconds - 1);

    front.desk.server.setReachable(true);
    connection->retryNow();
    front.desk.settle();
    QVERIFY(connection->hasJustReturned());
    front.desk.pass(3s);
    QVERIFY(!connection->hasJustReturned());
    QVERIFY(connection->bannerText().isEmpty());
}

void tst_PeopleViewModels::signing_out_leaves_nothing_when_asked()
{
    Front front;
    front.signIn();
    const QString folder = front.desk.folder.path();
    front.app.signOut(true);
    front.desk.settle();
    QCOMPARE(front.app.stage(), AppViewModel::Stage::SignedOut);
    QVERIFY(front.desk.keychain->accounts().isEmpty());
    QVERIFY(!QDir(folder).exists(front.desk.address.key() + u'/' + keyOf(front.desk.anna)));
}

} // namespace skein::test

QTEST_GUILESS_MAIN(skein::test::tst_PeopleViewModels)
#include "tst_people_view_models.moc"
