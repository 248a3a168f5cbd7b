// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <platform/avatar_picture.h>
#include <viewmodels/avatar_upload.h>

#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace skein::client {

QCoro::Task<Result<Attachment>> uploadAvatar(Workspace &workspace, QUrl file, QRectF square)
{
    const QByteArray picture = avatarPicture(file.toLocalFile(), square);
    if (picture.isEmpty())
        co_return ErrorCode::NotAnImage;
    QTemporaryFile shrunk; // it goes when the upload is over, however it ends
    if (!shrunk.open() || shrunk.write(picture) != picture.size() || !shrunk.flush())
        co_return ErrorCode::DiskFull;
    auto uploading = workspace.uploads.upload(shrunk.fileName(), FileName(u"avatar"_s), [](qint64, qint64) {});
    const auto uploaded = co_await uploading;
    co_return uploaded;
}

} // namespace skein::client
