// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <platform/clipboard.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace skein::client {

QImage SystemClipboard::image() const
{
    return QGuiApplication::clipboard()->image();
}

QList<QUrl> SystemClipboard::files() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QList<QUrl> files = data != nullptr ? data->urls() : QList<QUrl>();
    files.removeIf([](const QUrl &url) { return !url.isLocalFile(); });
    return files;
}

void SystemClipboard::setText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace skein::client
