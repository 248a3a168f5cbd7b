// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <support/mutants.h>
#include <support/samples.h>

#include <protocol/catalogue.h>
#include <protocol/frame.h>

namespace skein::test {

//! One struct of the catalogue (a request, a reply or an event) with its type taken away, so that tests run over all.
struct CatalogueMessage
{
    QString name; //!< "messages.send request"
    qsizetype fieldCount = 0;
    QByteArray (*sample)(Encoding); //!< the encoded filled value
    qsizetype (*jsonLength)(); //!< of the filled value
    QByteArray (*sampleFrame)(Encoding); //!< the same in its frame
    //! Decodes and encodes again, or says why not.
    Result<QByteArray> (*recode)(Encoding, const QCborValue &);
    void (*forEachMutant)(const QCborValue &good, const MutantVisitor &);
};

namespace detail {

template<class T>
Result<QByteArray> recode(Encoding encoding, const QCborValue &tree)
{
    const auto value = decode<T>(tree);
    if (!value)
        return value.error();
    return encode(encoding, *value);
}

template<class T>
CatalogueMessage message(std::string_view method, const char *role, QByteArray (*sampleFrame)(Encoding))
{
    return {QLatin1StringView(method.data(), qsizetype(method.size())) + QLatin1StringView(role),
            qsizetype(std::tuple_size_v<decltype(T::template fieldsOf<T>())>),
            [](Encoding encoding) { return encode(encoding, test::sample<T>()); },
            [] { return jsonLength(test::sample<T>()); },
            sampleFrame,
            &recode<T>,
            &test::forEachMutant<T>};
}

template<class T>
CatalogueMessage request()
{
    return message<T>(T::method, " request", [](Encoding e) { return requestFrame(e, 7, test::sample<T>()); });
}

template<class T>
CatalogueMessage reply()
{
    using R = typename T::Reply;
    return message<R>(T::method, " reply", [](Encoding e) { return replyFrame(e, 7, test::sample<R>()); });
}

template<class T>
CatalogueMessage event()
{
    return message<T>(T::method, " event", [](Encoding e) { return eventFrame(e, test::sample<T>()); });
}

} // namespace detail

//! Every request, with its reply behind it, and every event.
[[nodiscard]] inline QList<CatalogueMessage> catalogueMessages()
{
    QList<CatalogueMessage> all;
    Requests::forEach([&]<class T>() { all << detail::request<T>() << detail::reply<T>(); });
    Events::forEach([&]<class T>() { all << detail::event<T>(); });
    return all;
}

} // namespace skein::test
