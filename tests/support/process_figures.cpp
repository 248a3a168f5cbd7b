// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "process_figures.h"

#include <QDir>
#include <QFile>

#include <ctime>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

//! A line "VmRSS:     1234 kB" of the process's status.
qint64 statusOf(qint64 pid, const QByteArray &name)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

double cpuSecondsOf(qint64 pid)
{
    clockid_t clock = 0;
    timespec time{};
    if (clock_getcpuclockid(pid_t(pid), &clock) == 0)
        clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

qint64 residentKilobytesOf(qint64 pid)
{
    return statusOf(pid, "VmRSS");
}

qint64 peakKilobytesOf(qint64 pid)
{
    return statusOf(pid, "VmHWM");
}

void forgetPeakOf(qint64 pid)
{
    QFile references(u"/proc/%1/clear_refs"_s.arg(pid));
    if (references.open(QIODevice::WriteOnly))
        references.write("5"); // proc(5): resets the peak
}

qint64 descriptorsOf(qint64 pid)
{
    return QDir(u"/proc/%1/fd"_s.arg(pid)).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
}

} // namespace skein::test
