// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace skein::bench {

//! Walks through a CBOR item (RFC 8949 §3) in place, for the few values that the load side needs of an answer: building
//! the tree of all its values costs as much as the server's work on it. Definite lengths only, which is what the server
//! writes. What does not fit makes it broken, and from then on every answer is empty.
class CborGlance
{
public:
    explicit CborGlance(QByteArrayView bytes) : m_rest(bytes) { }

    //! How many pairs follow.
    [[nodiscard]] qint64 enterMap();
    //! A text string as UTF-8.
    [[nodiscard]] QByteArrayView text();
    [[nodiscard]] qint64 integer();
    //! An item with all that is in it.
    void skip();
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    struct Head
    {
        int major = 0;
        quint64 argument = 0;
    };

    Head takeHead();
    QByteArrayView takeBytes(quint64 count);

    QByteArrayView m_rest;
    bool m_isBroken = false;
};

} // namespace skein::bench
