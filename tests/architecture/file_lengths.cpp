// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "file_lengths.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace skein::architecture {

namespace {

struct Lengths {
    int aim;
    int limit;
};

std::optional<Lengths> lengthsOf(const QString &path)
{
    if (path.endsWith(u".cpp"))
        return Lengths{400, 800};
    if (path.endsWith(u".h"))
        return Lengths{150, 400};
    return isQml(path) ? std::optional(Lengths{250, 500}) : std::nullopt;
}

Violations longerThan(const std::vector<SourceFile> &files, int Lengths::*bound)
{
    Violations found;
    for (const auto &file : files) {
        const auto lines = int(file.text.count(u'\n'));
        const auto lengths = lengthsOf(file.path);
        if (lengths && lines > (*lengths).*bound)
            found.push_back({file.path, lines, u"the aim is %1 lines"_s.arg(lengths->aim)});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.line > b.line; });
    return found;
}

} // namespace

Violations filesAboveTheAim(const std::vector<SourceFile> &files)
{
    return longerThan(files, &Lengths::aim);
}

Violations checkFileLengths(const std::vector<SourceFile> &files)
{
    return longerThan(files, &Lengths::limit);
}

} // namespace skein::architecture
