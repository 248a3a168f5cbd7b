// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "input_scene.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace skein::test {

using namespace Qt::StringLiterals;

InputScene::InputScene(const TestDatabase &database)
    : m_stage(database), m_alice(m_stage.person(u"alice"_s)), m_bob(m_stage.person(u"bob"_s)),
      m_carl(m_stage.person(u"carl"_s)), m_room(m_stage.befriend(m_alice, m_bob)), m_group(groupWithCarl()),
      m_inCbor(signedInWith(Encoding::Cbor)),
      m_inJson(signedInWith(Encoding::Json))
{
}

Names InputScene::names() const
{
    return {m_group, m_carl.account(), Seq(1), m_alice.password, *m_alice.signedIn.token};
}

QByteArray InputScene::frame(Encoding encoding, const QString &method, const QCborValue &params)
{
    const QCborMap map{{u"id"_s, ++m_lastId}, {u"method"_s, method}, {u"params"_s, params}};
    if (encoding == Encoding::Cbor)
        return map.toCborValue().toCbor();
    return QJsonDocument(map.toJsonObject()).toJson(QJsonDocument::Compact);
}

Answer InputScene::answerTo(const AnyRequest &request, Encoding encoding, const QByteArray &frame)
{
    if (request.guard == Guard::Anyone)
        return m_stage.stranger(encoding).says(frame);
    return encoding == Encoding::Cbor ? m_inCbor.says(frame) : m_inJson.says(frame);
}

bool InputScene::stillWorks()
{
    m_bob.forgetsWhatHeHeard();
    if (!m_inCbor.asks(text(m_room, u"in CBOR"_s)) || !m_inJson.asks(text(m_room, u"in JSON"_s)))
        return false;
    if (m_bob.hears<EntryPosted>().size() != 2)
        return false;
    const auto page = m_bob.asks(FetchHistory{m_room, {}, Seq(0), Ranged<1, 200, 50>(200)});
    if (!page)
        return false;
    for (qsizetype i = 0; i < page->entries.size(); ++i) {
        if (page->entries[i].seq != Seq(i + 1))
            return false;
    }
    return page->more || page->entries.last().body->text.value() == u"in JSON"_s;
}

ConversationId InputScene::groupWithCarl()
{
    m_stage.befriend(m_alice, m_carl);
    return m_stage.group(m_alice, {&m_carl});
}

Actor InputScene::signedInWith(Encoding encoding)
{
    Actor actor = m_stage.stranger(encoding);
    if (!actor.asks(LogIn{LoginText(u"alice"_s), m_alice.password, DeviceLabel(u"another"_s)}))
        qFatal("alice could not sign in");
    return actor;
}

QString inWords(const Answer &answer)
{
    if (!answer)
        return u"silence"_s;
    if (*answer)
        return u"accepted"_s;
    const Error &error = answer->error();
    return u"%1 at '%2' (%3)"_s.arg(errorName(error.code), error.field, error.detail);
}

} // namespace skein::test
