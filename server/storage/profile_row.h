// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <sql/row.h>

namespace skein {

//! Of the columns that the fragment profile_columns names.
[[nodiscard]] inline Profile readProfile(const sql::Row &row)
{
    return {row.id<AccountId>("account"), row.text<Nickname>("nickname"), row.optionalBytes<Digest>("avatar"),
            row.optionalId<Standing>("standing")};
}

} // namespace skein
