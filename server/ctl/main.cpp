// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <ctl/commands.h>
#include <ctl/presentation.h>

#include <QCoreApplication>

#include <cstdio>

using namespace skein;
using namespace Qt::StringLiterals;

namespace {

constexpr int success = 0;
constexpr int refused = 1;
constexpr int misused = 2;
constexpr int unreached = 3;

int say(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    return success;
}

int complain(const QString &sentence, int code)
{
    std::fputs((u"skeinctl: "_s + sentence + u'\n').toUtf8().constData(), stderr);
    return code;
}

int act(const ctl::CommandLine &line)
{
    if (!line.problem.isEmpty())
        return complain(line.problem, misused);
    if (line.has(u"version"_s))
        return say(u"skeinctl " SKEIN_VERSION "\n"_s);
    if (line.has(u"help"_s))
        return say(ctl::helpText());
    if (line.words.isEmpty())
        return complain(u"what shall be done? --help lists the commands"_s, misused);
    try {
        ctl::ConsoleLink link(line.options.value(u"socket"_s, u"/var/lib/skein/skeind.sock"_s));
        const auto answer = ctl::run(line, link);
        return answer ? say(*answer) : complain(ctl::sentence(answer.error()), refused);
    } catch (const ctl::Misused &problem) {
        return complain(problem.sentence, misused);
    } catch (const ctl::NoServer &problem) {
        return complain(problem.sentence, unreached);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return act(ctl::CommandLine::parse(QCoreApplication::arguments().mid(1)));
}
