// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/conversations_view_model.h>

#include <core/pinyin.h>

#include <models/addresses.h>

namespace skein::client {

ConversationsViewModel::ConversationsViewModel(ClientSession &client, const Wording &wording, QObject *parent)
    : QObject(parent),
      m_client(client), m_conversations(wording)
{
    connect(&client, &ClientSession::workspaceOpened, this, [this] {
        m_conversations.setWorkspace(m_client.workspace());
        updateLoaded();
    });
    connect(&client, &ClientSession::workspaceClosing, this, [this] {
        m_conversations.setWorkspace(nullptr);
        m_isLoaded = false;
        Q_EMIT loadedChanged();
    });
    connect(&client, &ClientSession::linkChanged, this, &ConversationsViewModel::updateLoaded);
    connect(&m_conversations, &ConversationListModel::refreshed, this, &ConversationsViewModel::count);
}

void ConversationsViewModel::setFilter(Filter filter)
{
    if (std::exchange(m_filter, filter) == filter)
        return;
    applyFilter();
    Q_EMIT filterChanged();
}

void ConversationsViewModel::setSearchText(const QString &text)
{
    if (std::exchange(m_searchText, text) == text)
        return;
    applyFilter();
    Q_EMIT searchTextChanged();
}

void ConversationsViewModel::markRead(const QString &key)
{
    Workspace *workspace = m_client.workspace();
    const auto conversation = idOf<ConversationId>(key);
    if (workspace != nullptr)
        workspace->marks.markRead(conversation, workspace->store().log.state(conversation).head);
}

QString ConversationsViewModel::neighbour(const QString &key, int step) const
{
    const auto &rows = m_conversations.rows();
    const int wanted = m_conversations.indexOf(key) + step;
    return wanted >= 0 && wanted < rows.size() ? rows[wanted].key : QString();
}

QString ConversationsViewModel::nextUnread(const QString &key) const
{
    const auto &rows = m_conversations.rows();
    const qsizetype from = m_conversations.indexOf(key) + 1;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const ConversationItem &row = rows[(from + i) % rows.size()];
        if (row.unread > 0 && row.key != key)
            return row.key;
    }
    return {};
}

// The open conversation stays in the list of unread ones while it is being read.
void ConversationsViewModel::applyFilter()
{
    m_conversations.setFilter([filter = m_filter, text = m_searchText.trimmed()](const ConversationItem &item) {
        if (filter == Filter::Unread && item.unread == 0 && !item.selected)
            return false;
        if (filter == Filter::Groups && !item.group)
            return false;
        return text.isEmpty() || matchesTyped(item.title, text);
    });
}

void ConversationsViewModel::count()
{
    int messages = 0;
    int conversations = 0;
    const auto all = m_conversations.all();
    for (const ConversationItem &item : all) {
        messages += item.unread;
        conversations += item.unread > 0 ? 1 : 0;
    }
    const bool hasChanged = messages != m_unreadMessages || conversations != m_unreadConversations;
    m_unreadMessages = messages;
    m_unreadConversations = conversations;
    if (hasChanged)
        Q_EMIT unreadChanged();
    if (std::exchange(m_isEmpty, all.isEmpty()) != all.isEmpty())
        updateLoaded();
}

void ConversationsViewModel::updateLoaded()
{
    m_isLoaded = m_isLoaded || !m_isEmpty || m_client.link() == ClientSession::Link::Live;
    Q_EMIT loadedChanged();
}

} // namespace skein::client
