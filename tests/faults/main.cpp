// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "runner.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace skein::test;
using namespace Qt::StringLiterals;

constexpr int usageError = 2;

int complain(const QString &problem)
{
    std::fputs((u"skein-faults: "_s + problem + u'\n').toUtf8().constData(), stderr);
    return usageError;
}

int run(const Options &options)
{
    if (!options.isVerbose) // that a client loses its connection is no news here, nor what Qt says of it
        QLoggingCategory::setFilterRules(u"skein.*.info=false\nskein.*.warning=false\ndefault.warning=false"_s);
    Runner runner(options);
    const QList<Row> rows = runner.run();
    std::fputs(tableOf(rows).toUtf8().constData(), stdout);
    const bool isGood = !rows.isEmpty() && std::ranges::all_of(rows, &Row::isGood);
    return isGood ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto options = readOptions(QCoreApplication::arguments());
    if (const auto *problem = std::get_if<QString>(&options))
        return complain(*problem);
    return run(std::get<Options>(options));
}
