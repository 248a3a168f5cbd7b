// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/door.h>

namespace skein {

void Door::add(quint64 number, const QHostAddress &source)
{
    auto &line = m_waiting[source];
    if (line.empty())
        m_turns.push_back(source);
    line.push_back(number);
}

std::optional<quint64> Door::takeNext()
{
    if (m_turns.empty())
        return std::nullopt;
    const QHostAddress source = m_turns.front();
    m_turns.pop_front();
    const auto line = m_waiting.find(source);
    const quint64 number = line->front();
    line->pop_front();
    if (line->empty())
        m_waiting.erase(line);
    else
        m_turns.push_back(source);
    return number;
}

} // namespace skein
