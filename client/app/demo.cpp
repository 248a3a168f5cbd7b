// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/demo.h>

using namespace Qt::StringLiterals;

namespace skein::client {

Demo::Demo(Clock &clock, TimerFactory &timers) : m_server({clock, m_executor}), m_world(m_server, timers) { }

KnownAccount Demo::account()
{
    const auto server = ServerAddress::parse(u"demo"_s);
    return {*server, m_server.world().person(m_world.self())->profile, u"demo"_s, m_world.token()};
}

} // namespace skein::client
