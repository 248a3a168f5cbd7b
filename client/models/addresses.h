// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/entry.h>
#include <protocol/media.h>

#include <QUrl>

namespace skein::client {

//! Ids and pictures as QML names them.

//! The number in digits.
template<class Tag>
[[nodiscard]] QString keyOf(Id<Tag> id)
{
    return QString::number(id.value());
}

//! An own message: the same in the outbox and in the log.
[[nodiscard]] QString keyOf(const ClientTag &tag);
//! The tag that `keyOf` made the key of.
[[nodiscard]] std::optional<ClientTag> tagOf(const QString &messageKey);

//! The id that `keyOf` made the key of; an invalid one for anything else.
template<class Name>
[[nodiscard]] Name idOf(const QString &key)
{
    return Name(key.toLongLong());
}

//! A picture of the server, for Image.source; see SkeinImageProvider. Without a blob: nothing.
[[nodiscard]] QUrl pictureUrl(const Digest &blob, Rendering rendering);
[[nodiscard]] QUrl avatarUrl(const std::optional<Digest> &avatar);
//! A picture file of this computer, through the same provider.
[[nodiscard]] QUrl localPictureUrl(const QString &path);

//! What `pictureUrl` or `localPictureUrl` named.
struct PictureAddress
{
    std::optional<Digest> blob;
    Rendering rendering = Rendering::Original;
    QString path; //!< of a local picture
    int radius = 0; //!< thousandths of the width: how round the corners are to be
};

//! Reads the part of an address after "image://skein/". Nothing for an address of another form.
[[nodiscard]] std::optional<PictureAddress> parsePictureAddress(const QString &id);

} // namespace skein::client
