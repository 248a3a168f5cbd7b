// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "transcript.h"

#include <cstdio>

namespace skein::sim {

using namespace Qt::StringLiterals;

void Transcript::note(const QString &who, const QString &what)
{
    constexpr double microseconds = 1e6;
    m_lines.append(u"%1  %2 %3"_s.arg(double(m_schedule.now().count()) / microseconds, 11, 'f', 6).arg(who, -8).arg(what));
    if (m_isLoud)
        std::printf("%s\n", qPrintable(m_lines.constLast()));
}

} // namespace skein::sim
