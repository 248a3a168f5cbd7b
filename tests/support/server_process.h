// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "child_process.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace skein::test {

//! The real skeind with a private data folder, on 127.0.0.1, over TLS. Lives on: main.
class ServerProcess
{
public:
    //! `more`: settings as on its command line.
    ServerProcess(const QString &databaseUrl, QStringList more);

    //! For the next start; the test's own environment is there already.
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    //! What it logs goes to this file, instead of the test's own standard error.
    void setLogFile(const QString &path) { m_logFile = path; }

    //! Answers whether it listens: the first time on a free port, then on the same one.
    [[nodiscard]] bool start();
    void kill() { m_process->killHard(); } //!< as kill -9
    //! SIGTERM. Answers whether it ended by itself, without an error, within `milliseconds`.
    [[nodiscard]] bool stop(int milliseconds);

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 pid() const { return m_process->processId(); }
    [[nodiscard]] bool isRunning() const { return m_process->state() == QProcess::Running; }
    [[nodiscard]] QString dataFolder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QStringList m_settings;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QString m_logFile;
    std::unique_ptr<ChildProcess> m_process;
    quint16 m_port = 0;
};

} // namespace skein::test
