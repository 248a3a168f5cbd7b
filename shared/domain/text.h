// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QHashFunctions>
#include <QList>
#include <QString>

namespace skein {

//! What a text may contain beside its length.
enum class TextRule {
    Line, //!< no control characters, no line breaks, no bidirectional overrides; trimmed
    Block, //!< line breaks and tabs allowed, no other control characters
    Opaque, //!< taken as it is (passwords); only NUL and lone surrogates are refused
};

struct TextLimits
{
    qsizetype least = 0; //!< code points
    qsizetype most = 0; //!< code points
    TextRule rule = TextRule::Line;
};

//! Normalises `raw` (NFC) and checks it. Errors: invalid_field, text_too_long, with `detail` saying what was wrong.
[[nodiscard]] Result<QString> checkedText(const QString &raw, TextLimits limits);

//! A text with its limits in its type: what has the type has passed them.
template<class Tag, TextLimits Limits>
class Text
{
public:
    static constexpr TextLimits limits = Limits;

    Text() = default;
    //! For values that come from our own database or code; does not check.
    explicit Text(QString trusted) : m_value(std::move(trusted)) { }
    [[nodiscard]] static Result<Text> parse(const QString &raw)
    {
        auto checked = checkedText(raw, Limits);
        if (!checked)
            return checked.error();
        return Text(*std::move(checked));
    }

    [[nodiscard]] const QString &value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    bool operator==(const Text &) const = default;
    friend size_t qHash(const Text &text, size_t seed = 0) noexcept { return ::qHash(text.m_value, seed); }

private:
    QString m_value;
};

//! Bytes with their limits in their type.
template<class Tag, qsizetype Least, qsizetype Most>
class Bytes
{
public:
    static constexpr qsizetype least = Least;
    static constexpr qsizetype most = Most;

    Bytes() = default;
    explicit Bytes(QByteArray trusted) : m_value(std::move(trusted)) { }

    [[nodiscard]] const QByteArray &value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    auto operator<=>(const Bytes &) const = default;
    friend size_t qHash(const Bytes &bytes, size_t seed = 0) noexcept { return ::qHash(bytes.m_value, seed); }

private:
    QByteArray m_value;
};

//! A whole number with its limits in its type. With a default it may be left out of a message.
template<qint64 Least, qint64 Most, qint64 Default = Least - 1>
class Ranged
{
public:
    static constexpr qint64 least = Least;
    static constexpr qint64 most = Most;
    static constexpr bool hasDefault = Default >= Least;

    constexpr Ranged() = default;
    constexpr explicit Ranged(qint64 trusted) : m_value(trusted) { }
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    constexpr auto operator<=>(const Ranged &) const = default;

private:
    qint64 m_value = hasDefault ? Default : Least;
};

//! A list with its largest count in its type.
template<class T, qsizetype Most>
class List : public QList<T>
{
public:
    static constexpr qsizetype most = Most;
    using QList<T>::QList;
    List(const QList<T> &trusted) : QList<T>(trusted) { }
};

} // namespace skein
