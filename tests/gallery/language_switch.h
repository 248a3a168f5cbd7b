// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTranslator>

class QQmlEngine;

namespace skein {

//! Changes the language of a running engine between English (the source text) and Chinese.
class LanguageSwitch : public QObject {
    Q_OBJECT

public:
    explicit LanguageSwitch(QQmlEngine &engine);

public Q_SLOTS:
    void use(bool chinese);

private:
    QQmlEngine &m_engine;
    QTranslator m_chinese;
};

} // namespace skein
