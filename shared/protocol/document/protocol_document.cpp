// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol_document.h"

#include "header_comments.h"
#include "type_words.h"

#include <protocol/catalogue.h>

#include <QSet>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString guardWords(Guard guard)
{
    switch (guard) {
    case Guard::Anyone: return u"anyone"_s;
    case Guard::SignedIn: return u"signed in"_s;
    case Guard::Member: return u"member of `conversation`"_s;
    case Guard::Admin: return u"administrator"_s;
    }
    Q_UNREACHABLE();
}

//! Writes the tables, and remembers which structs they speak of.
class Writer
{
public:
    explicit Writer(const HeaderComments &comments) : m_comments(comments) { }

    QString write()
    {
        QString out = u"\n## Requests\n"_s;
        Requests::forEach([&]<class T>() { out += request<T>(); });
        out += u"\n## Events\n"_s;
        Events::forEach([&]<class T>() { out += event<T>(); });
        return out + u"\n## Values\n"_s + m_values + u"\n## Errors\n\n"_s + errors();
    }

private:
    template<class T>
    QString request()
    {
        collect<typename T::Reply>();
        QString out = u"\n### `%1`\n\n%2\n\n"_s.arg(fromAscii(T::method), m_comments.about(typeName<T>()));
        out += u"May be called by: %1. %2. Answers %3.\n"_s.arg(
            guardWords(T::guard), T::access == Access::Read ? u"Reads"_s : u"Writes"_s,
            linkTo(typeName<typename T::Reply>()));
        return out + fields<T>();
    }

    template<class T>
    QString event()
    {
        return u"\n### `%1`\n\n%2\n"_s.arg(fromAscii(T::method), m_comments.about(typeName<T>())) + fields<T>();
    }

    template<class T>
    QString fields()
    {
        const T value{};
        QString rows;
        forEachField(value, [&]<class F>(std::string_view name, const F &) { rows += row<T, F>(fromAscii(name)); });
        return rows.isEmpty() ? QString()
                              : u"\n| field | type | required | meaning |\n|---|---|---|---|\n"_s + rows;
    }

    template<class Owner, class F>
    QString row(const QString &name)
    {
        collect<F>();
        return u"| `%1` | %2 | %3 | %4 |\n"_s.arg(name, typeWords<F>(), codec::isRequired<F>() ? u"yes"_s : QString(),
                                                m_comments.about(typeName<Owner>(), name));
    }

    //! Describes a struct among the values when it is named for the first time.
    template<class T>
    void collect()
    {
        if constexpr (codec::IsOptional<T> || codec::IsList<T>) {
            collect<typename T::value_type>();
        } else if constexpr (HasFields<T> || isOwnText<T>) {
            const QString name = typeName<T>();
            if (m_collected.contains(name))
                return;
            m_collected.insert(name);
            QString table;
            if constexpr (HasFields<T>)
                table = fields<T>();
            m_values += u"\n### %1\n\n%2\n"_s.arg(name, m_comments.about(name)) + table;
        }
    }

    template<class T>
    static constexpr bool isOwnText = codec::IsParsed<T> && !codec::IsLimitedText<T>;

    //! "not_a_member" → "NotAMember".
    static QString enumeratorOf(const QString &errorName)
    {
        QString out;
        const auto words = errorName.split(u'_');
        for (const QString &word : words)
            out += word.first(1).toUpper() + word.sliced(1);
        return out;
    }

    QString errors() const
    {
        QString out = u"| number | name | meaning |\n|---|---|---|\n"_s;
        const auto codes = everyErrorCode();
        for (const ErrorCode code : codes) {
            const QString name = errorName(code).toString();
            out += u"| %1 | `%2` | %3 |\n"_s.arg(QString::number(int(code)), name,
                                               m_comments.about(u"ErrorCode"_s, enumeratorOf(name)));
        }
        return out;
    }

    const HeaderComments &m_comments;
    QSet<QString> m_collected;
    QString m_values;
};

} // namespace

QString protocolTables(const QString &sharedFolder)
{
    HeaderComments comments;
    for (const auto &room : {u"/core"_s, u"/domain"_s, u"/protocol"_s})
        comments.readFolder(sharedFolder + room);
    return Writer(comments).write();
}

QString withTables(const QString &document, const QString &tables)
{
    const auto begin = "<!-- generated -->\n"_L1;
    const auto end = "\n<!-- end of generated -->"_L1;
    const qsizetype from = document.indexOf(begin);
    const qsizetype to = document.indexOf(end, from);
    if (from < 0 || to < 0)
        return document;
    return document.first(from + begin.size()) + tables + document.sliced(to);
}

} // namespace skein
