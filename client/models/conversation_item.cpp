// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/conversation_item.h>

#include <models/addresses.h>
#include <models/message_texts.h>
#include <models/people.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

constexpr qint64 mostUnreadShown = 99;

struct ConversationText
{
    Q_DECLARE_TR_FUNCTIONS(ConversationItem)
};

bool isOwn(const ConversationRow &row, AccountId self)
{
    return row.last && row.last->kind == EntryKind::Message && row.last->sender == self;
}

Delivery::State deliveryOf(const ConversationRow &row, AccountId self)
{
    if (row.failed > 0)
        return Delivery::State::Failed;
    if (row.waiting > 0)
        return Delivery::State::Sending;
    if (!isOwn(row, self) || row.last->recalled)
        return Delivery::State::None;
    const bool isRead = row.kind == ConversationKind::Direct && row.log.peerReadUpTo >= row.last->seq;
    return isRead ? Delivery::State::Read : Delivery::State::Sent;
}

bool namesItsSender(const ConversationRow &row, AccountId self)
{
    return row.kind != ConversationKind::Direct && row.last && hasBody(row.last->kind)
        && !row.last->recalled && row.last->sender != self;
}

QString oneLine(const OutboxMessage &message)
{
    MessageBody body;
    body.text = message.text;
    body.images.resize(message.images.size());
    return client::oneLine(body);
}

void setPreview(ConversationItem &item, const ConversationRow &row, const ConversationItemNeeds &needs)
{
    const auto waiting = row.waiting > 0 ? needs.workspace.store().outbox.messages(row.id) : QList<OutboxMessage>();
    if (!waiting.isEmpty()) {
        item.preview = oneLine(waiting.last());
    } else if (row.last) {
        item.preview = previewOf(*row.last, row.kind, needs.people);
        if (namesItsSender(row, needs.workspace.self()))
            item.previewPrefix = ConversationText::tr("%1:", "the sender before the preview of a message")
                                     .arg(needs.people.nicknameOf(row.last->sender));
    }
}

void setDraft(ConversationItem &item, const QString &draft)
{
    item.draft = true;
    item.previewPrefix = ConversationText::tr("[Draft]");
    item.preview = draft.simplified();
}

QString unreadText(qint64 unread)
{
    if (unread <= 0)
        return {};
    return unread > mostUnreadShown ? ConversationText::tr("%1+").arg(mostUnreadShown) : QString::number(unread);
}

QString accessibleText(const ConversationItem &item)
{
    QStringList parts{item.title};
    if (item.unread > 0)
        parts.append(ConversationText::tr("%n unread", nullptr, item.unread));
    parts.append({item.timeText, item.previewPrefix + (item.previewPrefix.isEmpty() ? QString() : u" "_s) + item.preview,
                  presenceText(item.presence)});
    parts.removeAll(QString());
    return parts.join(ConversationText::tr(", ", "between the parts of a row as it is read out"));
}

} // namespace

QString titleOf(const ConversationRow &row)
{
    if (row.kind == ConversationKind::World)
        return ConversationText::tr("World");
    return isWithDeleted(row) ? displayName(*row.peer) : row.title;
}

ConversationItem conversationItem(const ConversationRow &row, bool isSelected, const ConversationItemNeeds &needs)
{
    ConversationItem item;
    item.key = keyOf(row.id);
    item.title = titleOf(row);
    item.group = row.kind == ConversationKind::Group;
    item.world = row.kind == ConversationKind::World;
    item.hueKey = row.peer ? keyOf(row.peer->account) : item.key;
    item.avatarSource = avatarUrl(row.peer ? row.peer->avatar : row.avatar);
    item.timeText = row.activeAt == Timestamp() ? QString() : needs.wording.inList(row.activeAt); // nothing was said yet
    item.unread = int(row.log.unread);
    item.unreadText = unreadText(row.log.unread);
    item.presence = row.peer ? needs.people.presenceOf(row.peer->account) : QString();
    item.delivery = deliveryOf(row, needs.workspace.self());
    item.selected = isSelected;
    item.mayWrite = row.mayWrite && row.isMember;
    item.activity = row.activeAt.ms;
    setPreview(item, row, needs);
    if (!row.draft.isEmpty() && !isSelected)
        setDraft(item, row.draft);
    item.accessibleText = accessibleText(item);
    return item;
}

} // namespace skein::client
