// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/uploads.h>

#include <QCryptographicHash>
#include <QFile>

#include <deque>

namespace skein::client {

namespace {

constexpr int attempts = 3; //!< at agreeing with the server on what it has got

Digest digestOf(QFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.seek(0);
    hash.addData(&file);
    return Digest(hash.result());
}

Digest proofOf(QFile &file, const PossessionChallenge &challenge)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(challenge.nonce.value());
    for (const auto &range : challenge.ranges) {
        file.seek(range.offset);
        hash.addData(file.read(range.length));
    }
    return Digest(hash.result());
}

bool isAboutOffsets(ErrorCode code)
{
    return code == ErrorCode::WrongOffset || code == ErrorCode::NoSuchUpload;
}

} // namespace

QCoro::Task<Result<Attachment>> Uploads::upload(QString path, FileName name, Progress progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        co_return ErrorCode::NotFound;
    const Digest digest = digestOf(file);
    ErrorCode problem = ErrorCode::WrongOffset;
    for (int attempt = 0; attempt < attempts && isAboutOffsets(problem); ++attempt) {
        const auto state = co_await begin(file, digest, name);
        if (!state)
            co_return state.error();
        if (state->done)
            co_return *state->done;
        // Slices that overtake each other on the server are refused: then one at a time.
        const auto sent = co_await sendSlices(file, *state, attempt == 0 ? window : 1, progress);
        if (!sent) {
            problem = sent.error().code;
            continue;
        }
        const FinishUpload request{state->upload};
        const auto finished = co_await m_channel.send(request);
        if (!finished)
            co_return finished.error();
        if (finished->done)
            co_return *finished->done;
        co_return ErrorCode::Internal;
    }
    co_return problem;
}

QCoro::Task<Result<UploadState>> Uploads::begin(QFile &file, Digest digest, FileName name)
{
    BeginUpload request;
    request.digest = digest;
    request.size = decltype(request.size)(file.size());
    request.name = name;
    const auto state = co_await m_channel.send(request);
    if (!state || !state->challenge)
        co_return state;
    const ProveUpload proof{state->upload, proofOf(file, *state->challenge)};
    const auto proven = co_await m_channel.send(proof);
    if (!proven && proven.error().code == ErrorCode::ProofFailed)
        co_return state; // then the bytes must be sent
    co_return proven;
}

QCoro::Task<Result<void>> Uploads::sendSlices(QFile &file, UploadState state, int window, Progress progress)
{
    std::deque<QCoro::Task<Result<UploadState>>> unanswered;
    qint64 offset = state.received;
    while (offset < file.size() || !unanswered.empty()) {
        while (offset < file.size() && int(unanswered.size()) < window) {
            file.seek(offset);
            UploadSlice slice;
            slice.upload = state.upload;
            slice.offset = decltype(slice.offset)(offset);
            slice.bytes = Slice(file.read(Slice::most));
            if (slice.bytes.isEmpty())
                co_return ErrorCode::NotFound; // the file shrank
            offset += slice.bytes.value().size();
            unanswered.push_back(m_channel.send(slice));
        }
        const auto answer = co_await unanswered.front();
        unanswered.pop_front();
        if (!answer)
            co_return answer.error();
        progress(answer->received, file.size());
    }
    co_return Result<void>();
}

} // namespace skein::client
