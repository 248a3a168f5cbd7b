// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <net/request_channel.h>
#include <protocol/catalogue.h>
#include <store/store.h>

namespace skein::client {

//! What a person does that is one request. Needs the connection: the error is disconnected without it. What changes by it
//! comes back through the feed and the logs, and so through StoreEvents. Lives on: main.
class Actions
{
public:
    struct Needs
    {
        RequestChannel &channel;
        Store &store;
        Random &random;
    };

    explicit Actions(Needs needs) : m_needs(needs) { }

    //! Accounts by number, login name (both exact) or a part of the nickname. Error: invalid_field for an empty query.
    QCoro::Task<Result<Profiles>> findAccounts(QString query, std::optional<AccountId> after = {});

    //! The user's accounts on this server, and how many he may have.
    QCoro::Task<Result<OwnedAccounts>> ownAccounts();
    //! Makes one more. Errors: too_many_accounts, invalid_nickname.
    QCoro::Task<Result<AccountId>> addAccount(QString nickname);
    //! A token for another one of them, on this computer.
    QCoro::Task<Result<SignedIn>> enterAccount(AccountId account, DeviceLabel label);

    QCoro::Task<Result<void>> requestContact(AccountId account, QString note);
    QCoro::Task<Result<ConversationId>> acceptContact(AccountId account);
    QCoro::Task<Result<void>> rejectContact(AccountId account);
    //! `erase`: with all that was said, on all devices of the account.
    QCoro::Task<Result<void>> removeContact(AccountId account, bool erase = false);
    //! What the user calls a contact or a group; empty: as everybody does.
    QCoro::Task<Result<void>> setRemark(AccountId account, QString remark);
    QCoro::Task<Result<void>> setRemark(ConversationId conversation, QString remark);
    QCoro::Task<Result<void>> block(AccountId account);
    QCoro::Task<Result<void>> unblock(AccountId account);

    QCoro::Task<Result<ProfileCard>> profileCard(AccountId account);
    //! Reads the own account into the store, unless it is there: the feed tells of changes only.
    QCoro::Task<Result<void>> loadOwn();
    QCoro::Task<Result<void>> updateProfile(UpdateProfile changes);
    QCoro::Task<Result<void>> setAvailability(Availability availability);
    QCoro::Task<Result<void>> setIdle(bool idle);

    //! Errors: wrong_password, too_many_attempts, weak_password.
    QCoro::Task<Result<void>> changePassword(Password oldPassword, Password newPassword);
    //! Errors also: name_taken, invalid_name.
    QCoro::Task<Result<void>> changeName(Password password, QString name);
    //! Errors also: phone_taken, invalid_phone.
    QCoro::Task<Result<void>> changePhone(Password password, QString phone);
    //! Answers whether a code was mailed. Errors also: email_taken, invalid_email.
    QCoro::Task<Result<EmailChange>> changeEmail(Password password, QString email);
    //! Errors: wrong_code, too_many_attempts, email_taken.
    QCoro::Task<Result<void>> confirmEmail(QString code);

    QCoro::Task<Result<ConversationId>> createGroup(QString title, QList<AccountId> members);
    QCoro::Task<Result<void>> addMembers(ConversationId conversation, QList<AccountId> members);
    QCoro::Task<Result<void>> leaveGroup(ConversationId conversation);
    //! Reads all members into the store: store().conversations.members(), StoreEvents::membersChanged.
    QCoro::Task<Result<void>> loadMembers(ConversationId conversation);

    //! Takes back an own message, within two minutes.
    QCoro::Task<Result<void>> recall(ConversationId conversation, Seq seq);

private:
    Needs m_needs;
};

} // namespace skein::client
