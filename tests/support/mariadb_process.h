// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "child_process.h"

#include <QTemporaryDir>

#include <memory>

namespace skein::test {

//! A MariaDB of the test's own (mariadb.sh) that may be killed and paused. Lives on: main.
class MariaDbProcess
{
public:
    //! Answers whether it answers queries: the first time on a free port, then with the same data on the same one.
    [[nodiscard]] bool start();
    void kill() { m_process->killHard(); } //!< as kill -9

    [[nodiscard]] qint64 pid() const { return m_process->processId(); }
    //! mysql://root@127.0.0.1:PORT
    [[nodiscard]] QString url() const;

private:
    [[nodiscard]] bool answers() const;

    QTemporaryDir m_folder;
    std::unique_ptr<ChildProcess> m_process;
    quint16 m_port = 0;
};

} // namespace skein::test
