// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/image_list_model.h>
#include <models/states.h>

#include <QUrl>

#include <memory>

namespace skein::client::MessageKind {
Q_NAMESPACE
QML_ELEMENT

//! Which delegate shows a row. In QML: `MessageKind.Text`.
enum class Kind {
    Text, //!< a bubble
    Emoji, //!< one to three emoji: 36 px, no bubble
    Images, //!< a picture grid, and a bubble with `text` below it when that is not empty
    Recalled, //!< `text` is the sentence
    System, //!< `text` is the sentence: somebody joined, left …
    Date, //!< a day begins: `text` is "Today", "Yesterday" or the date
    Unread, //!< the unread messages begin: `text` is "2 unread messages"
    Announcement, //!< of an administrator to everybody: a card
};
Q_ENUM_NS(Kind)

} // namespace skein::client::MessageKind

namespace skein::client {

//! One row of an open conversation, ready to be shown.
struct MessageItem
{
    QString key; //!< stable for the life of the row, also when an own message goes from the outbox to the log
    qint64 seq = 0; //!< its place in the log; 0 in the outbox and for separators
    MessageKind::Kind kind = MessageKind::Kind::Text;
    bool own = false;
    QString senderKey; //!< the sender's account number in digits; also for Theme.hueOf()
    QString senderName;
    QUrl senderAvatar; //!< empty: draw the initials
    QString roleText; //!< "Owner", "Admin" or empty: the tag beside the name
    bool showHeader = false; //!< first of a group (same sender, same day, within 5 minutes): avatar; in groups the name too
    bool showMeta = false; //!< last of a group: time and state stay visible; others show them at hover
    QString text; //!< plain text
    std::shared_ptr<ImageListModel> images; //!< null when there are none
    QString timeText; //!< "10:24"
    QString fullTimeText; //!< date and time, for the tooltip
    QString dayText; //!< the text of the row's date separator, for the sticky pill
    Delivery::State delivery = Delivery::State::None;
    QString deliveryText; //!< "Sending", "Sent", "Read" …: for the tooltip and screen readers
    QString failureText; //!< why it was not sent, when `delivery` is Failed
    bool recallable = false; //!< an own message within its two minutes
    bool editableAgain = false; //!< an own recalled message whose text can be brought back into the composer
    double progress = 1; //!< of the upload of its pictures, 0–1
    QString accessibleText; //!< sender, text or kind, time, state

    bool operator==(const MessageItem &) const = default;
};

} // namespace skein::client
