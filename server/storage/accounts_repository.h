// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/account.h>
#include <domain/entry.h>

#include <QList>

namespace skein {

class Unit;

//! What an account says of itself.
struct AccountCard
{
    Profile profile;
    Gender gender = Gender::Unknown;
    Bio bio;
};

//! Personas. Lives on: lane.
class AccountsRepository
{
public:
    explicit AccountsRepository(Unit &unit) : m_unit(unit) { }

    //! The first account of a user; it is in the world channel at once.
    [[nodiscard]] AccountId add(UserId user, const Nickname &nickname, Timestamp at);
    //! A further one, under the tag of the request that made it. The user is locked.
    [[nodiscard]] AccountId addAnother(UserId user, const ClientTag &tag, const Nickname &nickname, Timestamp at);
    //! The account that was made under this tag.
    [[nodiscard]] std::optional<Profile> findTagged(UserId user, const ClientTag &tag);
    //! By ascending id: the first one first.
    [[nodiscard]] QList<Profile> of(UserId user);
    [[nodiscard]] std::optional<Profile> find(AccountId account);
    //! By ascending id; unknown ones are left out.
    [[nodiscard]] QList<Profile> findAll(const QList<AccountId> &accounts);
    //! Those of `accounts` that were not deleted, by ascending id. They will not be before the transaction ended.
    [[nodiscard]] QList<AccountId> lockPresent(const QList<AccountId> &accounts);
    //! Whose id or login name is `query`, or whose nickname, or the reader's own remark, contains it (without regard to
    //! case and width) or is spelled like it (core/pinyin.h); by ascending id. Who has blocked the reader is not found.
    [[nodiscard]] QList<Profile> search(AccountId reader, const QString &query, AccountId after, qsizetype limit);

    //! Of all accounts of the user.
    void setStanding(UserId user, Standing standing);
    void setNickname(AccountId account, const Nickname &nickname);
    void setGender(AccountId account, Gender gender);
    void setBio(AccountId account, const Bio &bio);
    void setAvatar(AccountId account, const std::optional<Digest> &avatar);
    void setAvailability(AccountId account, Availability availability);
    //! Of an unknown account: invisible.
    [[nodiscard]] Availability availabilityOf(AccountId account);
    [[nodiscard]] std::optional<AccountCard> card(AccountId account);
    [[nodiscard]] std::optional<OwnAccount> own(AccountId account);

private:
    [[nodiscard]] AccountId insert(UserId user, const std::optional<QString> &tag, const Nickname &nickname, Timestamp at);

    Unit &m_unit;
};

} // namespace skein
