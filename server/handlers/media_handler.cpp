// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/media_handler.h>

#include <media/durable_file.h>
#include <media/image_processor.h>
#include <media/possession.h>

#include <QFile>
#include <QScopeGuard>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

QString randomName(Random &random)
{
    return QString::fromLatin1(
        random.bytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

UploadState done(Attachment blob, const FileName &name)
{
    blob.name = name;
    return {{}, blob.size, {}, std::move(blob)};
}

//! Another one's upload is as unknown as none.
Result<UploadRow> ownUpload(Call &call, const UploadId &id)
{
    auto upload = call.storage().media.findUpload(call.account(), id.value());
    if (!upload)
        return Error{ErrorCode::NoSuchUpload, u"upload"_s, {}};
    return *std::move(upload);
}

//! Announced bytes count like stored ones: whoever begins many uploads cannot fill the disk with them.
Result<void> requireQuota(Call &call, qint64 size, const UploadRules &rules)
{
    auto &media = call.storage().media;
    media.removeUploadsBefore(call.account(), call.now() - rules.life);
    if (media.ownedBytes(call.account()) + media.announcedBytes(call.account()) + size > rules.quota)
        return ErrorCode::QuotaExceeded;
    return {};
}

//! Every byte is there, and they are the ones that were announced.
Result<void> requireWhole(const UploadRow &upload, const QString &file, qint64 length)
{
    if (length != upload.size)
        return Error{ErrorCode::WrongOffset, {}, u"%1 of %2 bytes are there"_s.arg(length).arg(upload.size)};
    const auto digest = digestOfFile(file);
    if (!digest)
        return digest.error();
    if (*digest != upload.digest)
        return ErrorCode::HashMismatch;
    return {};
}

} // namespace

MediaHandler::MediaHandler(const BlobStore &blobs, const UploadStore &uploads, Random &random)
    : m_blobs(blobs), m_uploads(uploads), m_random(random)
{
}

// --- begin ----------------------------------------------------------------------------------------------------------

Result<std::optional<UploadRow>> MediaHandler::prepare(Call &call, const BeginUpload &request)
{
    if (request.size.value() > m_uploads.rules().largestFile)
        return Error{ErrorCode::FileTooLarge, u"size"_s, {}};
    return call.storage().media.findUpload(call.account(), request.digest);
}

Result<MediaHandler::Staged> MediaHandler::work(const BeginUpload &, const std::optional<UploadRow> &found) const
{
    if (auto space = m_uploads.requireSpace(); !space)
        return space.error();
    return found ? Staged{found->id, m_uploads.length(found->id)} : Staged{};
}

Result<UploadState> MediaHandler::handle(Call &call, const BeginUpload &request, const Staged &staged)
{
    auto &media = call.storage().media;
    if (auto readable = media.attachmentFor(call.account(), media.storedAs(request.digest)))
        return done(*std::move(readable), request.name);

    auto upload = media.findUpload(call.account(), request.digest);
    if (!upload || upload->size != request.size.value()) {
        if (auto space = requireQuota(call, request.size.value(), m_uploads.rules()); !space)
            return space.error();
        upload = newUpload(call, request);
        media.putUpload(*upload);
    }
    UploadState state{UploadId(upload->id), upload->id == staged.upload ? staged.received : 0, {}, {}};
    if (upload->challenge)
        state.challenge = challengeOf(Nonce(*upload->challenge), upload->size);
    return state;
}

UploadRow MediaHandler::newUpload(Call &call, const BeginUpload &request)
{
    UploadRow upload{randomName(m_random), call.account(), request.digest, request.size.value(),
                     request.name, {}, call.now()};
    const auto known = call.storage().media.findBlob(request.digest);
    if (known && known->size == upload.size)
        upload.challenge = newNonce(m_random).value();
    return upload;
}

// --- prove ----------------------------------------------------------------------------------------------------------

Result<UploadRow> MediaHandler::prepare(Call &call, const ProveUpload &request)
{
    return ownUpload(call, request.upload);
}

Result<Done> MediaHandler::work(const ProveUpload &request, const UploadRow &upload) const
{
    if (!upload.challenge)
        return ErrorCode::ProofFailed;
    const auto expected = proofOf(challengeOf(Nonce(*upload.challenge), upload.size), upload.digest, m_blobs);
    if (!expected || *expected != request.proof)
        return ErrorCode::ProofFailed;
    return Done{};
}

Result<UploadState> MediaHandler::handle(Call &call, const ProveUpload &request, const Done &)
{
    const auto upload = ownUpload(call, request.upload);
    if (!upload)
        return upload.error();
    auto &media = call.storage().media;
    auto blob = media.findBlob(upload->digest);
    if (!blob)
        return ErrorCode::ProofFailed; // it went meanwhile
    media.addOwner(upload->digest, call.account());
    media.removeUpload(upload->id);
    return done(*std::move(blob), upload->name);
}

// --- slices ---------------------------------------------------------------------------------------------------------

Result<UploadRow> MediaHandler::prepare(Call &call, const UploadSlice &request)
{
    return ownUpload(call, request.upload);
}

Result<UploadState> MediaHandler::work(const UploadSlice &request, const UploadRow &upload) const
{
    const auto length = m_uploads.append(upload.id, request.offset.value(), request.bytes.value(), upload.size);
    if (!length)
        return length.error();
    return UploadState{request.upload, *length, {}, {}};
}

// --- finish ---------------------------------------------------------------------------------------------------------

Result<UploadRow> MediaHandler::prepare(Call &call, const FinishUpload &request)
{
    return ownUpload(call, request.upload);
}

Result<Attachment> MediaHandler::work(const FinishUpload &, const UploadRow &upload) const
{
    const QString source = m_uploads.file(upload.id);
    const QString target = source + u'.' + randomName(m_random); // two requests may finish the same upload at once
    auto whole = requireWhole(upload, source, m_uploads.length(upload.id));
    if (!whole && whole.error().code != ErrorCode::HashMismatch)
        return whole.error();
    const auto clean = qScopeGuard([&] {
        m_uploads.remove(upload.id); // stored, or never to be: the next attempt sends everything anew
        QFile::remove(target);
    });
    if (!whole)
        return whole.error();
    return store(upload, source, target);
}

Result<Attachment> MediaHandler::store(const UploadRow &upload, const QString &source, const QString &target) const
{
    const auto image = processImage(source, target);
    if (!image)
        return image.error();
    const auto digest = digestOfFile(target);
    if (!digest)
        return digest.error();
    const Attachment stored{*digest, upload.name, image->mime, QFile(target).size(), image->size.width(), image->size.height()};
    // The original last: with it the blob is there.
    for (const auto &[rendering, bytes] : {std::pair(Rendering::Small, image->small), std::pair(Rendering::Large, image->large)}) {
        if (bytes.isEmpty())
            continue;
        if (auto written = m_blobs.write(*digest, rendering, bytes); !written)
            return written.error();
    }
    if (auto adopted = m_blobs.adopt(*digest, Rendering::Original, target); !adopted)
        return adopted.error();
    return stored;
}

Result<UploadState> MediaHandler::handle(Call &call, const FinishUpload &request, const Attachment &stored)
{
    const auto upload = ownUpload(call, request.upload);
    if (!upload)
        return upload.error();
    auto &media = call.storage().media;
    media.addBlob(stored, call.now());
    if (stored.blob != upload->digest)
        media.addAlias(upload->digest, stored.blob);
    media.addOwner(stored.blob, call.account());
    media.removeUpload(upload->id);
    return done(stored, upload->name);
}

// --- reading --------------------------------------------------------------------------------------------------------

Result<Done> MediaHandler::prepare(Call &call, const ReadBlob &request)
{
    if (!call.storage().media.mayRead(call.account(), request.blob))
        return ErrorCode::NotFound;
    return Done{};
}

Result<BlobSlice> MediaHandler::work(const ReadBlob &request, const Done &) const
{
    const auto size = m_blobs.size(request.blob, request.rendering);
    if (!size)
        return size.error();
    const auto bytes = m_blobs.read(request.blob, request.rendering, {request.offset.value(), request.length.value()});
    if (!bytes)
        return bytes.error();
    return BlobSlice{Slice(*bytes), *size};
}

} // namespace skein
