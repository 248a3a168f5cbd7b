// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "findings.h"

namespace skein::test {

using namespace Qt::StringLiterals;

void Findings::add(Kind kind, const QString &sentence)
{
    ++m_counts[kind];
    m_sentences.append(sentence);
}

void Findings::addCount(Kind kind, qint64 count, const QString &what)
{
    if (count == 0)
        return;
    m_counts[kind] += count;
    m_sentences.append(u"%1 %2"_s.arg(count).arg(what));
}

Findings &Findings::addAll(const Findings &more, const QString &before)
{
    for (const auto &[kind, count] : more.m_counts.asKeyValueRange())
        m_counts[kind] += count;
    for (const QString &sentence : more.m_sentences)
        m_sentences.append(before + sentence);
    return *this;
}

} // namespace skein::test
