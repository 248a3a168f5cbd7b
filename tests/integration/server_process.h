// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "child_process.h"

#include <QTemporaryDir>

#include <memory>

namespace skein::test {

//! The real skeind with a private data folder, on 127.0.0.1, over TLS. Lives on: main.
class ServerProcess
{
public:
    //! `more`: settings as on its command line.
    ServerProcess(QString databaseUrl, QStringList more);

    //! Answers whether it listens: the first time on a free port, then on the same one.
    [[nodiscard]] bool start();
    void kill() { m_process->killHard(); } //!< as kill -9
    //! SIGTERM. Answers whether it ended by itself, without an error, within `milliseconds`.
    [[nodiscard]] bool stop(int milliseconds);

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QTemporaryDir m_folder;
    QString m_databaseUrl;
    QStringList m_settings;
    std::unique_ptr<ChildProcess> m_process;
    quint16 m_port = 0;
};

} // namespace skein::test
