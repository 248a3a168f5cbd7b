// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "disk.h"
#include "surroundings.h"

#include <engine/engine.h>

#include <map>

namespace skein::sim {

//! Groups are so small that people contend for their last places.
inline constexpr GroupRules groupRules{.membersMost = 3};

//! The server, from the frames of its connections to its disk: the real engine, lanes, router, handlers and repositories on
//! SQLite. Only the sockets are not those of `server/gateway`.
class ServerMachine final : public Acceptor, private Outlet
{
public:
    struct Needs : Surroundings
    {
        QString folder; //!< exists
    };

    explicit ServerMachine(Needs needs);
    ~ServerMachine() override;

    //! Opens or makes the database and serves. Answers false when the disk ends or is full meanwhile.
    bool start();
    //! As SIGTERM: takes no more, answers what it took, closes.
    void stop();
    void end(Disk::End how); //!< at once
    void endWithin(int operations, Disk::End how); //!< at a write to the disk, in the middle of whatever it does
    [[nodiscard]] bool isUp() const { return m_program && !m_isEnding; }
    [[nodiscard]] bool isDown() const { return !m_program; }

    [[nodiscard]] sql::Settings database() const;
    [[nodiscard]] SimClock &clock() { return m_clock; }
    [[nodiscard]] Disk &disk() { return m_disk; }

private:
    struct Program;
    struct Session
    {
        std::shared_ptr<Wire> wire;
        Caller caller;
        int outstanding = 0;
    };

    void accept(const std::shared_ptr<Wire> &wire) override;
    void post(quint32 thread, std::vector<Parcel> parcels) override;
    void receive(quint64 number, const QByteArray &frame);
    void noteRequest(const Session &session, const IncomingRequest &request);
    [[nodiscard]] Submitted submit(const Session &session, IncomingRequest request);
    void take(quint64 number, const Parcel &parcel);
    void hangUp(quint64 number, CloseCode code);
    void closeIfDrained(quint64 number);
    void ended(quint64 number);
    void onEnd(Disk::End how);
    void bury();
    [[nodiscard]] std::shared_ptr<const sql::QueryBook> prepareDatabase();

    Needs m_needs;
    Dice m_dice;
    DiceRandom m_random;
    Disk m_disk;
    SimClock m_clock;
    std::map<quint64, Session> m_sessions;
    quint64 m_lastNumber = 0;
    bool m_isEnding = false; //!< it is stopping, or dead and not buried yet
    std::unique_ptr<Program> m_program; //!< while it runs
};

} // namespace skein::sim
