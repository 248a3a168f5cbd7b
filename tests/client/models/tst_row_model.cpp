// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/conversation_list_model.h>
#include <models/message_list_model.h>
#include <models/person_list_model.h>
#include <models/request_list_model.h>
#include <models/toast_list_model.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

PersonItem person(const QString &key, const QString &name = {})
{
    PersonItem item;
    item.key = key;
    item.name = name;
    return item;
}

QList<PersonItem> people(const QString &keys)
{
    QList<PersonItem> items;
    for (const QChar key : keys)
        items.append(person(key));
    return items;
}

} // namespace

class tst_RowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_row_that_rises_is_moved_once();
    void a_changed_row_tells_which_roles();
    void a_row_of_another_kind_comes_anew();
    void equal_rows_tell_nothing();
    void neighbours_leave_together();
    void any_rows_become_any_others();
    void keys_that_are_not_unique_do_no_harm();
    void the_count_tells_its_changes();
    void each_model_names_its_roles_once_data();
    void each_model_names_its_roles_once();
};

void tst_RowModel::a_row_that_rises_is_moved_once()
{
    PersonListModel model;
    model.setPeople(people(u"abcd"_s));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    model.setPeople(people(u"dabc"_s));

    QCOMPARE(moved.count(), 1);
    QCOMPARE(inserted.count() + removed.count(), 0);
    QCOMPARE(model.rows().first().key, u"d"_s);
}

void tst_RowModel::a_changed_row_tells_which_roles()
{
    PersonListModel model;
    model.setPeople({person(u"a"_s, u"Anna"_s), person(u"b"_s, u"Bert"_s)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setPeople({person(u"a"_s, u"Anna"_s), person(u"b"_s, u"Bertha"_s)});

    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    const auto roles = changed[0][2].value<QList<int>>();
    QCOMPARE(roles.size(), 1);
    QCOMPARE(model.roleNames().value(roles.first()), "name");
}

void tst_RowModel::a_row_of_another_kind_comes_anew()
{
    ToastListModel model;
    ToastItem toast;
    toast.key = 1;
    model.setToasts({toast});
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    toast.kind = ToastKind::Kind::Error;
    model.setToasts({toast});

    QCOMPARE(removed.count(), 1); // a view would keep the delegate of the old kind
    QCOMPARE(inserted.count(), 1);
}

void tst_RowModel::equal_rows_tell_nothing()
{
    PersonListModel model;
    model.setPeople(people(u"abc"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPeople(people(u"abc"_s));
    QCOMPARE(changed.count(), 0);
}

void tst_RowModel::neighbours_leave_together()
{
    PersonListModel model;
    model.setPeople(people(u"abcdef"_s));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setPeople(people(u"ae"_s));
    QCOMPARE(removed.count(), 2); // "f", and "bcd" at once
    QCOMPARE(model.count(), 2);
}

void tst_RowModel::any_rows_become_any_others()
{
    PersonListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::minstd_rand random(7);
    for (int round = 0; round < 300; ++round) {
        QString keys = u"abcdefghijklmnop"_s;
        std::shuffle(keys.begin(), keys.end(), random);
        keys.truncate(int(random() % 16));
        model.setPeople(people(keys));
        QCOMPARE(model.rows(), people(keys));
    }
}

void tst_RowModel::keys_that_are_not_unique_do_no_harm()
{
    PersonListModel model;
    model.setPeople(people(u"aab"_s));
    QCOMPARE(model.count(), 3);
    model.setPeople(people(u"ab"_s));
    QCOMPARE(model.rows(), people(u"ab"_s));
}

void tst_RowModel::the_count_tells_its_changes()
{
    PersonListModel model;
    QSignalSpy counted(&model, &RowModelBase::countChanged);
    model.setPeople(people(u"a"_s));
    QCOMPARE(counted.count(), 1);
    model.setPeople({});
    QCOMPARE(counted.count(), 2);
}

void tst_RowModel::each_model_names_its_roles_once_data()
{
    QTest::addColumn<QList<QByteArray>>("names");
    QTest::newRow("conversations") << ConversationListModel::roles.names().values();
    QTest::newRow("messages") << MessageListModel::roles.names().values();
    QTest::newRow("images") << ImageListModel::roles.names().values();
    QTest::newRow("people") << PersonListModel::roles.names().values();
    QTest::newRow("requests") << RequestListModel::roles.names().values();
    QTest::newRow("toasts") << ToastListModel::roles.names().values();
}

void tst_RowModel::each_model_names_its_roles_once()
{
    QFETCH(QList<QByteArray>, names);
    QVERIFY(names.contains("key"));
    QCOMPARE(QSet<QByteArray>(names.begin(), names.end()).size(), names.size());
}

} // namespace skein::client

QTEST_GUILESS_MAIN(skein::client::tst_RowModel)
#include "tst_row_model.moc"
