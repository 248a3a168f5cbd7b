// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlNetworkAccessManagerFactory>

namespace skein::client {

//! QML reaches nothing over the network: pictures come through the picture provider, from our own server, or are in their
//! address as a whole (data:), such as a captcha. Whatever asks for anything else, say text that slipped through as rich
//! text, is refused. Lives on: the engine's threads.
class NetworkGuard final : public QQmlNetworkAccessManagerFactory
{
public:
    [[nodiscard]] QNetworkAccessManager *create(QObject *parent) override;
};

} // namespace skein::client
