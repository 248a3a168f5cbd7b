// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/login.h>
#include <protocol/codec.h>

#include <cmath>
#include <functional>

namespace skein::test {

//! A message with one value exchanged, and what decoding it must answer.
struct Mutant
{
    QString path; //!< of the exchanged value, as errors name it
    QString what;
    QCborValue tree; //!< undefined: the value is left out
    std::optional<ErrorCode> expected; //!< none: it is to be accepted
    bool isSayable = true; //!< Qt's writers can say it; they replace lone surrogates, and numbers that are none in JSON
};

using MutantVisitor = std::function<void(const Mutant &)>;

template<class T>
void forEachMutant(const QCborValue &good, const MutantVisitor &visit);

namespace detail {

[[nodiscard]] inline QCborValue nested(int depth)
{
    QCborValue value = 1;
    for (int i = 0; i < depth; ++i)
        value = QCborArray{value};
    return value;
}

template<class T>
bool hasRequiredField()
{
    bool any = false;
    const T value{};
    forEachField(value, [&]<class F>(std::string_view, const F &) { any |= codec::isRequired<F>(); });
    return any;
}

[[nodiscard]] inline QString joined(const QString &outer, const QString &inner)
{
    const bool needsDot = !inner.isEmpty() && !inner.startsWith(u'[');
    return outer + (needsDot ? QStringLiteral(".") : QString()) + inner;
}

//! The kinds of values that a message may have in a place.
enum class Form { Number, Fraction, Boolean, Text, Bytes, List, Object };

template<class T>
constexpr Form formOf()
{
    if constexpr (std::is_same_v<T, bool>)
        return Form::Boolean;
    else if constexpr (codec::IsBytes<T>)
        return Form::Bytes;
    else if constexpr (codec::IsParsed<T> || NamedEnum<T> || std::is_same_v<T, QString>)
        return Form::Text;
    else if constexpr (codec::IsList<T>)
        return Form::List;
    else if constexpr (HasFields<T>)
        return Form::Object;
    else
        return Form::Number;
}

//! A value of every form but the right one. (JSON has no bytes: they travel as text.)
inline void otherTypes(Form right, const MutantVisitor &visit)
{
    const std::tuple<Form, const char *, QCborValue> values[] = {
        {Form::Number, "a number", 7},
        {Form::Fraction, "a fraction", 1.5},
        {Form::Fraction, "2^63", std::ldexp(1.0, 63)},
        {Form::Boolean, "true", true},
        {Form::Boolean, "false", false},
        {Form::Text, "a string", QStringLiteral("7")},
        {Form::Bytes, "bytes", QByteArray("7")},
        {Form::List, "a list", QCborArray{7}},
        {Form::List, "an empty list", QCborArray()},
        {Form::Object, "an object", QCborMap{{QStringLiteral("seven"), 7}}},
    };
    for (const auto &[form, what, value] : values) {
        const bool isBytesAsText = (right == Form::Bytes && form == Form::Text) || (right == Form::Text && form == Form::Bytes);
        if (form != right && !isBytesAsText)
            visit({{}, QString::fromLatin1(what), value, ErrorCode::InvalidField});
    }
    for (const double odd : {std::nan(""), HUGE_VAL, -HUGE_VAL})
        visit({{}, QString::number(odd), odd, ErrorCode::InvalidField, false});
}

//! What a string that breaks the rules of its type is refused with.
template<class T>
constexpr ErrorCode textErrorOf()
{
    if constexpr (std::is_same_v<T, LoginName>)
        return ErrorCode::InvalidName;
    else if constexpr (std::is_same_v<T, EmailAddress>)
        return ErrorCode::InvalidEmail;
    else if constexpr (std::is_same_v<T, PhoneNumber>)
        return ErrorCode::InvalidPhone;
    else
        return ErrorCode::InvalidField;
}

inline void integers(qint64 least, qint64 most, const MutantVisitor &visit)
{
    const auto refused = std::optional(ErrorCode::InvalidField);
    visit({{}, QStringLiteral("below the least"), least - 1, refused});
    visit({{}, QStringLiteral("above the most"), most + 1, refused});
    visit({{}, QStringLiteral("2^53 + 1"), (1LL << 53) + 1, refused});
    visit({{}, QStringLiteral("the smallest 64-bit number"), std::numeric_limits<qint64>::min(), refused});
    visit({{}, QStringLiteral("negative"), -1, least <= -1 ? std::nullopt : refused});
    visit({{}, QStringLiteral("the least"), least, std::nullopt});
    visit({{}, QStringLiteral("the most"), most, std::nullopt});
}

template<class T>
constexpr bool isOpaque()
{
    if constexpr (codec::IsLimitedText<T>)
        return T::limits.rule == TextRule::Opaque;
    else
        return false;
}

//! A character in the middle of a text, where no trimming takes it away.
inline void visitCharacter(char16_t c, std::optional<ErrorCode> expected, const MutantVisitor &visit)
{
    visit({{}, QStringLiteral("U+%1").arg(uint(c), 4, 16, QChar(u'0')), QStringLiteral("a") + QChar(c) + QStringLiteral("b"), expected});
}

template<class T>
void texts(const MutantVisitor &visit)
{
    const auto refused = std::optional(textErrorOf<T>());
    visitCharacter(0, refused, visit);
    visitCharacter(u'\xFFFE', refused, visit);
    visit({{}, QStringLiteral("a lone surrogate"), QStringLiteral("a") + QChar(0xD800), refused, false});
    visit({{}, QStringLiteral("a pile of marks"), QStringLiteral("a") + QString(100, u'\u0301'), isOpaque<T>() ? std::nullopt : refused});
    if constexpr (codec::IsLimitedText<T>) {
        constexpr TextLimits limits = T::limits;
        const auto onlyOpaque = limits.rule == TextRule::Opaque ? std::nullopt : refused;
        const auto notInLine = limits.rule == TextRule::Line ? refused : std::nullopt;
        visit({{}, QStringLiteral("empty"), QString(), limits.least > 0 ? refused : std::nullopt});
        visit({{}, QStringLiteral("as long as can be"), QString(limits.most, u'字'), std::nullopt});
        visit({{}, QStringLiteral("one too long"), QString(limits.most + 1, u'字'), ErrorCode::TextTooLong});
        for (const char16_t c : {u'\1', u'\a', u'\r', u'\x1b', u'\x7f', u'\x85', u'\u2028', u'\u2029'})
            visitCharacter(c, onlyOpaque, visit);
        for (const char16_t c : {u'\n', u'\t', u'\u202A', u'\u202B', u'\u202C', u'\u202D', u'\u202E', u'\u2066', u'\u2067', u'\u2068', u'\u2069'})
            visitCharacter(c, notInLine, visit);
    } else {
        visit({{}, QStringLiteral("empty"), QString(), refused});
        visit({{}, QStringLiteral("endless"), QString(1000, u'1'), refused});
        visit({{}, QStringLiteral("a bidirectional override"), QStringLiteral("13800\u202E000000"), refused});
    }
}

template<class T>
void bytes(const MutantVisitor &visit)
{
    const auto refused = std::optional(ErrorCode::InvalidField);
    visit({{}, QStringLiteral("one byte too long"), QByteArray(T::most + 1, 'x'), refused});
    visit({{}, QStringLiteral("no bytes"), QByteArray(), T::least > 0 ? refused : std::nullopt});
    visit({{}, QStringLiteral("not base64url"), QStringLiteral("*!"), refused});
}

template<class T>
void lists(const QCborValue &good, const MutantVisitor &visit)
{
    visit({{}, QStringLiteral("an empty list"), QCborArray(), std::nullopt});
    if constexpr (requires { T::most; }) {
        QCborArray crowd;
        while (crowd.size() <= T::most)
            crowd.append(good[0]);
        visit({{}, QStringLiteral("one element too many"), crowd, ErrorCode::InvalidField});
    }
}

//! The values that a field of this type is tried with, beside the good one.
template<class T>
void replacements(const QCborValue &good, const MutantVisitor &visit)
{
    const auto refused = std::optional(ErrorCode::InvalidField);
    otherTypes(formOf<T>(), visit);
    visit({{}, QStringLiteral("deep nesting"), nested(200), refused});
    if constexpr (codec::IsRanged<T>)
        integers(T::least, T::most, visit);
    else if constexpr (codec::IsId<T> || std::is_same_v<T, Timestamp>)
        integers(0, largestInteger, visit);
    else if constexpr (std::is_same_v<T, qint64>)
        integers(-largestInteger, largestInteger, visit);
    else if constexpr (NamedEnum<T>)
        visit({{}, QStringLiteral("an unknown name"), QStringLiteral("nobody"),
               requires { T::Unknown; } ? std::nullopt : refused});
    else if constexpr (codec::IsBytes<T>)
        bytes<T>(visit);
    else if constexpr (codec::IsParsed<T>)
        texts<T>(visit);
    else if constexpr (codec::IsList<T>)
        lists<T>(good, visit);
    else if constexpr (HasFields<T>)
        visit({{}, QStringLiteral("an empty object"), QCborMap(), hasRequiredField<T>() ? refused : std::nullopt});
}

//! The list `good` with each mutant of its first element in that one's place.
template<class T>
void elementMutants(const QCborValue &good, const MutantVisitor &visit)
{
    forEachMutant<typename T::value_type>(good[0], [&](const Mutant &mutant) {
        if (mutant.tree.isUndefined())
            return;
        QCborArray list = good.toArray();
        list[0] = mutant.tree;
        visit({joined(QStringLiteral("[0]"), mutant.path), mutant.what, list, mutant.expected, mutant.isSayable});
    });
}

//! The object `good` with each mutant of each field in that one's place.
template<class T>
void fieldMutants(const QCborValue &good, const MutantVisitor &visit)
{
    const T value{};
    forEachField(value, [&]<class F>(std::string_view name, const F &) {
        const QString key = QString::fromLatin1(name.data(), qsizetype(name.size()));
        forEachMutant<F>(good.toMap().value(key), [&](const Mutant &mutant) {
            QCborMap map = good.toMap();
            map.remove(key);
            if (!mutant.tree.isUndefined())
                map.insert(key, mutant.tree);
            visit({joined(key, mutant.path), mutant.what, map, mutant.expected, mutant.isSayable});
        });
    });
}

} // namespace detail

//! Calls `visit` for each way of breaking, or stretching, one value of the message `good`, at any depth.
template<class T>
void forEachMutant(const QCborValue &good, const MutantVisitor &visit)
{
    const auto refused = std::optional(ErrorCode::InvalidField);
    if constexpr (codec::IsOptional<T>) {
        visit({{}, QStringLiteral("null"), nullptr, std::nullopt});
        visit({{}, QStringLiteral("left out"), QCborValue(), std::nullopt});
        forEachMutant<typename T::value_type>(good, [&](const Mutant &mutant) {
            if (!mutant.tree.isNull() && !mutant.tree.isUndefined())
                visit(mutant);
        });
        return;
    } else {
        visit({{}, QStringLiteral("null"), nullptr, refused});
        visit({{}, QStringLiteral("left out"), QCborValue(), codec::isRequired<T>() ? refused : std::nullopt});
        detail::replacements<T>(good, visit);
    }
    if constexpr (codec::IsList<T>)
        detail::elementMutants<T>(good, visit);
    else if constexpr (HasFields<T>)
        detail::fieldMutants<T>(good, visit);
}

} // namespace skein::test
