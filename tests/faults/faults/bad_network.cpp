// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The network delays, is narrow, breaks connections in the middle of frames, refuses them: in turns.
class BadNetwork : public Fault
{
public:
    void furnish(FieldPlan &plan) const override
    {
        plan.isCabled = true;
        plan.isEncrypted = false; // so that what breaks is a frame of our own
    }

    void strike(Field &field) override
    {
        Cable &cable = field.cable();
        const Weather slow{.delay = 150ms};
        const Weather narrow{.bytesPerSecond = 6000};
        const Weather breaking{.breaksAfter = 30'000};
        const Weather everything{.delay = 60ms, .bytesPerSecond = 20'000, .breaksAfter = 60'000};
        const std::function<void()> ways[] = {
            [&] { cable.setWeather(breaking); }, [&] { cable.unplug(); },           [&] { cable.setWeather(everything); },
            [&] { cable.setWeather(slow); },     [&] { cable.setWeather(narrow); }, [&] { cable.cut(); },
        };
        field.strike(ways[m_round++ % std::size(ways)]);
        field.pass(1s + field.anySpan(2s));
        field.mend([&cable] {
            cable.mend();
            return true;
        });
    }

private:
    std::size_t m_round = 0;
};

//! Connections that are dead, and nobody says so: both sides find out by their pings.
class HalfOpen : public Fault
{
public:
    void furnish(FieldPlan &plan) const override { plan.isCabled = true; }
    void strike(Field &field) override
    {
        field.strike([&field] { field.cable().goSilent(); });
        field.mend([] { return true; });
    }
};

} // namespace

extern const FaultKind badNetwork{
    "F9"_L1, "a bad network"_L1, 3, 18, 12,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<BadNetwork>(); }};
extern const FaultKind halfOpen{
    "F9"_L1, "half-open connections"_L1, 0, 2, 1,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<HalfOpen>(); }};

} // namespace skein::test
