// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

#include <bench/entrance.h>
#include <bench/return_storm.h>
#include <bench/skein_speech.h>
#include <support/process_figures.h>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 memoryMost = 96 * 1024; // KiB more than before, for all of them together
constexpr auto slowestAnswer = 5000.0; // ms, the 99th of a hundred; no target, but far beyond a machine that is busy

//! Devices that stop reading in a busy group. The server must drop them, and nobody else may notice.
class SlowConsumers : public Fault
{
public:
    void furnish(FieldPlan &plan) const override { plan.isEncrypted = false; }

    void strike(Field &field) override
    {
        const bench::Population slow{field.spareDevices(), {}};
        const bench::SkeinSpeech speech(slow);
        bench::Crowd crowd(field.server().port(), false);
        if (!crowd.open(int(slow.inhabitants.size())) || !bench::signInAll(crowd, speech))
            return field.noteProblem(u"the slow devices could not sign in"_s);
        const qint64 descriptors = descriptorsOf(field.server().pid());
        const qint64 memory = residentKilobytesOf(field.server().pid());
        field.crew().setLength(messageLength);
        field.strike([] { }); // from now on nobody lets them read
        const auto areDropped
            = [&] { return descriptorsOf(field.server().pid()) <= descriptors - slow.inhabitants.size(); };
        fill(field, areDropped);
        m_memory = std::max(m_memory, residentKilobytesOf(field.server().pid()) - memory);
        field.crew().setLength(Crew::usualLength);
        field.mend([] { return true; });
        comeBack(field, crowd, speech);
    }

    [[nodiscard]] Findings inspect(Field &field) override
    {
        Findings found;
        if (m_memory > memoryMost)
            found.add(Findings::Kind::Unsettled, u"the server took %1 MiB for slow consumers"_s.arg(m_memory / 1024));
        for (const auto &device : field.crew().devices()) {
            if (const double late = device->takeLatencies().percentile(0.99); late > slowestAnswer)
                found.add(Findings::Kind::Unsettled, u"a neighbour waited %1 ms for an answer"_s.arg(late));
        }
        return found;
    }

private:
    static constexpr int messageLength = 9'000;

    //! Writes until they are dropped: the kernel's buffers come before the server's queue.
    static void fill(Field &field, const std::function<bool()> &areDropped)
    {
        field.await(u"slow consumers to be dropped"_s, [&] {
            if (field.crew().waiting() < 50)
                field.crew().surge(2);
            return areDropped();
        });
    }

    //! They read what came until then, and then sign in again.
    static void comeBack(Field &field, bench::Crowd &crowd, const bench::Speech &speech)
    {
        bench::ReturnStorm storm(crowd, speech);
        storm.run();
        if (storm.back() != crowd.size())
            field.noteProblem(u"%1 of %2 slow consumers came back"_s.arg(storm.back()).arg(crowd.size()));
    }

    qint64 m_memory = 0;
};

} // namespace

extern const FaultKind slowConsumers{
    "F7"_L1, "devices that do not read"_L1, 1, 3, 3,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<SlowConsumers>(); }};

} // namespace skein::test
