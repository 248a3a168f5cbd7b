// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/alerts.h>

#include <models/addresses.h>
#include <models/conversation_item.h>
#include <models/message_texts.h>
#include <models/people.h>
#include <viewmodels/accounts_view_model.h>
#include <viewmodels/preferences_view_model.h>

namespace skein::client {

namespace {

constexpr QChar separator = u'#'; // in no key

QString noticeKey(AccountSession &account, ConversationId conversation)
{
    return AccountsViewModel::keyOf(account.session().account()) + separator + keyOf(conversation);
}

} // namespace

Alerts::Alerts(const Needs &needs, QObject *parent) : QObject(parent), m_needs(needs)
{
    connect(&needs.notifier, &Notifier::activated, this, [this](const QString &key) {
        Q_EMIT openWanted(key.section(separator, 0, 0), key.section(separator, 1));
    });
    connect(&needs.client, &ClientSession::workspaceOpened, this, [this] {
        Workspace &workspace = *m_needs.client.workspace();
        connect(&workspace.sync, &SyncEngine::entryArrived, this,
                [this](const Entry &entry) { onArrived(m_needs.client.current(), entry); });
        connect(&workspace.events(), &StoreEvents::conversationsChanged, this,
                [this](const auto &changed) { onConversations(m_needs.client.current(), changed); });
    });
    connect(&needs.client, &ClientSession::arrivedElsewhere, this,
            [this](AccountSession *account, const Entry &entry) { onArrived(*account, entry); });
    connect(&needs.client, &ClientSession::changedElsewhere, this,
            [this](AccountSession *account, const auto &changed) { onConversations(*account, changed); });
}

void Alerts::onArrived(AccountSession &account, const Entry &entry)
{
    Workspace &workspace = *account.workspace();
    const bool isWorthIt = hasBody(entry.kind) && entry.sender != workspace.self();
    if (m_isWindowActive || !isWorthIt || !m_needs.preferences.showsNotifications())
        return;
    const auto row = workspace.store().conversations.row(entry.conversation);
    const bool isChatter = row && row->kind == ConversationKind::World && entry.kind != EntryKind::Announced;
    if (!row || isChatter)
        return; // of a thousand people somebody always talks
    const People people(workspace, m_needs.wording);
    QString text = m_needs.preferences.showsNotificationPreview() ? previewOf(entry, row->kind, people) : tr("New message");
    if (row->kind != ConversationKind::Direct)
        text = tr("%1: %2", "sender and message").arg(people.nameOf(entry.sender), text);
    m_needs.notifier.show(noticeKey(account, entry.conversation), titleOf(*row), text);
}

// What was read, here or on another device, needs no notice.
void Alerts::onConversations(AccountSession &account, const QList<ConversationId> &conversations)
{
    const LogStore &log = account.workspace()->store().log;
    for (const ConversationId conversation : conversations) {
        if (log.state(conversation).unread == 0)
            m_needs.notifier.withdraw(noticeKey(account, conversation));
    }
}

} // namespace skein::client
