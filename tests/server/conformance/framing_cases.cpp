// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "case.h"

namespace skein::test {

namespace {

constexpr const char *shortestForm = "The minimal number of bytes must be used for the length.";

QByteArray sized(qsizetype size, LengthForm form = LengthForm::Shortest)
{
    return clientFrame({.head = bit::final | opcode::text, .form = form}, request(size));
}

Case answered(const QByteArray &title, const QByteArray &sent)
{
    return {.title = title, .section = "5.2", .demanded = "Taken.", .sent = sent, .observed = "answer, open"};
}

Case inOctets(Case whole)
{
    whole.title += ", in single octets";
    whole.travel = Travel::Octets;
    return whole;
}

QList<Case> lengths()
{
    QList<Case> cases;
    for (const qsizetype size : {125, 126, 127, 128, 65535, 65536})
        cases.append(answered("text of " + QByteArray::number(size) + " bytes", sized(size)));
    for (const qsizetype size : {125, 126, 127, 1000})
        cases.append(inOctets(answered("text of " + QByteArray::number(size) + " bytes", sized(size))));
    return cases;
}

QList<Case> longForms()
{
    const QByteArray small = request();
    return {
        {.title = "a short length in 16 bits", .section = "5.2", .demanded = shortestForm,
         .sent = sized(small.size(), LengthForm::Bits16), .observed = "close 1002, end"},
        {.title = "a short length in 64 bits", .section = "5.2", .demanded = shortestForm,
         .sent = sized(small.size(), LengthForm::Bits64), .observed = "close 1002, end"},
        {.title = "a length of 16 bits in 64", .section = "5.2", .demanded = shortestForm,
         .sent = sized(300, LengthForm::Bits64), .observed = "close 1002, end"},
        {.title = "a length with the highest bit set", .section = "5.2", .demanded = "The most significant bit must be 0.",
         .sent = clientFrame({bit::final | opcode::text, LengthForm::Bits64, true, 1ULL << 63}, "x"),
         .observed = "close 1002, end"},
        {.title = "a claimed length of 2^63 − 1", .section = "10.4", .demanded = "Limits are the implementation's own.",
         .sent = clientFrame({bit::final | opcode::text, LengthForm::Bits64, true, (1ULL << 63) - 1}, "x"),
         .observed = "close 1009, end"},
    };
}

QList<Case> masks()
{
    constexpr const char *rule = "A server must close the connection upon a frame that is not masked.";
    constexpr const char *remark = "It takes them; masks protect proxies from browsers, which always mask.";
    const auto unmasked = [](const QByteArray &title, quint8 opcode, const QByteArray &payload, const QByteArray &observed) {
        return asQtDoes({.title = title + " without a mask",
                         .section = "5.1",
                         .demanded = rule,
                         .sent = clientFrame({.head = quint8(bit::final | opcode), .isMasked = false}, payload)},
                        observed, remark);
    };
    return {
        unmasked("a text", opcode::text, request(), "answer, open"),
        unmasked("an empty text", opcode::text, {}, "error parse_error, open"),
        unmasked("a ping", opcode::ping, "x", "pong 1 bytes, open"),
        unmasked("a close", opcode::close, "\x03\xe8", "close 1000, end"),
    };
}

} // namespace

QList<Case> framingCases()
{
    QList<Case> cases{
        {.title = "an empty text", .section = "5.6", .demanded = "Taken; what it means is the application's.",
         .sent = text({}), .observed = "error parse_error, open"},
        {.title = "a text of 1 byte", .section = "5.6", .demanded = "Taken.", .sent = text("{"),
         .observed = "error parse_error, open"},
        {.title = "an empty binary message", .section = "5.6", .demanded = "Taken.", .sent = binary({}),
         .observed = "error parse_error, open", .opening = Opening::Cbor},
        {.title = "a binary message", .section = "5.6", .demanded = "Taken.",
         .sent = binary(QByteArray::fromHex("a262696401666d6574686f64646563686f")), .observed = "answer, open",
         .opening = Opening::Cbor},
        {.title = "two texts in one segment", .section = "5.2", .demanded = "Both are taken, in order.",
         .sent = text(requestFor("first")) + text(requestFor("second")),
         .observed = "answer \"first\", answer \"second\", open"},
        {.title = "a binary message where JSON was agreed", .section = "1.9", .demanded = "The subprotocol decides.",
         .sent = binary(request()), .observed = "close 1003, end"},
        {.title = "a text where CBOR was agreed", .section = "1.9", .demanded = "The subprotocol decides.",
         .sent = text(request()), .observed = "close 1003, end", .opening = Opening::Cbor},
    };
    return cases + lengths() + longForms() + masks();
}

} // namespace skein::test
