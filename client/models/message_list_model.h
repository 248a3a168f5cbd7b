// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/message_item.h>
#include <models/message_pictures.h>
#include <models/message_window.h>
#include <models/row_model.h>
#include <models/wording.h>

namespace skein::client {

//! The open conversation, newest first: row 0 is at the bottom of a ListView with `verticalLayoutDirection:
//! ListView.BottomToTop`. Roles: key, seq, kind, own, senderKey, senderName, senderAvatar, roleText, showHeader, showMeta,
//! text, images (ImageListModel or null), timeText, fullTimeText, dayText, delivery, deliveryText, failureText, recallable,
//! editableAgain, progress, accessibleText (see MessageItem). Neighbours are inserted and removed together, the rest changes
//! row by row; the model never resets. It holds what its MessageWindow has loaded, never the whole log. Lives on: main.
class MessageListModel : public RowModel<MessageItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to ChatViewModel")

public:
    MessageListModel(const Wording &wording, TimerFactory &timers, QObject *parent = nullptr);
    ~MessageListModel() override;

    //! Shows a conversation from now on.
    void open(Workspace &workspace, ConversationId conversation);
    void close();
    //! What is loaded of the log; nothing while no conversation is open.
    [[nodiscard]] MessageWindow *window() const { return m_window.get(); }

    //! Whether the server can be reached: own messages are then on their way instead of waiting.
    void setOnline(bool isOnline);
    //! Remembers the text of an own message that is about to be recalled, so that it can be edited again for a while.
    void rememberText(const QString &key);
    [[nodiscard]] QString rememberedText(const QString &key) const { return m_recalled.value(key).text; }

    //! The row's number, or −1.
    Q_INVOKABLE int rowOf(const QString &key) const { return indexOf(key); }
    //! The row of the unread separator, or −1.
    [[nodiscard]] int unreadRow() const;

    static const RoleTable<MessageItem> roles;

Q_SIGNALS:
    void refreshed();

private:
    struct Recalled
    {
        QString text;
        Timestamp until;
    };

    void refresh();
    void forgetOldTexts();
    void forgetPictures(); //!< of messages without a row
    void refreshAgain(std::optional<Timestamp> at);

    const Wording &m_wording;
    std::unique_ptr<Timer> m_timer;
    MessagePictures m_pictures;
    std::unique_ptr<MessageWindow> m_window;
    QHash<QString, Recalled> m_recalled;
    bool m_isOnline = false;
};

} // namespace skein::client
