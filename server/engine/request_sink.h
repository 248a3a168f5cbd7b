// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <protocol/frame.h>
#include <routing/session.h>

#include <optional>

namespace skein {

//! A request as it came from a connection.
struct Asked
{
    Caller caller;
    Encoding encoding = Encoding::Cbor;
    RequestId id = 0;
    QString method;
    QCborValue params;
};

//! The door into the engine. Any thread.
class RequestSink
{
public:
    virtual ~RequestSink() = default;
    //! Takes the request, which is answered later through the Outlet; or says at once why not: unknown_method,
    //! invalid_field, not_signed_in, busy.
    [[nodiscard]] virtual std::optional<Error> submit(Asked asked) = 0;
    //! The connection is gone: whoever it spoke for is told from now on elsewhere.
    virtual void closed(const Caller &caller) = 0;
};

} // namespace skein
