// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "source_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace skein::architecture {

namespace {

class Scanner
{
public:
    explicit Scanner(const QString &text)
        : m_text(text)
        , m_parts{text, text, {}}
    {
    }

    SourceText scan()
    {
        while (m_at < m_text.size())
            step();
        return m_parts;
    }

private:
    void step()
    {
        if (startsWith(u"//"))
            skipComment(endOfLine());
        else if (startsWith(u"/*"))
            skipComment(endAfter(u"*/"_s, m_at + 2));
        else if (startsWith(u"R\"") && !followsName())
            takeRawString();
        else if (m_text[m_at] == u'"' || m_text[m_at] == u'`' || (m_text[m_at] == u'\'' && !separatesDigits()))
            takeLiteral(m_at + 1, endOfLiteral(), 1);
        else
            ++m_at;
    }

    bool startsWith(QStringView prefix) const { return QStringView(m_text).sliced(m_at).startsWith(prefix); }

    // R"…" is the end of a longer name only when a letter stands before it; u8R"…" and LR"…" are prefixes, but rare.
    bool followsName() const { return m_at > 0 && (m_text[m_at - 1].isLetterOrNumber() || m_text[m_at - 1] == u'_'); }

    // 1'000'000
    bool separatesDigits() const
    {
        auto start = m_at;
        while (start > 0 && (m_text[start - 1].isLetterOrNumber() || m_text[start - 1] == u'\''))
            --start;
        return start < m_at && m_text[start].isDigit();
    }

    qsizetype endOfLine() const
    {
        const auto end = m_text.indexOf(u'\n', m_at);
        return end < 0 ? m_text.size() : end;
    }

    qsizetype endAfter(const QString &mark, qsizetype from) const
    {
        const auto end = m_text.indexOf(mark, from);
        return end < 0 ? m_text.size() : end + mark.size();
    }

    // Behind the closing quote; a quote that never closes ends with its line.
    qsizetype endOfLiteral() const
    {
        const auto quote = m_text[m_at];
        for (auto i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] == u'\\')
                ++i;
            else if (m_text[i] == quote)
                return i + 1;
            else if (m_text[i] == u'\n' && quote != u'`')
                return i;
        }
        return m_text.size();
    }

    void takeRawString()
    {
        const auto open = m_text.indexOf(u'(', m_at);
        const auto mark = u')' + m_text.sliced(m_at + 2, open - m_at - 2) + u'"';
        takeLiteral(open + 1, endAfter(mark, open), mark.size());
    }

    void takeLiteral(qsizetype from, qsizetype end, qsizetype closing)
    {
        m_parts.literals.push_back({lineAt(m_text, m_at), m_text.sliced(from, qMax(from, end - closing) - from)});
        blank(m_parts.code, m_at, end);
        m_at = end;
    }

    void skipComment(qsizetype end)
    {
        blank(m_parts.withoutComments, m_at, end);
        blank(m_parts.code, m_at, end);
        m_at = end;
    }

    static void blank(QString &text, qsizetype from, qsizetype to)
    {
        for (auto i = from; i < to; ++i) {
            if (text[i] != u'\n')
                text[i] = u' ';
        }
    }

    const QString &m_text;
    SourceText m_parts;
    qsizetype m_at = 0;
};

} // namespace

SourceText takeApart(const QString &text)
{
    return Scanner(text).scan();
}

int lineAt(const QString &text, qsizetype position)
{
    return int(QStringView(text).first(position).count(u'\n')) + 1;
}

} // namespace skein::architecture
