// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The database ends sessions that were idle for a second; then everybody writes again.
class IdleConnections : public Fault
{
public:
    void furnish(FieldPlan &plan) const override { plan.needsOwnMariaDb = true; }
    void strike(Field &field) override
    {
        const auto administrator = field.database().connect();
        administrator->execute(u"SET SESSION wait_timeout = 28800"_s);
        administrator->execute(u"SET GLOBAL wait_timeout = 1"_s);
        // Sessions have it from their beginning.
        field.server().kill();
        (void)field.server().start();
        field.await(u"everybody to be live"_s, [&field] { return field.crew().areAllLive(); });
        field.crew().pause();
        field.pass(3s);
        field.crew().goOn();
        field.strike([] { });
        field.mend([] { return true; });
        administrator->execute(u"SET GLOBAL wait_timeout = 28800"_s);
    }
};

} // namespace

extern const FaultKind idleConnections{
    "F3"_L1, "wait_timeout of a second"_L1, 1, 0, 3,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<IdleConnections>(); }};

} // namespace skein::test
