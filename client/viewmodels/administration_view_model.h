// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/user_list_model.h>
#include <models/wording.h>
#include <platform/clipboard.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! The users of the server and whether people may register, for those who administer it.
class AdministrationViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    //! The user is an administrator, or the owner, who also appoints administrators.
    Q_PROPERTY(bool available READ isAvailable NOTIFY roleChanged)
    Q_PROPERTY(bool owner READ isOwner NOTIFY roleChanged)
    //! Those who have `filterText` in a name; more are read with loadMore().
    Q_PROPERTY(skein::client::UserListModel *users READ users CONSTANT)
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterTextChanged)
    Q_PROPERTY(bool loading READ isLoading NOTIFY usersChanged)
    //! Why the list is empty: a refusal, or that nobody was found.
    Q_PROPERTY(QString listText READ listText NOTIFY usersChanged)
    Q_PROPERTY(bool registrationOpen READ isRegistrationOpen NOTIFY registrationChanged)
    //! Between which local times it is open, as "2026-03-01 08:00"; empty: no such end.
    Q_PROPERTY(QString registrationFrom READ registrationFrom NOTIFY registrationChanged)
    Q_PROPERTY(QString registrationUntil READ registrationUntil NOTIFY registrationChanged)
    //! All of that as a sentence; empty until it is known.
    Q_PROPERTY(QString registrationText READ registrationText NOTIFY registrationChanged)
    //! What is wrong with the times that were given to setRegistrationWindow.
    Q_PROPERTY(QString fromError READ fromError NOTIFY changed)
    Q_PROPERTY(QString untilError READ untilError NOTIFY changed)
    //! What the last change of a user was refused for; empty when it was done.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! A password that the server made, to be told to its user; and whose it is. Empty when there is none to show.
    Q_PROPERTY(QString password READ password NOTIFY passwordChanged)
    Q_PROPERTY(QString passwordOwner READ passwordOwner NOTIFY passwordChanged)

public:
    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        ToastsViewModel &toasts;
        Clipboard &clipboard;
    };

    explicit AdministrationViewModel(const Needs &needs, QObject *parent = nullptr);

    [[nodiscard]] bool isAvailable() const;
    [[nodiscard]] bool isOwner() const;
    [[nodiscard]] UserListModel *users() { return &m_users; }
    [[nodiscard]] QString filterText() const { return m_filterText; }
    void setFilterText(const QString &text);
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] QString listText() const { return m_listText; }
    [[nodiscard]] bool isRegistrationOpen() const { return m_registration && m_registration->open; }
    [[nodiscard]] QString registrationFrom() const { return timeText(&Registration::from); }
    [[nodiscard]] QString registrationUntil() const { return timeText(&Registration::until); }
    [[nodiscard]] QString registrationText() const;
    [[nodiscard]] QString fromError() const { return m_fromError; }
    [[nodiscard]] QString untilError() const { return m_untilError; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString password() const { return m_password; }
    [[nodiscard]] QString passwordOwner() const { return m_passwordOwner; }

    //! Reads everything anew: the page was opened.
    Q_INVOKABLE void load();
    Q_INVOKABLE void loadMore();
    //! Each of these answers with changed(): errorText is empty and `done` was told, or it says why not, and so does a toast.
    //! Only a toast when another one is under way.
    Q_INVOKABLE void setRegistrationOpen(bool isOpen);
    //! Opens it between two local times, either of which may be empty.
    Q_INVOKABLE void setRegistrationWindow(const QString &from, const QString &until);
    Q_INVOKABLE void create(const QString &name, const QString &nickname, const QString &email, const QString &phone);
    Q_INVOKABLE void update(const QString &key, const QString &nickname, const QString &email, const QString &phone);
    Q_INVOKABLE void setAdmin(const QString &key, bool isAdmin);
    Q_INVOKABLE void setDisabled(const QString &key, bool isDisabled);
    Q_INVOKABLE void remove(const QString &key);
    Q_INVOKABLE void resetPassword(const QString &key);
    Q_INVOKABLE void copyPassword();
    Q_INVOKABLE void forgetPassword();
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void roleChanged();
    void filterTextChanged();
    void usersChanged();
    void registrationChanged();
    void changed();
    void passwordChanged();
    void done();

private:
    void onRole();
    void forget();
    void search(std::optional<UserId> after);
    void onPage(const QString &filter, const Result<Users> &page);
    void show();
    [[nodiscard]] UserItem itemFor(const User &user) const;
    template<Request T>
    void act(const T &request, const QString &success,
             std::function<void(const typename T::Reply &)> then = {});
    void setRegistration(const Registration &registration);
    [[nodiscard]] QString timeText(std::optional<Timestamp> Registration::*end) const;
    //! The moment, or nothing for an empty text, or what is wrong with it.
    [[nodiscard]] static std::optional<Timestamp> timeOf(const QString &text, QString &error);
    void showPassword(const std::optional<Password> &password, const QString &owner);
    void refuse(ErrorCode reason);
    void setError(const QString &text);
    [[nodiscard]] QString nicknameOf(const QString &key) const;
    template<class T>
    [[nodiscard]] bool parse(const QString &text, std::optional<T> &field, ErrorCode otherwise);

    Needs m_needs;
    UserListModel m_users;
    QList<User> m_found;
    QString m_filterText;
    QString m_listText;
    bool m_isOpened = false; //!< the page, since the program started
    bool m_isLoading = false;
    bool m_hasMore = false;
    std::optional<Registration> m_registration;
    QString m_errorText;
    QString m_fromError;
    QString m_untilError;
    bool m_isBusy = false;
    QString m_password;
    QString m_passwordOwner;
};

} // namespace skein::client
