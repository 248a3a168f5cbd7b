// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/codec.h>

namespace skein {

//! Walks a CBOR item (RFC 8949) without building it, so that nothing is allocated for what breaks the limits or is not
//! well-formed. Tags are refused: nothing of ours has one.
class CborCheck
{
public:
    CborCheck(QByteArrayView bytes, TreeLimits limits) : m_rest(bytes), m_limits(limits) { }

    //! There is one item and nothing after it.
    [[nodiscard]] bool passes() { return item(m_limits.depth) && m_rest.isEmpty(); }

private:
    //! What begins an item: its type and the number that belongs to it.
    struct Head
    {
        uchar type = 0; //!< 0 … 7
        uchar info = 0; //!< the low five bits of the first byte
        quint64 argument = 0; //!< none for an open end
        [[nodiscard]] bool isOpen() const { return info == 31; }
    };

    bool item(int depthLeft);
    [[nodiscard]] std::optional<Head> takeHead();
    bool string(const Head &head);
    bool container(const Head &head, int depthLeft);
    bool simple(const Head &head) const;
    bool skip(quint64 bytes);
    bool takeBreak();

    QByteArrayView m_rest;
    TreeLimits m_limits;
    qsizetype m_count = 0; //!< items so far
};

} // namespace skein
