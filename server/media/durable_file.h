// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <domain/attachment.h>

#include <QIODevice>

namespace skein {

//! Makes a folder and its parents; only its owner may look inside.
void makePrivateFolder(const QString &folder);

//! Moves a file within a file system so that, after a crash, it is there whole or not at all. Error: unavailable.
[[nodiscard]] Result<void> moveDurably(const QString &from, const QString &to);
//! Writes a new file, likewise. Error: unavailable.
[[nodiscard]] Result<void> writeDurably(const QString &path, const QByteArray &bytes);

//! SHA-256 of what the device holds from its position on. Error: unavailable.
[[nodiscard]] Result<Digest> digestOf(QIODevice &device);
[[nodiscard]] Result<Digest> digestOfFile(const QString &path);

//! Whether so many percent of the folder's file system are free.
[[nodiscard]] bool hasFreeSpace(const QString &folder, double percent);

} // namespace skein
