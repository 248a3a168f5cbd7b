// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace skein {

//! The candidate that `typed` most likely meant, or empty when none is near.
[[nodiscard]] QString nearest(const QString &typed, const QStringList &candidates);

} // namespace skein
