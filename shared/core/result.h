// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/error.h>

#include <utility>
#include <variant>

namespace skein {

//! A value, or the reason why there is none.
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }
    Result(ErrorCode code) : Result(Error{code, {}, {}}) { }

    [[nodiscard]] explicit operator bool() const { return m_state.index() == 0; }
    [[nodiscard]] const T &operator*() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &operator*() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&operator*() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const T *operator->() const { return &std::get<0>(m_state); }
    [[nodiscard]] T *operator->() { return &std::get<0>(m_state); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

//! Success without a value, or the reason of the failure.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }
    Result(ErrorCode code) : Result(Error{code, {}, {}}) { }

    [[nodiscard]] explicit operator bool() const { return !m_error; }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace skein
