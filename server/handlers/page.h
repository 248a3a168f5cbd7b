// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/messages.h>

namespace skein {

//! A reply ends at its count or at `largestPage` bytes, whichever comes first, but never before its first element.
//! Answers how many elements fit, from the begin. `elements` may hold more than `limit`.
template<class Iterator>
[[nodiscard]] qsizetype countThatFits(Iterator begin, Iterator end, qsizetype limit)
{
    qsizetype bytes = 0;
    qsizetype count = 0;
    for (auto it = begin; it != end && count < limit; ++it, ++count) {
        bytes += jsonLength(*it) + 1; // the larger of the two encodings
        if (count > 0 && bytes > largestPage)
            break;
    }
    return count;
}

//! The first entries of an ascending list.
[[nodiscard]] inline EntryPage oldestThatFit(const QList<Entry> &entries, qsizetype limit)
{
    const qsizetype count = countThatFits(entries.cbegin(), entries.cend(), limit);
    return {entries.first(count), count < entries.size()};
}

//! The last entries of an ascending list.
[[nodiscard]] inline EntryPage newestThatFit(const QList<Entry> &entries, qsizetype limit)
{
    const qsizetype count = countThatFits(entries.crbegin(), entries.crend(), limit);
    return {entries.last(count), count < entries.size()};
}

} // namespace skein
