// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "language_switch.h"

#include <QCoreApplication>
#include <QLocale>
#include <QQmlEngine>

using namespace Qt::StringLiterals;

namespace skein {

LanguageSwitch::LanguageSwitch(QQmlEngine &engine)
    : m_engine(engine)
{
    if (!m_chinese.load(u":/i18n/skein_zh_CN.qm"_s))
        qWarning("No Chinese translation is compiled in.");
}

void LanguageSwitch::use(bool chinese)
{
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese) : QLocale(QLocale::English));
    if (chinese)
        QCoreApplication::installTranslator(&m_chinese);
    else
        QCoreApplication::removeTranslator(&m_chinese);
    m_engine.retranslate();
}

} // namespace skein
