// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "storage_stage.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace skein;
using skein::test::StorageStage;
using skein::test::TestDatabase;

//! Users, accounts, sessions, requests, contacts and what they own.
class tst_storage_people : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_user_is_found_by_each_of_his_logins_data() { TestDatabase::addEngineRows(); }
    void a_user_is_found_by_each_of_his_logins();
    void a_taken_login_names_its_field_data() { TestDatabase::addEngineRows(); }
    void a_taken_login_names_its_field();
    void many_registrations_of_one_name_make_one_user_data() { TestDatabase::addEngineRows(); }
    void many_registrations_of_one_name_make_one_user();
    void people_are_found_by_id_name_and_part_of_nickname_data() { TestDatabase::addEngineRows(); }
    void people_are_found_by_id_name_and_part_of_nickname();
    void a_session_is_found_by_its_token_and_the_one_before_data() { TestDatabase::addEngineRows(); }
    void a_session_is_found_by_its_token_and_the_one_before();
    void sessions_are_listed_by_how_long_they_are_idle_data() { TestDatabase::addEngineRows(); }
    void sessions_are_listed_by_how_long_they_are_idle();
    void both_sides_see_a_request_data() { TestDatabase::addEngineRows(); }
    void both_sides_see_a_request();
    void the_newest_of_two_requests_is_seen_data() { TestDatabase::addEngineRows(); }
    void the_newest_of_two_requests_is_seen();
    void contacts_are_mutual_data() { TestDatabase::addEngineRows(); }
    void contacts_are_mutual();
    void there_is_one_direct_conversation_of_two_data() { TestDatabase::addEngineRows(); }
    void there_is_one_direct_conversation_of_two();
    void a_group_is_made_once_for_a_tag_data() { TestDatabase::addEngineRows(); }
    void a_group_is_made_once_for_a_tag();
    void a_blob_is_readable_by_owners_and_readers_only_data() { TestDatabase::addEngineRows(); }
    void a_blob_is_readable_by_owners_and_readers_only();
    void an_upload_is_found_again_data() { TestDatabase::addEngineRows(); }
    void an_upload_is_found_again();

private:
    test::Stages m_stages;
};

namespace {

QByteArray hash(char byte)
{
    return QByteArray(32, byte);
}

LoginName freshName()
{
    return LoginName(u"n"_s + StorageStage::tag().value().left(8));
}

} // namespace

void tst_storage_people::a_user_is_found_by_each_of_his_logins()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto [user, account] = stage.batch([](Storage &storage) {
        const auto added = storage.users.add(
            {LoginName(u"mei.lin"_s), EmailAddress(u"mei@skein.lan"_s), PhoneNumber(u"13800138000"_s), "hash", {1}});
        return std::pair(*added, storage.accounts.add(*added, Nickname(u"梅"_s), {1}));
    });
    for (const auto &login : {u"mei.lin"_s, u"Mei.Lin"_s, u"mei@skein.lan"_s, u"13800138000"_s}) {
        const auto found = stage.batch([&](Storage &storage) { return storage.users.findByLogin(login); });
        QVERIFY2(found, qPrintable(login));
        QCOMPARE(found->id, user);
        QCOMPARE(found->account, account);
        QCOMPARE(found->passwordHash, QByteArray("hash"));
        QVERIFY(!found->disabled);
    }
    QVERIFY(!stage.batch([](Storage &storage) { return storage.users.findByLogin(u"' OR 1=1 --"_s); }));
}

void tst_storage_people::a_taken_login_names_its_field()
{
    SKEIN_STORAGE_STAGE(stage);
    const EmailAddress email(freshName().value() + u"@skein.lan"_s);
    const PhoneNumber phone(u"139"_s + QString::number(10000000 + int(QRandomGenerator::system()->bounded(89999999))));
    const auto name = freshName();
    const auto add
        = [&](const NewUser &user) { return stage.batch([&](Storage &storage) { return storage.users.add(user); }); };
    QVERIFY(bool(add({name, email, phone, "hash", {1}})));
    const auto refusal = [&](const NewUser &user) { return add(user).error(); };
    QCOMPARE(refusal({name, {}, {}, "hash", {1}}), (Error{ErrorCode::NameTaken, u"name"_s, {}}));
    QCOMPARE(refusal({freshName(), email, {}, "hash", {1}}), (Error{ErrorCode::EmailTaken, u"email"_s, {}}));
    QCOMPARE(refusal({freshName(), {}, phone, "hash", {1}}), (Error{ErrorCode::PhoneTaken, u"phone"_s, {}}));
    QVERIFY(bool(add({freshName(), {}, {}, "hash", {1}})));
}

void tst_storage_people::many_registrations_of_one_name_make_one_user()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto name = freshName();
    std::atomic<int> made = 0, taken = 0;
    const auto registerOnce = [&] {
        const auto storage = stage.open({.lockTimeout = std::chrono::seconds(60)});
        for (;;) {
            try {
                const auto user = StorageStage::batchIn(*storage, [&](Storage &unit) {
                    return unit.users.add({name, {}, {}, "hash", {1}});
                });
                ++(user ? made : taken);
                return;
            } catch (const sql::Failure &) {
                storage->rollback(); // a deadlock: a lane runs it again
            }
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 50; ++i)
        threads.emplace_back(registerOnce);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(made.load(), 1);
    QCOMPARE(taken.load(), 49);
}

void tst_storage_people::people_are_found_by_id_name_and_part_of_nickname()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto name = freshName();
    const QString word = StorageStage::tag().value().left(8);
    const auto mei = stage.batch([&](Storage &storage) {
        const auto user = storage.users.add({name, {}, {}, "hash", {1}});
        return storage.accounts.add(*user, Nickname(u"梅 ＬＩＮ 100% "_s + word), {1});
    });
    const auto other = stage.account(word + u" too"_s);
    const auto found = [&](const QString &query, AccountId after = {}, qsizetype limit = 10) {
        QList<AccountId> accounts;
        for (const Profile &profile :
             stage.batch([&](Storage &storage) { return storage.accounts.search(AccountId(1), query, after, limit); }))
            accounts.append(profile.account);
        return accounts;
    };
    QVERIFY(found(QString::number(mei.value())).contains(mei));
    QCOMPARE(found(name.value().toUpper()), QList{mei});
    QCOMPARE(found(u"lin 100% "_s + word), QList{mei}); // neither case nor width counts
    QCOMPARE(found(word), (QList{mei, other}));
    QCOMPARE(found(word, {}, 1), QList{mei});
    QCOMPARE(found(word, mei), QList{other});
    QCOMPARE(found(u"lin_100% "_s + word), QList<AccountId>());
    QCOMPARE(found(u"  "_s), QList<AccountId>());
}

void tst_storage_people::a_session_is_found_by_its_token_and_the_one_before()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto find = [&](char byte) {
        return stage.batch([&](Storage &storage) { return storage.sessions.findByToken(hash(byte)); });
    };
    const auto device = stage.batch([&](Storage &storage) {
        return storage.sessions.add({UserId(1), alice, DeviceLabel(u"desk"_s), PeerAddress(), hash('\x01'), {10}});
    });
    QCOMPARE(find('\x01')->device, device);
    QCOMPARE(find('\x01')->account, alice);
    QVERIFY(!find('\x01')->hasPrevious);

    stage.batch([&](Storage &storage) { storage.sessions.rotate(device, hash('\x02'), hash('\x09'), {20}); });
    QCOMPARE(find('\x01')->tokenHash, hash('\x02'));
    QVERIFY(find('\x02')->hasPrevious);
    QCOMPARE(find('\x02')->rotatedAt, Timestamp{20});

    QCOMPARE(find('\x01')->renewal, hash('\x09'));
    QVERIFY(find('\x01'));
    stage.batch([&](Storage &storage) { storage.sessions.forgetPrevious(device); });
    QVERIFY(!find('\x01'));
    stage.batch([&](Storage &storage) { storage.sessions.remove(device); });
    QVERIFY(!find('\x02'));
}

void tst_storage_people::sessions_are_listed_by_how_long_they_are_idle()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account();
    const auto user = stage.batch([&](Storage &storage) {
        return *storage.users.add({freshName(), {}, {}, "hash", {1}});
    });
    const auto add = [&](char byte) {
        return stage.batch([&](Storage &storage) {
            return storage.sessions.add({user, alice, DeviceLabel(), PeerAddress(), hash(byte), {10}});
        });
    };
    const auto first = add('\x11'), second = add('\x12');
    stage.batch([&](Storage &storage) { storage.sessions.touch(first, PeerAddress(), {50}); });
    const auto sessions = stage.batch([&](Storage &storage) { return storage.sessions.of(user); });
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(sessions[0].device, second);
    QCOMPARE(sessions[1].device, first);
    QCOMPARE(sessions[1].lastSeenAt, Timestamp{50});
}

void tst_storage_people::both_sides_see_a_request()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(u"Alice"_s), bob = stage.account(u"Bob"_s);
    stage.batch([&](Storage &storage) { storage.requests.put(alice, bob, RequestNote(u"hi"_s), {10}); });
    const auto seenBy = [&](AccountId reader, AccountId other) {
        return stage.batch([&](Storage &storage) { return storage.requests.findAll(reader, {other}); });
    };
    QCOMPARE(seenBy(alice, bob),
             (QList{ContactRequest{
                 {bob, Nickname(u"Bob"_s), {}}, false, RequestNote(u"hi"_s), RequestState::Pending, {10}}}));
    QCOMPARE(seenBy(bob, alice),
             (QList{ContactRequest{
                 {alice, Nickname(u"Alice"_s), {}}, true, RequestNote(u"hi"_s), RequestState::Pending, {10}}}));
    stage.batch([&](Storage &storage) { storage.requests.setState(alice, bob, RequestState::Rejected); });
    const auto state
        = [&] { return stage.batch([&](Storage &storage) { return storage.requests.stateOf(alice, bob); }); };
    QCOMPARE(state(), std::optional(RequestState::Rejected));
    stage.batch([&](Storage &storage) { storage.requests.put(alice, bob, RequestNote(u"again"_s), {20}); });
    QCOMPARE(state(), std::optional(RequestState::Pending));
    stage.batch([&](Storage &storage) { storage.requests.remove(alice, bob); });
    QCOMPARE(state(), std::nullopt);
}

void tst_storage_people::the_newest_of_two_requests_is_seen()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    stage.batch([&](Storage &storage) {
        storage.requests.put(alice, bob, RequestNote(u"new"_s), {20});
        storage.requests.put(bob, alice, RequestNote(u"old"_s), {10});
    });
    const auto seen = stage.batch([&](Storage &storage) { return storage.requests.findAll(alice, {bob}); });
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.constFirst().note, RequestNote(u"new"_s));
}

void tst_storage_people::contacts_are_mutual()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account(u"Bob"_s), carol = stage.account();
    const auto talk = stage.direct(alice, bob);
    stage.batch([&](Storage &storage) {
        storage.contacts.addPair(bob, alice, talk, {10});
        storage.contacts.addPair(alice, bob, talk, {20});
    });
    stage.batch([&](Storage &storage) {
        QVERIFY(storage.contacts.areContacts(alice, bob));
        QVERIFY(storage.contacts.areContacts(bob, alice));
        QVERIFY(!storage.contacts.areContacts(alice, carol));
        QCOMPARE(storage.contacts.find(alice, bob), std::optional(Contact{{bob, Nickname(u"Bob"_s), {}}, talk}));
        QCOMPARE(storage.contacts.peersOf(bob), QList{alice});
        QCOMPARE(storage.contacts.among(alice, {carol, bob}), QList{bob});
        QCOMPARE(storage.contacts.page(alice, AccountId(), 10).size(), 1);
        QCOMPARE(storage.contacts.page(alice, bob, 10).size(), 0);
    });
    stage.batch([&](Storage &storage) { storage.contacts.removePair(alice, bob); });
    stage.batch([&](Storage &storage) {
        QVERIFY(!storage.contacts.areContacts(alice, bob));
        QVERIFY(!storage.contacts.areContacts(bob, alice));
    });
}

void tst_storage_people::there_is_one_direct_conversation_of_two()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto between = [&](AccountId a, AccountId b) {
        return stage.batch([&](Storage &storage) { return storage.conversations.directBetween(a, b, {1}); });
    };
    QVERIFY(!stage.batch([&](Storage &storage) { return storage.conversations.findDirect(alice, bob); }));
    const auto talk = between(alice, bob);
    QCOMPARE(between(bob, alice), talk);
    const auto locked = stage.batch([&](Storage &storage) { return storage.conversations.lock(talk); });
    QCOMPARE(locked.smaller, std::optional(alice));
    QCOMPARE(locked.larger, std::optional(bob));
}

void tst_storage_people::a_group_is_made_once_for_a_tag()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account();
    const auto tag = StorageStage::tag();
    const auto create = [&](AccountId creator) {
        return stage.batch([&](Storage &storage) {
            return storage.conversations.createGroup(creator, tag, ConversationTitle(u"x"_s), {1});
        });
    };
    const auto first = create(alice), again = create(alice);
    QVERIFY(!first.isRepeat);
    QVERIFY(again.isRepeat);
    QCOMPARE(again.conversation, first.conversation);
    QVERIFY(create(bob).conversation != first.conversation);
}

void tst_storage_people::a_blob_is_readable_by_owners_and_readers_only()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), bob = stage.account(), eve = stage.account();
    const Attachment photo{Digest(hash('p')), FileName(), MimeType(u"image/png"_s), 1234, 40, 30};
    stage.batch([&](Storage &storage) {
        storage.media.addBlob(photo, {1});
        storage.media.addBlob(photo, {2});
        storage.media.addAlias(Digest(hash('q')), photo.blob);
        storage.media.addOwner(photo.blob, alice);
        storage.media.addOwner(photo.blob, alice);
    });
    const auto readableBy = [&](AccountId account) {
        return stage.batch([&](Storage &storage) { return storage.media.attachmentFor(account, photo.blob); });
    };
    QCOMPARE(readableBy(alice), std::optional(photo));
    QCOMPARE(readableBy(bob), std::nullopt);
    Draft draft = StorageStage::message(stage.group({alice, bob}), alice, u"look"_s);
    draft.body->images = QList{photo};
    stage.batch([&](Storage &storage) { (void)storage.entries.append(draft); });
    QCOMPARE(readableBy(bob), std::optional(photo));
    QCOMPARE(readableBy(eve), std::nullopt);
    stage.batch([&](Storage &storage) {
        QCOMPARE(storage.media.storedAs(Digest(hash('q'))), photo.blob);
        QCOMPARE(storage.media.storedAs(photo.blob), photo.blob);
        QCOMPARE(storage.media.ownedBytes(alice), 1234);
        QCOMPARE(storage.media.ownedBytes(bob), 0);
    });
}

void tst_storage_people::an_upload_is_found_again()
{
    SKEIN_STORAGE_STAGE(stage);
    const auto alice = stage.account(), eve = stage.account();
    const auto put = [&](const QString &id) {
        stage.batch([&](Storage &storage) {
            storage.media.putUpload({id, alice, Digest(hash('u')), 99, FileName(u"a.png"_s), QByteArray("ask"), {1}});
        });
    };
    put(u"first"_s);
    put(u"second"_s);
    stage.batch([&](Storage &storage) {
        QVERIFY(!storage.media.findUpload(alice, u"first"_s));
        QCOMPARE(storage.media.findUpload(alice, Digest(hash('u')))->id, u"second"_s);
        QCOMPARE(storage.media.findUpload(alice, u"second"_s)->challenge, std::optional(QByteArray("ask")));
        QVERIFY(!storage.media.findUpload(eve, u"second"_s));
    });
    stage.batch([&](Storage &storage) { storage.media.removeUpload(u"second"_s); });
    QVERIFY(!stage.batch([&](Storage &storage) { return storage.media.findUpload(alice, u"second"_s); }));
}

QTEST_GUILESS_MAIN(tst_storage_people)
#include "tst_storage_people.moc"
