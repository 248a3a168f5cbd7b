// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/fields.h>
#include <core/result.h>
#include <core/timestamp.h>
#include <domain/enum_names.h>
#include <domain/ids.h>
#include <domain/text.h>
#include <protocol/encoding.h>
#include <protocol/writer.h>

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <optional>

//! Coding by field list. A struct that names its fields (core/fields.h) is encoded and decoded here, in both encodings;
//! nobody writes a toJson. Limits come from the types (domain/text.h) and from `parseTree`.

namespace skein {

//! Integers that travel fit in what a double holds exactly, so that JSON readers in any language agree.
inline constexpr qint64 largestInteger = (1LL << 53) - 1;

//! What a peer's bytes may be at most (QUALITY.md, limits).
struct TreeLimits
{
    int depth = 16;
    qsizetype perContainer = 1000;
    qsizetype inAll = 10000;
};

//! Bytes to a tree, within limits. Error: parse_error.
[[nodiscard]] Result<QCborValue> parseTree(Encoding encoding, QByteArrayView bytes, TreeLimits limits = {});

namespace codec {

template<class T>
constexpr bool isOptional = false;
template<class T>
constexpr bool isOptional<std::optional<T>> = true;

template<class T>
concept IsOptional = isOptional<T>;

template<class T>
concept IsId = requires(const T &id) {
    []<class Tag>(const Id<Tag> &) {}(id);
};

template<class T>
concept IsSeq = std::is_same_v<T, Seq>;

template<class T>
concept IsRanged = requires {
    []<qint64 L, qint64 M, qint64 D>(std::type_identity<Ranged<L, M, D>>) {}(std::type_identity<T>{});
};

template<class T>
concept IsBytes = requires {
    []<class Tag, qsizetype L, qsizetype M>(std::type_identity<Bytes<Tag, L, M>>) {}(std::type_identity<T>{});
};

template<class T>
concept IsLimitedText = requires {
    []<class Tag, TextLimits L>(std::type_identity<Text<Tag, L>>) {}(std::type_identity<T>{});
};

//! A string with rules of its own: T::parse makes it, value() shows it.
template<class T>
concept IsParsed = requires(const QString &raw, const T &value) {
    { T::parse(raw) } -> std::same_as<Result<T>>;
    { value.value() } -> std::convertible_to<QString>;
};

template<class T>
constexpr bool isList = false;
template<class T>
constexpr bool isList<QList<T>> = true;
template<class T, qsizetype Most>
constexpr bool isList<List<T, Most>> = true;

template<class T>
concept IsList = isList<T>;

//! Whether a message without this field is refused; otherwise the field keeps its default. Fields that are added to a
//! message later must not be required.
template<class T>
constexpr bool isRequired()
{
    if constexpr (IsSeq<T> || IsOptional<T> || IsList<T> || std::is_enum_v<T> || std::is_arithmetic_v<T>
                  || std::is_same_v<T, QString>)
        return false;
    else if constexpr (IsRanged<T>)
        return !T::hasDefault;
    else if constexpr (IsBytes<T>)
        return T::least > 0;
    else if constexpr (IsLimitedText<T>)
        return T::limits.least > 0;
    else
        return true;
}

// --- encoding -------------------------------------------------------------------------------------------------------

template<class T>
constexpr bool isPresent(const T &value)
{
    if constexpr (IsOptional<T>)
        return value.has_value();
    else
        return true;
}

template<class Writer, class T>
void write(Writer &writer, const T &value);

template<class Writer, class T>
void writeFields(Writer &writer, const T &value)
{
    qsizetype count = 0;
    forEachField(value, [&](std::string_view, const auto &field) { count += isPresent(field); });
    writer.beginMap(count);
    forEachField(value, [&](std::string_view name, const auto &field) {
        if (isPresent(field)) {
            writer.key(name);
            write(writer, field);
        }
    });
    writer.endMap();
}

template<class Writer, class T>
void write(Writer &writer, const T &value)
{
    if constexpr (IsOptional<T>) {
        write(writer, *value);
    } else if constexpr (IsId<T> || IsRanged<T>) {
        writer.integer(value.value());
    } else if constexpr (std::is_same_v<T, Timestamp>) {
        writer.integer(value.ms);
    } else if constexpr (std::is_same_v<T, bool>) {
        writer.boolean(value);
    } else if constexpr (std::is_integral_v<T>) {
        writer.integer(value);
    } else if constexpr (NamedEnum<T>) {
        writer.text(nameOf(value));
    } else if constexpr (std::is_same_v<T, QString>) {
        writer.text(value);
    } else if constexpr (IsBytes<T>) {
        writer.bytes(value.value());
    } else if constexpr (IsParsed<T>) {
        writer.text(value.value());
    } else if constexpr (IsList<T>) {
        writer.beginArray(value.size());
        for (const auto &element : value)
            write(writer, element);
        writer.endArray();
    } else {
        static_assert(HasFields<T>, "this type cannot travel");
        writeFields(writer, value);
    }
}

// --- decoding -------------------------------------------------------------------------------------------------------

[[nodiscard]] Error wrongType(QStringView expected);
[[nodiscard]] Error within(QStringView outer, Error inner); //!< the error with `outer` in front of its field
[[nodiscard]] Result<qint64> readInteger(const QCborValue &from, qint64 least, qint64 most);
[[nodiscard]] Result<QString> readString(const QCborValue &from);
[[nodiscard]] Result<QByteArray> readBytes(const QCborValue &from, qsizetype least, qsizetype most);
[[nodiscard]] Result<QCborArray> readArray(const QCborValue &from, qsizetype most);
[[nodiscard]] QString elementName(qsizetype index);

template<class T>
Result<T> read(const QCborValue &from);

template<class T, class Raw>
Result<T> wrap(Result<Raw> raw)
{
    if (!raw)
        return raw.error();
    return T(*std::move(raw));
}

template<class T>
Result<T> readParsed(const QCborValue &from)
{
    const auto raw = readString(from);
    if (!raw)
        return raw.error();
    return T::parse(*raw);
}

template<class T>
Result<T> readEnum(const QCborValue &from)
{
    const auto name = readString(from);
    if (!name)
        return name.error();
    if (const auto value = valueNamed<T>(*name))
        return *value;
    if constexpr (requires { T::Unknown; })
        return T::Unknown;
    else
        return Error{ErrorCode::InvalidField, {}, QStringLiteral("not one of the known names")};
}

template<class T>
Result<T> readList(const QCborValue &from)
{
    qsizetype most = largestPage;
    if constexpr (requires { T::most; })
        most = T::most;
    const auto array = readArray(from, most);
    if (!array)
        return array.error();
    T list;
    list.reserve(array->size());
    for (qsizetype i = 0; i < array->size(); ++i) {
        auto element = read<typename T::value_type>(array->at(i));
        if (!element)
            return within(elementName(i), element.error());
        list.append(*std::move(element));
    }
    return list;
}

template<class T>
std::optional<Error> readField(const QCborMap &map, std::string_view name, T &field)
{
    const QLatin1StringView key(name.data(), qsizetype(name.size()));
    const QCborValue value = map.value(key);
    if (value.isUndefined() || (IsOptional<T> && value.isNull())) {
        if constexpr (isRequired<T>())
            return Error{ErrorCode::InvalidField, QString(key), QStringLiteral("missing")};
        return std::nullopt;
    }
    if constexpr (IsOptional<T>) {
        auto inner = read<typename T::value_type>(value);
        if (!inner)
            return within(QString(key), inner.error());
        field = *std::move(inner);
    } else {
        auto read_ = read<T>(value);
        if (!read_)
            return within(QString(key), read_.error());
        field = *std::move(read_);
    }
    return std::nullopt;
}

template<class T>
Result<T> readFields(const QCborValue &from)
{
    if (!from.isMap())
        return wrongType(u"an object");
    const QCborMap map = from.toMap();
    T value{};
    std::optional<Error> problem;
    forEachField(value, [&](std::string_view name, auto &field) {
        if (!problem)
            problem = readField(map, name, field);
    });
    if (problem)
        return *std::move(problem);
    return value;
}

template<class T>
Result<T> read(const QCborValue &from)
{
    if constexpr (IsId<T>) {
        return wrap<T>(readInteger(from, 0, largestInteger));
    } else if constexpr (IsRanged<T>) {
        return wrap<T>(readInteger(from, T::least, T::most));
    } else if constexpr (std::is_same_v<T, Timestamp>) {
        const auto ms = readInteger(from, 0, largestInteger);
        return ms ? Result<T>(Timestamp{*ms}) : Result<T>(ms.error());
    } else if constexpr (std::is_same_v<T, bool>) {
        return from.isBool() ? Result<T>(from.toBool()) : Result<T>(wrongType(u"true or false"));
    } else if constexpr (std::is_integral_v<T>) {
        static_assert(std::is_same_v<T, qint64>, "integers travel as qint64");
        return readInteger(from, -largestInteger, largestInteger);
    } else if constexpr (NamedEnum<T>) {
        return readEnum<T>(from);
    } else if constexpr (std::is_same_v<T, QString>) {
        return readString(from);
    } else if constexpr (IsBytes<T>) {
        return wrap<T>(readBytes(from, T::least, T::most));
    } else if constexpr (IsParsed<T>) {
        return readParsed<T>(from);
    } else if constexpr (IsList<T>) {
        return readList<T>(from);
    } else {
        static_assert(HasFields<T>, "this type cannot travel");
        return readFields<T>(from);
    }
}

} // namespace codec

//! A tree to a struct. Error: invalid_field (or the field's own, e.g. invalid_email) with the path of the field at fault.
template<HasFields T>
[[nodiscard]] Result<T> decode(const QCborValue &tree)
{
    return codec::read<T>(tree);
}

//! A struct's bytes.
template<HasFields T>
[[nodiscard]] QByteArray encode(Encoding encoding, const T &value)
{
    QByteArray out;
    if (encoding == Encoding::Cbor) {
        CborWriter writer(out);
        codec::write(writer, value);
    } else {
        JsonWriter writer(out);
        codec::write(writer, value);
    }
    return out;
}

//! How many bytes `encode(Encoding::Json, value)` has.
template<HasFields T>
[[nodiscard]] qsizetype jsonLength(const T &value)
{
    JsonLength length;
    codec::write(length, value);
    return length.bytes();
}

} // namespace skein

// The code of a message is made once, in the .cpp beside its header, instead of in every file that includes it:
// it is most of what these files would take to compile.
#define SKEIN_CODEC_ELSEWHERE(Type) \
    extern template Result<Type> codec::read<Type>(const QCborValue &); \
    extern template void codec::write<CborWriter, Type>(CborWriter &, const Type &); \
    extern template void codec::write<JsonWriter, Type>(JsonWriter &, const Type &);
#define SKEIN_CODEC_HERE(Type) \
    template Result<Type> codec::read<Type>(const QCborValue &); \
    template void codec::write<CborWriter, Type>(CborWriter &, const Type &); \
    template void codec::write<JsonWriter, Type>(JsonWriter &, const Type &);
