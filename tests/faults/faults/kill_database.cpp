// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! MariaDB dies and comes back with what it had committed; times count from when it answers again.
class KillDatabase : public Fault
{
public:
    void furnish(FieldPlan &plan) const override { plan.needsOwnMariaDb = true; }
    void strike(Field &field) override
    {
        field.strike([&field] { field.mariaDb().kill(); });
        field.pass(field.anySpan(500ms));
        const bool isBack = field.mariaDb().start();
        field.mend([isBack] { return isBack; });
    }
};

} // namespace

extern const FaultKind killDatabase{
    "F2"_L1, "kill -9 of MariaDB"_L1, 2, 0, 10,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<KillDatabase>(); }};

} // namespace skein::test
