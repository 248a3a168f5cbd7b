// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>

#include <QByteArray>
#include <QString>

namespace skein {

//! Makes the picture of a captcha. Any thread.
class CaptchaPainter
{
public:
    virtual ~CaptchaPainter() = default;
    //! PNG.
    [[nodiscard]] virtual QByteArray paint(const QString &text) const = 0;
};

//! Draws with strokes of its own, so that a server needs neither fonts nor a display. Each character is turned, bent and
//! moved, and lines like its own run through all of them: what makes it hard to cut the picture into characters. The
//! ground is light and opaque, so that it reads the same on light and on dark pages.
class StrokePainter final : public CaptchaPainter
{
public:
    explicit StrokePainter(Random &random) : m_random(random) { }
    [[nodiscard]] QByteArray paint(const QString &text) const override;

private:
    Random &m_random;
};

} // namespace skein
