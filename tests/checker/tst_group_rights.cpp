// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "group_rights.h"

#include <QTest>

using namespace skein;
using namespace skein::test;

//! The checker itself: it must see each kind of deed that nobody had the right to.
class tst_GroupRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_proper_history_is_fine();
    void each_wrong_deed_is_seen_data();
    void each_wrong_deed_is_seen();
};

namespace {

enum : qint64 { alice = 1, ada = 2, bob = 3, eve = 4 };

//! Alice made the group with Ada and Bob, and Ada an admin; then more.
Findings after(QList<GroupDeed> more)
{
    QList<GroupDeed> deeds{{.kind = EntryKind::Created, .sender = alice, .subjects = {alice, ada, bob}},
                           {.kind = EntryKind::AdminAppointed, .sender = alice, .subjects = {ada}}};
    deeds += more;
    for (qsizetype i = 0; i < deeds.size(); ++i) {
        deeds[i].conversation = 7;
        deeds[i].seq = i + 1;
        deeds[i].at = i * 10;
    }
    return brokenRights(deeds, 4);
}

} // namespace

void tst_GroupRights::a_proper_history_is_fine()
{
    const auto found = after({{.kind = EntryKind::Message, .sender = bob},
                              {.kind = EntryKind::Muted, .sender = ada, .subjects = {bob}, .until = 45},
                              {.kind = EntryKind::Left, .sender = ada},
                              {.kind = EntryKind::Message, .sender = bob}, // at 50
                              {.kind = EntryKind::Joined, .sender = bob, .subjects = {eve}},
                              {.kind = EntryKind::OwnerChanged, .sender = alice, .subjects = {eve}},
                              {.kind = EntryKind::Removed, .sender = eve, .subjects = {alice, bob}},
                              {.kind = EntryKind::Dissolved, .sender = eve}});
    QVERIFY2(found.isEmpty(), qPrintable(found.sentences().join(u'\n')));
}

void tst_GroupRights::each_wrong_deed_is_seen_data()
{
    QTest::addColumn<QList<GroupDeed>>("deeds");
    const auto row = [](const char *name, const QList<GroupDeed> &deeds) { QTest::newRow(name) << deeds; };
    row("a stranger writes", {{.kind = EntryKind::Message, .sender = eve}});
    row("who was removed writes",
        {{.kind = EntryKind::Removed, .sender = ada, .subjects = {bob}}, {.kind = EntryKind::Message, .sender = bob}});
    row("who is muted writes",
        {{.kind = EntryKind::Muted, .sender = ada, .subjects = {bob}, .until = 900}, {.kind = EntryKind::Message, .sender = bob}});
    row("a member writes though everyone is muted",
        {{.kind = EntryKind::EveryoneMuted, .sender = ada}, {.kind = EntryKind::Message, .sender = bob}});
    row("a member removes", {{.kind = EntryKind::Removed, .sender = bob, .subjects = {ada}}});
    row("an admin removes the owner", {{.kind = EntryKind::Removed, .sender = ada, .subjects = {alice}}});
    row("an admin appoints", {{.kind = EntryKind::AdminAppointed, .sender = ada, .subjects = {bob}}});
    row("somebody joins twice", {{.kind = EntryKind::Joined, .sender = alice, .subjects = {bob}}});
    row("two own it", {{.kind = EntryKind::OwnerChanged, .sender = ada, .subjects = {bob}}});
    row("a member renames", {{.kind = EntryKind::Renamed, .sender = bob}});
    row("something follows the end", {{.kind = EntryKind::Dissolved, .sender = alice}, {.kind = EntryKind::Left, .sender = bob}});
    row("too many", {{.kind = EntryKind::Joined, .sender = alice, .subjects = {eve, 5}}});
}

void tst_GroupRights::each_wrong_deed_is_seen()
{
    QFETCH(QList<GroupDeed>, deeds);
    QVERIFY(!after(deeds).isEmpty());
}

QTEST_GUILESS_MAIN(tst_GroupRights)
#include "tst_group_rights.moc"
