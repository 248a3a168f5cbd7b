// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <protocol/codec.h>
#include <protocol/message.h>

namespace skein {

//! The caller takes nothing of `account` any more, be it a contact or not: it can neither write to him nor ask to become
//! a contact (not_accepted), does not find him and does not see whether he is there. Requests between the two are gone.
//! Contacts stay contacts. The block list is told through the feed, as `block`. Errors: not_found, cannot_add_yourself.
struct BlockAccount
{
    static constexpr std::string_view method = "contacts.block";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    AccountId account;

    SKEIN_FIELDS(account)
};

//! Takes the block back; a contact may write again. Harmless when there is none.
struct UnblockAccount
{
    static constexpr std::string_view method = "contacts.unblock";
    static constexpr auto guard = Guard::SignedIn;
    static constexpr auto access = Access::Write;
    using Reply = Done;

    AccountId account;

    SKEIN_FIELDS(account)
};

#define SKEIN_BLOCKS_MESSAGES BlockAccount, UnblockAccount
SKEIN_FOR_EACH(SKEIN_CODEC_ELSEWHERE, SKEIN_BLOCKS_MESSAGES)

} // namespace skein
