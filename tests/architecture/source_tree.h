// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace skein::architecture {

struct SourceFile {
    QString path; // from the project's root, with '/'
    QString text;
};

//! What a rule found. A rule that is kept finds nothing.
struct Violation {
    QString path;
    int line; // from 1; 0 when it is about the whole file
    QString complaint;
};
using Violations = std::vector<Violation>;

QStringList toLines(const Violations &violations);

//! Every text file of the project that people write; the build folder and third-party data are not read.
std::vector<SourceFile> readSourceTree(const QString &root);

//! The folder that the arrows know a file by: "server/gateway", "qml/Chat"; "resources" for what lies right in it.
QString roomOf(const QString &path);

bool isCpp(const QString &path);
bool isQml(const QString &path);

} // namespace skein::architecture
