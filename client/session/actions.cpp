// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/actions.h>
#include <session/requests.h>

namespace skein::client {

namespace {

constexpr int attempts = 2; //!< of what a tag makes harmless to repeat

} // namespace

QCoro::Task<Result<OwnedAccounts>> Actions::ownAccounts()
{
    const ListOwnAccounts request;
    const auto answer = co_await m_needs.channel.send(request);
    co_return answer;
}

QCoro::Task<Result<AccountId>> Actions::addAccount(QString nickname)
{
    const auto checked = Nickname::parse(nickname);
    if (!checked)
        co_return Error{ErrorCode::InvalidNickname, {}, {}};
    const AddAccount request{newTag(m_needs.random), *checked}; // the tag makes a repetition the same account
    for (int attempt = 1;; ++attempt) {
        const auto added = co_await m_needs.channel.send(request);
        if (added)
            co_return added->profile.account;
        if (added.error().code != ErrorCode::TimedOut || attempt == attempts)
            co_return added.error();
    }
}

QCoro::Task<Result<SignedIn>> Actions::enterAccount(AccountId account, DeviceLabel label)
{
    const EnterAccount request{account, label};
    const auto answer = co_await m_needs.channel.send(request);
    co_return answer;
}

QCoro::Task<Result<Profiles>> Actions::findAccounts(QString query, std::optional<AccountId> after)
{
    const auto checked = AccountQuery::parse(query);
    if (!checked)
        co_return at(u"query", checked.error());
    const FindAccounts request{*checked, after};
    const auto found = co_await m_needs.channel.send(request);
    if (found)
        m_needs.store.profiles.put(found->profiles);
    co_return found;
}

QCoro::Task<Result<void>> Actions::requestContact(AccountId account, QString note)
{
    const auto checked = RequestNote::parse(note);
    if (!checked)
        co_return at(u"note", checked.error());
    const RequestContact request{account, *checked};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<ConversationId>> Actions::acceptContact(AccountId account)
{
    const AcceptContact request{account};
    const auto accepted = co_await m_needs.channel.send(request);
    if (!accepted)
        co_return accepted.error();
    co_return accepted->conversation;
}

QCoro::Task<Result<void>> Actions::rejectContact(AccountId account)
{
    const RejectContact request{account};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::removeContact(AccountId account, bool erase)
{
    const RemoveContact request{account, erase};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::setRemark(AccountId account, QString remark)
{
    const auto checked = Remark::parse(remark);
    if (!checked)
        co_return at(u"remark", checked.error());
    const SetContactRemark request{account, *checked};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::setRemark(ConversationId conversation, QString remark)
{
    const auto checked = Remark::parse(remark);
    if (!checked)
        co_return at(u"remark", checked.error());
    const SetConversationRemark request{conversation, *checked};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::block(AccountId account)
{
    const BlockAccount request{account};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::unblock(AccountId account)
{
    const UnblockAccount request{account};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<ProfileCard>> Actions::profileCard(AccountId account)
{
    const GetProfileCard request{account};
    const auto card = co_await m_needs.channel.send(request);
    if (card)
        m_needs.store.profiles.put(card->profile);
    co_return card;
}

QCoro::Task<Result<void>> Actions::loadOwn()
{
    if (m_needs.store.profiles.own())
        co_return Result<void>();
    const GetOwnAccount request;
    const auto own = co_await m_needs.channel.send(request);
    if (!own)
        co_return own.error();
    m_needs.store.profiles.put(*own);
    co_return Result<void>();
}

QCoro::Task<Result<void>> Actions::updateProfile(UpdateProfile changes)
{
    const auto outcome = co_await done(m_needs.channel, changes);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::setAvailability(Availability availability)
{
    const SetAvailability request{availability};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::setIdle(bool idle)
{
    const SetIdle request{idle};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::changePassword(Password oldPassword, Password newPassword)
{
    const ChangePassword request{oldPassword, newPassword};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::changeName(Password password, QString name)
{
    const auto checked = LoginName::parse(name);
    if (!checked)
        co_return at(u"name", checked.error());
    const ChangeLogin request{password, *checked, {}};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::changePhone(Password password, QString phone)
{
    const auto checked = PhoneNumber::parse(phone);
    if (!checked)
        co_return at(u"phone", checked.error());
    const ChangeLogin request{password, {}, *checked};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<EmailChange>> Actions::changeEmail(Password password, QString email)
{
    const auto checked = EmailAddress::parse(email);
    if (!checked)
        co_return at(u"email", checked.error());
    const ChangeEmail request{password, *checked};
    const auto begun = co_await m_needs.channel.send(request);
    co_return begun;
}

QCoro::Task<Result<void>> Actions::confirmEmail(QString code)
{
    const auto checked = OneTimeCode::parse(code);
    if (!checked)
        co_return at(u"code", {ErrorCode::WrongCode, {}, {}});
    const ConfirmEmail request{*checked};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<ConversationId>> Actions::createGroup(QString title, QList<AccountId> members)
{
    const auto checked = ConversationTitle::parse(title);
    if (!checked)
        co_return at(u"title", checked.error());
    const CreateGroup request{newTag(m_needs.random), *checked, members}; // the tag makes a repetition the same group
    for (int attempt = 1;; ++attempt) {
        const auto created = co_await m_needs.channel.send(request);
        if (created)
            co_return created->conversation;
        if (created.error().code != ErrorCode::TimedOut || attempt == attempts)
            co_return created.error();
    }
}

QCoro::Task<Result<void>> Actions::addMembers(ConversationId conversation, QList<AccountId> members)
{
    const AddMembers request{conversation, members};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::leaveGroup(ConversationId conversation)
{
    const LeaveGroup request{conversation};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

QCoro::Task<Result<void>> Actions::loadMembers(ConversationId conversation)
{
    QList<Member> members;
    ListMembers request{conversation, {}};
    while (true) {
        const auto page = co_await m_needs.channel.send(request);
        if (!page)
            co_return page.error();
        members << page->members;
        if (!page->more || page->members.isEmpty())
            break;
        request.after = page->members.last().profile.account;
    }
    m_needs.store.conversations.setMembers(conversation, members);
    co_return Result<void>();
}

QCoro::Task<Result<void>> Actions::recall(ConversationId conversation, Seq seq)
{
    const RecallMessage request{conversation, seq};
    const auto outcome = co_await done(m_needs.channel, request);
    co_return outcome;
}

} // namespace skein::client
