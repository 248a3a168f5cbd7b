// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace skein {

struct Emoji {
    int category = 0; // 1 to 8, as EmojiModel::Category
    QString glyph;
    QString englishName;
    QString chineseName;
    QStringList keywords; // English and Chinese
    QStringList tones;    // five glyphs from light to dark, or none
};

//! All emoji in the order of Unicode's keyboard list. Immutable once loaded, so it may be read from any thread.
class EmojiCatalogue {
public:
    //! Reads the list that is compiled in; it is parsed once and shared.
    static const EmojiCatalogue &builtIn();
    explicit EmojiCatalogue(const QByteArray &lines);

    const QList<Emoji> &all() const { return m_emoji; }
    //! The emoji that every word of the text matches, those whose name begins with the text first. Latin words match the
    //! beginning of a keyword, Han ones any part.
    QList<Emoji> matching(const QString &text) const;
    //! The entry of a glyph or of one of its tones, or null.
    const Emoji *find(const QString &glyph) const;

private:
    QList<Emoji> m_emoji;
};

} // namespace skein
