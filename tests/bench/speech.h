// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/error.h>
#include <domain/ids.h>

#include <QByteArray>

namespace skein::bench {

//! What a message from the server says to the load side.
struct Heard
{
    enum class Kind { Other, Answer, Refusal, News };

    Kind kind = Kind::Other;
    qint64 number = -1; //!< of the request that this answers, or of the message that these are the news of
    Seq seq; //!< of a posted message
    ConversationId conversation; //!< of news; 0 when the server has only one
    ErrorCode error = ErrorCode::Internal; //!< of a refusal
};

//! How the load side says the same things to skeind and to the servers that it is compared with. Requests are numbered
//! from 0; `signInNumber` is taken.
class Speech
{
public:
    static constexpr qint64 signInNumber = -1;

    virtual ~Speech() = default;
    //! The first request of that connection; it is answered.
    [[nodiscard]] virtual QByteArray signIn(int peer) const = 0;
    //! A request that needs no database.
    [[nodiscard]] virtual QByteArray describe(qint64 number) const = 0;
    //! A message to the conversation of that connection, of the usual size.
    [[nodiscard]] virtual QByteArray post(int peer, qint64 number) const = 0;
    //! The same with a text of 30 KB.
    [[nodiscard]] virtual QByteArray postLong(int peer, qint64 number) const = 0;
    [[nodiscard]] virtual Heard hear(QByteArrayView message) const = 0;
};

} // namespace skein::bench
