// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <domain/text.h>

#include <optional>

namespace skein {

//! SHA-256 of a blob's bytes: its name in the content-addressed store.
using Digest = Bytes<struct DigestTag, 32, 32>;
using FileName = Text<struct FileNameTag, TextLimits{0, 255}>;
using MimeType = Text<struct MimeTypeTag, TextLimits{1, 127}>;

//! A blob as it stands in a message. The server fills everything but `blob` and `name` from its own knowledge.
struct Attachment
{
    Digest blob;
    FileName name;
    MimeType mime;
    qint64 size = 0; //!< bytes
    qint64 width = 0; //!< pixels; 0 when it is not an image
    qint64 height = 0;

    SKEIN_FIELDS(blob, name, mime, size, width, height)
    bool operator==(const Attachment &) const = default;
};

} // namespace skein
