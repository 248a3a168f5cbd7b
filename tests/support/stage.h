// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <engine/engine.h>
#include <support/manual_clock.h>
#include <support/manual_executor.h>
#include <support/test_database.h>

#include <QTest>

#include <map>

namespace skein::test {

class Stage;

//! What left for the connections, kept for the test to look at.
class RecordingOutlet final : public Outlet
{
public:
    void post(quint32 thread, std::vector<Parcel> parcels) override;

    struct Received
    {
        QByteArray frame;
        std::optional<Identity> signsIn;
        std::optional<CloseCode> closes;
    };
    std::map<quint64, std::deque<Received>> received; //!< by connection
};

//! One connection of somebody, on a stage: asks, and hears.
class Actor
{
public:
    Actor(Stage &stage, quint64 connection, Encoding encoding) : m_stage(&stage), m_connection(connection), m_encoding(encoding) { }

    //! Asks and waits for the answer.
    template<Request T>
    Result<typename T::Reply> asks(const T &request);
    //! Asks without running anything: what several ask this way meets in one batch.
    template<Request T>
    RequestId askLater(const T &request);
    //! The answer to an earlier `askLater`, after `Stage::run`.
    template<Request T>
    Result<typename T::Reply> answerTo(RequestId id);

    //! Sends bytes as they are, and waits for the answer; nothing when none came.
    std::optional<Result<QCborValue>> says(const QByteArray &frame);

    //! All events of this kind that arrived and were not looked at yet.
    template<Event T>
    QList<T> hears();
    //! How many events of any kind arrived and were not looked at yet.
    [[nodiscard]] qsizetype unheardCount();
    void forgetsWhatHeHeard();
    [[nodiscard]] std::optional<CloseCode> wasClosedWith();
    void hangsUp();

    [[nodiscard]] const Identity &identity() const { return m_identity; }
    [[nodiscard]] AccountId account() const { return m_identity.account; }
    void speaksAs(const Identity &identity) { m_identity = identity; }
    SignedIn signedIn; //!< of `Stage::person`
    Password password;
    QString address; //!< where he connects from

private:
    void submit(const IncomingRequest &request);
    void sort();

    Stage *m_stage;
    quint64 m_connection;
    Encoding m_encoding;
    Identity m_identity;
    RequestId m_lastId = 0;
    std::map<RequestId, Result<QCborValue>> m_answers;
    std::deque<IncomingEvent> m_events;
    std::optional<CloseCode> m_closed;
};

//! What a test sets of the server's rules, and what a stage has beside people.
struct StageSettings
{
    bool world = false; //!< the world channel, as every real server has
    EntranceRules entrance{.throttle = {.failuresPerAddress = 1'000'000}}; // actors come from one address
    PasswordRule password;
    bool sendsMail = false;
    GuestRules guests;
    GroupRules groups;
    RateLimitSettings messages{.perSecond = 0}; // a scene takes no time
};

//! The real engine, handlers and storage on a database of the test's own, without sockets or threads and with a stopped
//! clock. SQLite or MariaDB, as the row says.
class Stage
{
public:
    explicit Stage(const TestDatabase &database, const StageSettings &settings = {});
    ~Stage();

    //! A new connection that nobody signed in on.
    [[nodiscard]] Actor stranger(Encoding encoding = Encoding::Cbor);
    //! The server's own console.
    [[nodiscard]] Actor console();
    //! Registers somebody and signs him in.
    [[nodiscard]] Actor person(const QString &name);
    //! Enters as a guest.
    [[nodiscard]] Actor guest(const QString &name);
    //! Another device of somebody.
    [[nodiscard]] Actor anotherDeviceOf(Actor &actor);
    //! Two people who are contacts; answers their direct conversation.
    ConversationId befriend(Actor &asker, Actor &other);
    //! A group of the first one and the others, who are contacts of his already.
    ConversationId group(Actor &owner, const QList<Actor *> &others, const QString &title = QStringLiteral("a group"));
    //! Runs all lanes until nothing is left to do.
    void run() { m_queue->runAll(); }

    ManualClock clock;
    RecordingOutlet outlet;
    SystemRandom random;

    //! Between strangers and the engine.
    [[nodiscard]] Entrance &entrance() { return m_entrance; }
    //! How often the mailer was told that a mail waits.
    int mailsAnnounced = 0;

    [[nodiscard]] Submitted submit(Asked asked);
    void closed(const Caller &caller);
    //! What the server does from time to time.
    void expireGuests();

private:
    class InlinePool;
    //! The picture is the text.
    class PlainPainter final : public CaptchaPainter
    {
    public:
        [[nodiscard]] QByteArray paint(const QString &text) const override { return text.toUtf8(); }
    };

    std::shared_ptr<ManualQueue> m_queue = std::make_shared<ManualQueue>();
    PasswordHasher m_hasher{HashCost{1, 8 * 1024}}; // tests need no slow hash
    QTemporaryDir m_folder;
    BlobStore m_blobs{m_folder.filePath(QStringLiteral("blobs"))};
    UploadStore m_uploads{m_folder.filePath(QStringLiteral("uploads")), {.leastFreeSpace = 0}};
    Router m_router{outlet};
    Entrance m_entrance;
    PlainPainter m_painter;
    std::unique_ptr<HandlerSet> m_handlers;
    std::unique_ptr<Engine> m_engine;
    quint64 m_connections = 0;
};

//! A text message; without a tag it gets one of its own.
[[nodiscard]] SendMessage text(ConversationId conversation, const QString &words, const QString &tag = {});

template<Request T>
RequestId Actor::askLater(const T &request)
{
    const RequestId id = ++m_lastId;
    const QByteArray frame = requestFrame(m_encoding, id, request);
    submit(std::get<IncomingRequest>(parseRequest(m_encoding, frame)));
    return id;
}

template<Request T>
Result<typename T::Reply> Actor::asks(const T &request)
{
    const RequestId id = askLater(request);
    m_stage->run();
    return answerTo<T>(id);
}

template<Request T>
Result<typename T::Reply> Actor::answerTo(RequestId id)
{
    sort();
    const auto answer = m_answers.find(id);
    if (answer == m_answers.end())
        return Error{ErrorCode::TimedOut, {}, QStringLiteral("no answer came")};
    if (!answer->second)
        return answer->second.error();
    return decode<typename T::Reply>(*answer->second);
}

template<Event T>
QList<T> Actor::hears()
{
    sort();
    QList<T> heard;
    std::erase_if(m_events, [&](const IncomingEvent &event) {
        if (event.method != skein::detail::fromAscii(T::method))
            return false;
        auto decoded = decode<T>(event.params);
        if (decoded)
            heard.append(*std::move(decoded));
        return true;
    });
    return heard;
}

} // namespace skein::test

//! Checks that an answer is a refusal of this kind.
#define SKEIN_REFUSED(answer, expectedCode) \
    do { \
        const auto refused_ = (answer); \
        QVERIFY2(!refused_, "it was not refused"); \
        QCOMPARE(skein::errorName(refused_.error().code).toString(), skein::errorName(expectedCode).toString()); \
    } while (false)

//! Checks that an answer is not a refusal.
#define SKEIN_DONE(answer) \
    do { \
        const auto done_ = (answer); \
        QVERIFY2(bool(done_), done_ ? "" : qPrintable(skein::errorName(done_.error().code).toString() + done_.error().field + done_.error().detail)); \
    } while (false)
