// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>
#include <sql/dialect.h>

#include <QList>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace skein::sql {

struct Parameter
{
    std::string name;
    bool isList = false; //!< `:ids...`
};

//! One query, ready to be prepared: comments gone, macros expanded, cut at each `:name`.
struct QueryText
{
    std::string name; //!< "messages.page"
    QList<QString> pieces; //!< the text around the placeholders: one more than `places`
    std::vector<int> places; //!< for each placeholder, the index of its parameter
    std::vector<Parameter> parameters;
    bool hasRows = false; //!< marked `-- rows`: pieces and `places` are those of one group after VALUES
    QString head; //!< with rows: what is before the groups
    QString tail; //!< with rows: what is after them

    [[nodiscard]] int parameter(std::string_view name) const; //!< its index, or −1
};

//! The project's SQL, by name. Immutable after loading; lives on: any thread.
//!
//! A file `messages.sql` holds blocks that begin with `-- name: page`, which is then the query "messages.page".
//! `-- name: page [mysql]` or `[sqlite]` is a variant for one engine. Parameters are `:name`; `IN (:ids...)` takes a
//! list (an empty one matches nothing, so never write NOT IN). A line `-- rows` in a block lets the group after VALUES
//! be repeated.
//! `{{macro}}` is expanded by the dialect; a block `-- fragment: visible` is no query but text that any file includes
//! as `{{visible}}` or, with `%1` in it, `{{visible argument}}`. Comments, apostrophes in them and colons in literals are
//! harmless.
class QueryBook
{
public:
    //! Reads all `*.sql` of these folders (":/…" for resources). Error: invalid_field; field is "file.sql:line".
    [[nodiscard]] static Result<QueryBook> load(Engine engine, const QList<QString> &folders);
    //! The same from texts: pairs of a file name and its content.
    [[nodiscard]] static Result<QueryBook> parse(Engine engine, const QList<std::pair<QString, QString>> &files);

    [[nodiscard]] Engine engine() const { return m_engine; }
    //! nullptr when there is no such query.
    [[nodiscard]] const QueryText *find(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> names() const;

private:
    explicit QueryBook(Engine engine) : m_engine(engine) { }
    struct Block;
    [[nodiscard]] static Result<QList<Block>> blocksOf(const QString &file, const QString &text);
    [[nodiscard]] Result<void> addFragment(const Block &block);
    [[nodiscard]] Result<void> addQuery(const Block &block);
    [[nodiscard]] Result<QueryText> compiled(const Block &block) const;

    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    Engine m_engine;
    Fragments m_fragments;
    std::unordered_map<std::string, std::unique_ptr<const QueryText>, Hash, std::equal_to<>> m_queries;
};

} // namespace skein::sql
