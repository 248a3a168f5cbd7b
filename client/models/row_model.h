// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QVariant>

#include <functional>
#include <initializer_list>
#include <memory>

namespace skein::client {

//! What QML calls the members of a row, in the order of their role numbers (from Qt::UserRole + 1).
template<class Row>
class RoleTable
{
public:
    struct Role
    {
        QByteArray name;
        std::function<QVariant(const Row &)> read;

        template<class Member>
        Role(const char *name, Member Row::*member)
            : name(name), read([member](const Row &row) { return asVariant(row.*member); })
        {
        }
    };

    RoleTable(std::initializer_list<Role> roles) : m_roles(roles) { }

    [[nodiscard]] QHash<int, QByteArray> names() const
    {
        QHash<int, QByteArray> names;
        for (qsizetype i = 0; i < m_roles.size(); ++i)
            names.insert(numberOf(i), m_roles[i].name);
        return names;
    }

    [[nodiscard]] QVariant read(const Row &row, int role) const
    {
        const qsizetype index = role - Qt::UserRole - 1;
        return index >= 0 && index < m_roles.size() ? m_roles[index].read(row) : QVariant();
    }

    //! The roles in which two rows differ.
    [[nodiscard]] QList<int> differences(const Row &before, const Row &after) const
    {
        QList<int> roles;
        for (qsizetype i = 0; i < m_roles.size(); ++i) {
            if (m_roles[i].read(before) != m_roles[i].read(after))
                roles.append(numberOf(i));
        }
        return roles;
    }

private:
    template<class T>
    [[nodiscard]] static QVariant asVariant(const T &value)
    {
        // DelegateChooser compares roles with what QML takes enumerators for: whole numbers.
        if constexpr (std::is_enum_v<T>)
            return int(value);
        else
            return QVariant::fromValue(value);
    }
    template<class T>
    [[nodiscard]] static QVariant asVariant(const std::shared_ptr<T> &object)
    {
        return QVariant::fromValue(object.get());
    }
    [[nodiscard]] static int numberOf(qsizetype index) { return int(index) + Qt::UserRole + 1; }

    QList<Role> m_roles;
};

//! The part of RowModel that does not depend on the row.
class RowModelBase : public QAbstractListModel
{
    Q_OBJECT
    //! The number of rows.
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit RowModelBase(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return rowCount({}); }

Q_SIGNALS:
    void countChanged();
};

//! A list model of rows that are values with a unique member `key`. `replaceRows` turns the present rows into others by
//! the fewest removals, moves, insertions and changes, so that a view keeps its place; the model never resets.
template<class Row>
class RowModel : public RowModelBase
{
public:
    using Key = decltype(Row::key);

    explicit RowModel(const RoleTable<Row> &roles, QObject *parent = nullptr) : RowModelBase(parent), m_roles(roles) { }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return m_roles.names(); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_roles.read(m_rows[index.row()], role) : QVariant();
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row *find(const Key &key) const
    {
        const int row = indexOf(key);
        return row < 0 ? nullptr : &m_rows[row];
    }
    //! The row's number, or −1.
    [[nodiscard]] int indexOf(const Key &key) const { return indexOf(key, 0); }

protected:
    void replaceRows(const QList<Row> &wanted)
    {
        removeMissing(wanted);
        const QSet<Key> kept = keysOf(m_rows);
        for (int i = 0; i < wanted.size();)
            i = settle(i, wanted, kept);
        if (m_rows.size() > wanted.size()) // only when keys were not unique
            remove(int(wanted.size()), int(m_rows.size()) - 1);
    }

    //! Replaces one row by another of the same key, in place.
    void updateRow(int at, const Row &wanted)
    {
        if (m_rows[at] == wanted)
            return;
        const QList<int> changed = m_roles.differences(m_rows[at], wanted);
        m_rows[at] = wanted;
        if (!changed.isEmpty())
            Q_EMIT dataChanged(index(at), index(at), changed);
    }

private:
    [[nodiscard]] int indexOf(const Key &key, int from) const
    {
        for (int i = from; i < m_rows.size(); ++i) {
            if (m_rows[i].key == key)
                return i;
        }
        return -1;
    }

    [[nodiscard]] static QSet<Key> keysOf(const QList<Row> &rows)
    {
        QSet<Key> keys;
        keys.reserve(rows.size());
        for (const Row &row : rows)
            keys.insert(row.key);
        return keys;
    }

    //! A view chooses the delegate of a row once, and changes no heading that stands (Qt 6.4 does not, where the heading takes
    //! its section as a required property): a row of another kind or section has to come anew.
    [[nodiscard]] static bool isAlike(const Row &before, const Row &after)
    {
        if constexpr (requires { before.kind == after.kind; })
            return before.kind == after.kind;
        else if constexpr (requires { before.section == after.section; })
            return before.section == after.section;
        else
            return true;
    }

    void removeMissing(const QList<Row> &wanted)
    {
        QHash<Key, const Row *> kept;
        for (const Row &row : wanted)
            kept.insert(row.key, &row);
        removeUnless([&](const Row &row) {
            const Row *same = kept.value(row.key);
            return same != nullptr && isAlike(row, *same);
        });
    }

    template<class Condition>
    void removeUnless(Condition isKept)
    {
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            int first = last;
            if (isKept(m_rows[last]))
                continue;
            while (first > 0 && !isKept(m_rows[first - 1]))
                --first;
            remove(first, last);
            last = first;
        }
    }

    //! Makes the rows from `at` on the wanted ones, as many as come in one change; answers where it stopped. The rows
    //! before `at` are settled; `kept` are the keys that were there before.
    int settle(int at, const QList<Row> &wanted, const QSet<Key> &kept)
    {
        const int end = endOfNew(at, wanted, kept);
        if (end > at) {
            insert(at, wanted.mid(at, end - at));
            return end;
        }
        const int now = indexOf(wanted[at].key, at);
        if (now < 0) // only when keys were not unique
            insert(at, {wanted[at]});
        else if (now != at)
            move(now, at);
        updateRow(at, wanted[at]);
        return at + 1;
    }

    [[nodiscard]] static int endOfNew(int at, const QList<Row> &wanted, const QSet<Key> &kept)
    {
        while (at < wanted.size() && !kept.contains(wanted[at].key))
            ++at;
        return at;
    }

    void remove(int first, int last)
    {
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    }

    void insert(int at, const QList<Row> &rows)
    {
        beginInsertRows({}, at, at + int(rows.size()) - 1);
        m_rows = m_rows.mid(0, at) + rows + m_rows.mid(at);
        endInsertRows();
    }

    void move(int from, int to)
    {
        beginMoveRows({}, from, from, {}, to);
        m_rows.move(from, to);
        endMoveRows();
    }

    const RoleTable<Row> &m_roles;
    QList<Row> m_rows;
};

} // namespace skein::client
