// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "type_words.h"

namespace skein {

using namespace Qt::StringLiterals;

QString sizeWords(qint64 least, qint64 most, const QString &unit)
{
    if (least == most)
        return u"%1 %2"_s.arg(unit).arg(least);
    return u"%1 %2 to %3"_s.arg(unit).arg(least).arg(most);
}

QString textWords(TextLimits limits)
{
    const QString size = sizeWords(limits.least, limits.most, u"text:"_s);
    switch (limits.rule) {
    case TextRule::Line: return size + u", one line"_s;
    case TextRule::Block: return size + u", many lines"_s;
    case TextRule::Opaque: return size + u", as it is"_s;
    }
    Q_UNREACHABLE();
}

QString linkTo(const QString &type)
{
    return u"[%1](#%2)"_s.arg(type, type.toLower());
}

} // namespace skein
