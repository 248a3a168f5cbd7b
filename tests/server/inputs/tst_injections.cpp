// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "injections.h"

#include "../media/image_samples.h"

#include <support/stage.h>

#include <QCryptographicHash>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

//! "messages.send body.text": the fields of a type that are text of the caller's own making.
template<class T>
void collectTexts(const QString &path, QStringList &found)
{
    if constexpr (codec::IsOptional<T> || codec::IsList<T>)
        collectTexts<typename T::value_type>(path, found);
    else if constexpr (codec::IsParsed<T> || std::is_same_v<T, QString>)
        found.append(path);
    else if constexpr (HasFields<T>) {
        const T value{};
        forEachField(value, [&]<class F>(std::string_view name, const F &) {
            const QString field = QString::fromLatin1(name.data(), qsizetype(name.size()));
            collectTexts<F>(path + (path.endsWith(u' ') ? QString() : u"."_s) + field, found);
        });
    }
}

QStringList everyTextField()
{
    QStringList found;
    Requests::forEach([&]<Request T>() { collectTexts<T>(skein::detail::fromAscii(T::method) + u' ', found); });
    return found;
}

struct Pair
{
    explicit Pair(Stage &stage)
        : alice(stage.person(u"alice"_s)), bob(stage.person(u"bob"_s)), room(stage.befriend(alice, bob))
    {
    }
    Actor alice, bob;
    ConversationId room;
};

//! The text as it must come back. (All of them are in NFC and trimmed.)
template<class T>
T parsed(const QString &words)
{
    const auto text = T::parse(words);
    if (!text)
        qFatal("%s is refused: %s", qPrintable(words), qPrintable(text.error().detail));
    return *text;
}

Result<SignedIn> registers(Stage &stage, const QString &name, const QString &nickname, const Password &password, const QString &label)
{
    return stage.stranger().asks(Register{LoginName(name), {}, {}, password, Nickname(nickname), DeviceLabel(label)});
}

QList<AccountId> found(Actor &actor, const QString &query)
{
    QList<AccountId> accounts;
    const auto answer = actor.asks(FindAccounts{AccountQuery(query), {}});
    for (const Profile &profile : answer ? answer->profiles : List<Profile, 50>())
        accounts.append(profile.account);
    return accounts;
}

} // namespace

//! QUALITY.md Z6: what is dangerous elsewhere is text here, in every text field, on both engines.
class tst_Injections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_text_field_of_a_request_is_tried_here();
    void a_message_says_what_was_sent_data() { TestDatabase::addEngineRows(); }
    void a_message_says_what_was_sent();
    void tags_that_look_alike_are_two_data() { TestDatabase::addEngineRows(); }
    void tags_that_look_alike_are_two();
    void a_profile_and_a_device_keep_their_names_data() { TestDatabase::addEngineRows(); }
    void a_profile_and_a_device_keep_their_names();
    void a_title_and_a_note_reach_the_other_side_data() { TestDatabase::addEngineRows(); }
    void a_title_and_a_note_reach_the_other_side();
    void what_people_and_groups_say_of_themselves_is_text_data() { TestDatabase::addEngineRows(); }
    void what_people_and_groups_say_of_themselves_is_text();
    void a_file_keeps_its_name_and_its_place_data() { TestDatabase::addEngineRows(); }
    void a_file_keeps_its_name_and_its_place();
    void a_search_takes_wildcards_for_letters_data() { TestDatabase::addEngineRows(); }
    void a_search_takes_wildcards_for_letters();
    void nobody_signs_in_with_a_trick_data() { TestDatabase::addEngineRows(); }
    void nobody_signs_in_with_a_trick();
    void an_upload_is_not_found_by_a_trick_data() { TestDatabase::addEngineRows(); }
    void an_upload_is_not_found_by_a_trick();
};

//! A new text field: add it here and to the test that reads it back.
void tst_Injections::every_text_field_of_a_request_is_tried_here()
{
    const QStringList tried{
        u"accounts.register name"_s, u"accounts.register email"_s, u"accounts.register phone"_s,
        u"accounts.register password"_s, u"accounts.register nickname"_s, u"accounts.register deviceLabel"_s,
        u"accounts.register captcha.captcha"_s, u"accounts.register captcha.text"_s, u"accounts.login login"_s,
        u"accounts.login password"_s, u"accounts.login deviceLabel"_s, u"accounts.login captcha.captcha"_s,
        u"accounts.login captcha.text"_s, u"accounts.resume token"_s, u"accounts.renew token"_s,
        u"accounts.find query"_s, u"accounts.add tag"_s, u"accounts.add nickname"_s, u"accounts.enter deviceLabel"_s,
        u"accounts.guest nickname"_s, u"accounts.guest deviceLabel"_s, u"accounts.change_password oldPassword"_s,
        u"accounts.change_password newPassword"_s, u"accounts.change_login password"_s,
        u"accounts.change_login name"_s, u"accounts.change_login phone"_s, u"accounts.change_email password"_s,
        u"accounts.change_email email"_s, u"accounts.confirm_email code"_s, u"accounts.forgot login"_s,
        u"accounts.forgot captcha.captcha"_s, u"accounts.forgot captcha.text"_s, u"accounts.recover login"_s,
        u"accounts.recover code"_s, u"accounts.recover password"_s, u"contacts.request note"_s,
        u"contacts.remark remark"_s, u"conversations.remark remark"_s, u"profiles.update nickname"_s,
        u"profiles.update bio"_s, u"groups.create tag"_s, u"groups.create title"_s, u"groups.find query"_s,
        u"groups.join note"_s, u"groups.update title"_s, u"groups.update description"_s,
        u"groups.nickname nickname"_s, u"messages.send tag"_s, u"messages.send body.text"_s,
        u"messages.send body.images.name"_s, u"messages.send body.images.mime"_s, u"world.announce tag"_s,
        u"world.announce text"_s, u"media.begin name"_s, u"media.prove upload"_s, u"media.slice upload"_s,
        u"media.finish upload"_s, u"admin.users filter"_s, u"admin.user named"_s, u"admin.create_user name"_s,
        u"admin.create_user email"_s, u"admin.create_user phone"_s, u"admin.create_user nickname"_s,
        u"admin.create_user password"_s, u"admin.update_user name"_s, u"admin.update_user email"_s,
        u"admin.update_user phone"_s, u"admin.update_user nickname"_s, u"admin.reset_password password"_s,
    };
    QCOMPARE(everyTextField(), tried);
}

void tst_Injections::a_message_says_what_was_sent()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    for (const QString &words : injections()) {
        p.alice.askLater(SendMessage{p.room, parsed<ClientTag>(words), {parsed<MessageText>(words), {}}});
        p.alice.askLater(SendMessage{p.room, parsed<ClientTag>(words), {parsed<MessageText>(words), {}}}); // a repeat
    }
    stage.run();

    const auto heard = p.bob.hears<EntryPosted>();
    const auto page = p.bob.asks(FetchHistory{p.room, {}, Seq(1), Ranged<1, 200, 50>(200)});
    QCOMPARE(heard.size(), injections().size());
    QCOMPARE(page->entries.size(), injections().size());
    for (qsizetype i = 0; i < heard.size(); ++i) {
        QCOMPARE(heard[i].entry.body->text.value(), injections()[i]);
        QCOMPARE(page->entries[i].body->text.value(), injections()[i]);
        QCOMPARE(page->entries[i].tag->value(), injections()[i]);
    }
}

void tst_Injections::tags_that_look_alike_are_two()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    const QStringList alike{u"a"_s, u"A"_s, u"á"_s, u"ａ"_s, u"a\u200B"_s, u"a_"_s, u"a%"_s, u"ss"_s, u"ß"_s, u"0"_s, u"00"_s, u"0.0"_s};
    for (const QString &tag : alike) {
        SKEIN_DONE(p.alice.asks(text(p.room, u"by tag "_s + tag, tag)));
        SKEIN_DONE(p.alice.asks(CreateGroup{ClientTag(tag), ConversationTitle(tag), {}}));
    }
    QCOMPARE(p.bob.hears<EntryPosted>().size(), alike.size());
    QCOMPARE(p.alice.asks(FetchHeads{})->heads.size(), 1 + alike.size());
}

void tst_Injections::a_profile_and_a_device_keep_their_names()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    int number = 0;
    for (const QString &words : injections()) {
        const QString nickname = parsed<Nickname>(words).value(), label = parsed<DeviceLabel>(words).value();
        const Password password(words + u" and more"_s);
        const QString name = u"user%1"_s.arg(++number);
        const auto signedIn = registers(stage, name, nickname, password, label);
        SKEIN_DONE(signedIn);
        SKEIN_DONE(stage.stranger().asks(LogIn{LoginText(name), password, DeviceLabel(label)}));
        SKEIN_REFUSED(stage.stranger().asks(LogIn{LoginText(name), Password(words + u" or another"_s), {}}), ErrorCode::WrongCredentials);
        QCOMPARE(alice.asks(GetAccounts{{signedIn->profile.account}})->profiles.first().nickname.value(), words);
        QVERIFY2(found(alice, words).contains(signedIn->profile.account), qPrintable(words));
    }
    const auto connection = database->connect(u"-- name: labels\nSELECT label FROM sessions WHERE id > 1 ORDER BY id"_s);
    const auto labels = (*connection)("test.labels").all([](const sql::Row &row) { return row.text("label"); });
    QCOMPARE(labels.size(), 2 * injections().size());
    for (qsizetype i = 0; i < labels.size(); ++i)
        QCOMPARE(labels[i], injections()[i / 2]);
}

void tst_Injections::a_title_and_a_note_reach_the_other_side()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    Actor eve = stage.person(u"eve"_s);
    for (const QString &words : injections()) {
        const auto group = stage.group(p.alice, {&p.bob}, parsed<ConversationTitle>(words).value());
        QCOMPARE(p.bob.asks(FetchHistory{group, {}, {}, {}})->entries.first().title->value(), words);
        SKEIN_DONE(eve.asks(RequestContact{p.bob.account(), parsed<RequestNote>(words)}));
        QCOMPARE(p.bob.hears<FeedChanged>().last().item.request->note.value(), words);
        const auto feed = p.bob.asks(FetchFeed{});
        QVERIFY(std::ranges::any_of(feed->items, [&](const FeedItem &item) {
            return item.conversation && item.conversation->conversation == group && item.conversation->title->value() == words;
        }));
    }
}

void tst_Injections::what_people_and_groups_say_of_themselves_is_text()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    const auto group = stage.group(p.alice, {&p.bob});
    for (const QString &words : injections()) {
        SKEIN_DONE(p.bob.asks(UpdateProfile{.nickname = parsed<Nickname>(words), .bio = parsed<Bio>(words)}));
        const auto card = p.alice.asks(GetProfileCard{p.bob.account()});
        QCOMPARE(card->profile.nickname.value(), words);
        QCOMPARE(card->bio.value(), words);
        SKEIN_DONE(p.alice.asks(SetContactRemark{p.bob.account(), parsed<Remark>(words)}));
        QCOMPARE(p.alice.asks(ListContacts{})->contacts.first().remark.value(), words);
        SKEIN_DONE(p.alice.asks(UpdateGroup{.conversation = group,
                                            .title = parsed<ConversationTitle>(words),
                                            .description = parsed<GroupDescription>(words),
                                            .joinRule = JoinRule::Open}));
        const auto groups = p.bob.asks(FindGroups{GroupQuery(words), {}});
        QCOMPARE(groups->groups.size(), 1);
        QCOMPARE(groups->groups.first().title.value(), words);
        QCOMPARE(groups->groups.first().description.value(), words);
    }
}

void tst_Injections::a_file_keeps_its_name_and_its_place()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Pair p(stage);
    const QByteArray image = encodedAs("png", noise({8, 8}));
    const Digest digest(QCryptographicHash::hash(image, QCryptographicHash::Sha256));
    const auto begun = p.alice.asks(BeginUpload{digest, Ranged<1, (1LL << 40)>(image.size()), FileName(injections().first())});
    SKEIN_DONE(p.alice.asks(UploadSlice{begun->upload, {}, Slice(image)}));
    SKEIN_DONE(p.alice.asks(FinishUpload{begun->upload}));

    for (const QString &words : injections()) {
        const auto again = p.alice.asks(BeginUpload{digest, Ranged<1, (1LL << 40)>(image.size()), parsed<FileName>(words)});
        SKEIN_DONE(again);
        QCOMPARE(again->done->name.value(), words);
        SendMessage message = text(p.room, {});
        message.body.images = {Attachment{again->done->blob, FileName(words), parsed<MimeType>(words)}};
        SKEIN_DONE(p.alice.asks(message));
        const Attachment received = p.bob.hears<EntryPosted>().last().entry.body->images.first();
        const Attachment read = p.bob.asks(FetchHistory{p.room, {}, {}, {}})->entries.last().body->images.first();
        QCOMPARE(received.name.value(), words);
        QCOMPARE(read.name.value(), words);
        QCOMPARE(read.mime.value(), u"image/png"_s);
    }
}

void tst_Injections::a_search_takes_wildcards_for_letters()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    const Password password(u"a good password"_s);
    QHash<QString, AccountId> accounts;
    for (const QString &nickname : {u"100% ada"_s, u"100x ada"_s, u"snake_case"_s, u"snakeXcase"_s, u"back\\slash"_s, u"o'hara"_s})
        accounts[nickname] = registers(stage, u"user%1"_s.arg(accounts.size()), nickname, password, {})->profile.account;

    QCOMPARE(found(alice, u"%"_s), (QList{accounts[u"100% ada"_s]}));
    QCOMPARE(found(alice, u"0%"_s), (QList{accounts[u"100% ada"_s]}));
    QCOMPARE(found(alice, u"_"_s), (QList{accounts[u"snake_case"_s]}));
    QCOMPARE(found(alice, u"e_C"_s), (QList{accounts[u"snake_case"_s]}));
    QCOMPARE(found(alice, u"\\"_s), (QList{accounts[u"back\\slash"_s]}));
    QCOMPARE(found(alice, u"'"_s), (QList{accounts[u"o'hara"_s]}));
    QCOMPARE(found(alice, u"' OR '1'='1"_s), QList<AccountId>());
    QCOMPARE(found(alice, u"%%%"_s), QList<AccountId>());
}

void tst_Injections::nobody_signs_in_with_a_trick()
{
    SKEIN_TEST_DATABASE(database);
    const ThrottleRules patient{.freeTries = 1'000'000, .failuresPerAddress = 1'000'000};
    Stage stage(*database, {.entrance = {.captchaAfter = -1, .throttle = patient}});
    Actor alice = stage.person(u"alice"_s);
    for (const QString &words : injections() + QStringList{u"alice' --"_s, u"alice'/*"_s, u"ALICE\\"_s, u"a%"_s, u"alic_"_s}) {
        SKEIN_REFUSED(stage.stranger().asks(LogIn{parsed<LoginText>(words), alice.password, {}}), ErrorCode::WrongCredentials);
        SKEIN_REFUSED(stage.stranger().asks(LogIn{LoginText(u"alice"_s), parsed<Password>(words), {}}), ErrorCode::WrongCredentials);
        SKEIN_REFUSED(stage.stranger().asks(Resume{parsed<SessionToken>(words)}), ErrorCode::BadToken);
    }
}

void tst_Injections::an_upload_is_not_found_by_a_trick()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    Actor alice = stage.person(u"alice"_s);
    const Digest digest(QByteArray(32, 'x'));
    SKEIN_DONE(alice.asks(BeginUpload{digest, Ranged<1, (1LL << 40)>(10), {}}));
    for (const QString &words : injections()) {
        const auto upload = parsed<UploadId>(words);
        SKEIN_REFUSED(alice.asks(UploadSlice{upload, {}, Slice("x")}), ErrorCode::NoSuchUpload);
        SKEIN_REFUSED(alice.asks(ProveUpload{upload, digest}), ErrorCode::NoSuchUpload);
        SKEIN_REFUSED(alice.asks(FinishUpload{upload}), ErrorCode::NoSuchUpload);
    }
}

QTEST_GUILESS_MAIN(tst_Injections)
#include "tst_injections.moc"
