// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "scratch_file.h"

#include <media/image_processor.h>
#include <media/metadata.h>

#include <QFile>

namespace skein::fuzz {

void metadata(QByteArrayView input)
{
    const auto format = sniff(input);
    if (!format)
        return;
    const auto parts = withoutMetadata(*format, input);
    if (!parts)
        return;
    const QByteArray clean = parts->join();
    require(sniff(clean) == format, "an image has another format without its metadata");
    const auto again = withoutMetadata(*format, clean);
    require(again.has_value(), "an image cannot be read without its metadata");
    require(again->join() == clean, "metadata was left behind");
}

void images(QByteArrayView input)
{
    const QString target = scratchFile().other();
    QFile::remove(target);
    const auto image = processImage(scratchFile().holding(input), target);
    if (!image)
        return;
    require(image->size.isValid() && qint64(image->size.width()) * image->size.height() <= mostPixels, "an image has an impossible size");
    QFile file(target);
    require(file.open(QFile::ReadOnly) && sniff(file.readAll()).has_value(), "what was stored is no image");
}

} // namespace skein::fuzz
