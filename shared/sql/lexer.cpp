// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/lexer.h>

namespace skein::sql {

using namespace Qt::StringLiterals;

std::optional<Piece> Lexer::next()
{
    if (m_position >= m_text.size())
        return std::nullopt;
    const QChar first = at(0);
    if (first == u'-' && at(1) == u'-')
        return take(Piece::Kind::Comment, lengthUntil(u"\n"));
    if (first == u'/' && at(1) == u'*')
        return take(Piece::Kind::Comment, lengthUntil(u"*/"));
    if (first == u'\'' || first == u'"' || first == u'`')
        return take(Piece::Kind::Literal, literalLength());
    if (first == u':' && at(1).isLetter())
        return parameter();
    return take(Piece::Kind::Code, std::max<qsizetype>(1, wordLength(0)));
}

QChar Lexer::at(qsizetype offset) const
{
    const qsizetype place = m_position + offset;
    return place < m_text.size() ? m_text.at(place) : QChar();
}

Piece Lexer::take(Piece::Kind kind, qsizetype length)
{
    Piece piece{kind, m_text.mid(m_position, length)};
    m_position += piece.text.size();
    return piece;
}

qsizetype Lexer::wordLength(qsizetype offset) const
{
    qsizetype length = 0;
    while (at(offset + length).isLetterOrNumber() || at(offset + length) == u'_')
        ++length;
    return length;
}

qsizetype Lexer::literalLength() const
{
    const QChar quote = at(0);
    qsizetype length = 1;
    while (m_position + length < m_text.size()) {
        const bool isQuote = at(length) == quote;
        const bool isDoubled = isQuote && at(length + 1) == quote;
        length += isDoubled ? 2 : 1;
        if (isQuote && !isDoubled)
            break;
    }
    return length;
}

qsizetype Lexer::lengthUntil(QStringView end) const
{
    const qsizetype found = m_text.indexOf(end, m_position);
    if (found < 0)
        return m_text.size() - m_position;
    const bool keepsEnd = end == u"\n"; // the line break still parts the words around it
    return found - m_position + (keepsEnd ? 0 : end.size());
}

Piece Lexer::parameter()
{
    Piece piece{Piece::Kind::Parameter, m_text.mid(m_position + 1, wordLength(1))};
    m_position += 1 + piece.text.size();
    if (at(0) == u'.' && at(1) == u'.' && at(2) == u'.') {
        piece.kind = Piece::Kind::ListParameter;
        m_position += 3;
    }
    return piece;
}

} // namespace skein::sql
