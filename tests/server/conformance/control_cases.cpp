// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "case.h"

namespace skein::test {

namespace {

constexpr const char *answersPings = "A pong with the same payload.";
constexpr const char *controlIsWhole = "Control frames must not be fragmented.";
constexpr const char *controlIsShort = "A control frame's payload must not exceed 125 bytes.";


QList<Case> pings()
{
    return {
        {.title = "a ping without payload", .section = "5.5.2", .demanded = answersPings, .sent = ping(),
         .observed = "pong 0 bytes, open"},
        {.title = "a ping of 1 byte", .section = "5.5.2", .demanded = answersPings, .sent = ping("x"),
         .observed = "pong 1 bytes, open"},
        {.title = "a ping of 125 bytes", .section = "5.5.2", .demanded = answersPings,
         .sent = ping(QByteArray(125, '\xfe')), .observed = "pong 125 bytes, open"},
        {.title = "a ping of 125 bytes, in single octets", .section = "5.5.2", .demanded = answersPings,
         .sent = ping(QByteArray(125, '\xfe')), .observed = "pong 125 bytes, open", .travel = Travel::Octets},
        {.title = "a ping of 126 bytes", .section = "5.5", .demanded = controlIsShort,
         .sent = ping(QByteArray(126, 'x')), .observed = "close 1002, end"},
        {.title = "ten pings", .section = "5.5.3", .demanded = "A pong for the last at least.",
         .sent = ping().repeated(10), .observed = "pong 0 bytes × 10, open"},
        {.title = "a fragmented ping", .section = "5.5", .demanded = controlIsWhole,
         .sent = unfinished(opcode::ping, "x"), .observed = "close 1002, end"},
    };
}

QList<Case> pongs()
{
    return {
        {.title = "an unsolicited pong", .section = "5.5.3", .demanded = "Not answered.", .sent = pong(),
         .observed = "open"},
        {.title = "an unsolicited pong with payload", .section = "5.5.3", .demanded = "Not answered.",
         .sent = pong("hello"), .observed = "open"},
        {.title = "a pong, a ping, a pong", .section = "5.5.3", .demanded = "One pong.",
         .sent = pong("a") + ping("bb") + pong("c"), .observed = "pong 2 bytes, open"},
        {.title = "a pong of 126 bytes", .section = "5.5", .demanded = controlIsShort,
         .sent = pong(QByteArray(126, 'x')), .observed = "close 1002, end"},
        {.title = "a fragmented pong", .section = "5.5", .demanded = controlIsWhole,
         .sent = unfinished(opcode::pong, "x"), .observed = "close 1002, end"},
    };
}

Case reservedBits(quint8 bits, const QByteArray &name)
{
    return {.title = name + " in a text",
            .section = "5.2",
            .demanded = "Must be 0 unless an extension was agreed.",
            .sent = clientFrame({.head = quint8(bit::final | bits | opcode::text)}, request()),
            .observed = "close 1002, end"};
}

Case reservedOpcode(quint8 number)
{
    const bool isControl = number >= opcode::close;
    return {.title = QByteArray(isControl ? "control" : "data") + " opcode " + QByteArray::number(number),
            .section = "5.2",
            .demanded = "An unknown opcode fails the connection.",
            .sent = frame(number, isControl ? QByteArray() : request()),
            .observed = "close 1002, end"};
}

} // namespace

QList<Case> heartbeatCases()
{
    return pings() + pongs();
}

QList<Case> reservedCases()
{
    using namespace bit;
    QList<Case> cases{
        reservedBits(rsv1, "RSV1"), reservedBits(rsv2, "RSV2"), reservedBits(rsv3, "RSV3"),
        reservedBits(rsv1 | rsv2, "RSV1 and 2"), reservedBits(rsv1 | rsv3, "RSV1 and 3"),
        reservedBits(rsv2 | rsv3, "RSV2 and 3"), reservedBits(rsv1 | rsv2 | rsv3, "RSV1 to 3"),
        {.title = "RSV1 in a ping", .section = "5.2", .demanded = "Must be 0 unless an extension was agreed.",
         .sent = clientFrame({.head = final | rsv1 | opcode::ping}, {}), .observed = "close 1002, end"},
        {.title = "RSV3 in a close", .section = "5.2", .demanded = "Must be 0 unless an extension was agreed.",
         .sent = clientFrame({.head = final | rsv3 | opcode::close}, {}), .observed = "close 1002, end"},
        {.title = "a good text, then RSV2", .section = "5.2", .demanded = "The first is taken; then it fails.",
         .sent = text(requestFor("good")) + clientFrame({.head = final | rsv2 | opcode::text}, request()),
         .observed = "answer \"good\", close 1002, end"},
    };
    for (const quint8 number : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        cases.append(reservedOpcode(number));
    return cases;
}

} // namespace skein::test
