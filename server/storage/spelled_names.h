// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/connection.h>

namespace skein {

//! Computes how the nicknames are spelled (core/pinyin.h) that were stored before it was. Throws sql::Failure.
void spellNicknames(sql::Connection &connection);

} // namespace skein
