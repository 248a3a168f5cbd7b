// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <handlers/handler.h>
#include <media/blob_store.h>
#include <media/upload_store.h>
#include <protocol/media.h>

namespace skein {

//! Uploads and the reading of blobs. Files are touched in the media pool only, rows in the lanes only.
class MediaHandler
{
public:
    static constexpr auto slowWork = SlowWork::Media;

    //! The stores' folders are on one file system. Everything outlives the handler.
    MediaHandler(const BlobStore &blobs, const UploadStore &uploads, Random &random);

    //! What is there of an upload.
    struct Staged
    {
        QString upload;
        qint64 received = 0;
    };
    //! The interrupted upload of the same bytes, if any.
    Result<std::optional<UploadRow>> prepare(Call &call, const BeginUpload &request);
    Result<Staged> work(const BeginUpload &request, const std::optional<UploadRow> &found) const;
    Result<UploadState> handle(Call &call, const BeginUpload &request, const Staged &staged);

    Result<UploadRow> prepare(Call &call, const ProveUpload &request);
    //! Whether the proof holds.
    Result<Done> work(const ProveUpload &request, const UploadRow &upload) const;
    Result<UploadState> handle(Call &call, const ProveUpload &request, const Done &proven);

    Result<UploadRow> prepare(Call &call, const UploadSlice &request);
    Result<UploadState> work(const UploadSlice &request, const UploadRow &upload) const;

    Result<UploadRow> prepare(Call &call, const FinishUpload &request);
    //! The image as it is stored now.
    Result<Attachment> work(const FinishUpload &request, const UploadRow &upload) const;
    Result<UploadState> handle(Call &call, const FinishUpload &request, const Attachment &stored);

    //! Whether the caller may read it.
    Result<Done> prepare(Call &call, const ReadBlob &request);
    Result<BlobSlice> work(const ReadBlob &request, const Done &allowed) const;

private:
    [[nodiscard]] UploadRow newUpload(Call &call, const BeginUpload &request);
    [[nodiscard]] Result<Attachment> store(const UploadRow &upload, const QString &source, const QString &target) const;

    const BlobStore &m_blobs;
    const UploadStore &m_uploads;
    Random &m_random;
};

} // namespace skein
