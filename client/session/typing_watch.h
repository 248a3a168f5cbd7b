// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/executor.h>
#include <net/request_channel.h>
#include <protocol/messages.h>

#include <QMap>

namespace skein::client {

//! Who is writing where. Lives on: main.
class TypingWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds expiry{6}; //!< after the last sign of writing
    static constexpr std::chrono::seconds pause{3}; //!< between two own signs in a conversation

    struct Needs
    {
        RequestChannel &channel;
        Clock &clock;
        TimerFactory &timers;
        AccountId self;
    };

    explicit TypingWatch(Needs needs, QObject *parent = nullptr);

    //! Call at each keystroke; passes on at most one in 3 s.
    void keystroke(ConversationId conversation);
    [[nodiscard]] QList<AccountId> typing(ConversationId conversation) const; //!< by number
    //! A message of `account` came: it is done writing.
    void clear(ConversationId conversation, AccountId account);
    void stop(); //!< the connection is gone: nobody is known to write

Q_SIGNALS:
    void typingChanged(skein::ConversationId conversation);

private:
    void onTyping(const Typing &event);
    void expire();
    void arm();
    QCoro::Task<> tell(ConversationId conversation);

    Needs m_needs;
    std::unique_ptr<Timer> m_timer;
    QMap<std::pair<ConversationId, AccountId>, std::chrono::milliseconds> m_until; //!< monotonic
    QHash<ConversationId, std::chrono::milliseconds> m_told; //!< monotonic
};

} // namespace skein::client
