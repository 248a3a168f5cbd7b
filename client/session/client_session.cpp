// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <session/client_session.h>

#include <QDir>

namespace skein::client {

using namespace Qt::StringLiterals;

ClientSession::ClientSession(Needs needs, QObject *parent)
    : QObject(parent), m_needs(std::move(needs)),
      m_connection({m_needs.transports, m_needs.clock, m_needs.random, m_needs.timers}),
      m_channel(m_connection, m_needs.timers), m_session(m_connection, m_channel, m_needs.keychain)
{
    connect(&m_session, &Session::stateChanged, this, &ClientSession::onSessionState);
    connect(&m_session, &Session::signedIn, this, [this](const QString &epoch) {
        if (m_workspace)
            m_workspace->start(epoch, m_session.account().profile);
        updateLink();
    });
    connect(&m_session, &Session::signedOff, this, [this] {
        if (m_workspace)
            m_workspace->stop();
        updateLink();
    });
    connect(&m_connection, &Connection::stateChanged, this, &ClientSession::updateLink);
}

ClientSession::~ClientSession()
{
    m_session.disconnect(this);
    m_connection.disconnect(this);
    m_connection.close();
    closeWorkspace();
}

bool ClientSession::resumeLast()
{
    for (const auto &known : m_needs.keychain.accounts()) {
        if (known.canResume()) {
            m_session.resume(known);
            return true;
        }
    }
    return false;
}

void ClientSession::forget(const KnownAccount &account)
{
    QDir(folderOf(account)).removeRecursively();
    m_needs.keychain.forget(account.server, account.profile.account);
}

QString ClientSession::folderOf(const KnownAccount &account) const
{
    return u"%1/%2/%3"_s.arg(m_needs.dataFolder, account.server.key()).arg(account.profile.account.value());
}

void ClientSession::onSessionState(Session::State state)
{
    if (state == Session::State::Ready)
        openWorkspace();
    else
        closeWorkspace();
    updateLink();
}

void ClientSession::openWorkspace()
{
    closeWorkspace();
    const auto &account = m_session.account();
    const QString folder = folderOf(account);
    auto workspace = Workspace::open(
        {folder, account.profile.account, m_channel, m_needs.clock, m_needs.random, m_needs.timers});
    if (!workspace) {
        qCWarning(logSession, "%s cannot be used: %s", qUtf8Printable(folder), qUtf8Printable(workspace.error().detail));
        Q_EMIT storeFailed(workspace.error().code);
        return;
    }
    m_workspace = *std::move(workspace);
    connect(&m_workspace->sync, &SyncEngine::stateChanged, this, &ClientSession::updateLink);
    Q_EMIT workspaceOpened();
}

void ClientSession::closeWorkspace()
{
    if (!m_workspace)
        return;
    m_channel.failAll(); // coroutines of the workspace end while it is still there
    Q_EMIT workspaceClosing();
    m_workspace->stop();
    m_workspace.reset();
}

void ClientSession::updateLink()
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
