// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/type_list.h>
#include <handlers/call.h>
#include <protocol/message.h>

//! How a request is handled. A handler class has, for each request T that it answers, some of these three steps:
//!
//!     Result<Found>    prepare(Call &, const T &)            read lane: look things up
//!     Result<Worked>   work(const T &, const Found &) const  pool: slow work without storage (hashing, files)
//!     Result<T::Reply> handle(Call &, const T &[, const Worked &])   the request's lane, inside its transaction
//!
//! Most requests have `handle` alone. `work` without `prepare` takes the request only; without `handle` its result is the
//! reply. What `prepare` saw may have changed by the time of `handle`, which therefore checks it again.
//!
//! A request that needs nothing but what the handler was made with has one step instead, which runs where the request
//! was read and may not wait for anything:
//!
//!     T::Reply answer(const T &) const

namespace skein {

//! The pools for slow work; a handler class with a `work` step says which one: `static constexpr auto slowWork`.
enum class SlowWork { Hashing, Media };

template<class H, class T>
concept Prepares = requires(H &handler, Call &call, const T &request) { handler.prepare(call, request); };

namespace detail {

template<class R>
struct ValueOf;

template<class T>
struct ValueOf<Result<T>>
{
    using Type = T;
};

template<class H, class T>
struct FoundBy
{
    using Type = Done;
};

template<class H, class T>
    requires Prepares<H, T>
struct FoundBy<H, T>
{
    using Type = typename ValueOf<decltype(std::declval<H &>().prepare(std::declval<Call &>(), std::declval<const T &>()))>::Type;
};

} // namespace detail

//! What `prepare` found; Done when there is no such step.
template<class H, class T>
using Found = typename detail::FoundBy<H, T>::Type;

template<class H, class T>
concept WorksAlone = requires(const H &handler, const T &request) { handler.work(request); };

template<class H, class T>
concept WorksOnFound =
    requires(const H &handler, const T &request, const Found<H, T> &found) { handler.work(request, found); };

template<class H, class T>
concept Works = WorksAlone<H, T> || WorksOnFound<H, T>;

//! Runs the pool's step, whichever form it has.
template<class H, class T>
    requires Works<H, T>
auto workOn(const H &handler, const T &request, [[maybe_unused]] const Found<H, T> &found)
{
    if constexpr (WorksOnFound<H, T>)
        return handler.work(request, found);
    else
        return handler.work(request);
}

template<class H, class T>
using Worked = typename detail::ValueOf<decltype(workOn(std::declval<const H &>(), std::declval<const T &>(),
                                                        std::declval<const Found<H, T> &>()))>::Type;

template<class H, class T>
concept HandlesAtOnce = requires(H &handler, Call &call, const T &request) {
    { handler.handle(call, request) } -> std::same_as<Result<typename T::Reply>>;
};

template<class H, class T>
concept HandlesWorked = Works<H, T> && requires(H &handler, Call &call, const T &request, const Worked<H, T> &worked) {
    { handler.handle(call, request, worked) } -> std::same_as<Result<typename T::Reply>>;
};

template<class H, class T>
concept AnswersAtOnce = requires(const H &handler, const T &request) {
    { handler.answer(request) } -> std::same_as<typename T::Reply>;
};

template<class H, class T>
concept AnswersFromPool = Works<H, T> && !HandlesWorked<H, T> && std::is_same_v<Worked<H, T>, typename T::Reply>;

template<class H, class T>
concept Handles = HandlesAtOnce<H, T> || HandlesWorked<H, T> || AnswersFromPool<H, T> || AnswersAtOnce<H, T>;

namespace detail {

template<class H, class T>
struct WorkedOrDone
{
    using Type = Done;
};

template<class H, class T>
    requires HandlesWorked<H, T>
struct WorkedOrDone<H, T>
{
    using Type = Worked<H, T>;
};

} // namespace detail

//! What `handle` takes from the pool; Done when it takes nothing.
template<class H, class T>
using WorkedOrDone = typename detail::WorkedOrDone<H, T>::Type;

} // namespace skein
