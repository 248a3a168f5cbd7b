// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <media/blob_store.h>

namespace skein {

//! Proving to have a blob's bytes without sending them: SHA-256 over a fresh nonce and three ranges of the blob. Knowing
//! the blob's hash alone is worth nothing (QUALITY.md I17).
using Nonce = decltype(PossessionChallenge::nonce);

[[nodiscard]] Nonce newNonce(Random &random);
//! The challenge of a nonce: the ranges follow from it, so only the nonce has to be remembered.
[[nodiscard]] PossessionChallenge challengeOf(const Nonce &nonce, qint64 blobSize);
//! What somebody who has the blob answers. Error: not_found. Waits for the disk.
[[nodiscard]] Result<Digest> proofOf(const PossessionChallenge &challenge, const Digest &blob, const BlobStore &store);

} // namespace skein
