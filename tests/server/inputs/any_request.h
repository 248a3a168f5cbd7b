// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <support/mutants.h>
#include <support/samples.h>

#include <protocol/catalogue.h>

namespace skein::test {

//! What the requests of a test are about, so that they reach something.
struct Names
{
    ConversationId conversation;
    AccountId account;
    Seq seq;
    Password password;
    SessionToken token;
};

namespace detail {

template<class T>
void putNames(T &value, const Names &names)
{
    if constexpr (std::is_same_v<T, ConversationId>)
        value = names.conversation;
    else if constexpr (std::is_same_v<T, AccountId>)
        value = names.account;
    else if constexpr (std::is_same_v<T, Seq>)
        value = names.seq;
    else if constexpr (std::is_same_v<T, Password>)
        value = names.password;
    else if constexpr (std::is_same_v<T, SessionToken>)
        value = names.token;
    else if constexpr (codec::IsOptional<T>)
        putNames(*value, names);
    else if constexpr (codec::IsList<T>)
        std::ranges::for_each(value, [&](auto &element) { putNames(element, names); });
    else if constexpr (HasFields<T>)
        forEachField(value, [&](std::string_view, auto &field) { putNames(field, names); });
}

} // namespace detail

//! A request of the catalogue with its type taken away.
struct AnyRequest
{
    QString method;
    Guard guard;
    QCborMap (*good)(const Names &); //!< its parameters, every field filled
    void (*forEachMutant)(const QCborValue &good, const MutantVisitor &);
};

//! Every request, so that a new one is tested by being listed.
[[nodiscard]] inline QList<AnyRequest> everyRequest()
{
    QList<AnyRequest> all;
    Requests::forEach([&]<Request T>() {
        const auto good = [](const Names &names) {
            T request = test::sample<T>();
            detail::putNames(request, names);
            return QCborValue::fromCbor(encode(Encoding::Cbor, request)).toMap();
        };
        all.append({QLatin1StringView(T::method.data(), qsizetype(T::method.size())), T::guard, good, &test::forEachMutant<T>});
    });
    return all;
}

} // namespace skein::test
