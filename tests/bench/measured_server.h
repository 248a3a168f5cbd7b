// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>

#include <QProcess>
#include <QTemporaryDir>

namespace skein::bench {

//! A server of our own on 127.0.0.1, watched from outside: CPU time and memory as the kernel accounts them.
class MeasuredServer
{
public:
    MeasuredServer();
    ~MeasuredServer(); //!< kills it when it still runs

    //! A skeind. `settings` as on its command line; they outrank the raised limits. Error: unavailable.
    [[nodiscard]] Result<void> startSkeind(const QString &binary, const QString &databaseUrl, bool isEncrypted,
                                           const QStringList &settings);
    //! A script that needs Debian's packages for Node. Error: unavailable.
    [[nodiscard]] Result<void> startNode(const QString &script);
    //! Another one that says where it listens. Waits for that. Error: unavailable.
    [[nodiscard]] Result<void> start(const QString &program, const QStringList &arguments);
    //! SIGTERM. Answers whether it ended by itself, without an error.
    [[nodiscard]] bool stop();

    //! What is raised above the defaults, as on its command line.
    [[nodiscard]] static QStringList raisedLimits();
    [[nodiscard]] quint16 port() const { return m_port; }
    //! Seconds of all its threads since its start.
    [[nodiscard]] double cpuSeconds() const;
    [[nodiscard]] qint64 residentKilobytes() const;
    //! The most since its start, or since `forgetPeak`.
    [[nodiscard]] qint64 peakKilobytes() const;
    void forgetPeak();
    [[nodiscard]] int descriptors() const; //!< that are open

private:
    [[nodiscard]] Result<void> waitUntilListening();

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace skein::bench
