// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "feature_index.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein::architecture {

namespace {

constexpr auto index = "tests/README.md"_L1;

bool exists(const QString &file, const QString &function, const std::vector<SourceFile> &files)
{
    return std::any_of(files.begin(), files.end(), [&](const SourceFile &candidate) {
        const bool isIt = candidate.path.endsWith(u"/%1.cpp"_s.arg(file)) || candidate.path.endsWith(u"/%1.qml"_s.arg(file));
        return isIt && candidate.text.contains(function + u'(');
    });
}

QStringList complaintsAbout(const QString &row, const std::vector<SourceFile> &files)
{
    static const QRegularExpression test(u"`(tst_\\w+)::(\\w+)`"_s);
    QStringList complaints;
    auto tests = test.globalMatch(row);
    if (!tests.hasNext())
        complaints.append(u"a row without a test"_s);
    while (tests.hasNext()) {
        const auto match = tests.next();
        if (!exists(match.captured(1), match.captured(2), files))
            complaints.append(u"there is no test "_s + match.captured(0));
    }
    return complaints;
}

} // namespace

Violations checkFeatureIndex(const std::vector<SourceFile> &files)
{
    static const QRegularExpression isRow(u"^\\| [A-Z]\\d\\d \\|"_s);
    Violations found;
    const auto readme = std::ranges::find(files, index, &SourceFile::path);
    const QStringList lines = readme == files.end() ? QStringList() : readme->text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isRow.match(lines[i]).hasMatch())
            continue;
        for (const QString &complaint : complaintsAbout(lines[i], files))
            found.push_back({index, int(i) + 1, complaint});
    }
    return found;
}

} // namespace skein::architecture
