// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <ctl/command_line.h>

namespace skein::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isFlag(const QString &option)
{
    static const QStringList all{u"json"_s, u"yes"_s, u"password-stdin"_s, u"help"_s, u"version"_s};
    return all.contains(option);
}

bool takesValue(const QString &option)
{
    static const QStringList all{u"socket"_s, u"nickname"_s, u"email"_s, u"phone"_s, u"role"_s};
    return all.contains(option);
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const QString option = argument.section(u'=', 0, 0).mid(2);
        if (!argument.startsWith(u"--")) {
            line.words.append(argument);
        } else if (isFlag(option)) {
            line.options.insert(option, {});
        } else if (!takesValue(option)) {
            line.problem = u"there is no option --%1"_s.arg(option);
        } else if (argument.contains(u'=')) {
            line.options.insert(option, argument.section(u'=', 1));
        } else if (++i < arguments.size()) {
            line.options.insert(option, arguments[i]);
        } else {
            line.problem = u"--%1 needs a value"_s.arg(option);
        }
    }
    return line;
}

QString helpText()
{
    return uR"(skeinctl commands a running skeind, on the same machine.

  skeinctl user list [TEXT]                  users, those with TEXT in a name
  skeinctl user show WHO
  skeinctl user create NAME [--nickname N] [--email E] [--phone P] [--role member|admin] [--password-stdin]
  skeinctl user disable|enable WHO
  skeinctl user delete WHO --yes             for good
  skeinctl user reset-password WHO [--password-stdin]
  skeinctl user role WHO member|admin|owner  the owner before becomes an administrator
  skeinctl registration show|open|close
  skeinctl registration window FROM TO       local times such as 2026-03-01T08:00, or "-" for no end
  skeinctl world on|off                      the channel that everybody is in
  skeinctl announce TEXT                     to everybody
  skeinctl code issue WHO                    a one-time code with which WHO sets a new password

WHO is a login name, an e-mail address, a phone number, or id:NUMBER.

  --socket PATH   the server's socket (default: /var/lib/skein/skeind.sock; it is in the server's data folder)
  --json          the answer as JSON
  --help, --version

Ends with 0 when it is done, 1 when the server refused, 2 when the command was wrong, 3 when no server was reached.
Only root and the user that skeind runs as are obeyed.
)"_s;
}

} // namespace skein::ctl
