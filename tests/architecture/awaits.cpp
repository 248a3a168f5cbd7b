// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "awaits.h"

#include "source_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace skein::architecture {

namespace {

// Braces behind these open a lambda's body: `] {`, `) {`, `mutable {`, `-> Type {`.
bool opensLambda(QStringView before)
{
    static const QRegularExpression lambdaHead(uR"((?:[\])]|\bmutable|\bnoexcept|->\s*[\w:<>,&*\s]+)\s*$)"_s);
    return lambdaHead.match(before).hasMatch();
}

qsizetype behindBraces(const QString &code, qsizetype open)
{
    int depth = 0;
    for (auto i = open; i < code.size(); ++i) {
        if (code[i] == u'{')
            ++depth;
        else if (code[i] == u'}' && --depth == 0)
            return i + 1;
    }
    return code.size();
}

// The position of a brace that initialises something in the operand that starts at `start`, or -1.
qsizetype temporaryIn(const QString &code, qsizetype start)
{
    int depth = 0;
    for (auto i = start; i < code.size();) {
        const auto c = code[i];
        if (c == u'(' || c == u'[') {
            ++depth;
        } else if (c == u')' || c == u']') {
            if (--depth < 0)
                return -1;
        } else if (c == u';' || c == u'}' || (c == u',' && depth == 0)) {
            return -1;
        } else if (c == u'{') {
            if (!opensLambda(QStringView(code).sliced(start, i - start)))
                return i;
            i = behindBraces(code, i);
            continue;
        }
        ++i;
    }
    return -1;
}

} // namespace

Violations checkAwaits(const std::vector<SourceFile> &files)
{
    static const QRegularExpression await(uR"(\bco_await\b)"_s);
    Violations found;
    for (const auto &file : files) {
        if (!isCpp(file.path))
            continue;
        const auto code = takeApart(file.text).code;
        for (auto matches = await.globalMatch(code); matches.hasNext();) {
            const auto at = temporaryIn(code, matches.next().capturedEnd());
            if (at >= 0)
                found.push_back({file.path, lineAt(code, at), u"a temporary inside co_await; name it first"_s});
        }
    }
    return found;
}

} // namespace skein::architecture
