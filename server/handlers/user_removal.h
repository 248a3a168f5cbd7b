// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <handlers/call.h>

namespace skein {

//! Takes an account that was marked as deleted out of everything that it is part of: contacts, requests, blocks, groups, the
//! world channel. What it wrote stays. Everybody concerned hears of it after COMMIT.
void removeFromEverything(Call &call, AccountId account);

} // namespace skein
