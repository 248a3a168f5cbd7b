// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/cbor_check.h>
#include <protocol/codec.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

Error malformed(QString why)
{
    return {ErrorCode::ParseError, {}, std::move(why)};
}

bool isWithin(const QCborValue &value, const TreeLimits &limits, int depthLeft, qsizetype &count);

QCborValue valueAt(QCborArray::ConstIterator it)
{
    return *it;
}

QCborValue valueAt(QCborMap::ConstIterator it)
{
    return it.value();
}

template<class Container>
bool areWithin(const Container &container, const TreeLimits &limits, int depthLeft, qsizetype &count)
{
    if (depthLeft == 0 || container.size() > limits.perContainer)
        return false;
    for (auto it = container.constBegin(); it != container.constEnd(); ++it) {
        if (!isWithin(valueAt(it), limits, depthLeft - 1, count))
            return false;
    }
    return true;
}

bool isWithin(const QCborValue &value, const TreeLimits &limits, int depthLeft, qsizetype &count)
{
    if (++count > limits.inAll)
        return false;
    if (value.isArray())
        return areWithin(value.toArray(), limits, depthLeft, count);
    if (value.isMap())
        return areWithin(value.toMap(), limits, depthLeft, count);
    return true;
}

Result<QCborValue> parseCbor(QByteArrayView bytes, TreeLimits limits)
{
    if (!CborCheck(bytes, limits).passes())
        return malformed(u"not one well-formed CBOR item within the limits"_s);
    QCborParserError problem;
    const QCborValue tree = QCborValue::fromCbor(QByteArray::fromRawData(bytes.data(), bytes.size()), &problem);
    if (problem.error != QCborError::NoError)
        return malformed(problem.errorString());
    return tree;
}

Result<QCborValue> parseJson(QByteArrayView bytes, TreeLimits limits)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return malformed(problem.error == QJsonParseError::NoError ? u"not a JSON object"_s : problem.errorString());
    const QCborValue tree = QCborMap::fromJsonObject(document.object());
    qsizetype count = 0;
    if (!isWithin(tree, limits, limits.depth, count))
        return malformed(u"too deep or too many elements"_s);
    return tree;
}

} // namespace

Result<QCborValue> parseTree(Encoding encoding, QByteArrayView bytes, TreeLimits limits)
{
    return encoding == Encoding::Cbor ? parseCbor(bytes, limits) : parseJson(bytes, limits);
}

namespace codec {

Error wrongType(QStringView expected)
{
    return {ErrorCode::InvalidField, {}, u"expected %1"_s.arg(expected)};
}

Error within(QStringView outer, Error inner)
{
    const bool joins = inner.field.isEmpty() || inner.field.startsWith(u'[');
    inner.field = outer.toString() + (joins ? QString() : u"."_s) + inner.field;
    return inner;
}

Result<qint64> readInteger(const QCborValue &from, qint64 least, qint64 most)
{
    if (!from.isInteger())
        return wrongType(u"a whole number");
    const qint64 value = from.toInteger();
    if (value < least || value > most)
        return Error{ErrorCode::InvalidField, {}, u"must be between %1 and %2"_s.arg(least).arg(most)};
    return value;
}

Result<QString> readString(const QCborValue &from)
{
    if (!from.isString())
        return wrongType(u"a string");
    return from.toString();
}

Result<QByteArray> readBytes(const QCborValue &from, qsizetype least, qsizetype most)
{
    QByteArray bytes = from.toByteArray();
    if (from.isString()) {
        const auto decoded = QByteArray::fromBase64Encoding(
            from.toString().toUtf8(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return wrongType(u"base64url");
        bytes = decoded.decoded;
    } else if (!from.isByteArray()) {
        return wrongType(u"bytes");
    }
    if (bytes.size() < least || bytes.size() > most)
        return Error{ErrorCode::InvalidField, {}, u"must have %1 to %2 bytes"_s.arg(least).arg(most)};
    return bytes;
}

Result<QCborArray> readArray(const QCborValue &from, qsizetype most)
{
    if (!from.isArray())
        return wrongType(u"a list");
    QCborArray array = from.toArray();
    if (array.size() > most)
        return Error{ErrorCode::InvalidField, {}, u"at most %1 elements"_s.arg(most)};
    return array;
}

QString elementName(qsizetype index)
{
    return u"[%1]"_s.arg(index);
}

} // namespace codec

} // namespace skein
