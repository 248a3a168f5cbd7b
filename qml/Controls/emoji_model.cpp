// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "emoji_model.h"

#include <emoji/emoji_catalogue.h>

#include <QLocale>

#include <algorithm>

namespace skein {

namespace {

QStringList glyphsOf(const QList<Emoji> &emoji)
{
    QStringList glyphs;
    glyphs.reserve(emoji.size());
    std::transform(emoji.begin(), emoji.end(), std::back_inserter(glyphs), [](const Emoji &e) { return e.glyph; });
    return glyphs;
}

QStringList glyphsIn(int category)
{
    QList<Emoji> members;
    const auto &all = EmojiCatalogue::builtIn().all();
    std::copy_if(all.begin(), all.end(), std::back_inserter(members),
                 [category](const Emoji &emoji) { return emoji.category == category; });
    return glyphsOf(members);
}

} // namespace

EmojiModel::EmojiModel(QObject *parent)
    : QAbstractListModel(parent)
{
    refresh();
}

void EmojiModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    refresh();
    Q_EMIT searchChanged();
}

void EmojiModel::setRecents(const QStringList &glyphs)
{
    const auto newest = glyphs.mid(0, lineLength);
    if (newest == m_recents)
        return;
    m_recents = newest;
    refresh();
    Q_EMIT recentsChanged();
}

int EmojiModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EmojiModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case CategoryRole:
        return row.category;
    case IsHeadingRole:
        return row.cells.isEmpty();
    case CellsRole:
        return row.cells;
    default:
        return {};
    }
}

QHash<int, QByteArray> EmojiModel::roleNames() const
{
    return {{CategoryRole, "category"}, {IsHeadingRole, "isHeading"}, {CellsRole, "cells"}};
}

int EmojiModel::rowOf(int category) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [category](const Row &row) {
        return row.category == category && row.cells.isEmpty();
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int EmojiModel::categoryAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).category : -1;
}

QStringList EmojiModel::cellsAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).cells : QStringList();
}

QStringList EmojiModel::tonesOf(const QString &glyph) const
{
    const auto emoji = EmojiCatalogue::builtIn().find(glyph);
    return emoji == nullptr || emoji->tones.isEmpty() ? QStringList() : QStringList{emoji->glyph} + emoji->tones;
}

QString EmojiModel::nameOf(const QString &glyph) const
{
    const auto emoji = EmojiCatalogue::builtIn().find(glyph);
    if (emoji == nullptr)
        return glyph;
    return QLocale().language() == QLocale::Chinese ? emoji->chineseName : emoji->englishName;
}

void EmojiModel::use(const QString &glyph)
{
    m_recents.removeAll(glyph);
    m_recents.prepend(glyph);
    m_recents = m_recents.mid(0, lineLength);
    Q_EMIT recentsChanged();
}

void EmojiModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    if (!m_search.trimmed().isEmpty()) {
        addLines(Smileys, glyphsOf(EmojiCatalogue::builtIn().matching(m_search)));
    } else {
        addSection(Recent, m_recents);
        for (int category = Smileys; category <= Flags; ++category)
            addSection(category, glyphsIn(category));
    }
    endResetModel();
}

void EmojiModel::addLines(int category, const QStringList &glyphs)
{
    for (qsizetype start = 0; start < glyphs.size(); start += lineLength)
        m_rows.append(Row{category, glyphs.mid(start, lineLength)});
}

void EmojiModel::addSection(int category, const QStringList &glyphs)
{
    if (glyphs.isEmpty())
        return;
    m_rows.append(Row{category, {}});
    addLines(category, glyphs);
}

} // namespace skein
