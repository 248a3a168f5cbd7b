// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/image_list_model.h>

namespace skein::client {

const RoleTable<ImageItem> ImageListModel::roles{
    {"key", &ImageItem::key},       {"source", &ImageItem::source},     {"original", &ImageItem::original},
    {"name", &ImageItem::name},     {"pixelWidth", &ImageItem::width},  {"pixelHeight", &ImageItem::height},
    {"progress", &ImageItem::progress},
};

ImageListModel::ImageListModel(QObject *parent) : RowModel(roles, parent) { }

} // namespace skein::client
