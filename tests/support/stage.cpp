// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <support/stage.h>

#include <storage/schema.h>

namespace skein::test {

using namespace Qt::StringLiterals;

class Stage::InlinePool final : public Pool
{
public:
    explicit InlinePool(std::shared_ptr<ManualQueue> queue) : m_queue(std::move(queue)) { }
    [[nodiscard]] bool tryPost(Task task) override
    {
        m_queue->post(std::move(task));
        return true;
    }

private:
    std::shared_ptr<ManualQueue> m_queue;
};

namespace {

std::unique_ptr<Storage> openStorage(const TestDatabase &database, sql::Access access)
{
    sql::ConnectionOptions options;
    options.access = access;
    return std::make_unique<Storage>(database.connect(*storageQueries(database.engine()), options));
}

void migrate(const TestDatabase &database, const Clock &clock, Random &random)
{
    const auto connection = database.connect(*storageQueries(database.engine()));
    if (const auto applied = migrateStorage(*connection, clock, random); !applied)
        qFatal("the database could not be migrated: %s", qPrintable(applied.error().detail));
}

} // namespace

void RecordingOutlet::post(quint32, std::vector<Parcel> parcels)
{
    for (const Parcel &parcel : parcels) {
        for (const quint64 connection : parcel.sessions) {
            const QByteArray &cbor = parcel.frames->cbor;
            received[connection].push_back({cbor.isEmpty() ? parcel.frames->json : cbor, parcel.signsIn, parcel.closes});
        }
    }
}

Stage::Stage(const TestDatabase &database, const StageSettings &wanted) : m_entrance(wanted.entrance, clock, random)
{
    migrate(database, clock, random);
    if (wanted.world)
        beginWorld(database.connect(*storageQueries(database.engine())), clock.now());
    AccountRules rules;
    rules.guests = wanted.guests;
    rules.password = wanted.password;
    rules.sendsMail = wanted.sendsMail;
    rules.epoch = epochIn(database.connect(*storageQueries(database.engine())));
    m_handlers = std::make_unique<HandlerSet>(
        makeHandlers({rules, wanted.groups, {}},
                     {m_hasher, m_blobs, m_uploads, m_painter, m_entrance, m_router, random, [this] { ++mailsAnnounced; }}));
    const auto open = [&database](sql::Access access) {
        return [&database, access] { return openStorage(database, access); };
    };
    EngineWorkshop workshop{open(sql::Access::ReadWrite), open(sql::Access::ReadOnly),
                            [this] { return std::make_unique<ManualExecutor>(m_queue); },
                            [this](int, int) { return std::make_unique<InlinePool>(m_queue); }, clock};
    EngineSettings settings;
    settings.messages = wanted.messages;
    m_engine = std::make_unique<Engine>(settings, std::move(workshop), *m_handlers, m_router);
}

Stage::~Stage() = default;

Actor Stage::stranger(Encoding encoding)
{
    return Actor(*this, ++m_connections, encoding);
}

Actor Stage::console()
{
    Actor actor = stranger(Encoding::Json);
    actor.speaksAs({.isConsole = true});
    return actor;
}

Actor Stage::person(const QString &name)
{
    Actor actor = stranger();
    actor.password = Password(name + u" has a password"_s);
    const auto signedIn = actor.asks(Register{LoginName(name), {}, {}, actor.password, Nickname(name), DeviceLabel(u"desk"_s)});
    if (!signedIn)
        qFatal("%s could not register", qPrintable(name));
    actor.signedIn = *signedIn;
    return actor;
}

Actor Stage::guest(const QString &name)
{
    Actor actor = stranger();
    const auto signedIn = actor.asks(EnterAsGuest{Nickname(name), DeviceLabel(u"hall"_s)});
    if (!signedIn)
        qFatal("%s could not enter as a guest", qPrintable(name));
    actor.signedIn = *signedIn;
    return actor;
}

Actor Stage::anotherDeviceOf(Actor &actor)
{
    Actor device = stranger();
    const auto signedIn =
        device.asks(LogIn{LoginText(actor.signedIn.profile.nickname.value()), actor.password, DeviceLabel(u"laptop"_s)});
    if (!signedIn)
        qFatal("the second device could not sign in");
    device.signedIn = *signedIn;
    return device;
}

ConversationId Stage::befriend(Actor &asker, Actor &other)
{
    const auto asked = asker.asks(RequestContact{other.account(), {}});
    const auto accepted = other.asks(AcceptContact{asker.account()});
    if (!asked || !accepted)
        qFatal("they could not become contacts");
    asker.forgetsWhatHeHeard();
    other.forgetsWhatHeHeard();
    return accepted->conversation;
}

ConversationId Stage::group(Actor &owner, const QList<Actor *> &others, const QString &title)
{
    List<AccountId, 200> members;
    for (const Actor *other : others)
        members.append(other->account());
    static int groups = 0;
    const auto created = owner.asks(CreateGroup{ClientTag(u"group %1"_s.arg(++groups)), ConversationTitle(title), members});
    if (!created)
        qFatal("the group could not be made");
    owner.forgetsWhatHeHeard();
    for (Actor *other : others)
        other->forgetsWhatHeHeard();
    return created->conversation;
}

Submitted Stage::submit(Asked asked)
{
    return m_engine->submit(std::move(asked));
}

void Stage::closed(const Caller &caller)
{
    m_engine->closed(caller);
    run();
}

void Stage::expireGuests()
{
    m_engine->expireGuests();
    run();
}

void Actor::submit(const IncomingRequest &request)
{
    const auto submitted =
        m_stage->submit({{{0, m_connection}, m_identity, address}, m_encoding, request.id, request.method, request.params});
    if (!submitted)
        m_answers.insert_or_assign(request.id, Result<QCborValue>(submitted.error()));
    else if (*submitted)
        m_answers.insert_or_assign(request.id, std::get<IncomingReply>(parseAnswer(m_encoding, **submitted)).result);
}

std::optional<Result<QCborValue>> Actor::says(const QByteArray &frame)
{
    const auto parsed = parseRequest(m_encoding, frame);
    if (const auto *problem = std::get_if<FrameProblem>(&parsed))
        return problem->error;
    const auto &request = std::get<IncomingRequest>(parsed);
    m_answers.erase(request.id);
    submit(request);
    m_stage->run();
    sort();
    const auto answer = m_answers.find(request.id);
    return answer == m_answers.end() ? std::nullopt : std::optional(answer->second);
}

void Actor::sort()
{
    auto &received = m_stage->outlet.received[m_connection];
    for (; !received.empty(); received.pop_front()) {
        const auto &next = received.front();
        if (next.signsIn)
            m_identity = *next.signsIn;
        if (next.closes)
            m_closed = next.closes;
        const auto answer = parseAnswer(m_encoding, next.frame);
        if (const auto *reply = std::get_if<IncomingReply>(&answer))
            m_answers.insert_or_assign(reply->id, reply->result);
        else if (const auto *event = std::get_if<IncomingEvent>(&answer))
            m_events.push_back(*event);
    }
}

qsizetype Actor::unheardCount()
{
    sort();
    return qsizetype(m_events.size());
}

void Actor::forgetsWhatHeHeard()
{
    sort();
    m_events.clear();
}

std::optional<CloseCode> Actor::wasClosedWith()
{
    sort();
    return m_closed;
}

void Actor::hangsUp()
{
    m_stage->closed({{0, m_connection}, m_identity});
}

SendMessage text(ConversationId conversation, const QString &words, const QString &tag)
{
    static int tags = 0;
    return {conversation, ClientTag(tag.isEmpty() ? u"tag %1"_s.arg(++tags) : tag), {MessageText(words), {}}};
}

} // namespace skein::test
