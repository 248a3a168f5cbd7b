// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

//! How Chinese names are read, so that they sort and are found by what people type: "sm" and "sumu" both find 苏沐.
//! The readings come from Unihan. Of a character with several ones (单 is dan, chan or, as a surname, shan) the usual one
//! sorts; at the begin of a name every one of them is found.

namespace skein {

//! What a name sorts by: its syllables in lower case with a space between them. Anything else stays, folded.
[[nodiscard]] QString pinyinOf(const QString &name);

//! The letter that a name stands under in a list, A to Z, or '#'.
[[nodiscard]] QChar pinyinLetter(const QString &name);

//! The ways to type a name from each of its syllables on, each behind a '|': "|sumu|mu|sm|m". Empty without a Chinese
//! character. Of a long name the first 16 syllables, which bounds it to `longestPinyinKey` characters.
[[nodiscard]] QString pinyinKey(const QString &name);
constexpr int longestPinyinKey = 1500;

//! How a key begins that `typed` is found with: a part of `pinyinKey`. Empty when `typed` is no pinyin.
[[nodiscard]] QString pinyinPattern(const QString &typed);

//! Without regard to case and width.
[[nodiscard]] QString foldedForSearch(const QString &text);

//! Whether somebody who types `typed` may mean `name`: as a part of it, or as its pinyin.
[[nodiscard]] bool matchesTyped(const QString &name, const QString &typed);

} // namespace skein
