// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QLatin1StringView>

#include <optional>

namespace skein {

//! The two encodings of a frame, each with its WebSocket subprotocol.
enum class Encoding { Cbor, Json };

inline constexpr QLatin1StringView cborSubprotocol{"skein.cbor.v1"}; //!< binary frames
inline constexpr QLatin1StringView jsonSubprotocol{"skein.json.v1"}; //!< text frames; also when none was offered

inline constexpr int defaultPort = 7420;
inline constexpr QLatin1StringView socketPath{"/ws"};

//! The largest frame and message in either direction, in bytes (QUALITY.md, limits).
inline constexpr qsizetype largestFrame = 64 * 1024;
//! Where a page of a list ends, in bytes of its encoding, so that a reply fits a frame in both encodings.
inline constexpr qsizetype largestPage = 48 * 1024;

} // namespace skein
