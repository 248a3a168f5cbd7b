// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>

#include <optional>

namespace skein::test {

//! Reads what the server sends, and says it in words: "answer", "error parse_error", "pong 2 bytes", "close 1002",
//! "HTTP 101 skein.json.v1". Judges the server too: a frame that no server may send becomes "illegal frame".
class Transcript
{
public:
    //! `isHttp`: an HTTP answer comes first.
    explicit Transcript(bool isHttp) : m_isHttp(isHttp) { }

    void take(const QByteArray &bytes);
    void end() { m_words.append("end"); }

    [[nodiscard]] bool hasHeard(const QByteArray &word) const { return m_words.contains(word); }
    [[nodiscard]] bool hasClosed() const { return m_hasClosed; }
    [[nodiscard]] qsizetype size() const { return m_words.size(); }
    void clear() { m_words.clear(); }
    //! Words in their order; equal ones in a row are counted: "pong 0 bytes × 10".
    [[nodiscard]] QByteArray text() const;

private:
    [[nodiscard]] bool takeHttp();
    [[nodiscard]] bool takeFrame();

    QByteArray m_in;
    QByteArrayList m_words;
    bool m_isHttp;
    bool m_hasClosed = false;
};

} // namespace skein::test
