// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "table.h"

namespace skein::attacks {

using namespace Qt::StringLiterals;

namespace {

//! Microseconds, empty for nothing.
QString cpuOfEach(const Outcome &outcome, qint64 pieces)
{
    return pieces == 0 ? QString() : QString::number(outcome.serverCpu * 1e6 / double(pieces), 'f', pieces > 100'000 ? 2 : 0);
}

QString passwords(const DailyLife &life)
{
    return life.busy == 0 ? QString::number(life.passwords) : u"%1 (%2 busy)"_s.arg(life.passwords).arg(life.busy);
}

QString newcomers(const DailyLife &life)
{
    return life.turnedAway == 0 ? QString::number(life.newcomers)
                                : u"%1 (%2 turned away)"_s.arg(life.newcomers).arg(life.turnedAway);
}

} // namespace

QString tableHead()
{
    const QStringList columns{u"attack"_s,     u"connections"_s, u"frames"_s,    u"MB sent"_s,
                              u"seconds"_s,    u"memory +MiB"_s, u"CPU µs a connection"_s, u"a frame"_s, u"how it was ended"_s,
                              u"sends"_s,      u"worst, ms"_s,   u"newcomers"_s, u"worst, ms"_s,
                              u"passwords"_s};
    return u"| "_s + columns.join(u" | "_s) + u" |\n|"_s + u"---|"_s.repeated(columns.size()) + u'\n';
}

QString tableRow(const Outcome &outcome)
{
    const DailyLife &life = outcome.life;
    const QStringList cells{outcome.name,
                            QString::number(outcome.connections),
                            outcome.frames > 0 ? QString::number(outcome.frames) : QString(),
                            QString::number(double(outcome.bytes) / 1e6, 'f', 1),
                            QString::number(outcome.seconds, 'f', 1),
                            QString::number(double(outcome.growth) / 1024, 'f', 1),
                            cpuOfEach(outcome, outcome.connections),
                            cpuOfEach(outcome, outcome.frames),
                            outcome.refusals,
                            QString::number(life.sends),
                            QString::number(life.worstSend.count()),
                            newcomers(life),
                            QString::number(life.worstNewcomer.count()),
                            passwords(life)};
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

} // namespace skein::attacks
