// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <concepts>
#include <optional>
#include <ranges>
#include <type_traits>

namespace skein::sql {

//! A type that wraps one value: Id, Text, Bytes, Ranged, LoginName …
template<class T>
concept Wrapped = requires(const T &wrapped)
{
    wrapped.value();
}
&&!std::integral<T>;

template<class T>
concept Optional = std::same_as<T, std::optional<typename T::value_type>>;

//! A value as it is bound. NULL is bound by an empty optional only: a null QString is an empty text.
template<class T>
[[nodiscard]] QVariant toVariant(const T &value)
{
    if constexpr (std::same_as<T, QString>)
        return value.isNull() ? QString(QLatin1String("")) : value;
    else if constexpr (std::same_as<T, QByteArray>)
        return value.isNull() ? QByteArray("") : value;
    else if constexpr (std::same_as<T, Timestamp>)
        return value.ms;
    else if constexpr (Optional<T>)
        return value ? toVariant(*value) : QVariant();
    else if constexpr (std::is_enum_v<T>)
        return qint64(value);
    else if constexpr (std::integral<T>)
        return qint64(value);
    else
        return toVariant(value.value());
}

//! Something to bind to a list parameter (`IN (:ids...)`).
template<class T>
concept ValueList = std::ranges::sized_range<T> && !std::same_as<T, QString> && !std::same_as<T, QByteArray>;

} // namespace skein::sql
