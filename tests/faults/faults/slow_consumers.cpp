// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

#include <bench/entrance.h>
#include <bench/return_storm.h>
#include <bench/skein_speech.h>
#include <support/process_figures.h>

#include <QDeadlineTimer>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 memoryMost = 96 * 1024; // KiB more than before, for all of them together
// Of the neighbours' slowest percent, compared with the same load before: far beyond what a busy machine does by itself.
constexpr double slowdownMost = 10;
constexpr double unsteadiness = 10'000; // ms

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
        field.crew().setLength(messageLength);
        const double before = slowestPercent(field, QDeadlineTimer(2s));
        if (!crowd.open(int(slow.inhabitants.size())) || !bench::signInAll(crowd, speech))
            return field.noteProblem(u"the slow devices could not sign in"_s);
        const qint64 descriptors = descriptorsOf(field.server().pid());
        const qint64 memory = residentKilobytesOf(field.server().pid());
        field.strike([] { }); // from now on nobody lets them read
        const double during = slowestPercent(field, QDeadlineTimer(60s), [&] {
            return descriptorsOf(field.server().pid()) <= descriptors - slow.inhabitants.size();
        });
        note(before, during, residentKilobytesOf(field.server().pid()) - memory);
        field.crew().setLength(Crew::usualLength);
        field.mend([] { return true; });
        comeBack(field, crowd, speech);
    }

    [[nodiscard]] Findings inspect(Field &) override { return m_found; }

private:
    static constexpr int messageLength = 9'000;
    static constexpr int busy = 30; //!< messages under way, of all

    //! How long the slowest percent of messages took while the group was kept busy until then, or until it is `over`.
    static double slowestPercent(Field &field, QDeadlineTimer deadline, const std::function<bool()> &over = {})
    {
        // What was written at once waits in outboxes, not for the server.
        field.await(u"outboxes to empty"_s, [&field] { return field.crew().waiting() < busy; });
        (void)field.crew().takeLatencies();
        while (!deadline.hasExpired() && !(over && over())) {
            if (field.crew().waiting() < busy)
                field.crew().surge(1);
            field.pass(10ms);
        }
        if (over && deadline.hasExpired())
            field.noteProblem(u"slow consumers were not dropped"_s);
        return field.crew().takeLatencies().percentile(0.99);
    }

    void note(double before, double during, qint64 memory)
    {
        if (during > slowdownMost * before + unsteadiness)
            m_found.add(Findings::Kind::Unsettled,
                        u"neighbours waited %1 ms for answers, and %2 ms before"_s.arg(during).arg(before));
        if (memory > memoryMost)
            m_found.add(Findings::Kind::Unsettled, u"the server took %1 MiB for slow consumers"_s.arg(memory / 1024));
    }

    //! They read what came until then, and then sign in again.
    static void comeBack(Field &field, bench::Crowd &crowd, const bench::Speech &speech)
    {
        bench::ReturnStorm storm(crowd, speech);
        storm.run();
        if (storm.back() != crowd.size())
            field.noteProblem(u"%1 of %2 slow consumers came back"_s.arg(storm.back()).arg(crowd.size()));
    }

    Findings m_found;
};

} // namespace

extern const FaultKind slowConsumers{
    "F7"_L1, "devices that do not read"_L1, 1, 3, 3,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<SlowConsumers>(); }};

} // namespace skein::test
