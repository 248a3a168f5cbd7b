// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/lexer.h>
#include <sql/query_book.h>

namespace skein::sql {

//! Makes a QueryText of one block of a `.sql` file.
class QueryCompiler
{
public:
    //! `text` has its macros expanded. The error is a sentence about what is wrong.
    [[nodiscard]] static Result<QueryText> compile(const QString &name, const QString &text, bool hasRows);

private:
    QueryCompiler(const QString &name, bool hasRows);
    void add(const Piece &piece);
    void addCode(const QString &code);
    void addSpace();
    void addPlaceholder(const Piece &piece);
    void followRows(const QString &code);
    void fail(const QString &why);
    [[nodiscard]] Result<QueryText> finish();

    QueryText m_query;
    QString m_text; //!< since the last placeholder, or since the last border of the row's group
    QString m_problem;
    int m_depth = 0; //!< open parentheses
    int m_groupDepth = 0; //!< those around the row's group
    bool m_sawEnd = false; //!< a semicolon
    enum class Rows { None, Wanted, AfterValues, InGroup, Done } m_rows;
};

} // namespace skein::sql
