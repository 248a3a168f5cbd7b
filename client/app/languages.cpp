// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/languages.h>

#include <core/logging.h>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace skein::client {

void Languages::install(const QString &language)
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale(language));
    if (m_translator.load(u":/i18n/skein_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&m_translator);
    else
        qCWarning(logApp, "no translation for %s is built in", qUtf8Printable(language));
}

} // namespace skein::client
