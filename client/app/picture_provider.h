// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/picture_broker.h>

#include <QQuickAsyncImageProvider>

namespace skein::client {

//! Pictures for QML: image://skein/<digest in hex>/<rendering> and image://skein/local/<path in base64url>, each with
//! "?radius=<thousandths of the width>" for round corners. With a sourceSize of both dimensions the middle is cut out to
//! fill it. Lives on: the engine's picture thread; the broker on main; decoding in the pool.
class PictureProvider final : public QQuickAsyncImageProvider
{
public:
    explicit PictureProvider(PictureBroker &broker) : m_broker(broker) { }

    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;

private:
    PictureBroker &m_broker;
};

} // namespace skein::client
