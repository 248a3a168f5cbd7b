// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/state_repository.h>
#include <storage/unit.h>

namespace skein {

Epoch StateRepository::epoch()
{
    if (!m_epoch)
        m_epoch = m_unit.read("state.epoch").one([](const sql::Row &row) { return row.text<Epoch>("value"); });
    return m_epoch.value_or(Epoch());
}

} // namespace skein
