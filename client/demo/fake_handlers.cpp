// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/fake_server.h>

#include <QCryptographicHash>

// FakeServer's answers about contacts, groups, messages and media.

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype challengedSize = 64; //!< bytes of a range in a proof
constexpr qsizetype mostAccounts = 5; //!< of one user

QByteArray proofOf(const QByteArray &bytes, const PossessionChallenge &challenge)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(challenge.nonce.value());
    for (const auto &range : challenge.ranges)
        hash.addData(bytes.mid(range.offset, range.length));
    return hash.result();
}

PossessionChallenge challengeFor(const QByteArray &bytes)
{
    const qint64 length = std::min(challengedSize, bytes.size());
    return {decltype(PossessionChallenge::nonce)(QByteArray(32, 'n')), {{0, length}, {bytes.size() - length, length}}};
}

} // namespace

// --- accounts and contacts ----------------------------------------------------------------------------------------------

Result<Profiles> FakeServer::handle(const Caller &, const FindAccounts &request)
{
    Profiles found;
    const QString query = request.query.value();
    for (const auto &person : m_world.people()) {
        const bool isAfter = !request.after || person.profile.account > *request.after;
        const bool matches = QString::number(person.profile.account.value()) == query || person.login == query
            || person.profile.nickname.value().contains(query, Qt::CaseInsensitive);
        if (isAfter && matches)
            found.profiles.append(person.profile);
    }
    return found;
}

Result<Profiles> FakeServer::handle(const Caller &, const GetAccounts &request)
{
    Profiles found;
    for (const auto account : request.accounts) {
        if (const auto *person = m_world.person(account))
            found.profiles.append(person->profile);
    }
    return found;
}

Result<AccountAdded> FakeServer::handle(const Caller &caller, const AddAccount &request)
{
    AccountId &made = m_accountTags[request.tag];
    if (!made.isValid() && m_world.ownersAccounts(caller.account).size() >= mostAccounts)
        return ErrorCode::TooManyAccounts;
    if (!made.isValid())
        made = m_world.addPersona(caller.account, request.nickname.value());
    return AccountAdded{m_world.person(made)->profile};
}

Result<OwnedAccounts> FakeServer::handle(const Caller &caller, const ListOwnAccounts &)
{
    OwnedAccounts own{{}, mostAccounts};
    for (const AccountId account : m_world.ownersAccounts(caller.account))
        own.accounts.append({m_world.person(account)->profile, m_world.unreadTotal(account)});
    return own;
}

Result<SignedIn> FakeServer::handle(const Caller &caller, const EnterAccount &request)
{
    if (!m_world.ownersAccounts(caller.account).contains(request.account))
        return ErrorCode::NotFound;
    const auto &profile = m_world.person(request.account)->profile;
    return SignedIn{UserId(m_world.person(request.account)->user.value()), DeviceId(request.account.value()), profile,
                    Epoch(m_epoch), tokenOf(request.account)};
}

Result<Done> FakeServer::handle(const Caller &caller, const RequestContact &request)
{
    if (request.account == caller.account)
        return ErrorCode::CannotAddYourself;
    if (!m_world.person(request.account))
        return ErrorCode::NotFound;
    if (m_world.person(request.account)->blocked.contains(caller.account))
        return ErrorCode::NotAccepted;
    if (m_world.areFriends(caller.account, request.account))
        return ErrorCode::AlreadyContacts;
    m_world.request(caller.account, request.account, request.note);
    return Done{};
}

Result<ContactAccepted> FakeServer::handle(const Caller &caller, const AcceptContact &request)
{
    if (!m_world.person(request.account))
        return ErrorCode::NoSuchRequest;
    m_world.answerRequest(request.account, caller.account, RequestState::Accepted);
    return ContactAccepted{m_world.befriend(request.account, caller.account)};
}

Result<Done> FakeServer::handle(const Caller &caller, const RejectContact &request)
{
    if (!m_world.person(request.account))
        return ErrorCode::NoSuchRequest;
    m_world.answerRequest(request.account, caller.account, RequestState::Rejected);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const RemoveContact &request)
{
    if (!m_world.areFriends(caller.account, request.account))
        return ErrorCode::NotContacts;
    m_world.endFriendship(caller.account, request.account);
    if (request.erase)
        m_world.erase(caller.account, request.account);
    return Done{};
}

Result<Contacts> FakeServer::handle(const Caller &caller, const ListContacts &)
{
    Contacts contacts;
    for (const auto &item : m_world.person(caller.account)->feed) {
        if (item.contact)
            contacts.contacts.append(*item.contact);
    }
    return contacts;
}

// --- groups -------------------------------------------------------------------------------------------------------------

Result<GroupCreated> FakeServer::handle(const Caller &caller, const CreateGroup &request)
{
    if (m_groupTags.contains(request.tag))
        return GroupCreated{m_groupTags.value(request.tag)};
    const auto stranger = std::ranges::find_if(
        request.members, [&](AccountId member) { return !m_world.areFriends(caller.account, member); });
    if (stranger != request.members.end())
        return ErrorCode::NotContacts;
    const auto conversation = m_world.addGroup(request.title.value(), QList{caller.account} + request.members);
    m_groupTags.insert(request.tag, conversation);
    return GroupCreated{conversation};
}

Result<Done> FakeServer::handle(const Caller &caller, const AddMembers &request)
{
    m_world.addMembers(request.conversation, caller.account, request.members);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const LeaveGroup &request)
{
    const auto *log = m_world.log(request.conversation);
    if (!log || !log->members.value(caller.account).isPresent())
        return ErrorCode::NotAMember;
    if (log->kind == ConversationKind::Direct)
        return ErrorCode::NotAllowed;
    m_world.leave(request.conversation, caller.account);
    return Done{};
}

Result<MemberPage> FakeServer::handle(const Caller &, const ListMembers &request)
{
    const auto *log = m_world.log(request.conversation);
    if (!log)
        return ErrorCode::NotAMember;
    MemberPage page;
    for (auto it = log->members.constBegin(); it != log->members.constEnd(); ++it) {
        if (it->isPresent() && (!request.after || it.key() > *request.after))
            page.members.append({m_world.person(it.key())->profile, it->role, it->nickname, it->mutedUntil});
    }
    page.more = page.members.size() > m_pageSize;
    page.members.resize(std::min(page.members.size(), m_pageSize));
    return page;
}

// --- messages -----------------------------------------------------------------------------------------------------------

Result<MessageAccepted> FakeServer::handle(const Caller &caller, const SendMessage &request)
{
    const auto *log = m_world.log(request.conversation);
    if (!log || !log->members.value(caller.account).isPresent())
        return ErrorCode::NotAMember;
    if (!log->mayWrite)
        return ErrorCode::NotContacts;
    if (log->isEveryoneMuted)
        return log->kind == ConversationKind::World ? ErrorCode::WorldClosed : ErrorCode::EveryoneIsMuted;
    if (log->mutedUntil.value(caller.account) > m_needs.clock.now())
        return ErrorCode::Muted;
    for (auto it = log->members.constBegin(); log->kind == ConversationKind::Direct && it != log->members.constEnd(); ++it) {
        if (m_world.person(it.key())->blocked.contains(caller.account))
            return ErrorCode::NotAccepted;
    }
    if (log->isDissolved)
        return ErrorCode::GroupDissolved;
    MessageBody body = request.body;
    for (auto &image : body.images) {
        if (!m_blobs.contains(image.blob))
            return ErrorCode::NotFound;
        const auto name = image.name;
        image = m_blobs.value(image.blob).attachment;
        image.name = name;
    }
    return m_world.post(request.conversation, caller.account, body, request.tag);
}

Result<Done> FakeServer::handle(const Caller &caller, const RecallMessage &request)
{
    if (!m_world.log(request.conversation))
        return ErrorCode::NotAMember;
    return m_world.recall(request.conversation, caller.account, request.seq);
}

Result<EntryPage> FakeServer::handle(const Caller &caller, const FetchHistory &request)
{
    if (!m_world.log(request.conversation))
        return ErrorCode::NotFound;
    auto entries = m_world.visible(request.conversation, caller.account);
    const auto limit = std::min<qsizetype>(request.limit.value(), m_pageSize);
    EntryPage page;
    if (request.after) {
        entries.removeIf([&](const Entry &entry) { return entry.seq <= *request.after; });
        page.entries = entries.mid(0, limit);
    } else {
        entries.removeIf([&](const Entry &entry) { return request.before.isValid() && entry.seq >= request.before; });
        page.entries = entries.mid(std::max<qsizetype>(0, entries.size() - limit));
    }
    page.more = page.entries.size() < entries.size();
    return page;
}

Result<EntryPage> FakeServer::handle(const Caller &caller, const FetchChanges &request)
{
    auto changes = m_world.visible(request.conversation, caller.account);
    changes.removeIf([&](const Entry &entry) {
        return entry.seq <= request.after || !entry.target || *entry.target < request.first || *entry.target > request.last;
    });
    return EntryPage{changes.mid(0, m_pageSize), changes.size() > m_pageSize};
}

Result<ReadMark> FakeServer::handle(const Caller &caller, const MarkRead &request)
{
    const auto *log = m_world.log(request.conversation);
    if (!log || !log->members.value(caller.account).isPresent())
        return ErrorCode::NotAMember;
    return m_world.markRead(request.conversation, caller.account, request.upTo);
}

Result<Done> FakeServer::handle(const Caller &caller, const SetTyping &request)
{
    if (!m_world.log(request.conversation))
        return ErrorCode::NotAMember;
    type(request.conversation, caller.account);
    return Done{};
}

// --- sync ---------------------------------------------------------------------------------------------------------------

Result<Heads> FakeServer::handle(const Caller &caller, const FetchHeads &request)
{
    Heads page;
    for (auto it = m_world.logs().constBegin(); it != m_world.logs().constEnd(); ++it) {
        if (it->members.value(caller.account).windows.isEmpty() || (request.after && it.key() <= *request.after))
            continue;
        if (page.heads.size() == m_pageSize) {
            page.more = true;
            break;
        }
        page.heads.append(m_world.headOf(it.key(), caller.account));
    }
    return page;
}

Result<FeedPage> FakeServer::handle(const Caller &caller, const FetchFeed &request)
{
    if (m_isFeedGone && request.after.isValid())
        return ErrorCode::ResyncNeeded;
    const auto *person = m_world.person(caller.account);
    FeedPage page{{}, person->feedHead, false};
    for (const auto &item : person->feed) {
        if (item.seq <= request.after)
            continue;
        page.more = page.items.size() == m_pageSize;
        if (page.more)
            break;
        page.items.append(item);
    }
    return page;
}

// --- the world ----------------------------------------------------------------------------------------------------------

bool FakeServer::mayGovern(AccountId account)
{
    return m_world.world() && m_world.person(account)->role >= ServerRole::Admin;
}

Result<WorldState> FakeServer::handle(const Caller &caller, const FetchWorld &)
{
    if (!m_world.world())
        return ErrorCode::NotFound;
    return m_world.worldFor(caller.account);
}

Result<Done> FakeServer::handle(const Caller &caller, const SwitchWorld &request)
{
    if (!mayGovern(caller.account))
        return ErrorCode::NotAllowed;
    m_world.turnWorld(caller.account, request.on);
    return Done{};
}

Result<Done> FakeServer::handle(const Caller &caller, const MuteInWorld &request)
{
    if (!mayGovern(caller.account))
        return ErrorCode::NotAllowed;
    m_world.muteInWorld(caller.account, request.account, request.until);
    return Done{};
}

Result<MessageAccepted> FakeServer::handle(const Caller &caller, const Announce &request)
{
    if (!mayGovern(caller.account))
        return ErrorCode::NotAllowed;
    return m_world.announce(caller.account, request.text.value(), request.tag);
}

// --- media --------------------------------------------------------------------------------------------------------------

Attachment FakeServer::addBlob(const QByteArray &bytes, const QString &name, QSize size)
{
    const Digest digest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    const Attachment attachment{digest,       FileName(name), MimeType(u"image/png"_s),
                                bytes.size(), size.width(),   size.height()};
    m_blobs.insert(digest, {attachment, bytes});
    return attachment;
}

Result<UploadState> FakeServer::handle(const Caller &, const BeginUpload &request)
{
    const UploadId id(QString::fromLatin1(request.digest.value().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    auto &upload = m_uploads[id];
    upload = {request.digest, request.size.value(), request.name, upload.bytes};
    UploadState state{id, upload.bytes.size(), {}, {}};
    if (const auto blob = m_blobs.constFind(request.digest); blob != m_blobs.constEnd())
        state.challenge = challengeFor(blob->bytes);
    return state;
}

Result<UploadState> FakeServer::handle(const Caller &, const ProveUpload &request)
{
    const auto upload = m_uploads.constFind(request.upload);
    if (upload == m_uploads.constEnd() || !m_blobs.contains(upload->digest))
        return ErrorCode::NoSuchUpload;
    const auto &blob = m_blobs[upload->digest];
    if (proofOf(blob.bytes, challengeFor(blob.bytes)) != request.proof.value())
        return ErrorCode::ProofFailed;
    return UploadState{{}, blob.bytes.size(), {}, blob.attachment};
}

Result<UploadState> FakeServer::handle(const Caller &, const UploadSlice &request)
{
    const auto upload = m_uploads.find(request.upload);
    if (upload == m_uploads.end())
        return ErrorCode::NoSuchUpload;
    if (request.offset.value() != upload->bytes.size())
        return ErrorCode::WrongOffset;
    upload->bytes += request.bytes.value();
    return UploadState{request.upload, upload->bytes.size(), {}, {}};
}

Result<UploadState> FakeServer::handle(const Caller &, const FinishUpload &request)
{
    const auto upload = m_uploads.take(request.upload);
    if (QCryptographicHash::hash(upload.bytes, QCryptographicHash::Sha256) != upload.digest.value())
        return ErrorCode::HashMismatch;
    return UploadState{{}, upload.size, {}, addBlob(upload.bytes, upload.name.value(), QSize(64, 64))};
}

Result<BlobSlice> FakeServer::handle(const Caller &, const ReadBlob &request)
{
    const auto blob = m_blobs.constFind(request.blob);
    if (blob == m_blobs.constEnd())
        return ErrorCode::NotFound;
    return BlobSlice{Slice(blob->bytes.mid(request.offset.value(), request.length.value())), blob->bytes.size()};
}

} // namespace skein::client
