// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>

#include <compare>
#include <functional>

namespace skein {

//! A number that names one kind of thing. Zero names nothing. Raw numbers appear only in the codec and the SQL connection.
template<class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) { }

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id &) const = default;

private:
    qint64 m_value = 0;
};

template<class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return ::qHash(id.value(), seed);
}

} // namespace skein

template<class Tag>
struct std::hash<skein::Id<Tag>>
{
    size_t operator()(skein::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value()); }
};
