// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>

class QQmlEngine;

namespace skein {

//! Pictures with rounded corners, cached by Qt Quick for each address, radius and size.
//! The id is "<radius in thousandths of the width>/<base64 of the address>" (a share survives every screen scale);
//! an address is a local file, a resource or another provider's.
//! Only PNG, JPEG, GIF and WebP files of a sane size are read; anything else is a null image.
//! Lives on: made on the main thread, asked on Qt Quick's picture thread.
class RoundedImageProvider : public QQuickImageProvider {
public:
    explicit RoundedImageProvider(const QQmlEngine &engine);

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;

private:
    QImage picture(const QUrl &address, const QSize &wanted) const;
    QImage fromProvider(const QUrl &address, const QSize &wanted) const;

    const QQmlEngine &m_engine;
};

} // namespace skein
