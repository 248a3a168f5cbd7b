// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "people.h"

namespace skein::sim {

using namespace Qt::StringLiterals;
using namespace client;

namespace {

constexpr std::chrono::seconds longestMute{20};

} // namespace

AccountId People::anybody()
{
    return m_dice.oneOf(m_devices)->account();
}

ConversationId People::anyGroup(const Device &device)
{
    auto rows = device.workspace()->store().conversations.rows();
    rows.removeIf([](const ConversationRow &row) { return row.kind != ConversationKind::Group || !row.isMember; });
    std::ranges::sort(rows, {}, &ConversationRow::id);
    auto ruled = rows;
    ruled.removeIf([](const ConversationRow &row) { return row.role == Role::Member; });
    if (!ruled.isEmpty() && m_dice.chance(800))
        return m_dice.oneOf(ruled).id;
    return rows.isEmpty() ? ConversationId() : m_dice.oneOf(rows).id;
}

void People::noteDeed(const Device &device, const QString &deed, ConversationId group, AccountId subject)
{
    const QString whom = subject.isValid() ? u" "_s + QString::number(subject.value()) : QString();
    m_transcript.note(device.name(), u"%1%2 in %3"_s.arg(deed, whom).arg(group.value()));
}

void People::join(Device &device)
{
    const Device &other = *m_dice.oneOf(m_devices); // tells of a group of his
    const ConversationId group = other.workspace() ? anyGroup(other) : ConversationId();
    if (!group.isValid())
        return;
    noteDeed(device, u"joins"_s, group);
    device.workspace()->groups.join(group, u"let me in"_s);
}

void People::letIn(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    const AccountId subject = anybody();
    noteDeed(device, u"decides about"_s, group, subject);
    if (m_dice.chance(750))
        device.workspace()->groups.approve(group, subject);
    else
        device.workspace()->groups.reject(group, subject);
}

void People::removeMember(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    const AccountId subject = anybody();
    noteDeed(device, u"removes"_s, group, subject);
    device.workspace()->groups.remove(group, {subject}, m_dice.chance(250));
}

void People::pardon(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    const AccountId subject = anybody();
    noteDeed(device, u"pardons"_s, group, subject);
    device.workspace()->groups.unlist(group, subject);
}

void People::mute(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    const AccountId subject = anybody();
    const bool lifts = m_dice.chance(400);
    noteDeed(device, lifts ? u"unmutes"_s : u"mutes"_s, group, subject);
    const std::chrono::milliseconds span{m_dice.below(quint32(std::chrono::milliseconds(longestMute).count()))};
    device.workspace()->groups.mute(group, subject, lifts ? Timestamp{} : device.clock().now() + span);
}

void People::muteEveryone(Device &device)
{
    UpdateGroup change;
    change.conversation = anyGroup(device);
    if (!change.conversation.isValid())
        return;
    change.everyoneMuted = m_dice.chance(400);
    noteDeed(device, *change.everyoneMuted ? u"mutes everyone"_s : u"unmutes everyone"_s, change.conversation);
    device.workspace()->groups.update(change);
}

void People::appoint(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    const AccountId subject = anybody();
    noteDeed(device, u"appoints or dismisses"_s, group, subject);
    device.workspace()->groups.setAdmin(group, subject, m_dice.chance(750));
}

void People::handOver(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    const AccountId subject = anybody();
    noteDeed(device, u"hands over to"_s, group, subject);
    device.workspace()->groups.transfer(group, subject);
}

void People::rename(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    noteDeed(device, u"renames"_s, group);
    device.workspace()->groups.rename(group, u"renamed %1"_s.arg(++m_groups));
}

void People::changeJoinRule(Device &device)
{
    UpdateGroup change;
    change.conversation = anyGroup(device);
    if (!change.conversation.isValid())
        return;
    change.joinRule = m_dice.chance(700) ? JoinRule::Open : m_dice.chance(700) ? JoinRule::Approval : JoinRule::Closed;
    noteDeed(device, u"changes how one joins"_s, change.conversation);
    device.workspace()->groups.update(change);
}

void People::callNames(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    const AccountId subject = anybody();
    noteDeed(device, u"names"_s, group, subject);
    device.workspace()->groups.setNickname(group, subject, u"name %1"_s.arg(++m_groups));
}

void People::dissolve(Device &device)
{
    const ConversationId group = anyGroup(device);
    if (!group.isValid())
        return;
    noteDeed(device, u"dissolves"_s, group);
    device.workspace()->groups.dissolve(group);
}

} // namespace skein::sim
