// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace skein::sql {

//! One stretch of SQL text.
struct Piece
{
    enum class Kind {
        Code, //!< a name, a number or a single other character, or white space
        Literal, //!< '…', "…" or `…`, quotes included
        Parameter, //!< `:name`, as the name alone
        ListParameter, //!< `:name...`, as the name alone
        Comment, //!< `-- …` or `/* … */`
    };

    Kind kind = Kind::Code;
    QString text;
};

//! Cuts SQL into pieces, so that what looks like a comment or a parameter in a literal is left alone. Backslashes are
//! ordinary characters in literals, on both engines (the MySQL session says NO_BACKSLASH_ESCAPES).
class Lexer
{
public:
    explicit Lexer(QString text) : m_text(std::move(text)) { }

    //! Nothing at the end of the text.
    [[nodiscard]] std::optional<Piece> next();

private:
    [[nodiscard]] QChar at(qsizetype offset) const;
    [[nodiscard]] Piece take(Piece::Kind kind, qsizetype length);
    [[nodiscard]] qsizetype wordLength(qsizetype offset) const;
    [[nodiscard]] qsizetype literalLength() const;
    [[nodiscard]] qsizetype lengthUntil(QStringView end) const;
    [[nodiscard]] Piece parameter();

    QString m_text;
    qsizetype m_position = 0;
};

} // namespace skein::sql
