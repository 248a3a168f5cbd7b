// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sql/query_book.h>
#include <sql/row.h>
#include <sql/value.h>

#include <functional>

namespace skein::sql {

class Connection;

enum class Insertion { Inserted, Duplicate };

//! Values for the parameters of one query, or of one row of it.
class Bindings
{
public:
    explicit Bindings(const QueryText &text) : m_text(text), m_values(text.parameters.size()) { }

    template<class T>
    Bindings &bind(std::string_view name, const T &value)
    {
        if constexpr (ValueList<T>)
            setList(name, variants(value));
        else
            set(name, toVariant(value));
        return *this;
    }

protected:
    friend class Query;
    struct Bound
    {
        bool isSet = false;
        QVariant value;
        std::vector<QVariant> list;
    };

    template<class T>
    static std::vector<QVariant> variants(const T &values)
    {
        std::vector<QVariant> out;
        out.reserve(size_t(std::ranges::size(values)));
        for (const auto &value : values)
            out.push_back(toVariant(value));
        return out;
    }
    void set(std::string_view name, QVariant value);
    void setList(std::string_view name, std::vector<QVariant> values);
    Bound &bound(std::string_view name, bool isList);
    //! The values in the order of the placeholders. Throws Failure{Other} when one is missing.
    void appendTo(std::vector<QVariant> &positional) const;
    void clear();

    const QueryText &m_text;
    std::vector<Bound> m_values;
};

//! One use of a query: bind, then exactly one of the closing calls. Each of them reads everything and finishes before
//! it returns. Throws Failure. Lives on: its connection's thread.
class Query : private Bindings
{
public:
    Query(Connection &connection, const QueryText &text) : Bindings(text), m_connection(connection) { }

    //! Ids, texts, numbers, enums, Timestamp, QByteArray, optionals of them; for `:ids...` any sized range of them.
    template<class T>
    Query &bind(std::string_view name, const T &value)
    {
        Bindings::bind(name, value);
        return *this;
    }

    //! Every row, through `reader`: `T read(const Row &)`.
    template<class Reader>
    [[nodiscard]] auto all(Reader &&reader)
    {
        QList<std::invoke_result_t<Reader &, const Row &>> rows;
        each([&](const Row &row) { rows.append(reader(row)); });
        return rows;
    }
    //! The first row, if there is one.
    template<class Reader>
    [[nodiscard]] auto one(Reader &&reader)
    {
        std::optional<std::invoke_result_t<Reader &, const Row &>> first;
        each([&](const Row &row) {
            if (!first)
                first = reader(row);
        });
        return first;
    }
    void each(const std::function<void(const Row &)> &visit);
    [[nodiscard]] bool exists();

    //! The number of rows inserted, deleted, or matched by an update.
    qint64 run();
    //! Runs an insert whose unique key may exist already.
    [[nodiscard]] Insertion tryRun();
    //! The same, and answers the key that the database gave it; nothing for a duplicate.
    template<class T>
    [[nodiscard]] std::optional<T> tryInsert()
    {
        const auto id = tryRunInsert();
        return id ? std::optional<T>(T(*id)) : std::nullopt;
    }
    //! Runs an insert and answers the key that the database gave it.
    template<class T>
    [[nodiscard]] T insertedId()
    {
        return T(runInsert());
    }

    //! Runs a query without lists once for each value; `bindRow(Bindings &, value)` binds one of them. One that is marked
    //! `-- rows` is run for many values at once where the engine gains from it. Answers the number of rows.
    template<class Range, class BindRow>
    qint64 rows(const Range &values, BindRow &&bindRow)
    {
        auto next = std::ranges::begin(values);
        return runRows(qsizetype(std::ranges::size(values)), [&](Bindings &row) { bindRow(row, *next++); });
    }

    //! Reads with a query marked `-- rows`: all values at once. A row may come more than once.
    template<class Range, class BindRow>
    void lookUp(const Range &values, BindRow &&bindRow, const std::function<void(const Row &)> &visit)
    {
        auto next = std::ranges::begin(values);
        lookUpRows(
            qsizetype(std::ranges::size(values)), [&](Bindings &row) { bindRow(row, *next++); }, visit);
    }

private:
    qint64 runInsert();
    [[nodiscard]] std::optional<qint64> tryRunInsert();
    void lookUpRows(qsizetype count, const std::function<void(Bindings &)> &bindNext,
                    const std::function<void(const Row &)> &visit);
    [[nodiscard]] std::vector<QVariant> bindChunk(qsizetype count, const std::function<void(Bindings &)> &bindNext);
    void visitAll(Statement &statement, const std::function<void(const Row &)> &visit);
    qint64 runRows(qsizetype count, const std::function<void(Bindings &)> &bindNext);
    qint64 runChunk(qsizetype count, const std::function<void(Bindings &)> &bindNext);
    [[nodiscard]] Statement &execute();

    Connection &m_connection;
};

} // namespace skein::sql
