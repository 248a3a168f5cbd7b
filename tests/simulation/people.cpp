// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "people.h"

#include <algorithm>

namespace skein::sim {

using namespace Qt::StringLiterals;
using namespace client;

void People::act()
{
    Device &device = *m_dice.oneOf(m_devices);
    if (device.isRunning() && device.client().session().state() == client::Session::State::SignedOut)
        device.logIn();
    else if (device.isRunning() && device.workspace())
        (this->*pick())(device);
}

People::Deed People::pick()
{
    static const std::vector<Weighted> deeds{
        {60, &People::write},       {6, &People::writeMany},      {14, &People::read},
        {6, &People::recall},       {3, &People::scrollBack},     {3, &People::type},
        {1, &People::makeGroup},    {4, &People::addMembers},     {3, &People::leave},
        {1, &People::removeContact}, {2, &People::requestContact}, {4, &People::answerRequests},
        {4, &People::settleFailed}, {1, &People::leaveAndReturn}, {6, &People::join},
        {3, &People::letIn},        {4, &People::removeMember},   {2, &People::pardon},
        {2, &People::mute},         {2, &People::muteEveryone},   {3, &People::appoint},
        {1, &People::handOver},     {2, &People::rename},         {3, &People::changeJoinRule},
        {1, &People::callNames},
    };
    if (m_dice.below(400) == 0)
        return &People::dissolve; // seldom: nothing comes after it
    quint32 sum = 0;
    for (const Weighted &one : deeds)
        sum += one.weight;
    quint32 thrown = m_dice.below(sum);
    const auto found = std::ranges::find_if(deeds, [&thrown](const Weighted &one) {
        const bool isIt = thrown < one.weight;
        thrown -= isIt ? 0 : one.weight;
        return isIt;
    });
    return found->deed;
}

ConversationRow People::anyConversation(const Device &device, std::optional<ConversationKind> kind)
{
    auto rows = device.workspace()->store().conversations.rows();
    rows.removeIf([kind](const ConversationRow &row) { return !row.isMember || (kind && row.kind != *kind); });
    std::ranges::sort(rows, {}, &ConversationRow::id);
    return rows.isEmpty() ? ConversationRow() : m_dice.oneOf(rows);
}

QList<AccountId> People::anyContacts(const Device &device)
{
    QList<AccountId> accounts;
    for (const ContactRow &contact : device.workspace()->store().contacts.contacts()) {
        if (m_dice.chance(600))
            accounts.append(contact.profile.account);
    }
    std::ranges::sort(accounts);
    return accounts;
}

// --- deeds --------------------------------------------------------------------------------------------------------------

void People::write(Device &device)
{
    const auto row = anyConversation(device);
    if (row.id.isValid())
        device.write(row.id, u"text %1 of %2 你好"_s.arg(++m_texts).arg(device.name()));
}

void People::writeMany(Device &device)
{
    const auto row = anyConversation(device);
    for (quint32 i = m_dice.below(8); row.id.isValid() && i > 0; --i)
        device.write(row.id, u"text %1 of %2"_s.arg(++m_texts).arg(device.name()));
}

void People::read(Device &device)
{
    const auto row = anyConversation(device);
    if (!row.id.isValid() || !row.log.head.isValid())
        return;
    const Seq upTo(row.log.head.value() - m_dice.below(3));
    m_transcript.note(device.name(), u"reads %1 up to #%2"_s.arg(row.id.value()).arg(upTo.value()));
    device.workspace()->marks.markRead(row.id, upTo);
}

void People::recall(Device &device)
{
    const auto row = anyConversation(device);
    auto entries = device.workspace()->store().log.newest(row.id, 10).entries;
    entries.removeIf([&device](const Entry &entry) {
        return entry.kind != EntryKind::Message || entry.sender != device.account();
    });
    if (entries.isEmpty())
        return;
    const Seq seq = m_dice.oneOf(entries).seq;
    m_transcript.note(device.name(), u"recalls %1:#%2"_s.arg(row.id.value()).arg(seq.value()));
    device.workspace()->actions.recall(row.id, seq);
}

void People::scrollBack(Device &device)
{
    const auto row = anyConversation(device);
    const auto range = device.workspace()->store().log.newestRange(row.id);
    device.workspace()->history.loadBefore(row.id, range ? range->first : Seq());
}

void People::type(Device &device)
{
    device.workspace()->typing.keystroke(anyConversation(device).id);
}

void People::makeGroup(Device &device)
{
    const QList<AccountId> members = anyContacts(device);
    m_transcript.note(device.name(), u"makes a group of %1"_s.arg(members.size() + 1));
    device.workspace()->actions.createGroup(u"group %1"_s.arg(++m_groups), members);
}

void People::addMembers(Device &device)
{
    const auto row = anyConversation(device, ConversationKind::Group);
    const QList<AccountId> members = anyContacts(device);
    if (!row.id.isValid() || members.isEmpty())
        return;
    m_transcript.note(device.name(), u"adds %1 to %2"_s.arg(members.size()).arg(row.id.value()));
    device.workspace()->actions.addMembers(row.id, members);
}

void People::leave(Device &device)
{
    const auto row = anyConversation(device, ConversationKind::Group);
    if (!row.id.isValid())
        return;
    m_transcript.note(device.name(), u"leaves %1"_s.arg(row.id.value()));
    device.workspace()->actions.leaveGroup(row.id);
}

void People::removeContact(Device &device)
{
    const QList<AccountId> contacts = anyContacts(device);
    if (contacts.isEmpty())
        return;
    m_transcript.note(device.name(), u"removes the contact %1"_s.arg(contacts.first().value()));
    device.workspace()->actions.removeContact(contacts.first());
}

void People::requestContact(Device &device)
{
    const Device &other = *m_dice.oneOf(m_devices);
    m_transcript.note(device.name(), u"asks %1 to be a contact"_s.arg(other.account().value()));
    device.workspace()->actions.requestContact(other.account(), u"hello again"_s);
}

void People::answerRequests(Device &device)
{
    for (const ContactRequest &request : device.workspace()->store().contacts.requests()) {
        if (!request.incoming || request.state != RequestState::Pending)
            continue;
        m_transcript.note(device.name(), u"answers %1"_s.arg(request.other.account.value()));
        if (m_dice.chance(800))
            device.workspace()->actions.acceptContact(request.other.account);
        else
            device.workspace()->actions.rejectContact(request.other.account);
    }
}

void People::settleFailed(Device &device)
{
    for (const ConversationRow &row : device.workspace()->store().conversations.rows()) {
        for (const OutboxMessage &message : device.workspace()->store().outbox.messages(row.id)) {
            if (message.state != OutboxState::Failed)
                continue;
            if (m_dice.chance(500))
                device.discard(message);
            else
                device.workspace()->outbox.retry(message.tag);
        }
    }
}

void People::leaveAndReturn(Device &device)
{
    device.logOut(); // he comes back by `act`
}

} // namespace skein::sim
