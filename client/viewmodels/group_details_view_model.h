// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/person_list_model.h>
#include <models/request_list_model.h>
#include <models/wording.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>
#include <QRectF>

namespace skein::client {

//! What the shown group is, and what its owner, admins and members do with it. What is refused is said in a toast.
class GroupDetailsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to GroupsViewModel")
    Q_PROPERTY(QString description READ description NOTIFY changed)
    //! What the group calls itself, and what the user calls it instead, or empty.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString remark READ remark NOTIFY changed)
    Q_PROPERTY(QUrl avatarSource READ avatarSource NOTIFY changed)
    //! Who stands for it when it has no picture.
    Q_PROPERTY(skein::client::PersonListModel *faces READ faces CONSTANT)
    Q_PROPERTY(JoinRule joinRule READ joinRule NOTIFY changed)
    //! "ID 10023": what strangers find the group by.
    Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
    //! The user's own name in the group, or empty.
    Q_PROPERTY(QString nickname READ nickname NOTIFY changed)
    Q_PROPERTY(bool everyoneMuted READ isEveryoneMuted NOTIFY changed)
    Q_PROPERTY(bool dissolved READ isDissolved NOTIFY changed)
    //! The user is owner or admin of a group that is not dissolved.
    Q_PROPERTY(bool managing READ isManaging NOTIFY changed)
    Q_PROPERTY(bool owner READ isOwner NOTIFY changed)
    //! How many wait to be let in.
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(skein::client::RequestListModel *requests READ requests CONSTANT)
    //! Who may not come back; see `loadBlacklist`.
    Q_PROPERTY(skein::client::PersonListModel *blacklist READ blacklist CONSTANT)

public:
    enum class JoinRule { Closed = 1, Approval = 2, Open = 3 };
    Q_ENUM(JoinRule)

    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        ToastsViewModel &toasts;
        std::function<void(ConversationId)> openChat; //!< shows a conversation
    };

    explicit GroupDetailsViewModel(Needs needs, QObject *parent = nullptr);

    //! The group to show as it is now, or nothing.
    void show(const std::optional<ConversationRow> &row);

    [[nodiscard]] QString description() const { return m_row ? m_row->description : QString(); }
    [[nodiscard]] QString title() const { return m_row ? m_row->groupTitle : QString(); }
    [[nodiscard]] QString remark() const { return m_row ? m_row->remark : QString(); }
    [[nodiscard]] QUrl avatarSource() const;
    [[nodiscard]] PersonListModel *faces() { return &m_faces; }
    [[nodiscard]] JoinRule joinRule() const { return m_row ? JoinRule(m_row->joinRule) : JoinRule::Closed; }
    [[nodiscard]] QString numberText() const;
    [[nodiscard]] QString nickname() const { return m_row ? m_row->nickname : QString(); }
    [[nodiscard]] bool isEveryoneMuted() const { return m_row && m_row->isEveryoneMuted; }
    [[nodiscard]] bool isDissolved() const { return m_row && m_row->isDissolved; }
    [[nodiscard]] bool isManaging() const;
    [[nodiscard]] bool isOwner() const { return isManaging() && m_row->role == Role::Owner; }
    [[nodiscard]] int waiting() const { return m_row ? int(m_row->joinRequests) : 0; }
    [[nodiscard]] RequestListModel *requests() { return &m_requests; }
    [[nodiscard]] PersonListModel *blacklist() { return &m_blacklist; }

    Q_INVOKABLE void rename(const QString &title);
    Q_INVOKABLE void describe(const QString &description);
    Q_INVOKABLE void setJoinRule(skein::client::GroupDetailsViewModel::JoinRule rule);
    Q_INVOKABLE void setEveryoneMuted(bool muted);
    //! A square of a picture file becomes the group's picture. `square` is in parts of the upright picture's width and height.
    Q_INVOKABLE void setPicture(const QUrl &file, const QRectF &square);
    //! Back to the members' faces.
    Q_INVOKABLE void removePicture();
    //! What the user alone calls the group; empty: as it calls itself.
    Q_INVOKABLE void setRemark(const QString &remark);
    //! The user's own name in the group; empty: as everywhere.
    Q_INVOKABLE void setOwnNickname(const QString &nickname);
    Q_INVOKABLE void setNickname(const QString &accountKey, const QString &nickname);
    Q_INVOKABLE void setAdmin(const QString &accountKey, bool on);
    //! Mutes for so many minutes; 0 lets him write again, −1 mutes until that.
    Q_INVOKABLE void mute(const QString &accountKey, int minutes);
    Q_INVOKABLE void removeMember(const QString &accountKey, bool blacklist);
    Q_INVOKABLE void transfer(const QString &accountKey);
    Q_INVOKABLE void dissolve();
    Q_INVOKABLE void approve(const QString &accountKey);
    Q_INVOKABLE void reject(const QString &accountKey);
    Q_INVOKABLE void loadBlacklist();
    Q_INVOKABLE void unlist(const QString &accountKey);
    //! Opens the chat with a member who is a contact.
    Q_INVOKABLE void openChat(const QString &accountKey);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] GroupActions *actions() const;
    void update(UpdateGroup change, const std::function<void()> &then = {});
    void act(QCoro::Task<Result<void>> action, const std::function<void()> &then = {});
    void loadRequests();
    void showRequests(const QList<JoinRequest> &requests);

    Needs m_needs;
    std::optional<ConversationRow> m_row;
    PersonListModel m_faces;
    RequestListModel m_requests;
    PersonListModel m_blacklist;
};

} // namespace skein::client
