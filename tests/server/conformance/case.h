// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client_frames.h"

#include <QList>

namespace skein::test {

//! How the bytes travel.
enum class Travel {
    Whole,
    Octets, //!< each byte in a TCP segment of its own
};

//! When the client speaks.
enum class Opening {
    SignedIn, //!< the WebSocket is open, in JSON, and the peer is signed in
    Cbor, //!< the same, with binary frames
    Raw, //!< TCP is open, and nothing else
};

//! What we make of what happens.
enum class Verdict {
    Ok, //!< as the RFC demands
    Stricter, //!< the RFC would allow more; the remark says why we do not
    Qt, //!< the RFC demands something else, and Qt's server does it its way; the remark says what, and why that is bearable
};

//! One thing that a client may do, and what comes of it. Texts are for the list (README.md).
struct Case
{
    QByteArray title;
    const char *section = ""; //!< of RFC 6455
    const char *demanded = "";
    QByteArray sent;
    //! All that the server answers, as a Transcript. "open": it then answers a ping. "end": it ended the connection.
    QByteArray observed{};
    Travel travel = Travel::Whole;
    Opening opening = Opening::SignedIn;
    Verdict verdict = Verdict::Ok;
    const char *remark = "";
};

[[nodiscard]] Case asQtDoes(Case played, const QByteArray &observed, const char *remark);

//! Cases of one kind. A case's id is the number of its chapter and its own within.
struct Chapter
{
    const char *title;
    QList<Case> cases;
};

[[nodiscard]] QList<Case> framingCases();
[[nodiscard]] QList<Case> heartbeatCases();
[[nodiscard]] QList<Case> reservedCases();
[[nodiscard]] QList<Case> fragmentCases();
[[nodiscard]] QList<Case> utf8Cases();
[[nodiscard]] QList<Case> closeCases();
[[nodiscard]] QList<Case> limitCases();
[[nodiscard]] QList<Case> handshakeCases();

[[nodiscard]] QList<Chapter> allChapters();

} // namespace skein::test
