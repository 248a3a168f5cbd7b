// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <demo/demo_world.h>
#include <session/keychain.h>

#include <QTemporaryDir>

namespace skein::client {

//! What `--demo` runs against: a server in this process, and a folder that goes with it. Lives on: main.
class Demo
{
public:
    Demo(Clock &clock, TimerFactory &timers);

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] TransportFactory transports() { return m_server.transports(); }
    //! The account that is signed in from the beginning.
    [[nodiscard]] KnownAccount account();

private:
    QTemporaryDir m_folder;
    QtExecutor m_executor;
    FakeServer m_server;
    DemoWorld m_world;
};

} // namespace skein::client
