// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <session/workspace.h>

#include <QRectF>
#include <QUrl>

namespace skein::client {

//! Uploads a square of a picture file, shrunk to what is needed: it becomes the avatar of an account or of a group.
//! `square` is in parts of the upright picture's width and height. Errors: not_an_image, disk_full, and those of an upload.
QCoro::Task<Result<Attachment>> uploadAvatar(Workspace &workspace, QUrl file, QRectF square);

} // namespace skein::client
