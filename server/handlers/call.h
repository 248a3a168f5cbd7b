// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <core/result.h>
#include <routing/membership_cache.h>
#include <routing/outgoing.h>
#include <storage/storage.h>

#include <vector>

namespace skein {

//! What the requests of one transaction share.
struct BatchContext
{
    Storage &storage;
    MembershipCache &cache;
    Timestamp now;
    bool readOnly = false;
    std::vector<Outgoing> outgoing; //!< leaves after COMMIT, in this order
    std::vector<Task> afterwards; //!< run after COMMIT, before anything leaves
    bool keepsRefused = false; //!< what the present request wrote stays, though it is refused
    QHash<ConversationId, std::pair<qint64, std::shared_ptr<const MemberSet>>> fresh; //!< published after COMMIT
};

//! One request while its handler runs: who asks, the open transaction, and what is told after COMMIT. Lives on: lane.
class Call
{
public:
    Call(BatchContext &batch, const Caller &caller, Encoding encoding)
        : m_batch(batch), m_caller(caller), m_encoding(encoding)
    {
    }

    [[nodiscard]] const Identity &identity() const { return m_caller.identity; }
    [[nodiscard]] AccountId account() const { return m_caller.identity.account; }
    [[nodiscard]] SessionId session() const { return m_caller.session; }
    //! Where the connection comes from.
    [[nodiscard]] const QString &address() const { return m_caller.address; }
    [[nodiscard]] Storage &storage() { return m_batch.storage; }
    [[nodiscard]] Timestamp now() const { return m_batch.now; }

    //! The present members of a conversation, as this transaction sees them; an unknown one has none. Of the world channel,
    //! only those who have other rights than everybody.
    [[nodiscard]] std::shared_ptr<const MemberSet> members(ConversationId conversation);
    //! The conversation itself; locked, unless nothing can be written. For an unknown id: version 0 and nothing else.
    [[nodiscard]] LockedConversation stateOf(ConversationId conversation);
    //! Error: not_a_member (also for a conversation that does not exist).
    [[nodiscard]] Result<void> requireMember(ConversationId conversation);
    //! A member who may write now. Errors: not_a_member, not_contacts, not_accepted, group_dissolved, everyone_is_muted,
    //! muted, world_closed.
    [[nodiscard]] Result<void> requireWriter(ConversationId conversation);
    //! None of the accounts was deleted, nor is it before COMMIT: what begins with it now would outlive it. Distinct ones.
    //! Error: not_found.
    [[nodiscard]] Result<void> requirePresent(const QList<AccountId> &accounts);
    //! Whose user is an administrator now, and the console. Error: not_allowed.
    [[nodiscard]] Result<void> requireAdministrator();

    //! Tells an audience after COMMIT, the caller's own connection too: its reply may come too late to be heard.
    template<Event T>
    void tell(Audience audience, T event)
    {
        m_batch.outgoing.push_back(eventFor(std::move(audience), std::move(event)));
    }
    //! The same without the caller's own connection, to which the reply says it all, and which repeats what is not answered.
    template<Event T>
    void tellOthers(Audience audience, T event)
    {
        audience.except = m_caller.session;
        tell(std::move(audience), std::move(event));
    }
    //! The present members of a conversation, as an audience.
    [[nodiscard]] Audience membersOf(ConversationId conversation);
    //! The channel that everybody is in: whose members are a rule (storage/world_repository.h).
    [[nodiscard]] bool isWorld(ConversationId conversation) { return storage().world.id() == conversation; }

    //! After COMMIT and before its reply leaves, the caller's connection speaks for `identity`.
    void signIn(const Identity &identity) { m_signsIn = identity; }
    //! After the reply left, the caller's connection is closed.
    void closeAfterReply(CloseCode code) { m_closes = code; }

    //! After COMMIT, the device's connections, but for the caller's own, hear that their session ended, and are closed.
    //! `accounts`: which the device may speak for.
    void endDevice(const QList<AccountId> &accounts, DeviceId device, ErrorCode reason);

    //! After COMMIT, an account's contacts hear how it looks by then.
    void announce(const PresenceNews &announcement)
    {
        m_batch.outgoing.push_back({Audience(), {}, Encoding::Cbor, {}, {}, announcement});
    }

    //! Runs after COMMIT and before the reply leaves. It may not wait for anything.
    void afterCommit(Task task) { m_batch.afterwards.push_back(std::move(task)); }
    //! The request will be refused, and what it wrote stays all the same: a wrong try is counted.
    void keepThoughRefused() { m_batch.keepsRefused = true; }

    //! Queues the answer. Called by the engine.
    void answer(std::function<QByteArray(Encoding)> encode)
    {
        m_batch.outgoing.push_back({m_caller.session, std::move(encode), m_encoding, m_signsIn, m_closes});
    }

private:
    [[nodiscard]] Result<void> requireUnmuted(const MemberRights &rights) const;

    BatchContext &m_batch;
    const Caller &m_caller;
    Encoding m_encoding;
    std::optional<Identity> m_signsIn;
    std::optional<CloseCode> m_closes;
};

} // namespace skein
