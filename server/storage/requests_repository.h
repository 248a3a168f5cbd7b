// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/contact.h>

namespace skein {

class Unit;

//! Contact requests: one for each (sender, receiver). Lives on: lane.
class RequestsRepository
{
public:
    explicit RequestsRepository(Unit &unit) : m_unit(unit) { }

    //! A pending request; replaces an earlier one.
    void put(AccountId sender, AccountId receiver, const RequestNote &note, Timestamp at);
    [[nodiscard]] std::optional<RequestState> stateOf(AccountId sender, AccountId receiver);
    void setState(AccountId sender, AccountId receiver, RequestState state);
    void remove(AccountId sender, AccountId receiver);
    //! All of an account's, of both directions; answers the other sides.
    QList<AccountId> removeAll(AccountId account);
    //! Between `reader` and each of the others: the newest of the two directions, as `reader` sees it.
    [[nodiscard]] QList<ContactRequest> findAll(AccountId reader, const QList<AccountId> &others);

private:
    Unit &m_unit;
};

} // namespace skein
