// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule.h"

#include <QStringList>

namespace skein::sim {

//! What happened, a line each, with the virtual time before it. The same seed writes the same lines.
class Transcript
{
public:
    //! `isLoud`: each line is printed as well, when it is written, and details are lines too.
    Transcript(const Schedule &schedule, bool isLoud) : m_schedule(schedule), m_isLoud(isLoud) { }

    void note(const QString &who, const QString &what);
    [[nodiscard]] bool isLoud() const { return m_isLoud; }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    const Schedule &m_schedule;
    QStringList m_lines;
    bool m_isLoud;
};

} // namespace skein::sim
