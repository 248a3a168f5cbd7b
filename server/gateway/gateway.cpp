// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/gateway.h>

#include <gateway/io_context.h>
#include <gateway/io_thread.h>
#include <gateway/listener.h>

#include <core/logging.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace skein {

namespace {

QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    if (getpeername(int(descriptor), reinterpret_cast<sockaddr *>(&storage), &length) != 0)
        return {};
    return QHostAddress(reinterpret_cast<const sockaddr *>(&storage));
}

} // namespace

Gateway::Gateway(GatewaySettings settings, const Clock &clock)
    : m_settings(std::move(settings)), m_clock(clock), m_admission(m_settings.limits, clock, m_counters)
{
}

Gateway::~Gateway() = default;

Result<void> Gateway::start(RequestSink &sink)
{
    startThreads(sink);
    auto listening = listen();
    if (!listening)
        m_listeners.clear();
    return listening;
}

void Gateway::startThreads(RequestSink &sink)
{
    m_context = std::make_unique<IoContext>(IoContext{m_settings, m_clock, m_counters, sink});
    for (int number = 0; number < m_settings.threads; ++number) {
        m_threads.push_back(std::make_unique<IoThread>(quint32(number), *m_context));
        m_threads.back()->start();
    }
}

Result<void> Gateway::listen()
{
    for (const QHostAddress &address : m_settings.addresses) {
        auto listener = std::make_unique<Listener>([this](qintptr descriptor) { accept(descriptor); });
        const quint16 wanted = m_listeners.empty() ? m_settings.port : port();
        if (auto listening = listener->listenOn(address, wanted); !listening)
            return listening;
        QObject::connect(listener.get(), &Listener::ranOut, [this] { m_counters.add(GatewayEvent::OutOfDescriptors); });
        m_listeners.push_back(std::move(listener));
    }
    return {};
}

quint16 Gateway::port() const
{
    return m_listeners.empty() ? 0 : m_listeners.front()->serverPort();
}

void Gateway::accept(qintptr descriptor)
{
    auto ticket = m_admission.enter(peerOf(descriptor));
    if (!ticket) {
        ::close(int(descriptor));
        return;
    }
    IoThread &thread = *m_threads[m_nextThread++ % m_threads.size()];
    thread.post([descriptor, ticket = std::move(ticket)](IoWorker &worker) mutable {
        worker.take(descriptor, std::move(ticket));
    });
}

void Gateway::post(quint32 thread, std::vector<Parcel> parcels)
{
    m_threads.at(thread)->post([parcels = std::move(parcels)](IoWorker &worker) mutable { worker.deliver(std::move(parcels)); });
}

void Gateway::stop(Task stopped)
{
    m_stopped = std::move(stopped);
    m_listeners.clear();
    for (const auto &thread : m_threads) {
        thread->post(
            [this](IoWorker &worker) { worker.drain([this] { m_executor.post([this] { threadIsEmpty(); }); }); });
    }
    m_answerTimer = m_timers.make([this] {
        for (const auto &thread : m_threads)
            thread->post([](IoWorker &worker) { worker.closeAll(); });
    });
    m_answerTimer->start(m_settings.limits.answerDeadline);
}

void Gateway::threadIsEmpty()
{
    if (++m_emptyThreads < m_threads.size())
        return;
    m_answerTimer->stop();
    m_stopped();
}

} // namespace skein
