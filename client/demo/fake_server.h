// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <demo/fake_world.h>
#include <demo/memory_transport.h>
#include <protocol/catalogue.h>
#include <protocol/frame.h>

#include <QSize>

namespace skein::client {

//! A server in the same process that speaks the whole protocol from memory, for tests and for `skein --demo`. It can be told
//! to misbehave as networks and servers do. Lives on: main.
class FakeServer : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        Clock &clock;
        Executor &executor; //!< carries frames
    };

    explicit FakeServer(Needs needs, QObject *parent = nullptr);
    ~FakeServer() override;

    [[nodiscard]] FakeWorld &world() { return m_world; }
    [[nodiscard]] TransportFactory transports();
    //! A token with which an account can resume, as if it had signed in before.
    [[nodiscard]] SessionToken tokenOf(AccountId account);
    //! Keeps a file's bytes as a blob that everybody may read.
    Attachment addBlob(const QByteArray &bytes, const QString &name, QSize size);
    [[nodiscard]] QByteArray blob(const Digest &digest) const { return m_blobs.value(digest).bytes; }
    void setOnline(AccountId account, bool online);
    void type(ConversationId conversation, AccountId account);
    void setGuestLife(std::optional<qint64> seconds) { m_guestLife = seconds; }
    //! Another device of everybody, who is told of it.
    void addDevice(const Device &device);
    void setRole(ServerRole role) { m_role = role; } //!< of whoever signs in next
    void addUser(const User &user) { m_users.append(user); }
    [[nodiscard]] const QList<User> &users() const { return m_users; }
    [[nodiscard]] const Registration &registration() const { return m_registration; }
    //! How long tokens live; zero: for ever.
    void setTokenLife(std::chrono::milliseconds life) { m_tokenLife = life; }

    // --- faults ----------------------------------------------------------------------------------------------------
    //! Shows a self-signed certificate, which is accepted when it is what `pin` answers.
    void setCertificate(const Fingerprint &fingerprint, std::function<std::optional<Fingerprint>()> pin);
    void setReachable(bool reachable) { m_isReachable = reachable; }
    void cut(CloseReason reason = CloseReason::Lost); //!< ends all connections
    void endSessions(ErrorCode reason = ErrorCode::BadToken); //!< tokens are dead, connections are closed
    void endSessionsOf(AccountId account); //!< those of one account
    void end(AccountId account, ErrorCode reason); //!< the same for one account, which hears why
    void setTokensRenewed(bool renewed) { m_areTokensRenewed = renewed; } //!< each resume answers another token
    void setSilent(const QString &method, bool silent = true); //!< carried out, not answered
    void setDeaf(bool deaf) { m_isDeaf = deaf; } //!< frames and pings get lost on their way here
    void setEventsLost(bool lost) { m_areEventsLost = lost; }
    void refuse(const QString &method, ErrorCode code, int times = 1);
    void setEpoch(const QString &epoch) { m_epoch = epoch; }
    void setFeedGone(bool gone) { m_isFeedGone = gone; } //!< sync.feed from the middle answers resync_needed
    void setPageSize(qsizetype most) { m_pageSize = most; }
    //! How the server describes itself; `captcha` also makes sign-in ask for one.
    ServerDescription &description() { return m_description; }
    void refuse(const QString &method, const Error &error); //!< once
    //! What every captcha shows, and every code is.
    static constexpr QStringView captchaText = u"7K4M3";
    static constexpr QStringView code = u"123456";
    //! Delivers an event again, or one that was lost.
    void repeat(AccountId account, const EntryPosted &event) { tell({account}, event); }
    void repeat(AccountId account, const FeedChanged &event) { tell({account}, event); }
    void repeat(AccountId account, const DeviceSignedIn &event) { tell({account}, event); }

    [[nodiscard]] int requestCount(const QString &method) const { return m_counts.value(method); }
    [[nodiscard]] int connectionCount() const { return int(m_connections.size()); }

    // --- MemoryTransport -----------------------------------------------------------------------------------------
    void connectTo(MemoryTransport *transport);
    void receive(MemoryTransport *transport, const QByteArray &frame);
    void ping(MemoryTransport *transport);
    void forget(MemoryTransport *transport);

Q_SIGNALS:
    //! A request was carried out. `account` is who asked.
    void requested(const QString &method, skein::AccountId account);
    void messagePosted(skein::ConversationId conversation, skein::AccountId sender, skein::Seq seq);

private:
    struct Caller
    {
        MemoryTransport *transport = nullptr;
        AccountId account;
    };

    struct Upload
    {
        Digest digest;
        qint64 size = 0;
        FileName name;
        QByteArray bytes;
    };

    struct Blob
    {
        Attachment attachment;
        QByteArray bytes;
    };

    template<class T>
    bool tryAnswer(const Caller &caller, const IncomingRequest &request);
    [[nodiscard]] std::optional<Error> refusalFor(const QString &method);
    [[nodiscard]] Result<void> redeem(const std::optional<CaptchaAnswer> &answer);
    [[nodiscard]] Result<FakeWorld::Person *> proven(AccountId account, const Password &password);
    template<Event T>
    void tell(const QList<AccountId> &accounts, const T &event);
    Result<SignedIn> signIn(const Caller &caller, AccountId account);
    void tellPresence(AccountId account);
    [[nodiscard]] bool mayGovern(AccountId account);
    [[nodiscard]] Presence presenceOf(AccountId account);
    void tellDevices();
    [[nodiscard]] User *userNumbered(UserId user);

    // One for each request of the catalogue.
    Result<ServerDescription> handle(const Caller &caller, const DescribeServer &request);
    Result<SignedIn> handle(const Caller &caller, const Register &request);
    Result<SignedIn> handle(const Caller &caller, const LogIn &request);
    Result<SignedIn> handle(const Caller &caller, const EnterAsGuest &request);
    Result<SignedIn> handle(const Caller &caller, const Resume &request);
    Result<Renewed> handle(const Caller &caller, const RenewToken &request);
    Result<Done> handle(const Caller &caller, const LogOut &request);
    Result<Devices> handle(const Caller &caller, const ListDevices &request);
    Result<Done> handle(const Caller &caller, const EndDevice &request);
    Result<Done> handle(const Caller &caller, const EndOtherDevices &request);
    Result<Users> handle(const Caller &caller, const ListUsers &request);
    Result<UserDetails> handle(const Caller &caller, const ShowUser &request);
    Result<UserCreated> handle(const Caller &caller, const CreateUser &request);
    Result<Done> handle(const Caller &caller, const UpdateUser &request);
    Result<Done> handle(const Caller &caller, const DisableUser &request);
    Result<Done> handle(const Caller &caller, const EnableUser &request);
    Result<Done> handle(const Caller &caller, const DeleteUser &request);
    Result<PasswordReset> handle(const Caller &caller, const ResetPassword &request);
    Result<Registration> handle(const Caller &caller, const GetRegistration &request);
    Result<Done> handle(const Caller &caller, const SetRegistration &request);
    Result<Profiles> handle(const Caller &caller, const FindAccounts &request);
    Result<Profiles> handle(const Caller &caller, const GetAccounts &request);
    Result<AccountAdded> handle(const Caller &caller, const AddAccount &request);
    Result<OwnedAccounts> handle(const Caller &caller, const ListOwnAccounts &request);
    Result<SignedIn> handle(const Caller &caller, const EnterAccount &request);
    Result<Captcha> handle(const Caller &caller, const AskCaptcha &request);
    Result<Done> handle(const Caller &caller, const ChangePassword &request);
    Result<Done> handle(const Caller &caller, const ChangeLogin &request);
    Result<EmailChange> handle(const Caller &caller, const ChangeEmail &request);
    Result<Done> handle(const Caller &caller, const ConfirmEmail &request);
    Result<Done> handle(const Caller &caller, const ForgotPassword &request);
    Result<Done> handle(const Caller &caller, const RecoverPassword &request);
    Result<IssuedCode> handle(const Caller &caller, const IssueCode &request);
    Result<Done> handle(const Caller &caller, const RequestContact &request);
    Result<ContactAccepted> handle(const Caller &caller, const AcceptContact &request);
    Result<Done> handle(const Caller &caller, const RejectContact &request);
    Result<Done> handle(const Caller &caller, const RemoveContact &request);
    Result<Contacts> handle(const Caller &caller, const ListContacts &request);
    Result<Done> handle(const Caller &caller, const SetContactRemark &request);
    Result<Done> handle(const Caller &caller, const SetConversationRemark &request);
    Result<Done> handle(const Caller &caller, const BlockAccount &request);
    Result<Done> handle(const Caller &caller, const UnblockAccount &request);
    Result<OnlineContacts> handle(const Caller &caller, const ListOnline &request);
    Result<Done> handle(const Caller &caller, const SetAvailability &request);
    Result<Done> handle(const Caller &caller, const SetIdle &request);
    Result<Done> handle(const Caller &caller, const UpdateProfile &request);
    Result<ProfileCard> handle(const Caller &caller, const GetProfileCard &request);
    Result<OwnAccount> handle(const Caller &caller, const GetOwnAccount &request);
    Result<GroupCreated> handle(const Caller &caller, const CreateGroup &request);
    Result<Done> handle(const Caller &caller, const AddMembers &request);
    Result<Done> handle(const Caller &caller, const LeaveGroup &request);
    Result<MemberPage> handle(const Caller &caller, const ListMembers &request);
    Result<GroupCards> handle(const Caller &caller, const FindGroups &request);
    Result<GroupJoined> handle(const Caller &caller, const JoinGroup &request);
    Result<Done> handle(const Caller &caller, const UpdateGroup &request);
    Result<Done> handle(const Caller &caller, const SetGroupNickname &request);
    Result<JoinRequests> handle(const Caller &caller, const ListJoinRequests &request);
    Result<Done> handle(const Caller &caller, const ApproveJoin &request);
    Result<Done> handle(const Caller &caller, const RejectJoin &request);
    Result<Done> handle(const Caller &caller, const RemoveMembers &request);
    Result<Blacklist> handle(const Caller &caller, const ListBlacklist &request);
    Result<Done> handle(const Caller &caller, const Unlist &request);
    Result<Done> handle(const Caller &caller, const MuteMember &request);
    Result<Done> handle(const Caller &caller, const SetAdmin &request);
    Result<Done> handle(const Caller &caller, const TransferGroup &request);
    Result<Done> handle(const Caller &caller, const DissolveGroup &request);
    [[nodiscard]] bool rules(const Caller &caller, ConversationId group);
    void announce(const Caller &caller, ConversationId group, EntryKind kind, const QList<AccountId> &subjects = {});
    Result<MessageAccepted> handle(const Caller &caller, const SendMessage &request);
    Result<Done> handle(const Caller &caller, const RecallMessage &request);
    Result<EntryPage> handle(const Caller &caller, const FetchHistory &request);
    Result<EntryPage> handle(const Caller &caller, const FetchChanges &request);
    Result<ReadMark> handle(const Caller &caller, const MarkRead &request);
    Result<Done> handle(const Caller &caller, const SetTyping &request);
    Result<Heads> handle(const Caller &caller, const FetchHeads &request);
    Result<FeedPage> handle(const Caller &caller, const FetchFeed &request);
    Result<WorldState> handle(const Caller &caller, const FetchWorld &request);
    Result<Done> handle(const Caller &caller, const SwitchWorld &request);
    Result<Done> handle(const Caller &caller, const MuteInWorld &request);
    Result<MessageAccepted> handle(const Caller &caller, const Announce &request);
    Result<UploadState> handle(const Caller &caller, const BeginUpload &request);
    Result<UploadState> handle(const Caller &caller, const ProveUpload &request);
    Result<UploadState> handle(const Caller &caller, const UploadSlice &request);
    Result<UploadState> handle(const Caller &caller, const FinishUpload &request);
    Result<BlobSlice> handle(const Caller &caller, const ReadBlob &request);

    Needs m_needs;
    FakeWorld m_world;
    QHash<MemoryTransport *, AccountId> m_connections; //!< who is signed in on it, maybe nobody yet
    QSet<MemoryTransport *> m_idle; //!< nobody sits before it
    MemoryTransport *m_asking = nullptr; //!< whose request is carried out: it hears the reply, not the event
    QHash<SessionToken, AccountId> m_tokens;
    QHash<UploadId, Upload> m_uploads;
    QHash<Digest, Blob> m_blobs;
    QHash<ClientTag, ConversationId> m_groupTags;
    QHash<ClientTag, AccountId> m_accountTags;
    QList<Device> m_devices; //!< beside the one that asks
    QList<User> m_users;
    Registration m_registration;
    ServerRole m_role = ServerRole::Member;
    std::chrono::milliseconds m_tokenLife{0};
    QHash<QString, int> m_counts;
    QHash<QString, std::pair<Error, int>> m_refusals;
    ServerDescription m_description{ServerName(QStringLiteral("鸿雁演示")), QStringLiteral("demo"), {}, 8};
    QSet<QString> m_captchas; //!< that wait for their answer
    qint64 m_captchaCount = 0;
    QHash<AccountId, EmailAddress> m_wantedEmails;
    QSet<QString> m_silent;
    Fingerprint m_certificate;
    std::function<std::optional<Fingerprint>()> m_pin;
    QString m_epoch;
    qsizetype m_pageSize = 50;
    std::optional<qint64> m_guestLife;
    bool m_isReachable = true;
    bool m_isDeaf = false;
    bool m_areEventsLost = false;
    bool m_isFeedGone = false;
    bool m_areTokensRenewed = false;
};

template<Event T>
void FakeServer::tell(const QList<AccountId> &accounts, const T &event)
{
    if (m_areEventsLost)
        return;
    const QByteArray frame = eventFrame(Encoding::Cbor, event);
    for (auto it = m_connections.constBegin(); it != m_connections.constEnd(); ++it) {
        const bool isAsking = it.key() == m_asking;
        if (it->isValid() && accounts.contains(*it) && !isAsking)
            it.key()->deliver(frame);
    }
}

} // namespace skein::client
