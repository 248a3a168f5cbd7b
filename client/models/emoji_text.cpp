// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/emoji_text.h>

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace skein::client {

namespace {

constexpr qsizetype mostEmoji = 3;
// A family of four with skin tones has 25 UTF-16 units; nothing longer needs to be looked at.
constexpr qsizetype longestText = 3 * 32;

constexpr char32_t variationSelector = 0xFE0F;

bool isBetween(char32_t value, char32_t first, char32_t last)
{
    return value >= first && value <= last;
}

// Blocks whose characters are pictures by themselves (https://unicode.org/Public/emoji/).
bool isPicture(char32_t value)
{
    return isBetween(value, 0x1F300, 0x1FAFF) || isBetween(value, 0x1F1E6, 0x1F1FF) || value == 0x1F004
        || value == 0x1F0CF || isBetween(value, 0x1F170, 0x1F251);
}

// Older symbols are pictures when the variation selector says so, or by default.
bool isOldPicture(char32_t value)
{
    return isBetween(value, 0x2600, 0x27BF) || isBetween(value, 0x2B05, 0x2B55) || isBetween(value, 0x231A, 0x23FF);
}

bool isEmoji(const QString &cluster)
{
    const auto characters = cluster.toUcs4();
    const char32_t first = characters.front();
    if (isPicture(first))
        return true;
    return isOldPicture(first) && (characters.size() == 1 || characters.contains(variationSelector));
}

} // namespace

bool isFewEmoji(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestText)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed);
    qsizetype count = 0;
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary()) {
        if (++count > mostEmoji || !isEmoji(trimmed.mid(from, to - from)))
            return false;
    }
    return count > 0;
}

} // namespace skein::client
