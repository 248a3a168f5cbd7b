// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "population.h"
#include "speech.h"

#include <protocol/frame.h>

namespace skein::bench {

//! The text of the usual message: 43 characters.
[[nodiscard]] QString usualText();
//! As long as a message may be: 10,000 characters of three bytes.
[[nodiscard]] QString longText();

//! The protocol of skeind in CBOR.
class SkeinSpeech : public Speech
{
public:
    explicit SkeinSpeech(const Population &population);

    //! Any request, numbered like all.
    template<Request T>
    [[nodiscard]] static QByteArray ask(qint64 number, const T &request)
    {
        return requestFrame(Encoding::Cbor, number + idOffset, request);
    }
    [[nodiscard]] static QByteArray post(ConversationId conversation, qint64 number, const QString &text);

    [[nodiscard]] QByteArray signIn(int peer) const override;
    [[nodiscard]] QByteArray describe(qint64 number) const override;
    [[nodiscard]] QByteArray post(int peer, qint64 number) const override;
    [[nodiscard]] QByteArray postLong(int peer, qint64 number) const override;
    [[nodiscard]] Heard hear(QByteArrayView message) const override;

private:
    static constexpr RequestId idOffset = 1; // the sign-in has id 0

    [[nodiscard]] ConversationId conversationOf(int peer) const;

    Population m_population;
};

} // namespace skein::bench
