// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <domain/text.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

bool isBidiOverride(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

//! Most characters of most texts, which need no look into Unicode's tables.
bool isPrintableAscii(char32_t c)
{
    return c >= 0x20 && c < 0x7f;
}

bool isAllowed(char32_t c, TextRule rule)
{
    if (isPrintableAscii(c))
        return true;
    if (c == 0 || QChar::isNonCharacter(c))
        return false;
    if (rule == TextRule::Opaque)
        return true;
    if (rule == TextRule::Block && (c == '\n' || c == '\t'))
        return true;
    const auto category = QChar::category(c);
    if (category == QChar::Other_Control || category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
        return false;
    return rule == TextRule::Block || !isBidiOverride(c);
}

Error refused(ErrorCode code, QString why)
{
    return {code, {}, std::move(why)};
}

Error tooManyMarks()
{
    return refused(ErrorCode::InvalidField, u"too many combining marks in a row"_s);
}

//! The code point at `i`, which moves on behind it; a lone surrogate is answered as it is.
char32_t takeCodePoint(const QString &text, qsizetype &i)
{
    const char16_t first = text.at(i++).unicode();
    if (QChar::isHighSurrogate(first) && i < text.size() && text.at(i).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(i++).unicode());
    return first;
}

//! Normalising sorts each run of combining marks in quadratic time: a frame full of them would hold a thread for
//! seconds. 30 in a row are the most that UAX #15 (stream-safe text format) lets pass, and more than any language uses.
//! Their combining class does not tell them all: U+0F73 has none and falls apart into two that have.
bool pilesMarks(const QString &text)
{
    constexpr int most = 30;
    int marks = 0;
    for (qsizetype i = 0; i < text.size() && marks <= most;) {
        const char32_t c = takeCodePoint(text, i);
        marks = isPrintableAscii(c) || !QChar::isMark(c) ? 0 : marks + 1;
    }
    return marks > most;
}

//! Counts code points, or says what is wrong with them.
Result<qsizetype> countAllowed(const QString &text, TextRule rule)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++count) {
        const char32_t c = takeCodePoint(text, i);
        if (QChar::isSurrogate(c))
            return refused(ErrorCode::InvalidField, u"a lone surrogate"_s);
        if (!isAllowed(c, rule))
            return refused(ErrorCode::InvalidField, u"character U+%1 is not allowed here"_s.arg(uint(c), 4, 16, QChar(u'0')));
    }
    return count;
}

//! Nothing before it composes with it or changes places with it: what stands on its two sides normalises alone.
bool beginsAnew(char32_t c)
{
    const bool isJoiningJamo = c >= 0x1160 && c <= 0x11FF;
    return isPrintableAscii(c) || (!isJoiningJamo && !QChar::isMark(c));
}

//! The first place at or after `from` where a text can be cut and normalised in two.
qsizetype nextCut(const QString &text, qsizetype from)
{
    while (from < text.size()) {
        qsizetype next = from;
        if (beginsAnew(takeCodePoint(text, next)) && !text.at(from).isLowSurrogate())
            return from;
        from = next;
    }
    return text.size();
}

//! To NFC. In pieces, since Qt moves all that follows for each character that falls apart or is put together: 64 KiB at once
//! can take a tenth of a second.
QString composed(const QString &raw)
{
    constexpr qsizetype piece = 256; // UTF-16 units: longer than most messages, short enough to be moved at no cost
    if (raw.size() <= piece)
        return raw.normalized(QString::NormalizationForm_C);
    QString text;
    text.reserve(raw.size());
    for (qsizetype begin = 0, end = 0; begin < raw.size(); begin = end) {
        end = nextCut(raw, begin + piece);
        text += raw.sliced(begin, end - begin).normalized(QString::NormalizationForm_C);
    }
    return text;
}

QString normalised(const QString &raw, TextRule rule)
{
    if (rule == TextRule::Opaque)
        return raw;
    const QString text = composed(raw);
    return rule == TextRule::Line ? text.trimmed() : QString(text).replace("\r\n"_L1, "\n"_L1);
}

} // namespace

Result<QString> checkedText(const QString &raw, TextLimits limits)
{
    const bool isNormalised = limits.rule != TextRule::Opaque;
    if (isNormalised && pilesMarks(raw))
        return tooManyMarks();
    QString text = normalised(raw, limits.rule);
    if (isNormalised && pilesMarks(text)) // some fell apart: who reads the text next would refuse it
        return tooManyMarks();
    const auto count = countAllowed(text, limits.rule);
    if (!count)
        return count.error();
    if (*count > limits.most)
        return refused(ErrorCode::TextTooLong, u"at most %1 characters"_s.arg(limits.most));
    if (*count < limits.least)
        return refused(ErrorCode::InvalidField, u"at least %1 characters"_s.arg(limits.least));
    return text;
}

} // namespace skein
