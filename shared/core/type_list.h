// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <type_traits>

namespace skein {

template<class... Types>
struct TypeList
{
    static constexpr std::size_t size = sizeof...(Types);

    //! Calls `visitor.template operator()<T>()` for each type, in order.
    template<class Visitor>
    static constexpr void forEach(Visitor &&visitor)
    {
        (visitor.template operator()<Types>(), ...);
    }

    template<class T>
    static constexpr bool contains = (std::is_same_v<T, Types> || ...);

    template<template<class> class Predicate>
    static constexpr bool all = (Predicate<Types>::value && ...);
};

} // namespace skein
