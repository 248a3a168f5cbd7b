// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/alerts.h>

#include <models/addresses.h>
#include <models/conversation_item.h>
#include <models/message_texts.h>
#include <models/people.h>
#include <viewmodels/preferences_view_model.h>

namespace skein::client {

Alerts::Alerts(const Needs &needs, QObject *parent) : QObject(parent), m_needs(needs)
{
    connect(&needs.notifier, &Notifier::activated, this, &Alerts::openWanted);
    connect(&needs.client, &ClientSession::workspaceOpened, this, [this] {
        Workspace &workspace = *m_needs.client.workspace();
        connect(&workspace.sync, &SyncEngine::entryArrived, this, &Alerts::onArrived);
        connect(&workspace.events(), &StoreEvents::conversationsChanged, this, &Alerts::onConversations);
    });
}

void Alerts::onArrived(const Entry &entry)
{
    Workspace &workspace = *m_needs.client.workspace();
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
    m_needs.notifier.show(keyOf(entry.conversation), titleOf(*row), text);
}

// What was read, here or on another device, needs no notice.
void Alerts::onConversations(const QList<ConversationId> &conversations)
{
    const LogStore &log = m_needs.client.workspace()->store().log;
    for (const ConversationId conversation : conversations) {
        if (log.state(conversation).unread == 0)
            m_needs.notifier.withdraw(keyOf(conversation));
    }
}

} // namespace skein::client
