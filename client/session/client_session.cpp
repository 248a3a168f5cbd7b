// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/client_session.h>

#include <QDir>

#include <algorithm>

namespace skein::client {

namespace {

bool isBefore(const KnownAccount &left, const KnownAccount &right)
{
    return std::pair(left.server.key(), left.profile.account) < std::pair(right.server.key(), right.profile.account);
}

} // namespace

ClientSession::ClientSession(Needs needs, QObject *parent)
    : QObject(parent), m_needs(std::move(needs)), m_current(&make())
{
}

ClientSession::~ClientSession()
{
    for (const auto &account : m_accounts)
        account->session().disconnect(this);
    m_accounts.clear(); // what is shown says workspaceClosing() to who is still there
}

// --- making and listening ---------------------------------------------------------------------------------------------

AccountSession &ClientSession::make()
{
    m_accounts.push_back(std::make_unique<AccountSession>(m_needs));
    connectTo(*m_accounts.back());
    return *m_accounts.back();
}

//! A session in which nobody is signed in and that is not shown.
AccountSession &ClientSession::idle()
{
    const auto found = std::ranges::find_if(m_accounts, [this](const auto &account) {
        return account.get() != m_current && account->session().state() == Session::State::SignedOut;
    });
    return found == m_accounts.end() ? make() : **found;
}

void ClientSession::connectTo(AccountSession &account)
{
    const auto isShown = [this, &account] { return m_current == &account; };
    connect(&account, &AccountSession::workspaceOpening, this, [this, &account] { dropOthersOf(account); });
    connect(&account, &AccountSession::workspaceOpened, this, [this, &account] { onOpened(account); });
    connect(&account, &AccountSession::workspaceClosing, this, [this, isShown] {
        if (isShown())
            Q_EMIT workspaceClosing();
    });
    connect(&account, &AccountSession::linkChanged, this, [this, isShown](Link link) {
        if (isShown())
            Q_EMIT linkChanged(link);
    });
    connect(&account, &AccountSession::storeFailed, this, [this, isShown](ErrorCode reason) {
        if (isShown())
            Q_EMIT storeFailed(reason);
    });
    connect(&account.session(), &Session::stateChanged, this, [this, &account, isShown](Session::State state) {
        if (isShown() && state == Session::State::SignedOut && account.session().account().profile.account.isValid())
            m_wanted = account.session().account(); // before a login page asks its server, and so becomes somebody else's
        Q_EMIT accountsChanged();
    });
    connect(&account.session(), &Session::signedIn, this, [this, &account] {
        if (m_isIdle)
            tellIdle(account); // the server forgot it with the connection
        Q_EMIT accountsChanged();
    });
    connect(&account.session(), &Session::serverDescribed, this, &ClientSession::accountsChanged);
    connect(&account.session(), &Session::sessionEnded, this, [this, &account, isShown](ErrorCode reason) {
        if (!isShown())
            Q_EMIT endedElsewhere(account.session().account(), reason);
    });
}

void ClientSession::onOpened(AccountSession &account)
{
    watch(account);
    if (&account != m_current)
        return;
    m_wanted.reset();
    const KnownAccount &opened = account.session().account();
    m_needs.keychain.use(opened.server, opened.profile.account);
    Q_EMIT workspaceOpened();
}

//! While an account is not shown, nobody but its row, its badge and notices speak of it.
void ClientSession::watch(AccountSession &account)
{
    Workspace &workspace = *account.workspace();
    connect(&workspace.sync, &SyncEngine::entryArrived, this, [this, &account](const Entry &entry) {
        if (m_current != &account)
            Q_EMIT arrivedElsewhere(&account, entry);
    });
    connect(&workspace.events(), &StoreEvents::conversationsChanged, this,
            [this, &account](const QList<ConversationId> &conversations) {
                if (m_current == &account)
                    return;
                Q_EMIT changedElsewhere(&account, conversations);
                Q_EMIT accountsChanged();
            });
    connect(&workspace.events(), &StoreEvents::profilesChanged, this, [this, &workspace](const QList<AccountId> &accounts) {
        if (accounts.contains(workspace.self()))
            Q_EMIT accountsChanged();
    });
    connect(&workspace.devices, &DeviceBook::signedIn, this,
            [this, &account](const DeviceSignedIn &event) { Q_EMIT deviceSignedIn(&account, event); });
}

void ClientSession::tellIdle(AccountSession &account)
{
    if (Workspace *workspace = account.workspace())
        workspace->actions.setIdle(m_isIdle);
}

//! Who signed in again to an account that was open in the background takes its place: a store has one user.
void ClientSession::dropOthersOf(const AccountSession &account)
{
    std::erase_if(m_accounts, [&](const auto &other) {
        const bool isSame = other.get() != &account && other->is(account.session().account());
        if (isSame)
            other->session().disconnect(this);
        return isSame;
    });
}

void ClientSession::listenWith(QObject *receiver, std::function<QMetaObject::Connection(AccountSession &)> connect)
{
    const auto connection = connect(*m_current);
    m_listeners.append({receiver, std::move(connect), connection});
}

void ClientSession::reconnectListeners()
{
    m_listeners.removeIf([](const Listener &listener) { return !listener.receiver; });
    for (Listener &listener : m_listeners) {
        disconnect(listener.connection);
        listener.connection = listener.connect(*m_current);
    }
}

// --- all accounts -----------------------------------------------------------------------------------------------------

QList<KnownAccount> ClientSession::known() const
{
    QList<KnownAccount> accounts = m_needs.keychain.accounts();
    std::ranges::sort(accounts, isBefore);
    return accounts;
}

AccountSession *ClientSession::find(const KnownAccount &account)
{
    const auto found = std::ranges::find_if(m_accounts, [&](const auto &one) { return one->is(account); });
    return found == m_accounts.end() ? nullptr : found->get();
}

std::optional<QString> ClientSession::cachedPicture(const Digest &blob, Rendering rendering)
{
    for (const auto &account : m_accounts) {
        Workspace *workspace = account->workspace();
        if (const auto path = workspace ? workspace->downloads.cached(blob, rendering) : std::nullopt)
            return path;
    }
    return std::nullopt;
}

bool ClientSession::resumeLast()
{
    for (const auto &known : m_needs.keychain.accounts()) {
        if (known.canResume()) {
            session().resume(known);
            return true;
        }
    }
    return false;
}

void ClientSession::resumeOthers()
{
    for (const auto &known : m_needs.keychain.accounts()) {
        if (known.canResume() && find(known) == nullptr)
            idle().session().resume(known);
    }
}

void ClientSession::show(const KnownAccount &account)
{
    if (AccountSession *open = find(account))
        return show(*open);
    if (!account.canResume()) {
        m_wanted = account;
        m_needs.keychain.use(account.server, account.profile.account); // so that signing in opens it
        return showNobody();
    }
    AccountSession &opened = idle();
    opened.session().resume(account);
    show(opened);
}

void ClientSession::showNobody()
{
    show(m_current->isReady() ? idle() : *m_current);
}

// What view models held of one workspace goes with it; both accounts go on with a new one.
void ClientSession::show(AccountSession &account)
{
    if (m_current == &account && account.isReady())
        return;
    const Link before = link();
    if (m_current != &account)
        exchange(*m_current, account);
    if (link() != before)
        Q_EMIT linkChanged(link());
    Q_EMIT currentChanged();
    Q_EMIT accountsChanged();
}

void ClientSession::exchange(AccountSession &previous, AccountSession &next)
{
    previous.session().cancel(); // a sign-in that is given up
    previous.closeWorkspace();
    next.closeWorkspace();
    m_current = &next;
    reconnectListeners();
    if (next.isReady())
        next.reopenWorkspace();
    if (previous.isReady())
        previous.reopenWorkspace();
    next.connection().retryNow();
}

void ClientSession::enter(const SignedIn &answer)
{
    const KnownAccount &own = session().account();
    const KnownAccount entered{own.server, answer.profile, own.login, answer.token.value_or(SessionToken())};
    m_needs.keychain.keep(entered);
    show(entered);
}

void ClientSession::signOut(bool wipe)
{
    AccountSession &leaving = *m_current;
    const KnownAccount account = leaving.session().account();
    for (const auto &next : m_needs.keychain.accounts()) {
        AccountSession *open = find(next);
        if (open != nullptr && open != &leaving) {
            show(*open);
            break;
        }
    }
    leaving.session().logOut();
    if (wipe)
        forget(account);
}

void ClientSession::setIdle(bool isIdle)
{
    if (std::exchange(m_isIdle, isIdle) == isIdle)
        return;
    for (const auto &account : m_accounts)
        tellIdle(*account);
}

void ClientSession::forget(const KnownAccount &account)
{
    QDir(AccountSession::folderOf(m_needs.dataFolder, account)).removeRecursively();
    m_needs.keychain.forget(account.server, account.profile.account);
    if (m_wanted && m_wanted->server == account.server && m_wanted->profile.account == account.profile.account)
        m_wanted.reset();
    Q_EMIT accountsChanged();
}

} // namespace skein::client
