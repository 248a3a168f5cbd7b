// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace skein::bench {

using namespace Qt::StringLiterals;

namespace {

struct KnownNumber
{
    QLatin1StringView name;
    QLatin1StringView what;
    qint64 least = 0;
    qint64 most = 0;
};

constexpr KnownNumber knownNumbers[] = {
    {"connections"_L1, "Connections, one account each; also a bare number after the scenario."_L1, 0, 1'000'000},
    {"members"_L1, "Members of a group, all connected."_L1, 2, 100'000},
    {"seconds"_L1, "How long to send, or to be idle."_L1, 1, 3600},
    {"messages"_L1, "Stop after so many messages; 0: when the time is over."_L1, 0, 100'000'000},
    {"idle"_L1, "Further connections that do nothing."_L1, 0, 1'000'000},
    {"senders"_L1, "Connections that send; each has its share of those in flight. 0: all."_L1, 0, 100'000},
    {"rate"_L1, "Messages a second; 0: so many times what the server can do."_L1, 0, 10'000'000},
    {"times"_L1, "See rate."_L1, 1, 100},
    {"in-flight"_L1, "Unanswered requests at a time, over all connections."_L1, 1, 100'000},
    {"entries"_L1, "Entries of the long conversation."_L1, 200, 100'000'000},
    {"pages"_L1, "How many pages of it are read, at random places."_L1, 1, 10'000'000},
    {"conversations"_L1, "Conversations of the account that comes back."_L1, 1, 100'000},
    {"changed"_L1, "How many of them have something new each time."_L1, 1, 100'000},
    {"resumes"_L1, "How often it comes back."_L1, 1, 1'000'000},
};

QString summaryOf(std::span<const Scenario> scenarios)
{
    QString lines = u"Puts load on a server of its own and checks that nothing is lost.\n\nScenarios:\n"_s;
    for (const Scenario &scenario : scenarios) {
        QStringList presets;
        for (const auto &[name, preset] : scenario.numbers)
            presets += u"--%1 %2"_s.arg(name).arg(preset);
        lines += u"  %1 %2 (%3)\n"_s.arg(scenario.name, -9).arg(scenario.what, presets.join(u' '));
    }
    return lines;
}

void declare(QCommandLineParser &parser, std::span<const Scenario> scenarios)
{
    parser.setApplicationDescription(summaryOf(scenarios));
    parser.addHelpOption();
    parser.addPositionalArgument(u"scenario"_s, u"One of these scenarios."_s);
    for (const KnownNumber &number : knownNumbers)
        parser.addOption({number.name, number.what, u"count"_s});
    parser.addOptions({
        {u"engine"_s, u"sqlite or mariadb."_s, u"engine"_s, u"sqlite"_s},
        {u"mysql"_s, u"mysql://user@host:port; a database is made there. Default: SKEIN_TEST_MYSQL."_s, u"url"_s},
        {u"target"_s, u"skeind, raw (the least that any server must do) or node (the package ws)."_s, u"target"_s,
         u"skeind"_s},
        {u"server"_s, u"The program of the target. Default: the one beside skein-bench."_s, u"file"_s},
        {u"set"_s, u"A setting of the server, e.g. gateway.threads=1. Can be repeated."_s, u"key=value"_s},
        {u"wss"_s, u"With TLS."_s},
        {u"json"_s, u"One JSON object instead of a table."_s},
    });
}

//! Takes the numbers of a scenario from the command line. What is wrong stays in `problem`.
class NumberReader
{
public:
    NumberReader(const QCommandLineParser &parser, const Scenario &scenario)
        : m_parser(parser), m_scenario(scenario) { }

    QMap<QString, qint64> read()
    {
        for (const auto &[name, preset] : m_scenario.numbers)
            m_numbers[name] = preset;
        for (const KnownNumber &known : knownNumbers) {
            if (m_parser.isSet(known.name))
                take(known, m_parser.value(known.name));
        }
        if (m_parser.positionalArguments().size() > 1)
            take(knownNumbers[0], m_parser.positionalArguments().at(1));
        return m_numbers;
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void take(const KnownNumber &known, const QString &text)
    {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        if (!m_numbers.contains(known.name))
            m_problem = u"%1 takes no --%2"_s.arg(m_scenario.name, known.name);
        else if (!isNumber || value < known.least || value > known.most)
            m_problem = u"%1 is a whole number from %2 to %3"_s.arg(known.name).arg(known.least).arg(known.most);
        m_numbers[known.name] = value;
    }

    const QCommandLineParser &m_parser;
    const Scenario &m_scenario;
    QMap<QString, qint64> m_numbers;
    QString m_problem;
};

std::optional<Target> targetNamed(const QString &name)
{
    const std::pair<QLatin1StringView, Target> targets[]
        = {{"skeind"_L1, Target::Skeind}, {"raw"_L1, Target::Raw}, {"node"_L1, Target::Node}};
    for (const auto &[known, target] : targets) {
        if (name == known)
            return target;
    }
    return std::nullopt;
}

QString defaultServer(Target target)
{
    switch (target) {
    case Target::Skeind:
        return QCoreApplication::applicationDirPath() + u"/skeind"_s;
    case Target::Raw:
        return QCoreApplication::applicationDirPath() + u"/skein-bench-raw"_s;
    case Target::Node:
        break;
    }
    return QStringLiteral(SKEIN_BENCH_PEERS "/ws_server.js");
}

QString problemOf(const Options &options, const QCommandLineParser &parser)
{
    if (!targetNamed(parser.value(u"target"_s)))
        return u"target is skeind, raw or node"_s;
    if (options.target != Target::Skeind && (!options.scenario->isPlainToo || options.isEncrypted))
        return u"%1 with these options is for skeind only"_s.arg(options.scenario->name);
    const QString engine = parser.value(u"engine"_s);
    if (engine != u"sqlite" && engine != u"mariadb")
        return u"engine is sqlite or mariadb"_s;
    if (options.usesMySQL && qEnvironmentVariableIsEmpty("SKEIN_TEST_MYSQL"))
        return u"mariadb needs --mysql URL"_s;
    if (!QFileInfo(options.server).isFile())
        return u"there is no server at %1"_s.arg(options.server);
    return {};
}

} // namespace

int Options::number(QLatin1StringView name) const
{
    const auto found = numbers.constFind(name);
    if (found == numbers.cend())
        qFatal("the scenario names no number %s", name.data());
    return int(*found);
}

std::chrono::seconds Options::duration() const
{
    return std::chrono::seconds(number("seconds"_L1));
}

std::variant<Options, QString> readOptions(const QStringList &arguments, std::span<const Scenario> scenarios)
{
    QCommandLineParser parser;
    declare(parser, scenarios);
    parser.process(arguments);
    const QString name = parser.positionalArguments().value(0);
    const auto scenario = std::ranges::find(scenarios, name, &Scenario::name);
    if (scenario == scenarios.end())
        return u"usage: skein-bench SCENARIO [options]; --help says which"_s;
    if (parser.isSet(u"mysql"_s))
        qputenv("SKEIN_TEST_MYSQL", parser.value(u"mysql"_s).toUtf8()); // where the scratch database is made
    NumberReader numbers(parser, *scenario);
    Options options;
    options.scenario = &*scenario;
    options.numbers = numbers.read();
    for (const QString &setting : parser.values(u"set"_s))
        options.serverSettings += u"--"_s + setting;
    options.isEncrypted = parser.isSet(u"wss"_s);
    options.usesMySQL = parser.value(u"engine"_s) == u"mariadb";
    options.target = targetNamed(parser.value(u"target"_s)).value_or(Target::Skeind);
    options.server = parser.isSet(u"server"_s) ? parser.value(u"server"_s) : defaultServer(options.target);
    options.asJson = parser.isSet(u"json"_s);
    QString problem = numbers.problem().isEmpty() ? problemOf(options, parser) : numbers.problem();
    if (!problem.isEmpty())
        return problem;
    return options;
}

} // namespace skein::bench
