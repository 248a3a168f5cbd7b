// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/type_list.h>
#include <domain/ids.h>

#include <string_view>

namespace skein {

//! Who may call a method. Checked before its handler runs: Anyone and SignedIn at once, Member (of the request's
//! `conversation`) and Admin (of the server, also its owner and its console) inside the transaction.
enum class Guard { Anyone, SignedIn, Member, Admin };

//! Whether a method changes the database; readers go to read lanes.
enum class Access { Read, Write };

//! The answer of a request that has nothing to say but "done".
struct Done
{
    SKEIN_FIELDS()
    bool operator==(const Done &) const = default;
};

//! A request: one struct, which names its fields, its method, who may call it and what it answers.
template<class T>
concept Request = HasFields<T> && HasFields<typename T::Reply> && requires {
    { T::method } -> std::convertible_to<std::string_view>;
    { T::guard } -> std::convertible_to<Guard>;
    { T::access } -> std::convertible_to<Access>;
};

//! Whether a guest may call it: what everybody may, and what says so (`static constexpr bool forGuests = true`). The engine
//! answers not_allowed to the rest.
template<Request T>
constexpr bool isForGuests = T::guard == Guard::Anyone || requires { T::forGuests; };

//! An event: one struct, which names its fields and its method.
template<class T>
concept Event = HasFields<T> && !requires { typename T::Reply; } && requires {
    { T::method } -> std::convertible_to<std::string_view>;
};

namespace detail {

template<class List>
struct DistinctMethods;

template<class... Messages>
struct DistinctMethods<TypeList<Messages...>>
{
    static consteval bool check()
    {
        const std::string_view methods[] = {Messages::method...};
        for (std::size_t i = 0; i < sizeof...(Messages); ++i) {
            for (std::size_t j = i + 1; j < sizeof...(Messages); ++j) {
                if (methods[i] == methods[j])
                    return false;
            }
        }
        return true;
    }
};

} // namespace detail

template<class List>
constexpr bool haveDistinctMethods = detail::DistinctMethods<List>::check();

} // namespace skein
