// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/row_model.h>

#include <QQmlEngine>
#include <QUrl>

namespace skein::client {

//! One picture of a message, or one that waits in the composer.
struct ImageItem
{
    QString key; //!< the blob's digest in hex, or the local file's name
    QUrl source; //!< for Image.source: image://skein/… ; append "?radius=<thousandths of the width>" for round corners
    QUrl original; //!< the full picture, for the viewer
    QString name; //!< the file's name, for the tooltip and saving
    int width = 0; //!< pixels of the original; 0 when it is not known yet
    int height = 0;
    double progress = 1; //!< of its upload, 0–1

    bool operator==(const ImageItem &) const = default;
};

//! The pictures of one message: roles key, source, original, name, pixelWidth, pixelHeight,
//! progress (see ImageItem).
class ImageListModel : public RowModel<ImageItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a message or to the composer")

public:
    explicit ImageListModel(QObject *parent = nullptr);
    void setImages(const QList<ImageItem> &images) { replaceRows(images); }

    static const RoleTable<ImageItem> roles;
};

} // namespace skein::client
