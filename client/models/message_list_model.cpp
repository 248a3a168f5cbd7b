// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/message_list_model.h>

#include <models/message_items.h>

namespace skein::client {

const RoleTable<MessageItem> MessageListModel::roles{
    {"key", &MessageItem::key},
    {"seq", &MessageItem::seq},
    {"kind", &MessageItem::kind},
    {"own", &MessageItem::own},
    {"senderKey", &MessageItem::senderKey},
    {"senderName", &MessageItem::senderName},
    {"senderAvatar", &MessageItem::senderAvatar},
    {"roleText", &MessageItem::roleText},
    {"showHeader", &MessageItem::showHeader},
    {"showMeta", &MessageItem::showMeta},
    {"text", &MessageItem::text},
    {"images", &MessageItem::images},
    {"timeText", &MessageItem::timeText},
    {"fullTimeText", &MessageItem::fullTimeText},
    {"dayText", &MessageItem::dayText},
    {"delivery", &MessageItem::delivery},
    {"deliveryText", &MessageItem::deliveryText},
    {"failureText", &MessageItem::failureText},
    {"recallable", &MessageItem::recallable},
    {"editableAgain", &MessageItem::editableAgain},
    {"progress", &MessageItem::progress},
    {"accessibleText", &MessageItem::accessibleText},
};

MessageListModel::MessageListModel(const Wording &wording, TimerFactory &timers, QObject *parent)
    : RowModel(roles, parent),
      m_wording(wording), m_timer(timers.make([this] { refresh(); }))
{
    connect(&wording, &Wording::changed, this, &MessageListModel::refresh);
}

MessageListModel::~MessageListModel() = default;

void MessageListModel::open(Workspace &workspace, ConversationId conversation)
{
    m_pictures.clear();
    m_recalled.clear();
    m_window = std::make_unique<MessageWindow>(workspace, conversation);
    connect(m_window.get(), &MessageWindow::changed, this, &MessageListModel::refresh);
    connect(&workspace.outbox, &Outbox::progressChanged, m_window.get(), &MessageWindow::changed);
    refresh();
}

void MessageListModel::close()
{
    m_window.reset();
    m_pictures.clear();
    refresh();
}

void MessageListModel::setOnline(bool isOnline)
{
    if (std::exchange(m_isOnline, isOnline) != isOnline)
        refresh();
}

void MessageListModel::rememberText(const QString &key)
{
    const MessageItem *item = find(key);
    if (item != nullptr && !item->text.isEmpty())
        m_recalled.insert(key, {item->text, m_wording.now() + MessageItems::editAgainSpan});
}

int MessageListModel::unreadRow() const
{
    for (int row = 0; row < rows().size(); ++row) {
        if (rows()[row].kind == MessageKind::Kind::Unread)
            return row;
    }
    return -1;
}

void MessageListModel::refresh()
{
    forgetOldTexts();
    if (m_window == nullptr) {
        replaceRows({});
    } else {
        const People people(m_window->workspace(), m_wording);
        const auto isRemembered = [this](const QString &key) { return m_recalled.contains(key); };
        const MessageItems::Needs needs{*m_window, people, m_wording, m_pictures, m_isOnline, isRemembered};
        MessageItems items(needs);
        replaceRows(items.make());
        forgetPictures();
        refreshAgain(items.validUntil());
    }
    Q_EMIT refreshed();
}

void MessageListModel::forgetOldTexts()
{
    m_recalled.removeIf([now = m_wording.now()](const auto &recalled) { return recalled->until <= now; });
}

void MessageListModel::forgetPictures()
{
    QSet<QString> shown;
    for (const MessageItem &item : rows()) {
        if (item.images)
            shown.insert(item.key);
    }
    m_pictures.keepOnly(shown);
}

void MessageListModel::refreshAgain(std::optional<Timestamp> at)
{
    for (const Recalled &recalled : std::as_const(m_recalled))
        at = at ? std::min(*at, recalled.until) : recalled.until;
    if (at)
        m_timer->start(*at - m_wording.now());
    else
        m_timer->stop();
}

} // namespace skein::client
