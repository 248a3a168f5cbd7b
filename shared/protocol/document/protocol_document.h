// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skein {

//! The part of PROTOCOL.md that the catalogue decides: requests, events, values, errors. `sharedFolder` holds the headers
//! whose comments are read.
[[nodiscard]] QString protocolTables(const QString &sharedFolder);

//! `document` with the tables between its two markers; without markers as it was.
[[nodiscard]] QString withTables(const QString &document, const QString &tables);

} // namespace skein
