// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "server_machine.h"

#include <storage/schema.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace skein::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Span slowestLane = 3ms;
constexpr Span slowestGateway = 500us;
constexpr Span slowestPool = 60ms;

class SimPool final : public Pool
{
public:
    SimPool(Schedule &schedule, Dice &dice) : m_executor(schedule, dice, slowestPool) { }
    [[nodiscard]] bool tryPost(Task task) override
    {
        m_executor.post(std::move(task));
        return true;
    }

private:
    SimExecutor m_executor;
};

} // namespace

//! One run of the server, from its start to its end.
struct ServerMachine::Program
{
    Program(ServerMachine &machine, std::shared_ptr<const sql::QueryBook> book, Epoch epoch)
        : gateway(machine.m_needs.schedule, machine.m_dice, slowestGateway),
          blobs(machine.m_needs.folder + u"/blobs"_s),
          uploads(machine.m_needs.folder + u"/uploads"_s, {.leastFreeSpace = 0}),
          router(machine),
          entrance({}, machine.m_clock, machine.m_random),
          painter(machine.m_random),
          handlers(makeHandlers({{.serverName = ServerName(u"Skein"_s), .epoch = epoch}, groupRules, {}},
                                {hasher, blobs, uploads, painter, entrance, router, machine.m_random, [] {}})),
          engine(EngineSettings{}, workshop(machine, std::move(book)), handlers, router)
    {
    }

    static EngineWorkshop workshop(ServerMachine &machine, const std::shared_ptr<const sql::QueryBook> &book)
    {
        const auto open = [&machine, book](sql::Access access) {
            sql::ConnectionOptions options;
            options.access = access;
            return std::make_unique<Storage>(std::make_unique<sql::Connection>(machine.database(), book, options));
        };
        return {[open] { return open(sql::Access::ReadWrite); }, [open] { return open(sql::Access::ReadOnly); },
                [&machine] { return std::make_unique<SimExecutor>(machine.m_needs.schedule, machine.m_dice, slowestLane); },
                [&machine](int, int) { return std::make_unique<SimPool>(machine.m_needs.schedule, machine.m_dice); },
                machine.m_clock};
    }

    SimExecutor gateway; //!< the I/O thread: what leaves for the sockets
    PasswordHasher hasher{HashCost{1, 8 * 1024}}; // the simulation is not about passwords
    BlobStore blobs;
    UploadStore uploads;
    Router router;
    Entrance entrance;
    StrokePainter painter;
    HandlerSet handlers;
    Engine engine;
};

ServerMachine::ServerMachine(Needs needs)
    : m_needs(std::move(needs)), m_dice(m_needs.dice.split()), m_random(m_needs.dice.split()),
      m_disk(m_needs.folder, m_needs.dice.split()), m_clock(m_needs.schedule)
{
}

ServerMachine::~ServerMachine()
{
    m_isEnding = true;
    m_program.reset();
}

sql::Settings ServerMachine::database() const
{
    sql::Settings settings;
    settings.path = m_needs.folder + u"/skein.sqlite"_s;
    return settings;
}

bool ServerMachine::start()
{
    m_disk.revive();
    try {
        const auto book = prepareDatabase();
        beginWorld(std::make_unique<sql::Connection>(database(), book), m_clock.now());
        m_program = std::make_unique<Program>(*this, book, epochIn(std::make_unique<sql::Connection>(database(), book)));
    } catch (const sql::Failure &failure) {
        m_needs.transcript.note(u"server"_s, u"cannot start: %1"_s.arg(QString::fromUtf8(failure.what())));
        return false;
    }
    m_isEnding = false;
    m_needs.transcript.note(u"server"_s, u"starts"_s);
    m_needs.network.serve(this);
    return true;
}

std::shared_ptr<const sql::QueryBook> ServerMachine::prepareDatabase()
{
    const auto book = storageQueries(sql::Engine::SQLite);
    sql::Connection connection(database(), *book);
    if (const auto migrated = migrateStorage(connection, m_clock, m_random); !migrated)
        throw sql::Failure(sql::Failure::Kind::Other, migrated.error().detail.toUtf8(), false);
    return *book;
}

// --- connections, as server/gateway/session.cpp treats them ----------------------------------------------------------------

void ServerMachine::accept(const std::shared_ptr<Wire> &wire)
{
    const quint64 number = ++m_lastNumber;
    m_sessions.insert({number, {wire, {{0, number}, {}}}});
    wire->join(Wire::Server, {[this, number](const QByteArray &frame) { receive(number, frame); },
                              [this, number](int) { ended(number); }});
}

void ServerMachine::receive(quint64 number, const QByteArray &frame)
{
    auto parsed = parseRequest(Encoding::Cbor, frame);
    auto *request = std::get_if<IncomingRequest>(&parsed);
    if (!request)
        qFatal("a client of ours sent what is no request");
    const RequestId id = request->id;
    Session &session = m_sessions.at(number);
    if (m_needs.transcript.isLoud())
        noteRequest(session, *request);
    const Submitted submitted = submit(session, std::move(*request));
    if (!submitted)
        session.wire->send(Wire::Server, errorFrame(Encoding::Cbor, id, submitted.error()));
    else if (*submitted)
        session.wire->send(Wire::Server, **submitted);
    else
        ++session.outstanding;
}

void ServerMachine::noteRequest(const Session &session, const IncomingRequest &request)
{
    constexpr qsizetype most = 120; // characters
    const QJsonDocument params(request.params.toJsonValue().toObject());
    m_needs.transcript.note(u"server"_s, u"  is asked %1 by account %2: %3"_s.arg(request.method)
                                             .arg(session.caller.identity.account.value())
                                             .arg(QString::fromUtf8(params.toJson(QJsonDocument::Compact)).left(most)));
}

Submitted ServerMachine::submit(const Session &session, IncomingRequest request)
{
    if (m_isEnding)
        return Error{ErrorCode::Unavailable, {}, {}};
    return m_program->engine.submit(
        {session.caller, Encoding::Cbor, request.id, std::move(request.method), std::move(request.params)});
}

void ServerMachine::post(quint32, std::vector<Parcel> parcels)
{
    if (!m_program)
        return; // it is being taken apart
    m_program->gateway.post([this, parcels = std::move(parcels)] {
        for (const Parcel &parcel : parcels) {
            for (const quint64 number : parcel.sessions)
                take(number, parcel);
        }
    });
}

void ServerMachine::take(quint64 number, const Parcel &parcel)
{
    const auto found = m_sessions.find(number);
    if (found == m_sessions.end())
        return;
    Session &session = found->second;
    if (parcel.signsIn)
        session.caller.identity = *parcel.signsIn;
    if (parcel.frames && !parcel.frames->cbor.isEmpty())
        session.wire->send(Wire::Server, parcel.frames->cbor);
    session.outstanding -= parcel.answers && session.outstanding > 0;
    if (parcel.closes)
        hangUp(number, *parcel.closes);
    else
        closeIfDrained(number);
}

void ServerMachine::hangUp(quint64 number, CloseCode code)
{
    m_sessions.at(number).wire->close(Wire::Server, int(code));
    ended(number);
}

void ServerMachine::closeIfDrained(quint64 number)
{
    if (m_isEnding && m_sessions.at(number).outstanding == 0)
        hangUp(number, CloseCode::Restart);
}

void ServerMachine::ended(quint64 number)
{
    const auto session = m_sessions.extract(number);
    if (session && m_program)
        m_program->engine.closed(session.mapped().caller);
    if (m_isEnding && m_sessions.empty())
        m_needs.schedule.after(0us, [this] { bury(); });
}

// --- the end ------------------------------------------------------------------------------------------------------------

void ServerMachine::stop()
{
    m_needs.transcript.note(u"server"_s, u"is asked to stop"_s);
    m_isEnding = true;
    m_disk.cancelEnd();
    m_needs.network.serve(nullptr);
    std::vector<quint64> numbers;
    for (const auto &[number, session] : m_sessions)
        numbers.push_back(number);
    for (const quint64 number : numbers)
        closeIfDrained(number);
    if (numbers.empty())
        m_needs.schedule.after(0us, [this] { bury(); });
    m_needs.schedule.after(10s, [this] { bury(); }); // promise I10; most are gone before
}

void ServerMachine::end(Disk::End how)
{
    m_disk.end(how);
    onEnd(how);
}

void ServerMachine::endWithin(int operations, Disk::End how)
{
    m_disk.endAfter(operations, how, [this, how] { onEnd(how); });
}

//! Perhaps in the middle of a statement: what runs goes on to its end, but reaches neither the disk nor anybody.
void ServerMachine::onEnd(Disk::End how)
{
    m_needs.transcript.note(u"server"_s, how == Disk::End::Killed ? u"is killed"_s : u"loses power"_s);
    m_isEnding = true;
    m_needs.network.serve(nullptr);
    m_needs.network.cutAll();
    m_needs.schedule.after(0us, [this] { bury(); });
}

void ServerMachine::bury()
{
    if (!m_isEnding || !m_program)
        return;
    for (const auto &[number, session] : m_sessions)
        session.wire->close(Wire::Server, int(CloseCode::Restart));
    m_sessions.clear();
    m_program.reset();
    m_needs.transcript.note(u"server"_s, u"is down"_s);
}

} // namespace skein::sim
