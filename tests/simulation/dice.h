// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>

#include <chrono>

namespace skein::sim {

using Span = std::chrono::microseconds;

//! Everything that is left to chance, from one seed. The same seed throws the same numbers on every machine.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) { }

    [[nodiscard]] quint64 next();
    //! Evenly spread over [0, bound), which is not empty.
    [[nodiscard]] quint32 below(quint32 bound) { return quint32(next() % bound); }
    //! True so often out of a thousand.
    [[nodiscard]] bool chance(quint32 permille) { return below(1000) < permille; }
    [[nodiscard]] Span between(Span least, Span most);
    //! A seed for dice of somebody else: what one throws does not change what another gets.
    [[nodiscard]] Dice split() { return Dice(next()); }
    template<class Container>
    [[nodiscard]] auto &oneOf(Container &container)
    {
        return container[decltype(container.size())(below(quint32(container.size())))];
    }

private:
    quint64 m_state;
};

//! Random for the programs in the simulation.
class DiceRandom final : public Random
{
public:
    explicit DiceRandom(Dice dice) : m_dice(dice) { }
    [[nodiscard]] QByteArray bytes(qsizetype count) override;
    [[nodiscard]] quint32 below(quint32 bound) override { return m_dice.below(bound); }

private:
    Dice m_dice;
};

} // namespace skein::sim
