// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/credentials.h>
#include <domain/epoch.h>
#include <domain/ids.h>

namespace skein {

class Unit;

//! What the server knows of itself. Lives on: lane.
class StateRepository
{
public:
    explicit StateRepository(Unit &unit) : m_unit(unit) { }

    //! Changes when the server's history does.
    [[nodiscard]] Epoch epoch();
    //! When people may register; open unless it was ever changed.
    [[nodiscard]] Registration registration();
    void setRegistration(const Registration &registration);

    //! Nobody before the first user.
    [[nodiscard]] std::optional<UserId> owner();
    //! The same, and nobody else hands the server over before the transaction ended.
    [[nodiscard]] std::optional<UserId> lockOwner();
    //! True for exactly one: the first user of the server.
    [[nodiscard]] bool claim(UserId user);
    void setOwner(UserId user);

private:
    Unit &m_unit;
};

} // namespace skein
