// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol_document.h"

#include <QFile>

//! Writes the generated part of PROTOCOL.md: skein_protocol_doc.
int main()
{
    QFile file(QStringLiteral(SKEIN_SHARED_FOLDER "/protocol/PROTOCOL.md"));
    if (!file.open(QIODevice::ReadWrite))
        return 1;
    const QString before = QString::fromUtf8(file.readAll());
    const QString after = skein::withTables(before, skein::protocolTables(QStringLiteral(SKEIN_SHARED_FOLDER)));
    if (after == before)
        return 0;
    const QByteArray bytes = after.toUtf8();
    return file.seek(0) && file.resize(0) && file.write(bytes) == bytes.size() ? 0 : 1;
}
