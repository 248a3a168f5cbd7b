// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/account_list_model.h>
#include <models/wording.h>
#include <session/client_session.h>
#include <viewmodels/toasts_view_model.h>

#include <QObject>
#include <QQmlEngine>

namespace skein::client {

//! The accounts to switch between: those that this computer knows, and the signed-in user's others.
class AccountsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(skein::client::AccountListModel *accounts READ accounts CONSTANT)
    //! Unread messages of all accounts but the one that is shown.
    Q_PROPERTY(int unreadElsewhere READ unreadElsewhere NOTIFY changed)
    //! The user may have one more account on this server.
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    //! While nobody is signed in in the window: the account that `goBack` shows; empty when there is none.
    Q_PROPERTY(QString returnName READ returnName NOTIFY changed)
    //! A request is under way.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    //! Why the last new account was refused, or empty.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)

public:
    struct Needs
    {
        ClientSession &client;
        const Wording &wording;
        ToastsViewModel &toasts;
    };

    explicit AccountsViewModel(const Needs &needs, QObject *parent = nullptr);

    [[nodiscard]] AccountListModel *accounts() { return &m_accounts; }
    [[nodiscard]] int unreadElsewhere() const;
    [[nodiscard]] bool canAdd() const { return m_mine.accounts.size() < m_mine.most; }
    [[nodiscard]] QString returnName() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString errorText() const { return m_errorText; }

    //! Names an account of this computer, as the rows do.
    [[nodiscard]] static QString keyOf(const KnownAccount &account);

    //! Shows an account; without a token for it, the login page.
    Q_INVOKABLE void show(const QString &key);
    //! The same by the row's number; harmless when there is none.
    Q_INVOKABLE void showAt(int row);
    //! Makes another account of the user, and shows it: `added`, or `errorText`.
    Q_INVOKABLE void add(const QString &nickname);
    //! The login page, to sign in as anybody; the others stay signed in.
    Q_INVOKABLE void signInAsAnother();
    //! Leaves the login page for the account that was used last.
    Q_INVOKABLE void goBack();
    //! Asks the server which accounts the user has elsewhere, and what is unread there.
    Q_INVOKABLE void refresh();
    //! The user edits the nickname: an old refusal goes away.
    Q_INVOKABLE void clearError() { setError({}); }

Q_SIGNALS:
    void changed();
    void busyChanged();
    void errorTextChanged();
    void added();

private:
    void update();
    [[nodiscard]] AccountItem itemFor(const KnownAccount &known);
    [[nodiscard]] QList<AccountItem> itemsElsewhere() const;
    [[nodiscard]] std::optional<KnownAccount> whereBack() const;
    [[nodiscard]] std::optional<KnownAccount> knownBy(const QString &key) const;
    [[nodiscard]] QString ownKey(AccountId account) const;
    void enter(AccountId account);
    void setBusy(bool isBusy);
    void setError(const QString &sentence);

    Needs m_needs;
    AccountListModel m_accounts;
    OwnedAccounts m_mine; //!< of the user who is shown, as the server said last
    bool m_isBusy = false;
    QString m_errorText;
};

} // namespace skein::client
