// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/registration_board.h>

namespace skein {

Registration RegistrationBoard::get() const
{
    const std::lock_guard lock(m_mutex);
    return m_registration;
}

void RegistrationBoard::set(const Registration &registration)
{
    const std::lock_guard lock(m_mutex);
    m_registration = registration;
}

} // namespace skein
