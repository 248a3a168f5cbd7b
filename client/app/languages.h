// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace skein::client {

//! The program's own translations. Lives on: main.
class Languages
{
public:
    //! Speaks "zh_CN" or "en" from now on; who shows text makes it again.
    void install(const QString &language);

private:
    QTranslator m_translator;
};

} // namespace skein::client
