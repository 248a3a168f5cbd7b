// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QDeadlineTimer>
#include <QFile>

#include <chrono>
#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace skein::bench {

namespace {

constexpr auto patience = 60s; // machines that build beside it are slow
constexpr int sampling = 500; // ms
constexpr int mostSamples = 10;
constexpr double sameAs = 0.002; // of the resident memory

qint64 now()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

QProcessEnvironment environmentWith(const QString &cacheFolder)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CACHE_HOME"_s, cacheFolder); // compiled QML
    return environment;
}

} // namespace

void endWithParent(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

Memory memoryOf(qint64 process)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(process));
    Memory memory;
    if (!file.open(QIODevice::ReadOnly))
        return memory;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const double bytes = line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble() * 1024;
        if (line.startsWith("Rss:"))
            memory.resident = bytes;
        else if (line.startsWith("Pss:"))
            memory.proportional = bytes;
        else if (line.startsWith("Private_"))
            memory.own += bytes;
    }
    return memory;
}

Program::Program(QString path, QStringList arguments, QString cacheFolder)
{
    m_process.setProgram(path);
    m_process.setArguments(arguments);
    m_process.setProcessEnvironment(environmentWith(cacheFolder));
    m_process.setReadChannel(QProcess::StandardError);
    endWithParent(m_process);
    m_begin = now();
    m_process.start();
}

Program::~Program()
{
    m_process.terminate();
    if (!m_process.waitForFinished())
        m_process.kill();
    m_process.waitForFinished();
}

std::optional<Reached> Program::reached(const QString &milestone)
{
    const QDeadlineTimer end(patience);
    while (!m_reached.contains(milestone) && !end.hasExpired()) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(int(end.remainingTime())))
            break;
        while (m_process.canReadLine())
            read(m_process.readLine());
    }
    return m_reached.contains(milestone) ? std::optional(m_reached[milestone]) : std::nullopt;
}

void Program::read(const QByteArray &line)
{
    const auto words = line.trimmed().split(' ');
    if (words.size() == 4 && words[0] == "milestone")
        m_reached[QString::fromLatin1(words[1])] = {double(words[2].toLongLong() - m_begin) / 1e6, words[3].toDouble() / 1e6};
}

Memory Program::settledMemory()
{
    Memory memory = memoryOf(m_process.processId());
    for (int i = 0; i < mostSamples; ++i) {
        if (m_process.waitForFinished(sampling))
            break;
        const double before = std::exchange(memory, memoryOf(m_process.processId())).resident;
        if (qAbs(memory.resident - before) < sameAs * before)
            break;
    }
    return memory;
}

} // namespace skein::bench
