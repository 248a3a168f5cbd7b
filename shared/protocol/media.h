// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/attachment.h>
#include <domain/blob.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

//! Upload slices: small enough for a 64 KiB frame in both encodings.
using Slice = Bytes<struct SliceTag, 0, 32 * 1024>;
using UploadId = Text<struct UploadIdTag, TextLimits{0, 43}>; //!< base64url of 256 random bits, or empty: none

struct UploadState
{
    UploadId upload; //!< empty when `done`
    qint64 received = 0; //!< bytes that the server holds: the offset of the next slice
    std::optional<PossessionChallenge> challenge; //!< the server has these bytes already: prove to have them, or send them
    std::optional<Attachment> done; //!< the upload is complete

    SKEIN_FIELDS(upload, received, challenge, done)
};

//! Begins an upload, or finds the one that was interrupted. `digest` and `size` are of the bytes to come.
//! Errors: file_too_large, quota_exceeded, disk_full.
struct BeginUpload
{
    static constexpr std::string_view method = "media.begin";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = UploadState;

    Digest digest;
    Ranged<1, (1LL << 40)> size;
    FileName name;

    SKEIN_FIELDS(digest, size, name)
};

//! Answers the challenge of BeginUpload. Error: proof_failed (the bytes must be sent).
struct ProveUpload
{
    static constexpr std::string_view method = "media.prove";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = UploadState;

    UploadId upload;
    Digest proof;

    SKEIN_FIELDS(upload, proof)
};

//! Adds bytes. Errors: no_such_upload, wrong_offset (ask BeginUpload for the right one), disk_full, out_of_range.
struct UploadSlice
{
    static constexpr std::string_view method = "media.slice";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read; // writes a file, not the database
    using Reply = UploadState;

    UploadId upload;
    Ranged<0, (1LL << 40)> offset;
    Slice bytes;

    SKEIN_FIELDS(upload, offset, bytes)
};

//! Closes an upload: the server hashes, sniffs, strips and stores. Errors: hash_mismatch, not_an_image, image_too_large.
struct FinishUpload
{
    static constexpr std::string_view method = "media.finish";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = UploadState;

    UploadId upload;

    SKEIN_FIELDS(upload)
};

struct BlobSlice
{
    Slice bytes;
    qint64 size = 0; //!< of the whole rendering

    SKEIN_FIELDS(bytes, size)
};

//! Reads bytes of a blob that the caller may read (QUALITY.md I17); else not_found, as for one that does not exist.
struct ReadBlob
{
    static constexpr std::string_view method = "media.read";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Read;
    static constexpr bool forGuests = true;
    using Reply = BlobSlice;

    Digest blob;
    Rendering rendering = Rendering::Original;
    Ranged<0, (1LL << 40)> offset;
    Ranged<1, 32 * 1024, 32 * 1024> length;

    SKEIN_FIELDS(blob, rendering, offset, length)
};

#define SKEIN_MEDIA_MESSAGES \
    UploadState, BeginUpload, ProveUpload, UploadSlice, FinishUpload, BlobSlice, ReadBlob
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_MEDIA_MESSAGES)

} // namespace skein
