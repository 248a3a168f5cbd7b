// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace skein {

//! How a character is read in Mandarin, without tones and as it is typed ("lv"): the usual reading first.
struct PinyinRow
{
    char16_t character;
    char readings[3][7]; //!< empty from the end of the list on
};

//! By ascending character. Made at build time by make_pinyin.py.
extern const PinyinRow pinyinRows[];
extern const std::size_t pinyinRowCount;

} // namespace skein
