// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../media/image_samples.h"
#include <support/stage.h>

#include <QCryptographicHash>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

Digest uploadedPicture(Actor &actor)
{
    const QByteArray image = encodedAs("png", noise({64, 64}));
    const Digest digest(QCryptographicHash::hash(image, QCryptographicHash::Sha256));
    const auto begun = actor.asks(BeginUpload{digest, Ranged<1, (1LL << 40)>(image.size()), {}});
    if (!begun || !actor.asks(UploadSlice{begun->upload, {}, Slice(image)}))
        qFatal("the picture could not be sent");
    const auto finished = actor.asks(FinishUpload{begun->upload});
    if (!finished)
        qFatal("the picture was not taken");
    return finished->done->blob;
}

UpdateProfile renamed(const QString &nickname)
{
    UpdateProfile request;
    request.nickname = Nickname(nickname);
    return request;
}

UpdateProfile dressed(const Digest &avatar)
{
    UpdateProfile request;
    request.avatar = avatar;
    return request;
}

bool mayRead(Actor &actor, const Digest &blob)
{
    return bool(actor.asks(ReadBlob{blob, Rendering::Original, {}, {}}));
}

QStringList found(Actor &actor, const QString &query)
{
    QStringList names;
    const auto profiles = actor.asks(FindAccounts{AccountQuery(query), {}});
    for (const Profile &profile : profiles ? profiles->profiles : List<Profile, 50>())
        names.append(profile.nickname.value());
    return names;
}

} // namespace

class tst_ProfilesHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_new_avatar_reaches_contacts_and_fellows_and_is_readable_by_all_data() { TestDatabase::addEngineRows(); }
    void a_new_avatar_reaches_contacts_and_fellows_and_is_readable_by_all(); // B01
    void an_avatar_is_an_image_that_its_owner_may_read_data() { TestDatabase::addEngineRows(); }
    void an_avatar_is_an_image_that_its_owner_may_read(); // B01
    void a_new_nickname_reaches_everybody_concerned_and_the_search_data() { TestDatabase::addEngineRows(); }
    void a_new_nickname_reaches_everybody_concerned_and_the_search(); // B02
    void who_was_away_hears_of_a_new_nickname_later_data() { TestDatabase::addEngineRows(); }
    void who_was_away_hears_of_a_new_nickname_later(); // B02
    void gender_and_bio_stand_on_the_card_data() { TestDatabase::addEngineRows(); }
    void gender_and_bio_stand_on_the_card(); // B03, B04
    void an_id_finds_one_account_and_a_block_hides_it_data() { TestDatabase::addEngineRows(); }
    void an_id_finds_one_account_and_a_block_hides_it(); // B09
    void people_are_found_by_part_pinyin_and_own_remark_data() { TestDatabase::addEngineRows(); }
    void people_are_found_by_part_pinyin_and_own_remark(); // B10, C05
    void what_is_found_comes_in_pages_data() { TestDatabase::addEngineRows(); }
    void what_is_found_comes_in_pages(); // B10
};

// B01
void tst_ProfilesHandler::a_new_avatar_reaches_contacts_and_fellows_and_is_readable_by_all()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), carol = stage.person(u"carol"_s);
    Actor eve = stage.person(u"eve"_s);
    stage.befriend(alice, bob);
    stage.befriend(bob, carol);
    stage.group(bob, {&alice, &carol});
    const Digest picture = uploadedPicture(alice);
    QVERIFY(!mayRead(eve, picture));

    SKEIN_DONE(alice.asks(dressed(picture)));

    const auto told = bob.hears<FeedChanged>();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().item.contact->profile.avatar, std::optional(picture));
    QCOMPARE(carol.hears<ProfileChanged>().value(0).profile.avatar, std::optional(picture));
    QCOMPARE(eve.unheardCount(), 0);
    QVERIFY(mayRead(bob, picture) && mayRead(carol, picture) && mayRead(eve, picture));
    QVERIFY(!bool(stage.stranger().asks(ReadBlob{picture, Rendering::Original, {}, {}})));

    UpdateProfile bare;
    bare.removeAvatar = true;
    SKEIN_DONE(alice.asks(bare));
    QVERIFY(!carol.hears<ProfileChanged>().value(0).profile.avatar);
    QVERIFY(!mayRead(eve, picture) && mayRead(alice, picture));
}

// B01
void tst_ProfilesHandler::an_avatar_is_an_image_that_its_owner_may_read()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), eve = stage.person(u"eve"_s);
    const Digest picture = uploadedPicture(alice);
    SKEIN_REFUSED(eve.asks(dressed(picture)), ErrorCode::NotFound);
    SKEIN_REFUSED(alice.asks(dressed(Digest(QByteArray(32, 'x')))), ErrorCode::NotFound);
    QVERIFY(!alice.asks(GetOwnAccount{})->profile.avatar);
}

// B02
void tst_ProfilesHandler::a_new_nickname_reaches_everybody_concerned_and_the_search()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    stage.befriend(alice, bob);
    Actor phone = stage.anotherDeviceOf(alice);

    SKEIN_DONE(alice.asks(renamed(u"Alicia"_s)));

    QCOMPARE(bob.hears<FeedChanged>().value(0).item.contact->profile.nickname.value(), u"Alicia"_s);
    QCOMPARE(phone.hears<FeedChanged>().value(0).item.own->profile.nickname.value(), u"Alicia"_s);
    QCOMPARE(found(bob, u"alicia"_s), QStringList{u"Alicia"_s});
    bob.forgetsWhatHeHeard();
    SKEIN_DONE(alice.asks(renamed(u"Alicia"_s))); // a repeat tells nothing new
    QCOMPARE(bob.unheardCount(), 0);
}

// B02
void tst_ProfilesHandler::who_was_away_hears_of_a_new_nickname_later()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s);
    stage.befriend(alice, bob);
    const Seq before = bob.asks(FetchFeed{})->head;
    SKEIN_DONE(alice.asks(renamed(u"Alicia"_s)));
    const auto missed = bob.asks(FetchFeed{before});
    QCOMPARE(missed->items.size(), 1);
    QCOMPARE(missed->items.first().contact->profile.nickname.value(), u"Alicia"_s);
}

// B03, B04
void tst_ProfilesHandler::gender_and_bio_stand_on_the_card()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), eve = stage.person(u"eve"_s);
    QCOMPARE(eve.asks(GetProfileCard{alice.account()})->gender, Gender::Unknown);
    UpdateProfile request;
    request.gender = Gender::Female;
    request.bio = Bio(u"Weaves.\n也织布。"_s);

    SKEIN_DONE(alice.asks(request));

    const auto card = eve.asks(GetProfileCard{alice.account()});
    QCOMPARE(card->gender, Gender::Female);
    QCOMPARE(card->bio.value(), u"Weaves.\n也织布。"_s);
    QCOMPARE(card->profile.nickname.value(), u"alice"_s);
    QCOMPARE(alice.asks(GetOwnAccount{})->bio.value(), card->bio.value());
    SKEIN_DONE(alice.asks(renamed(u"Alicia"_s))); // what is not named stays
    QCOMPARE(eve.asks(GetProfileCard{alice.account()})->gender, Gender::Female);
    SKEIN_REFUSED(eve.asks(GetProfileCard{AccountId(999'999)}), ErrorCode::NotFound);
}

// B09
void tst_ProfilesHandler::an_id_finds_one_account_and_a_block_hides_it()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), eve = stage.person(u"eve"_s);
    const QString id = QString::number(alice.account().value());
    QCOMPARE(found(eve, id), QStringList{u"alice"_s});
    QCOMPARE(found(eve, u"999999"_s), QStringList());
    SKEIN_DONE(alice.asks(BlockAccount{eve.account()}));
    QCOMPARE(found(eve, id), QStringList());
    QCOMPARE(found(eve, u"ALICE"_s), QStringList());
    QCOMPARE(found(alice, u"eve"_s), QStringList{u"eve"_s});
    UpdateProfile request;
    request.bio = Bio(u"secret"_s);
    SKEIN_DONE(alice.asks(request));
    QVERIFY(eve.asks(GetProfileCard{alice.account()})->bio.value().isEmpty());
}

// B10, C05
void tst_ProfilesHandler::people_are_found_by_part_pinyin_and_own_remark()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s), bob = stage.person(u"bob"_s), eve = stage.person(u"eve"_s);
    SKEIN_DONE(bob.asks(renamed(u"小苏沐 Mu"_s)));
    for (const QString &typed : {u"苏沐"_s, u"sumu"_s, u"sm"_s, u"XSM"_s, u"xiao su"_s, u"沐 mU"_s})
        QCOMPARE(found(alice, typed), QStringList{u"小苏沐 Mu"_s});
    QCOMPARE(found(alice, u"umu"_s), QStringList()); // a syllable begins where it begins
    stage.befriend(alice, bob);
    SKEIN_DONE(alice.asks(SetContactRemark{bob.account(), Remark(u"表弟"_s)}));
    for (const QString &typed : {u"表弟"_s, u"biaodi"_s, u"bd"_s, u"sumu"_s})
        QCOMPARE(found(alice, typed), QStringList{u"小苏沐 Mu"_s});
    QCOMPARE(found(eve, u"表弟"_s), QStringList());
}

// B10
void tst_ProfilesHandler::what_is_found_comes_in_pages()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    for (int i = 0; i < 60; ++i)
        (void)stage.person(u"weaver%1"_s.arg(i));
    const auto first = alice.asks(FindAccounts{AccountQuery(u"weaver"_s), {}});
    QCOMPARE(first->profiles.size(), 50);
    QVERIFY(first->more);
    const auto second = alice.asks(FindAccounts{AccountQuery(u"weaver"_s), first->profiles.last().account});
    QCOMPARE(second->profiles.size(), 10);
    QVERIFY(!second->more);
}

QTEST_GUILESS_MAIN(tst_ProfilesHandler)
#include "tst_profiles_handler.moc"
