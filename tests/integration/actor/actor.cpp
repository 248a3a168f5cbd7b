// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "actor.h"

#include "report.h"

#include <net/web_socket_transport.h>

#include <QJsonArray>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace client;

namespace {

QStringList textsIn(const QJsonValue &list)
{
    QStringList texts;
    for (const auto value : list.toArray())
        texts.append(value.toString());
    return texts;
}

ConversationId conversationIn(const QJsonObject &command)
{
    return ConversationId(command[u"conversation"].toInteger());
}

AccountId accountIn(const QJsonObject &command)
{
    return AccountId(command[u"account"].toInteger());
}

ServerAddress serverIn(const QJsonObject &command)
{
    return *ServerAddress::parse(command[u"server"].toString());
}

QString text(ErrorCode code)
{
    return errorName(code).toString();
}

} // namespace

Actor::Actor(const QString &home)
    : m_keychain(home + u"/accounts"_s),
      m_client({home, m_keychain,
                [this] {
                    return std::make_unique<WebSocketTransport>(
                        [this](const ServerAddress &server) { return m_keychain.pin(server); });
                },
                m_clock, m_random, m_timers})
{
    watchSession();
}

void Actor::watchSession()
{
    connect(&m_client, &ClientSession::linkChanged, this, &Actor::noteChange);
    connect(&m_client, &ClientSession::workspaceOpened, this, &Actor::watchWorkspace);
    connect(&m_client.session(), &Session::stateChanged, this, &Actor::noteChange);
    connect(&m_client.session(), &Session::signInFailed, this, [this](const Error &error) {
        m_refusal = text(error.code);
        noteChange();
    });
    connect(&m_client.session(), &Session::certificateRefused, this,
            [this](const ServerAddress &server, const QByteArray &fingerprint, bool isChanged) {
                if (!isChanged)
                    m_client.session().trustCertificate(server, fingerprint);
            });
}

void Actor::watchWorkspace()
{
    auto &events = m_client.workspace()->events();
    connect(&events, &StoreEvents::conversationsChanged, this, &Actor::noteChange);
    connect(&events, &StoreEvents::entriesChanged, this, &Actor::noteChange);
    connect(&events, &StoreEvents::outboxChanged, this, &Actor::noteChange);
    connect(&events, &StoreEvents::contactsChanged, this, &Actor::noteChange);
    connect(&events, &StoreEvents::requestsChanged, this, &Actor::noteChange);
    connect(&events, &StoreEvents::startedAnew, this, &Actor::noteChange);
    connect(&m_client.workspace()->outbox, &Outbox::accepted, this,
            [this](const ClientTag &tag, ConversationId conversation, Seq seq) {
                Q_EMIT said({{u"event"_s, u"accepted"_s},
                             {u"conversation"_s, conversation.value()},
                             {u"tag"_s, tag.value()},
                             {u"seq"_s, seq.value()}});
            });
    connect(&m_client.workspace()->downloads, &Downloads::ready, this,
            [this](const Digest &, Rendering, const QString &path) {
                Q_EMIT said({{u"event"_s, u"image"_s}, {u"path"_s, path}});
            });
    noteChange();
}

void Actor::noteChange()
{
    if (std::exchange(m_isStale, true))
        return;
    // What changes together is said once.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isStale = false;
            QJsonObject state = stateOf(m_client);
            state[u"event"] = u"state"_s;
            state[u"refusal"] = m_refusal;
            Q_EMIT said(state);
        },
        Qt::QueuedConnection);
}

Actor::Deed Actor::deedNamed(const QString &name)
{
    static const QHash<QString, Deed> deeds{
        {u"register"_s, &Actor::registerAccount}, {u"logIn"_s, &Actor::logIn},
        {u"resume"_s, &Actor::resume},            {u"find"_s, &Actor::find},
        {u"request"_s, &Actor::requestContact},   {u"accept"_s, &Actor::acceptContact},
        {u"createGroup"_s, &Actor::createGroup},  {u"send"_s, &Actor::send},
        {u"recall"_s, &Actor::recall},            {u"markRead"_s, &Actor::markRead},
        {u"loadAll"_s, &Actor::loadAll},          {u"fetchImage"_s, &Actor::fetchImage},
        {u"retryNow"_s, &Actor::retryNow},        {u"dump"_s, &Actor::dump},
    };
    return deeds.value(name);
}

void Actor::obey(const QJsonObject &command)
{
    static const QSet<QString> signIns{u"register"_s, u"logIn"_s, u"resume"_s};
    const QString name = command[u"do"].toString();
    const Deed deed = deedNamed(name);
    if (deed == nullptr)
        answer(command, ErrorCode::UnknownMethod);
    else if (m_client.workspace() == nullptr && !signIns.contains(name))
        answer(command, ErrorCode::NotSignedIn);
    else
        perform(deed, command);
}

QCoro::Task<> Actor::perform(Deed deed, QJsonObject command)
{
    auto doing = (this->*deed)(command);
    const Answer outcome = co_await doing;
    answer(command, outcome);
}

void Actor::answer(const QJsonObject &command, const Answer &answer)
{
    QJsonObject line{{u"id"_s, command[u"id"]}};
    if (answer)
        line[u"result"] = *answer;
    else
        line[u"error"] = text(answer.error().code);
    Q_EMIT said(line);
}

QCoro::Task<Actor::Answer> Actor::registerAccount(QJsonObject command)
{
    Register request;
    request.name = LoginName(command[u"name"].toString());
    request.password = Password(command[u"password"].toString());
    request.nickname = Nickname(command[u"nickname"].toString());
    m_client.session().registerAccount(serverIn(command), request);
    co_return QJsonObject();
}

QCoro::Task<Actor::Answer> Actor::logIn(QJsonObject command)
{
    LogIn request;
    request.login = LoginText(command[u"name"].toString());
    request.password = Password(command[u"password"].toString());
    m_client.session().logIn(serverIn(command), request);
    co_return QJsonObject();
}

QCoro::Task<Actor::Answer> Actor::resume(QJsonObject)
{
    if (!m_client.resumeLast())
        co_return ErrorCode::NotSignedIn;
    co_return QJsonObject();
}

QCoro::Task<Actor::Answer> Actor::find(QJsonObject command)
{
    const auto found = co_await m_client.workspace()->actions.findAccounts(command[u"query"].toString());
    if (!found)
        co_return found.error();
    QJsonArray accounts;
    for (const Profile &profile : found->profiles)
        accounts.append(profile.account.value());
    co_return QJsonObject{{u"accounts"_s, accounts}};
}

QCoro::Task<Actor::Answer> Actor::requestContact(QJsonObject command)
{
    auto asking = m_client.workspace()->actions.requestContact(accountIn(command), command[u"note"].toString());
    const auto outcome = co_await asking;
    if (!outcome)
        co_return outcome.error();
    co_return QJsonObject();
}

QCoro::Task<Actor::Answer> Actor::acceptContact(QJsonObject command)
{
    const auto accepted = co_await m_client.workspace()->actions.acceptContact(accountIn(command));
    if (!accepted)
        co_return accepted.error();
    co_return QJsonObject{{u"conversation"_s, accepted->value()}};
}

QCoro::Task<Actor::Answer> Actor::createGroup(QJsonObject command)
{
    QList<AccountId> members;
    for (const auto member : command[u"members"].toArray())
        members.append(AccountId(member.toInteger()));
    const auto created = co_await m_client.workspace()->actions.createGroup(command[u"title"].toString(), members);
    if (!created)
        co_return created.error();
    co_return QJsonObject{{u"conversation"_s, created->value()}};
}

QCoro::Task<Actor::Answer> Actor::send(QJsonObject command)
{
    QJsonArray tags;
    for (const QString &text : textsIn(command[u"texts"])) {
        const auto tag = m_client.workspace()->outbox.send(conversationIn(command), text, textsIn(command[u"images"]));
        if (!tag)
            co_return tag.error();
        tags.append(tag->value());
    }
    co_return QJsonObject{{u"tags"_s, tags}};
}

QCoro::Task<Actor::Answer> Actor::recall(QJsonObject command)
{
    const Seq seq(command[u"seq"].toInteger());
    const auto outcome = co_await m_client.workspace()->actions.recall(conversationIn(command), seq);
    if (!outcome)
        co_return outcome.error();
    co_return QJsonObject();
}

QCoro::Task<Actor::Answer> Actor::markRead(QJsonObject command)
{
    m_client.workspace()->marks.markRead(conversationIn(command), Seq(command[u"upTo"].toInteger()));
    co_return QJsonObject();
}

QCoro::Task<Actor::Answer> Actor::loadAll(QJsonObject command)
{
    const auto conversation = conversationIn(command);
    auto &store = m_client.workspace()->store();
    while (true) {
        const auto range = store.log.newestRange(conversation);
        const auto loaded = co_await m_client.workspace()->history.loadBefore(conversation, range ? range->first : Seq());
        if (!loaded)
            co_return loaded.error();
        if (!*loaded)
            co_return QJsonObject();
    }
}

QCoro::Task<Actor::Answer> Actor::fetchImage(QJsonObject command)
{
    const Digest digest(QByteArray::fromHex(command[u"digest"].toString().toLatin1()));
    m_client.workspace()->downloads.want(digest, Rendering::Original);
    co_return QJsonObject();
}

QCoro::Task<Actor::Answer> Actor::retryNow(QJsonObject)
{
    m_client.connection().retryNow();
    co_return QJsonObject();
}

QCoro::Task<Actor::Answer> Actor::dump(QJsonObject)
{
    co_return dumpOf(m_client.workspace()->store());
}

} // namespace skein::test
