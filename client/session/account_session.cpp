// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <session/account_session.h>

namespace skein::client {

using namespace Qt::StringLiterals;

AccountSession::AccountSession(const Needs &needs, QObject *parent)
    : QObject(parent), m_needs(needs), m_connection({needs.transports, needs.clock, needs.random, needs.timers}),
      m_channel(m_connection, needs.timers), m_session(m_connection, m_channel, needs.keychain),
      m_renewal(m_session, m_channel, needs.timers)
{
    connect(&m_session, &Session::stateChanged, this, &AccountSession::onSessionState);
    connect(&m_session, &Session::signedIn, this, &AccountSession::onSignedIn);
    connect(&m_session, &Session::signedOff, this, [this] {
        if (m_workspace)
            m_workspace->stop();
        updateLink();
    });
    connect(&m_connection, &Connection::stateChanged, this, &AccountSession::updateLink);
}

AccountSession::~AccountSession()
{
    m_session.disconnect(this);
    m_connection.disconnect(this);
    m_connection.close();
    closeWorkspace();
}

bool AccountSession::is(const KnownAccount &account) const
{
    const KnownAccount &own = m_session.account();
    return isReady() && own.server == account.server && own.profile.account == account.profile.account;
}

qint64 AccountSession::unread() const
{
    return m_workspace ? m_workspace->store().log.unreadTotal() : 0;
}

QString AccountSession::folderOf(const QString &dataFolder, const KnownAccount &account)
{
    return u"%1/%2/%3"_s.arg(dataFolder, account.server.key()).arg(account.profile.account.value());
}

void AccountSession::onSessionState(Session::State state)
{
    if (state == Session::State::Ready)
        openWorkspace();
    else
        closeWorkspace();
    updateLink();
}

void AccountSession::onSignedIn(const QString &epoch)
{
    m_epoch = epoch;
    startWorkspace();
    updateLink();
}

void AccountSession::openWorkspace()
{
    closeWorkspace();
    Q_EMIT workspaceOpening();
    const auto &account = m_session.account();
    const QString folder = folderOf(m_needs.dataFolder, account);
    auto workspace = Workspace::open(
        {folder, account.profile.account, m_channel, m_needs.clock, m_needs.random, m_needs.timers});
    if (!workspace) {
        qCWarning(logSession, "%s cannot be used: %s", qUtf8Printable(folder), qUtf8Printable(workspace.error().detail));
        Q_EMIT storeFailed(workspace.error().code);
        return;
    }
    m_workspace = *std::move(workspace);
    connect(&m_workspace->sync, &SyncEngine::stateChanged, this, &AccountSession::updateLink);
    Q_EMIT workspaceOpened();
}

// A sign-in that was under way went with the requests of the workspace.
void AccountSession::reopenWorkspace()
{
    openWorkspace();
    if (m_session.isSignedIn())
        startWorkspace();
    else if (m_connection.isOpen())
        m_session.reconnect();
    updateLink();
}

void AccountSession::closeWorkspace()
{
    if (!m_workspace)
        return;
    m_channel.suspend(); // coroutines of the workspace end while it is still there, and no other begins
    Q_EMIT workspaceClosing();
    m_workspace->stop();
    m_workspace.reset();
    m_channel.resume();
}

void AccountSession::startWorkspace()
{
    if (m_workspace)
        m_workspace->start(m_epoch, m_session.account().profile);
}

void AccountSession::updateLink()
{
    Link link = Link::Offline;
    if (m_connection.state() == Connection::State::Connecting)
        link = Link::Connecting;
    else if (m_connection.isOpen())
        link = m_workspace && m_workspace->sync.state() == SyncEngine::State::Live ? Link::Live : Link::Syncing;
    if (std::exchange(m_link, link) != link)
        Q_EMIT linkChanged(link);
}

} // namespace skein::client
