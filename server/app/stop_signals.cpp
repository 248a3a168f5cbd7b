// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/stop_signals.h>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace skein {

namespace {

int openBlocked()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

} // namespace

StopSignals::StopSignals(Task stop)
    : m_stop(std::move(stop)), m_descriptor(openBlocked()), m_notifier(m_descriptor, QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { take(); });
}

StopSignals::~StopSignals()
{
    m_notifier.setEnabled(false);
    close(m_descriptor);
}

void StopSignals::take()
{
    signalfd_siginfo info{};
    while (read(m_descriptor, &info, sizeof info) == sizeof info)
        m_stop();
}

} // namespace skein
