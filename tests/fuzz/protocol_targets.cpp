// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include <protocol/catalogue.h>
#include <protocol/frame.h>

namespace skein::fuzz {

namespace {

//! '{' begins no CBOR map, so that golden files of both encodings are inputs as they are.
Encoding encodingOf(QByteArrayView frame)
{
    return !frame.isEmpty() && frame.front() == '{' ? Encoding::Json : Encoding::Cbor;
}

//! A refusal reaches who asked: by name, and with the field at fault.
void checkRefusal(Encoding encoding, const Error &error)
{
    require(error.code != ErrorCode::Internal, "an input is refused as an internal error");
    const auto told = parseAnswer(encoding, errorFrame(encoding, 1, error));
    const auto *reply = std::get_if<IncomingReply>(&told);
    require(reply && !reply->result && reply->result.error().code == error.code, "a refusal does not reach the other side");
}

//! What was read is the same when it is written and read again: what one side takes the other one takes too.
template<HasFields T>
bool checkRecoding(Encoding encoding, const QCborValue &tree)
{
    const auto value = decode<T>(tree);
    if (!value) {
        checkRefusal(encoding, value.error());
        return false;
    }
    const QByteArray written = encode(encoding, *value);
    const auto parsed = parseTree(encoding, written);
    require(bool(parsed), "what was written cannot be parsed");
    const auto again = decode<T>(*parsed);
    require(bool(again), "what was accepted once is refused the second time");
    require(encode(encoding, *again) == written, "what was read again is not what was written");
    require(jsonLength(*value) == encode(Encoding::Json, *value).size(), "the length in JSON was counted wrong");
    return true;
}

} // namespace

void requests(QByteArrayView input)
{
    const Encoding encoding = encodingOf(input);
    const auto parsed = parseRequest(encoding, input);
    if (const auto *problem = std::get_if<FrameProblem>(&parsed)) {
        (void)errorFrame(encoding, problem->id, problem->error);
        return;
    }
    const auto &request = std::get<IncomingRequest>(parsed);
    Requests::forEach([&]<Request T>() {
        if (request.method == detail::fromAscii(T::method))
            checkRecoding<T>(encoding, request.params);
    });
}

void answers(QByteArrayView input)
{
    const Encoding encoding = encodingOf(input);
    const auto parsed = parseAnswer(encoding, input);
    if (const auto *event = std::get_if<IncomingEvent>(&parsed)) {
        Events::forEach([&]<Event T>() {
            if (event->method == detail::fromAscii(T::method))
                checkRecoding<T>(encoding, event->params);
        });
    } else if (const auto *reply = std::get_if<IncomingReply>(&parsed); reply && reply->result) {
        Requests::forEach([&]<Request T>() { checkRecoding<typename T::Reply>(encoding, *reply->result); });
    }
}

} // namespace skein::fuzz
