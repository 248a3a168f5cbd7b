// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/conversation_item.h>
#include <models/wording.h>

#include <QObject>

namespace skein::client {

//! Why the user cannot write in the open conversation, in words. While he is muted for a time, the words count it down.
class WritePermit : public QObject
{
    Q_OBJECT

public:
    WritePermit(const Wording &wording, TimerFactory &timers, QObject *parent = nullptr);
    ~WritePermit() override;

    //! The open conversation, or nothing. `isContact`: the other side of a direct one is still a contact.
    void show(const std::optional<ConversationRow> &row, bool isContact);
    //! Empty when he can write.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] QString refusalFor(const ConversationRow &row) const;
    [[nodiscard]] QString goneText(const ConversationRow &row) const;
    [[nodiscard]] QString muteText(std::chrono::milliseconds left) const;

    const Wording &m_wording;
    std::unique_ptr<Timer> m_tick;
    std::optional<ConversationRow> m_row;
    bool m_isContact = false;
    QString m_refusal;
};

} // namespace skein::client
