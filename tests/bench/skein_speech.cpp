// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "skein_speech.h"

#include "cbor_glance.h"

#include <protocol/accounts.h>
#include <protocol/messages.h>

namespace skein::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 10'000; // characters

//! Reads a map, in which `take` may read the value of a key; it answers whether it did.
template<class Take>
void readMap(CborGlance &glance, Take &&take)
{
    for (qint64 left = glance.enterMap(); left > 0 && !glance.isBroken(); --left) {
        if (!take(glance.text()))
            glance.skip();
    }
}

bool takeInto(Seq &seq, CborGlance &glance)
{
    seq = Seq{glance.integer()};
    return true;
}

bool takeInto(ConversationId &conversation, CborGlance &glance)
{
    conversation = ConversationId{glance.integer()};
    return true;
}

void readResult(CborGlance &glance, Heard &heard)
{
    heard.kind = Heard::Kind::Answer;
    readMap(glance, [&](QByteArrayView key) { return key == "seq" && takeInto(heard.seq, glance); });
}

void readError(CborGlance &glance, Heard &heard)
{
    heard.kind = Heard::Kind::Refusal;
    readMap(glance, [&](QByteArrayView key) {
        if (key != "code")
            return false;
        heard.error = errorByNumber(int(glance.integer())).value_or(ErrorCode::Internal);
        return true;
    });
}

void readEntry(CborGlance &glance, Heard &heard)
{
    heard.kind = Heard::Kind::News;
    readMap(glance, [&](QByteArrayView key) {
        if (key == "conversation")
            return takeInto(heard.conversation, glance);
        if (key == "seq")
            return takeInto(heard.seq, glance);
        if (key != "tag")
            return false;
        bool isNumber = false;
        const qint64 number = glance.text().toByteArray().toLongLong(&isNumber); // our tags are numbers
        heard.number = isNumber ? number : -1;
        return true;
    });
}

//! True when these were the parameters of an event that the load side follows, and are read.
bool readParams(CborGlance &glance, QByteArrayView method, Heard &heard)
{
    if (method != QByteArrayView(EntryPosted::method.data(), qsizetype(EntryPosted::method.size())))
        return false;
    readMap(glance, [&](QByteArrayView key) {
        if (key != "entry")
            return false;
        readEntry(glance, heard);
        return true;
    });
    return true;
}

} // namespace

QString usualText()
{
    return u"Lunch at twelve, or is that too early?"_s;
}

QString longText()
{
    return QString(longest, u'語');
}

SkeinSpeech::SkeinSpeech(const Population &population) : m_population(population) { }

ConversationId SkeinSpeech::conversationOf(int peer) const
{
    return m_population.rooms[m_population.inhabitants[peer].room].conversation;
}

QByteArray SkeinSpeech::post(ConversationId conversation, qint64 number, const QString &text)
{
    return ask(number, SendMessage{conversation, ClientTag(QString::number(number)), {MessageText(text), {}}});
}

QByteArray SkeinSpeech::signIn(int peer) const
{
    return ask(signInNumber, Resume{m_population.inhabitants[peer].token});
}

QByteArray SkeinSpeech::describe(qint64 number) const
{
    return ask(number, DescribeServer{});
}

QByteArray SkeinSpeech::post(int peer, qint64 number) const
{
    return post(conversationOf(peer), number, usualText());
}

QByteArray SkeinSpeech::postLong(int peer, qint64 number) const
{
    return post(conversationOf(peer), number, longText());
}

Heard SkeinSpeech::hear(QByteArrayView message) const
{
    Heard heard;
    QByteArrayView method;
    CborGlance glance(message);
    readMap(glance, [&](QByteArrayView key) {
        if (key == "id")
            heard.number = glance.integer() - idOffset;
        else if (key == "result")
            readResult(glance, heard);
        else if (key == "error")
            readError(glance, heard);
        else if (key == "method")
            method = glance.text();
        else
            return key == "params" && readParams(glance, method, heard);
        return true;
    });
    return glance.isBroken() ? Heard{} : heard;
}

} // namespace skein::bench
