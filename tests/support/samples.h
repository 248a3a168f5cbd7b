// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/login.h>
#include <protocol/codec.h>

#include <algorithm>

namespace skein::test {

//! Makes filled values from field lists: every field is there, hardly two are equal, and each run makes the same ones.
class Filler
{
public:
    template<class T>
    T make()
    {
        if constexpr (codec::IsOptional<T>)
            return make<typename T::value_type>();
        else if constexpr (codec::IsId<T>)
            return T(next());
        else if constexpr (codec::IsRanged<T>)
            return T(std::min(T::most, T::least + next()));
        else if constexpr (std::is_same_v<T, Timestamp>)
            return {1'700'000'000'000 + next()};
        else if constexpr (std::is_same_v<T, bool>)
            return true;
        else if constexpr (std::is_integral_v<T>)
            return next();
        else if constexpr (NamedEnum<T>)
            return namesOf(T{}).back().value;
        else if constexpr (codec::IsBytes<T>)
            return T(QByteArray(std::clamp(qsizetype(4), T::least, T::most), char(0xA0 + next() % 0x60)));
        else if constexpr (codec::IsList<T>)
            return {make<typename T::value_type>(), make<typename T::value_type>()};
        else if constexpr (HasFields<T>)
            return fields<T>();
        else
            return text<T>();
    }

private:
    qint64 next() { return ++m_last; }

    template<class T>
    T text()
    {
        const QString number = QString::number(next());
        if constexpr (std::is_same_v<T, LoginName>)
            return T(QStringLiteral("ada") + number);
        else if constexpr (std::is_same_v<T, EmailAddress>)
            return T(QStringLiteral("ada%1@example.org").arg(number));
        else if constexpr (std::is_same_v<T, PhoneNumber>)
            return T(QStringLiteral("138%1").arg(number, 8, u'0'));
        else
            return T(number + QStringLiteral(" \"é\\鸿\U0001F600"));
    }

    template<class T>
    T fields()
    {
        T value{};
        forEachField(value, [this](std::string_view, auto &field) {
            field = make<std::remove_reference_t<decltype(field)>>();
        });
        return value;
    }

    qint64 m_last = 0;
};

template<class T>
[[nodiscard]] T sample()
{
    return Filler{}.make<T>();
}

} // namespace skein::test
