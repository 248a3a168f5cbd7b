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

//! What becomes of a request at once. Error: why it was not taken. A frame: the reply. Nothing: it is answered later,
//! through the Outlet.
using Submitted = Result<std::optional<QByteArray>>;

//! The door into the engine. Any thread.
class RequestSink
{
public:
    virtual ~RequestSink() = default;
    //! Errors: unknown_method, invalid_field, not_signed_in, rate_limited, busy.
    [[nodiscard]] virtual Submitted submit(Asked asked) = 0;
    //! The connection is gone: whoever it spoke for is told from now on elsewhere.
    virtual void closed(const Caller &caller) = 0;
};

} // namespace skein
