// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/executor.h>
#include <core/random.h>
#include <net/connection.h>
#include <net/request_channel.h>
#include <session/session.h>
#include <session/token_renewal.h>
#include <session/workspace.h>

namespace skein::client {

//! One account at work, shown or not: its connection, its session and, while somebody is signed in (online or not), its
//! workspace. Owned by ClientSession. Lives on: main.
class AccountSession : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        QString dataFolder; //!< stores, spools and caches; made when it is missing
        Keychain &keychain;
        TransportFactory transports;
        Clock &clock;
        Random &random;
        TimerFactory &timers;
    };

    //! What the line above the conversation list says.
    enum class Link {
        Offline, //!< see connection().nextTryAt() for the countdown, connection().lastReason() for the reason
        Connecting,
        Syncing, //!< signed in, catching up
        Live,
    };
    Q_ENUM(Link)

    explicit AccountSession(const Needs &needs, QObject *parent = nullptr);
    ~AccountSession() override;

    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] const Session &session() const { return m_session; }
    [[nodiscard]] Link link() const { return m_link; }
    [[nodiscard]] Workspace *workspace() { return m_workspace.get(); } //!< nullptr while nobody is signed in
    [[nodiscard]] bool isReady() const { return m_session.state() == Session::State::Ready; }
    //! Signed in as this account.
    [[nodiscard]] bool is(const KnownAccount &account) const;
    //! Messages that nobody has read, in all conversations.
    [[nodiscard]] qint64 unread() const;

    //! Nobody is left who looks at the workspace: it is gone.
    void closeWorkspace();
    //! Makes it anew. The connection stays, and what is missing since is caught up with.
    void reopenWorkspace();

    [[nodiscard]] static QString folderOf(const QString &dataFolder, const KnownAccount &account);

Q_SIGNALS:
    void workspaceOpening(); //!< nothing of the account's is open yet
    void workspaceOpened();
    void workspaceClosing();
    void linkChanged(skein::client::AccountSession::Link link);
    //! The account's file on the disk cannot be used (unavailable, not_allowed: made by a newer program, disk_full).
    void storeFailed(skein::ErrorCode reason);

private:
    void openWorkspace();
    void onSessionState(Session::State state);
    void onSignedIn(const QString &epoch);
    void startWorkspace();
    void updateLink();

    Needs m_needs;
    Connection m_connection;
    RequestChannel m_channel;
    Session m_session;
    TokenRenewal m_renewal;
    std::unique_ptr<Workspace> m_workspace;
    QString m_epoch; //!< of the server, since the last sign-in
    Link m_link = Link::Offline;
};

} // namespace skein::client
