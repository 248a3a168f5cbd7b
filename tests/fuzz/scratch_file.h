// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets.h"

#include <QTemporaryDir>

namespace skein::fuzz {

//! A file with the input in it, for what reads files by name. One for the whole run, in the temporary folder.
class ScratchFile
{
public:
    [[nodiscard]] QString holding(QByteArrayView bytes);
    [[nodiscard]] QString other() const { return m_folder.filePath(QStringLiteral("other")); }

private:
    QTemporaryDir m_folder;
};

[[nodiscard]] ScratchFile &scratchFile();

} // namespace skein::fuzz
