// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/group_list_model.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! Groups that the user is not in yet: finding and joining them.
class GroupFinderViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to GroupsViewModel")
    Q_PROPERTY(skein::client::GroupListModel *found READ found CONSTANT)
    Q_PROPERTY(bool searching READ isSearching NOTIFY searchChanged)
    //! Why nothing is shown, or empty.
    Q_PROPERTY(QString searchText READ searchText NOTIFY searchChanged)
    Q_PROPERTY(bool moreFound READ hasMore NOTIFY searchChanged)

public:
    struct Needs
    {
        ClientSession &client;
        ToastsViewModel &toasts;
        std::function<void(ConversationId)> openChat; //!< shows a conversation
    };

    explicit GroupFinderViewModel(Needs needs, QObject *parent = nullptr);

    [[nodiscard]] GroupListModel *found() { return &m_found; }
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    [[nodiscard]] QString searchText() const { return m_searchText; }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }

    //! Looks for groups by number or a part of the title; an empty text empties the list.
    Q_INVOKABLE void find(const QString &text);
    Q_INVOKABLE void findMore();
    //! Joins, or asks to be let in; `joined` follows. Then the chat is opened.
    Q_INVOKABLE void join(const QString &groupKey, const QString &note);

Q_SIGNALS:
    void searchChanged();
    //! The user is in the group, or waits to be let in: close the dialog.
    void joined();

private:
    void search();
    void onFound(const QString &query, const Result<GroupCards> &answer);
    void onJoined(ConversationId group, const Result<JoinOutcome> &answer);
    void refresh();
    [[nodiscard]] GroupItem item(const GroupCard &card) const;

    Needs m_needs;
    GroupListModel m_found;
    QList<GroupCard> m_cards;
    QSet<ConversationId> m_asked; //!< since this search began: nobody tells of a rejection
    QString m_query;
    QString m_searchText;
    bool m_isSearching = false;
    bool m_hasMore = false;
};

} // namespace skein::client
