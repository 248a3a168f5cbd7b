// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "never.h"

#include "source_text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein::architecture {

namespace {

struct Ban {
    QStringList rooms;
    QRegularExpression words;
    QString what;
};

const std::vector<Ban> &bans()
{
    static const std::vector<Ban> table{
        {{u"server/storage"_s, u"server/handlers"_s, u"shared/core"_s, u"shared/domain"_s, u"shared/sql"_s},
         QRegularExpression(uR"(\bQ(?:Tcp|Udp|Ssl|Web|Local|Abstract)(?:Socket|Server)|\bQtNetwork\b|\bQtWebSockets\b)"
                            uR"(|\bQNetwork\w+|sys/socket\.h)"_s),
         u"sockets"_s},
        {{u"server/handlers"_s}, QRegularExpression(uR"(\bQJson\w+)"_s), u"JSON"_s},
        {{u"server/handlers"_s, u"server/gateway"_s, u"server/routing"_s, u"client/net"_s, u"client/session"_s,
          u"client/models"_s, u"client/viewmodels"_s},
         QRegularExpression(uR"(\bQSql\w+|\bQtSql\b)"_s), u"SQL"_s},
    };
    return table;
}

void checkBans(const SourceFile &file, Violations &found)
{
    const auto room = roomOf(file.path);
    const auto text = takeApart(file.text).withoutComments;
    for (const auto &ban : bans()) {
        if (!ban.rooms.contains(room))
            continue;
        for (auto matches = ban.words.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            found.push_back({file.path, lineAt(text, match.capturedStart()),
                             room + u" must not know of "_s + ban.what + u": "_s + match.captured()});
        }
    }
}

bool looksLikeSql(const QString &text)
{
    static const QRegularExpression loud(
        uR"(^\s*(?:SELECT\s|INSERT\s+(?:\w+\s+)*INTO\b|REPLACE\s+INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b)"
        uR"(|(?:CREATE|ALTER|DROP)\s+(?:TEMPORARY\s+|UNIQUE\s+|VIRTUAL\s+|FULLTEXT\s+)?)"
        uR"((?:TABLE|INDEX|VIEW|TRIGGER|DATABASE|USER)\b|PRAGMA\s|SAVEPOINT\s|BEGIN\s+IMMEDIATE|SET\s+(?:SESSION|NAMES)\b))"_s);
    static const QRegularExpression quiet(
        uR"(^\s*(?:select\s.*\sfrom\s+\w+\s+where\s|insert\s+into\s+\w+\s*\(|delete\s+from\s+\w+\s+where\s))"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return loud.match(text).hasMatch() || quiet.match(text).hasMatch();
}

bool mayHoldSqlText(const QString &path)
{
    return path.startsWith(u"shared/sql/") || path.startsWith(u"tests/");
}

bool needsLicenceHeader(const QString &path)
{
    static const QStringList suffixes{u".cmake"_s, u".sh"_s, u".py"_s, u".supp"_s, u".sql"_s, u".yml"_s, u".service"_s, u"/run"_s,
                                      u"CMakeLists.txt"_s};
    return isCpp(path) || isQml(path)
        || std::any_of(suffixes.begin(), suffixes.end(), [&](const QString &suffix) { return path.endsWith(suffix); });
}

void checkSuppressions(const SourceFile &file, Violations &found)
{
    static const QRegularExpression harmless(u"^(called_from_lib:lib(?!skein)|leak:lib(?!skein|Qt6))[\\w.+-]+\\.so[\\w.]*$"_s);
    const auto lines = file.text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].isEmpty() || lines[i].startsWith(u'#'))
            continue;
        if (!harmless.match(lines[i]).hasMatch())
            found.push_back({file.path, i + 1, u"this could hide a fault of ours: "_s + lines[i]});
        else if (i == 0 || !lines[i - 1].startsWith(u"# "_s) || lines[i - 1].contains(u"SPDX"_s))
            found.push_back({file.path, i + 1, u"without a reason: "_s + lines[i]});
    }
}

} // namespace

Violations checkForbiddenApi(const std::vector<SourceFile> &files)
{
    Violations found;
    for (const auto &file : files) {
        if (isCpp(file.path))
            checkBans(file, found);
    }
    return found;
}

Violations checkSqlText(const std::vector<SourceFile> &files)
{
    Violations found;
    for (const auto &file : files) {
        if ((!isCpp(file.path) && !isQml(file.path)) || mayHoldSqlText(file.path))
            continue;
        for (const auto &literal : takeApart(file.text).literals) {
            if (looksLikeSql(literal.text))
                found.push_back({file.path, literal.line, u"SQL belongs into a .sql file: "_s + literal.text.left(40)});
        }
    }
    return found;
}

Violations checkLicenceHeaders(const std::vector<SourceFile> &files)
{
    // A script has its interpreter on top, a migration its name.
    static constexpr int headLines = 6;
    // In two pieces, or the tool that collects licences takes this line for a header.
    static const QString prefix = u"SPDX-"_s;
    Violations found;
    for (const auto &file : files) {
        if (!needsLicenceHeader(file.path))
            continue;
        const auto head = file.text.section(u'\n', 0, headLines - 1);
        if (!head.contains(prefix + u"FileCopyrightText: The Skein authors"_s)
            || !head.contains(prefix + u"License-Identifier: Apache-2.0"_s))
            found.push_back({file.path, 1, u"the two SPDX lines are missing"_s});
    }
    return found;
}

Violations checkMachinePaths(const std::vector<SourceFile> &files)
{
    static const QRegularExpression path(uR"((?:(?<![\w.$}/~-])|-[IL])/(?:work|root|home/\w+|Users/\w+|tmp/skein)/)"_s);
    Violations found;
    for (const auto &file : files) {
        for (auto matches = path.globalMatch(file.text); matches.hasNext();) {
            const auto match = matches.next();
            found.push_back({file.path, lineAt(file.text, match.capturedStart()),
                             u"a path of somebody's machine: "_s + match.captured()});
        }
    }
    return found;
}

Violations checkSuppressions(const std::vector<SourceFile> &files)
{
    Violations found;
    for (const auto &file : files) {
        if (file.path.endsWith(u".supp"))
            checkSuppressions(file, found);
    }
    return found;
}

} // namespace skein::architecture
