// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "case.h"

namespace skein::test {

namespace {

Case code(quint16 number)
{
    const QByteArray name = QByteArray::number(number);
    return {.title = "code " + name,
            .section = "7.4",
            .demanded = "A code that may be sent is answered with a close.",
            .sent = closing(number),
            .observed = "close " + name + ", end"};
}

Case badCode(quint16 number)
{
    return {.title = "code " + QByteArray::number(number),
            .section = "7.4",
            .demanded = "Not to be sent by an endpoint.",
            .sent = closing(number),
            .observed = "close 1002, end"};
}

//! Registered with IANA since the RFC, which itself leaves them for later.
Case newerCode(quint16 number)
{
    Case result = code(number);
    result.demanded = "Registered since by IANA.";
    return asQtDoes(result, "close 1002, end", "It knows the codes of the RFC only; closed it is all the same.");
}

QList<Case> codes()
{
    QList<Case> cases;
    for (const quint16 number : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999})
        cases.append(code(number));
    for (const quint16 number : {1012, 1013, 1014})
        cases.append(newerCode(number));
    for (const quint16 number : {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
        cases.append(badCode(number));
    return cases;
}

QList<Case> reasons()
{
    return {
        {.title = "a reason", .section = "5.5.1", .demanded = "Answered with a close.",
         .sent = closing(1000, "good night"), .observed = "close 1000, end"},
        {.title = "a reason of 123 bytes", .section = "5.5.1", .demanded = "Answered with a close.",
         .sent = closing(1000, QByteArray(123, 'x')), .observed = "close 1000, end"},
        {.title = "a reason of 124 bytes", .section = "5.5", .demanded = "Too long for a control frame.",
         .sent = closing(1000, QByteArray(124, 'x')), .observed = "close 1002, end"},
        {.title = "a reason that is not UTF-8", .section = "5.5.1", .demanded = "Fails with 1007.",
         .sent = closing(1000, "\xce\xba\xe1\xbd\xff"), .observed = "close 1007, end"},
        {.title = "a reason that ends in a character", .section = "5.5.1", .demanded = "Fails with 1007.",
         .sent = closing(1000, "\xce\xba\xe1\xbd"), .observed = "close 1007, end"},
    };
}

QList<Case> orders()
{
    constexpr const char *nothingAfter = "Nothing is sent, and nothing is taken, after a close.";
    return {
        asQtDoes({.title = "no payload", .section = "5.5.1", .demanded = "Answered with a close of the same kind.",
                  .sent = frame(opcode::close, {})},
                 "close 1000, end", "It answers with the code for a normal end."),
        {.title = "a payload of 1 byte", .section = "5.5.1", .demanded = "A payload begins with a code of 2 bytes.",
         .sent = frame(opcode::close, "x"), .observed = "close 1002, end"},
        {.title = "in single octets", .section = "5.5.1", .demanded = "Answered with a close.", .sent = closing(1000, "x"),
         .observed = "close 1000, end", .travel = Travel::Octets},
        {.title = "a fragmented close", .section = "5.5", .demanded = "Control frames must not be fragmented.",
         .sent = unfinished(opcode::close, "\x03\xe8"), .observed = "close 1002, end"},
        {.title = "a text, then a close", .section = "5.5.1", .demanded = "The text is answered.",
         .sent = text(requestFor("quick")) + closing(1000), .observed = "answer \"quick\", close 1000, end"},
        {.title = "a close twice", .section = "5.5.1", .demanded = nothingAfter, .sent = closing(1000) + closing(1001),
         .observed = "close 1000, end"},
        {.title = "a ping after the close", .section = "5.5.1", .demanded = nothingAfter, .sent = closing(1000) + ping(),
         .observed = "close 1000, end"},
        {.title = "a text after the close", .section = "5.5.1", .demanded = nothingAfter,
         .sent = closing(1000) + text(request()), .observed = "close 1000, end"},
        {.title = "garbage after the close", .section = "5.5.1", .demanded = nothingAfter,
         .sent = closing(1000) + QByteArray(1000, '\xff'), .observed = "close 1000, end"},
    };
}

QList<Case> limits()
{
    constexpr const char *own = "Limits are the implementation's own; 1009 says so.";
    const auto sized = [](qsizetype size) { return text(request(size)); };
    constexpr qsizetype largest = 64 * 1024;
    return {
        {.title = "the largest message, 64 KiB", .section = "10.4", .demanded = own, .sent = sized(largest),
         .observed = "answer, open"},
        {.title = "one byte more", .section = "10.4", .demanded = own, .sent = sized(largest + 1),
         .observed = "close 1009, end"},
        {.title = "only the header of a frame that is too large", .section = "10.4",
         .demanded = "Nothing is allocated or awaited for it.",
         .sent = clientFrame({.head = bit::final | opcode::text, .claimed = largest + 1}, {}),
         .observed = "close 1009, end"},
        {.title = "the largest message in fragments", .section = "10.4", .demanded = own,
         .sent = inPieces(request(largest), 1000), .observed = "answer, open"},
        {.title = "one byte more, in fragments", .section = "10.4", .demanded = own,
         .sent = inPieces(request(largest + 1), 1000), .observed = "close 1009, end"},
        {.title = "1,024 fragments", .section = "10.4", .demanded = own, .sent = inPieces(request(1'024), 1),
         .observed = "answer, open"},
        {.title = "one fragment more", .section = "10.4", .demanded = own, .sent = inPieces(request(1'025), 1),
         .observed = "close 1008, end"},
        {.title = "empty fragments without end", .section = "10.4", .demanded = own,
         .sent = unfinished(opcode::text, {}) + unfinished(opcode::continuation, {}).repeated(1'024),
         .observed = "close 1008, end"},
    };
}

} // namespace

QList<Case> closeCases()
{
    return orders() + reasons() + codes();
}

QList<Case> limitCases()
{
    return limits();
}

} // namespace skein::test
