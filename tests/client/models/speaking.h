// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace skein::test {

//! Speaks a language as long as it lives.
class Speaking
{
public:
    explicit Speaking(const QString &language)
    {
        m_isFound = m_translator.load(QStringLiteral(":/i18n/skein_%1.qm").arg(language));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Speaking() { QCoreApplication::removeTranslator(&m_translator); }

    [[nodiscard]] bool isFound() const { return m_isFound; }

private:
    QTranslator m_translator;
    bool m_isFound = false;
};

} // namespace skein::test
