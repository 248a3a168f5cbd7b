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
    case Verdict::Qt:
        break;
    }
    return QByteArray("Qt: ") + played.remark;
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
    qsizetype all = 0, stricter = 0, qt = 0;
    for (const auto &[id, played] : numberedCases()) {
        ++all;
        stricter += played.verdict == Verdict::Stricter;
        qt += played.verdict == Verdict::Qt;
    }
    return QByteArray::number(all) + " cases: " + QByteArray::number(all - stricter - qt) + " as demanded, "
        + QByteArray::number(stricter) + " stricter, " + QByteArray::number(qt) + " as Qt does it.\n";
}

constexpr const char *introduction = R"(# WebSocket conformance

What a client may send that it should or should not, as raw bytes over TCP to the real gateway, and what comes of it
(Z4 in the promises). Made by `tst_conformance`, which fails when the gateway answers otherwise, and when this file is
not what it was tested against; `SKEIN_WRITE_LIST=1 build/release/tests/tst_conformance` writes it anew.

*Observed*: "answer" is the reply to a request, "error …" one that says what is wrong with it, "open" that the connection
still answers a ping afterwards, "end" that the server ended it. The client answers a close with a close.
)";

constexpr const char *aboutQt = R"(
## What is Qt's, and what is mended around it

The gateway's WebSockets are those of Qt 6.4.2. What it does its own way is marked above; besides, it

- closes TCP as soon as it has written a close frame, without waiting for the peer's;
- ends a frame that pauses for 5 s with 1001;
- takes a close for the end even when requests are under way: what the engine answers later is lost, as after any
  other end, and clients ask again.

What it would do, and the gateway keeps it from:

- Of requests Qt takes nearly anything ("HTTP/2.0", any key, two keys, versions or hosts, continued lines, NULs, bodies), or
  closes without an HTTP answer. `RequestHead` reads the request first, strictly, and answers what it refuses.
- It reads frames that come along with the request before anybody can hear of them (8.53 to 8.55). `Arrival` shows it the
  head only, and puts the rest back.
- It closes before what was answered has left (3.10, 4.15, 6.5). `Session` sends an answer at once when more waits behind the
  request.
- It has no bound for fragments (7.7, 7.8): `Session` counts them.
- It answers pings without saying so, and keeps the pongs without bound for a peer that does not read. `Session` looks at
  what waits in the socket after each read: it costs the peer requests, and ends the connection when it is as much as the
  queue may hold.

The client's end is Qt's too; what it does with a server that misbehaves is in `tests/client/tst_hostile_server`.
)";

} // namespace

Case asQtDoes(Case played, const QByteArray &observed, const char *remark)
{
    played.observed = observed;
    played.verdict = Verdict::Qt;
    played.remark = remark;
    return played;
}

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
    return list + aboutQt;
}

} // namespace skein::test
