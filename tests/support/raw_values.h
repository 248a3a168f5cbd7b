// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <support/mutants.h>

#include <protocol/encoding.h>

//! What no writer of ours or of Qt's would send: bytes in the place of one value of a frame.

namespace skein::test {

//! The bytes of a value that nobody may take, whatever the field.
struct RawValue
{
    const char *what;
    QByteArray bytes;
};

[[nodiscard]] inline QList<RawValue> rawCborValues()
{
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    return {
        {"NaN in 16 bits", hex("f97e00")},
        {"infinity in 32 bits", hex("fa7f800000")},
        {"2^63", hex("1b8000000000000000")},
        {"2^64 - 1", hex("1bffffffffffffffff")},
        {"-2^64", hex("3bffffffffffffffff")},
        {"a number of a length that is not defined", hex("1c")},
        {"a simple value", hex("f8ff")},
        {"a simple value in a form that is not allowed", hex("f801")},
        {"a date by tag", hex("c000")},
        {"a number of any size by tag", hex("c24101")},
        {"a text that claims 2^62 bytes", hex("7b400000000000000061")},
        {"a text that claims 2^64 - 1 bytes", hex("7bffffffffffffffff61")},
        {"bytes that claim 4 GiB", hex("5affffffff61")},
        {"a list that claims 2^62 elements", hex("9b400000000000000001")},
        {"a list that claims 1001 elements", hex("9903e9") + QByteArray(1001, '\1')},
        {"a map that claims 2^63 pairs", hex("bb800000000000000001")},
        {"an open map of an odd length", hex("bf6161ff")},
        {"a text whose pieces are bytes", hex("7f4161ff")},
        {"a text with an open piece", hex("7f7f6161ffff")},
        {"a text with a piece that claims 2^62 bytes", hex("7f7b400000000000000061ff")},
        {"a text that is never closed", hex("7f6161")},
        {"a list that is never closed", hex("9f01")},
        {"an end of nothing", hex("ff")},
        {"UTF-8 that breaks off", hex("62c328")},
        {"UTF-8 longer than it needs to be", hex("62c080")},
        {"a lone surrogate in UTF-8", hex("63eda080")},
        {"a character beyond Unicode", hex("64f4908080")},
        {"a UTF-8 character cut by pieces", hex("7f61c361a9ff")},
        {"lists to a depth of 1000", QByteArray(1000, '\x81') + '\1'},
        {"open lists to a depth of 1000", QByteArray(1000, '\x9f') + '\1' + QByteArray(1000, '\xff')},
        {"tags to a depth of 1000", QByteArray(1000, '\xc6') + '\1'},
    };
}

[[nodiscard]] inline QList<RawValue> rawJsonValues()
{
    return {
        {"NaN", "NaN"},
        {"Infinity", "-Infinity"},
        {"a number beyond a double", "1e400"},
        {"2^63", "9223372036854775808"},
        {"below -2^63", "-9223372036854775809"},
        {"a thousand digits", QByteArray(1000, '9')},
        {"a thousand digits behind the point", "0.5" + QByteArray(1000, '9')},
        {"hexadecimal", "0x10"},
        {"a comment", "/* 1 */ 1"},
        {"single quotes", "'a'"},
        {"no quotes", "abc"},
        {"an escape that breaks off", R"("\u12")"},
        {"an escaped NUL", R"("a\u0000b")"},
        {"an escaped lone high surrogate", R"("a\ud800b")"},
        {"an escaped lone low surrogate", R"("a\udc00b")"},
        {"surrogates in the wrong order", R"("\udc00\ud800")"},
        {"UTF-8 that breaks off", "\"\xc3(\""},
        {"UTF-8 longer than it needs to be", "\"\xc0\x80\""},
        {"a lone surrogate in UTF-8", "\"\xed\xa0\x80\""},
        {"a string that is never closed", "\"abc"},
        {"a list that is never closed", "[1"},
        {"a list that ends with a comma", "[1,]"},
        {"lists to a depth of 1000", QByteArray(1000, '[') + '1' + QByteArray(1000, ']')},
        {"lists to a depth of 20000", QByteArray(20000, '[') + '1' + QByteArray(20000, ']')},
        {"objects to a depth of 1000", QByteArray("{\"a\":").repeated(1000) + '1' + QByteArray(1000, '}')},
        {"a list of 1001 elements", '[' + QByteArray("1,").repeated(1000) + "1]"},
    };
}

[[nodiscard]] inline QList<RawValue> rawValues(Encoding encoding)
{
    return encoding == Encoding::Cbor ? rawCborValues() : rawJsonValues();
}

inline constexpr const char *hole = "@hole@"; //!< the text that `forEachHole` puts into a tree

//! `hole` as it stands on the wire.
[[nodiscard]] inline QByteArray encodedHole(Encoding encoding)
{
    return encoding == Encoding::Cbor ? QCborValue(QString::fromLatin1(hole)).toCbor() : '"' + QByteArray(hole) + '"';
}

using HoleVisitor = std::function<void(const QString &path, const QCborValue &tree)>;

//! Calls `visit` for every value of a tree at any depth, with the hole in its place. Of a list, its first element.
inline void forEachHole(const QCborValue &tree, const HoleVisitor &visit)
{
    visit({}, QString::fromLatin1(hole));
    const QCborMap fields = tree.toMap();
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        forEachHole(field.value(), [&](const QString &path, const QCborValue &inner) {
            QCborMap map = fields;
            map[field.key()] = inner;
            visit(detail::joined(field.key().toString(), path), map);
        });
    }
    if (const QCborArray elements = tree.toArray(); !elements.isEmpty()) {
        forEachHole(elements.first(), [&](const QString &path, const QCborValue &inner) {
            QCborArray list = elements;
            list[0] = inner;
            visit(detail::joined(QStringLiteral("[0]"), path), list);
        });
    }
}

} // namespace skein::test
