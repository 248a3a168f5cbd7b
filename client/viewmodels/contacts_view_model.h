// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/person_list_model.h>
#include <models/people.h>
#include <models/request_list_model.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! Contacts, requests and the search for people.
class ContactsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! By name in the language's order; role `section` is the letter. What `filterText` leaves.
    Q_PROPERTY(skein::client::PersonListModel *contacts READ contacts CONSTANT)
    //! Part of a name, or a number; empty: everybody.
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterTextChanged)
    //! All contacts, whatever the filter.
    Q_PROPERTY(int contactCount READ contactCount NOTIFY contactCountChanged)
    //! Requests of others to the user, and the user's own.
    Q_PROPERTY(skein::client::RequestListModel *incoming READ incoming CONSTANT)
    Q_PROPERTY(skein::client::RequestListModel *outgoing READ outgoing CONSTANT)
    //! Requests that wait for the user: the badge of the rail.
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged)

    //! Whom the user takes nothing of.
    Q_PROPERTY(skein::client::PersonListModel *blocked READ blocked CONSTANT)

    //! Accounts that `find` found; `relationText` says why one cannot be asked.
    Q_PROPERTY(skein::client::PersonListModel *found READ found CONSTANT)
    Q_PROPERTY(bool searching READ isSearching NOTIFY searchChanged)
    //! The search has more results: `findMore`.
    Q_PROPERTY(bool moreFound READ hasMoreFound NOTIFY searchChanged)
    //! What to say when there are no results ("Nobody found", or what went wrong); else empty.
    Q_PROPERTY(QString searchText READ searchText NOTIFY searchChanged)

    //! The contact whose card is shown; empty: none. Its name, number and presence.
    Q_PROPERTY(QString selectedKey READ selectedKey WRITE select NOTIFY selectedChanged)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY selectedChanged)
    Q_PROPERTY(QUrl selectedAvatar READ selectedAvatar NOTIFY selectedChanged)
    Q_PROPERTY(QString selectedNumberText READ selectedNumberText NOTIFY selectedChanged)
    Q_PROPERTY(QString selectedPresence READ selectedPresence NOTIFY selectedChanged)
    Q_PROPERTY(QString selectedPresenceText READ selectedPresenceText NOTIFY selectedChanged)

public:
    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        ToastsViewModel &toasts;
        std::function<void(ConversationId)> openChat; //!< shows a conversation
    };

    explicit ContactsViewModel(Needs needs, QObject *parent = nullptr);

    [[nodiscard]] PersonListModel *contacts() { return &m_contacts; }
    [[nodiscard]] QString filterText() const { return m_filterText; }
    void setFilterText(const QString &text);
    [[nodiscard]] int contactCount() const { return m_contactCount; }
    [[nodiscard]] RequestListModel *incoming() { return &m_incoming; }
    [[nodiscard]] RequestListModel *outgoing() { return &m_outgoing; }
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] PersonListModel *blocked() { return &m_blocked; }
    [[nodiscard]] PersonListModel *found() { return &m_found; }
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    [[nodiscard]] bool hasMoreFound() const { return m_hasMore; }
    [[nodiscard]] QString searchText() const { return m_searchText; }
    [[nodiscard]] QString selectedKey() const { return m_selected.key; }
    void select(const QString &accountKey);
    [[nodiscard]] QString selectedName() const { return m_selected.name; }
    [[nodiscard]] QUrl selectedAvatar() const { return m_selected.avatarSource; }
    [[nodiscard]] QString selectedNumberText() const { return m_selected.numberText; }
    [[nodiscard]] QString selectedPresence() const { return m_selected.presence; }
    [[nodiscard]] QString selectedPresenceText() const { return m_selected.presenceText; }


    //! Finds accounts by number, account name, a part of the name or its pinyin; an empty text empties the result.
    Q_INVOKABLE void find(const QString &text);
    Q_INVOKABLE void findMore();
    //! Asks somebody to become a contact; the note may be empty, at most 140 characters.
    Q_INVOKABLE void request(const QString &accountKey, const QString &note);
    //! What the note can begin with: who the user is.
    Q_INVOKABLE QString proposedNote() const;
    Q_INVOKABLE void accept(const QString &accountKey);
    Q_INVOKABLE void reject(const QString &accountKey);
    //! `erase`: with everything that was said, on all devices of the user.
    Q_INVOKABLE void remove(const QString &accountKey, bool erase);
    Q_INVOKABLE void unblock(const QString &accountKey);
    //! Shows the chat with a contact: ChatViewModel::opened follows.
    Q_INVOKABLE void openChat(const QString &accountKey);
    //! The name of a contact, for a question before removing it.
    Q_INVOKABLE QString nameOf(const QString &accountKey) const;

Q_SIGNALS:
    void filterTextChanged();
    void contactCountChanged();
    void waitingChanged();
    void searchChanged();
    void selectedChanged();

private:
    void onOpened();
    void refresh();
    void refreshContacts(const People &people);
    void refreshRequests(const People &people);
    void refreshFound(const People &people);
    void refreshSelected(const People &people);
    void search();
    void onFound(const QString &query, const Result<Profiles> &answer);
    template<class T>
    void act(QCoro::Task<Result<T>> action, const QString &success);

    Needs m_needs;
    PersonListModel m_contacts;
    RequestListModel m_incoming;
    RequestListModel m_outgoing;
    PersonListModel m_blocked;
    PersonListModel m_found;
    QString m_filterText;
    int m_contactCount = 0;
    int m_waiting = 0;
    QString m_query;
    QList<Profile> m_profiles; //!< what `found` shows
    bool m_isSearching = false;
    bool m_hasMore = false;
    QString m_searchText;
    PersonItem m_selected;
};

} // namespace skein::client
