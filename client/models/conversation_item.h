// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/people.h>
#include <models/states.h>

#include <QUrl>

namespace skein::client {

//! One line of the conversation list, ready to be shown.
struct ConversationItem
{
    QString key; //!< the conversation's number in digits
    QString title;
    bool group = false;
    bool world = false; //!< the channel that everybody is in
    QString hueKey; //!< for Theme.hueOf(): the other account of a direct conversation, else the conversation
    QUrl avatarSource; //!< empty: draw the initials
    std::shared_ptr<PersonListModel> faces; //!< of a group without a picture, once its members are known; else null
    QString preview; //!< the newest message, or the draft, in one line
    QString previewPrefix; //!< "[Draft]" in the danger colour, or "Name:" in the preview's own colour; may be empty
    bool draft = false; //!< the preview is the draft
    QString timeText; //!< "10:24", "Yesterday", "Tue", "14 Nov"
    int unread = 0;
    QString unreadText; //!< "2", "99+"; empty when nothing is unread
    QString presence; //!< of the other side of a direct conversation: "online", "offline"; empty for groups
    Delivery::State delivery = Delivery::State::None; //!< of the newest message when it is an own one
    bool selected = false; //!< the open conversation
    bool mayWrite = true;
    QString accessibleText; //!< "Zhou Yu, 2 unread, 10:18, see you at three, online"
    qint64 activity = 0; //!< UTC ms of the newest entry: the order

    bool operator==(const ConversationItem &) const = default;
};

struct ConversationItemNeeds
{
    Workspace &workspace;
    const People &people;
    const Wording &wording;
};

//! The title, the other side's nickname, or the world channel's name in the present language.
[[nodiscard]] QString titleOf(const ConversationRow &row);

[[nodiscard]] ConversationItem conversationItem(const ConversationRow &row, bool isSelected,
                                                const ConversationItemNeeds &needs);

} // namespace skein::client
