// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <tuple>

//! SKEIN_FIELDS(a, b, c) inside an aggregate names the members that travel, in this order. The struct stays an aggregate.
//! `T::fieldsOf<T>()` answers a tuple of Field{name, pointer to member}; codec, tests and documentation read nothing else.

namespace skein {

template<class Owner, class Member>
struct Field
{
    std::string_view name;
    Member Owner::*member;
};

template<class Owner, class Member>
Field(std::string_view, Member Owner::*) -> Field<Owner, Member>;

//! A struct that names its fields.
template<class T>
concept HasFields = requires { T::template fieldsOf<T>(); };

//! Calls `visitor(name, value.*member)` for each field.
template<class T, class Visitor>
constexpr void forEachField(T &value, Visitor &&visitor)
{
    using Plain = std::remove_const_t<T>;
    std::apply([&](const auto &...field) { (visitor(field.name, value.*(field.member)), ...); },
               Plain::template fieldsOf<Plain>());
}

} // namespace skein

#define SKEIN_PARENS ()
#define SKEIN_EXPAND(...) SKEIN_EXPAND3(SKEIN_EXPAND3(SKEIN_EXPAND3(__VA_ARGS__)))
#define SKEIN_EXPAND3(...) SKEIN_EXPAND2(SKEIN_EXPAND2(SKEIN_EXPAND2(__VA_ARGS__)))
#define SKEIN_EXPAND2(...) SKEIN_EXPAND1(SKEIN_EXPAND1(SKEIN_EXPAND1(__VA_ARGS__)))
#define SKEIN_EXPAND1(...) __VA_ARGS__
#define SKEIN_EACH(...) __VA_OPT__(SKEIN_EXPAND(SKEIN_EACH_STEP(__VA_ARGS__)))
#define SKEIN_EACH_STEP(member, ...) \
    ::skein::Field{#member, &SkeinOwner::member} __VA_OPT__(, SKEIN_EACH_AGAIN SKEIN_PARENS(__VA_ARGS__))
#define SKEIN_EACH_AGAIN() SKEIN_EACH_STEP

#define SKEIN_FIELDS(...) \
    template<class SkeinOwner> \
    static constexpr auto fieldsOf() \
    { \
        return std::tuple{SKEIN_EACH(__VA_ARGS__)}; \
    }

//! SKEIN_FOR_EACH(MACRO, a, b, c) becomes MACRO(a) MACRO(b) MACRO(c).
#define SKEIN_FOR_EACH(macro, ...) __VA_OPT__(SKEIN_EXPAND(SKEIN_FOR_EACH_STEP(macro, __VA_ARGS__)))
#define SKEIN_FOR_EACH_STEP(macro, first, ...) \
    macro(first) __VA_OPT__(SKEIN_FOR_EACH_AGAIN SKEIN_PARENS(macro, __VA_ARGS__))
#define SKEIN_FOR_EACH_AGAIN() SKEIN_FOR_EACH_STEP
