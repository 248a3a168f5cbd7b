// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/login.h>
#include <protocol/codec.h>

#include <QStringList>

#include <source_location>

//! Types in words, for PROTOCOL.md.

namespace skein {

//! "SendMessage" of skein::SendMessage. Reads what GCC and Clang print for a template's argument.
template<class T>
[[nodiscard]] QString typeName()
{
    const QString function = QString::fromLatin1(std::source_location::current().function_name());
    const qsizetype begin = function.indexOf(QLatin1StringView("T = ")) + 4;
    const qsizetype end = function.indexOf(u']', begin);
    return function.mid(begin, end - begin).section(QLatin1StringView("::"), -1);
}

[[nodiscard]] QString sizeWords(qint64 least, qint64 most, const QString &unit);
[[nodiscard]] QString textWords(TextLimits limits);
//! A Markdown link to the table of a struct.
[[nodiscard]] QString linkTo(const QString &type);

template<NamedEnum T>
[[nodiscard]] QString enumWords()
{
    QStringList names;
    for (const auto &named : namesOf(T{}))
        names << QStringLiteral("`%1`").arg(named.name);
    return names.join(QStringLiteral(", "));
}

//! "text of 1 to 64 characters, one line".
template<class T>
[[nodiscard]] QString typeWords()
{
    if constexpr (codec::IsOptional<T>)
        return typeWords<typename T::value_type>();
    else if constexpr (std::is_same_v<T, Seq>)
        return QStringLiteral("seq");
    else if constexpr (codec::IsId<T>)
        return []<class Tag>(std::type_identity<Id<Tag>>) {
            return typeName<Tag>().chopped(3).toLower() + QStringLiteral(" id");
        }(std::type_identity<T>{});
    else if constexpr (codec::IsRanged<T>)
        return sizeWords(T::least, T::most, QStringLiteral("integer"))
               + (T::hasDefault ? QStringLiteral(", default %1").arg(T().value()) : QString());
    else if constexpr (std::is_same_v<T, Timestamp>)
        return QStringLiteral("time");
    else if constexpr (std::is_same_v<T, bool>)
        return QStringLiteral("boolean");
    else if constexpr (std::is_integral_v<T>)
        return QStringLiteral("integer");
    else if constexpr (NamedEnum<T>)
        return QStringLiteral("one of ") + enumWords<T>();
    else if constexpr (codec::IsBytes<T>)
        return sizeWords(T::least, T::most, QStringLiteral("bytes:"));
    else if constexpr (codec::IsLimitedText<T>)
        return textWords(T::limits);
    else if constexpr (codec::IsParsed<T> || std::is_same_v<T, QString>)
        return std::is_same_v<T, QString> ? QStringLiteral("text") : linkTo(typeName<T>());
    else if constexpr (codec::IsList<T>) {
        const QString element = typeWords<typename T::value_type>();
        if constexpr (requires { T::most; })
            return QStringLiteral("list of at most %1: %2").arg(T::most).arg(element);
        else
            return QStringLiteral("list: ") + element;
    } else
        return linkTo(typeName<T>());
}

} // namespace skein
