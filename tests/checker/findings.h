// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QStringList>

namespace skein::test {

//! What is wrong, by the way in which a promise is broken (QUALITY.md, I1–I13). Empty: all is well.
class Findings
{
public:
    enum class Kind {
        Lost, //!< acknowledged or written, but not there (I1, I5)
        Duplicate, //!< there twice (I2)
        Reordered, //!< a hole, another place than was said, another order than it was written in (I3, I4)
        Leaked, //!< seen by somebody who may not (I12, I13)
        Mark, //!< of reading: goes back, or beyond the end (I8)
        State, //!< what is shown is not what the log says (I9)
        Unsettled, //!< neither done nor refused in the end
    };

    void add(Kind kind, const QString &sentence);
    //! The same when `count` is not zero: "3 messages got no answer".
    void addCount(Kind kind, qint64 count, const QString &what);
    Findings &operator+=(const Findings &more) { return addAll(more, {}); }
    //! With these words before each sentence.
    Findings &addAll(const Findings &more, const QString &before);

    [[nodiscard]] bool isEmpty() const { return m_counts.isEmpty(); }
    [[nodiscard]] qint64 count(Kind kind) const { return m_counts.value(kind); }
    //! A sentence a finding.
    [[nodiscard]] QStringList sentences() const { return m_sentences; }

private:
    QMap<Kind, qint64> m_counts;
    QStringList m_sentences;
};

} // namespace skein::test
