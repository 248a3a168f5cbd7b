// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/encoding.h>
#include <routing/session.h>

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace skein {

//! Why the server closes a connection: WebSocket close codes. 4000–4999 are ours (RFC 6455 §7.4.2).
enum class CloseCode : quint16 {
    ProtocolError = 1002,
    UnsupportedData = 1003,
    InvalidData = 1007,
    PolicyViolation = 1008,
    TooLarge = 1009,
    Restart = 4012, //!< Qt 6.4 clients report 1012 as 1002
    Overload = 4013,
    BadToken = 4401,
    SignedOut = 4403,
    TooSlow = 4408, //!< the outgoing queue overflowed; resume later
    SignInTimeout = 4409,
};

//! One message in the encodings that its receivers speak; the others are empty.
struct Frames
{
    QByteArray cbor;
    QByteArray json;

    [[nodiscard]] const QByteArray &in(Encoding encoding) const { return encoding == Encoding::Cbor ? cbor : json; }
};

//! Something for connections of one I/O thread: first `signsIn`, then the frame, then `closes`.
struct Parcel
{
    std::vector<quint64> sessions; //!< numbers in that thread; those that are gone by now are passed over
    std::shared_ptr<const Frames> frames; //!< may be null
    std::optional<Identity> signsIn; //!< the connection speaks for it from now on
    std::optional<CloseCode> closes;
    bool answers = false; //!< the frame is the reply to a request of the session: one fewer is outstanding
};

//! The door back to the sockets. Any thread; one call is one hand-over to one I/O thread, parcels stay in order.
class Outlet
{
public:
    virtual ~Outlet() = default;
    virtual void post(quint32 thread, std::vector<Parcel> parcels) = 0;
};

} // namespace skein
