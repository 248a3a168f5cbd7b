// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "child_process.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace skein::test {

//! A MariaDB of the test's own (mariadb.sh) that may be killed and paused. Lives on: main.
class MariaDbProcess
{
public:
    MariaDbProcess() = default;

    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    //! Answers whether it answers queries: the first time on a free port, then with the same data on the same one.
    [[nodiscard]] bool start();
    void kill() { m_process->killHard(); } //!< as kill -9

    [[nodiscard]] qint64 pid() const { return m_process->processId(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    //! mysql://root@127.0.0.1:PORT
    [[nodiscard]] QString url() const;

private:
    [[nodiscard]] bool answers() const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::unique_ptr<ChildProcess> m_process;
    quint16 m_port = 0;
};

} // namespace skein::test
