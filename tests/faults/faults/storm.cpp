// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

#include <bench/entrance.h>
#include <bench/return_storm.h>
#include <bench/skein_speech.h>
#include <support/process_figures.h>

#include <thread>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int bystanders = 2'004; // 2,000, in groups of twelve
constexpr double cpuMost = 60; // s of the server; as many passwords take 230 (QUALITY.md, limits: 115 ms each)

//! Two thousand devices lose the server at once and come back at once, beside those that write.
class Storm : public Fault
{
public:
    void furnish(FieldPlan &plan) const override
    {
        plan.bystanders = bystanders;
        // Two thousand TLS handshakes on a busy machine may take longer than a stranger is given.
        plan.settings += {u"--gateway.tls_deadline"_s, u"2min"_s, u"--gateway.handshake_deadline"_s, u"2min"_s,
                          u"--gateway.sign_in_deadline"_s, u"2min"_s};
    }

    void strike(Field &field) override
    {
        const bench::SkeinSpeech speech(field.bystanders());
        bench::Crowd crowd(field.server().port(), true);
        if (!crowd.open(bystanders) || !bench::signInAll(crowd, speech))
            return field.noteProblem(u"the crowd could not sign in"_s);
        field.strike([&field] { field.server().kill(); });
        if (!field.server().start())
            return field.noteProblem(u"skeind did not start"_s);
        bench::ReturnStorm storm(crowd, speech);
        std::thread weather([&storm] { storm.run(); });
        field.mend([] { return true; });
        field.await(u"the storm to end"_s, [&storm] { return storm.back() == bystanders; });
        weather.join();
        field.noteResumed(std::chrono::duration_cast<std::chrono::milliseconds>(storm.span()));
        if (const double cpu = cpuSecondsOf(field.server().pid()); cpu > cpuMost)
            field.noteProblem(u"the server took %1 s of CPU: passwords were hashed"_s.arg(cpu));
    }
};

} // namespace

extern const FaultKind storm{
    "F8"_L1, "2,000 come back at once"_L1, 1, 3, 3,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<Storm>(); }};

} // namespace skein::test
