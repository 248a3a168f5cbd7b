// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "arrows.h"

#include "source_text.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein::architecture {

namespace {

// Who may look where. A room may always look into itself. Values (core, domain, protocol) may be used wherever an
// arrow leads to a room that speaks in them; SQL and the other rooms must be named. ARCHITECTURE.md has the picture.
const QHash<QString, QStringList> &arrows()
{
    static const QHash<QString, QStringList> table{
        {u"shared/core"_s, {}},
        {u"shared/domain"_s, {u"shared/core"_s}},
        {u"shared/protocol"_s, {u"shared/core"_s, u"shared/domain"_s}},
        {u"shared/sql"_s, {u"shared/core"_s}},

        {u"server/dispatcher"_s, {}},
        {u"server/storage"_s, {u"shared/core"_s, u"shared/domain"_s, u"shared/sql"_s}},
        {u"server/media"_s, {u"shared/core"_s, u"shared/domain"_s}},
        {u"server/credentials"_s, {u"shared/core"_s, u"shared/domain"_s}},
        {u"server/mail"_s, {u"shared/core"_s, u"shared/domain"_s, u"shared/sql"_s, u"server/storage"_s}},
        {u"server/routing"_s, {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s}},
        {u"server/handlers"_s,
         {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s, u"server/storage"_s, u"server/routing"_s,
          u"server/media"_s, u"server/credentials"_s}},
        {u"server/engine"_s,
         {u"shared/*"_s, u"server/handlers"_s, u"server/storage"_s, u"server/routing"_s, u"server/media"_s}},
        {u"server/gateway"_s,
         {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s, u"server/engine"_s, u"server/routing"_s,
          u"server/dispatcher"_s}},
        {u"server/app"_s, {u"shared/*"_s, u"server/*"_s}},
        {u"server/ctl"_s, {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s}},

        {u"client/net"_s, {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s}},
        {u"client/store"_s, {u"shared/core"_s, u"shared/domain"_s, u"shared/sql"_s}},
        {u"client/session"_s,
         {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s, u"client/net"_s, u"client/store"_s}},
        // The scripted server of `skein --demo` speaks the protocol and plugs in where the network would.
        {u"client/demo"_s, {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s, u"client/net"_s}},
        {u"client/platform"_s, {u"shared/core"_s, u"shared/domain"_s}},
        {u"client/models"_s,
         {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s, u"client/store"_s, u"client/session"_s}},
        {u"client/viewmodels"_s,
         {u"shared/core"_s, u"shared/domain"_s, u"shared/protocol"_s, u"client/models"_s, u"client/session"_s,
          u"client/platform"_s}},
        {u"client/app"_s, {u"shared/*"_s, u"client/*"_s, u"qml/*"_s, u"resources"_s, u"translations"_s}},

        {u"resources"_s, {u"shared/core"_s}},
        {u"translations"_s, {}},
        {u"qml/Style"_s, {u"shared/core"_s, u"resources"_s}},
        {u"qml/Controls"_s, {u"shared/core"_s, u"resources"_s, u"qml/Style"_s}},
        {u"qml/Shell"_s, {u"shared/core"_s, u"resources"_s, u"qml/*"_s, u"client/*"_s}},
    };
    return table;
}

// Any other folder of qml/ is a feature.
QStringList arrowsOfFeature()
{
    return {u"shared/core"_s, u"resources"_s, u"qml/Style"_s, u"qml/Controls"_s, u"client/viewmodels"_s,
            u"client/models"_s};
}

bool isKnown(const QString &room)
{
    return arrows().contains(room) || room.startsWith(u"qml/");
}

bool mayLook(const QString &from, const QString &to)
{
    const auto allowed = arrows().value(from, from.startsWith(u"qml/") ? arrowsOfFeature() : QStringList());
    return from == to || allowed.contains(to) || allowed.contains(to.section(u'/', 0, 0) + u"/*"_s);
}

bool isRoomed(const QString &path)
{
    static const QStringList sides{u"shared"_s, u"server"_s, u"client"_s, u"qml"_s, u"resources"_s, u"translations"_s};
    return path.contains(u'/') && sides.contains(path.section(u'/', 0, 0));
}

// Includes are written from a side's root; the own side comes first, since two sides may have rooms of one name.
QString roomOfInclude(const QString &path, const QString &target)
{
    const auto relative = QDir::cleanPath(path.section(u'/', 0, -2) + u'/' + target);
    if (target.startsWith(u'.'))
        return roomOf(relative);
    if (!target.contains(u'/'))
        return {};
    const auto folder = target.section(u'/', 0, 0);
    for (const auto &side : {path.section(u'/', 0, 0), u"shared"_s, u"server"_s, u"client"_s, u"qml"_s}) {
        const QString room = side + u'/' + folder;
        if (side == u"qml" ? folder.front().isUpper() && !folder.startsWith(u"Qt") : arrows().contains(room))
            return room;
    }
    return {};
}

void checkInclude(const SourceFile &file, int line, const QString &target, Violations &found)
{
    const auto from = roomOf(file.path);
    const auto to = roomOfInclude(file.path, target);
    if (!to.isEmpty() && !mayLook(from, to))
        found.push_back({file.path, line, from + u" must not include "_s + target + u" of "_s + to});
}

// Library names by room, read where the libraries are declared.
QHash<QString, QString> roomsOfLibraries(const std::vector<SourceFile> &files)
{
    static const QRegularExpression declaration(
        uR"(\b(?:skein_library|skein_qml_module|qt_add_qml_module|qt_add_library|add_library)\(\s*(skein_\w+))"_s);
    QHash<QString, QString> rooms;
    for (const auto &file : files) {
        if (!isRoomed(file.path) || !file.path.endsWith(u"CMakeLists.txt"))
            continue;
        for (auto matches = declaration.globalMatch(file.text); matches.hasNext();) {
            const auto name = matches.next().captured(1);
            rooms.insert(name, roomOf(file.path));
            rooms.insert(name + u"plugin"_s, roomOf(file.path));
        }
    }
    return rooms;
}

void checkLinksOf(const SourceFile &file, const QHash<QString, QString> &rooms, Violations &found)
{
    static const QRegularExpression name(uR"(\bskein_\w+)"_s);
    const auto from = roomOf(file.path);
    int number = 0;
    for (const auto &line : file.text.split(u'\n')) {
        ++number;
        for (auto matches = name.globalMatch(line.section(u'#', 0, 0)); matches.hasNext();) {
            const auto library = matches.next().captured();
            const auto to = rooms.value(library);
            if (!to.isEmpty() && !mayLook(from, to))
                found.push_back({file.path, number, from + u" must not link "_s + library + u" of "_s + to});
        }
    }
}

bool mayImport(const QString &from, const QString &module)
{
    static const QStringList everywhere{u"Client"_s, u"Style"_s, u"Controls"_s};
    if (from == module || from == u"Shell")
        return true;
    if (from == u"Style")
        return false;
    return from == u"Controls" ? module == u"Style" : everywhere.contains(module);
}

void checkImportsOf(const SourceFile &file, Violations &found)
{
    static const QRegularExpression import(uR"(^\s*import\s+(?:Skein\.(\w+)|["'](\.\.[^"']*)["']))"_s,
                                           QRegularExpression::MultilineOption);
    const auto from = file.path.section(u'/', 1, 1);
    const auto text = takeApart(file.text).withoutComments;
    for (auto matches = import.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto line = lineAt(text, match.capturedEnd());
        if (!match.captured(2).isEmpty())
            found.push_back({file.path, line, u"a folder is imported; import its module"_s});
        else if (!mayImport(from, match.captured(1)))
            found.push_back({file.path, line, from + u" must not import Skein."_s + match.captured(1)});
    }
}

} // namespace

Violations checkIncludes(const std::vector<SourceFile> &files)
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"_s,
                                            QRegularExpression::MultilineOption);
    Violations found;
    for (const auto &file : files) {
        if (!isCpp(file.path) || !isRoomed(file.path))
            continue;
        if (!isKnown(roomOf(file.path))) {
            found.push_back({file.path, 0, u"no arrows are drawn for "_s + roomOf(file.path) + u" in arrows.cpp"_s});
            continue;
        }
        const auto text = takeApart(file.text).withoutComments;
        for (auto matches = include.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            checkInclude(file, lineAt(text, match.capturedEnd()), match.captured(1), found);
        }
    }
    return found;
}

Violations checkLinks(const std::vector<SourceFile> &files)
{
    const auto rooms = roomsOfLibraries(files);
    Violations found;
    for (const auto &file : files) {
        // A CMakeLists.txt right below a side only lists rooms.
        if (isRoomed(file.path) && file.path.endsWith(u"CMakeLists.txt") && isKnown(roomOf(file.path)))
            checkLinksOf(file, rooms, found);
    }
    return found;
}

Violations checkQmlImports(const std::vector<SourceFile> &files)
{
    Violations found;
    for (const auto &file : files) {
        if (isQml(file.path) && file.path.startsWith(u"qml/"))
            checkImportsOf(file, found);
    }
    return found;
}

} // namespace skein::architecture
