// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/groups_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <models/people.h>
#include <viewmodels/follow.h>

#include <algorithm>

namespace skein::client {

namespace {

bool isGroupOfMine(const ConversationItem &item)
{
    return item.group && item.mayWrite;
}

bool hasSmallerTitle(const ConversationItem &left, const ConversationItem &right)
{
    return Wording::compare(left.title, right.title) < 0;
}

} // namespace

GroupsViewModel::GroupsViewModel(Needs needs, QObject *parent)
    : QObject(parent),
      m_needs(std::move(needs)), m_groups(m_needs.wording),
    m_details({m_needs.client, m_needs.wording, m_needs.toasts, m_needs.openChat}),
    m_finder({m_needs.client, m_needs.toasts, m_needs.openChat})
{
    m_groups.setFilter(isGroupOfMine);
    m_groups.setOrder(hasSmallerTitle);
    connect(&m_needs.client, &ClientSession::workspaceOpened, this, &GroupsViewModel::onOpened);
    connect(&m_needs.client, &ClientSession::workspaceClosing, this, [this] {
        m_groups.setWorkspace(nullptr);
        show({});
        m_pickedKeys.clear();
        m_candidates.setPeople({});
        m_picked.setPeople({});
    });
    connect(&m_needs.wording, &Wording::changed, this, &GroupsViewModel::refresh);
}

void GroupsViewModel::show(const QString &groupKey)
{
    if (std::exchange(m_shownKey, groupKey) == groupKey)
        return;
    m_memberFilter.clear();
    refreshShown();
    loadMembers();
}

QString GroupsViewModel::shownTitle() const
{
    return m_shown ? m_shown->title : QString();
}

QString GroupsViewModel::memberCountText() const
{
    return m_shown ? tr("%n member(s)", nullptr, int(m_shown->memberCount)) : QString();
}

void GroupsViewModel::setMemberFilter(const QString &text)
{
    if (std::exchange(m_memberFilter, text) != text)
        refreshShown();
}

void GroupsViewModel::setCandidateFilter(const QString &text)
{
    if (std::exchange(m_candidateFilter, text) == text)
        return;
    refreshCandidates();
    Q_EMIT candidateFilterChanged();
}

void GroupsViewModel::beginPicking(const QString &groupKey)
{
    m_growingKey = groupKey;
    m_pickedKeys.clear();
    setCandidateFilter({});
    refreshCandidates();
    end({});
}

void GroupsViewModel::togglePicked(const QString &accountKey)
{
    if (m_pickedKeys.removeAll(accountKey) == 0)
        m_pickedKeys.append(accountKey);
    refreshCandidates();
}

void GroupsViewModel::create(const QString &title)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr || m_isBusy)
        return;
    begin();
    follow(workspace->actions.createGroup(title, pickedAccounts()), this, [this](const Result<ConversationId> &answer) {
        end(answer ? QString() : client::errorText(answer.error().code));
        if (!answer)
            return;
        Q_EMIT done();
        m_needs.openChat(*answer);
    });
}

void GroupsViewModel::addPicked()
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr || m_isBusy)
        return;
    begin();
    const auto group = idOf<ConversationId>(m_growingKey);
    follow(workspace->actions.addMembers(group, pickedAccounts()), this, [this](const Result<void> &answer) {
        end(answer ? QString() : client::errorText(answer.error().code));
        if (!answer)
            return;
        loadMembers();
        Q_EMIT done();
    });
}

void GroupsViewModel::leave(const QString &groupKey)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    const auto group = idOf<ConversationId>(groupKey);
    follow(workspace->actions.leaveGroup(group), this, [this](const Result<void> &answer) {
        if (answer)
            m_needs.toasts.inform(tr("You left the group."));
        else
            m_needs.toasts.complain(client::errorText(answer.error().code));
    });
}

void GroupsViewModel::onOpened()
{
    Workspace *workspace = m_needs.client.workspace();
    m_groups.setWorkspace(workspace);
    const StoreEvents &events = workspace->events();
    connect(&events, &StoreEvents::membersChanged, this, &GroupsViewModel::refreshShown);
    connect(&events, &StoreEvents::conversationsChanged, this, &GroupsViewModel::refreshShown);
    connect(&events, &StoreEvents::profilesChanged, this, &GroupsViewModel::refreshShown);
    connect(&events, &StoreEvents::contactsChanged, this, &GroupsViewModel::refreshCandidates);
    connect(&workspace->presence, &PresenceBook::presenceChanged, this, &GroupsViewModel::refresh);
}

void GroupsViewModel::refresh()
{
    refreshShown();
    refreshCandidates();
}

void GroupsViewModel::refreshShown()
{
    Workspace *workspace = m_needs.client.workspace();
    const auto group = idOf<ConversationId>(m_shownKey);
    const bool isShown = workspace != nullptr && !m_shownKey.isEmpty();
    m_shown = isShown ? workspace->store().conversations.row(group) : std::nullopt;
    auto members = m_shown ? People(*workspace, m_needs.wording).members(group) : QList<PersonItem>();
    members.removeIf([this](const PersonItem &person) { return !matches(person, m_memberFilter); });
    m_members.setPeople(members);
    m_details.show(m_shown);
    Q_EMIT shownChanged();
}

void GroupsViewModel::refreshCandidates()
{
    if (m_needs.client.workspace() == nullptr)
        return;
    QList<PersonItem> candidates = eligible();
    QHash<QString, PersonItem> byKey;
    for (PersonItem &person : candidates) {
        person.picked = m_pickedKeys.contains(person.key);
        byKey.insert(person.key, person);
    }
    candidates.removeIf([this](const PersonItem &person) { return !matches(person, m_candidateFilter); });
    m_candidates.setPeople(candidates);
    QList<PersonItem> picked;
    for (const QString &key : std::as_const(m_pickedKeys)) {
        if (byKey.contains(key))
            picked.append(byKey.value(key));
    }
    m_picked.setPeople(picked);
}

// All contacts, or those who are not in the group yet.
QList<PersonItem> GroupsViewModel::eligible() const
{
    const People people(*m_needs.client.workspace(), m_needs.wording);
    QList<PersonItem> eligible = people.contacts();
    if (m_growingKey.isEmpty())
        return eligible;
    QSet<QString> members;
    for (const PersonItem &member : people.members(idOf<ConversationId>(m_growingKey)))
        members.insert(member.key);
    eligible.removeIf([&members](const PersonItem &person) { return members.contains(person.key); });
    return eligible;
}

void GroupsViewModel::loadMembers()
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr || !m_shown || !m_shown->isMember)
        return;
    m_isLoadingMembers = true;
    Q_EMIT shownChanged();
    follow(workspace->actions.loadMembers(idOf<ConversationId>(m_shownKey)), this, [this](const Result<void> &) {
        m_isLoadingMembers = false;
        Q_EMIT shownChanged();
    });
}

QList<AccountId> GroupsViewModel::pickedAccounts() const
{
    QList<AccountId> accounts;
    for (const PersonItem &person : m_picked.rows())
        accounts.append(idOf<AccountId>(person.key));
    return accounts;
}

void GroupsViewModel::begin()
{
    m_isBusy = true;
    Q_EMIT busyChanged();
}

void GroupsViewModel::end(const QString &problem)
{
    m_isBusy = false;
    m_errorText = problem;
    Q_EMIT busyChanged();
    Q_EMIT errorTextChanged();
}

} // namespace skein::client
