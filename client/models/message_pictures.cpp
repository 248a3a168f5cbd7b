// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/message_pictures.h>

#include <models/addresses.h>

namespace skein::client {

namespace {

// A picture that is in the log later keeps its key, and so its place in the view.
ImageItem imageItem(const OutboxImage &image, double progress)
{
    ImageItem item;
    item.key = image.uploaded ? QString::fromLatin1(image.uploaded->blob.value().toHex()) : image.path;
    item.source = localPictureUrl(image.path);
    item.original = item.source;
    item.name = image.name.value();
    item.width = image.size.width();
    item.height = image.size.height();
    item.progress = image.uploaded ? 1 : progress;
    return item;
}

} // namespace

MessagePictures::Images MessagePictures::of(const QString &messageKey, const QList<Attachment> &images)
{
    QList<ImageItem> items;
    for (const Attachment &image : images)
        items.append(imageItem(image));
    return show(messageKey, items);
}

MessagePictures::Images MessagePictures::of(const QString &messageKey, const QList<OutboxImage> &images, double progress)
{
    QList<ImageItem> items;
    for (const OutboxImage &image : images)
        items.append(imageItem(image, progress));
    return show(messageKey, items);
}

void MessagePictures::keepOnly(const QSet<QString> &messageKeys)
{
    m_models.removeIf([&](const auto &model) { return !messageKeys.contains(model.key()); });
}

MessagePictures::Images MessagePictures::show(const QString &messageKey, const QList<ImageItem> &items)
{
    if (items.isEmpty())
        return nullptr;
    Images &images = m_models[messageKey];
    if (!images)
        images = std::make_shared<ImageListModel>();
    images->setImages(items);
    return images;
}

ImageItem imageItem(const Attachment &image)
{
    ImageItem item;
    item.key = QString::fromLatin1(image.blob.value().toHex());
    item.source = pictureUrl(image.blob, Rendering::Large);
    item.original = pictureUrl(image.blob, Rendering::Original);
    item.name = image.name.value();
    item.width = int(image.width);
    item.height = int(image.height);
    return item;
}

} // namespace skein::client
