// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <algorithm>
#include <optional>

namespace skein {

template<class Enum>
struct EnumName
{
    Enum value;
    QStringView name;
};

//! An enumeration that travels by name: a constexpr `namesOf(Enum)` beside it answers an array of EnumName.
template<class Enum>
concept NamedEnum = requires(Enum value) { namesOf(value); };

template<NamedEnum Enum>
[[nodiscard]] constexpr QStringView nameOf(Enum value)
{
    for (const auto &named : namesOf(value)) {
        if (named.value == value)
            return named.name;
    }
    return {};
}

template<NamedEnum Enum>
[[nodiscard]] constexpr std::optional<Enum> valueNamed(QStringView name)
{
    for (const auto &named : namesOf(Enum{})) {
        if (named.name == name)
            return named.value;
    }
    return std::nullopt;
}

} // namespace skein
