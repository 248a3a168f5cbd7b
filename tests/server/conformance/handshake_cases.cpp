// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "case.h"

namespace skein::test {

namespace {

constexpr const char *required = "Required; else an HTTP error.";

//! The request that opens a WebSocket, line by line, so that a case can change one.
struct Head
{
    QByteArray line = "GET /ws HTTP/1.1";
    QByteArrayList fields{"Host: localhost", "Upgrade: websocket", "Connection: Upgrade",
                          "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Version: 13"};

    [[nodiscard]] QByteArray bytes(const QByteArray &lineEnd = "\r\n") const
    {
        return (QByteArrayList{line} + fields + QByteArrayList{"", ""}).join(lineEnd);
    }
};

QByteArray with(const QByteArray &field)
{
    Head head;
    head.fields.append(field);
    return head.bytes();
}

//! `field` takes the place of the one with its name.
QByteArray changed(const QByteArray &field)
{
    Head head;
    const QByteArray name = field.first(field.indexOf(':') + 1);
    for (QByteArray &one : head.fields) {
        if (one.startsWith(name))
            one = field;
    }
    return head.bytes();
}

QByteArray without(const QByteArray &name)
{
    Head head;
    head.fields.removeIf([&name](const QByteArray &field) { return field.startsWith(name + ':'); });
    return head.bytes();
}

QByteArray asking(const QByteArray &line)
{
    Head head;
    head.line = line;
    return head.bytes();
}

Case opened(const QByteArray &title, const QByteArray &sent, const char *section, const char *demanded,
            const QByteArray &http = "HTTP 101")
{
    return {.title = title, .section = section, .demanded = demanded, .sent = sent,
            .observed = http + ", open", .opening = Opening::Raw};
}

Case refused(const QByteArray &title, const QByteArray &sent, const char *section, const char *demanded,
             const QByteArray &status = "400")
{
    return {.title = title, .section = section, .demanded = demanded, .sent = sent,
            .observed = "HTTP " + status + ", end", .opening = Opening::Raw};
}

Case stricter(Case refusal, const char *why)
{
    refusal.verdict = Verdict::Stricter;
    refusal.remark = why;
    return refusal;
}

QList<Case> requestLines()
{
    return {
        opened("the plain request", Head().bytes(), "4.1", "101."),
        opened("a query", asking("GET /ws?a=b HTTP/1.1"), "4.1", "The resource may have one."),
        opened("an absolute URI", asking("GET http://localhost/ws HTTP/1.1"), "4.1",
               "The request may name the resource by an absolute URI."),
        refused("another path", asking("GET /chat HTTP/1.1"), "4.2.2", "404 where there is no service.", "404"),
        refused("the path with a slash behind", asking("GET /ws/ HTTP/1.1"), "4.2.2", "404 where there is no service.",
                "404"),
        refused("POST", asking("POST /ws HTTP/1.1"), "4.1", "The method must be GET.", "405"),
        refused("HTTP/1.0", asking("GET /ws HTTP/1.0"), "4.1", "At least HTTP/1.1."),
        refused("HTTP/2.0 in letters", asking("GET /ws HTTP/2.0"), "4.1", "At least 1.1; but this is not how 2 begins."),
        refused("no version", asking("GET /ws"), "4.1", "At least HTTP/1.1."),
        refused("two blanks in the request line", asking("GET  /ws HTTP/1.1"), "4.2.1", "A valid HTTP request."),
        stricter(refused("an empty line before the request", "\r\n" + Head().bytes(), "4.2.1",
                         "RFC 7230 §3.5: one should be ignored."),
                 "No client that speaks WebSocket sends one."),
        refused("garbage", QByteArray(200, '\xfe') + "\r\n\r\n", "4.2.1", "A valid HTTP request."),
    };
}

QList<Case> requiredFields()
{
    return {
        refused("without Host", without("Host"), "4.2.1", required),
        refused("without Upgrade", without("Upgrade"), "4.2.1", required, "426"),
        refused("Upgrade: h2c", changed("Upgrade: h2c"), "4.2.1", required, "426"),
        opened("Upgrade: WebSocket", changed("Upgrade: WebSocket"), "4.2.1", "Compared without regard to case."),
        asQtDoes(refused("Upgrade: h2c, websocket", changed("Upgrade: h2c, websocket"), "4.2.1", "Contained in the list."),
                 "HTTP 426, end", "It takes one name only. No client that speaks WebSocket offers others."),
        refused("without Connection", without("Connection"), "4.2.1", required),
        refused("Connection: close", changed("Connection: close"), "4.2.1", required),
        opened("Connection: keep-alive, Upgrade", changed("Connection: keep-alive, Upgrade"), "4.2.1",
               "Contained in the list."),
        refused("without Sec-WebSocket-Key", without("Sec-WebSocket-Key"), "4.2.1", required),
        refused("a key that is not base64", changed("Sec-WebSocket-Key: !!!!!!!!!!!!!!!!!!!!!!=="), "4.2.1", required),
        refused("a key of 15 bytes", changed("Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAA"), "4.2.1", "16 bytes."),
        refused("an empty key", changed("Sec-WebSocket-Key:"), "4.2.1", "16 bytes."),
        refused("without a version", without("Sec-WebSocket-Version"), "4.2.1", required, "426"),
        refused("version 8", changed("Sec-WebSocket-Version: 8"), "4.4", "426 with the versions that are known.", "426"),
        refused("version 0", changed("Sec-WebSocket-Version: 0"), "4.4", "426 with the versions that are known.", "426"),
        refused("a version that is no number", changed("Sec-WebSocket-Version: new"), "4.4",
                "426 with the versions that are known.", "426"),
        opened("names in other letters", Head().bytes().replace("Sec-WebSocket-Key", "SEC-websocket-KEY"), "4.2.1",
               "Names of fields have no case."),
        opened("an extension is offered", with("Sec-WebSocket-Extensions: permessage-deflate"), "9.1",
               "None needs to be taken."),
    };
}

QList<Case> duplicates()
{
    return {
        refused("two keys", with("Sec-WebSocket-Key: BBBBBBBBBBBBBBBBBBBBBA=="), "11.3.1", "At most one."),
        refused("two versions", with("Sec-WebSocket-Version: 8"), "11.3.5", "At most one."),
        refused("two hosts", with("Host: other"), "4.2.1", "At most one."),
        opened("two lists of subprotocols",
               with("Sec-WebSocket-Protocol: other\r\nSec-WebSocket-Protocol: skein.json.v1"), "11.3.4",
               "The same as one list.", "HTTP 101 skein.json.v1"),
    };
}

QList<Case> choices()
{
    return {
        opened("JSON is offered", with("Sec-WebSocket-Protocol: skein.json.v1"), "4.2.2", "One of those offered.",
               "HTTP 101 skein.json.v1"),
        opened("JSON among others", with("Sec-WebSocket-Protocol: mqtt ,\tskein.json.v1"), "4.2.2",
               "One of those offered.", "HTTP 101 skein.json.v1"),
        opened("JSON, then CBOR", with("Sec-WebSocket-Protocol: skein.json.v1, skein.cbor.v1"), "4.1",
               "The client's list is by preference.", "HTTP 101 skein.json.v1"),
        opened("CBOR, then JSON", with("Sec-WebSocket-Protocol: skein.cbor.v1, skein.json.v1"), "4.1",
               "The client's list is by preference.", "HTTP 101 skein.cbor.v1"),
        stricter(refused("only unknown subprotocols", with("Sec-WebSocket-Protocol: mqtt"), "4.2.2",
                         "A server may open without one."),
                 "The client would speak what we do not understand."),
        refused("an origin that is not allowed", with("Origin: https://evil.example"), "10.2", "403.", "403"),
        refused("the origin null", with("Origin: null"), "10.2", "403.", "403"),
    };
}

QList<Case> shapes()
{
    Head many;
    many.fields += QByteArrayList(100, "X-Field: y");
    const QByteArray opening = Head().bytes();
    Case octets = opened("in single octets", opening, "4.2.1", "101.");
    octets.travel = Travel::Octets;
    return {
        octets,
        refused("bare line feeds", Head().bytes("\n"), "4.2.1", "Lines end with CR LF.", "400"),
        refused("a continued line (obs-fold)", with("X-Long: a\r\n b"), "4.2.1", "Not a valid request since RFC 7230."),
        refused("a field without a colon", with("nonsense"), "4.2.1", "A valid HTTP request."),
        refused("a blank before the colon", with("X-Field : y"), "4.2.1", "Not a valid request since RFC 7230."),
        refused("a NUL in a field", with(QByteArray("X-Field: \0", 10)), "4.2.1", "A valid HTTP request."),
        refused("more than 100 fields", many.bytes(), "10.4", "Limits are the implementation's own.", "431"),
        refused("a head of more than 16 KiB", with("X-Long: " + QByteArray(16 * 1024, 'x')), "10.4",
                "Limits are the implementation's own.", "431"),
        refused("a body is announced", with("Content-Length: 5") + "hello", "4.1", "The request has no body."),
        refused("a chunked body", with("Transfer-Encoding: chunked") + "0\r\n\r\n", "4.1", "The request has no body."),
        opened("an empty body is announced", with("Content-Length: 0"), "4.1", "The request has no body."),
        {.title = "a frame in the packet of the request", .section = "4.2.2",
         .demanded = "Data may follow as soon as the handshake is done; here it waits for it.",
         .sent = opening + text(request()), .observed = "HTTP 101, answer", .opening = Opening::Raw},
        {.title = "two frames in the packet of the request", .section = "4.2.2", .demanded = "The same.",
         .sent = opening + text(requestFor("one")) + ping("x"), .observed = "HTTP 101, answer \"one\", pong 1 bytes",
         .opening = Opening::Raw},
        {.title = "half a frame in the packet of the request", .section = "4.2.2", .demanded = "The same.",
         .sent = opening + text(request()).first(9), .observed = "HTTP 101", .opening = Opening::Raw},
    };
}

} // namespace

QList<Case> handshakeCases()
{
    return requestLines() + requiredFields() + duplicates() + choices() + shapes();
}

QList<Chapter> allChapters()
{
    return {{"Framing", framingCases()},     {"Ping and pong", heartbeatCases()},
            {"Reserved", reservedCases()},   {"Fragments", fragmentCases()},
            {"UTF-8", utf8Cases()},          {"Close", closeCases()},
            {"Limits", limitCases()},        {"Handshake", handshakeCases()}};
}

} // namespace skein::test
