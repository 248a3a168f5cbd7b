// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/epoch.h>

namespace skein {

class Unit;

//! What the server knows of itself. Lives on: lane.
class StateRepository
{
public:
    explicit StateRepository(Unit &unit) : m_unit(unit) { }

    //! Changes when the server's history does.
    [[nodiscard]] Epoch epoch();

private:
    Unit &m_unit;
};

} // namespace skein
