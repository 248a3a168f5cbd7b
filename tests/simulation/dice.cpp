// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "dice.h"

namespace skein::sim {

//! SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
quint64 Dice::next()
{
    quint64 mixed = m_state += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

Span Dice::between(Span least, Span most)
{
    return least + Span(qint64(next() % quint64((most - least).count() + 1)));
}

QByteArray DiceRandom::bytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(m_dice.next());
    return bytes;
}

} // namespace skein::sim
