// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "catalogue.h"

#include <QCommandLineParser>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

QString description()
{
    QString text = u"Breaks the real skeind, its database and its network while many real clients write, and checks that "
                   "nothing acknowledged is lost, repeated, reordered or shown to who may not see it.\n\n"
                   "Faults, with the rounds of the short tier and of the long one (SQLite, MariaDB):\n"_s;
    for (const FaultKind *kind : allFaults())
        text += u"  %1 %2 (%3; %4, %5)\n"_s.arg(QString(kind->id), -4).arg(kind->what).arg(kind->shortRounds)
                    .arg(kind->sqliteRounds).arg(kind->mariaDbRounds);
    return text + u"\nMariaDB is the server that SKEIN_TEST_MYSQL names; where a fault touches it, or without one, the "
                  "program starts its own. Ends with 1 when a promise was broken, or nothing was at stake."_s;
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(description());
    parser.addHelpOption();
    parser.addOptions({
        {u"tier"_s, u"short (some two minutes) or long (some twenty)."_s, u"tier"_s, u"short"_s},
        {u"only"_s, u"Faults whose id begins like this; may be repeated."_s, u"fault"_s},
        {u"engine"_s, u"sqlite or mariadb; else both."_s, u"engine"_s},
        {u"seed"_s, u"Of all that is random here. The processes and the network add their own."_s, u"number"_s, u"1"_s},
        {u"verbose"_s, u"A line for each round, and what the clients log."_s},
    });
}

QString problemOf(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return u"there is nothing called "_s + parser.positionalArguments().first();
    if (const QString tier = parser.value(u"tier"_s); tier != u"short" && tier != u"long")
        return u"tier is short or long"_s;
    if (const QString engine = parser.value(u"engine"_s); !engine.isEmpty() && engine != u"sqlite" && engine != u"mariadb")
        return u"engine is sqlite or mariadb"_s;
    bool isNumber = false;
    (void)parser.value(u"seed"_s).toUInt(&isNumber);
    return isNumber ? QString() : u"seed is a number"_s;
}

} // namespace

std::variant<Options, QString> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    parser.process(arguments);
    if (const QString problem = problemOf(parser); !problem.isEmpty())
        return problem;
    Options options;
    options.tier = parser.value(u"tier"_s) == u"long" ? Tier::Long : Tier::Short;
    options.only = parser.values(u"only"_s);
    if (parser.value(u"engine"_s) != u"mariadb")
        options.engines.append(sql::Engine::SQLite);
    if (parser.value(u"engine"_s) != u"sqlite")
        options.engines.append(sql::Engine::MySQL);
    options.seed = parser.value(u"seed"_s).toUInt();
    options.isVerbose = parser.isSet(u"verbose"_s);
    return options;
}

} // namespace skein::test
