// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/emoji_text.h>

#include <QList>

#include <algorithm>
#include <string_view>

namespace skein::client {

namespace {

constexpr int mostEmoji = 3;
// A family of four with skin tones has 25 UTF-16 units; nothing longer needs to be looked at.
constexpr qsizetype longestText = 3 * 32;

constexpr char32_t joiner = 0x200D; // makes one emoji of two
constexpr char32_t asPicture = 0xFE0F; // the selector for the colourful form

bool isBetween(char32_t value, char32_t first, char32_t last)
{
    return value >= first && value <= last;
}

bool isFlagLetter(char32_t value)
{
    return isBetween(value, 0x1F1E6, 0x1F1FF);
}

// Skin tones, and the tags of regional flags.
bool isModifier(char32_t value)
{
    return isBetween(value, 0x1F3FB, 0x1F3FF) || isBetween(value, 0xE0020, 0xE007F);
}

// Characters that are pictures by themselves (https://unicode.org/Public/emoji/, Emoji_Presentation).
bool isPicture(char32_t value)
{
    static constexpr std::u32string_view old = U"⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗"
                                               U"➕➖➗➰➿⬛⬜⭐⭕";
    return isBetween(value, 0x1F300, 0x1FAFF) || isFlagLetter(value) || value == 0x1F004 || value == 0x1F0CF
        || isBetween(value, 0x1F170, 0x1F251) || old.find(value) != old.npos;
}

// Older symbols are pictures when the selector, or a partner, says so.
bool isSymbol(char32_t value)
{
    return isBetween(value, 0x2190, 0x2BFF) || isBetween(value, 0x3030, 0x3299);
}

//! Counts the emoji of a text as it is read on.
class EmojiCounter
{
public:
    //! Answers false when the text is not made of emoji alone.
    bool take(char32_t value, char32_t next)
    {
        if (value == joiner || value == asPicture || isModifier(value)) {
            m_isJoined = value == joiner;
            return m_count > 0;
        }
        const bool isEmoji = isPicture(value) || (isSymbol(value) && (next == asPicture || m_isJoined));
        const bool completesFlag = m_isHalfFlag && isFlagLetter(value);
        if (!m_isJoined && !completesFlag)
            ++m_count;
        m_isHalfFlag = isFlagLetter(value) && !completesFlag;
        m_isJoined = false;
        return isEmoji && m_count <= mostEmoji;
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    int m_count = 0;
    bool m_isJoined = false;
    bool m_isHalfFlag = false;
};

} // namespace

bool isFewEmoji(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestText)
        return false;
    const auto characters = trimmed.toUcs4();
    EmojiCounter counter;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (!counter.take(characters[i], characters.value(i + 1)))
            return false;
    }
    return counter.count() > 0;
}

} // namespace skein::client
