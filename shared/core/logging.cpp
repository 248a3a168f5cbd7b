// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>

namespace skein {

Q_LOGGING_CATEGORY(logApp, "skein.app", QtInfoMsg)
Q_LOGGING_CATEGORY(logGateway, "skein.gateway", QtInfoMsg)
Q_LOGGING_CATEGORY(logEngine, "skein.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(logRouting, "skein.routing", QtInfoMsg)
Q_LOGGING_CATEGORY(logSql, "skein.sql", QtInfoMsg)
Q_LOGGING_CATEGORY(logMedia, "skein.media", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "skein.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logSession, "skein.session", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "skein.store", QtInfoMsg)

} // namespace skein
