// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/accounts_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <viewmodels/follow.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

constexpr int mostShortcuts = 9;

QString keyOn(const ServerAddress &server, AccountId account)
{
    return u"%1/%2"_s.arg(server.key()).arg(account.value());
}

//! What the account calls itself now: its store knows more than the last sign-in.
Profile profileOf(AccountSession *open, const KnownAccount &known)
{
    Workspace *workspace = open != nullptr ? open->workspace() : nullptr;
    return workspace != nullptr ? workspace->store().profiles.find(known.profile.account).value_or(known.profile)
                                : known.profile;
}

QString serverNameOf(AccountSession *open, const KnownAccount &known)
{
    const auto description = open != nullptr ? open->session().serverDescription() : std::nullopt;
    const bool hasName = description && !description->name.isEmpty();
    return hasName ? description->name.value() : known.server.text();
}

AccountItem itemOf(const Profile &profile)
{
    AccountItem item;
    item.name = profile.nickname.value();
    item.hueKey = keyOf(profile.account);
    item.avatarSource = avatarUrl(profile.avatar);
    return item;
}

} // namespace

AccountsViewModel::AccountsViewModel(const Needs &needs, QObject *parent) : QObject(parent), m_needs(needs)
{
    connect(&needs.client, &ClientSession::accountsChanged, this, &AccountsViewModel::update);
    connect(&needs.client, &ClientSession::workspaceOpened, this, &AccountsViewModel::update);
    connect(&needs.client, &ClientSession::workspaceClosing, this, [this] { m_mine = {}; });
    connect(&needs.client, &ClientSession::linkChanged, this, [this](ClientSession::Link link) {
        if (link == ClientSession::Link::Live)
            refresh();
    });
    connect(&needs.wording, &Wording::changed, this, &AccountsViewModel::update);
}

int AccountsViewModel::unreadElsewhere() const
{
    int unread = 0;
    for (const AccountItem &account : m_accounts.rows())
        unread += account.active ? 0 : account.unread;
    return unread;
}

QString AccountsViewModel::returnName() const
{
    const auto account = whereBack();
    return account ? m_accounts.find(keyOf(*account))->name : QString();
}

//! The account that was used last, of those that are open.
std::optional<KnownAccount> AccountsViewModel::whereBack() const
{
    if (m_needs.client.session().state() == Session::State::Ready)
        return std::nullopt;
    for (const KnownAccount &known : m_needs.client.session().knownAccounts()) {
        const AccountItem *row = m_accounts.find(keyOf(known));
        if (row != nullptr && row->open)
            return known;
    }
    return std::nullopt;
}

QString AccountsViewModel::keyOf(const KnownAccount &account)
{
    return keyOn(account.server, account.profile.account);
}

void AccountsViewModel::show(const QString &key)
{
    if (const auto known = knownBy(key))
        return m_needs.client.show(*known);
    for (const OwnedAccount &own : std::as_const(m_mine.accounts)) {
        if (ownKey(own.profile.account) == key)
            return enter(own.profile.account);
    }
}

void AccountsViewModel::showAt(int row)
{
    if (row >= 0 && row < m_accounts.rows().size())
        show(QString(m_accounts.rows()[row].key));
}

void AccountsViewModel::add(const QString &nickname)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr || m_isBusy)
        return;
    setBusy(true);
    setError({});
    follow(workspace->actions.addAccount(nickname.trimmed()), this, [this](const Result<AccountId> &answer) {
        setBusy(false);
        if (!answer)
            return setError(client::errorText(answer.error().code));
        Q_EMIT added();
        enter(*answer);
    });
}

void AccountsViewModel::signInAsAnother()
{
    m_needs.client.showNobody();
}

void AccountsViewModel::goBack()
{
    if (const auto account = whereBack())
        m_needs.client.show(*account);
}

void AccountsViewModel::refresh()
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    follow(workspace->actions.ownAccounts(), this, [this](const Result<OwnedAccounts> &answer) {
        if (!answer)
            return;
        m_mine = *answer;
        update();
    });
}

void AccountsViewModel::update()
{
    QList<AccountItem> items;
    for (const KnownAccount &known : m_needs.client.known())
        items.append(itemFor(known));
    items += itemsElsewhere();
    for (qsizetype i = 0; i < std::min<qsizetype>(items.size(), mostShortcuts); ++i)
        items[i].shortcutText = u"Ctrl Shift %1"_s.arg(i + 1);
    m_accounts.setAccounts(items);
    Q_EMIT changed();
}

AccountItem AccountsViewModel::itemFor(const KnownAccount &known)
{
    AccountSession *open = m_needs.client.find(known);
    AccountItem item = itemOf(profileOf(open, known));
    item.key = keyOf(known);
    item.open = open != nullptr;
    item.active = open == &m_needs.client.current();
    item.unread = open != nullptr ? int(open->unread()) : 0;
    const QString server = serverNameOf(open, known);
    item.detail = known.login.isEmpty() ? server : tr("%1 · %2", "login and server").arg(known.login, server);
    if (item.active)
        item.tag = tr("Active");
    else if (item.open)
        item.actionText = tr("Switch");
    else {
        item.tag = tr("Signed out");
        item.actionText = tr("Sign in");
    }
    return item;
}

//! The user's accounts that this computer does not know yet.
QList<AccountItem> AccountsViewModel::itemsElsewhere() const
{
    QList<AccountItem> items;
    for (const OwnedAccount &own : m_mine.accounts) {
        if (knownBy(ownKey(own.profile.account)))
            continue;
        AccountItem item = itemOf(own.profile);
        item.key = ownKey(own.profile.account);
        item.detail = tr("Not on this computer yet");
        item.unread = int(own.unread);
        item.actionText = tr("Open");
        items.append(item);
    }
    return items;
}

std::optional<KnownAccount> AccountsViewModel::knownBy(const QString &key) const
{
    const auto known = m_needs.client.known();
    const auto found = std::ranges::find(known, key, &AccountsViewModel::keyOf);
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

QString AccountsViewModel::ownKey(AccountId account) const
{
    return keyOn(m_needs.client.session().server(), account);
}

void AccountsViewModel::enter(AccountId account)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr || m_isBusy)
        return;
    setBusy(true);
    follow(workspace->actions.enterAccount(account, Session::deviceLabel()), this, [this](const Result<SignedIn> &answer) {
        setBusy(false);
        if (answer)
            m_needs.client.enter(*answer);
        else
            m_needs.toasts.complain(client::errorText(answer.error().code));
    });
}

void AccountsViewModel::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged();
}

void AccountsViewModel::setError(const QString &sentence)
{
    if (std::exchange(m_errorText, sentence) != sentence)
        Q_EMIT errorTextChanged();
}

} // namespace skein::client
