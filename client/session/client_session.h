// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/executor.h>
#include <core/random.h>
#include <net/connection.h>
#include <net/request_channel.h>
#include <session/session.h>
#include <session/workspace.h>

namespace skein::client {

//! The whole client without a window: what view models use. Lives on: main.
//!
//! `session()` signs in and out. While somebody is signed in (session state Ready, online or not) there is a `workspace()`:
//! the store of that account and everything that works on it. It is made before Session::stateChanged(Ready) reaches anybody
//! else and goes after workspaceClosing(): connect in workspaceOpened(), keep no reference beyond workspaceClosing().
class ClientSession : public QObject
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

    explicit ClientSession(Needs needs, QObject *parent = nullptr);
    ~ClientSession() override;

    [[nodiscard]] Connection &connection() { return m_connection; } //!< state, nextTryAt(), retryNow()
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] Link link() const { return m_link; }
    [[nodiscard]] Workspace *workspace() { return m_workspace.get(); } //!< nullptr while nobody is signed in

    //! Resumes the account that was used last, if it left a token. Answers whether there was one.
    bool resumeLast();
    //! Removes what this device holds of an account that is not open: store, spool, cache and its place in the keychain.
    void forget(const KnownAccount &account);

Q_SIGNALS:
    void workspaceOpened();
    void workspaceClosing();
    void linkChanged(skein::client::ClientSession::Link link);
    //! The account's file on the disk cannot be used (unavailable, not_allowed: made by a newer program, disk_full).
    void storeFailed(skein::ErrorCode reason);

private:
    [[nodiscard]] QString folderOf(const KnownAccount &account) const;
    void onSessionState(Session::State state);
    void openWorkspace();
    void closeWorkspace();
    void updateLink();

    Needs m_needs;
    Connection m_connection;
    RequestChannel m_channel;
    Session m_session;
    std::unique_ptr<Workspace> m_workspace;
    Link m_link = Link::Offline;
};

} // namespace skein::client
