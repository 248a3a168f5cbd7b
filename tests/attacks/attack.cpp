// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "attack.h"

#include <server/conformance/client_frames.h>

#include <openssl/ssl.h>

#include <memory>

namespace skein::attacks {

using namespace skein::test;

namespace {

const QByteArray openingHead = "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n";

QByteArray upgrade(const QByteArray &subprotocol)
{
    return openingHead
        + "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: "
        + subprotocol + "\r\n\r\n";
}

QByteArray json()
{
    return upgrade("skein.json.v1");
}

QByteArray cbor()
{
    return upgrade("skein.cbor.v1");
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

QByteArray clientHello()
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    const std::unique_ptr<SSL, decltype(&SSL_free)> session(SSL_new(context.get()), SSL_free);
    BIO *out = BIO_new(BIO_s_mem());
    SSL_set_bio(session.get(), BIO_new(BIO_s_mem()), out); // which owns both now
    SSL_set_connect_state(session.get());
    SSL_do_handshake(session.get());
    QByteArray bytes(BIO_pending(out), '\0');
    BIO_read(out, bytes.data(), int(bytes.size()));
    return bytes;
}

//! Each connection in a stage from which it does not go on.
QList<Attack> halfOpen()
{
    // As much as a stranger may make us keep: a message that does not end, and a frame that does not.
    const QByteArray largest(7'900, ' ');
    const QByteArray halfOfFrame = clientFrame({.head = opcode::continuation, .claimed = 90}, QByteArray(80, ' '));
    return {
        {.name = "TCP, then silence", .opening = {}, .again = {}},
        {.name = "half a head, then silence", .opening = openingHead, .again = {}},
        {.name = "a head that drips", .opening = {}, .again = openingHead + QByteArray(9'000, 'x'), .drips = true},
        {.name = "a WebSocket, then silence", .opening = json(), .again = {}},
        {.name = "a message that does not end", .opening = json() + unfinished(opcode::text, largest) + halfOfFrame,
         .again = {}},
        {.name = "a frame that drips", .opening = json(), .again = text(largest), .drips = true},
    };
}

QList<Attack> churn()
{
    return {
        {.name = "connects and resets", .opening = {}, .again = {}, .resets = true, .kept = 200},
        {.name = "half a head, then a reset", .opening = openingHead, .again = {}, .resets = true, .kept = 200},
        {.name = "a WebSocket, then a reset", .opening = json(), .again = {}, .resets = true, .kept = 200},
        {.name = "garbage", .opening = noise(400) + "\r\n\r\n", .again = {}},
        {.name = "a head without end", .opening = openingHead, .again = "X-Field: " + QByteArray(500, 'x') + "\r\n"},
    };
}

Attack flood(const char *name, const QByteArray &opening, const QByteArray &frame)
{
    constexpr int together = 50;
    return {.name = name, .opening = opening, .again = frame.repeated(together), .frames = together, .kept = 200};
}

QList<Attack> floods()
{
    const QByteArray signIn = R"({"id":1,"method":"accounts.login","params":{"login":"nobody","password":"wrong password",)"
                              R"("deviceLabel":"x"}})";
    Attack deafPings = flood("pings, never reads", json(), ping(QByteArray(125, 'x')));
    deafPings.reads = false;
    Attack deafRequests = flood("requests, never reads", json(), text(R"({"id":1,"method":"server.describe"})"));
    deafRequests.reads = false;
    const QByteArray claim = clientFrame({bit::final | opcode::text, LengthForm::Bits64, true, (1ULL << 63) - 1}, {});
    return {
        flood("pings", json(), ping()),
        deafPings,
        flood("pongs", json(), pong()),
        flood("empty texts", json(), text({})),
        flood("invalid JSON", json(), text("{nonsense")),
        flood("invalid CBOR", cbor(), binary("\xff\xff\xff")),
        flood("unknown methods", json(), text(requestFor("no.such.method"))),
        flood("requests", json(), text(R"({"id":1,"method":"server.describe"})")),
        deafRequests,
        flood("frames that claim 2^63 − 1 bytes", json(), claim),
        flood("frames without masks", json(), clientFrame({bit::final | opcode::text, LengthForm::Shortest, false}, "{}")),
        flood("fragments without end", json() + unfinished(opcode::text, {}), unfinished(opcode::continuation, {})),
        flood("sign-ins of unknown people", json(), text(signIn)),
    };
}

QList<Attack> onTls()
{
    const QByteArray hello = clientHello();
    return {
        {.name = "TLS: silence", .opening = {}, .again = {}, .isTls = true},
        {.name = "TLS: half a greeting", .opening = hello.first(hello.size() / 2), .again = {}, .isTls = true},
        {.name = "TLS: a greeting, then silence", .opening = hello, .again = {}, .isTls = true},
        {.name = "TLS: a greeting that drips", .opening = {}, .again = hello, .isTls = true, .drips = true},
        {.name = "TLS: a greeting, then garbage", .opening = hello + noise(2'000), .again = {}, .isTls = true, .kept = 200},
        {.name = "TLS: garbage", .opening = noise(400), .again = {}, .isTls = true, .kept = 200},
        {.name = "TLS: a greeting, then a reset", .opening = hello, .again = {}, .isTls = true, .resets = true, .kept = 200},
    };
}

} // namespace

QList<Attack> allAttacks()
{
    return halfOpen() + churn() + floods() + onTls();
}

} // namespace skein::attacks
