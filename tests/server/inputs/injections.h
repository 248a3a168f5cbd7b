// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace skein::test {

//! Texts that mean something to SQL, to formats, to shells, to HTML or to Unicode, and that a chat must carry unchanged.
[[nodiscard]] inline QStringList injections()
{
    return {
        QStringLiteral("'"),
        QStringLiteral("\""),
        QStringLiteral("\\"),
        QStringLiteral("'; DROP TABLE users; --"),
        QStringLiteral("' OR '1'='1"),
        QStringLiteral("\\' OR 1=1 #"),
        QStringLiteral("/*! SLEEP(9) */"),
        QStringLiteral("-- name: page"),
        QStringLiteral("%"),
        QStringLiteral("_"),
        QStringLiteral("100%_\\%"),
        QStringLiteral(":account ? ?1 @x"),
        QStringLiteral("{{for_update}}"),
        QStringLiteral("%1 %2 %L1 %99"),
        QStringLiteral("%s%n%x"),
        QStringLiteral("${jndi:x} $(id) `id`"),
        QStringLiteral("../../etc/passwd"),
        QStringLiteral("C:\\con|*?<>"),
        QStringLiteral("<b onclick=x>&amp;</b>"),
        QStringLiteral("NULL"),
        QStringLiteral("0x41"),
        QStringLiteral("1e9"),
        QStringLiteral("a  b"),
        QStringLiteral("Strauß İ ſ ﬁ"),
        QStringLiteral("\U0001F469\u200D\U0001F4BB\U0001F3F3\uFE0F\u200D\U0001F308"),
        QStringLiteral("\U00020BB7\U0002A6D6"),
        QStringLiteral("q") + QString(30, u'\u0323'),
        QStringLiteral("\u05D0\u05D1 abc \u200F\u061C"),
        QStringLiteral("\u200B\u2060\uFEFFx"),
        QStringLiteral("\uE000\uFFFD"),
    };
}

} // namespace skein::test
