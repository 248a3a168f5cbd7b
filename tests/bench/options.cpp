// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace skein::bench {

using namespace Qt::StringLiterals;

namespace {

const QString usage = QStringLiteral("usage: skein-bench idle N | direct | group [options]; --help says which");

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Puts load on a skeind of its own and checks that nothing is lost."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"scenario"_s, u"idle N, direct (pairs), or group"_s);
    parser.addOptions({
        {u"connections"_s, u"Connections, one account each."_s, u"count"_s, u"100"_s},
        {u"members"_s, u"Members of a group, all connected."_s, u"count"_s, u"50"_s},
        {u"seconds"_s, u"How long to send, or to be idle."_s, u"seconds"_s, u"10"_s},
        {u"messages"_s, u"Stop after so many messages; 0: when the time is over."_s, u"count"_s, u"0"_s},
        {u"in-flight"_s, u"Unanswered messages at a time, over all connections."_s, u"count"_s, u"64"_s},
        {u"engine"_s, u"sqlite or mariadb."_s, u"engine"_s, u"sqlite"_s},
        {u"mysql"_s, u"mysql://user@host:port; a database is made there. Default: SKEIN_TEST_MYSQL."_s, u"url"_s},
        {u"server-binary"_s, u"The skeind to measure. Default: the one beside skein-bench."_s, u"file"_s,
         QCoreApplication::applicationDirPath() + u"/skeind"_s},
        {u"wss"_s, u"With TLS."_s},
        {u"json"_s, u"One JSON object instead of a table."_s},
    });
}

//! Reads whole numbers and remembers which of them were none.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser) : m_parser(parser) { }

    qint64 take(const QString &name, qint64 least, qint64 most) { return check(name, m_parser.value(name), least, most); }

    qint64 check(const QString &name, const QString &text, qint64 least, qint64 most)
    {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        if (!isNumber || value < least || value > most)
            m_problem = u"%1 is a whole number from %2 to %3"_s.arg(name).arg(least).arg(most);
        return value;
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    const QCommandLineParser &m_parser;
    QString m_problem;
};

QString problemOf(const Options &options, const QCommandLineParser &parser)
{
    const QString engine = parser.value(u"engine"_s);
    if (engine != u"sqlite" && engine != u"mariadb")
        return u"engine is sqlite or mariadb"_s;
    if (options.usesMySQL && qEnvironmentVariableIsEmpty("SKEIN_TEST_MYSQL"))
        return u"mariadb needs --mysql URL"_s;
    if (options.connections % options.members != 0)
        return u"connections is a multiple of the members of a conversation"_s;
    if (!QFileInfo(options.serverBinary).isExecutable())
        return u"there is no server at %1"_s.arg(options.serverBinary);
    return {};
}

std::optional<Scenario> scenarioNamed(const QString &name)
{
    const std::pair<QLatin1StringView, Scenario> scenarios[] = {
        {"idle"_L1, Scenario::Idle}, {"direct"_L1, Scenario::Direct}, {"group"_L1, Scenario::Group}};
    for (const auto &[known, scenario] : scenarios) {
        if (name == known)
            return scenario;
    }
    return {};
}

int membersIn(Scenario scenario, Numbers &numbers)
{
    switch (scenario) {
    case Scenario::Idle:
        return 1;
    case Scenario::Direct:
        return 2;
    case Scenario::Group:
        break;
    }
    return int(numbers.take(u"members"_s, 2, 100'000));
}

int connectionsIn(const Options &options, const QCommandLineParser &parser, Numbers &numbers)
{
    const QStringList words = parser.positionalArguments();
    if (options.scenario == Scenario::Idle && words.size() > 1)
        return int(numbers.check(u"N"_s, words.at(1), 1, 100'000));
    if (options.scenario == Scenario::Group && !parser.isSet(u"connections"_s))
        return options.members;
    return int(numbers.take(u"connections"_s, 1, 100'000));
}

} // namespace

std::variant<Options, QString> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    parser.process(arguments);
    const auto scenario = scenarioNamed(parser.positionalArguments().value(0));
    if (!scenario)
        return usage;
    if (parser.isSet(u"mysql"_s))
        qputenv("SKEIN_TEST_MYSQL", parser.value(u"mysql"_s).toUtf8()); // where the scratch database is made
    Numbers numbers(parser);
    Options options;
    options.scenario = *scenario;
    options.members = membersIn(*scenario, numbers);
    options.connections = connectionsIn(options, parser, numbers);
    options.duration = std::chrono::seconds(numbers.take(u"seconds"_s, 1, 3600));
    options.messages = numbers.take(u"messages"_s, 0, 100'000'000);
    options.inFlight = int(numbers.take(u"in-flight"_s, 1, 100'000));
    options.isEncrypted = parser.isSet(u"wss"_s);
    options.usesMySQL = parser.value(u"engine"_s) == u"mariadb";
    options.serverBinary = parser.value(u"server-binary"_s);
    options.asJson = parser.isSet(u"json"_s);
    const QString problem = numbers.problem().isEmpty() ? problemOf(options, parser) : numbers.problem();
    if (!problem.isEmpty())
        return problem;
    return options;
}

} // namespace skein::bench
