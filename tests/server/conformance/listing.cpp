// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "listing.h"

namespace skein::test {

namespace {

QByteArray idOf(qsizetype chapter, qsizetype number)
{
    return QByteArray::number(chapter + 1) + '.' + QByteArray::number(number + 1);
}

QByteArray verdictOf(const Case &played)
{
    switch (played.verdict) {
    case Verdict::Ok:
        return "OK";
    case Verdict::Stricter:
        return QByteArray("stricter: ") + played.remark;
    case Verdict::Laxer:
        break;
    }
    return QByteArray("laxer: ") + played.remark;
}

QByteArray row(const QByteArray &id, const Case &played)
{
    const QByteArray title = played.travel == Travel::Octets && !played.title.contains("octets")
        ? played.title + ", in single octets"
        : played.title;
    return "| " + QByteArrayList{id, title, QByteArray("§") + played.section, played.demanded, played.observed,
                                 verdictOf(played)}
                      .join(" | ")
        + " |\n";
}

QByteArray summary()
{
    qsizetype all = 0, stricter = 0, laxer = 0;
    for (const auto &[id, played] : numberedCases()) {
        ++all;
        stricter += played.verdict == Verdict::Stricter;
        laxer += played.verdict == Verdict::Laxer;
    }
    return QByteArray::number(all) + " cases: " + QByteArray::number(all - stricter - laxer) + " as demanded, "
        + QByteArray::number(stricter) + " stricter, " + QByteArray::number(laxer) + " laxer.\n";
}

constexpr const char *introduction = R"(# WebSocket conformance

What a client may send that it should or should not, as raw bytes over TCP to the real gateway, and what comes of it
(Z4 in the promises). Made by `tst_conformance`, which fails when the gateway answers otherwise, and when this file is
not what it was tested against; `SKEIN_WRITE_LIST=1 build/release/tests/tst_conformance` writes it anew.

*Observed*: "answer" is the reply to a request, "error …" one that says what is wrong with it, "open" that the connection
still answers a ping afterwards, "end" that the server ended it. The client answers a close with a close.
)";

// Seen by the same cases while the gateway still stood on Qt's server.
constexpr const char *whyNotQt = R"(
## Why the gateway does not use QWebSocketServer

The same cases at Qt 6.4.2's own server, which the gateway used first:

- takes frames without a mask (1.23 to 1.26), which §5.1 forbids;
- refuses a text that is cut inside a character with 1007 (5.5, 5.6);
- forgets a frame that came in the packet of the request until the next one comes (8.53, 8.54);
- throws away what was answered before a close or a broken frame (3.10, 4.15, 6.5): it closes first;
- answers a close without code with 1000 (6.1), and the codes 1012 to 1014 with 1002 (6.28 to 6.30);
- has no bound for fragments (7.7, 7.8), nor for the pongs that a peer does not read;
- opens on "HTTP/2.0", keys of any length and content, two keys, two versions, two hosts, continued lines, NULs and
  announced bodies (8.8, 8.22, 8.23, 8.31 to 8.33, 8.44, 8.47, 8.50, 8.51);
- closes without any HTTP answer where one is due (8.7, 8.13, 8.18 to 8.28 and others), and never on bare line feeds (8.43).

The client keeps Qt's: it talks to our server only, and what it does with one that misbehaves is in
`tests/client/tst_web_socket_transport`.
)";

} // namespace

QList<std::pair<QByteArray, Case>> numberedCases()
{
    QList<std::pair<QByteArray, Case>> numbered;
    const auto chapters = allChapters();
    for (qsizetype chapter = 0; chapter < chapters.size(); ++chapter) {
        const auto &cases = chapters[chapter].cases;
        for (qsizetype number = 0; number < cases.size(); ++number)
            numbered.append({idOf(chapter, number), cases[number]});
    }
    return numbered;
}

QByteArray listing()
{
    QByteArray list = introduction + ('\n' + summary());
    const auto chapters = allChapters();
    for (qsizetype chapter = 0; chapter < chapters.size(); ++chapter) {
        list += "\n## " + QByteArray::number(chapter + 1) + ". " + chapters[chapter].title
            + "\n\n| id | case | RFC 6455 | demanded | observed | verdict |\n|---|---|---|---|---|---|\n";
        const auto &cases = chapters[chapter].cases;
        for (qsizetype number = 0; number < cases.size(); ++number)
            list += row(idOf(chapter, number), cases[number]);
    }
    return list + whyNotQt;
}

} // namespace skein::test
