// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/codec.h>
#include <protocol/message.h>

#include <variant>

//! JSON-RPC 2.0 framing (https://www.jsonrpc.org/specification), in both encodings. CBOR leaves the `jsonrpc` member out.
//! Batches are not part of the protocol; ids are whole numbers from 0 to 2^53 − 1.

namespace skein {

using RequestId = qint64;

struct IncomingRequest
{
    RequestId id = 0;
    QString method;
    QCborValue params;
};

struct IncomingReply
{
    RequestId id = 0;
    Result<QCborValue> result;
};

struct IncomingEvent
{
    QString method;
    QCborValue params;
};

//! A frame that could not be taken. `id` is there when the frame named one: it is answered; else the answer has no id.
struct FrameProblem
{
    std::optional<RequestId> id;
    Error error;
};

//! What a server reads. Problems: parse_error, invalid_request.
[[nodiscard]] std::variant<IncomingRequest, FrameProblem> parseRequest(Encoding encoding, QByteArrayView frame);
//! What a client reads. Problems: parse_error, invalid_request.
[[nodiscard]] std::variant<IncomingReply, IncomingEvent, FrameProblem> parseAnswer(Encoding encoding, QByteArrayView frame);

[[nodiscard]] QByteArray errorFrame(Encoding encoding, std::optional<RequestId> id, const Error &error);

namespace detail {

//! {jsonrpc, then the members that `body` writes}; `count` is their number.
template<class Body>
QByteArray frame(Encoding encoding, qsizetype count, Body &&body)
{
    constexpr qsizetype usualLength = 256; // bytes; most frames fit, so they are allocated once
    QByteArray out;
    out.reserve(usualLength);
    if (encoding == Encoding::Cbor) {
        CborWriter writer(out);
        writer.beginMap(count);
        body(writer);
        writer.endMap();
    } else {
        JsonWriter writer(out);
        writer.beginMap(count + 1);
        writer.key("jsonrpc");
        writer.text(u"2.0");
        body(writer);
        writer.endMap();
    }
    return out;
}

[[nodiscard]] QString fromAscii(std::string_view text);

} // namespace detail

template<Request T>
[[nodiscard]] QByteArray requestFrame(Encoding encoding, RequestId id, const T &request)
{
    return detail::frame(encoding, 3, [&](auto &writer) {
        writer.key("id");
        writer.integer(id);
        writer.key("method");
        writer.text(detail::fromAscii(T::method));
        writer.key("params");
        codec::write(writer, request);
    });
}

template<HasFields T>
[[nodiscard]] QByteArray replyFrame(Encoding encoding, RequestId id, const T &reply)
{
    return detail::frame(encoding, 2, [&](auto &writer) {
        writer.key("id");
        writer.integer(id);
        writer.key("result");
        codec::write(writer, reply);
    });
}

template<Event T>
[[nodiscard]] QByteArray eventFrame(Encoding encoding, const T &event)
{
    return detail::frame(encoding, 2, [&](auto &writer) {
        writer.key("method");
        writer.text(detail::fromAscii(T::method));
        writer.key("params");
        codec::write(writer, event);
    });
}

} // namespace skein
