// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QHostAddress>

#include <deque>
#include <optional>

namespace skein {

//! Who waits to be let in. Addresses take turns, so that one who comes alone does not wait behind the hundreds of another.
//! Lives on: gateway.
class Door
{
public:
    void add(quint64 number, const QHostAddress &source);
    //! The next one, who leaves the line; nothing when nobody waits.
    [[nodiscard]] std::optional<quint64> takeNext();
    [[nodiscard]] bool isEmpty() const { return m_turns.empty(); }

private:
    QHash<QHostAddress, std::deque<quint64>> m_waiting; //!< none is empty
    std::deque<QHostAddress> m_turns; //!< each of m_waiting once
};

} // namespace skein
