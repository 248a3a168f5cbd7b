// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "case.h"

namespace skein::test {

namespace {

constexpr const char *whole = "The fragments are one message.";
constexpr const char *interjected = "Control frames may come between fragments.";
constexpr const char *nothingToContinue = "A continuation needs something to continue.";
constexpr const char *notFinished = "A data frame in the middle of a message must be a continuation.";

QByteArray begun(const QByteArray &payload)
{
    return unfinished(opcode::text, payload);
}

QByteArray goesOn(const QByteArray &payload)
{
    return unfinished(opcode::continuation, payload);
}

QByteArray ended(const QByteArray &payload)
{
    return frame(opcode::continuation, payload);
}

Case taken(const QByteArray &title, const QByteArray &sent, const QByteArray &observed, const char *rule = whole)
{
    return {.title = title, .section = "5.4", .demanded = rule, .sent = sent, .observed = observed};
}

Case refused(const QByteArray &title, const QByteArray &sent, const char *rule)
{
    return {.title = title, .section = "5.4", .demanded = rule, .sent = sent, .observed = "close 1002, end"};
}

QList<Case> goodFragments()
{
    const QByteArray message = requestFor("in pieces");
    const QByteArray answer = "answer \"in pieces\", open";
    Case octets = taken("two fragments, in single octets", inPieces(message, 16), answer);
    octets.travel = Travel::Octets;
    return {
        taken("two fragments", inPieces(message, 16), answer),
        octets,
        taken("fragments of 1 byte", inPieces(message, 1), answer),
        taken("all in the first, the last is empty", begun(message) + ended({}), answer),
        taken("empty fragments only", begun({}) + goesOn({}) + ended({}), "error parse_error, open"),
        taken("empty fragments around the payload", begun({}) + goesOn(message) + ended({}), answer),
        taken("a message in fragments, twice", inPieces(message, 9).repeated(2),
              "answer \"in pieces\" × 2, open"),
    };
}

QList<Case> interjections()
{
    const QByteArray message = requestFor("in pieces");
    return {
        taken("a ping between two fragments", inPieces(message, 16, ping("x")),
              "pong 1 bytes, answer \"in pieces\", open", interjected),
        taken("a pong between two fragments", inPieces(message, 16, pong("x")), "answer \"in pieces\", open", interjected),
        taken("five pings between five fragments", inPieces(message.leftJustified(50, ' '), 10, ping()),
              "pong 0 bytes × 4, answer \"in pieces\", open", interjected),
        taken("a close between two fragments", inPieces(message, 16, closing(1000)), "close 1000, end", interjected),
    };
}

QList<Case> badOrders()
{
    const QByteArray part = request().first(4);
    return {
        refused("a continuation first", ended(request()), nothingToContinue),
        refused("an unfinished continuation first", goesOn(part), nothingToContinue),
        refused("an empty continuation first", ended({}), nothingToContinue),
        {.title = "a continuation after a whole message", .section = "5.4", .demanded = nothingToContinue,
         .sent = text(requestFor("whole")) + ended(part), .observed = "answer \"whole\", close 1002, end"},
        refused("a text in the middle of a text", begun(part) + text(request()), notFinished),
        refused("an unfinished text in the middle of a text", begun(part) + begun(part), notFinished),
        refused("a binary frame in the middle of a text", begun(part) + binary(part), notFinished),
        refused("a text after an empty fragment", begun({}) + text(request()), notFinished),
    };
}

} // namespace

QList<Case> fragmentCases()
{
    return goodFragments() + interjections() + badOrders();
}

} // namespace skein::test
