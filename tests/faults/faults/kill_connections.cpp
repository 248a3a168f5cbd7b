// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString queries()
{
    return uR"(
-- name: sessions
SELECT id FROM information_schema.processlist WHERE db = :db AND id <> CONNECTION_ID()
)"_s;
}

//! The database ends all sessions of the server, again and again for a moment, so that it also meets a COMMIT.
class KillConnections : public Fault
{
public:
    void strike(Field &field) override
    {
        const auto administrator = field.database().connect(queries());
        field.strike([&] { killAll(field, *administrator); });
        for (int i = 0; i < again; ++i) {
            field.pass(field.anySpan(60ms));
            killAll(field, *administrator);
        }
        field.mend([] { return true; });
    }

private:
    static constexpr int again = 10;

    static void killAll(const Field &field, sql::Connection &administrator)
    {
        const auto sessions = administrator("test.sessions")
                                  .bind("db", field.database().settings().database)
                                  .all([](const sql::Row &row) { return row.integer("id"); });
        for (const qint64 session : sessions)
            killOne(administrator, session);
    }

    static void killOne(sql::Connection &administrator, qint64 session)
    {
        try {
            administrator.execute(u"KILL CONNECTION %1"_s.arg(session));
        } catch (const sql::Failure &) { // it ended meanwhile
        }
    }
};

} // namespace

extern const FaultKind killConnections{
    "F3"_L1, "KILL CONNECTION of all sessions"_L1, 2, 0, 10,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<KillConnections>(); }};

} // namespace skein::test
