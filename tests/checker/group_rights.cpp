// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "group_rights.h"

#include <QHash>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

enum Rank { Stranger, Member, Admin, Owner };

//! One group as its log has it so far.
struct GroupState
{
    QHash<qint64, Rank> members;
    QHash<qint64, qint64> mutedUntil; //!< also of who left
    bool isEveryoneMuted = false;
    bool isDissolved = false;

    Rank rankOf(qint64 account) const { return members.value(account, Stranger); }
};

bool mayWrite(const GroupState &group, const GroupDeed &deed)
{
    const Rank rank = group.rankOf(deed.sender);
    return rank != Stranger && (rank != Member || !group.isEveryoneMuted) && group.mutedUntil.value(deed.sender) <= deed.at;
}

bool outranksAll(const GroupState &group, const GroupDeed &deed)
{
    return std::ranges::all_of(deed.subjects, [&](qint64 subject) {
        const Rank rank = group.rankOf(subject);
        return rank != Stranger && rank < group.rankOf(deed.sender);
    });
}

bool areStrangers(const GroupState &group, const GroupDeed &deed)
{
    return std::ranges::none_of(deed.subjects, [&](qint64 subject) { return group.members.contains(subject); });
}

bool isAllowed(const GroupState &group, const GroupDeed &deed)
{
    const Rank rank = group.rankOf(deed.sender);
    const bool isBySelf = deed.subjects == QList{deed.sender};
    switch (deed.kind) {
    case EntryKind::Created:
        return deed.seq == 1;
    case EntryKind::Message:
        return mayWrite(group, deed);
    case EntryKind::Joined:
        return areStrangers(group, deed) && (rank != Stranger || isBySelf);
    case EntryKind::NicknameChanged:
        return rank != Stranger && (isBySelf || (rank >= Admin && outranksAll(group, deed)));
    case EntryKind::Removed:
    case EntryKind::Muted:
    case EntryKind::Unmuted:
        return rank >= Admin && outranksAll(group, deed);
    case EntryKind::AdminAppointed:
    case EntryKind::AdminDismissed:
    case EntryKind::OwnerChanged:
        return rank == Owner && outranksAll(group, deed);
    case EntryKind::Dissolved:
        return rank == Owner;
    case EntryKind::Left:
    case EntryKind::Recalled:
        return rank != Stranger;
    default:
        return rank >= Admin;
    }
}

void setRank(GroupState &group, const GroupDeed &deed, Rank rank)
{
    for (const qint64 subject : deed.subjects)
        group.members[subject] = rank;
}

void fold(GroupState &group, const GroupDeed &deed)
{
    switch (deed.kind) {
    case EntryKind::Created:
        setRank(group, deed, Member);
        group.members[deed.sender] = Owner;
        break;
    case EntryKind::Joined:
    case EntryKind::AdminDismissed:
        setRank(group, deed, Member);
        break;
    case EntryKind::AdminAppointed:
        setRank(group, deed, Admin);
        break;
    case EntryKind::OwnerChanged:
        group.members[deed.sender] = Member;
        setRank(group, deed, Owner);
        group.mutedUntil.remove(deed.subjects.value(0));
        break;
    case EntryKind::Left:
        group.members.remove(deed.sender);
        break;
    case EntryKind::Removed:
        group.members.removeIf([&](auto member) { return deed.subjects.contains(member.key()); });
        break;
    case EntryKind::Muted:
    case EntryKind::Unmuted:
        group.mutedUntil[deed.subjects.value(0)] = deed.until;
        break;
    case EntryKind::EveryoneMuted:
    case EntryKind::EveryoneUnmuted:
        group.isEveryoneMuted = deed.kind == EntryKind::EveryoneMuted;
        break;
    case EntryKind::Dissolved:
        group.isDissolved = true;
        break;
    default:
        break;
    }
}

} // namespace

Findings brokenRights(const QList<GroupDeed> &deeds, qsizetype membersMost)
{
    Findings found;
    QHash<qint64, GroupState> groups;
    for (const GroupDeed &deed : deeds) {
        GroupState &group = groups[deed.conversation];
        const QString where = u"conversation %1, #%2: "_s.arg(deed.conversation).arg(deed.seq);
        if (group.isDissolved)
            found.add(Findings::Kind::State, where + u"something follows the end of the group"_s);
        else if (!isAllowed(group, deed))
            found.add(Findings::Kind::Leaked, where + u"%1 by somebody who had no right to"_s.arg(nameOf(deed.kind)));
        fold(group, deed);
        if (group.members.size() > membersMost)
            found.add(Findings::Kind::State, where + u"more members than a group takes"_s);
    }
    return found;
}

} // namespace skein::test
