// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/conversation_list_model.h>
#include <session/client_session.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! The conversation list.
class ConversationsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! What `filter` and `searchText` leave.
    Q_PROPERTY(skein::client::ConversationListModel *conversations READ conversations CONSTANT)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY filterChanged)
    //! Part of a title; empty: everything.
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    //! Unread messages in all conversations: the badge of the rail.
    Q_PROPERTY(int unreadMessages READ unreadMessages NOTIFY unreadChanged)
    //! Conversations with unread messages: the number on the chip.
    Q_PROPERTY(int unreadConversations READ unreadConversations NOTIFY unreadChanged)
    //! The account has no conversation at all (and knows that it has none): show the welcome page.
    Q_PROPERTY(bool empty READ isEmpty NOTIFY loadedChanged)
    //! False until the store or the server has answered for the first time: show the skeleton.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)

public:
    enum class Filter { All, Unread, Groups };
    Q_ENUM(Filter)

    ConversationsViewModel(ClientSession &client, const Wording &wording, QObject *parent = nullptr);

    [[nodiscard]] ConversationListModel *conversations() { return &m_conversations; }
    [[nodiscard]] Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString &text);
    [[nodiscard]] int unreadMessages() const { return m_unreadMessages; }
    [[nodiscard]] int unreadConversations() const { return m_unreadConversations; }
    [[nodiscard]] bool isEmpty() const { return m_isLoaded && m_isEmpty; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    //! Which one is open; empty: none.
    void setSelected(const QString &key) { m_conversations.setSelected(key); }

    //! Everything in the conversation counts as read.
    Q_INVOKABLE void markRead(const QString &key);
    //! The key of the conversation above (−1) or below (1) `key` in the list, or empty: for Alt+Up and Alt+Down.
    Q_INVOKABLE QString neighbour(const QString &key, int step) const;
    //! The next conversation with unread messages after `key`, round the end, or empty: for Alt+Shift+Down.
    Q_INVOKABLE QString nextUnread(const QString &key) const;

Q_SIGNALS:
    void filterChanged();
    void searchTextChanged();
    void unreadChanged();
    void loadedChanged();

private:
    void applyFilter();
    void count();
    void updateLoaded();

    ClientSession &m_client;
    ConversationListModel m_conversations;
    Filter m_filter = Filter::All;
    QString m_searchText;
    int m_unreadMessages = 0;
    int m_unreadConversations = 0;
    bool m_isEmpty = true;
    bool m_isLoaded = false;
};

} // namespace skein::client
