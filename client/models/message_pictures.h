// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/image_list_model.h>
#include <store/rows.h>

#include <QHash>
#include <QSet>

#include <memory>

namespace skein::client {

//! The pictures of messages, one list model for each message that has any, kept as long as the message is shown, so that a
//! view never builds them anew. Lives on: main.
class MessagePictures
{
public:
    using Images = std::shared_ptr<ImageListModel>;

    //! Null when there are none.
    [[nodiscard]] Images of(const QString &messageKey, const QList<Attachment> &images);
    [[nodiscard]] Images of(const QString &messageKey, const QList<OutboxImage> &images, double progress);
    //! Drops those of all other messages. Only when no row shows them any more: rows are drawn from the bare models.
    void keepOnly(const QSet<QString> &messageKeys);
    void clear() { m_models.clear(); }

private:
    [[nodiscard]] Images show(const QString &messageKey, const QList<ImageItem> &items);

    QHash<QString, Images> m_models;
};

//! A picture of the server.
[[nodiscard]] ImageItem imageItem(const Attachment &image);

} // namespace skein::client
