// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "case.h"

namespace skein::test {

namespace {

constexpr const char *valid = "Valid UTF-8 is taken.";
constexpr const char *invalid = "What is not UTF-8 fails the connection with 1007.";

// Greek, then a smile: characters of 2, 3 and 4 bytes.
const QByteArray kosme = "\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5";
const QByteArray smile = "\xf0\x9f\x98\x80";

Case understood(const QByteArray &title, const QByteArray &word, const QByteArray &sent)
{
    return {.title = title,
            .section = "8.1",
            .demanded = valid,
            .sent = sent,
            .observed = "answer \"" + word + "\", open"};
}

Case understood(const QByteArray &title, const QByteArray &word)
{
    return understood(title, word, text(requestFor(word)));
}

Case refused(const QByteArray &title, const QByteArray &bytes)
{
    return {.title = title,
            .section = "8.1",
            .demanded = invalid,
            .sent = text(requestFor(bytes)),
            .observed = "close 1007, end"};
}

Case splitAcross(const QByteArray &title, const QByteArray &sent)
{
    return asQtDoes(understood(title, {}, sent), "close 1007, end",
                    "It decodes each fragment by itself. Our client sends a message in one frame.");
}

QList<Case> validTexts()
{
    const QByteArray all = kosme + smile;
    Case octets = understood("characters of 2 to 4 bytes, in single octets", all);
    octets.travel = Travel::Octets;
    return {
        understood("ASCII", "plain"),
        understood("characters of 2 and 3 bytes", kosme),
        understood("a character of 4 bytes", smile),
        octets,
        splitAcross("characters split between fragments", inPieces(requestFor(all), 1)),
        splitAcross("characters split, with pongs between", inPieces(requestFor(all), 3, pong())),
        understood("the last before the surrogates, U+D7FF", "\xed\x9f\xbf"),
        understood("the first after the surrogates, U+E000", "\xee\x80\x80"),
        understood("the replacement character, U+FFFD", "\xef\xbf\xbd"),
        understood("a noncharacter, U+FFFF", "\xef\xbf\xbf"),
        understood("the last character, U+10FFFF", "\xf4\x8f\xbf\xbf"),
    };
}

QList<Case> invalidTexts()
{
    return {
        refused("a lone continuation byte", "\x80"),
        refused("a slash in 2 bytes (overlong)", "\xc0\xaf"),
        refused("a slash in 3 bytes (overlong)", "\xe0\x80\xaf"),
        refused("a slash in 4 bytes (overlong)", "\xf0\x80\x80\xaf"),
        refused("U+007F in 2 bytes (overlong)", "\xc1\xbf"),
        refused("U+07FF in 3 bytes (overlong)", "\xe0\x9f\xbf"),
        refused("U+FFFF in 4 bytes (overlong)", "\xf0\x8f\xbf\xbf"),
        refused("a NUL in 2 bytes", "\xc0\x80"),
        refused("a high surrogate, U+D800", "\xed\xa0\x80"),
        refused("a low surrogate, U+DFFF", "\xed\xbf\xbf"),
        refused("a pair of surrogates", "\xed\xa0\xbd\xed\xb8\x80"),
        refused("U+110000, the first that is none", "\xf4\x90\x80\x80"),
        refused("5 bytes", "\xf8\x88\x80\x80\x80"),
        refused("6 bytes", "\xfc\x84\x80\x80\x80\x80"),
        refused("the byte FE", "\xfe"),
        refused("the byte FF", "\xff"),
        refused("2 of 3 bytes, then ASCII", "\xe2\x82 x"),
        refused("1 of 2 bytes, then another character", "\xc3\xc3\xa4"),
    };
}

QList<Case> atTheEnd()
{
    const QByteArray half = kosme.first(4);
    return {
        {.title = "a text that ends in a character", .section = "8.1", .demanded = invalid, .sent = text(half),
         .observed = "close 1007, end"},
        {.title = "a fragmented text that ends in a character", .section = "8.1", .demanded = invalid,
         .sent = inPieces(half, 2), .observed = "close 1007, end"},
        {.title = "a text that ends in a character, by an empty fragment", .section = "8.1", .demanded = invalid,
         .sent = unfinished(opcode::text, half) + frame(opcode::continuation, {}), .observed = "close 1007, end"},
        {.title = "a bad fragment, the message does not end", .section = "8.1",
         .demanded = "May fail as soon as it is known.", .sent = unfinished(opcode::text, "ab\xff"),
         .observed = "close 1007, end"},
        {.title = "a character that a later fragment breaks", .section = "8.1",
         .demanded = "May fail as soon as it is known.",
         .sent = unfinished(opcode::text, half) + unfinished(opcode::continuation, "x"),
         .observed = "close 1007, end"},
        {.title = "any bytes in a binary message", .section = "5.6", .demanded = "Not looked at as UTF-8.",
         .sent = binary("\xff\xfe\x80"), .observed = "error parse_error, open", .opening = Opening::Cbor},
        {.title = "any bytes in a ping", .section = "5.5.2", .demanded = "Not looked at as UTF-8.",
         .sent = ping("\xff\xfe"), .observed = "pong 2 bytes, open"},
    };
}

} // namespace

QList<Case> utf8Cases()
{
    return validTexts() + invalidTexts() + atTheEnd();
}

} // namespace skein::test
