// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/contact_store.h>
#include <store/profile_store.h>

namespace skein::client {

namespace {

ContactRow readContact(const sql::Row &row)
{
    ContactRow contact;
    contact.profile.account = row.id<AccountId>("account");
    contact.conversation = row.id<ConversationId>("conversation");
    contact.remark = row.text<Remark>("remark");
    return contact;
}

ContactRequest readRequest(const sql::Row &row)
{
    ContactRequest request;
    request.other.account = row.id<AccountId>("other");
    request.incoming = row.flag("incoming");
    request.note = row.text<RequestNote>("note");
    request.state = row.enumeration<RequestState>("state");
    request.at = row.time("at");
    return request;
}

} // namespace

ContactStore::ContactStore(Database &database, ProfileStore &profiles) : m_database(database), m_profiles(profiles) { }

QList<ContactRow> ContactStore::contacts() const
{
    auto contacts = m_database.query("contacts.all").all(readContact);
    for (auto &contact : contacts)
        contact.profile = m_profiles.find(contact.profile.account).value_or(contact.profile);
    std::ranges::stable_sort(contacts, [](const ContactRow &a, const ContactRow &b) {
        return QString::localeAwareCompare(a.profile.nickname.value(), b.profile.nickname.value()) < 0;
    });
    return contacts;
}

std::optional<ContactRow> ContactStore::contact(AccountId account) const
{
    auto contact = m_database.query("contacts.one").bind("account", account).one(readContact);
    if (contact)
        contact->profile = m_profiles.find(account).value_or(contact->profile);
    return contact;
}

QList<ContactRequest> ContactStore::requests() const
{
    auto requests = m_database.query("contacts.requests").all(readRequest);
    for (auto &request : requests)
        request.other = m_profiles.find(request.other.account).value_or(request.other);
    return requests;
}

qint64 ContactStore::waitingRequests() const
{
    return *m_database.query("contacts.waiting_requests")
                .bind("pending", RequestState::Pending)
                .one([](const sql::Row &row) { return row.integer("waiting"); });
}

void ContactStore::put(const Contact &contact)
{
    (void)m_database.write([&] {
        m_profiles.put(contact.profile);
        m_database.query("contacts.put")
            .bind("account", contact.profile.account)
            .bind("conversation", contact.conversation)
            .bind("remark", contact.remark)
            .run();
        m_profiles.setRemark(contact.profile.account, contact.remark.value());
        m_database.changes().contacts = true;
    });
}

void ContactStore::removeContact(AccountId account)
{
    (void)m_database.write([&] {
        m_database.query("contacts.remove").bind("account", account).run();
        m_profiles.setRemark(account, {});
        m_database.changes().contacts = true;
    });
}

void ContactStore::put(const ContactRequest &request)
{
    (void)m_database.write([&] {
        m_profiles.put(request.other);
        m_database.query("contacts.put_request")
            .bind("other", request.other.account)
            .bind("incoming", request.incoming)
            .bind("note", request.note)
            .bind("state", request.state)
            .bind("at", request.at)
            .run();
        m_database.changes().requests = true;
    });
}

QList<Profile> ContactStore::blocked() const
{
    QList<Profile> blocked;
    const auto accounts =
        m_database.query("contacts.blocks").all([](const sql::Row &row) { return row.id<AccountId>("account"); });
    for (const auto account : accounts)
        blocked.append(m_profiles.find(account).value_or(Profile{account, {}, {}, {}}));
    return blocked;
}

bool ContactStore::isBlocked(AccountId account) const
{
    return m_database.query("contacts.is_blocked").bind("account", account).exists();
}

void ContactStore::putBlock(const Profile &blocked)
{
    (void)m_database.write([&] {
        m_profiles.put(blocked);
        m_database.query("contacts.block").bind("account", blocked.account).run();
        m_database.changes().contacts = true;
    });
}

void ContactStore::removeBlock(AccountId account)
{
    (void)m_database.write([&] {
        m_database.query("contacts.unblock").bind("account", account).run();
        m_database.changes().contacts = true;
    });
}

void ContactStore::removeRequest(AccountId other)
{
    (void)m_database.write([&] {
        m_database.query("contacts.remove_request").bind("other", other).run();
        m_database.changes().requests = true;
    });
}

} // namespace skein::client
