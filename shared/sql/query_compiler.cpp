// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/query_compiler.h>

namespace skein::sql {

using namespace Qt::StringLiterals;

Result<QueryText> QueryCompiler::compile(const QString &name, const QString &text, bool hasRows)
{
    QueryCompiler compiler(name, hasRows);
    Lexer lexer(text);
    while (const auto piece = lexer.next())
        compiler.add(*piece);
    return compiler.finish();
}

QueryCompiler::QueryCompiler(const QString &name, bool hasRows) : m_rows(hasRows ? Rows::Wanted : Rows::None)
{
    m_query.name = name.toStdString();
    m_query.hasRows = hasRows;
}

void QueryCompiler::add(const Piece &piece)
{
    switch (piece.kind) {
    case Piece::Kind::Comment:
        return addSpace();
    case Piece::Kind::Code:
        return addCode(piece.text);
    case Piece::Kind::Literal:
        m_text += piece.text;
        return;
    case Piece::Kind::Parameter:
    case Piece::Kind::ListParameter:
        return addPlaceholder(piece);
    }
}

void QueryCompiler::addCode(const QString &code)
{
    if (code.at(0).isSpace())
        return addSpace();
    if (m_sawEnd)
        return fail(u"more than one statement"_s);
    if (code == u"?")
        return fail(u"parameters are written as :name"_s);
    m_sawEnd = code == u";";
    if (m_sawEnd)
        return;
    followRows(code);
    m_text += code;
    if (m_rows == Rows::InGroup && m_depth == m_groupDepth) {
        m_query.pieces.append(std::exchange(m_text, {}));
        m_rows = Rows::Done;
    }
}

void QueryCompiler::addSpace()
{
    if (!m_text.isEmpty() && !m_text.endsWith(u' '))
        m_text += u' ';
    else if (m_text.isEmpty() && !m_query.pieces.isEmpty())
        m_text = u" "_s;
}

//! Counts parentheses; the group that is repeated is the one after the first VALUES.
void QueryCompiler::followRows(const QString &code)
{
    if (m_rows == Rows::AfterValues && code == u"(") {
        m_query.head = std::exchange(m_text, {});
        m_rows = Rows::InGroup;
        m_groupDepth = m_depth;
    }
    m_depth += code == u"(" ? 1 : code == u")" ? -1 : 0;
    if (m_rows == Rows::Wanted && code.compare(u"values", Qt::CaseInsensitive) == 0)
        m_rows = Rows::AfterValues;
}

void QueryCompiler::addPlaceholder(const Piece &piece)
{
    const bool isList = piece.kind == Piece::Kind::ListParameter;
    if (m_query.hasRows && (m_rows != Rows::InGroup || isList))
        return fail(u"a query with rows has its parameters in the group after VALUES, and no lists"_s);
    const std::string name = piece.text.toStdString();
    int index = m_query.parameter(name);
    if (index < 0) {
        index = int(m_query.parameters.size());
        m_query.parameters.push_back({name, isList});
    }
    if (m_query.parameters[size_t(index)].isList != isList)
        return fail(u"'%1' is a list in one place and a value in another"_s.arg(piece.text));
    m_query.places.push_back(index);
    m_query.pieces.append(std::exchange(m_text, {}));
}

void QueryCompiler::fail(const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = why;
}

Result<QueryText> QueryCompiler::finish()
{
    while (m_text.endsWith(u' '))
        m_text.chop(1);
    if (m_query.hasRows)
        m_query.tail = m_text;
    else
        m_query.pieces.append(m_text);
    if (!m_query.hasRows && m_query.pieces.constFirst().isEmpty())
        fail(u"the query is empty"_s);
    if (m_query.hasRows && m_rows != Rows::Done)
        fail(u"a query with rows needs VALUES (…)"_s);
    if (!m_problem.isEmpty())
        return Error{ErrorCode::InvalidField, {}, m_problem};
    return std::move(m_query);
}

} // namespace skein::sql
