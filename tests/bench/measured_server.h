// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>

#include <QProcess>
#include <QTemporaryDir>

namespace skein::bench {

//! A skeind of our own on 127.0.0.1, watched from outside: CPU time and memory as the kernel accounts them.
class MeasuredServer
{
public:
    MeasuredServer();
    ~MeasuredServer(); //!< kills it when it still runs

    //! Waits until it listens. `settings` as on its command line; they outrank the raised limits. Error: unavailable.
    [[nodiscard]] Result<void> start(const QString &binary, const QString &databaseUrl, bool isEncrypted,
                                     const QStringList &settings);
    //! SIGTERM. Answers whether it ended by itself, without an error.
    [[nodiscard]] bool stop();

    //! What is raised above the defaults, as on its command line.
    [[nodiscard]] static QStringList raisedLimits();
    [[nodiscard]] quint16 port() const { return m_port; }
    //! Seconds of all its threads since its start, in steps of 10 ms.
    [[nodiscard]] double cpuSeconds() const;
    [[nodiscard]] qint64 residentKilobytes() const;

private:
    [[nodiscard]] Result<void> waitUntilListening();
    [[nodiscard]] QByteArray accounting(const char *file) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace skein::bench
