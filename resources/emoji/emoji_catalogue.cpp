// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "emoji/emoji_catalogue.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein {

namespace {

QByteArray compiledIn()
{
    QFile file(u":/skein/emoji/emoji.tsv"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Emoji parsed(const QString &line)
{
    const auto fields = line.split(u'\t');
    return {fields[0].toInt(), fields[1], fields[2], fields[3], fields[4].split(u'|', Qt::SkipEmptyParts),
            fields[5].split(u' ', Qt::SkipEmptyParts)};
}

bool isLatin(const QString &word)
{
    return word.front().unicode() < 0x0250;
}

bool matches(const Emoji &emoji, const QString &word)
{
    const auto fits = [&word, latin = isLatin(word)](const QString &candidate) {
        return latin ? candidate.startsWith(word, Qt::CaseInsensitive) : candidate.contains(word);
    };
    return emoji.glyph == word || fits(emoji.englishName) || fits(emoji.chineseName)
        || std::any_of(emoji.keywords.begin(), emoji.keywords.end(), fits);
}

bool nameBegins(const Emoji &emoji, const QString &text)
{
    return emoji.englishName.startsWith(text, Qt::CaseInsensitive) || emoji.chineseName.startsWith(text);
}

} // namespace

const EmojiCatalogue &EmojiCatalogue::builtIn()
{
    static const EmojiCatalogue catalogue(compiledIn());
    return catalogue;
}

EmojiCatalogue::EmojiCatalogue(const QByteArray &lines)
{
    const auto split = QString::fromUtf8(lines).split(u'\n', Qt::SkipEmptyParts);
    m_emoji.reserve(split.size());
    std::transform(split.begin(), split.end(), std::back_inserter(m_emoji), parsed);
}

QList<Emoji> EmojiCatalogue::matching(const QString &text) const
{
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    QList<Emoji> found;
    std::copy_if(m_emoji.begin(), m_emoji.end(), std::back_inserter(found), [&words](const Emoji &emoji) {
        return std::all_of(words.begin(), words.end(), [&emoji](const QString &word) { return matches(emoji, word); });
    });
    std::stable_partition(found.begin(), found.end(),
                          [begin = text.trimmed()](const Emoji &emoji) { return nameBegins(emoji, begin); });
    return found;
}

const Emoji *EmojiCatalogue::find(const QString &glyph) const
{
    const auto found = std::find_if(m_emoji.begin(), m_emoji.end(), [&glyph](const Emoji &emoji) {
        return emoji.glyph == glyph || emoji.tones.contains(glyph);
    });
    return found == m_emoji.end() ? nullptr : &*found;
}

} // namespace skein
