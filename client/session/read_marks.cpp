// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/messages.h>
#include <session/read_marks.h>
#include <session/transient.h>

namespace skein::client {

ReadMarks::ReadMarks(RequestChannel &channel, Store &store, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_channel(channel), m_store(store), m_timer(timers.make([this] { tell(); }))
{
}

void ReadMarks::markRead(ConversationId conversation, Seq upTo)
{
    if (m_store.log.markRead(conversation, upTo) && m_isStarted && !m_timer->isActive())
        m_timer->start(pause);
}

void ReadMarks::start()
{
    m_isStarted = true;
    tell();
}

void ReadMarks::stop()
{
    m_isStarted = false;
    m_timer->stop();
}

QCoro::Task<> ReadMarks::tell()
{
    if (std::exchange(m_isTelling, true)) {
        m_timer->start(pause);
        co_return;
    }
    for (const auto &[conversation, upTo] : m_store.log.marksToTell()) {
        const MarkRead request{conversation, upTo};
        const auto mark = co_await m_channel.send(request);
        // Who never was a member will not be heard; anything else may pass.
        const bool isFinal = mark || mark.error().code == ErrorCode::NotAMember;
        if (!isFinal || !m_store.log.markTold(conversation, upTo)) {
            if (m_isStarted)
                m_timer->start(soon);
            break;
        }
        if (mark)
            m_store.log.noteMark(*mark);
    }
    m_isTelling = false;
}

} // namespace skein::client
