// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>

namespace skein::test {

//! Bytes that are never the same twice, and always the same in each run.
class CountingRandom final : public Random
{
public:
    [[nodiscard]] QByteArray bytes(qsizetype count) override
    {
        return QByteArray::number(++m_count).rightJustified(count, 'r', true);
    }
    [[nodiscard]] quint32 below(quint32 bound) override { return chosen < bound ? chosen : bound - 1; }

    quint32 chosen = 0; //!< what `below` answers, if it may

private:
    qint64 m_count = 0;
};

} // namespace skein::test
