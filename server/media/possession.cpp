// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <media/possession.h>

#include <QCryptographicHash>
#include <QtEndian>

namespace skein {

namespace {

constexpr qint64 rangeLength = 32 * 1024; // one slice each: what the proof costs the server to read

//! Evenly spread over [0, bound), as the nonce decides; nobody can choose a nonce.
qint64 drawn(const Nonce &nonce, char index, qint64 bound)
{
    const QByteArray hash = QCryptographicHash::hash(nonce.value() + index, QCryptographicHash::Sha256);
    return qint64(qFromBigEndian<quint64>(hash.constData()) % quint64(bound));
}

} // namespace

Nonce newNonce(Random &random)
{
    return Nonce(random.bytes(Nonce::least));
}

PossessionChallenge challengeOf(const Nonce &nonce, qint64 blobSize)
{
    PossessionChallenge challenge{nonce, {}};
    const qint64 length = std::min(rangeLength, blobSize);
    for (char index = 0; index < 3; ++index)
        challenge.ranges.append(ByteRange{drawn(nonce, index, blobSize - length + 1), length});
    return challenge;
}

Result<Digest> proofOf(const PossessionChallenge &challenge, const Digest &blob, const BlobStore &store)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(challenge.nonce.value());
    for (const ByteRange &range : challenge.ranges) {
        const auto bytes = store.read(blob, Rendering::Original, range);
        if (!bytes)
            return bytes.error();
        hash.addData(*bytes);
    }
    return Digest(hash.result());
}

} // namespace skein
