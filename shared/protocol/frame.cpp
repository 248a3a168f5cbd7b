// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/frame.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

Error invalidRequest(QString why)
{
    return {ErrorCode::InvalidRequest, {}, std::move(why)};
}

std::optional<RequestId> idOf(const QCborMap &map)
{
    const auto id = codec::readInteger(map.value("id"_L1), 0, largestInteger);
    return id ? std::optional(*id) : std::nullopt;
}

//! An error as it travels: {code, message, data: {name, field}}.
struct ErrorData
{
    QString name;
    std::optional<QString> field;

    SKEIN_FIELDS(name, field)
};

struct ErrorObject
{
    qint64 code = 0;
    QString message;
    ErrorData data;

    SKEIN_FIELDS(code, message, data)
};

Error errorFrom(const QCborValue &value)
{
    const auto object = decode<ErrorObject>(value);
    if (!object)
        return {ErrorCode::Internal, {}, u"an error that could not be read"_s};
    const auto code = errorByNumber(int(object->code));
    return {code.value_or(ErrorCode::Internal), object->data.field.value_or(QString()), object->message};
}

} // namespace

std::variant<IncomingRequest, FrameProblem> parseRequest(Encoding encoding, QByteArrayView frame)
{
    const auto tree = parseTree(encoding, frame);
    if (!tree)
        return FrameProblem{{}, tree.error()};
    const QCborMap map = tree->toMap();
    const auto id = idOf(map);
    if (!id)
        return FrameProblem{{}, invalidRequest(u"a request needs a whole number as id"_s)};
    if (!map.value("method"_L1).isString())
        return FrameProblem{id, invalidRequest(u"a request needs a method"_s)};
    const QCborValue params = map.value("params"_L1);
    return IncomingRequest{*id, map.value("method"_L1).toString(), params.isUndefined() ? QCborMap() : params};
}

std::variant<IncomingReply, IncomingEvent, FrameProblem> parseAnswer(Encoding encoding, QByteArrayView frame)
{
    const auto tree = parseTree(encoding, frame);
    if (!tree)
        return FrameProblem{{}, tree.error()};
    const QCborMap map = tree->toMap();
    if (map.value("method"_L1).isString())
        return IncomingEvent{map.value("method"_L1).toString(), map.value("params"_L1)};
    const auto id = idOf(map);
    const QCborValue error = map.value("error"_L1);
    if (!id)
        return FrameProblem{{}, error.isMap() ? errorFrom(error) : invalidRequest(u"neither an event nor a reply"_s)};
    if (error.isMap())
        return IncomingReply{*id, errorFrom(error)};
    return IncomingReply{*id, map.value("result"_L1)};
}

QByteArray errorFrame(Encoding encoding, std::optional<RequestId> id, const Error &error)
{
    const auto field = error.field.isEmpty() ? std::nullopt : std::optional(error.field);
    const ErrorObject object{int(error.code), error.detail, {errorName(error.code).toString(), field}};
    return detail::frame(encoding, id ? 2 : 1, [&](auto &writer) {
        if (id) {
            writer.key("id");
            writer.integer(*id);
        }
        writer.key("error");
        codec::write(writer, object);
    });
}

QString detail::fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace skein
