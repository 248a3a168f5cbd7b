// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/account_session.h>

#include <QPointer>

#include <functional>
#include <vector>

namespace skein::client {

//! The whole client without a window: what view models use. Lives on: main.
//!
//! Every account that is signed in on this computer is an AccountSession; one of them is shown, the others go on in the
//! background. `session()`, `connection()`, `link()` and `workspace()` are those of the one that is shown: `session()` signs in
//! and out. While somebody is signed in there (session state Ready, online or not) there is a `workspace()`: the store of that
//! account and everything that works on it. It is made before Session::stateChanged(Ready) reaches anybody else and goes after
//! workspaceClosing(): connect in workspaceOpened(), keep no reference beyond workspaceClosing(). Showing another account is
//! the same to view models as the one account's end and the other's beginning; to the signals of `session()` and `connection()`
//! they connect with `listen`.
class ClientSession : public QObject
{
    Q_OBJECT

public:
    using Needs = AccountSession::Needs;
    using Link = AccountSession::Link;

    explicit ClientSession(Needs needs, QObject *parent = nullptr);
    ~ClientSession() override;

    // --- the account that is shown ---------------------------------------------------------------------------------
    [[nodiscard]] AccountSession &current() { return *m_current; }
    [[nodiscard]] Connection &connection() { return m_current->connection(); } //!< state, nextTryAt(), retryNow()
    [[nodiscard]] Session &session() { return m_current->session(); }
    [[nodiscard]] const Session &session() const { return m_current->session(); }
    [[nodiscard]] Link link() const { return m_current->link(); }
    [[nodiscard]] Workspace *workspace() { return m_current->workspace(); } //!< nullptr while nobody is signed in

    //! Calls `slot` for a signal of `session()`, whichever that is, as long as `receiver` is there.
    template<class Receiver, class... A, class Slot>
    void listen(void (Session::*signal)(A...), Receiver *receiver, Slot slot)
    {
        listenWith(receiver, [signal, receiver, slot](AccountSession &account) {
            return QObject::connect(&account.session(), signal, receiver, slot);
        });
    }
    //! The same for a signal of `connection()`.
    template<class Receiver, class... A, class Slot>
    void listen(void (Connection::*signal)(A...), Receiver *receiver, Slot slot)
    {
        listenWith(receiver, [signal, receiver, slot](AccountSession &account) {
            return QObject::connect(&account.connection(), signal, receiver, slot);
        });
    }

    // --- all of them -----------------------------------------------------------------------------------------------
    //! What this computer knows, signed in or not, always in the same order: by server, then by number.
    [[nodiscard]] QList<KnownAccount> known() const;
    //! The session of an account that is signed in here; nullptr for others.
    [[nodiscard]] AccountSession *find(const KnownAccount &account);
    //! A file of a picture that some account has in its cache.
    [[nodiscard]] std::optional<QString> cachedPicture(const Digest &blob, Rendering rendering);

    //! Resumes the account that was used last, if it left a token. Answers whether there was one.
    bool resumeLast();
    //! Resumes every other account with a token in the background.
    void resumeOthers();
    //! Shows an account: at once when it can resume. Without a token the login page is for it; see `wanted`.
    void show(const KnownAccount &account);
    //! Shows a session in which nobody is signed in, for another sign-in; the others stay.
    void showNobody();
    //! Whom the login page is for, after `show` of an account without a token.
    [[nodiscard]] const std::optional<KnownAccount> &wanted() const { return m_wanted; }
    //! Keeps an account that the server let in without a password, and shows it.
    void enter(const SignedIn &answer);
    //! Ends the session of the account that is shown, and shows one of the others when there is one. `wipe`: see `forget`.
    void signOut(bool wipe);
    //! Nobody has touched the program for a while, or somebody does again: each server hears it for each account.
    void setIdle(bool isIdle);
    [[nodiscard]] bool isIdle() const { return m_isIdle; }
    //! Removes what this device holds of an account that is not open: store, spool, cache and its place in the keychain.
    void forget(const KnownAccount &account);

Q_SIGNALS:
    void workspaceOpened();
    void workspaceClosing();
    void linkChanged(skein::client::AccountSession::Link link);
    //! The account's file on the disk cannot be used (unavailable, not_allowed: made by a newer program, disk_full).
    void storeFailed(skein::ErrorCode reason);

    //! Another account is shown.
    void currentChanged();
    //! Who is known, signed in or shown changed, or what is unread in the background.
    void accountsChanged();
    //! A message or another entry came for an account that is not shown.
    void arrivedElsewhere(skein::client::AccountSession *account, const skein::Entry &entry);
    //! Unread messages of these conversations of such an account may be fewer.
    void changedElsewhere(skein::client::AccountSession *account, const QList<skein::ConversationId> &conversations);
    //! The user of an account, shown or not, signed in on a device that is new to him. A server tells it once for each of
    //! his accounts.
    void deviceSignedIn(skein::client::AccountSession *account, const skein::DeviceSignedIn &event);
    //! The server ended the session of such an account.
    void endedElsewhere(const skein::client::KnownAccount &account, skein::ErrorCode reason);

private:
    struct Listener
    {
        QPointer<QObject> receiver;
        std::function<QMetaObject::Connection(AccountSession &)> connect;
        QMetaObject::Connection connection;
    };

    void listenWith(QObject *receiver, std::function<QMetaObject::Connection(AccountSession &)> connect);
    void reconnectListeners();
    [[nodiscard]] AccountSession &idle();
    AccountSession &make();
    void connectTo(AccountSession &account);
    void onOpened(AccountSession &account);
    void watch(AccountSession &account);
    void tellIdle(AccountSession &account);
    void dropOthersOf(const AccountSession &account);
    void show(AccountSession &account);
    void exchange(AccountSession &previous, AccountSession &next);

    Needs m_needs;
    std::vector<std::unique_ptr<AccountSession>> m_accounts;
    AccountSession *m_current;
    std::optional<KnownAccount> m_wanted;
    bool m_isIdle = false;
    QList<Listener> m_listeners;
};

} // namespace skein::client
