// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

#include <csignal>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A process stands still, as in a virtual machine that is moved; nobody closes a connection.
class Pause : public Fault
{
public:
    Pause(Tier tier, bool ofDatabase) : m_tier(tier), m_ofDatabase(ofDatabase) { }

    void furnish(FieldPlan &plan) const override { plan.needsOwnMariaDb = m_ofDatabase; }
    void strike(Field &field) override
    {
        const auto pid = pid_t(m_ofDatabase ? field.mariaDb().pid() : field.server().pid());
        field.strike([pid] { ::kill(pid, SIGSTOP); });
        field.pass(span());
        field.mend([pid] { return ::kill(pid, SIGCONT) == 0; });
    }

private:
    //! The long tier also waits until the clients have given up: 25 s to the next ping, 8 s for the pong.
    [[nodiscard]] std::chrono::milliseconds span()
    {
        const std::chrono::milliseconds spans[] = {2s, 17s, 40s};
        return m_tier == Tier::Short ? spans[0] : spans[m_round++ % 3];
    }

    Tier m_tier;
    bool m_ofDatabase;
    int m_round = 0;
};

} // namespace

extern const FaultKind pauseServer{
    "F4"_L1, "SIGSTOP of skeind"_L1, 1, 3, 3,
    [](Tier tier) -> std::unique_ptr<Fault> { return std::make_unique<Pause>(tier, false); }};
extern const FaultKind pauseDatabase{
    "F4"_L1, "SIGSTOP of MariaDB"_L1, 1, 0, 3,
    [](Tier tier) -> std::unique_ptr<Fault> { return std::make_unique<Pause>(tier, true); }};

} // namespace skein::test
