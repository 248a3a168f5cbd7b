// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace skein {

//! Where randomness comes from. Lives on: any thread. The simulation brings a seeded one.
class Random
{
public:
    virtual ~Random() = default;
    //! Fit for secrets (tokens, salts, nonces).
    [[nodiscard]] virtual QByteArray bytes(qsizetype count) = 0;
    //! Evenly spread over [0, bound).
    [[nodiscard]] virtual quint32 below(quint32 bound) = 0;
};

//! The operating system's generator.
class SystemRandom final : public Random
{
public:
    [[nodiscard]] QByteArray bytes(qsizetype count) override;
    [[nodiscard]] quint32 below(quint32 bound) override;
};

} // namespace skein
