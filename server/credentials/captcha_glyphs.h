// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <QStringView>

namespace skein {

//! The characters of captchas: those that nobody takes for another one when they are bent (neither 0, O, Q nor 1, I, nor
//! 5, S nor 2, Z nor 8, B nor U, V, and of 6 and G only one).
[[nodiscard]] QStringView captchaAlphabet();

//! The strokes of a character of the alphabet, in a square of 1 with the origin at the top left.
[[nodiscard]] QList<QPolygonF> captchaStrokes(QChar character);

} // namespace skein
