// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "scratch_file.h"

#include <QFile>

namespace skein::fuzz {

QString ScratchFile::holding(QByteArrayView bytes)
{
    QFile file(m_folder.filePath(QStringLiteral("input")));
    require(file.open(QFile::WriteOnly), "the input could not be put into a file");
    file.write(bytes.data(), bytes.size());
    return file.fileName();
}

ScratchFile &scratchFile()
{
    static ScratchFile file;
    return file;
}

} // namespace skein::fuzz
