// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/credentials.h>

#include <mutex>

namespace skein {

//! When people may register, as the database has it: for the answers that are given without it. Any thread.
class RegistrationBoard
{
public:
    [[nodiscard]] Registration get() const;
    //! Called after the COMMIT that changed it, and at the start.
    void set(const Registration &registration);

private:
    mutable std::mutex m_mutex;
    Registration m_registration;
};

} // namespace skein
