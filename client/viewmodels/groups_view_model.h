// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/conversation_list_model.h>
#include <models/person_list_model.h>
#include <session/client_session.h>
#include <viewmodels/group_details_view_model.h>
#include <viewmodels/group_finder_view_model.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! Groups: making one, its members, leaving it.
class GroupsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! The groups that the user is a member of, by title.
    Q_PROPERTY(skein::client::ConversationListModel *groups READ groups CONSTANT)

    //! The group whose details are shown; empty: none.
    Q_PROPERTY(QString shownKey READ shownKey WRITE show NOTIFY shownChanged)
    Q_PROPERTY(QString shownTitle READ shownTitle NOTIFY shownChanged)
    //! "14 members"
    Q_PROPERTY(QString memberCountText READ memberCountText NOTIFY shownChanged)
    //! The user is a member: he can add others and leave.
    Q_PROPERTY(bool member READ isMember NOTIFY shownChanged)
    //! Owner, admins, then the others by name; the user's own row has `own`.
    Q_PROPERTY(skein::client::PersonListModel *members READ members CONSTANT)
    Q_PROPERTY(bool loadingMembers READ isLoadingMembers NOTIFY shownChanged)

    //! Part of a name that narrows `members`.
    Q_PROPERTY(QString memberFilter READ memberFilter WRITE setMemberFilter NOTIFY shownChanged)
    //! What the shown group is, and what is done with it.
    Q_PROPERTY(skein::client::GroupDetailsViewModel *details READ details CONSTANT)
    //! Groups that the user is not in yet.
    Q_PROPERTY(skein::client::GroupFinderViewModel *finder READ finder CONSTANT)

    //! Contacts to pick from (role `picked`): for a new group all, for adding those who are not members yet.
    Q_PROPERTY(skein::client::PersonListModel *candidates READ candidates CONSTANT)
    //! Those picked so far, in the order of picking: the chips above the list.
    Q_PROPERTY(skein::client::PersonListModel *picked READ picked CONSTANT)
    //! Part of a name that narrows `candidates`.
    Q_PROPERTY(QString candidateFilter READ candidateFilter WRITE setCandidateFilter NOTIFY candidateFilterChanged)
    //! A request is under way.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    //! What the last request was refused for, or empty.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)

public:
    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        ToastsViewModel &toasts;
        std::function<void(ConversationId)> openChat; //!< shows a conversation
    };

    explicit GroupsViewModel(Needs needs, QObject *parent = nullptr);

    [[nodiscard]] ConversationListModel *groups() { return &m_groups; }
    [[nodiscard]] QString shownKey() const { return m_shownKey; }
    void show(const QString &groupKey);
    [[nodiscard]] QString shownTitle() const;
    [[nodiscard]] QString memberCountText() const;
    [[nodiscard]] bool isMember() const { return m_shown && m_shown->isMember && !m_shown->isDissolved; }
    [[nodiscard]] PersonListModel *members() { return &m_members; }
    [[nodiscard]] bool isLoadingMembers() const { return m_isLoadingMembers; }
    [[nodiscard]] QString memberFilter() const { return m_memberFilter; }
    void setMemberFilter(const QString &text);
    [[nodiscard]] GroupDetailsViewModel *details() { return &m_details; }
    [[nodiscard]] GroupFinderViewModel *finder() { return &m_finder; }
    [[nodiscard]] PersonListModel *candidates() { return &m_candidates; }
    [[nodiscard]] PersonListModel *picked() { return &m_picked; }
    [[nodiscard]] QString candidateFilter() const { return m_candidateFilter; }
    void setCandidateFilter(const QString &text);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString errorText() const { return m_errorText; }


    //! A dialog opens: empties the picks. With a group: candidates are the contacts that are not in it.
    Q_INVOKABLE void beginPicking(const QString &groupKey = {});
    Q_INVOKABLE void togglePicked(const QString &accountKey);
    //! Makes a group of the picked contacts; `done` or `errorText` follows. Then the chat is opened.
    Q_INVOKABLE void create(const QString &title);
    //! Adds the picked contacts to the group of `beginPicking`; `done` or `errorText` follows.
    Q_INVOKABLE void addPicked();
    Q_INVOKABLE void leave(const QString &groupKey);

Q_SIGNALS:
    void shownChanged();
    void candidateFilterChanged();
    void busyChanged();
    void errorTextChanged();
    //! The request succeeded: close the dialog.
    void done();

private:
    void onOpened();
    void refresh();
    void refreshShown();
    void refreshCandidates();
    [[nodiscard]] QList<PersonItem> eligible() const;
    void loadMembers();
    [[nodiscard]] QList<AccountId> pickedAccounts() const;
    void begin();
    void end(const QString &problem);

    Needs m_needs;
    ConversationListModel m_groups;
    GroupDetailsViewModel m_details;
    GroupFinderViewModel m_finder;
    PersonListModel m_members;
    PersonListModel m_candidates;
    PersonListModel m_picked;
    QString m_shownKey;
    QString m_memberFilter;
    std::optional<ConversationRow> m_shown;
    bool m_isLoadingMembers = false;
    QString m_growingKey; //!< the group that members are picked for; empty: a new one
    QStringList m_pickedKeys;
    QString m_candidateFilter;
    bool m_isBusy = false;
    QString m_errorText;
};

} // namespace skein::client
