// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/io_worker.h>

#include <core/logging.h>

#include <QCoreApplication>

namespace skein {

namespace {

//! Deliveries before the loop turns, so that one large hand-over holds up nobody: about 1 ms.
constexpr std::size_t turnMost = 8'192;

//! TLS handshakes that begin before the loop turns: Qt makes a context of OpenSSL for each, some 3 ms in all.
constexpr int doorMost = 2;

} // namespace

IoWorker::IoWorker(quint32 thread, const IoContext &context)
    : m_thread(thread),
      m_context(context),
      m_server(QStringLiteral("Skein"), QWebSocketServer::NonSecureMode), // TLS is done before the hand-over
      m_wheel(context.settings.tick, context.now()),
      m_ticker(m_timers.make([this] { tick(); })),
      m_sweepAt(context.now() + context.limits().quietAfter)
{
    m_server.setSupportedSubprotocols({cborSubprotocol, jsonSubprotocol});
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *socket = m_server.nextPendingConnection())
            open(socket);
    });
    m_ticker->start(context.settings.tick);
}

IoWorker::~IoWorker()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the sessions that went leave the round
}

void IoWorker::take(qintptr descriptor, std::shared_ptr<Admission::Ticket> ticket)
{
    const quint64 number = ++m_lastNumber;
    auto owned = std::make_unique<Arrival>(number, std::move(ticket), m_context);
    Arrival *arrival = owned.get();
    m_arrivals.emplace(number, std::move(owned));
    connect(arrival, &Arrival::knocks, this, [this, arrival] { queueAtDoor(*arrival); });
    connect(arrival, &Arrival::isReady, this, [this, arrival] {
        m_handshaking.push_back(arrival->number());
        m_server.handleConnection(arrival->socket());
    });
    connect(arrival, &Arrival::ended, this, [this, number] { remove(number); });
    arrival->start(descriptor);
    m_wheel.schedule(number, arrival->due());
}

void IoWorker::queueAtDoor(const Arrival &arrival)
{
    const bool isOpening = !m_door.isEmpty();
    m_door.add(arrival.number(), arrival.source());
    if (!isOpening)
        m_executor.post([this] { openDoor(); });
}

void IoWorker::openDoor()
{
    for (int left = doorMost; left > 0 && !m_door.isEmpty(); --left) {
        const auto arrival = m_arrivals.find(*m_door.takeNext());
        if (arrival != m_arrivals.end())
            arrival->second->letIn();
    }
    if (!m_door.isEmpty())
        m_executor.post([this] { openDoor(); });
}

void IoWorker::open(QWebSocket *socket)
{
    std::unique_ptr<QWebSocket> owned(socket);
    const auto arrival = takeArrivalOf(*socket);
    if (!arrival)
        return;
    QTcpSocket &transport = *arrival->socket();
    transport.disconnect(&m_server); // which looks through all that it listens to at each further handshake,
    transport.setParent(socket); // and would have deleted it
    const SessionId id{m_thread, arrival->number()};
    auto session = std::make_unique<Session>(id, std::move(owned), transport, m_round, arrival->handOver(), m_context);
    Session *opened = session.get();
    add(std::move(session));
    opened->start();
    opened->giveBack(); // what the handshake took, at once, since many may arrive together
}

// Qt does not say which of its sockets a WebSocket was made from: the ends of the TCP connection do.
std::unique_ptr<Arrival> IoWorker::takeArrivalOf(const QWebSocket &socket)
{
    const auto isItsOwn = [this, &socket](quint64 number) {
        const QTcpSocket *candidate = m_arrivals.at(number)->socket();
        return candidate->peerPort() == socket.peerPort() && candidate->peerAddress() == socket.peerAddress()
            && candidate->localAddress() == socket.localAddress();
    };
    const auto found = std::find_if(m_handshaking.begin(), m_handshaking.end(), isItsOwn);
    if (found == m_handshaking.end())
        return nullptr;
    auto arrival = std::move(m_arrivals.extract(*found).mapped());
    m_handshaking.erase(found);
    return arrival;
}

void IoWorker::add(std::unique_ptr<Session> session)
{
    Session *added = session.get();
    const quint64 number = added->caller().session.number;
    connect(added, &Session::closing, this, [this, added, number] { m_wheel.schedule(number, added->due()); });
    connect(added, &Session::ended, this, [this, number] { remove(number); });
    connect(added, &Session::woke, this, [this, number] { m_awake.push_back(number); });
    m_sessions.emplace(number, std::move(session));
    m_awake.push_back(number);
    // The arrival's entry is still in the wheel and wakes the session in time, if that is early enough.
    if (m_context.limits().signInDeadline < m_context.limits().handshakeDeadline)
        m_wheel.schedule(number, added->due());
    if (m_whenEmpty)
        added->drain();
}

// Called from signals of the very objects that go: they live until the loop turns.
void IoWorker::remove(quint64 number)
{
    if (const auto arrival = m_arrivals.find(number); arrival != m_arrivals.end()) {
        arrival->second.release()->deleteLater();
        m_arrivals.erase(arrival);
        std::erase(m_handshaking, number);
    }
    if (const auto session = m_sessions.find(number); session != m_sessions.end()) {
        const Caller caller = session->second->caller();
        session->second.release()->deleteLater();
        m_sessions.erase(session);
        if (caller.identity.isSignedIn())
            m_context.sink.closed(caller);
    }
    tellIfEmpty();
}

void IoWorker::deliver(std::vector<Parcel> parcels)
{
    const bool isWorking = !m_inbox.empty();
    m_inbox.insert(m_inbox.end(), std::make_move_iterator(parcels.begin()), std::make_move_iterator(parcels.end()));
    if (!isWorking)
        work();
}

void IoWorker::work()
{
    std::size_t deliveries = 0;
    while (!m_inbox.empty() && deliveries < turnMost) {
        deliver(m_inbox.front());
        deliveries += m_inbox.front().sessions.size();
        m_inbox.pop_front();
    }
    if (!m_inbox.empty())
        m_executor.post([this] { work(); });
}

void IoWorker::deliver(const Parcel &parcel)
{
    WireFrames frames(parcel.frames.get());
    for (const quint64 number : parcel.sessions)
        deliver(parcel, number, frames);
}

void IoWorker::deliver(const Parcel &parcel, quint64 number, WireFrames &frames)
{
    const auto session = m_sessions.find(number);
    if (session != m_sessions.end())
        session->second->take(parcel, frames);
    else if (parcel.signsIn && !m_isStopped) // the connection went while its sign-in was under way
        m_context.sink.closed({{m_thread, number}, *parcel.signsIn});
}

void IoWorker::tick()
{
    m_ticker->start(m_context.settings.tick);
    for (const quint64 number : m_wheel.advance(m_context.now()))
        check(number);
    if (m_context.now() >= m_sweepAt)
        sweep();
}

void IoWorker::sweep()
{
    m_sweepAt = m_context.now() + m_context.limits().quietAfter;
    std::erase_if(m_awake, [this](quint64 number) {
        const auto session = m_sessions.find(number);
        return session == m_sessions.end() || session->second->rest();
    });
}

void IoWorker::check(quint64 number)
{
    if (m_arrivals.contains(number))
        checkArrival(number);
    else if (m_sessions.contains(number))
        checkSession(number);
}

void IoWorker::checkArrival(quint64 number)
{
    Arrival &arrival = *m_arrivals.at(number);
    if (arrival.due() > m_context.now()) {
        m_wheel.schedule(number, arrival.due());
        return;
    }
    arrival.expire();
    remove(number);
}

void IoWorker::checkSession(quint64 number)
{
    Session &session = *m_sessions.at(number);
    if (session.due() <= m_context.now())
        session.check();
    if (m_sessions.contains(number))
        m_wheel.schedule(number, session.due());
}

void IoWorker::drain(Task whenEmpty)
{
    m_whenEmpty = std::move(whenEmpty);
    while (!m_arrivals.empty()) {
        const auto &[number, arrival] = *m_arrivals.begin();
        arrival->cut();
        remove(number);
    }
    for (const quint64 number : sessionNumbers())
        m_sessions.at(number)->drain();
    tellIfEmpty();
}

void IoWorker::closeAll()
{
    for (const quint64 number : sessionNumbers())
        m_sessions.at(number)->close(CloseCode::Restart);
}

// Closing may end a session at once, which changes the map.
std::vector<quint64> IoWorker::sessionNumbers() const
{
    std::vector<quint64> numbers;
    numbers.reserve(m_sessions.size());
    for (const auto &[number, session] : m_sessions)
        numbers.push_back(number);
    return numbers;
}

void IoWorker::tellIfEmpty()
{
    if (!m_whenEmpty || !m_arrivals.empty() || !m_sessions.empty())
        return;
    m_isStopped = true;
    std::exchange(m_whenEmpty, nullptr)();
}

} // namespace skein
