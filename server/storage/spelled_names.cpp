// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/spelled_names.h>

#include <core/pinyin.h>
#include <domain/account.h>
#include <sql/transaction.h>

namespace skein {

namespace {

using Named = std::pair<AccountId, QString>;

constexpr int namesAtOnce = 500;

QList<Named> unspelledAfter(sql::Connection &connection, AccountId after)
{
    return connection("accounts.unspelled").bind("after", after).bind("limit", namesAtOnce).all([](const sql::Row &row) {
        return Named{row.id<AccountId>("account"), row.text("nickname")};
    });
}

void spell(sql::Connection &connection, const QList<Named> &names)
{
    sql::Transaction transaction(connection);
    for (const auto &[account, nickname] : names)
        connection("accounts.setPinyin").bind("account", account).bind("pinyin", pinyinKey(nickname)).run();
    transaction.commit();
}

} // namespace

void spellNicknames(sql::Connection &connection)
{
    for (auto names = unspelledAfter(connection, {}); !names.isEmpty(); names = unspelledAfter(connection, names.last().first))
        spell(connection, names);
}

} // namespace skein
