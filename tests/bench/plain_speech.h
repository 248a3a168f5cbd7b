// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "population.h"
#include "raw/plain_frame.h"
#include "speech.h"

namespace skein::bench {

//! What the raw server and the peers understand (raw/plain_frame.h), in messages that are as long as those of skeind.
class PlainSpeech : public Speech
{
public:
    explicit PlainSpeech(const Population &population);

    [[nodiscard]] QByteArray signIn(int peer) const override;
    [[nodiscard]] QByteArray describe(qint64 number) const override;
    [[nodiscard]] QByteArray post(int peer, qint64 number) const override;
    [[nodiscard]] QByteArray postLong(int peer, qint64 number) const override;
    [[nodiscard]] Heard hear(QByteArrayView message) const override;

private:
    //! Bytes of the request, of its answer and of its news.
    struct Sizes
    {
        qsizetype request = 0;
        qsizetype answer = 0;
        qsizetype news = 0;
    };

    [[nodiscard]] static Sizes sizesOf(const QString &text);
    [[nodiscard]] static QByteArray request(PlainKind kind, qint64 number, int room, const Sizes &sizes);

    Population m_population;
    Sizes m_describe;
    Sizes m_post;
    Sizes m_postLong;
};

} // namespace skein::bench
