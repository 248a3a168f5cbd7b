// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/config.h>

#include <functional>
#include <variant>
#include <vector>

namespace skein {

//! A value as it is written in TOML. Durations ("10s") and sizes ("64KiB") are text.
using RawValue = std::variant<bool, qint64, QString, QStringList>;

//! One setting: its name, what it may be, what it is for, and where it goes.
struct Setting
{
    QString key; //!< "server.port"
    QString about; //!< sentences for the documentation
    QString expects; //!< "a whole number from 0 to 65535"
    std::size_t type = 0; //!< the index of its RawValue
    std::function<bool(Config &, const RawValue &)> set; //!< false: not what it expects
    std::function<RawValue(const Config &)> get;
    QString shortFlag = {}; //!< "port" for --port beside --server.port
    std::function<QString(const QString &)> conceal = {}; //!< what may be shown of a secret

    [[nodiscard]] QString environmentName() const; //!< SKEIN_SERVER__PORT
};

//! All of them, in the order of the documentation.
[[nodiscard]] std::vector<Setting> allSettings();

//! "500ms", "10s", "2min", "8h", "30d"
[[nodiscard]] std::optional<std::chrono::milliseconds> parseDuration(const QString &text);
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
//! "512B", "64KiB", "1MiB", "5GiB"
[[nodiscard]] std::optional<qint64> parseSize(const QString &text);
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace skein
