// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/command_line.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

const QString systemFile = u"/etc/skein/skeind.toml"_s;

struct ActionFlag
{
    QLatin1StringView flag;
    CommandLine::Action action;
};

constexpr std::array actionFlags{
    ActionFlag{"check-config"_L1, CommandLine::Action::CheckConfig},
    ActionFlag{"print-config"_L1, CommandLine::Action::PrintConfig},
    ActionFlag{"example-config"_L1, CommandLine::Action::ExampleConfig},
    ActionFlag{"help"_L1, CommandLine::Action::Help},
    ActionFlag{"version"_L1, CommandLine::Action::Version},
};

const ActionFlag *actionNamed(const QString &flag)
{
    const auto found
        = std::find_if(actionFlags.begin(), actionFlags.end(), [&](const ActionFlag &f) { return f.flag == flag; });
    return found == actionFlags.end() ? nullptr : &*found;
}

class Parser
{
public:
    explicit Parser(const QStringList &arguments) : m_rest(arguments) { }

    CommandLine parse()
    {
        while (!m_rest.isEmpty() && m_line.problem.isEmpty())
            takeOption(m_rest.takeFirst());
        return m_line;
    }

private:
    void takeOption(const QString &argument)
    {
        if (!argument.startsWith(u"--"_s)) {
            m_line.problem = u"%1 is not an option; --help lists them"_s.arg(argument);
            return;
        }
        const QString flag = argument.mid(2).section(u'=', 0, 0);
        if (const ActionFlag *action = actionNamed(flag))
            m_line.action = action->action;
        else
            takeValue(flag, argument);
    }

    void takeValue(const QString &flag, const QString &argument)
    {
        const bool isAttached = argument.contains(u'=');
        if (!isAttached && m_rest.isEmpty()) {
            m_line.problem = u"--%1 needs a value"_s.arg(flag);
            return;
        }
        const QString value = isAttached ? argument.section(u'=', 1) : m_rest.takeFirst();
        if (flag == u"config"_s)
            m_line.configFile = value;
        else
            m_line.overrides.append({flag, value});
    }

    QStringList m_rest;
    CommandLine m_line;
};

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

ConfigSources CommandLine::sources(const QProcessEnvironment &environment) const
{
    const bool isGiven = !configFile.isEmpty();
    return {isGiven ? configFile : systemFile, !isGiven, environment, overrides};
}

QString helpText()
{
    return u"skeind, the server of Skein, team chat for a LAN\n\n"
           "  --data-dir DIR      where the database, files and the certificate are kept\n"
           "  --port N            the port to listen on (default 7420; 0 takes a free one)\n"
           "  --config FILE       settings (default /etc/skein/skeind.toml, if there is one)\n"
           "  --SECTION.KEY VALUE any setting, e.g. --log.level debug\n"
           "  --check-config      says what is wrong with the settings, and ends\n"
           "  --print-config      prints the settings in force and where they come from, and ends\n"
           "  --example-config    prints every setting with its default and meaning, and ends\n"
           "  --version, --help\n"_s;
}

} // namespace skein
