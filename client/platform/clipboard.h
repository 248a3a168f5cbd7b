// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QList>
#include <QUrl>

namespace skein::client {

//! What was copied elsewhere, and what is copied here. Lives on: main.
class Clipboard
{
public:
    virtual ~Clipboard() = default;
    //! A copied picture; a null one when there is none.
    [[nodiscard]] virtual QImage image() const = 0;
    //! Copied files.
    [[nodiscard]] virtual QList<QUrl> files() const = 0;
    virtual void setText(const QString &text) = 0;
};

//! The desktop's clipboard.
class SystemClipboard final : public Clipboard
{
public:
    [[nodiscard]] QImage image() const override;
    [[nodiscard]] QList<QUrl> files() const override;
    void setText(const QString &text) override;
};

} // namespace skein::client
