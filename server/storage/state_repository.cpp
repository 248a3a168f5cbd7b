// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/state_repository.h>
#include <storage/unit.h>

namespace skein {

Epoch StateRepository::epoch()
{
    return m_unit.read("state.epoch").one([](const sql::Row &row) { return row.text<Epoch>("value"); }).value_or(Epoch());
}

} // namespace skein
