// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace skein {

//! SHA-256 of a certificate (DER).
[[nodiscard]] QByteArray certificateFingerprint(QByteArrayView der);

//! "AB12 CD34 …": all 32 bytes, to compare exactly.
[[nodiscard]] QString fingerprintInHex(QByteArrayView fingerprint);

//! Eight words for the first 64 bits, to compare by reading aloud; server and client show the same ones. Words are
//! never changed, or people would be told that a known server is another one.
[[nodiscard]] QString fingerprintInWords(QByteArrayView fingerprint);

} // namespace skein
