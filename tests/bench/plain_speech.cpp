// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "plain_speech.h"

#include "skein_speech.h"

#include <protocol/accounts.h>
#include <protocol/messages.h>

namespace skein::bench {

using namespace Qt::StringLiterals;

namespace {

// Numbers as they are in a run of seconds: of CBOR, their size matters.
constexpr qint64 someNumber = 10'000;
constexpr Timestamp someTime{1'800'000'000'000};
const ConversationId someConversation{1'000};
const Seq someSeq{10'000};

qsizetype sizeOfNews(const QString &text)
{
    Entry entry;
    entry.conversation = someConversation;
    entry.seq = someSeq;
    entry.sender = AccountId{1'000};
    entry.at = someTime;
    entry.count = someNumber;
    entry.tag = ClientTag(QString::number(someNumber));
    entry.body = MessageBody{MessageText(text), {}};
    return eventFrame(Encoding::Cbor, EntryPosted{entry}).size();
}

} // namespace

PlainSpeech::PlainSpeech(const Population &population)
    : m_population(population), m_post(sizesOf(usualText())), m_postLong(sizesOf(longText()))
{
    const ServerDescription description{ServerName(u"Skein"_s), QStringLiteral(SKEIN_VERSION), Epoch(QString(32, u'0')),
                                        8};
    m_describe = {SkeinSpeech::ask(someNumber, DescribeServer{}).size(),
                  replyFrame(Encoding::Cbor, someNumber, description).size(), 0};
}

PlainSpeech::Sizes PlainSpeech::sizesOf(const QString &text)
{
    return {SkeinSpeech::post(someConversation, someNumber, text).size(),
            replyFrame(Encoding::Cbor, someNumber, MessageAccepted{someSeq, someTime, someNumber}).size(),
            sizeOfNews(text)};
}

QByteArray PlainSpeech::request(PlainKind kind, qint64 number, int room, const Sizes &sizes)
{
    const PlainRequest request{kind, quint64(number), quint32(room), quint32(sizes.answer), quint32(sizes.news)};
    QByteArray frame(reinterpret_cast<const char *>(&request), sizeof request);
    return frame.leftJustified(sizes.request, '\0');
}

QByteArray PlainSpeech::signIn(int peer) const
{
    return request(PlainKind::Join, signInNumber, int(m_population.inhabitants[peer].room), m_describe);
}

QByteArray PlainSpeech::describe(qint64 number) const
{
    return request(PlainKind::Echo, number, 0, m_describe);
}

QByteArray PlainSpeech::post(int, qint64 number) const
{
    return request(PlainKind::Post, number, 0, m_post);
}

QByteArray PlainSpeech::postLong(int, qint64 number) const
{
    return request(PlainKind::Post, number, 0, m_postLong);
}

Heard PlainSpeech::hear(QByteArrayView message) const
{
    const auto answer = readPlain<PlainAnswer>({message.data(), std::size_t(message.size())});
    if (!answer)
        return {};
    const auto kind = answer->kind == PlainKind::News ? Heard::Kind::News : Heard::Kind::Answer;
    return {kind, qint64(answer->number), Seq{qint64(answer->seq)}, {}, {}};
}

} // namespace skein::bench
