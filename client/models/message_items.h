// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/message_item.h>
#include <models/message_pictures.h>
#include <models/message_window.h>
#include <models/people.h>

namespace skein::client {

//! Makes the rows of an open conversation from what is loaded of it: words, groups, separators. Lives on: main.
class MessageItems
{
public:
    //! Messages of one sender follow each other closely when less than this lies between them (UI.md §5).
    static constexpr std::chrono::minutes groupSpan{5};
    //! An own message can be taken back for so long (the server decides), and edited again for so long after that.
    static constexpr std::chrono::minutes recallSpan{2};
    static constexpr std::chrono::minutes editAgainSpan{5};

    struct Needs
    {
        const MessageWindow &window;
        const People &people;
        const Wording &wording;
        MessagePictures &pictures;
        bool isOnline = false;
        //! Whether the text of a recalled message can be edited again.
        std::function<bool(const QString &key)> isRemembered;
    };

    explicit MessageItems(const Needs &needs);

    //! Newest first.
    [[nodiscard]] QList<MessageItem> make();
    //! When the rows are different although nothing happened: an own message can no longer be recalled.
    [[nodiscard]] std::optional<Timestamp> validUntil() const { return m_validUntil; }

private:
    //! What the messages of one person have in common.
    struct Sender
    {
        QString key;
        QString name;
        QUrl avatar;
        QString roleText;
    };

    void add(const Entry &entry);
    void add(const OutboxMessage &message);
    void addMessage(MessageItem item, AccountId sender, Timestamp at);
    void addLine(MessageItem item, Timestamp at);
    void addDay(Timestamp at);
    void addUnread(const Entry &entry);
    [[nodiscard]] const Sender &shownSender(AccountId account);
    [[nodiscard]] QString senderName(AccountId account) const;
    void finish(MessageItem &item, Timestamp at) const;
    void noteRecallable(MessageItem &item, const Entry &entry);
    [[nodiscard]] MessageItem recalledItem(const Entry &entry) const;
    [[nodiscard]] MessageItem messageItem(const Entry &entry);
    [[nodiscard]] Delivery::State deliveryOf(const Entry &entry) const;
    [[nodiscard]] Delivery::State deliveryOf(const OutboxMessage &message) const;
    [[nodiscard]] QString messageKey(const Entry &entry) const;

    const Needs &m_needs;
    AccountId m_self;
    QHash<AccountId, Member> m_members; //!< of members
    QHash<AccountId, Sender> m_senders; //!< those met so far
    QList<MessageItem> m_items; //!< oldest first
    QSet<QString> m_tags; //!< own messages that are in the log
    std::optional<Timestamp> m_day; //!< of the newest row
    AccountId m_groupSender; //!< of the newest row when it is a message
    Timestamp m_groupAt;
    bool m_hasUnreadSeparator = false;
    std::optional<Timestamp> m_validUntil;
};

} // namespace skein::client
