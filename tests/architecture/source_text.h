// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace skein::architecture {

struct Literal {
    int line;
    QString text; // without quotes, escapes as written
};

//! A C++ or QML file taken apart. Both texts have the length of the file, so positions and lines agree.
struct SourceText {
    QString withoutComments;
    QString code; // literals blanked too
    std::vector<Literal> literals;
};

SourceText takeApart(const QString &text);

//! The line, from 1, of a position in the text.
int lineAt(const QString &text, qsizetype position);

} // namespace skein::architecture
