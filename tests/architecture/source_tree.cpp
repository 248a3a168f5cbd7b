// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skein::architecture {

namespace {

bool hasSuffix(const QString &path, std::initializer_list<const char *> suffixes)
{
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&](const char *suffix) { return path.endsWith(QLatin1String(suffix)); });
}

bool isWrittenByPeople(const QString &path)
{
    return isCpp(path) || isQml(path)
        || hasSuffix(path,
                     {".txt", ".cmake", ".sh", ".py", ".sql", ".md", ".json", ".yml", ".yaml", ".toml", ".service",
                      ".ini", ".supp", ".ts", ".desktop", "/run", "/rules", "/control", "Containerfile", "Dockerfile"});
}

QStringList partsOf(const QString &root)
{
    QStringList parts{u"shared"_s, u"server"_s, u"client"_s, u"qml"_s, u"tests"_s, u"packaging"_s, u".ci"_s,
                      u"resources"_s, u"translations"_s};
    parts.removeIf([&](const QString &part) { return !QDir(root).exists(part); });
    return parts;
}

SourceFile read(const QDir &root, const QString &absolutePath)
{
    QFile file(absolutePath);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(absolutePath));
    return {root.relativeFilePath(absolutePath), QString::fromUtf8(file.readAll())};
}

} // namespace

QStringList toLines(const Violations &violations)
{
    QStringList lines;
    for (const auto &violation : violations)
        lines += violation.path + u':' + QString::number(violation.line) + u": "_s + violation.complaint;
    return lines;
}

std::vector<SourceFile> readSourceTree(const QString &root)
{
    const QDir folder(root);
    std::vector<SourceFile> files;
    for (const auto &name : folder.entryList({u"*.md"_s, u"CMakeLists.txt"_s, u"*.json"_s}, QDir::Files))
        files.push_back(read(folder, folder.filePath(name)));
    for (const auto &part : partsOf(root)) {
        QDirIterator walk(folder.filePath(part), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const auto path = walk.next();
            if (isWrittenByPeople(path))
                files.push_back(read(folder, path));
        }
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

QString roomOf(const QString &path)
{
    const auto parts = path.split(u'/');
    return parts.size() > 2 && parts[0] != u"resources"_s ? parts[0] + u'/' + parts[1] : parts[0];
}

bool isCpp(const QString &path)
{
    return hasSuffix(path, {".cpp", ".h"});
}

bool isQml(const QString &path)
{
    return hasSuffix(path, {".qml", ".js"});
}

} // namespace skein::architecture
