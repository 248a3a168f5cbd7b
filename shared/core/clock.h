// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>

#include <chrono>

namespace skein {

//! Where time comes from. Lives on: any thread. Tests and the simulation bring their own.
class Clock
{
public:
    virtual ~Clock() = default;
    //! The wall clock; may jump.
    [[nodiscard]] virtual Timestamp now() const = 0;
    //! Time since some start; never goes back.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace skein
