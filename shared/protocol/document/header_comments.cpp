// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "header_comments.h"

#include <QDir>
#include <QRegularExpression>

namespace skein {

using namespace Qt::StringLiterals;

void HeaderComments::readFolder(const QString &path)
{
    const QDir folder(path);
    const auto names = folder.entryList({u"*.h"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            read(QString::fromUtf8(file.readAll()));
    }
}

void HeaderComments::read(const QString &text)
{
    static const QRegularExpression above(u"^//! (.*)$"_s);
    static const QRegularExpression type(u"^(?:struct|enum class) (\\w+)"_s);
    static const QRegularExpression behind(u"^    [^/]*?(\\w+)(?: = [^;,]+)?[;,] //!< (.*)$"_s);
    QString pending;
    QString current;
    const auto lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (const auto match = above.match(line); match.hasMatch()) {
            pending += (pending.isEmpty() ? QString() : u" "_s) + match.captured(1);
            continue;
        }
        if (const auto match = type.match(line); match.hasMatch()) {
            current = match.captured(1);
            m_about.insert(current, pending);
        } else if (const auto match = behind.match(line); match.hasMatch()) {
            m_about.insert(current + u'.' + match.captured(1), match.captured(2));
        }
        pending.clear();
    }
}

} // namespace skein
