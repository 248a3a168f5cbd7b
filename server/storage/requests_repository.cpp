// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/profile_row.h>
#include <storage/requests_repository.h>
#include <storage/unit.h>

#include <QMap>

namespace skein {

using sql::Row;

namespace {

ContactRequest readRequest(const Row &row)
{
    return {readProfile(row), row.flag("incoming"), row.text<RequestNote>("note"),
            row.enumeration<RequestState>("state"), row.time("at")};
}

} // namespace

void RequestsRepository::put(AccountId sender, AccountId receiver, const RequestNote &note, Timestamp at)
{
    m_unit.write("requests.put")
        .bind("sender", sender)
        .bind("receiver", receiver)
        .bind("note", note)
        .bind("state", RequestState::Pending)
        .bind("at", at)
        .run();
}

std::optional<RequestState> RequestsRepository::stateOf(AccountId sender, AccountId receiver)
{
    return m_unit.read("requests.state").bind("sender", sender).bind("receiver", receiver).one([](const Row &row) {
        return row.enumeration<RequestState>("state");
    });
}

void RequestsRepository::setState(AccountId sender, AccountId receiver, RequestState state)
{
    m_unit.write("requests.setState").bind("sender", sender).bind("receiver", receiver).bind("state", state).run();
}

void RequestsRepository::remove(AccountId sender, AccountId receiver)
{
    m_unit.write("requests.delete").bind("sender", sender).bind("receiver", receiver).run();
}

QList<AccountId> RequestsRepository::removeAll(AccountId account)
{
    const auto others = m_unit.read("requests.others").bind("account", account).all([](const Row &row) {
        return row.id<AccountId>("other");
    });
    m_unit.write("requests.deleteSent").bind("account", account).run();
    m_unit.write("requests.deleteReceived").bind("account", account).run();
    return others;
}

QList<ContactRequest> RequestsRepository::findAll(AccountId reader, const QList<AccountId> &others)
{
    if (others.isEmpty())
        return {};
    QMap<AccountId, ContactRequest> newest;
    m_unit.read("requests.findAll").bind("reader", reader).bind("others", others).each([&](const Row &row) {
        const ContactRequest request = readRequest(row);
        newest[request.other.account] = request;
    });
    return newest.values();
}

} // namespace skein
