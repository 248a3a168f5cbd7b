// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actor_process.h"

#include <checker/server_log.h>
#include <support/server_process.h>

#include <QTest>

//! Waits for something about an actor; when it does not come, the test fails and shows what the actor said last.
#define SKEIN_AWAIT(actor, condition)                                                                                  \
    QTRY_VERIFY2_WITH_TIMEOUT(condition, qPrintable((actor).described()), skein::test::patience)

//! Calls a step that may fail the test, and ends the function if it did.
#define SKEIN_STEP(call)                                                                                               \
    call;                                                                                                              \
    if (QTest::currentTestFailed())                                                                                    \
    return

namespace skein::test {

//! A server and two people at two machines, Ann and Ben, and what must hold for them in the end. The steps are QtTest
//! code: call them with SKEIN_STEP. Lives on: main.
class Scene
{
public:
    //! Messages that one account may send at once; then five in a second (skeind --messages.burst).
    static constexpr int burst = 60;

    //! `databaseUrl`: where the server finds the database when it is not there where the test finds it.
    explicit Scene(const TestDatabase &database, const QString &databaseUrl = {});

    ServerProcess server;
    ActorProcess ann;
    ActorProcess ben;
    qint64 direct = 0; //!< the conversation of the two
    qint64 group = 0; //!< of Ann, with Ben

    // --- steps ----------------------------------------------------------------------------------------------------
    //! Ann and Ben have accounts at the running server. `annPort`: where Ann finds it, when not at its own port.
    void join(quint16 annPort = 0);
    //! They are contacts and have a group.
    void meet(const QString &note = QStringLiteral("Hello Ben, it is Ann"));
    //! The server runs, and they have joined and met.
    void begin();
    //! Another device of Ann, signed in and up to date.
    void openSecondDevice(ActorProcess &device);
    //! Both write so many messages in both conversations, faster than they can leave.
    void writeMany(int each);
    //! Waits until so many messages of each were acknowledged.
    void awaitAcknowledged(int each);

    //! Everybody is live with an empty outbox, the logs of the server keep every promise, and each of `actors` holds the
    //! same as the server: entries and unread counts. Prints what it counted.
    void expectAllWell(const QList<ActorProcess *> &more = {});

    //! Of these messages, how many the server's database has.
    [[nodiscard]] qsizetype countStored(const QStringList &tags) const;

private:
    void registerAs(ActorProcess &actor, const QString &name, const QString &nickname, quint16 port);
    void settle(ActorProcess &actor, const QHash<qint64, Log> &logs);
    void expectPromisesKept(qint64 conversation, const Log &log, const QList<ActorProcess *> &actors);
    void expectTheSame(ActorProcess &actor, const QHash<qint64, Log> &logs);
    void expectMarks(const ActorProcess &actor);

    const TestDatabase &m_database;
};

} // namespace skein::test
