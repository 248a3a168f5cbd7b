// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>

#include <atomic>

namespace skein::test {

//! Time that passes when the test says so. Lives on: any thread.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return {m_now.load()}; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(m_now.load()); }
    void advance(std::chrono::milliseconds span) { m_now += span.count(); }

private:
    std::atomic<qint64> m_now{1'795'000'000'000}; // November 2026
};

} // namespace skein::test
