// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QProcess>
#include <QString>

#include <optional>

namespace skein::bench {

//! Of a process, in bytes, from the kernel's accounting.
struct Memory
{
    double resident = 0; //!< every page that is mapped and in memory
    double proportional = 0; //!< pages that several processes share count for a part
    double own = 0; //!< pages that no other process has
};

[[nodiscard]] Memory memoryOf(qint64 process);

//! Lets it end with this process, however that ends. Before its start.
void endWithParent(QProcess &process);

//! Milliseconds from just before the start of a process to a milestone.
struct Reached
{
    double wall = 0;
    double cpu = 0; //!< of the process, all threads
};

//! Starts a program that tells its milestones (see client/app/milestones.h) and ends it again.
class Program
{
public:
    Program(QString path, QStringList arguments, QString cacheFolder);
    ~Program();

    //! Waits for that milestone; nothing when it is not reached.
    [[nodiscard]] std::optional<Reached> reached(const QString &milestone);
    //! Once it does not change any more.
    [[nodiscard]] Memory settledMemory();

private:
    void read(const QByteArray &line);

    QProcess m_process;
    qint64 m_begin = 0; //!< ns of the monotonic clock
    QMap<QString, Reached> m_reached;
};

} // namespace skein::bench
