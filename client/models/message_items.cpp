// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/message_items.h>

#include <models/addresses.h>
#include <models/emoji_text.h>
#include <models/error_text.h>
#include <models/message_texts.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MessageItem)
};

QString deliveryText(Delivery::State state)
{
    switch (state) {
    case Delivery::State::Queued:
        return Words::tr("Waiting for the connection");
    case Delivery::State::Sending:
        return Words::tr("Sending");
    case Delivery::State::Sent:
        return Words::tr("Sent");
    case Delivery::State::Read:
        return Words::tr("Read");
    case Delivery::State::Failed:
        return Words::tr("Not sent");
    case Delivery::State::None:
        break;
    }
    return {};
}

MessageKind::Kind kindOf(const QString &text, bool hasImages)
{
    if (hasImages)
        return MessageKind::Kind::Images;
    return isFewEmoji(text) ? MessageKind::Kind::Emoji : MessageKind::Kind::Text;
}

QString spoken(const MessageItem &item)
{
    const int pictures = item.images ? item.images->count() : 0;
    QStringList parts{item.senderName, item.text};
    if (pictures > 0)
        parts.insert(1, Words::tr("%n picture(s)", nullptr, pictures));
    parts.append({item.timeText, item.deliveryText, item.failureText});
    parts.removeAll(QString());
    return parts.join(Words::tr(", ", "between the parts of a message as it is read out"));
}

} // namespace

MessageItems::MessageItems(const Needs &needs) : m_needs(needs), m_self(needs.window.workspace().self())
{
    for (const Member &member : needs.window.members())
        m_members.insert(member.profile.account, member);
}

QList<MessageItem> MessageItems::make()
{
    for (const Entry &entry : m_needs.window.entries())
        add(entry);
    if (m_needs.window.isAtEnd()) {
        for (const OutboxMessage &message : m_needs.window.waiting())
            add(message);
    }
    std::reverse(m_items.begin(), m_items.end());
    return std::exchange(m_items, {});
}

void MessageItems::add(const Entry &entry)
{
    if (entry.kind == EntryKind::Recalled)
        return; // its target says it
    addDay(entry.at);
    addUnread(entry);
    if (entry.recalled)
        return addLine(recalledItem(entry), entry.at);
    if (entry.body)
        return addMessage(messageItem(entry), entry.sender, entry.at);
    MessageItem item;
    item.key = messageKey(entry);
    item.seq = entry.seq.value();
    item.kind = MessageKind::Kind::System;
    item.text = systemSentence(entry, m_needs.window.row().kind, m_needs.people);
    addLine(item, entry.at);
}

void MessageItems::add(const OutboxMessage &message)
{
    MessageItem item;
    item.key = client::keyOf(message.tag);
    if (m_tags.contains(item.key))
        return;
    const auto [sent, total] = m_needs.window.workspace().outbox.progress(message.tag);
    item.progress = total > 0 ? double(sent) / double(total) : message.images.isEmpty() ? 1 : 0;
    item.text = message.text.value();
    item.images = m_needs.pictures.of(item.key, message.images, item.progress);
    item.kind = kindOf(item.text, item.images != nullptr);
    item.delivery = deliveryOf(message);
    if (message.error)
        item.failureText = errorText(*message.error);
    addDay(message.at);
    addMessage(item, m_self, message.at);
}

void MessageItems::addMessage(MessageItem item, AccountId sender, Timestamp at)
{
    const bool continues = sender == m_groupSender && at - m_groupAt < groupSpan;
    if (continues)
        m_items.last().showMeta = item.delivery != m_items.last().delivery && m_items.last().own;
    item.own = sender == m_self;
    const Sender &shown = shownSender(sender);
    item.senderKey = shown.key;
    item.senderName = shown.name;
    item.senderAvatar = shown.avatar;
    item.roleText = shown.roleText;
    item.showHeader = !continues;
    item.showMeta = true;
    item.deliveryText = deliveryText(item.delivery);
    finish(item, at);
    m_items.append(item);
    m_groupSender = sender;
    m_groupAt = at;
}

const MessageItems::Sender &MessageItems::shownSender(AccountId account)
{
    auto known = m_senders.find(account);
    if (known == m_senders.end())
        known = m_senders.insert(account, {client::keyOf(account), senderName(account), m_needs.people.avatarOf(account),
                                           roleText(m_members.value(account).role)});
    return *known;
}

//! As he is called in this group.
QString MessageItems::senderName(AccountId account) const
{
    const auto nickname = m_members.value(account).nickname;
    return nickname && account != m_self ? nickname->value() : m_needs.people.nameOf(account);
}

void MessageItems::addLine(MessageItem item, Timestamp at)
{
    finish(item, at);
    m_items.append(item);
    m_groupSender = {};
}

void MessageItems::addDay(Timestamp at)
{
    if (m_day && isSameDay(*m_day, at))
        return;
    m_day = at;
    MessageItem item;
    item.key = u"day:"_s + m_needs.wording.dayKey(at);
    item.kind = MessageKind::Kind::Date;
    item.text = m_needs.wording.day(at);
    addLine(item, at);
}

void MessageItems::addUnread(const Entry &entry)
{
    const auto after = m_needs.window.unreadAfter();
    const bool isFirst = after && !m_hasUnreadSeparator && entry.seq > *after && hasBody(entry.kind)
        && entry.sender != m_self && m_needs.window.hasPlaceAfter(*after);
    if (!isFirst)
        return;
    m_hasUnreadSeparator = true;
    MessageItem item;
    item.key = u"unread"_s;
    item.kind = MessageKind::Kind::Unread;
    item.text = Words::tr("%n unread message(s)", nullptr, int(m_needs.window.unreadThen()));
    addLine(item, entry.at);
}

void MessageItems::finish(MessageItem &item, Timestamp at) const
{
    item.timeText = m_needs.wording.timeOfDay(at);
    item.fullTimeText = m_needs.wording.full(at);
    item.dayText = m_needs.wording.day(at);
    item.accessibleText = spoken(item);
}

void MessageItems::noteRecallable(MessageItem &item, const Entry &entry)
{
    const Timestamp end = entry.at + recallSpan;
    item.recallable = entry.sender == m_self && m_needs.wording.now() < end;
    if (item.recallable)
        m_validUntil = m_validUntil ? std::min(*m_validUntil, end) : end;
}

MessageItem MessageItems::recalledItem(const Entry &entry) const
{
    MessageItem item;
    item.key = messageKey(entry);
    item.seq = entry.seq.value();
    item.kind = MessageKind::Kind::Recalled;
    item.own = entry.sender == m_self;
    item.text = recallSentence(entry.sender, m_needs.people);
    item.editableAgain = item.own && m_needs.isRemembered(item.key);
    return item;
}

MessageItem MessageItems::messageItem(const Entry &entry)
{
    MessageItem item;
    item.key = messageKey(entry);
    item.seq = entry.seq.value();
    item.text = entry.body->text.value();
    item.images = m_needs.pictures.of(item.key, entry.body->images);
    const bool isAnnouncement = entry.kind == EntryKind::Announced;
    item.kind = isAnnouncement ? MessageKind::Kind::Announcement : kindOf(item.text, item.images != nullptr);
    item.delivery = deliveryOf(entry);
    if (!isAnnouncement)
        noteRecallable(item, entry);
    m_tags.insert(item.key);
    return item;
}

Delivery::State MessageItems::deliveryOf(const Entry &entry) const
{
    if (entry.sender != m_self)
        return Delivery::State::None;
    const ConversationRow &row = m_needs.window.row();
    const bool isRead = row.kind == ConversationKind::Direct && row.log.peerReadUpTo >= entry.seq;
    return isRead ? Delivery::State::Read : Delivery::State::Sent;
}

Delivery::State MessageItems::deliveryOf(const OutboxMessage &message) const
{
    switch (message.state) {
    case OutboxState::Failed:
        return Delivery::State::Failed;
    case OutboxState::Accepted:
        return Delivery::State::Sent;
    case OutboxState::Waiting:
        break;
    }
    return m_needs.isOnline ? Delivery::State::Sending : Delivery::State::Queued;
}

QString MessageItems::messageKey(const Entry &entry) const
{
    if (entry.sender == m_self && entry.tag)
        return client::keyOf(*entry.tag);
    return u"seq:"_s + QString::number(entry.seq.value());
}

} // namespace skein::client
