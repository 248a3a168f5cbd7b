// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/group_finder_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <viewmodels/follow.h>

namespace skein::client {

GroupFinderViewModel::GroupFinderViewModel(Needs needs, QObject *parent) : QObject(parent), m_needs(std::move(needs))
{
    connect(&m_needs.client, &ClientSession::workspaceClosing, this, [this] { find({}); });
    connect(&m_needs.client, &ClientSession::workspaceOpened, this, [this] {
        const StoreEvents &events = m_needs.client.workspace()->events();
        connect(&events, &StoreEvents::conversationsChanged, this, &GroupFinderViewModel::refresh);
    });
}

void GroupFinderViewModel::find(const QString &text)
{
    m_query = text.trimmed();
    m_cards.clear();
    m_asked.clear();
    m_hasMore = false;
    m_searchText.clear();
    refresh();
    search();
}

void GroupFinderViewModel::findMore()
{
    if (m_hasMore && !m_isSearching)
        search();
}

void GroupFinderViewModel::join(const QString &groupKey, const QString &note)
{
    Workspace *workspace = m_needs.client.workspace();
    const auto group = idOf<ConversationId>(groupKey);
    if (workspace == nullptr || !group.isValid())
        return;
    follow(workspace->groups.join(group, note), this, [this, group](const Result<JoinOutcome> &answer) { onJoined(group, answer); });
}

void GroupFinderViewModel::search()
{
    Workspace *workspace = m_needs.client.workspace();
    m_isSearching = workspace != nullptr && !m_query.isEmpty();
    Q_EMIT searchChanged();
    if (!m_isSearching)
        return;
    const auto after = m_cards.isEmpty() ? std::nullopt : std::optional(m_cards.last().conversation);
    follow(workspace->groups.find(m_query, after), this,
           [this, query = m_query](const Result<GroupCards> &answer) { onFound(query, answer); });
}

void GroupFinderViewModel::onFound(const QString &query, const Result<GroupCards> &answer)
{
    if (query != m_query)
        return; // somebody typed on
    m_isSearching = false;
    m_hasMore = answer && answer->more;
    if (answer)
        m_cards.append(answer->groups);
    if (!answer)
        m_searchText = errorText(answer.error().code);
    else if (m_cards.isEmpty())
        m_searchText = tr("No group found. Groups that take only whom a member adds are not listed.");
    refresh();
    Q_EMIT searchChanged();
}

void GroupFinderViewModel::onJoined(ConversationId group, const Result<JoinOutcome> &answer)
{
    if (!answer)
        return m_needs.toasts.complain(errorText(answer.error().code));
    Q_EMIT joined();
    if (*answer == JoinOutcome::Joined)
        return m_needs.openChat(group);
    m_asked.insert(group);
    refresh();
    m_needs.toasts.celebrate(tr("The owner or an admin decides whether you are let in."));
}

void GroupFinderViewModel::refresh()
{
    QList<GroupItem> items;
    for (const GroupCard &card : std::as_const(m_cards))
        items.append(item(card));
    m_found.setGroups(items);
}

GroupItem GroupFinderViewModel::item(const GroupCard &card) const
{
    GroupItem item;
    item.key = keyOf(card.conversation);
    item.title = card.title.value();
    item.avatarSource = avatarUrl(card.avatar);
    item.memberText = tr("%n member(s)", nullptr, int(card.memberCount));
    item.description = card.description.value().simplified();
    item.needsApproval = card.joinRule == JoinRule::Approval;
    const auto own = m_needs.client.workspace()->store().conversations.row(card.conversation);
    if (own && own->isMember)
        item.stateText = tr("Member");
    else if (m_asked.contains(card.conversation))
        item.stateText = tr("Asked");
    return item;
}

} // namespace skein::client
