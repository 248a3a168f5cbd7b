// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/admissions_repository.h>

#include <core/pinyin.h>

#include <storage/group_card_row.h>
#include <storage/profile_row.h>
#include <storage/unit.h>

namespace skein {

using sql::Bindings;
using sql::Row;

void AdmissionsRepository::ask(ConversationId group, AccountId account, const RequestNote &note, Timestamp at)
{
    m_unit.write("admissions.ask").bind("conversation", group).bind("account", account).bind("note", note).bind("at", at).run();
}

bool AdmissionsRepository::hasAsked(ConversationId group, AccountId account)
{
    return m_unit.read("admissions.asked").bind("conversation", group).bind("account", account).exists();
}

QList<JoinRequest> AdmissionsRepository::requests(ConversationId group, AccountId after, qsizetype limit)
{
    return m_unit.read("admissions.requests")
        .bind("conversation", group)
        .bind("after", after)
        .bind("limit", limit)
        .all([](const Row &row) { return JoinRequest{readProfile(row), row.text<RequestNote>("note"), row.time("at")}; });
}

bool AdmissionsRepository::settle(ConversationId group, const QList<AccountId> &accounts)
{
    if (accounts.isEmpty())
        return false;
    return m_unit.write("admissions.settle").bind("conversation", group).bind("accounts", accounts).run() > 0;
}

void AdmissionsRepository::settleAll(ConversationId group)
{
    m_unit.write("admissions.settleAll").bind("conversation", group).run();
}

QList<ConversationId> AdmissionsRepository::withdrawAll(AccountId account)
{
    const auto groups = m_unit.read("admissions.asking").bind("account", account).all([](const Row &row) {
        return row.id<ConversationId>("conversation");
    });
    m_unit.write("admissions.withdraw").bind("account", account).run();
    return groups;
}

void AdmissionsRepository::ban(ConversationId group, const QList<AccountId> &accounts, AccountId by, Timestamp at)
{
    m_unit.write("admissions.ban").rows(accounts, [&](Bindings &row, AccountId account) {
        row.bind("conversation", group).bind("account", account).bind("by", by).bind("at", at);
    });
}

QList<AccountId> AdmissionsRepository::bannedAmong(ConversationId group, const QList<AccountId> &accounts)
{
    if (accounts.isEmpty())
        return {};
    return m_unit.read("admissions.banned").bind("conversation", group).bind("accounts", accounts).all([](const Row &row) {
        return row.id<AccountId>("account");
    });
}

QList<Profile> AdmissionsRepository::blacklist(ConversationId group, AccountId after, qsizetype limit)
{
    return m_unit.read("admissions.blacklist")
        .bind("conversation", group)
        .bind("after", after)
        .bind("limit", limit)
        .all(readProfile);
}

void AdmissionsRepository::unban(ConversationId group, AccountId account)
{
    m_unit.write("admissions.unban").bind("conversation", group).bind("account", account).run();
}

void AdmissionsRepository::show(ConversationId group, const ConversationTitle &title)
{
    m_unit.write("admissions.show").bind("conversation", group).bind("folded", foldedForSearch(title.value())).run();
}

void AdmissionsRepository::hide(ConversationId group)
{
    m_unit.write("admissions.hide").bind("conversation", group).run();
}

QList<GroupCard> AdmissionsRepository::find(const QString &query, ConversationId after, qsizetype limit)
{
    const QString wanted = foldedForSearch(query.trimmed());
    if (wanted.isEmpty())
        return {};
    return m_unit.read("admissions.find")
        .bind("after", after)
        .bind("id", query.trimmed().toLongLong())
        .bind("folded", wanted)
        .bind("limit", limit)
        .all(readGroupCard);
}

} // namespace skein
