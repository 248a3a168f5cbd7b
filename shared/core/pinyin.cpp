// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/pinyin.h>
#include <core/pinyin_table.h>

#include <QStringList>

#include <algorithm>
#include <span>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSyllables = 16;

const PinyinRow *rowOf(QChar character)
{
    const std::span rows(pinyinRows, pinyinRowCount);
    const auto found = std::ranges::lower_bound(rows, character.unicode(), {}, &PinyinRow::character);
    return found != rows.end() && found->character == character.unicode() ? &*found : nullptr;
}

//! A syllable, or a run of other letters and digits, of a name.
struct Part
{
    QStringList readings; //!< at least one
    bool isChinese = false;
};

Part chinesePart(const PinyinRow &row)
{
    Part part{{}, true};
    for (const auto &reading : row.readings) {
        if (reading[0] != 0)
            part.readings.append(QString::fromLatin1(reading));
    }
    return part;
}

QList<Part> partsOf(const QString &name)
{
    QList<Part> parts;
    bool continues = false; // the part before is a run that this character belongs to
    for (const QChar character : foldedForSearch(name)) {
        if (const PinyinRow *row = rowOf(character)) {
            parts.append(chinesePart(*row));
            continues = false;
        } else if (!character.isLetterOrNumber() && !character.isMark() && !character.isSurrogate()) {
            continues = false;
        } else if (continues) {
            parts.last().readings.first() += character;
        } else {
            parts.append(Part{{QString(character)}, false});
            continues = true;
        }
    }
    return parts;
}

//! From the part `begin` on, which is read as `reading`: whole, and as first letters.
std::pair<QString, QString> spelled(const QList<Part> &parts, qsizetype begin, const QString &reading)
{
    QString whole = reading;
    QString initials = reading.left(1);
    for (qsizetype i = begin + 1; i < parts.size(); ++i) {
        whole += parts[i].readings.constFirst();
        initials += parts[i].readings.constFirst().at(0);
    }
    return {whole, initials};
}

} // namespace

QString foldedForSearch(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString pinyinOf(const QString &name)
{
    QStringList syllables;
    for (const Part &part : partsOf(name))
        syllables.append(part.readings.constFirst());
    return syllables.isEmpty() ? foldedForSearch(name) : syllables.join(u' ');
}

QChar pinyinLetter(const QString &name)
{
    const QString spelling = pinyinOf(name);
    const QChar first = spelling.isEmpty() ? QChar(u'#') : spelling.at(0).toUpper();
    const QChar bare = first.decompositionTag() == QChar::Canonical ? first.decomposition().at(0) : first; // É
    return bare >= u'A' && bare <= u'Z' ? bare : QChar(u'#');
}

QString pinyinKey(const QString &name)
{
    QList<Part> parts = partsOf(name);
    if (std::ranges::none_of(parts, &Part::isChinese))
        return {};
    parts.resize(std::min(parts.size(), mostSyllables));
    QString wholes;
    QString initials;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        // Every reading where a surname stands.
        const auto readings = i == 0 ? parts[i].readings : parts[i].readings.first(1);
        for (const QString &reading : readings) {
            const auto [whole, letters] = spelled(parts, i, reading);
            wholes += u'|' + whole;
            initials += u'|' + letters;
        }
    }
    return (wholes + initials).left(longestPinyinKey);
}

QString pinyinPattern(const QString &typed)
{
    QString letters = foldedForSearch(typed);
    letters.removeIf([](QChar character) { return character.isSpace() || character == u'\''; });
    letters.replace(u'\u00fc', u'v'); // ü
    const bool isSpelling = !letters.isEmpty()
        && std::ranges::all_of(letters, [](QChar character) { return character.isLetterOrNumber() && character < u'\u0080'; });
    return isSpelling ? u'|' + letters : QString();
}

bool matchesTyped(const QString &name, const QString &typed)
{
    const QString wanted = foldedForSearch(typed.trimmed());
    if (foldedForSearch(name).contains(wanted))
        return true;
    const QString pattern = pinyinPattern(typed);
    return !pattern.isEmpty() && pinyinKey(name).contains(pattern);
}

} // namespace skein
