// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <routing/outlet.h>

namespace skein {

//! A message as one finished WebSocket frame of a server (RFC 6455 §5.2): binary for CBOR, text for JSON.
//! Built here and not by QWebSocket, so that a thousand receivers share the same bytes.
[[nodiscard]] QByteArray wireFrame(Encoding encoding, QByteArrayView payload);

//! The finished frames of one parcel, each built when its first receiver needs it.
class WireFrames
{
public:
    explicit WireFrames(const Frames *frames) : m_frames(frames) { }

    //! Empty when the parcel has nothing to say in this encoding.
    [[nodiscard]] const QByteArray &in(Encoding encoding);

private:
    const Frames *m_frames;
    Frames m_finished;
};

} // namespace skein
