// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <net/request_channel.h>
#include <protocol/messages.h>

// What the parts of a workspace need to ask the server.

namespace skein::client {

//! A request whose reply says nothing but that it was carried out.
template<Request T>
QCoro::Task<Result<void>> done(RequestChannel &channel, T request)
{
    const auto answer = co_await channel.send(request);
    if (!answer)
        co_return answer.error();
    co_return Result<void>();
}

//! Names the field at fault as the request does.
[[nodiscard]] inline Error at(const char16_t *field, Error error)
{
    error.field = QString::fromUtf16(field);
    return error;
}

//! Unlike any other, and fit for a file's name.
[[nodiscard]] inline QString randomName(Random &random)
{
    const auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QString::fromLatin1(random.bytes(16).toBase64(form));
}

//! For a request that is harmless to repeat by it.
[[nodiscard]] inline ClientTag newTag(Random &random)
{
    return ClientTag(randomName(random));
}

} // namespace skein::client
